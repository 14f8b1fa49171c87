import { Link } from 'wouter';
import { useStatistics } from '#client/ui/statistics.ts';
import { fixSentence, type Say } from '#shared/messages/weekend-sentences.ts';
import type { DateRange } from '#shared/model/stats.ts';
import type { WeekendFix } from '#shared/stats/weekend-fixes.ts';
import { idsHref } from '../behind.ts';
import styles from './Fixes.module.css';

type Given = { fixes: readonly WeekendFix[]; say: Say; days: DateRange };

/** The one thing to change, with the way there; the others folded behind it. */
export function Fixes({ fixes, say, days }: Given) {
  const { fixes: words } = useStatistics();
  const [first, ...others] = fixes;
  return (
    <section className={styles.card} aria-labelledby="stats-fix">
      <h2 id="stats-fix" className={styles.title}>
        {words.title}
      </h2>
      {first === undefined ? <p>{words.nothing}</p> : <p className={styles.sentence}>{fixSentence(first, say)}</p>}
      <div className={styles.below}>
        {first !== undefined && <Way fix={first} days={days} />}
        {others.length > 0 && (
          <details className={styles.more}>
            <summary className={styles.summary}>{words.others(others.length)}</summary>
            <ul className={styles.others}>
              {others.map((fix) => (
                <li key={fixSentence(fix, say)}>
                  <p className={styles.sentence}>{fixSentence(fix, say)}</p>
                  <Way fix={fix} days={days} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function Way({ fix, days }: { fix: WeekendFix; days: DateRange }) {
  const { fixes: words } = useStatistics();
  const { to, action } = wayTo(fix, days);
  return (
    <Link href={to} className={styles.way}>
      {words.actions[action]}
    </Link>
  );
}

function wayTo(fix: WeekendFix, days: DateRange): { readonly to: string; readonly action: 'duty' | 'rota' | 'phone' | 'items' } {
  switch (fix.kind) {
    case 'ahead':
      return { to: '/duty', action: fix.finding.kind === 'unreachable' || fix.finding.kind === 'doubtful' ? 'phone' : 'duty' };
    case 'unanswered':
      return { to: idsHref(days, fix.ids), action: 'items' };
    case 'gap_cost':
      return { to: '/stats/weekends', action: 'items' };
    case 'gap_again':
    case 'slow_hour':
    case 'uneven':
      return { to: '/duty/roster', action: 'rota' };
  }
}
