import { useCallback, useEffect, useMemo, useState } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#client/api/trpc.ts';
import type { FeedbackCard, InboxFilter } from '#shared/model/views.ts';
import { steady } from './steady.ts';

const PAGE = 30;
/** This close to the top nothing is under the finger yet, so new items may simply come in. */
const TOP_PX = 8;

const nothing: readonly FeedbackCard[] = [];

/** One section of the inbox, still under the finger: `fresh` waits until `renew` is called or the list is at its top. */
export function useInbox(filter: InboxFilter) {
  const query = useInfiniteQuery(
    api.feedback.list.infiniteQueryOptions(
      { filter, limit: PAGE },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        // While a word is typed into the search the old hits stay, but one section never shows another's cards.
        placeholderData: filter.search === undefined ? undefined : keepPreviousData,
      },
    ),
  );
  const key = JSON.stringify(filter);
  const latest = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? nothing, [query.data]);
  const [shown, setShown] = useState({ key, cards: latest });
  const renew = useCallback(() => setShown({ key, cards: latest }), [key, latest]);

  const current = shown.key === key ? shown.cards : latest;
  const list = useMemo(() => steady(current, latest), [current, latest]);

  useEffect(() => {
    if (shown.key !== key || shown.cards.length === 0 || scrollY <= TOP_PX) renew();
    const whenAtTop = () => {
      if (scrollY <= TOP_PX) renew();
    };
    addEventListener('scrollend', whenAtTop);
    return () => removeEventListener('scrollend', whenAtTop);
  }, [key, renew, shown.key, shown.cards.length]);

  return { ...list, renew, query };
}
