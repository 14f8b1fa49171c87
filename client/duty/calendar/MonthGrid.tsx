import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { cx } from '#client/ui/cx.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { mondayOf } from '#shared/response/business-day.ts';
import { instantOf, weekdayOf } from '#shared/response/zone.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { monthsLater, sameMonth, type DayDuty } from './days.ts';
import { GapMark, Mark } from './marks.tsx';
import { useDates } from '../times.ts';
import { useDayName } from './useDayName.ts';
import styles from './Calendar.module.css';

type Props = {
  view: DutyView;
  days: readonly DayDuty[];
  /** The day that Tab comes to. */
  on: number;
  today: number;
  onGo: (day: number) => void;
  onOpen: (day: number) => void;
  onTurn: (months: number) => void;
};

/** Pixels a touch may move before it counts as turning the page. */
const SWIPE_PX = 48;
const MARKS_AT_MOST = 3;

/** One month. Arrows walk the days and Page Up and Down the months, as in any grid; a swipe turns the page. */
export function MonthGrid({ view, days, on, today, onGo, onOpen, onTurn }: Props) {
  const { words } = useRoomWords();
  const dates = useDates(view.roster.timeZone);
  const nameOf = useDayName(view);
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const swiped = useRef(false);
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    walked.current = false;
  }, [on]);
  const walk = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, on);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walked.current = true;
    onGo(to);
  };
  const lift = (event: PointerEvent) => {
    const from = start.current;
    start.current = null;
    if (from === null) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(x) < SWIPE_PX || Math.abs(y) > Math.abs(x)) return;
    swiped.current = true;
    onTurn(x < 0 ? 1 : -1);
  };
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  return (
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of days is a table that is walked
      role="grid"
      className={styles.grid}
      aria-label={words.duty.calendar.gridLabel}
      onKeyDown={walk}
      onPointerDown={(event) => {
        swiped.current = false;
        start.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={lift}
      onPointerCancel={() => (start.current = null)}
    >
      <thead>
        <tr>
          {days.slice(0, 7).map(({ day }) => {
            const noon = instantOf(view.roster.timeZone, day, 720);
            return (
              <th key={day} scope="col" abbr={dates.weekday(noon)}>
                {dates.weekdayShort(noon)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <td key={day.day} aria-selected={day.day === on}>
                <button
                  type="button"
                  tabIndex={day.day === on ? 0 : -1}
                  className={cx(styles.cell, !sameMonth(day.day, on) && styles.other, day.closed && styles.shut)}
                  aria-current={day.day === today ? 'date' : undefined}
                  aria-haspopup="dialog"
                  onClick={() => {
                    if (swiped.current) return;
                    if (sameMonth(day.day, on)) onGo(day.day);
                    onOpen(day.day);
                  }}
                >
                  <span className={styles.unseen}>{nameOf(day)}</span>
                  <Inside day={day} view={view} past={day.day < today} faint={!sameMonth(day.day, on)} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keyTarget(key: string, on: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return on - 1;
    case 'ArrowRight':
      return on + 1;
    case 'ArrowUp':
      return on - 7;
    case 'ArrowDown':
      return on + 7;
    case 'Home':
      return mondayOf(on);
    case 'End':
      return mondayOf(on) + 6;
    case 'PageUp':
      return monthsLater(on, -1);
    case 'PageDown':
      return monthsLater(on, 1);
    default:
      return null;
  }
}

type CellProps = { day: DayDuty; view: DutyView; past: boolean; faint: boolean };

/** What the eye gets of a day; the ear gets the whole sentence. */
function Inside({ day, view, past, faint }: CellProps) {
  const gap = !past && day.gaps.length > 0;
  const room = MARKS_AT_MOST - (gap ? 1 : 0);
  const shown = day.people.length > room ? day.people.slice(0, room) : day.people;
  return (
    <>
      <span className={cx(styles.number, weekdayOf(day.day) > 5 && styles.weekend)} aria-hidden="true">
        {numberOf(day.day)}
      </span>
      <span className={styles.marks} aria-hidden="true">
        {gap && <GapMark />}
        {shown.map((id) => (
          <Mark key={id} memberId={id} members={view.members} faint={faint} />
        ))}
        {day.people.length > shown.length && (
          <span className={styles.more}>{`+${(day.people.length - shown.length).toString()}`}</span>
        )}
      </span>
    </>
  );
}

const numberOf = (day: number) => new Date(day * DAY_MS).getUTCDate();
