import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { useWords } from '#client/words/words.tsx';
import type { Section } from '#shared/views/app.ts';

/** Nothing in this section. In the first one that is good news, and it says when the last answer went out. */
export function Empty({ section, rings }: { section: Section; rings: ReactNode }) {
  const { words } = useWords();
  if (section === 'waiting') return <AllQuiet rings={rings} />;
  const title = {
    mine: words.inbox.emptyMine,
    others: words.inbox.emptyOthers,
    answered: words.inbox.emptyAnswered,
    resolved: words.inbox.emptyResolved,
  }[section];
  return (
    <EmptyState ring={{ kind: 'none' }} title={title}>
      {section === 'mine' && <p>{words.inbox.emptyMineMore}</p>}
    </EmptyState>
  );
}

function AllQuiet({ rings }: { rings: ReactNode }) {
  const { words, format } = useWords();
  const now = useNow(10_000);
  const { data, isLoading } = useQuery(api.feedback.list.queryOptions({ filter: { section: 'answered' }, limit: 10 }));
  const last = Math.max(...(data?.items.map(({ firstResponseAt }) => firstResponseAt ?? 0) ?? []), 0);
  return (
    <EmptyState
      long={isLoading || last > 0}
      title={last > 0 ? words.inbox.emptyWaitingSince(format.ago(last, now)) : words.inbox.emptyWaiting}
    >
      {rings}
    </EmptyState>
  );
}
