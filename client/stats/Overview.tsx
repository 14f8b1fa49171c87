import { useLocation, useSearch } from 'wouter';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useNow } from '#client/api/clock.ts';
import { IconButton } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { weekendSentence } from '#shared/messages/sentences/weekend-sentences.ts';
import type { WeekendsView } from '#shared/views/stats.ts';
import { firstShown } from '#shared/stats/weekend/weekends.ts';
import { titleOf } from './weekend-shown.ts';
import { Fixes } from './weekends/Fixes.tsx';
import { Loaded } from './parts/Loaded.tsx';
import { MoreLinks } from './parts/MoreLinks.tsx';
import { KeepSpans } from './parts/KeepSpans.tsx';
import { WeekendFigures } from './weekends/WeekendFigures.tsx';
import { WeekendStrips } from './weekends/WeekendStrips.tsx';
import { useWeekends } from './queries.ts';
import { useDays, useSay } from './useSay.ts';
import styles from './Stats.module.css';

/** How the last weekend went and what to change for the next: one sentence, three figures, the strip, one thing to do. */
export function Overview() {
  const { screens } = useStatistics();
  const query = useWeekends();
  return (
    <Screen title={screens.title}>
      <Loaded query={query}>{(view) => <LastWeekend view={view} />}</Loaded>
      <MoreLinks />
    </Screen>
  );
}

function LastWeekend({ view }: { view: WeekendsView }) {
  const { screens } = useStatistics();
  const { weekends } = view;
  const days = useDays();
  const say = useSay(view.people, view.timeZone);
  const first = firstShown(weekends, useNow(10_000));
  const [chosen, choose] = useChosen();
  const found = weekends.findIndex(({ from }) => from === chosen);
  const at = found === -1 ? first : found;
  const weekend = weekends[at];
  if (weekend === undefined) return <EmptyState ring={{ kind: 'none' }} title={screens.noWeekend} />;
  const planned = view.planned && weekend.basis !== 'unplanned';
  const go = (to: number) => choose(weekends[Math.max(0, Math.min(to, weekends.length - 1))]);
  return (
    <>
      <section className={styles.lead} aria-label={screens.title}>
        <div className={styles.period}>
          <p className={styles.when} aria-live="polite">
            {screens[titleOf(weekends, at)](days(weekend.days))}
          </p>
          <IconButton label={screens.earlier} disabled={at + 1 >= weekends.length} onClick={() => go(at + 1)}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <IconButton label={screens.later} disabled={at === 0} onClick={() => go(at - 1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </div>
        <p className={styles.sentence}>
          <KeepSpans>{weekendSentence(weekend, say, planned)}</KeepSpans>
        </p>
        {!view.planned && (at !== first || view.fixes.length > 0) && <p className={styles.quiet}>{screens.unplanned}</p>}
        {planned && (weekend.basis === 'guessed' || weekend.basis === 'reworked') && (
          <p className={styles.quiet}>{screens.weekends[`${weekend.basis}One`]}</p>
        )}
      </section>
      <WeekendFigures weekend={weekend} planned={planned} />
      {at === first && weekends[0] !== undefined && (
        <Fixes fixes={view.fixes} say={say} newest={weekends[0]} planned={view.planned} />
      )}
      {planned && <WeekendStrips title={screens.strip} weekends={[weekend]} say={say} />}
    </>
  );
}

/** When the weekend looked at began, in the address: Back from what stands behind a number leads to the same weekend. */
function useChosen(): [number | null, (weekend: { readonly from: number } | undefined) => void] {
  const [path, navigate] = useLocation();
  const from = new URLSearchParams(useSearch()).get('weekend');
  return [
    from === null ? null : Number(from),
    (weekend) => weekend !== undefined && navigate(`${path}?weekend=${weekend.from}`, { replace: true }),
  ];
}
