import { useMemo } from 'react';
import { useRoomWords } from '../room-words.ts';
import { Chart, type ChartHead, type LegendRow } from './Chart.tsx';
import { CELL, Ground, HeatPicture, hourName, isWide, pauseBefore, type Tone } from './HeatPicture.tsx';
import { useRoving, type ChartPoint } from './roving.ts';
import { useWritten, type Unit } from './units.ts';
import styles from './heat.module.css';

/** One hour of the week, by the clock; `weekday` 1 = Monday. `value` null: nothing happened there. */
export type HeatCell = {
  readonly weekday: number;
  readonly hour: number;
  readonly value: number | null;
  readonly sample: number;
  /** Inside service hours. */
  readonly open: boolean;
  readonly name: string;
};

export type HeatPoint = HeatCell & ChartPoint;

type Given = ChartHead & {
  /** Hours that are missing are closed and empty. Rows of hours that are so on all days are not drawn. */
  readonly cells: readonly HeatCell[];
  /** Four ascending thresholds between the five looks, and a name for each look. */
  readonly steps: readonly [number, number, number, number];
  readonly stepNames: readonly [string, string, string, string, string];
  /** time: calm green to red, hatched from the fourth look on. amount: more and more gold. */
  readonly tone: Tone;
  readonly unit: Unit;
  /** Hours before it are the end of the evening before: Saturday 01:00 is drawn under Friday, after 23:00. */
  readonly firstHour?: number;
  readonly onOpen?: (cell: HeatPoint) => void;
};

/** The week hour by hour, with the service hours drawn round. Days across on a phone, hours across on a desk. */
export function HeatMap({ title, sample, cells, steps, stepNames, tone, unit, firstHour = 0, onOpen }: Given) {
  const { words, language } = useRoomWords();
  const written = useWritten(unit);
  const hours = useMemo(() => hoursOf(cells, firstHour), [cells, firstHour]);
  const days = useMemo(() => dayNames(language), [language]);
  const none = words.charts.none;
  const points = useMemo(
    () => grid({ cells, hours, firstHour }, (weekday, hour) => `${days[weekday - 1]} ${hourName(hour)}:00: ${none}`),
    [cells, hours, firstHour, days, none],
  );
  const open = onOpen && ((point: HeatPoint) => (point.value === null ? undefined : onOpen(point)));
  const roving = useRoving(points, { columns: 7, onOpen: open });
  const served: LegendRow = {
    key: 'open',
    text: words.charts.serviceHours,
    swatch: <rect x="2" y="2" width="24" height="12" rx="3" className={styles.outline} />,
  };
  return (
    <Chart
      title={title}
      sample={sample}
      empty={cells.every(({ value }) => value === null)}
      roving={roving}
      opens={onOpen !== undefined}
      legend={[
        ...stepNames.map((text, level): LegendRow => ({
          key: text,
          text,
          swatch: <Ground x={1} y={1} width={26} height={14} tone={tone} level={level} />,
        })),
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
              .map(({ value, sample }) => (value === null ? words.charts.none : `${written.full(value)} (${sample})`)),
          ],
        })),
      }}
      height={({ width, text }) => heatHeight(hours, isWide(width), text)}
    >
      <HeatPicture points={points} hours={hours} days={days} steps={steps} tone={tone} unit={unit} roving={roving} />
    </Chart>
  );
}

const heatHeight = (hours: readonly number[], wide: boolean, text: number) =>
  (wide ? 7 * CELL : hours.length * CELL + pauseBefore(hours, hours.length - 1)) + text * 2 + 4;

/** So many hours of which there is nothing to say are left out; a shorter pause stays, so that a day keeps its form. */
const LEFT_OUT = 4;

/** From the first hour of interest to the last; a whole evening stays in one piece. */
function hoursOf(cells: readonly HeatCell[], firstHour: number): number[] {
  const used = cells.filter(({ open, value }) => open || value !== null).map(({ hour }) => (hour - firstHour + 24) % 24);
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
