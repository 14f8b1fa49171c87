import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { mayRetry, sentenceOf } from '#client/words/errors.ts';
import { LINK } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { tokenOf } from './token.ts';

/** A link somebody was given: its secret from the address, and what the server says it is for. Looking does not use it up. */
export type Link<T> = {
  readonly token: string | null;
  readonly found: T | undefined;
  /** Why it cannot be shown; null while nothing has failed. No signal is asked again by itself meanwhile. */
  readonly error: unknown;
  /** True where the server knows this link and says no: asking again changes nothing. */
  readonly refused: boolean;
  readonly again: () => void;
};

/** `kind` names what is looked at among the other links a phone may have opened; `peek` asks the server. */
export function useLink<T>(kind: string, peek: (token: string) => Promise<T>): Link<T> {
  const [token] = useState(() => tokenOf(location.hash));
  useEffect(() => {
    // Another link in the same tab: the page begins anew, with nothing of the first.
    const anew = () => location.reload();
    addEventListener('hashchange', anew);
    return () => removeEventListener('hashchange', anew);
  }, []);
  const query = useQuery({
    queryKey: [LINK, kind, token],
    queryFn: () => peek(token ?? ''),
    enabled: token !== null,
    gcTime: 0,
  });
  const error: unknown = query.error ?? query.failureReason;
  return {
    token,
    found: query.data,
    error,
    refused: error !== null && !mayRetry(error),
    again: () => void query.refetch(),
  };
}

/** In the place of what a link shows, until it can be shown: that it loads, or what is wrong and what can be done. */
export function NotYet({ link, noToken }: { link: Link<unknown>; noToken: string }) {
  const { words } = useRoomWords();
  if (link.token === null) return <Notice tone="warning">{noToken}</Notice>;
  if (link.found !== undefined) return null;
  if (link.error === null) return <Skeleton shape="card" />;
  return (
    <>
      <Notice tone="warning">{sentenceOf(link.error, words)}</Notice>
      {!link.refused && (
        <Button wide onClick={link.again}>
          {words.common.tryAgain}
        </Button>
      )}
    </>
  );
}
