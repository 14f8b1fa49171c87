import { Button } from '../controls/Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Skeleton } from './Skeleton.tsx';
import { reasonOf, sentenceFor } from '#client/words/errors.ts';
import { useWords } from '#client/words/words.tsx';

type Asked = {
  readonly isError: boolean;
  readonly error: unknown;
  readonly fetchStatus: string;
  readonly refetch: () => unknown;
};

/** Nothing to show yet: on its way, or why not and what to do. */
export function QueryFallback({ query, count = 2 }: { query: Asked; count?: number }) {
  const { words } = useWords();
  if (!query.isError && query.fetchStatus !== 'paused') return <Skeleton shape="card" count={count} />;
  const reason = query.isError ? reasonOf(query.error) : 'offline';
  const unreached = reason === 'offline';
  const title = unreached ? words.common.cannotLoadOffline : sentenceFor(reason, words);
  return (
    <EmptyState ring={{ kind: 'none' }} title={title}>
      {unreached && <p>{words.common.comesByItself}</p>}
      <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
    </EmptyState>
  );
}
