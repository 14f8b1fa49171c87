import { Button } from '../controls/Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useWords } from '#client/words/words.tsx';

type Asked = {
  readonly isError: boolean;
  readonly fetchStatus: string;
  readonly refetch: () => unknown;
};

/** Nothing to show yet: on its way, or why not and what to do. `reason` is why the last question failed. */
export function Unread({ query, reason, count = 2 }: { query: Asked; reason: string; count?: number }) {
  const { words } = useWords();
  if (!query.isError && query.fetchStatus !== 'paused') return <Skeleton shape="card" count={count} />;
  const unreached = !query.isError || reason === 'offline';
  const title = unreached ? words.common.cannotLoadOffline : (words.errors[reason] ?? words.errors.internal);
  return (
    <EmptyState ring={{ kind: 'none' }} title={title}>
      {unreached && <p>{words.common.comesByItself}</p>}
      <Button onClick={() => void query.refetch()}>{words.common.tryAgain}</Button>
    </EmptyState>
  );
}
