import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import type { DateRange, TimesView } from '#shared/model/stats.ts';
import { ratio, type ResponseFigures, type TwoClocks } from '#shared/stats/figures.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { ANSWERED, DUE, itemsHref } from '../behind.ts';
import { Part } from './Part.tsx';
import styles from '../Stats.module.css';

/** First answer and resolution, on both clocks where they tell different things; then the weekend beside the week. */
export function Clocks({ view }: { view: TimesView }) {
  const { screens } = useStatistics();
  const { times } = screens;
  return (
    <div className={styles.pictures}>
      <Part title={times.took}>
        <Took view={view} />
      </Part>
      <Part title={times.sides}>
        <Sides view={view} />
      </Part>
    </div>
  );
}

const CLOCKS = ['wall', 'service'] as const;

/** Both waits beside each other; the second clock only where it tells something else. */
function Took({ view }: { view: TimesView }) {
  const { screens } = useStatistics();
  const { times } = screens;
  const { first, resolution } = view.times.total.all;
  const differ = first.differ || resolution.differ;
  const head = (name: string, { wall }: TwoClocks) => (
    <th scope="col">
      {name}
      <span className={styles.sample}>{screens.sampleAll(wall.count)}</span>
    </th>
  );
  return (
    <table className={cx(styles.table, styles.even)}>
      <thead>
        <tr>
          <th scope="col">{screens.stripHeads.what}</th>
          {head(times.first, first)}
          {head(times.resolution, resolution)}
        </tr>
      </thead>
      {(differ ? CLOCKS : CLOCKS.slice(0, 1)).map((clock) => (
        <tbody key={clock}>
          {differ && (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={3}>
                {times[clock]}
              </th>
            </tr>
          )}
          <Waits name={times.median} range={view.range} first={first[clock].medianMs} resolution={resolution[clock].medianMs} />
          <Waits name={times.p90} range={view.range} first={first[clock].p90Ms} resolution={resolution[clock].p90Ms} />
        </tbody>
      ))}
    </table>
  );
}

type WaitsGiven = { name: string; range: DateRange; first: number | null; resolution: number | null };

function Waits({ name, range, first, resolution }: WaitsGiven) {
  const { format } = useWords();
  const { none } = useStatistics();
  const span = (ms: number | null, behind: Behind) =>
    ms === null ? none : <Link href={itemsHref(range, behind)}>{format.span(ms)}</Link>;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{span(first, ANSWERED)}</td>
      <td>{span(resolution, { settled: true })}</td>
    </tr>
  );
}

const SIDES = ['weekend', 'weekday'] as const;

/** The weekend beside the week; everything opens what it counts. */
function Sides({ view }: { view: TimesView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { times } = screens;
  const href = (side: (typeof SIDES)[number], behind: Behind) => itemsHref(view.range, { ...behind, side });
  const figuresOf = (side: (typeof SIDES)[number]) => view.times.total[side];
  const waits = (name: string, read: (figures: ResponseFigures) => number | null) => (
    <tr>
      <th scope="row">{name}</th>
      {SIDES.map((side) => {
        const ms = read(figuresOf(side));
        return <td key={side}>{ms === null ? none : <Link href={href(side, ANSWERED)}>{format.span(ms)}</Link>}</td>;
      })}
    </tr>
  );
  return (
    <table className={cx(styles.table, styles.even)}>
      <thead>
        <tr>
          <th scope="col">{screens.stripHeads.what}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {figuresOf(side).asked === 0 ? times[side] : <Link href={href(side, {})}>{times[side]}</Link>}
              <span className={styles.sample}>{screens.sampleItems(figuresOf(side).asked)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{times.within}</th>
          {SIDES.map((side) => {
            const { withinTarget } = figuresOf(side);
            const share = ratio(withinTarget);
            return (
              <td key={side}>
                {share === null ? none : <Link href={href(side, { outcomes: DUE })}>{format.percent(share)}</Link>}
                <span className={styles.sample}>
                  {screens.partOf(format.number(withinTarget.part), format.number(withinTarget.of))}
                </span>
              </td>
            );
          })}
        </tr>
        {waits(times.median, ({ first }) => first.wall.medianMs)}
        {waits(times.p90, ({ first }) => first.wall.p90Ms)}
      </tbody>
    </table>
  );
}
