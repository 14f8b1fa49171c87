import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyView } from '#shared/views/duty.ts';
import type { DayDuty } from './days.ts';
import { GapMark, Mark } from './marks.tsx';
import { useNames } from '../member-names.tsx';
import styles from './Calendar.module.css';

/** Whose letters these are. Counts are of days, so that a fair share is seen at a glance. */
export function Legend({ view, days, today }: { view: DutyView; days: readonly DayDuty[]; today: number }) {
  const { words } = useRoomWords();
  const nameOf = useNames(view.members);
  const counts = new Map<string, number>();
  for (const { people } of days) for (const id of people) counts.set(id, (counts.get(id) ?? 0) + 1);
  const gaps = days.filter(({ day, gaps: open }) => day >= today && open.length > 0).length;
  const said = words.duty.calendar;
  if (counts.size === 0 && gaps === 0) return <p className={styles.none}>{said.empty}</p>;
  return (
    <ul className={styles.legend} aria-label={said.legend}>
      {[...counts]
        .toSorted((a, b) => b[1] - a[1])
        .map(([id, count]) => (
          <li key={id}>
            <Mark memberId={id} members={view.members} />
            <span>{nameOf(id)}</span>
            <span className={styles.count}>{said.days(count)}</span>
          </li>
        ))}
      {gaps > 0 && (
        <li>
          <GapMark />
          <span>{words.duty.gap}</span>
          <span className={styles.count}>{said.days(gaps)}</span>
        </li>
      )}
    </ul>
  );
}
