import { useRoomWords } from '#client/words/room-words.ts';
import { useCanvas } from './frame/canvas.ts';
import { Chart, type ChartHead } from './frame/Chart.tsx';
import { Hit } from './frame/Hit.tsx';
import { fitText, textWidth } from '#shared/report/text-width.ts';
import { useRoving, type ChartPoint, type Roving } from './frame/roving.ts';
import { linear } from './frame/scale.ts';
import { useWritten, type Unit } from './frame/units.ts';
import styles from './frame/marks.module.css';

/** `aside`: shown and not in the even share. */
export type FairRow = ChartPoint & { readonly label: string; readonly value: number; readonly aside?: boolean };

type Props = ChartHead & {
  readonly rows: readonly FairRow[];
  /** One number with what is said of it beside. */
  readonly even: number;
  readonly unit: Unit;
  readonly heads: readonly [string, string];
  readonly onOpen?: (row: FairRow) => void;
};

const ROW = 44;
const BAR = 14;

/** Who carried how much, against an even share; what is beyond it is hatched. */
export function FairBars({ title, sample, rows, even, unit, heads, onOpen }: Props) {
  const { words } = useRoomWords();
  const roving = useRoving(rows, { onOpen });
  const written = useWritten(unit);
  return (
    <Chart
      title={title}
      sample={sample}
      empty={rows.every(({ value }) => value === 0)}
      roving={roving}
      opens={onOpen !== undefined}
      legend={[{ key: 'beyond', text: words.charts.beyondEven, swatch: <Beyond x={1} y={2} width={26} height={12} /> }]}
      table={{ columns: heads, rows: rows.map(({ key, label, value }) => ({ key, cells: [label, written.full(value)] })) }}
      height={({ text }) => text * 2 + rows.length * ROW}
    >
      <Picture rows={rows} even={even} write={written.full} roving={roving} />
    </Chart>
  );
}

type Drawn = {
  readonly rows: readonly FairRow[];
  readonly even: number;
  readonly write: (value: number) => string;
  readonly roving: Roving<FairRow>;
};

function Picture({ rows, even, write, roving }: Drawn) {
  const { width, text } = useCanvas();
  const { words } = useRoomWords();
  const max = Math.max(even, ...rows.map(({ value }) => value));
  const x = linear([0, max], [0, width]);
  const top = text * 2;
  const note = words.charts.evenShare(write(even));
  const noteSize = textWidth(note, text);
  const noteAt = Math.min(Math.max(x(even), noteSize / 2), width - noteSize / 2);
  return (
    <>
      <g aria-hidden="true">
        {rows.map(({ key, label, value, aside = false }, index) => {
          const y = top + index * ROW;
          const bar = y + ROW - BAR - 6;
          const number = write(value);
          return (
            <g key={key}>
              <text x="0" y={y + text * 1.2} className={styles.strong}>
                {fitText(label, (width - textWidth(number, text) - 16) / 1.16, text)}
              </text>
              <text x={width} y={y + text * 1.2} textAnchor="end" className={styles.label}>
                {number}
              </text>
              <rect x="0" y={bar} width={width} height={BAR} rx="4" className={styles.track} />
              {value > 0 && (
                <rect
                  x="0"
                  y={bar}
                  width={x(aside ? value : Math.min(value, even))}
                  height={BAR}
                  rx="4"
                  className={styles.plain}
                />
              )}
              {value > even && !aside && (
                <Beyond x={x(even)} y={bar + 0.75} width={x(value) - x(even) - 0.75} height={BAR - 1.5} />
              )}
              <line x1={x(even)} x2={x(even)} y1={bar - 4} y2={bar + BAR + 4} className={styles.target} />
            </g>
          );
        })}
        <text x={noteAt} y={text} textAnchor="middle" className={styles.label}>
          {note}
        </text>
        <path d={`M${noteAt} ${text * 1.3}L${x(even)} ${text * 1.9}`} className={styles.leader} />
      </g>
      <g>
        {rows.map(({ key }, index) => (
          <Hit key={key} marks={roving.marks(index)} x={-6} y={top + index * ROW - 2} width={width + 12} height={ROW} />
        ))}
      </g>
    </>
  );
}

function Beyond(box: { x: number; y: number; width: number; height: number }) {
  const { patterns } = useCanvas();
  return <rect {...box} rx="3" className={styles.beyondEdge} fill={`url(#${patterns}-beyond)`} />;
}
