import { useMemo } from 'react';
import { useRoomWords } from '#client/words/room-words.ts';
import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import type { DotVariant, HeatCell, HeatPoint } from './points.ts';
import { CELL, Dot, DOTS, Ground, HeatPicture, hourName, isWide, pauseBefore } from './HeatPicture.tsx';
import { useRoving } from './frame/roving.ts';
import { levelOf } from './frame/scale.ts';
import { useWritten } from './frame/units.ts';
import styles from './heat.module.css';

type Props = ChartHead & {
  /** Hours that are missing are closed and empty. Rows of hours that are so on all days are not drawn. */
  readonly cells: readonly HeatCell[];
  /** Four ascending thresholds between the five looks, and a name for each look, the worst first. */
  readonly steps: readonly [number, number, number, number];
  readonly stepNames: readonly [string, string, string, string, string];
  readonly dotNames: Readonly<Record<DotVariant, string>>;
  /** Hours before it are the end of the evening before: Saturday 01:00 is drawn under Friday, after 23:00. */
  readonly firstHour?: number;
  readonly onOpen?: (cell: HeatPoint) => void;
};

/** The week hour by hour, with the service hours drawn round. Days across on a phone, hours across on a desk. */
export function HeatMap({ title, sample, cells, steps, stepNames, dotNames, firstHour = 0, onOpen }: Props) {
  const { words, language } = useRoomWords();
  const written = useWritten('share');
  const hours = useMemo(() => hoursOf(cells, firstHour), [cells, firstHour]);
  const days = useMemo(() => dayNames(language), [language]);
  const none = words.charts.none;
  const points = useMemo(
    () => grid({ cells, hours, firstHour }, (weekday, hour) => `${days[weekday - 1]} ${hourName(hour)}:00: ${none}`),
    [cells, hours, firstHour, days, none],
  );
  const open = onOpen && ((point: HeatPoint) => (point.sample === 0 ? undefined : onOpen(point)));
  const roving = useRoving(points, { columns: 7, onOpen: open });
  const served: LegendRow = {
    key: 'open',
    text: words.charts.serviceHours,
    swatch: <rect x="2" y="2" width="24" height="12" rx="3" className={styles.outline} />,
  };
  const levels = new Set(points.flatMap((point) => (isGround(point) ? levelOf(point.value ?? 0, steps) : [])));
  const dots = DOTS.filter((variant) => points.some(({ few }) => (few?.[variant] ?? 0) > 0));
  return (
    <Chart
      title={title}
      sample={sample}
      empty={cells.every((cell) => cell.sample === 0)}
      roving={roving}
      opens={onOpen !== undefined}
      legend={[
        ...dots.map((variant): LegendRow => ({
          key: variant,
          text: dotNames[variant],
          swatch: <Dot x={14} y={8} variant={variant} />,
        })),
        ...stepNames
          .map((text, level) => ({ text, level }))
          .filter(({ level }) => levels.has(level))
          .map(({ text, level }): LegendRow => ({
            key: text,
            text,
            swatch: <Ground x={1} y={1} width={26} height={14} level={level} />,
          }))
          .reverse(),
        served,
      ]}
      table={{
        columns: [words.charts.hour, ...days],
        rows: hours.map((hour, row) => ({
          key: String(hour),
          cells: [
            hourName(hour),
            ...points
              .slice(row * 7, row * 7 + 7)
              .map(({ value, sample }) => (sample === 0 ? words.charts.none : `${written.full(value)} (${sample})`)),
          ],
        })),
      }}
      height={({ width, text }) => heatHeight(hours, isWide(width), text)}
    >
      <HeatPicture points={points} hours={hours} days={days} steps={steps} roving={roving} />
    </Chart>
  );
}

/** Of enough to have a colour. */
const isGround = ({ few, value }: HeatCell): boolean => !few && value !== null;

const heatHeight = (hours: readonly number[], wide: boolean, text: number) =>
  (wide ? 7 * CELL : hours.length * CELL + pauseBefore(hours, hours.length - 1)) + text * 2 + 4;

/** So many hours of which there is nothing to say are left out; a shorter pause stays, so that a day keeps its form. */
const LEFT_OUT = 4;

/** From the first hour of interest to the last; a whole evening stays in one piece. */
function hoursOf(cells: readonly HeatCell[], firstHour: number): number[] {
  const used = cells.filter(({ open, sample }) => open || sample > 0).map(({ hour }) => (hour - firstHour + 24) % 24);
  const sorted = [...new Set(used)].sort((a, b) => a - b);
  return sorted.flatMap((hour, index) => {
    const next = sorted[index + 1] ?? hour + 1;
    const shown = next - hour > LEFT_OUT ? 1 : next - hour;
    return Array.from({ length: shown }, (_, step) => (hour + step + firstHour) % 24);
  });
}

type Drawn = { readonly cells: readonly HeatCell[]; readonly hours: readonly number[]; readonly firstHour: number };

/** Row by row of hours, seven evenings each. */
function grid({ cells, hours, firstHour }: Drawn, noneAt: (weekday: number, hour: number) => string): HeatPoint[] {
  const known = new Map(cells.map((cell) => [`${cell.weekday}-${cell.hour}`, cell]));
  return hours.flatMap((hour) =>
    [1, 2, 3, 4, 5, 6, 7].map((evening) => {
      const weekday = hour < firstHour ? (evening % 7) + 1 : evening;
      const key = `${weekday}-${hour}`;
      return { ...(known.get(key) ?? { weekday, hour, value: null, sample: 0, open: false, name: noneAt(weekday, hour) }), key };
    }),
  );
}

function dayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { weekday: 'short', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return [4, 5, 6, 7, 8, 9, 10].map((day) => format.format(day * 86_400_000));
}
