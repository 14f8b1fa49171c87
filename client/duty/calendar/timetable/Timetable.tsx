import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { instantOf, localDay, localMinute } from '#shared/response/zone.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';
import { minutesOn, type DayDuty } from '../days.ts';
import { DayHead } from '../DayHead.tsx';
import { ProofDot } from '../../member-names.tsx';
import { useDates } from '../../times.ts';
import { GapLine, Hours, Line, Rules, type Scale } from './TimetableLine.tsx';
import styles from './Timetable.module.css';

type Props = { view: DutyView; days: readonly DayDuty[]; now: number; onDay: (day: number) => void };

const SHORTEST_MINUTES = 6 * 60;

/** Days as a train timetable: people under one another, hours across, all days on one scale. */
export function Timetable({ view, days, now, onDay }: Props) {
  const { words } = useRoomWords();
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  const scale = scaleOf(days, timeZone);
  const said = words.duty.calendar;
  return (
    <>
      {days.map((day) => (
        <section key={day.day} className={styles.day}>
          <DayHead name={dates.day(instantOf(timeZone, day.day, 720))} onOpen={() => onDay(day.day)} />
          {day.spans.length === 0 && day.gaps.length === 0 ? (
            <p className={styles.none}>{day.closed ? words.duty.closed : said.noDuty}</p>
          ) : (
            <People day={day} view={view} scale={scale} now={now} />
          )}
        </section>
      ))}
    </>
  );
}

/** Whole hours from the earliest to the latest of all days. */
function scaleOf(days: readonly DayDuty[], timeZone: string): Scale {
  const edges = days.flatMap(({ day, spans, gaps }) => [...spans, ...gaps].flatMap((one) => minutesOn(timeZone, day, one)));
  const from = Math.max(0, Math.floor(Math.min(...edges, DAY_MINUTES) / 60) * 60);
  const to = Math.min(30 * 60, Math.ceil(Math.max(...edges, from + SHORTEST_MINUTES) / 60) * 60);
  return { from: Math.min(from, to - SHORTEST_MINUTES), to };
}

function People({ day, view, scale, now }: { day: DayDuty; view: DutyView; scale: Scale; now: number }) {
  const { words } = useRoomWords();
  const { timeZone } = view.roster;
  const dates = useDates(timeZone);
  const member = (id: string) => view.members.find((one) => one.id === id);
  const ids = [...new Set(day.spans.flatMap(({ onDuty, backup }) => [onDuty, backup]))].filter((id) => id !== null);
  // Who is on duty first, in the order of the clock; who is only behind somebody after them.
  const order = [...day.people, ...ids.filter((id) => !day.people.includes(id))];
  const said = words.duty.calendar;
  const minute = (localDay(timeZone, now) - day.day) * DAY_MINUTES + localMinute(timeZone, now);
  return (
    <table className={styles.table} aria-label={dates.day(instantOf(timeZone, day.day, 720))}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.unseen}>{said.person}</span>
          </th>
          <th scope="col">
            <span className={styles.unseen}>{said.hours}</span>
            <Hours scale={scale} />
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((id) => (
          <tr key={id}>
            <th scope="row" className={styles.person}>
              <span className={styles.personName}>{member(id)?.name ?? words.duty.somebody}</span>
              <ProofDot proof={member(id)?.proof ?? null} />
            </th>
            <td>
              <Rules scale={scale} now={minute}>
                <Line memberId={id} day={day} view={view} scale={scale} />
              </Rules>
            </td>
          </tr>
        ))}
        {day.gaps.length > 0 && (
          <tr>
            <th scope="row" className={styles.nobody}>
              {words.duty.gap}
            </th>
            <td>
              <Rules scale={scale} now={minute}>
                <GapLine day={day} timeZone={timeZone} scale={scale} />
              </Rules>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
