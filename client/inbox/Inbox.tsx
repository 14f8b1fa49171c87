import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import Search from 'lucide-react/icons/search';
import ListFilter from 'lucide-react/icons/list-filter';
import { sentenceOf } from '#client/words/errors.ts';
import { api } from '#client/api/trpc.ts';
import { Button, IconButton } from '#client/ui/controls/Button.tsx';
import { Chip } from '#client/ui/controls/Chip.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { useWords } from '#client/words/words.tsx';
import { Elsewhere, useElsewhere } from './sections/Elsewhere.tsx';
import { Empty } from './Empty.tsx';
import { filterQuery, readFilter } from './sections/filter.ts';
import type { ReadFilter } from './sections/filter.ts';
import { FiguresStrip } from './FiguresStrip.tsx';
import { Filters, SearchField } from './sections/Filters.tsx';
import { InboxCard } from './card/InboxCard.tsx';
import { Sections } from './sections/Sections.tsx';
import { useInbox } from './useInbox.ts';
import styles from './Inbox.module.css';

/** What waits, by time left. Put in by app/: `world`, the line about the state of things, and `rings`, whether this phone will say so. */
export function Now({ world, rings }: { world: ReactNode; rings: ReactNode }) {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const filter = readFilter(new URLSearchParams(useSearch()));
  const [searching, setSearching] = useState(filter.search !== undefined);
  const [filtering, setFiltering] = useState(false);
  const { data: counts } = useQuery(api.feedback.counts.queryOptions());
  const show = (next: Partial<ReadFilter>) => navigate(filterQuery({ ...filter, ...next }), { replace: true });
  const filters = [filter.level, filter.channel].filter(Boolean).length;
  // Chosen, it stays to be left again, also when the last of them was closed.
  const unsettled = filter.section === 'answered' && (filter.unsettled || counts?.unsettled) ? (counts?.unsettled ?? 0) : null;
  return (
    <Screen
      title={words.inbox.title}
      aside={
        <>
          <IconButton
            label={words.inbox.searchOpen}
            aria-expanded={searching}
            onClick={() => {
              if (searching) show({ search: undefined });
              setSearching(!searching);
            }}
          >
            <Search aria-hidden="true" />
          </IconButton>
          <IconButton
            label={filters > 0 ? words.inbox.filtersOn(filters) : words.inbox.filters}
            aria-haspopup="dialog"
            onClick={() => setFiltering(true)}
          >
            <ListFilter aria-hidden="true" />
          </IconButton>
        </>
      }
    >
      {world}
      {searching && (
        <SearchField value={filter.search ?? ''} onSearch={(search) => show({ search: search.trim() || undefined })} />
      )}
      <Sections filter={filter} counts={counts} />
      {(filters > 0 || unsettled !== null) && (
        <div className={styles.active}>
          {unsettled !== null && (
            <Chip pressed={filter.unsettled === true} onClick={() => show({ unsettled: filter.unsettled ? undefined : true })}>
              {words.inbox.unsettled(unsettled)}
            </Chip>
          )}
          {filter.level && (
            <Chip pressed onClick={() => show({ level: undefined })}>
              {words.common.levels[filter.level]}
            </Chip>
          )}
          {filter.channel && (
            <Chip pressed onClick={() => show({ channel: undefined })}>
              {words.common.channels[filter.channel]}
            </Chip>
          )}
        </div>
      )}
      <List key={filter.section} filter={filter} rings={rings} />
      <FiguresStrip />
      <Filters
        open={filtering}
        choice={{ level: filter.level, channel: filter.channel }}
        onChoose={show}
        onClose={() => setFiltering(false)}
      />
    </Screen>
  );
}

function List({ filter, rings }: { filter: ReadFilter; rings: ReactNode }) {
  const { words } = useWords();
  const { rows, fresh, renew, query, next } = useInbox(filter);
  const elsewhere = useElsewhere(filter) ?? [];
  const narrowed = [filter.level, filter.channel, filter.search, filter.unsettled].some((chosen) => chosen !== undefined);
  if (query.data === undefined) return <QueryFallback query={query} count={4} />;
  if (rows.length === 0 && elsewhere.length > 0)
    return (
      // No ring above it: with a keyboard open there is little room to see where the hits are.
      <div className={styles.notHere}>
        <p className={styles.notHereTitle}>{words.inbox.noMatchHere}</p>
        <Elsewhere filter={filter} hits={elsewhere} />
      </div>
    );
  if (rows.length === 0) {
    return narrowed ? (
      <EmptyState ring={{ kind: 'none' }} title={words.inbox.noMatch} />
    ) : (
      <Empty section={filter.section} rings={rings} />
    );
  }
  const urgent = fresh.filter(({ level }) => level === 'urgent').length;
  return (
    <>
      {fresh.length > 0 && (
        <div className={styles.fresh}>
          <Button
            variant={urgent > 0 ? 'danger' : 'plain'}
            onClick={() => {
              renew();
              scrollTo({ top: 0, behavior: 'smooth' });
            }}
          >
            {words.inbox.newItems(fresh.length, urgent)}
          </Button>
        </div>
      )}
      {query.isError && <Notice tone="warning">{sentenceOf(query.error, words)}</Notice>}
      <ul aria-label={words.inbox.listLabel(words.inbox.sections[filter.section])}>
        {rows.map(({ card, gone }) => (
          <InboxCard key={card.id} card={card} gone={gone} search={filter.search} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button wide busy={next.waiting} onClick={next.more}>
          {words.common.showMore}
        </Button>
      )}
      {elsewhere.length > 0 && !query.hasNextPage && <Elsewhere filter={filter} hits={elsewhere} />}
    </>
  );
}
