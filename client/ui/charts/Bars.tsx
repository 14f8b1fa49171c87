import { useCanvas } from './frame/canvas.ts';
import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import { Hit } from './frame/Hit.tsx';
import { boldWidth, fitText, textWidth } from '#shared/report/text-width.ts';
import { everyNth } from './frame/labels.ts';
import { useRoving, type ChartPoint, type Roving } from './frame/roving.ts';
import { linear, roundTicks } from './frame/scale.ts';
import { useWritten } from './frame/units.ts';
import styles from './frame/marks.module.css';

/** met: solid green. late: hatched red. plain: solid gold. open: hollow, dashed. From the floor up. */
const VARIANTS = ['met', 'plain', 'late', 'open'] as const;
export type BarVariant = (typeof VARIANTS)[number];

export type Bar = ChartPoint & {
  /** Under the bar, short: "15–30". */
  readonly label: string;
  readonly parts: Partial<Readonly<Record<BarVariant, number>>>;
};

type Props = ChartHead & {
  readonly bars: readonly Bar[];
  /** Heads of the table: what, how many. */
  readonly heads: readonly [string, string];
  /** A look without a name is not in the picture. */
  readonly legend: Partial<Readonly<Record<BarVariant, string>>>;
  readonly onOpen?: (bar: Bar) => void;
};

const PLOT = 148;
const heightOf = ({ parts }: Bar): number => VARIANTS.reduce((sum, variant) => sum + (parts[variant] ?? 0), 0);

/** A distribution: how many fell into each span, and how each of them did. */
export function Bars({ title, sample, bars, heads, legend, onOpen }: Props) {
  const roving = useRoving(bars, { onOpen });
  const written = useWritten('count');
  const named = VARIANTS.flatMap((variant) => {
    const text = legend[variant];
    return text === undefined ? [] : [{ variant, text }];
  });
  const rows = named.map(({ variant, text }): LegendRow => {
    return { key: variant, swatch: <Column x={1} y={2} width={26} floor={15} variant={variant} round />, text };
  });
  return (
    <Chart
      title={title}
      sample={sample}
      empty={bars.every((bar) => heightOf(bar) === 0)}
      roving={roving}
      opens={onOpen !== undefined}
      table={{
        columns: [...heads, ...named.map(({ text }) => text)],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [bar.label, written.full(heightOf(bar)), ...named.map(({ variant }) => written.full(bar.parts[variant] ?? 0))],
        })),
      }}
      legend={rows}
      height={({ text }) => topOf(text) + PLOT + text * 2.2}
    >
      <Picture bars={bars} roving={roving} />
    </Chart>
  );
}

const topOf = (text: number) => text * 1.6;

function Picture({ bars, roving }: { bars: readonly Bar[]; roving: Roving<Bar> }) {
  const { width, text } = useCanvas();
  const written = useWritten('count');
  const max = Math.max(...bars.map(heightOf));
  const ticks = roundTicks(max, 3, true);
  const left = Math.max(...ticks.map((tick) => textWidth(written.short(tick), text))) + 8;
  const top = topOf(text);
  const floor = top + PLOT;
  const y = linear([0, ticks.at(-1) ?? 1], [floor, top]);
  const step = (width - left) / bars.length;
  const bar = Math.min(56, step * 0.78);
  const middle = (index: number) => left + step * (index + 0.5);
  const named = bars.map(({ label }, index) => {
    const words = fitText(label, Math.max(step * 2.4, text * 5), text);
    const size = textWidth(words, text);
    // The outermost are pulled in where they would leave the picture.
    return { words, size, at: Math.min(Math.max(middle(index), size / 2), width - size / 2) };
  });
  const nth = everyNth(named, 4);
  return (
    <>
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className={tick === 0 ? styles.axis : styles.grid} />
            <text x={left - 8} y={y(tick)} textAnchor="end" dominantBaseline="central" className={styles.label}>
              {written.short(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ key, parts }, index) =>
          stacked(parts).map(({ variant, from, to, last }) => (
            <Column
              key={`${key}-${variant}`}
              x={middle(index) - bar / 2}
              y={y(to)}
              width={bar}
              floor={y(from)}
              variant={variant}
              round={last}
            />
          )),
        )}
        {bars
          .map((each, index) => ({ key: each.key, index, value: heightOf(each) }))
          .map(({ key, index, value }) => (
            <g key={key}>
              {value > 0 && boldWidth(written.full(value), text) <= step && (
                <text
                  x={middle(index)}
                  y={y(value) - text * 0.6}
                  textAnchor="middle"
                  className={`${styles.strong} ${styles.halo}`}
                >
                  {written.full(value)}
                </text>
              )}
              {index % nth === 0 && (
                <text x={named[index]?.at} y={floor + text * 1.4} textAnchor="middle" className={styles.label}>
                  {named[index]?.words}
                </text>
              )}
            </g>
          ))}
      </g>
      <g>
        {bars.map(({ key }, index) => (
          <Hit key={key} marks={roving.marks(index)} x={left + step * index} y={top} width={step} height={PLOT} />
        ))}
      </g>
    </>
  );
}

/** One on the other; what is empty has no place. */
function stacked(parts: Bar['parts']) {
  const filled = VARIANTS.filter((variant) => (parts[variant] ?? 0) > 0);
  let from = 0;
  return filled.map((variant, index) => {
    const to = from + (parts[variant] ?? 0);
    const piece = { variant, from, to, last: index === filled.length - 1 };
    from = to;
    return piece;
  });
}

type Drawn = { x: number; y: number; width: number; floor: number; variant: BarVariant; round: boolean };

function Column({ x, y, width, floor, variant, round }: Drawn) {
  const { patterns } = useCanvas();
  const height = floor - y;
  if (height <= 0) return null;
  const edge = round ? Math.min(4, height, width / 2) : 0;
  const outline = `M${x} ${floor}V${y + edge}q0 ${-edge} ${edge} ${-edge}h${width - 2 * edge}q${edge} 0 ${edge} ${edge}V${floor}z`;
  return <path d={outline} className={styles[variant]} fill={variant === 'late' ? `url(#${patterns}-late)` : undefined} />;
}
