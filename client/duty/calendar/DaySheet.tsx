import { useState } from 'react';
import CalendarOff from 'lucide-react/icons/calendar-off';
import CalendarCheck from 'lucide-react/icons/calendar-check';
import Plus from 'lucide-react/icons/plus';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { dateOfDay, instantOf } from '#shared/response/zone.ts';
import type { DayDuty } from './days.ts';
import { PutOn } from './PutOn.tsx';
import { SpanRow } from './SpanRow.tsx';
import { useDates } from '../times.ts';
import { useMove } from '../useDuty.ts';
import { rowsOf } from './WeekList.tsx';
import styles from '../Duty.module.css';

type Props = { day: DayDuty; view: DutyView; onSpan: (span: DutySpan) => void; onClose: () => void };

/** One day: who is on, and what may be done about it. */
export function DaySheet({ day, view, onSpan, onClose }: Props) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  const [adding, setAdding] = useState(false);
  const said = words.duty.calendar;
  const rows = rowsOf(day);
  const ahead = instantOf(timeZone, day.day + 1, 360) > now;
  return (
    <Sheet title={dates.day(instantOf(timeZone, day.day, 720))} open onClose={onClose}>
      {adding ? (
        <PutOn day={day} view={view} onDone={onClose} />
      ) : (
        <div className={styles.form}>
          {day.closed && <p>{words.duty.closed}</p>}
          {rows.length === 0 && !day.closed && <p className={styles.small}>{said.noDuty}</p>}
          <ul className={styles.shifts}>
            {rows.map((row) => (
              <SpanRow
                key={row.from}
                row={row}
                view={view}
                onOpen={(span) => {
                  onClose();
                  onSpan(span);
                }}
              />
            ))}
          </ul>
          {may('team.manage') && ahead && (
            <>
              <Button wide icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
                {said.putOn}
              </Button>
              <CloseDay day={day} view={view} onDone={onClose} />
            </>
          )}
        </div>
      )}
    </Sheet>
  );
}

/** Takes the shifts of one date out of the rota, or puts them back. */
function CloseDay({ day, view, onDone }: { day: DayDuty; view: DutyView; onDone: () => void }) {
  const { words } = useRoomWords();
  const move = useMove();
  const said = words.duty.calendar;
  const date = dateOfDay(day.day);
  const own = view.closedDates.includes(date);
  // Closed by the opening hours: those are changed where they are.
  if (day.closed && !own) return <p className={styles.small}>{said.closedByHours}</p>;
  const without = view.closedDates.filter((one) => one !== date);
  const save = async (version: number, close: boolean) => {
    const { shifts, rotations } = view.roster;
    const stored = await server.duty.update.mutate({
      version,
      shifts: [...shifts],
      rotations: rotations.map((one) => ({ ...one, memberIds: [...one.memberIds] })),
      closedDates: close ? [...without, date].toSorted((a, b) => (a < b ? -1 : 1)) : without,
    });
    return stored.version;
  };
  const change = () => {
    onDone();
    void move(async () => {
      const version = await save(view.version, !own);
      toast(own ? said.reopened : said.closedNow, {
        label: words.common.undo,
        run: () => void move(() => save(version, own), said.undone),
      });
    });
  };
  return (
    <Button
      variant="quiet"
      wide
      icon={own ? <CalendarCheck aria-hidden="true" /> : <CalendarOff aria-hidden="true" />}
      onClick={change}
    >
      {own ? said.reopen : said.close}
    </Button>
  );
}
