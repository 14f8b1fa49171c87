import { Link } from 'wouter';
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
      <Part title={times.first}>
        <Took what={times.first} clocks={all.first} />
        <Took what={times.resolution} clocks={all.resolution} />
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

function Took({ what, clocks }: { what: string; clocks: TwoClocks }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { times } = screens;
  const span = (ms: number | null) => (ms === null ? none : format.span(ms));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            {what}
            <span className={styles.sample}>{screens.sampleAll(clocks.wall.count)}</span>
          </th>
          <th scope="col">{times.median}</th>
          <th scope="col">{times.p90}</th>
        </tr>
      </thead>
      <tbody>
        {(clocks.differ ? (['wall', 'service'] as const) : (['wall'] as const)).map((clock) => (
          <tr key={clock}>
            <th scope="row">{times[clock]}</th>
            <td>{span(clocks[clock].medianMs)}</td>
            <td>{span(clocks[clock].p90Ms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
