import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { Chip, Chips } from '#client/ui/Chip.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import { LEVELS } from '#shared/model/feedback.ts';
import type { TimesView } from '#shared/model/stats.ts';
import { ratio } from '#shared/stats/figures.ts';
import { DUE, itemsHref, NOT_WAITING } from './behind.ts';
import { Clocks } from './parts/Clocks.tsx';
import { Figure, Figures } from './parts/Figures.tsx';
import { Loaded } from './parts/Loaded.tsx';
import { Line, Lines, Part } from './parts/Part.tsx';
import { RangePicker, useRange } from './parts/RangePicker.tsx';
import { Targets } from './parts/Targets.tsx';
import { useTimes } from './queries.ts';
import { ShareRing } from './ShareRing.tsx';
import { useLabels } from './useLabels.ts';
import { useSay } from './useSay.ts';
import styles from './Stats.module.css';

const TimesPictures = lazy(() => import('./TimesPictures.tsx').then((part) => ({ default: part.TimesPictures })));
const World = lazy(() => import('./World.tsx').then((part) => ({ default: part.World })));

const SPLITS = ['level', 'channel', 'place', 'member', 'kind'] as const;

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
              <Targets view={view} />
              <Clocks view={view} />
              <Split view={view} />
              <Suspense fallback={<Skeleton shape="card" count={2} />}>
                <TimesPictures view={view} />
                <World range={chosen.range} />
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

function Split({ view }: { view: TimesView }) {
  const { format } = useWords();
  const { screens, none } = useStatistics();
  const [by, setBy] = useState<(typeof SPLITS)[number]>('level');
  const label = useLabels(useSay(view.people, view.timeZone));
  const { times } = screens;
  return (
    <Part title={times.by}>
      <Chips label={times.by}>
        {SPLITS.map((split) => (
          <Chip key={split} pressed={split === by} onClick={() => setBy(split)}>
            {times.byNames[split]}
          </Chip>
        ))}
      </Chips>
      {by === 'member' && <p className={styles.quiet}>{times.onlyYou}</p>}
      {view.times.by[by].length === 0 ? (
        <p>{none}</p>
      ) : (
        <Lines>
          {inOrder(by, view.times.by[by]).map(({ key, all }) => {
            const { medianMs, p90Ms } = all.first.wall;
            const share = ratio(all.withinTarget);
            return (
              <Line
                key={key}
                href={itemsHref(view.range, { dimension: by, key })}
                name={label(by, key)}
                number={medianMs === null ? none : format.span(medianMs)}
                note={[
                  screens.sampleItems(all.asked),
                  ...(share === null
                    ? []
                    : [
                        `${times.within} ${format.percent(share)} (${screens.partOf(format.number(all.withinTarget.part), format.number(all.withinTarget.of))})`,
                      ]),
                  ...(p90Ms === null ? [] : [`${times.p90} ${format.span(p90Ms)}`]),
                ].join(' · ')}
              />
            );
          })}
        </Lines>
      )}
    </Part>
  );
}

/** Levels stand in their order, everything else by how much there was. */
function inOrder<T extends { readonly key: string }>(by: string, rows: readonly T[]): readonly T[] {
  if (by !== 'level') return rows;
  return LEVELS.flatMap((level) => rows.filter(({ key }) => key === level));
}
