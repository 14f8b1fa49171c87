import { sentenceOf } from '#client/api/errors.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { useWords } from '#client/ui/words.tsx';

type Asked = {
  readonly isError: boolean;
  readonly error: unknown;
  readonly fetchStatus: string;
  readonly refetch: () => unknown;
};

/** Nothing to show yet: on its way, or why not and what to do. */
export function Unread({ query }: { query: Asked }) {
  const { words } = useWords();
  if (!query.isError && query.fetchStatus !== 'paused') return <Skeleton shape="card" count={2} />;
  return (
    <EmptyState ring={{ kind: 'none' }} title={query.isError ? sentenceOf(query.error, words) : words.common.cannotLoadOffline}>
      <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
    </EmptyState>
  );
}
