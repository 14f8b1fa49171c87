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
  const { weekend, weekday } = view.times.total;
  return (
    <div className={styles.pictures}>
      <Part title={times.took}>
        <Took view={view} />
      </Part>
      <Part title={times.sides}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{screens.stripHeads.when}</th>
              <th scope="col">{times.within}</th>
              <th scope="col">{times.median}</th>
              <th scope="col">{times.p90}</th>
            </tr>
          </thead>
          <tbody>
            <Side
              name={times.weekend}
              figures={weekend}
              href={(behind) => itemsHref(view.range, { ...behind, side: 'weekend' })}
            />
            <Side
              name={times.weekday}
              figures={weekday}
              href={(behind) => itemsHref(view.range, { ...behind, side: 'weekday' })}
            />
          </tbody>
        </table>
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

type SideGiven = { name: string; figures: ResponseFigures; href: (behind: Behind) => string };

function Side({ name, figures, href }: SideGiven) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { withinTarget, first, asked } = figures;
  const share = ratio(withinTarget);
  const span = (ms: number | null) => (ms === null ? none : <Link href={href(ANSWERED)}>{format.span(ms)}</Link>);
  return (
    <tr>
      <th scope="row">
        {asked === 0 ? name : <Link href={href({})}>{name}</Link>}
        <span className={styles.sample}>{screens.sampleItems(asked)}</span>
      </th>
      <td>
        {share === null ? none : <Link href={href({ outcomes: DUE })}>{format.percent(share)}</Link>}
        <span className={styles.sample}>{screens.partOf(format.number(withinTarget.part), format.number(withinTarget.of))}</span>
      </td>
      <td>{span(first.wall.medianMs)}</td>
      <td>{span(first.wall.p90Ms)}</td>
    </tr>
  );
}
