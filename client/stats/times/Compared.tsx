import { Link } from 'wouter';
import { useNow } from '#client/api/clock.ts';
import { cx } from '#client/ui/cx.ts';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { WeekendBehind, WeekendsView } from '#shared/views/stats.ts';
import type { Change } from '#shared/stats/comparison.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { firstShown } from '#shared/stats/weekend/weekends.ts';
import { ANSWERED, DUE, weekendHref } from '../items/drill-down.ts';
import styles from '../Stats.module.css';

/** The newest weekend beside the mean of those before it. */
export function Compared({ view }: { view: WeekendsView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { weekends: words } = screens;
  const { comparison, planned, weekends } = view;
  const weekend = weekends[firstShown(weekends, useNow(10_000))];
  if (comparison === null) return null;
  const percent = (value: number) => format.percent(value);
  const span = (value: number) => format.span(value);
  const gap = (value: number) => (value < 30_000 ? screens.figures.noGaps : format.span(value));
  const number = (value: number) => format.number(Math.round(value * 10) / 10);
  const open = (part: WeekendBehind['part'], behind?: Behind) =>
    weekend === undefined ? undefined : weekendHref(weekend, part, behind);
  const rows: readonly (readonly [keyof typeof words.rows, Change, (value: number) => string, string | undefined])[] = [
    ...(planned
      ? ([
          ['covered', comparison.coveredShare, percent, undefined],
          ['gap', comparison.gapMs, gap, weekend?.gaps.items.length ? open('missed') : undefined],
        ] as const)
      : []),
    ['within', comparison.withinTargetShare, percent, open('whole', { outcomes: DUE })],
    ['median', comparison.medianFirstMs, span, open('whole', ANSWERED)],
    ['asked', comparison.asked, number, comparison.asked.now === 0 ? undefined : open('whole')],
  ];
  const write = (value: number | null, how: (value: number) => string) => (value === null ? none : how(value));
  return (
    <table className={cx(styles.table, styles.even)}>
      <caption>{words.compared}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.last}</th>
          <th scope="col">{words.before(comparison.asked.of)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, change, how, href]) => (
          <tr key={name}>
            <th scope="row">{words.rows[name]}</th>
            <td>
              {href === undefined || change.now === null ? write(change.now, how) : <Link href={href}>{how(change.now)}</Link>}
            </td>
            <td>
              {write(change.before, how)}
              {change.before !== null && change.of !== comparison.asked.of && (
                <span className={styles.sample}>{screens.sampleWeekends(change.of)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
