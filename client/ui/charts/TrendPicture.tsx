import { Fragment } from 'react';
import { useCanvas } from './frame/canvas.ts';
import { Hit } from './frame/Hit.tsx';
import { boldWidth, textWidth } from '#shared/report/text-width.ts';
import { everyNth, spread } from './frame/labels.ts';
import type { Roving } from './frame/roving.ts';
import { linear, minuteTicks, root, roundTicks } from './frame/scale.ts';
import type { TrendLine, TrendPoint } from './points.ts';
import { useWritten, type Unit } from './frame/units.ts';
import styles from './frame/marks.module.css';

type Props = {
  readonly points: readonly TrendPoint[];
  readonly series: number;
  readonly lines: readonly TrendLine[];
  readonly unit: Unit;
  readonly roving: Roving<TrendPoint>;
};

const LINES = [styles.line0, styles.line1, styles.line2, styles.line3, styles.line4];
export const lineVariant = (index: number): string | undefined => LINES[Math.min(index, LINES.length - 1)];

const TOP = 10;
const RING = 5.5;
const AROUND = 2 * Math.PI * RING;

export function TrendPicture({ points, series, lines, unit, roving }: Props) {
  const { width, text } = useCanvas();
  const written = useWritten(unit);
  const floor = 220;
  const values = points.flatMap(({ values }) => values.filter((value) => value !== null));
  const max = Math.max(...values, ...lines.map(({ value }) => value), 0);
  const ticks = unit === 'minutes' ? minuteTicks(max) : unit === 'share' ? [0, 0.25, 0.5, 0.75, 1] : roundTicks(max, 4);
  // The last round step may lie far above everything; the axis ends a little above what there is.
  const end = unit === 'share' ? 1 : Math.min(ticks.at(-1) ?? max, max * 1.08);
  const y = (unit === 'minutes' ? root : linear)([0, end], [floor, TOP]);
  const shown = clear(
    ticks.filter((tick) => tick <= end),
    y,
    text * 1.5,
  );
  const left = Math.max(...shown.map((tick) => textWidth(written.short(tick), text))) + 8;
  const right =
    width - (lines.length === 0 ? 8 : Math.max(...lines.map(({ value }) => boldWidth(written.short(value), text))) + 18);
  const step = (right - left) / Math.max(1, points.length);
  const x = (index: number) => left + step * (index + 0.5);
  const labels = points.map(({ label }, index) => ({ at: x(index), size: boldWidth(label, text) }));
  const nth = everyNth(labels, 8);
  // The newest week is the one that is looked for: count from the end.
  const labelled = (index: number) => (points.length - 1 - index) % nth === 0;
  const places = spread(
    lines.map(({ value }) => ({ at: y(value), size: text * 1.25 })),
    [0, floor + text * 0.6],
    1,
  );
  return (
    <>
      <g aria-hidden="true">
        {shown.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? styles.axis : styles.grid} />
            <text x={left - 8} y={y(tick)} textAnchor="end" dominantBaseline="central" className={styles.label}>
              {written.short(tick)}
            </text>
          </g>
        ))}
        {lines.map(({ key, value }, index) => (
          <g key={key}>
            <line x1={left} x2={right} y1={y(value)} y2={y(value)} className={lineVariant(index)} />
            <path d={`M${right} ${y(value)}L${right + 12} ${places[index] ?? 0}`} className={styles.leader} />
            <text
              x={right + 15}
              y={places[index]}
              dominantBaseline="central"
              className={index === 0 ? styles.strong : styles.label}
            >
              {written.short(value)}
            </text>
          </g>
        ))}
        {Array.from({ length: series }, (_, of) => series - 1 - of).map((of) => (
          <path
            key={of}
            d={unbroken(points.map((point, index) => [x(index), at(point, of, y)]))}
            className={of === 0 ? styles.series : styles.second}
          />
        ))}
        {series > 1 && points.map((point, index) => <Diamond key={point.key} x={x(index)} y={at(point, 1, y)} />)}
        {points.map((point, index) => (
          <g key={point.key}>
            <Dot x={x(index)} y={at(point, 0, y)} within={point.within ?? null} />
            {labelled(index) && (
              <text
                x={Math.min(x(index), width - boldWidth(point.label, text) / 2)}
                y={floor + text * 1.5}
                textAnchor="middle"
                className={index === points.length - 1 ? styles.strong : styles.label}
              >
                {point.label}
              </text>
            )}
          </g>
        ))}
      </g>
      <g>
        {points.map((point, index) => (
          <Hit key={point.key} marks={roving.marks(index)} x={left + step * index} y={TOP} width={step} height={floor - TOP} />
        ))}
      </g>
    </>
  );
}

/** Ticks from the bottom up that keep `gap` pixels between them; the lowest always stays. */
function clear(ticks: readonly number[], y: (value: number) => number, gap: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || y(last) - y(tick) >= gap) kept.push(tick);
  }
  return kept;
}

function at({ values }: TrendPoint, series: number, y: (value: number) => number): number | null {
  const value = values[series];
  return value === undefined || value === null ? null : y(value);
}

/** A line that lifts the pen where there is nothing. */
function unbroken(points: readonly (readonly [number, number | null])[]): string {
  let down = false;
  return points
    .map(([x, y]) => {
      if (y === null) {
        down = false;
        return '';
      }
      const move = `${down ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      down = true;
      return move;
    })
    .join('');
}

/** The ring again: as full as the share that was answered in time. */
function Dot({ x, y, within }: { x: number; y: number | null; within: number | null }) {
  if (y === null) return null;
  if (within === null) return <circle cx={x} cy={y} r="4.5" className={styles.ringPlain} />;
  return (
    <Fragment>
      <circle cx={x} cy={y} r={RING} className={styles.ringGround} />
      <circle
        cx={x}
        cy={y}
        r={RING}
        className={styles.ringShare}
        strokeDasharray={`${within * AROUND} ${AROUND}`}
        transform={`rotate(-90 ${x} ${y})`}
      />
    </Fragment>
  );
}

function Diamond({ x, y }: { x: number; y: number | null }) {
  return y === null ? null : <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} className={styles.diamond} />;
}
