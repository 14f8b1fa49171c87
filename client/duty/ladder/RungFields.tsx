import { useState } from 'react';
import X from 'lucide-react/icons/x';
import { IconButton } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { AUDIENCES, CONDITIONS, WAYS, type Audience, type Condition, type Rung } from '#shared/escalation/types.ts';
import type { EscalationWebhook } from '../webhooks/test-result.ts';
import styles from '../Duty.module.css';
import fold from './Steps.module.css';

type Props = {
  index: number;
  rung: Rung;
  hooks: readonly EscalationWebhook[];
  /** The server can send mail. */
  mail: boolean;
  /** Just added: its fields stand open. */
  fresh: boolean;
  onChange: (next: Rung) => void;
  onRemove: () => void;
};

/** One line of the table of steps. */
export function RungFields({ index, rung, hooks, mail, fresh, onChange, onRemove }: Props) {
  const { words } = useRoomWords();
  const said = words.duty.ladder;
  const { ways, afterMinutes } = rung;
  const [opened] = useState(fresh);
  const when = Number.isNaN(afterMinutes) ? '…' : words.timing.minutes(afterMinutes);
  return (
    <details className={fold.step} open={opened}>
      <summary className={fold.summary}>
        <span className={styles.label}>{said.step(index + 1)}</span>{' '}
        <span className={styles.small}>{[when, said.who[rung.tell]].join(' · ')}</span>
      </summary>
      <fieldset className={fold.fields}>
        <legend className={fold.legend}>{said.step(index + 1)}</legend>
        <Field
          label={said.after}
          inputMode="numeric"
          value={Number.isNaN(rung.afterMinutes) ? '' : rung.afterMinutes}
          onChange={(event) =>
            onChange({
              ...rung,
              afterMinutes: /^\d{1,4}$/.test(event.currentTarget.value) ? Number(event.currentTarget.value) : NaN,
            })
          }
        />
        <Select
          label={said.tell}
          value={rung.tell}
          onChange={(event) => onChange({ ...rung, tell: event.currentTarget.value as Audience })}
        >
          {AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {said.who[one]}
            </option>
          ))}
        </Select>
        <Select
          label={said.when}
          value={rung.when}
          onChange={(event) => onChange({ ...rung, when: event.currentTarget.value as Condition })}
        >
          {CONDITIONS.map((one) => (
            <option key={one} value={one}>
              {said.conditions[one]}
            </option>
          ))}
        </Select>
        <div className={styles.week}>
          <Chips label={said.ways} wrap>
            {WAYS.map((way) => (
              <Chip
                key={way}
                pressed={ways.includes(way)}
                onClick={() =>
                  onChange({ ...rung, ways: ways.includes(way) ? ways.filter((one) => one !== way) : [...ways, way] })
                }
              >
                {said.way[way]}
              </Chip>
            ))}
          </Chips>
          <IconButton label={said.remove(index + 1)} onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        {ways.includes('mail') && !mail && <p className={styles.small}>{words.hooks.noMail}</p>}
        {ways.includes('webhook') && <WhichWebhook rung={rung} hooks={hooks} onChange={onChange} />}
      </fieldset>
    </details>
  );
}

function WhichWebhook({ rung, hooks, onChange }: Pick<Props, 'rung' | 'hooks' | 'onChange'>) {
  const { words } = useRoomWords();
  const said = words.hooks;
  if (hooks.length === 0) return <p className={styles.small}>{said.noneYet}</p>;
  if (hooks.length === 1) return null;
  const chosen = (rung.hookIds ?? []).filter((id) => hooks.some((hook) => hook.id === id));
  const toggle = (id: string) =>
    onChange({ ...rung, hookIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  return (
    <div className={styles.group}>
      <Chips label={said.which} wrap>
        {hooks.map(({ id, name }) => (
          <Chip key={id} pressed={chosen.includes(id)} onClick={() => toggle(id)}>
            {name}
          </Chip>
        ))}
      </Chips>
      {chosen.length === 0 && <p className={styles.small}>{said.every}</p>}
    </div>
  );
}
