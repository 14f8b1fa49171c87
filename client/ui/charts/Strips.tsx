import { useMemo } from 'react';
import { useRoomWords } from '#client/words/room-words.ts';
import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import { useRoving, type ChartPoint } from './frame/roving.ts';
import { MarkSign, SpanBox, stripsHeight, StripsPicture } from './StripsPicture.tsx';

/** backed: somebody on duty and a second behind them. covered: one alone. backup: only the second. The rest as in the duty roster. */
export type StripState = 'backed' | 'covered' | 'backup' | 'doubtful' | 'unreachable' | 'gap';

/** A piece of open time. Minutes count from the local midnight of the day and may pass 1440. `who`: written in it where it fits. */
export type StripSpan = ChartPoint & {
  readonly from: number;
  readonly to: number;
  readonly state: StripState;
  readonly who: string;
  /** Planned, not lived. */
  readonly ahead?: boolean;
};

/** Something a guest said, at its minute: answered in time, answered late, or not at all. */
export type StripMark = ChartPoint & { readonly at: number; readonly state: 'met' | 'late' | 'open' };

export type StripDay = {
  readonly key: string;
  /** "Fri 14" */
  readonly label: string;
  readonly spans: readonly StripSpan[];
  readonly marks: readonly StripMark[];
};

export type StripWeekend = {
  readonly key: string;
  /** "14–16 Nov" */
  readonly label: string;
  /** "92 % covered" */
  readonly note: string;
  /** "92 %": the least of it that has to be read. */
  readonly figure: string;
  readonly days: readonly StripDay[];
};

type Props = ChartHead & {
  /** Newest first, usually. */
  readonly weekends: readonly StripWeekend[];
  /** Heads of the table: when, what. */
  readonly heads: readonly [string, string];
  readonly onOpen?: (point: StripSpan | StripMark) => void;
};

const STATES: readonly StripState[] = ['backed', 'covered', 'backup', 'doubtful', 'unreachable', 'gap'];

/** Weekends as a train timetable: the same hour stands under the same hour, gaps hatched, what guests said as dots below. */
export function Strips({ title, sample, weekends, heads, onOpen }: Props) {
  const { words } = useRoomWords();
  const points = useMemo(
    () => weekends.flatMap(({ days }) => days.flatMap(({ spans, marks }): (StripSpan | StripMark)[] => [...spans, ...marks])),
    [weekends],
  );
  const roving = useRoving(points, { onOpen });
  const states = new Set(points.map(({ state }) => state));
  const legend: LegendRow[] = [
    ...STATES.filter((state) => states.has(state)).map((state): LegendRow => ({
      key: state,
      text: words.charts.strip[state],
      swatch: <SpanBox x={1} width={26} y={1} height={14} state={state} />,
    })),
    ...(['met', 'late', 'open'] as const)
      .filter((state) => states.has(state))
      .map((state): LegendRow => ({
        key: state,
        text: words.charts.mark[state],
        swatch: <MarkSign x={14} y={8} state={state} />,
      })),
  ];
  return (
    <Chart
      title={title}
      sample={sample}
      empty={points.length === 0}
      roving={roving}
      opens={onOpen !== undefined}
      legend={legend}
      table={{
        columns: heads,
        rows: weekends.flatMap(({ label, days }) =>
          days.flatMap((day) =>
            [...day.spans, ...day.marks].map(({ key, name }) => ({ key, cells: [`${day.label}, ${label}`, name] })),
          ),
        ),
      }}
      height={({ text }) => stripsHeight(weekends, text)}
    >
      <StripsPicture weekends={weekends} roving={roving} />
    </Chart>
  );
}
