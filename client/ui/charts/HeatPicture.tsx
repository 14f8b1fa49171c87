import { cx } from '../cx.ts';
import { useCanvas } from './frame/canvas.ts';
import { Hit } from './frame/Hit.tsx';
import { boldWidth, textWidth } from '#shared/report/text-width.ts';
import { everyNth } from './frame/labels.ts';
import type { DotVariant, HeatPoint } from './points.ts';
import type { Roving } from './frame/roving.ts';
import { levelOf } from './frame/scale.ts';
import { useWritten } from './frame/units.ts';
import marks from './frame/marks.module.css';
import styles from './heat.module.css';

export const CELL = 28;
const PAUSE = 12;
export const isWide = (width: number): boolean => width >= 560;
export const hourName = (hour: number): string => String(hour).padStart(2, '0');

const follows = (hours: readonly number[], row: number) => row === 0 || hours[row] === ((hours[row - 1] ?? 0) + 1) % 24;

/** Pixels of rest before row `row`: hours that were left out are seen as a pause. */
export const pauseBefore = (hours: readonly number[], row: number): number =>
  hours.filter((_, index) => index <= row && !follows(hours, index)).length * PAUSE;

/** From red to calm green, hatched in the second. */
const VARIANTS = [styles.share0, styles.share1, styles.share2, styles.share3, styles.share4];
const DIGITS = [styles.onRed, styles.onLate, styles.onGold, styles.onPaper, styles.onPaper];

/** met: solid. plain: solid and small. late: hollow. */
export const DOTS: readonly DotVariant[] = ['met', 'plain', 'late'];
const DOT_STEP = 8;

type Props = {
  readonly points: readonly HeatPoint[];
  readonly hours: readonly number[];
  readonly days: readonly string[];
  readonly steps: readonly number[];
  readonly roving: Roving<HeatPoint>;
};

export function HeatPicture({ points, hours, days, steps, roving }: Props) {
  const { width, text } = useCanvas();
  const written = useWritten('share');
  const wide = isWide(width);
  const hourLabels = hours.map(hourName);
  const left = Math.max(...(wide ? days : hourLabels).map((label) => textWidth(label, text))) + 8;
  const top = text * 2;
  const across = wide ? hours.length : 7;
  const pauses = hours.map((_, row) => pauseBefore(hours, row));
  const rest = (row: number) => pauses[row] ?? 0;
  const cell = Math.min(wide ? 48 : 64, (width - left - 2 - (wide ? rest(hours.length - 1) : 0)) / across);
  /** Upper left corner of a point, given its row of hours and its day. */
  const place = (row: number, day: number) =>
    wide ? { x: left + row * cell + rest(row), y: top + day * CELL } : { x: left + day * cell, y: top + row * CELL + rest(row) };
  const nth = wide
    ? everyNth(
        hourLabels.map((label, index) => ({ at: index * cell + rest(index), size: textWidth(label, text) })),
        6,
      )
    : 1;
  const box = (index: number, inset: number) => {
    const { x, y } = place(Math.floor(index / 7), index % 7);
    return { x: x + inset, y: y + inset, width: cell - 2 * inset, height: CELL - 2 * inset };
  };
  return (
    <>
      <g aria-hidden="true">
        {(wide ? hourLabels : days).map((label, index) =>
          index % nth === 0 ? (
            <text
              key={label}
              x={left + (index + 0.5) * cell + (wide ? rest(index) : 0)}
              y={text}
              textAnchor="middle"
              className={marks.label}
            >
              {label}
            </text>
          ) : null,
        )}
        {(wide ? days : hourLabels).map((label, index) => (
          <text
            key={label}
            x={left - 8}
            y={top + (index + 0.5) * CELL + (wide ? 0 : rest(index))}
            textAnchor="end"
            dominantBaseline="central"
            className={marks.label}
          >
            {label}
          </text>
        ))}
        {points.map(({ key, value, open, sample, few }, index) => {
          const around = box(index, 1.5);
          const ground = open || sample > 0 ? <rect key={key} {...around} rx="4" className={styles.quiet} /> : null;
          if (few)
            return (
              <g key={key}>
                {ground}
                <FewDots {...around} few={few} />
              </g>
            );
          if (value === null) return ground;
          const level = levelOf(value, steps);
          const digits = written.tiny(value);
          return (
            <g key={key}>
              <Ground {...around} level={level} />
              {boldWidth(digits, text) <= cell - 3 && (
                <text
                  x={around.x + around.width / 2}
                  y={around.y + around.height / 2}
                  textAnchor="middle"
                  dominantBaseline="central"
                  className={cx(styles.digits, DIGITS[level])}
                >
                  {digits}
                </text>
              )}
            </g>
          );
        })}
        <path d={outline(points, { hours, wide, place, cell })} className={styles.outline} />
      </g>
      <g>
        {points.map(({ key }, index) => (
          <Hit key={key} marks={roving.marks(index, wide)} {...box(index, 1)} />
        ))}
      </g>
    </>
  );
}

