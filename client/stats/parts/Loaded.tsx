import type { ReactNode } from 'react';
import { fromPhone, useNow } from '#client/api/clock.ts';
import { reasonOf, sentenceOf } from '#client/words/errors.ts';
import { useLine } from '#client/api/live.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { EmptyState } from '#client/ui/layout/EmptyState.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';

type Props<T> = {
  query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly isError: boolean;
    readonly fetchStatus: 'fetching' | 'paused' | 'idle';
    readonly dataUpdatedAt: number;
    readonly refetch: () => Promise<unknown>;
  };
  children: (data: T) => ReactNode;
};

/** Figures when they are there; without a signal those last read, with their age; otherwise why not and what to do. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { words } = useWords();
  if (query.data !== undefined) {
    return (
      <>
        <AsOf at={query.dataUpdatedAt} />
        {children(query.data)}
      </>
    );
  }
  if (!query.isError && query.fetchStatus !== 'paused') return <Skeleton shape="card" count={3} />;
  const unreached = !query.isError || reasonOf(query.error) === 'offline';
  return (
    <EmptyState ring={{ kind: 'none' }} title={unreached ? words.common.cannotLoadOffline : sentenceOf(query.error, words)}>
      <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
    </EmptyState>
  );
}

function AsOf({ at }: { at: number }) {
  const { format } = useWords();
  const { screens } = useStatistics();
  const line = useLine();
  const now = useNow(10_000);
  if (line.open || line.since === null || at === 0) return null;
  return <Notice tone="offline">{screens.asOf(format.moment(fromPhone(at), now))}</Notice>;
}
