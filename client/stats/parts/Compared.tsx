import { cx } from '#client/ui/cx.ts';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import type { WeekendsView } from '#shared/model/stats.ts';
import type { Change } from '#shared/stats/comparison.ts';
import styles from '../Stats.module.css';

/** The newest weekend beside the mean of those before it. */
export function Compared({ view }: { view: WeekendsView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { weekends: words } = screens;
  const { comparison, planned } = view;
  if (comparison === null) return null;
  const percent = (value: number) => format.percent(value);
  const span = (value: number) => format.span(value);
  const number = (value: number) => format.number(Math.round(value * 10) / 10);
  const rows: readonly (readonly [keyof typeof words.rows, Change, (value: number) => string])[] = [
    ...(planned
      ? ([
          ['covered', comparison.coveredShare, percent],
          ['gap', comparison.gapMs, span],
        ] as const)
      : []),
    ['within', comparison.withinTargetShare, percent],
    ['median', comparison.medianFirstMs, span],
    ['asked', comparison.asked, number],
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
        {rows.map(([name, change, how]) => (
          <tr key={name}>
            <th scope="row">{words.rows[name]}</th>
            <td>{write(change.now, how)}</td>
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
