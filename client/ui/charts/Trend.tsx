import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import { useRoving } from './frame/roving.ts';
import { lineVariant, TrendPicture } from './TrendPicture.tsx';
import { useWritten, type Unit } from './frame/units.ts';
import styles from './frame/marks.module.css';
import type { TrendLine, TrendPoint } from './points.ts';

type Props = ChartHead & {
  /** One or two names; the first is the heavy line. */
  readonly series: readonly string[];
  readonly points: readonly TrendPoint[];
  readonly lines?: readonly TrendLine[];
  readonly unit: Unit;
  /** Head of the table's first column and of its last. */
  readonly heads: readonly [string, string];
  readonly onOpen?: (point: TrendPoint) => void;
};

/** How it went week by week, against the own target and the world. At most two series and five lines. */
export function Trend({ title, sample, series, points, lines = [], unit, heads, onOpen }: Props) {
  const roving = useRoving(points, { onOpen });
  const written = useWritten(unit);
  const [what, count] = heads;
  const seriesRows = series.map((name, index): LegendRow => ({
    key: `series-${index}`,
    text: name,
    swatch: (
      <>
        <path d="M1 8H27" className={index === 0 ? styles.series : styles.second} />
        {index === 0 ? (
          <circle cx="14" cy="8" r="4.5" className={styles.ringPlain} />
        ) : (
          <path d="M14 3l5 5l-5 5l-5 -5z" className={styles.diamond} />
        )}
      </>
    ),
  }));
  const lineRows = lines.map(({ key, label, value }, index): LegendRow => ({
    key,
    text: `${written.short(value)}: ${label}`,
    swatch: <line x1="0" x2="28" y1="8" y2="8" className={lineVariant(index)} />,
  }));
  return (
    <Chart
      title={title}
      sample={sample}
      empty={points.every(({ values }) => values.every((value) => value === null))}
      roving={roving}
      opens={onOpen !== undefined}
      legend={[...(series.length > 1 ? seriesRows : []), ...lineRows]}
      table={{
        columns: [what, ...series, count],
        rows: points.map((point) => ({
          key: point.key,
          cells: [point.label, ...series.map((_, index) => written.full(point.values[index] ?? null)), String(point.sample)],
        })),
      }}
      height={({ text }) => 220 + text * 2.2}
    >
      <TrendPicture points={points} series={series.length} lines={lines} unit={unit} roving={roving} />
    </Chart>
  );
}
