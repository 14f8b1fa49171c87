import { Link, useLocation, useSearch } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { useMore } from '#client/api/useMore.ts';
import { useCalendar } from '#client/api/useCalendar.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { ChannelMark } from '#client/ui/marks/ChannelMark.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { LevelTag } from '#client/ui/marks/Level.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Stars } from '#client/ui/marks/Stars.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import type { ItemCard } from '#shared/views/stats.ts';
import { readAsked, type Asked } from './drill-down.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { useItems } from '../queries.ts';
import { useDays, useSay } from '../useSay.ts';
import { useTitle } from './useTitle.ts';
import styles from './Items.module.css';

/** The items a number was made of, newest first. */
export function Items() {
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  const back = () => goBack(() => navigate('/stats'));
  const asked = readAsked(new URLSearchParams(useSearch()));
  if (asked !== null) return <Behind asked={asked} back={back} />;
  return (
    <Screen title={screens.items.title} onBack={back}>
      <EmptyState ring={{ kind: 'none' }} title={screens.items.broken} />
    </Screen>
  );
}

const NOBODY = [] as const;

function Behind({ asked, back }: { asked: Asked; back: () => void }) {
  const { words } = useWords();
  const { screens } = useStatistics();
  const days = useDays();
  const team = useQuery({ ...api.team.list.queryOptions(), enabled: asked.behind.dimension === 'member' });
  const { hours } = useCalendar();
  const { title, parts } = useTitle(useSay(team.data ?? NOBODY, hours.timeZone))(asked);
  const query = useItems(asked);
  const next = useMore(query, JSON.stringify(asked));
  return (
    <Screen title={title} onBack={back}>
      <p className={styles.about}>{[days(asked.range), ...parts].join(' · ')}</p>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const { total, within } = pages.at(-1) ?? { total: 0, within: 0 };
          if (items.length === 0) return <None within={within} />;
          return (
            <>
              <p className={styles.count}>{screens.items.count(items.length, Math.max(total, items.length))}</p>
              <ul className={styles.list}>
                {items.map((card) => (
                  <Item key={card.id} card={card} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button busy={next.waiting} onClick={next.more}>
                  {words.common.showMore}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function None({ within }: { within: number }) {
  const { items } = useStatistics().screens;
  if (within === 0) return <EmptyState ring={{ kind: 'none' }} title={items.nobody} />;
  return (
    <EmptyState ring={{ kind: 'none' }} title={items.noneFits(within)}>
      <p>{items.noneFitsWhy}</p>
    </EmptyState>
  );
}

function Item({ card }: { card: ItemCard }) {
  const { format } = useWords();
  const { screens, outside } = useStatistics();
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
            : [
                items.answeredIn(format.span(Math.max(0, answered - card.spokeAt))),
                items.outcomes[outcome],
                ...(card.outside ? [outside] : []),
              ].join(', ')}
        </span>
      </Link>
    </li>
  );
}
