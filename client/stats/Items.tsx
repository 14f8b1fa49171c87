import { Link, useSearch } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/Button.tsx';
import { ChannelMark } from '#client/ui/ChannelMark.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { LevelTag } from '#client/ui/Level.tsx';
import { Screen } from '#client/ui/Screen.tsx';
import { Stars } from '#client/ui/Stars.tsx';
import { useStatistics } from '#client/ui/statistics.ts';
import { useWords } from '#client/ui/words.tsx';
import type { FeedbackCard } from '#shared/model/views.ts';
import { bandLabel } from './bands.ts';
import { readAsked, type Asked } from './behind.ts';
import { Loaded } from './parts/Loaded.tsx';
import { useItems } from './queries.ts';
import { useCalendar } from './useCalendar.ts';
import { useLabels } from './useLabels.ts';
import { useDays, useSay } from './useSay.ts';
import styles from './Items.module.css';

/** The items a number was made of, newest first. */
export function Items() {
  const { screens } = useStatistics();
  const asked = readAsked(new URLSearchParams(useSearch()));
  return (
    <Screen title={screens.items.title} onBack={() => history.back()}>
      {asked === null ? <EmptyState ring={{ kind: 'none' }} title={screens.items.empty} /> : <Behind asked={asked} />}
    </Screen>
  );
}

function Behind({ asked }: { asked: Asked }) {
  const { words } = useWords();
  const { screens } = useStatistics();
  const query = useItems(asked);
  return (
    <>
      <About asked={asked} />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState ring={{ kind: 'none' }} title={screens.items.empty} />;
          return (
            <>
              <p className={styles.count}>{screens.items.count(items.length, pages[0]?.total ?? items.length)}</p>
              <ul className={styles.list}>
                {items.map((card) => (
                  <Item key={card.id} card={card} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {words.common.showMore}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

const NOBODY = [] as const;

/** What the number was about, in words. */
function About({ asked: { range, behind, ids } }: { asked: Asked }) {
  const { words } = useWords();
  const { screens } = useStatistics();
  const days = useDays();
  const team = useQuery({ ...api.team.list.queryOptions(), enabled: behind.dimension === 'member' });
  const { hours } = useCalendar();
  const label = useLabels(useSay(team.data ?? NOBODY, hours.timeZone));
  const parts = [
    days(range),
    ...(behind.dimension === undefined || behind.dimension === 'all' ? [] : [label(behind.dimension, behind.key ?? '')]),
    ...(behind.side === undefined ? [] : [screens.times[behind.side]]),
    ...(behind.outcomes === undefined ? [] : [behind.outcomes.map((outcome) => screens.items.outcomes[outcome]).join(', ')]),
    ...(behind.took === undefined || (behind.took.fromMs === 0 && behind.took.toMs === null)
      ? []
      : [bandLabel({ ...behind.took, count: 0 }, words.common.units)]),
  ];
  return <p className={styles.about}>{ids === null ? parts.join(' · ') : parts[0]}</p>;
}

function Item({ card }: { card: FeedbackCard }) {
  const { format } = useWords();
  const { screens } = useStatistics();
  const now = useNow(10_000);
  const { items } = screens;
  const answered = card.firstResponseAt;
  const outcome =
    answered !== null
      ? card.withinTarget === null
        ? 'untargeted'
        : card.withinTarget
          ? 'met'
          : 'late'
      : card.status === 'resolved'
        ? 'dismissed'
        : card.dueAt !== null && now > card.dueAt
          ? 'overdue'
          : 'waiting';
  return (
    <li>
      <Link href={`/f/${card.id}`} className={styles.card}>
        <span className={styles.line}>
          <LevelTag level={card.level} />
          {card.rating !== null && <Stars rating={card.rating} />}
          <ChannelMark channel={card.channel} />
          <span className={styles.when}>{format.moment(card.spokeAt, now)}</span>
        </span>
        <span className={styles.words}>{card.excerpt || items.noWords}</span>
        <span className={outcome === 'late' || outcome === 'overdue' ? styles.bad : styles.quiet}>
          {answered === null
            ? items.outcomes[outcome]
            : `${items.answeredIn(format.span(Math.max(0, answered - card.spokeAt)))}, ${items.outcomes[outcome]}`}
        </span>
      </Link>
    </li>
  );
}
