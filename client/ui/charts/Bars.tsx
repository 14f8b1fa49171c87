import { useCanvas } from './canvas.ts';
import { Chart, type ChartHead, type LegendRow } from './Chart.tsx';
import { Hit } from './Hit.tsx';
import { boldWidth, fitText, textWidth } from '#shared/stats/text-width.ts';
import { everyNth, spread } from './labels.ts';
import { useRoving, type ChartPoint, type Roving } from './roving.ts';
import { linear, roundTicks } from './scale.ts';
import { useWritten } from './units.ts';
import styles from './marks.module.css';

/** met: solid green. late: hatched red. plain: solid gold. */
export type BarLook = 'met' | 'late' | 'plain';

export type Bar = ChartPoint & {
  /** Under the bar, short: "15–30". */
  readonly label: string;
  readonly value: number;
  readonly look: BarLook;
};

/** A line between two bars: the target, the median. `after`: so many bars stand before it, with fractions. */
export type BarMark = { readonly key: string; readonly after: number; readonly label: string };

type Given = ChartHead & {
  readonly bars: readonly Bar[];
  readonly marks?: readonly BarMark[];
  /** Heads of the table: what, how many. */
  readonly heads: readonly [string, string];
  readonly legend?: Partial<Readonly<Record<BarLook, string>>>;
  readonly onOpen?: (bar: Bar) => void;
};

const PLOT = 148;
const LOOKS: readonly BarLook[] = ['met', 'late', 'plain'];

/** A distribution: how many fell into each span, and where the target cuts it. */
export function Bars({ title, sample, bars, marks = [], heads, legend = {}, onOpen }: Given) {
  const roving = useRoving(bars, { onOpen });
  const written = useWritten('count');
  const rows = LOOKS.flatMap((look): LegendRow[] => {
    const text = legend[look];
    return text === undefined ? [] : [{ key: look, swatch: <Column x={1} y={2} width={26} floor={15} look={look} />, text }];
  });
  return (
    <Chart
      title={title}
      sample={sample}
      empty={bars.every(({ value }) => value === 0)}
      roving={roving}
      opens={onOpen !== undefined}
      table={{ columns: heads, rows: bars.map(({ key, label, value }) => ({ key, cells: [label, written.full(value)] })) }}
      legend={rows}
      height={({ text }) => topOf(marks, text) + PLOT + text * 2.2}
    >
      <Picture bars={bars} marks={marks} roving={roving} />
    </Chart>
  );
}

/** Marks have a lane of their own above the bars. */
const topOf = (marks: readonly BarMark[], text: number) => text * (marks.length > 0 ? 3.2 : 1.6);

function Picture({ bars, marks, roving }: { bars: readonly Bar[]; marks: readonly BarMark[]; roving: Roving<Bar> }) {
  const { width, text } = useCanvas();
  const written = useWritten('count');
  const max = Math.max(...bars.map(({ value }) => value));
  const ticks = roundTicks(max, 3, true);
  const left = Math.max(...ticks.map((tick) => textWidth(written.short(tick), text))) + 8;
  const top = topOf(marks, text);
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
        {bars.map(({ key, value, look }, index) => (
          <Column key={key} x={middle(index) - bar / 2} y={y(value)} width={bar} floor={floor} look={look} />
        ))}
        <Marks marks={marks} x={(after) => left + step * after} floor={floor} />
        {bars.map(({ key, value }, index) => (
          <g key={key}>
            {value > 0 && boldWidth(written.full(value), text) <= step && (
              <text x={middle(index)} y={y(value) - text * 0.6} textAnchor="middle" className={`${styles.strong} ${styles.halo}`}>
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

/** Lines through the bars, their names pushed apart in a lane above. */
function Marks({ marks, x, floor }: { marks: readonly BarMark[]; x: (after: number) => number; floor: number }) {
  const { width, text } = useCanvas();
  const labels = marks.map(({ label }) => fitText(label, width / 1.16, text));
  const places = spread(
    marks.map(({ after }, index) => ({ at: x(after), size: boldWidth(labels[index] ?? '', text) })),
    [0, width],
    10,
  );
  return marks.map(({ key, after }, index) => {
    const line = `M${places[index] ?? 0} ${text * 1.35}L${x(after)} ${text * 2}V${floor}`;
    return (
      <g key={key}>
        <path d={line} className={styles.casing} />
        <path d={line} className={styles.mark} />
        <text x={places[index]} y={text * 0.9} textAnchor="middle" className={styles.strong}>
          {labels[index]}
        </text>
      </g>
    );
  });
}

type Drawn = { x: number; y: number; width: number; floor: number; look: BarLook };

function Column({ x, y, width, floor, look }: Drawn) {
  const { patterns } = useCanvas();
  const height = floor - y;
  if (height <= 0) return null;
  const round = Math.min(4, height, width / 2);
  const outline = `M${x} ${floor}V${y + round}q0 ${-round} ${round} ${-round}h${width - 2 * round}q${round} 0 ${round} ${round}V${floor}z`;
  return <path d={outline} className={styles[look]} fill={look === 'late' ? `url(#${patterns}-late)` : undefined} />;
}
