import { cx } from '../cx.ts';
import { useCanvas } from './frame/canvas.ts';
import { Hit } from './frame/Hit.tsx';
import { boldWidth, fitText, textWidth } from '#shared/report/text-width.ts';
import type { Roving } from './frame/roving.ts';
import { linear } from './frame/scale.ts';
import type { StripDay, StripMark, StripSpan, StripState, StripWeekend } from './points.ts';
import styles from './frame/marks.module.css';

const BAR = 24;
const LANE = 16;
const DAY = BAR + LANE + 4;
const headOf = (text: number) => text * 2.4;

export const stripsHeight = (weekends: readonly StripWeekend[], text: number): number =>
  text * 1.8 + weekends.reduce((sum, { days }) => sum + headOf(text) + days.length * DAY, 0);

type Props = { readonly weekends: readonly StripWeekend[]; readonly roving: Roving<StripSpan | StripMark> };

export function StripsPicture({ weekends, roving }: Props) {
  const { width, text } = useCanvas();
  const allDays = weekends.flatMap(({ days }) => days);
  const edges = allDays.flatMap(({ spans, marks }) => [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ at }) => at),
  ]);
  const from = Math.floor(Math.min(...edges) / 60) * 60;
  const to = Math.max(from + 60, Math.ceil(Math.max(...edges) / 60) * 60);
  const left = Math.max(...allDays.map(({ label }) => textWidth(label, text))) + 8;
  const x = linear([from, to], [left, width - 1]);
  const ticks = hourTicks(from, to, (width - left) / (text * 3.2));
  const height = stripsHeight(weekends, text);
  const placed = place(weekends, text);
  return (
    <>
      <g aria-hidden="true">
        {placed.map(({ weekend: { key, label, note, figure }, y, days }) => (
          <g key={key}>
            <text x="0" y={y + text * 1.5} className={styles.strong}>
              {label}
            </text>
            <text x={width} y={y + text * 1.5} textAnchor="end" className={styles.label}>
              {noteThatFits(note, figure, width - boldWidth(label, text) - 12, text)}
            </text>
            {ticks.map((tick) => (
              <line
                key={tick}
                x1={x(tick)}
                x2={x(tick)}
                y1={y + headOf(text) - 2}
                y2={y + headOf(text) + days.length * DAY - 6}
                className={styles.grid}
              />
            ))}
            {days.map(({ day, top }) => (
              <g key={day.key}>
                <text x="0" y={top + BAR / 2} dominantBaseline="central" className={styles.label}>
                  {day.label}
                </text>
                {day.spans.map((span) => (
                  <Span key={span.key} span={span} box={boxOf(span, x, top)} />
                ))}
                {day.marks.map(({ key: of, at, state }) => (
                  <MarkSign key={of} x={x(at)} y={top + BAR + LANE / 2} state={state} />
                ))}
              </g>
            ))}
          </g>
        ))}
        {ticks.map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={height - text * 0.6}
            textAnchor={tick === to ? 'end' : tick === from ? 'start' : 'middle'}
            className={styles.label}
          >
            {(tick / 60) % 24}
          </text>
        ))}
      </g>
      <g>
        {placed.flatMap(({ days }) =>
          days.flatMap(({ day, top, first }) => [
            ...day.spans.map((span, index) => (
              <Hit key={span.key} marks={roving.marks(first + index)} {...boxOf(span, x, top)} />
            )),
            ...day.marks.map((mark, index) => (
              <Hit
                key={mark.key}
                marks={roving.marks(first + day.spans.length + index)}
                x={x(mark.at) - 12}
                y={top + BAR}
                width={24}
                height={LANE}
              />
            )),
          ]),
        )}
      </g>
    </>
  );
}

type Placed = {
  readonly weekend: StripWeekend;
  readonly y: number;
  /** `first`: the number of the day's first point. */
  readonly days: readonly { readonly day: StripDay; readonly top: number; readonly first: number }[];
};

