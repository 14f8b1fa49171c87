import { useEffect, useMemo, useState } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMore } from '#client/api/useMore.ts';
import type { FeedbackCard, InboxFilter } from '#shared/views/app.ts';
import { listOptions } from './ahead.ts';
import { steady } from './steady.ts';

/** This close to the top nothing is under the finger yet, so new items may simply come in. */
const TOP_PX = 8;

const nothing: readonly FeedbackCard[] = [];

/** One section of the inbox, still under the finger: `fresh` waits until `renew` is called or the list is at its top. */
export function useInbox(filter: InboxFilter) {
  const query = useInfiniteQuery({
    ...listOptions(filter),
    // While a word is typed into the search the old hits stay, but one section never shows another's cards.
    placeholderData: filter.search === undefined ? undefined : keepPreviousData,
  });
  const key = JSON.stringify(filter);
  const latest = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? nothing, [query.data]);
  /** What was on screen when the finger left the top; null at the top, where everything may move. */
  const [held, setHeld] = useState<{ readonly key: string; readonly cards: readonly FeedbackCard[] } | null>(null);
  const shown = held?.key === key ? held.cards : latest;
  const list = useMemo(() => steady(shown, latest), [shown, latest]);
  const renew = () => setHeld({ key, cards: latest });

  useEffect(() => {
    const hold = () => {
      setHeld((before) => (scrollY <= TOP_PX ? null : before?.key === key ? before : { key, cards: latest }));
    };
    addEventListener('scroll', hold, { passive: true });
    return () => removeEventListener('scroll', hold);
  }, [key, latest]);

  return { ...list, renew, query, next: useMore(query, key) };
}
