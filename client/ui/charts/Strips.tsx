import { useMemo } from 'react';
import { useRoomWords } from '#client/words/room-words.ts';
import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import { useRoving } from './frame/roving.ts';
import { MarkSign, SpanBox, stripsHeight, StripsPicture } from './StripsPicture.tsx';
import type { StripMark, StripSpan, StripState, StripWeekend } from './points.ts';

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