function place(weekends: readonly StripWeekend[], text: number): Placed[] {
  let top = 0;
  let first = 0;
  return weekends.map((weekend) => {
    const y = top;
    top += headOf(text);
    const days = weekend.days.map((day) => {
      const at = { day, top, first };
      top += DAY;
      first += day.spans.length + day.marks.length;
      return at;
    });
    return { weekend, y, days };
  });
}

const boxOf = ({ from, to }: StripSpan, x: (minute: number) => number, top: number) => ({
  x: x(from) + 1,
  width: Math.max(2, x(to) - x(from) - 2),
  y: top,
  height: BAR,
});

function Span({ span: { state, who, ahead = false }, box }: { span: StripSpan; box: ReturnType<typeof boxOf> }) {
  const { text } = useCanvas();
  const name = fitWhole(who, box.width - 8, text);
  return (
    <g className={ahead ? styles.ahead : undefined}>
      <SpanBox {...box} state={state} />
      {name !== '' && (
        <text
          x={box.x + box.width / 2}
          y={box.y + BAR / 2}
          textAnchor="middle"
          dominantBaseline="central"
          className={state === 'backed' || state === 'covered' ? styles.onGreen : cx(styles.strong, styles.halo)}
        >
          {name}
        </text>
      )}
    </g>
  );
}

/** Whole hours on a step of 1, 2, 3, 4, 6 or 12, at most `most` of them. */
function hourTicks(from: number, to: number, most: number): number[] {
  const step = [1, 2, 3, 4, 6, 12].find((hours) => (to - from) / (hours * 60) <= most) ?? 24;
  const first = Math.ceil(from / (step * 60)) * step * 60;
  return Array.from({ length: Math.floor((to - first) / (step * 60)) + 1 }, (_, index) => first + index * step * 60);
}

/** A name, or its first letters when only those fit, or nothing: half a name is a riddle. */
function fitWhole(name: string, room: number, text: number): string {
  if (boldWidth(name, text) <= room) return name;
  const initials = name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? '')
    .join('');
  return boldWidth(initials, text) <= room ? initials : '';
}

type Box = { x: number; y: number; width: number; height: number; state: StripState };

export function SpanBox({ state, ...box }: Box) {
  const { patterns } = useCanvas();
  const { x, y, width, height } = box;
  switch (state) {
    case 'backed':
      return (
        <>
          <rect {...box} rx="5" className={styles.met} />
          <rect x={x + 3} y={y + height - 5} width={Math.max(0, width - 6)} height="2" rx="1" className={styles.backup} />
        </>
      );
    case 'covered':
      return <rect {...box} rx="5" className={styles.met} />;
    case 'backup':
      return (
        <>
          <rect x={x + 1} y={y + 1} width={Math.max(0, width - 2)} height={height - 2} rx="4" className={styles.byBackup} />
          <rect x={x + 3} y={y + height - 6} width={Math.max(0, width - 6)} height="3" rx="1.5" className={styles.met} />
        </>
      );
    case 'doubtful':
      return <rect {...box} rx="5" className={styles.beyondEdge} fill={`url(#${patterns}-dots)`} />;
    case 'unreachable':
      return (
        <rect x={x + 1} y={y + 1} width={Math.max(0, width - 2)} height={height - 2} rx="4" className={styles.unreachable} />
      );
    case 'gap':
      return <rect {...box} rx="5" className={styles.gapEdge} fill={`url(#${patterns}-gap)`} />;
  }
}

/** Full ring, triangle, hollow ring: told apart without colour. */
export function MarkSign({ x, y, state }: { x: number; y: number; state: StripMark['state'] }) {
  if (state === 'late') return <path d={`M${x} ${y - 5}l5.5 9.5h-11z`} className={styles.markLate} />;
  return <circle cx={x} cy={y} r="4" className={state === 'met' ? styles.markMet : styles.markOpen} />;
}

/** Large text on a small screen: rather the bare number than a word without it. */
function noteThatFits(note: string, figure: string, room: number, fontSize: number): string {
  const cut = fitText(note, room, fontSize);
  return cut.includes(figure) ? cut : fitText(figure, room, fontSize);
}
