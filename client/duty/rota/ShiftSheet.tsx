import { useState } from 'react';
import { newClientId } from '#client/api/ids.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { fieldOf } from '#client/ui/business/hours-edit.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { Assignee, Shift } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import type { Draft } from './useRosterDraft.ts';
import { TimeField } from '../TimeField.tsx';
import styles from '../Duty.module.css';

type Props = { shift: Shift; draft: Draft; view: DutyView; onClose: () => void; onChange: (shifts: readonly Shift[]) => void };

/** One shift of the week; chosen for several days it becomes one on each. */
export function ShiftSheet({ shift, draft, view, onClose, onChange }: Props) {
  const { words, language } = useRoomWords();
  const [edited, setEdited] = useState(shift);
  const [days, setDays] = useState<readonly number[]>([shift.weekday]);
  const said = words.duty.rota;
  const known = draft.shifts.some(({ id }) => id === shift.id);
  const keep = () => {
    const rest = draft.shifts.filter(({ id }) => id !== shift.id);
    const made = days.map((weekday, index) => ({ ...edited, weekday, id: index === 0 ? shift.id : newClientId() }));
    onChange([...rest, ...made]);
    onClose();
  };
  return (
    <Sheet title={known ? said.editTitle : said.newTitle} open onClose={onClose}>
      <Unsaved when={days.join() !== String(shift.weekday) || JSON.stringify(edited) !== JSON.stringify(shift)} />
      <div className={styles.form}>
        <Chips label={said.days} wrap>
          {weekdayTitles(language).map((name, index) => {
            const day = index + 1;
            const on = days.includes(day);
            return (
              <Chip
                key={name}
                pressed={on}
                onClick={() => setDays(on ? days.filter((one) => one !== day) : [...days, day].toSorted((a, b) => a - b))}
              >
                {name}
              </Chip>
            );
          })}
        </Chips>
        {days.length === 0 && (
          <p className={styles.problem} role="alert">
            {said.daysError}
          </p>
        )}
        <div className={styles.pair}>
          <TimeField
            label={said.from}
            minute={edited.fromMinute}
            onChange={(fromMinute) => setEdited({ ...edited, fromMinute })}
          />
          <TimeField label={said.to} minute={edited.toMinute} onChange={(toMinute) => setEdited({ ...edited, toMinute })} />
        </div>
        {(edited.toMinute <= edited.fromMinute || edited.toMinute > DAY_MINUTES) && (
          <p className={styles.small}>{said.nextDay(fieldOf(edited.toMinute))}</p>
        )}
        <Who
          label={said.first}
          nobody={said.nobody}
          value={edited.first}
          draft={draft}
          view={view}
          onChange={(first) => setEdited({ ...edited, first })}
        />
        <Who
          label={said.backup}
          nobody={said.noBackup}
          value={edited.backup}
          draft={draft}
          view={view}
          onChange={(backup) => setEdited({ ...edited, backup })}
        />
        <Button variant="primary" wide disabled={days.length === 0} onClick={keep}>
          {said.keep}
        </Button>
        {known && (
          <Button
            variant="quiet"
            wide
            onClick={() => {
              onChange(draft.shifts.filter(({ id }) => id !== shift.id));
              onClose();
            }}
          >
            {said.remove}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

type WhoProps = {
  label: string;
  nobody: string;
  value: Assignee | null;
  draft: Draft;
  view: DutyView;
  onChange: (next: Assignee | null) => void;
};

/** What a choice is called in the list: m:member, r:rotation:turns ahead. */
const codeOf = (value: Assignee | null) =>
  value === null ? '' : value.kind === 'member' ? `m:${value.memberId}` : `r:${value.rotationId}:${value.ahead}`;

function assigneeOf(code: string): Assignee | null {
  const [kind, id = '', ahead = '0'] = code.split(':');
  if (kind === 'm') return { kind: 'member', memberId: id };
  return kind === 'r' ? { kind: 'rotation', rotationId: id, ahead: Number(ahead) } : null;
}

function Who({ label, nobody, value, draft, view, onChange }: WhoProps) {
  const { words } = useRoomWords();
  const said = words.duty.rota;
  return (
    <Select label={label} value={codeOf(value)} onChange={(event) => onChange(assigneeOf(event.currentTarget.value))}>
      <option value="">{nobody}</option>
      {view.members
        .filter(({ id }) => view.roster.memberIds.includes(id))
        .map(({ id, name, me }) => (
          <option key={id} value={`m:${id}`}>
            {me ? words.duty.me(name) : name}
          </option>
        ))}
      {draft.rotations.flatMap(({ id, name }) => [
        <option key={`${id}:0`} value={`r:${id}:0`}>
          {said.turns(name)}
        </option>,
        <option key={`${id}:1`} value={`r:${id}:1`}>
          {said.turnsNext(name)}
        </option>,
      ])}
    </Select>
  );
}
