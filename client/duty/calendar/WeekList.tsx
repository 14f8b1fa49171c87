import { useRoomWords } from '#client/words/room-words.ts';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { instantOf } from '#shared/response/zone.ts';
import type { DayDuty } from './days.ts';
import { DayHead } from './DayHead.tsx';
import { SpanRow } from './SpanRow.tsx';
import { useDates } from '../times.ts';
import styles from './Calendar.module.css';

type Props = {
  view: DutyView;
  days: readonly DayDuty[];
  today: number;
  onDay: (day: number) => void;
  onSpan: (span: DutySpan) => void;
};

/** Seven days under one another; a tap on a day says what can be done with it, a tap on a duty changes that one. */
export function WeekList({ view, days, today, onDay, onSpan }: Props) {
  const { words } = useRoomWords();
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  return (
    <ol className={styles.week}>
      {days.map((day) => (
        <li key={day.day} className={styles.day}>
          <DayHead
            name={dates.day(instantOf(timeZone, day.day, 720))}
            note={day.day === today ? words.duty.calendar.today : undefined}
            onOpen={() => onDay(day.day)}
          />
          {day.closed && <p className={styles.none}>{words.duty.closed}</p>}
          {!day.closed && day.spans.length === 0 && day.gaps.length === 0 && (
            <p className={styles.none}>{words.duty.calendar.noDuty}</p>
          )}
          <ul>
            {rowsOf(day).map((row) => (
              <SpanRow key={row.from} row={row} view={view} onOpen={onSpan} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** What somebody has, and what nobody has, by the clock. */
export function rowsOf({ spans, gaps }: DayDuty): readonly (DutySpan | { readonly from: number; readonly to: number })[] {
  return [...spans.filter(({ onDuty }) => onDuty !== null), ...gaps].toSorted((a, b) => a.from - b.from);
}
