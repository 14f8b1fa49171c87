import { useRoomWords } from '#client/words/room-words.ts';
import { useCanvas } from './frame/canvas.ts';
import { Chart, type ChartHead, type LegendRow } from './frame/Chart.tsx';
import { Hit } from './frame/Hit.tsx';
import { textWidth } from '#shared/report/text-width.ts';
import { everyNth } from './frame/labels.ts';
import { useRoving, type ChartPoint, type Roving } from './frame/roving.ts';
import styles from './frame/marks.module.css';

/** One open hour. `need` null: no advice for it (too little data, or no number of people helps). */
export type LoadHour = ChartPoint & {
  readonly label: string;
  /** Between the hour before and this one it is closed: they stand apart. */
  readonly apart?: boolean;
  readonly onDuty: number;
  /** The same in words, where more is to be said of it. */
  readonly onDutyText?: string;
  readonly need: number | null;
  /** What a busy such hour needs; drawn where it is more. */
  readonly needBusy: number | null;
};

type Props = ChartHead & {
  readonly hours: readonly LoadHour[];
  /** Heads of the table: hour, on duty, needed, needed when busy. */
  readonly heads: readonly [string, string, string, string];
  readonly onOpen?: (hour: LoadHour) => void;
};

const PLOT = 140;
const MOST_BLOCK = 24;
const CLOSED = 14;

/** One block per person: who is there, who is missing, and the line of what is needed. */
export function PeopleLoad({ title, sample, hours, heads, onOpen }: Props) {
  const { words } = useRoomWords();
  const roving = useRoving(hours, { onOpen });
  const dash = words.charts.none;
  const { load } = words.charts;
  const sign = { x: 7, y: 1, width: 14, height: 14 };
  const legend: LegendRow[] = [
    { key: 'there', text: load.there, swatch: <Block {...sign} variant="there" /> },
    { key: 'missing', text: load.missing, swatch: <Block {...sign} variant="missing" /> },
    { key: 'spare', text: load.spare, swatch: <Block {...sign} variant="spare" /> },
    { key: 'need', text: load.need, swatch: <path d="M1 8H27" className={styles.need} /> },
    { key: 'busy', text: load.needBusy, swatch: <path d="M1 8H27" className={styles.needBusy} /> },
  ];
  const shown = new Set(hours.flatMap(legendOf));
  return (
    <Chart
      title={title}
      sample={sample}
      empty={hours.every(({ need, onDuty }) => need === null && onDuty === 0)}
      roving={roving}
      opens={onOpen !== undefined}
      legend={legend.filter(({ key }) => shown.has(key))}
      table={{
        columns: heads,
        rows: hours.map(({ key, label, onDuty, onDutyText, need, needBusy }) => ({
          key,
          cells: [
            label,
            onDutyText ?? String(onDuty),
            need === null ? dash : String(need),
            needBusy === null ? dash : String(needBusy),
          ],
        })),
      }}
      height={({ text }) => mostOf(hours) * blockOf(hours) + text * 3}
    >
      <Picture hours={hours} roving={roving} />
    </Chart>
  );
}

const busier = ({ need, needBusy }: LoadHour) => needBusy !== null && needBusy > (need ?? 0);

function legendOf(hour: LoadHour): string[] {
  const { need, onDuty } = hour;
  return [
    ...(Math.min(onDuty, need ?? onDuty) > 0 ? ['there'] : []),
    ...((need ?? 0) > onDuty ? ['missing'] : []),
    ...(need !== null && onDuty > need ? ['spare'] : []),
    ...(need === null ? [] : ['need']),
    ...(busier(hour) ? ['busy'] : []),
  ];
}

function Picture({ hours, roving }: { hours: readonly LoadHour[]; roving: Roving<LoadHour> }) {
  const { width, text } = useCanvas();
  const most = mostOf(hours);
  const block = blockOf(hours);
  const floor = text + most * block;
  const left = textWidth(String(most), text) + 8;
  const pauses = hours.map((_, index) => hours.slice(0, index + 1).filter(({ apart }) => apart === true).length * CLOSED);
  const step = Math.min(64, (width - left - (pauses.at(-1) ?? 0)) / hours.length);
  const side = Math.max(2, Math.min(step - 4, 44));
  const x = (index: number) => left + step * index + (pauses[index] ?? 0);
  const y = (people: number) => floor - people * block;
  const nth = everyNth(
    hours.map(({ label }, index) => ({ at: x(index), size: textWidth(label, text) })),
    6,
  );
  const every = Math.ceil(most / 5);
  const numbers = Array.from({ length: Math.floor(most / every) + 1 }, (_, index) => index * every);
  return (
    <>
      <g aria-hidden="true">
        {numbers.map((people) => (
          <text key={people} x={left - 8} y={y(people)} textAnchor="end" dominantBaseline="central" className={styles.label}>
            {people}
          </text>
        ))}
        {hours.map((hour, index) => (
          <g key={hour.key}>
            <line x1={x(index)} x2={x(index) + step} y1={floor} y2={floor} className={styles.axis} />
            {Array.from({ length: Math.max(hour.onDuty, hour.need ?? 0) }, (_, person) => (
              <Block
                key={person}
                x={x(index) + (step - side) / 2}
                y={y(person + 1) + 1.5}
                width={side}
                height={Math.max(1, block - 3)}
                variant={variantOf(person, hour)}
              />
            ))}
            {index % nth === 0 && (
              <text x={x(index) + step / 2} y={floor + text * 1.4} textAnchor="middle" className={styles.label}>
                {hour.label}
              </text>
            )}
          </g>
        ))}
        <path d={steps(hours, (hour) => (busier(hour) ? hour.needBusy : null), { x, y, step })} className={styles.needBusy} />
        <path d={steps(hours, ({ need }) => need, { x, y, step })} className={styles.need} />
      </g>
      <g>
        {hours.map(({ key }, index) => (
          <Hit key={key} marks={roving.marks(index)} x={x(index)} y={text / 2} width={step} height={floor + text * 1.5} />
        ))}
      </g>
    </>
  );
}

const mostOf = (hours: readonly LoadHour[]) =>
  Math.max(1, ...hours.map(({ onDuty, need, needBusy }) => Math.max(onDuty, need ?? 0, needBusy ?? 0)));
const blockOf = (hours: readonly LoadHour[]) => Math.min(MOST_BLOCK, PLOT / mostOf(hours));

type BlockVariant = 'there' | 'missing' | 'spare';

function variantOf(person: number, { onDuty, need }: LoadHour): BlockVariant {
  if (person >= onDuty) return 'missing';
  return need !== null && person >= need ? 'spare' : 'there';
}

const BLOCKS = { there: styles.met, missing: styles.gapEdge, spare: styles.spare };

function Block({ variant, ...box }: { x: number; y: number; width: number; height: number; variant: BlockVariant }) {
  const { patterns } = useCanvas();
  return <rect {...box} rx="3" className={BLOCKS[variant]} fill={variant === 'missing' ? `url(#${patterns}-gap)` : undefined} />;
}

/** A line of steps; the pen is lifted where there is nothing to say. */
function steps(
  hours: readonly LoadHour[],
  of: (hour: LoadHour) => number | null,
  { x, y, step }: { x: (index: number) => number; y: (people: number) => number; step: number },
): string {
  let path = '';
  let before: number | null = null;
  hours.forEach((hour, index) => {
    const people = of(hour);
    const begins = before === null || hour.apart === true;
    if (people !== null) path += `${begins ? `M${x(index)} ${y(people)}` : `V${y(people)}`}H${x(index) + step}`;
    before = people;
  });
  return path;
}
