import { useState } from 'react';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyPosition } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { instantOf } from '#shared/response/zone.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import { minutesOn, type DayDuty } from './days.ts';
import { MemberOptions } from '../member-names.tsx';
import { TimeField } from '../TimeField.tsx';
import { myself, useUndoable } from '../useDuty.ts';
import styles from '../Duty.module.css';

const EVENING = [17 * 60, 23 * 60] as const;

/** Somebody on duty for a stretch of this one day, whatever the rota says. The first gap is filled in already. */
export function PutOn({ day, view, onDone }: { day: DayDuty; view: DutyView; onDone: () => void }) {
  const { words } = useRoomWords();
  const move = useUndoable();
  const { timeZone, memberIds } = view.roster;
  const gap = day.gaps[0];
  const [suggestedFrom, suggestedTo] = gap ? minutesOn(timeZone, day.day, gap) : EVENING;
  const [who, setWho] = useState(myself(view) ?? memberIds[0] ?? '');
  const [position, setPlace] = useState<DutyPosition>('first');
  const [from, setFrom] = useState(suggestedFrom);
  const [to, setTo] = useState(suggestedTo % DAY_MINUTES);
  const said = words.duty.calendar;
  const nextDay = to <= from;
  const save = () => {
    onDone();
    const span = { from: instantOf(timeZone, day.day, from), to: instantOf(timeZone, day.day, nextDay ? to + DAY_MINUTES : to) };
    void move(() => server.duty.override.mutate({ ...span, position, memberId: who }), {
      done: words.duty.coming.saved,
      undone: words.duty.coming.undone,
    });
  };
  return (
    <div className={styles.form}>
      <Select label={said.who} value={who} onChange={(event) => setWho(event.currentTarget.value)}>
        <MemberOptions view={view} />
      </Select>
      <Select
        label={said.position}
        value={position}
        onChange={(event) => setPlace(event.currentTarget.value === 'backup' ? 'backup' : 'first')}
      >
        <option value="first">{words.duty.coming.first}</option>
        <option value="backup">{words.duty.coming.backup}</option>
      </Select>
      <div className={styles.pair}>
        <TimeField label={words.duty.rota.from} minute={from % DAY_MINUTES} onChange={setFrom} />
        <TimeField label={words.duty.rota.to} hint={nextDay ? said.nextDay : undefined} minute={to} onChange={setTo} />
      </div>
      <Button variant="primary" wide disabled={who === ''} onClick={save}>
        {words.duty.coming.changed}
      </Button>
    </div>
  );
}