type Box = { x: number; y: number; width: number; height: number };

/** `level` 0 to 4, the worst first. */
export function Ground({ level, ...box }: Box & { level: number }) {
  const { patterns } = useCanvas();
  return <rect {...box} rx="4" className={VARIANTS[level]} fill={level === 1 ? `url(#${patterns}-late)` : undefined} />;
}

/** Each on its own, in as many rows as the hour has room for. */
function FewDots({ x, y, width, height, few }: Box & { few: Partial<Readonly<Record<DotVariant, number>>> }) {
  const variants = DOTS.flatMap((variant) => Array.from({ length: few[variant] ?? 0 }, () => variant));
  const across = Math.max(1, Math.min(5, Math.floor(width / DOT_STEP), variants.length));
  const rows = Math.ceil(variants.length / across);
  return variants.map((variant, index) => {
    const row = Math.floor(index / across);
    const inRow = Math.min(across, variants.length - row * across);
    const at = index - row * across - (inRow - 1) / 2;
    // Equal dots in a fixed order: they have no other name than their place.
    return (
      <Dot
        key={`${variant}-${index}`}
        x={x + width / 2 + at * DOT_STEP}
        y={y + height / 2 + (row - (rows - 1) / 2) * DOT_STEP}
        variant={variant}
      />
    );
  });
}

const DOT_VARIANTS: Readonly<Record<DotVariant, string | undefined>> = {
  met: styles.dotMet,
  plain: styles.dotPlain,
  late: styles.dotLate,
};

export function Dot({ x, y, variant }: { x: number; y: number; variant: DotVariant }) {
  return <circle cx={x} cy={y} r={variant === 'plain' ? 2.25 : 3} className={DOT_VARIANTS[variant]} />;
}

type Layout = {
  readonly hours: readonly number[];
  readonly wide: boolean;
  readonly place: (row: number, day: number) => { x: number; y: number };
  readonly cell: number;
};

/** The edges between open hours and closed ones. */
function outline(points: readonly HeatPoint[], { hours, wide, place, cell }: Layout): string {
  const isOpen = (row: number, day: number) => day >= 0 && day < 7 && points[row * 7 + day]?.open === true;
  const openBefore = (row: number, day: number) => row > 0 && follows(hours, row) && isOpen(row - 1, day);
  const openAfter = (row: number, day: number) => row + 1 < hours.length && follows(hours, row + 1) && isOpen(row + 1, day);
  let path = '';
  for (let index = 0; index < points.length; index += 1) {
    const row = Math.floor(index / 7);
    const day = index % 7;
    if (!isOpen(row, day)) continue;
    const { x, y } = place(row, day);
    const [before, after, above, below] = wide
      ? [openBefore(row, day), openAfter(row, day), isOpen(row, day - 1), isOpen(row, day + 1)]
      : [isOpen(row, day - 1), isOpen(row, day + 1), openBefore(row, day), openAfter(row, day)];
    if (!before) path += `M${x} ${y}v${CELL}`;
    if (!after) path += `M${x + cell} ${y}v${CELL}`;
    if (!above) path += `M${x} ${y}h${cell}`;
    if (!below) path += `M${x} ${y + CELL}h${cell}`;
  }
  return path;
}
