import { Link } from 'wouter';
import { cx } from '#client/ui/cx.ts';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { TimesView } from '#shared/views/stats.ts';
import { ratio, type TwoClocks, type Waits } from '#shared/stats/figures.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { ANSWERED, DUE, itemsHref } from '../items/drill-down.ts';
import { Dots } from '../parts/Dots.tsx';
import { Part } from '../parts/Part.tsx';
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
  const { first, resolution, unsettled } = view.times.total.all;
  const differ = first.differ || resolution.differ;
  const { figures } = screens;
  const head = (name: string, { wall }: TwoClocks, notYet: string | false) => (
    <th scope="col">
      {name}
      <span className={styles.sample}>{screens.sampleAll(wall.count)}</span>
      {notYet !== false && <span className={styles.sample}>{notYet}</span>}
    </th>
  );
  return (
    <table className={cx(styles.table, styles.even)}>
      <thead>
        <tr>
          <th scope="col">{screens.stripHeads.what}</th>
          {head(times.first, first, first.wall.waiting > 0 && figures.waiting(first.wall.waiting))}
          {head(times.resolution, resolution, unsettled > 0 && figures.unsettled(unsettled))}
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
          <tr>
            <th scope="row">{times.median}</th>
            <td>
              <Span ms={first[clock].medianMs} href={itemsHref(view.range, ANSWERED)} />
            </td>
            <td>
              <Span ms={resolution[clock].medianMs} href={itemsHref(view.range, { settled: true })} />
            </td>
          </tr>
          <tr>
            <th scope="row">{mostName([first[clock], resolution[clock]], times)}</th>
            <td>
              <Most waits={first[clock]} href={itemsHref(view.range, ANSWERED)} />
            </td>
            <td>
              <Most waits={resolution[clock]} href={itemsHref(view.range, { settled: true })} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Span({ ms, href }: { ms: number | null; href: string }) {
  const { format } = useWords();
  const { none } = useStatistics();
  return ms === null ? none : <Link href={href}>{format.span(ms)}</Link>;
}

/** What nine of ten stay within; of too few each of them. */
function Most({ waits: { few, p90Ms }, href }: { waits: Waits; href: string }) {
  return few === null ? <Span ms={p90Ms} href={href} /> : <Dots waits={few} />;
}

/** None of them is enough for nine of ten. */
function mostName(columns: readonly Waits[], names: { readonly p90: string; readonly each: string }): string {
  return columns.some(({ few }) => few !== null) && columns.every(({ p90Ms }) => p90Ms === null) ? names.each : names.p90;
}

const SIDES = ['weekend', 'weekday'] as const;

/** The weekend beside the week; everything opens what it counts. */
function Sides({ view }: { view: TimesView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { times } = screens;
  const href = (side: (typeof SIDES)[number], behind: Behind) => itemsHref(view.range, { ...behind, side });
  const figuresOf = (side: (typeof SIDES)[number]) => view.times.total[side];
  const wallOf = (side: (typeof SIDES)[number]) => figuresOf(side).first.wall;
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
        <tr>
          <th scope="row">{times.median}</th>
          {SIDES.map((side) => (
            <td key={side}>
              <Span ms={wallOf(side).medianMs} href={href(side, ANSWERED)} />
              {wallOf(side).waiting > 0 && <span className={styles.sample}>{screens.figures.waiting(wallOf(side).waiting)}</span>}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{mostName(SIDES.map(wallOf), times)}</th>
          {SIDES.map((side) => (
            <td key={side}>
              <Most waits={wallOf(side)} href={href(side, ANSWERED)} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
