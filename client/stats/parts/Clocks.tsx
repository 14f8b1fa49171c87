import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import type { TimesView } from '#shared/model/stats.ts';
import { ratio, type ResponseFigures, type TwoClocks } from '#shared/stats/figures.ts';
import { itemsHref } from '../behind.ts';
import { Part } from './Part.tsx';
import styles from '../Stats.module.css';

/** First answer and resolution, on both clocks where they tell different things; then the weekend beside the week. */
export function Clocks({ view }: { view: TimesView }) {
  const { screens } = useStatistics();
  const { times } = screens;
  const { all, weekend, weekday } = view.times.total;
  return (
    <div className={styles.pictures}>
      <Part title={times.took}>
        <Took first={all.first} resolution={all.resolution} />
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
            <Side name={times.weekend} figures={weekend} href={itemsHref(view.range, { side: 'weekend' })} />
            <Side name={times.weekday} figures={weekday} href={itemsHref(view.range, { side: 'weekday' })} />
          </tbody>
        </table>
      </Part>
    </div>
  );
}

const CLOCKS = ['wall', 'service'] as const;

/** Both waits beside each other; the second clock only where it tells something else. */
function Took({ first, resolution }: { first: TwoClocks; resolution: TwoClocks }) {
  const { screens } = useStatistics();
  const { times } = screens;
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
          <Waits name={times.median} first={first[clock].medianMs} resolution={resolution[clock].medianMs} />
          <Waits name={times.p90} first={first[clock].p90Ms} resolution={resolution[clock].p90Ms} />
        </tbody>
      ))}
    </table>
  );
}

function Waits({ name, first, resolution }: { name: string; first: number | null; resolution: number | null }) {
  const { format } = useWords();
  const { none } = useStatistics();
  const span = (ms: number | null) => (ms === null ? none : format.span(ms));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{span(first)}</td>
      <td>{span(resolution)}</td>
    </tr>
  );
}

function Side({ name, figures, href }: { name: string; figures: ResponseFigures; href: string }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { withinTarget, first, asked } = figures;
  const share = ratio(withinTarget);
  const span = (ms: number | null) => (ms === null ? none : format.span(ms));
  return (
    <tr>
      <th scope="row">
        {asked === 0 ? name : <Link href={href}>{name}</Link>}
        <span className={styles.sample}>{screens.sampleItems(asked)}</span>
      </th>
      <td>
        {share === null ? none : format.percent(share)}
        <span className={styles.sample}>{screens.partOf(format.number(withinTarget.part), format.number(withinTarget.of))}</span>
      </td>
      <td>{span(first.wall.medianMs)}</td>
      <td>{span(first.wall.p90Ms)}</td>
    </tr>
  );
}
