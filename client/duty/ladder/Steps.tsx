import { useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { DEFAULT_LADDER, RUNGS_AT_MOST } from '#shared/escalation/ladder.ts';
import type { Ladder, Rung } from '#shared/escalation/types.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import type { EscalationWebhook } from '../webhooks/test-result.ts';
import { RungFields } from './RungFields.tsx';
import styles from '../Duty.module.css';

type Props = { ladder: Ladder; hooks: readonly EscalationWebhook[]; mail: boolean; onChange: (change: Partial<Ladder>) => void };

/** The table of steps and what comes after the last of them. */
export function Steps({ ladder, hooks, mail, onChange }: Props) {
  const { words } = useRoomWords();
  const said = words.duty.ladder;
  const { rungs, repeat } = ladder;
  const [found] = useState(rungs.length);
  const setRung = (index: number, rung: Rung) => onChange({ rungs: rungs.map((old, at) => (at === index ? rung : old)) });
  const add = () => {
    const last = rungs.at(-1)?.afterMinutes ?? -10;
    onChange({
      rungs: [...rungs, { afterMinutes: Math.min(DAY_MINUTES, last + 10), tell: 'everyone', when: 'always', ways: ['push'] }],
    });
  };
  const number = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN);
  const shown = (value: number) => (Number.isNaN(value) ? '' : value);
  return (
    <Card>
      <div>
        {rungs.map((rung, index) => (
          // The place in the table is the identity: two steps may be equal while somebody types.
          <RungFields
            key={`step-${index.toString()}`}
            index={index}
            rung={rung}
            hooks={hooks}
            mail={mail}
            fresh={index >= found}
            onChange={(next) => setRung(index, next)}
            onRemove={() => onChange({ rungs: rungs.filter((_, at) => at !== index) })}
          />
        ))}
      </div>
      {rungs.length < RUNGS_AT_MOST && (
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={add}>
          {said.add}
        </Button>
      )}
      <div className={styles.form}>
        <Field
          label={said.repeatEvery}
          inputMode="numeric"
          value={shown(repeat.everyMinutes)}
          onChange={(event) => onChange({ repeat: { ...repeat, everyMinutes: number(event.currentTarget.value) } })}
        />
        <Field
          label={said.repeatTimes}
          inputMode="numeric"
          value={shown(repeat.times)}
          onChange={(event) => onChange({ repeat: { ...repeat, times: number(event.currentTarget.value) } })}
        />
        <Button variant="quiet" onClick={() => onChange(DEFAULT_LADDER)}>
          {said.standard}
        </Button>
      </div>
    </Card>
  );
}
