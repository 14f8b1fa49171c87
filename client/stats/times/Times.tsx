import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { TimesView } from '#shared/views/stats.ts';
import { ratio } from '#shared/stats/figures.ts';
import { DUE, itemsHref, NOT_WAITING } from '../items/drill-down.ts';
import { Clocks } from './Clocks.tsx';
import { Figure, Figures } from '../parts/Figures.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { RangePicker, useRange } from '../parts/RangePicker.tsx';
import { Split } from './Split.tsx';
import { useTimes } from '../queries.ts';
import { ShareRing } from '../parts/ShareRing.tsx';
import styles from '../Stats.module.css';

const TimesPictures = lazy(() => import('./TimesPictures.tsx').then((part) => ({ default: part.TimesPictures })));
const Benchmarks = lazy(() => import('./Benchmarks.tsx').then((part) => ({ default: part.Benchmarks })));

/** How fast we answered: figures first, then split, then pictures, then the world. */
export function Times() {
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  const chosen = useRange();
  const query = useTimes(chosen.range);
  return (
    <Screen title={screens.times.title} wide onBack={() => navigate('/stats')}>
      <RangePicker chosen={chosen} />
      <Loaded query={query}>
        {(view) =>
          view.times.total.all.asked === 0 ? (
            <EmptyState ring={{ kind: 'none' }} title={screens.times.empty} />
          ) : (
            <>
              <Totals view={view} />
              <Split view={view} />
              <Clocks view={view} />
              <Suspense fallback={<Skeleton shape="card" count={2} />}>
                <TimesPictures view={view} />
                <Benchmarks range={chosen.range} />
              </Suspense>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Totals({ view }: { view: TimesView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const { range, times } = view;
  const { asked, answered, withinTarget, overdue, waiting, skewed } = times.total.all;
  const [within, given] = [ratio(withinTarget), ratio(answered)];
  const of = ({ part, of: whole }: { readonly part: number; readonly of: number }) =>
    screens.partOf(format.number(part), format.number(whole));
  return (
    <>
      <Figures>
        <Figure
          name={screens.times.within}
          value={
            <>
              <ShareRing met={withinTarget.part} count={withinTarget.of} />
              {within === null ? none : format.percent(within)}
            </>
          }
          note={of(withinTarget)}
          href={within === null ? undefined : itemsHref(range, { outcomes: DUE })}
        />
        <Figure
          name={screens.times.answered}
          value={given === null ? none : format.percent(given)}
          note={of(answered)}
          href={given === null ? undefined : itemsHref(range, { outcomes: NOT_WAITING })}
        />
        <Figure
          name={screens.times.overdue}
          value={format.number(overdue)}
          note={screens.times.waitingYet(waiting)}
          tone={overdue > 0 ? 'bad' : undefined}
          href={overdue === 0 ? undefined : itemsHref(range, { outcomes: ['overdue'] })}
        />
        <Figure name={screens.times.asked} value={format.number(asked)} note={screens.times.askedOnce} href={itemsHref(range)} />
      </Figures>
      {skewed > 0 && <p className={styles.quiet}>{screens.times.skewed(skewed)}</p>}
    </>
  );
}
