import { useState } from 'react';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { Assignee, Rotation } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import type { Draft } from './useRosterDraft.ts';
import styles from '../Duty.module.css';

const WEEKS = [1, 2, 3, 4] as const;

type Props = { rotation: Rotation; draft: Draft; view: DutyView; onClose: () => void; onChange: (next: Partial<Draft>) => void };

/** Who takes turns; the order is the order of tapping. */
export function RotationSheet({ rotation, draft, view, onClose, onChange }: Props) {
  const { words } = useRoomWords();
  const [edited, setEdited] = useState(rotation);
  const [tried, setTried] = useState(false);
  const said = words.duty.rota;
  const { memberIds } = edited;
  const known = draft.rotations.some(({ id }) => id === rotation.id);
  const sound = edited.name.trim() !== '' && memberIds.length > 0 && edited.anchorDate !== '';
  const keep = () => {
    const kept = { ...edited, name: edited.name.trim() };
    onChange({ rotations: known ? draft.rotations.map((one) => (one.id === kept.id ? kept : one)) : [...draft.rotations, kept] });
    onClose();
  };
  const remove = () => {
    const without = (one: Assignee | null) => (one?.kind === 'rotation' && one.rotationId === rotation.id ? null : one);
    onChange({
      rotations: draft.rotations.filter(({ id }) => id !== rotation.id),
      shifts: draft.shifts.map((shift) => ({ ...shift, first: without(shift.first), backup: without(shift.backup) })),
    });
    onClose();
  };
  const toggle = (id: string) =>
    setEdited({ ...edited, memberIds: memberIds.includes(id) ? memberIds.filter((one) => one !== id) : [...memberIds, id] });
  return (
    <Sheet title={said.rotation} open onClose={onClose}>
      <Unsaved when={JSON.stringify(edited) !== JSON.stringify(rotation)} />
      <form className={styles.form} noValidate onSubmit={onSubmit(sound, { submit: keep, refuse: () => setTried(true) })}>
        <Field
          label={said.rotationName}
          placeholder={said.rotationExample}
          value={edited.name}
          maxLength={60}
          error={tried && edited.name.trim() === '' ? said.rotationNameError : undefined}
          onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
        />
        <div className={styles.group}>
          <p className={styles.label}>{said.members}</p>
          <Chips label={said.members} wrap>
            {view.members
              .filter(({ id }) => view.roster.memberIds.includes(id))
              .map(({ id, name }) => {
                const position = memberIds.indexOf(id);
                return (
                  <Chip key={id} pressed={position >= 0} onClick={() => toggle(id)}>
                    {position >= 0 ? `${position + 1}. ${name}` : name}
                  </Chip>
                );
              })}
          </Chips>
          {tried && memberIds.length === 0 && (
            <p className={styles.problem} role="alert">
              {said.membersError}
            </p>
          )}
        </div>
        <Select
          label={said.everyWeeks}
          value={edited.everyWeeks}
          onChange={(event) => setEdited({ ...edited, everyWeeks: Number(event.currentTarget.value) })}
        >
          {[...new Set([...WEEKS, edited.everyWeeks])].map((weeks) => (
            <option key={weeks} value={weeks}>
              {said.weeks(weeks)}
            </option>
          ))}
        </Select>
        <Field
          label={said.anchor}
          type="date"
          value={edited.anchorDate}
          onChange={(event) => setEdited({ ...edited, anchorDate: event.currentTarget.value })}
        />
        <Button variant="primary" wide type="submit">
          {said.keep}
        </Button>
        {known && (
          <Button variant="quiet" wide onClick={remove}>
            {said.removeRotation}
          </Button>
        )}
      </form>
    </Sheet>
  );
}
