import { Link } from 'wouter';
import { useStatistics } from '#client/words/statistics-words.ts';
import { fixSentence, type Say } from '#shared/messages/sentences/weekend-sentences.ts';
import type { MeasuredWeekend } from '#shared/views/stats.ts';
import type { WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import { weekendHref } from '../items/drill-down.ts';
import { KeepSpans } from '../parts/KeepSpans.tsx';
import styles from './Fixes.module.css';

/** `newest`: what was missed or is still open is said of this weekend. */
type Props = { fixes: readonly WeekendFix[]; say: Say; newest: MeasuredWeekend; planned: boolean };

/** The one thing to change, with the way there; the others folded behind it. */
export function Fixes({ fixes, say, newest, planned }: Props) {
  const { fixes: words, screens } = useStatistics();
  const [first, ...others] = fixes;
  // A weekend in which nobody wrote is no reason for praise.
  if (first === undefined && planned && newest.response.asked === 0) return null;
  const todo = first !== undefined ? fixSentence(first, say) : planned ? null : screens.unplanned;
  return (
    <section className={styles.card} aria-labelledby="stats-fix">
      <h2 id="stats-fix" className={styles.title}>
        {todo === null ? words.calm : words.title}
      </h2>
      {todo === null ? (
        <p>{words.nothing}</p>
      ) : (
        <p className={styles.sentence}>
          <KeepSpans>{todo}</KeepSpans>
        </p>
      )}
      <div className={styles.below}>
        {first !== undefined && <Way fix={first} newest={newest} />}
        {first === undefined && todo !== null && (
          <Link href="/duty/roster" className={styles.way}>
            {words.actions.rota}
          </Link>
        )}
        {others.length > 0 && (
          <details className={styles.more}>
            <summary className={styles.summary}>{words.others(others.length)}</summary>
            <ul className={styles.others}>
              {others.map((fix) => (
                <li key={fixSentence(fix, say)}>
                  <p className={styles.sentence}>
                    <KeepSpans>{fixSentence(fix, say)}</KeepSpans>
                  </p>
                  <Way fix={fix} newest={newest} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function Way({ fix, newest }: { fix: WeekendFix; newest: MeasuredWeekend }) {
  const { fixes: words } = useStatistics();
  const { to, action } = wayTo(fix, newest);
  return (
    <Link href={to} className={styles.way}>
      {words.actions[action]}
    </Link>
  );
}

function wayTo(
  fix: WeekendFix,
  newest: MeasuredWeekend,
): { readonly to: string; readonly action: 'duty' | 'rota' | 'phone' | 'items' | 'people' | 'answer' } {
  switch (fix.kind) {
    case 'ahead':
      return { to: '/duty', action: fix.finding.kind === 'unreachable' || fix.finding.kind === 'doubtful' ? 'phone' : 'duty' };
    case 'unanswered':
      return { to: '/', action: 'answer' };
    case 'gap_cost':
      return { to: weekendHref(newest, 'missed'), action: 'items' };
    case 'slow_hour':
      return fix.hands.kind === 'more' ? { to: '/duty/roster', action: 'rota' } : { to: '/stats/staffing', action: 'people' };
    case 'gap_again':
    case 'uneven':
      return { to: '/duty/roster', action: 'rota' };
  }
}
