import { api, queryClient } from '#client/api/trpc.ts';
import type { InboxFilter } from '#shared/views/app.ts';
import { readFilter } from './sections/filter.ts';

const PAGE = 30;

/** One section of the inbox, page by page. */
export const listOptions = (filter: InboxFilter) =>
  api.feedback.list.infiniteQueryOptions({ filter, limit: PAGE }, { getNextPageParam: ({ nextCursor }) => nextCursor });

/** Asks for what Now will show before anything is drawn. Never rejects: the screen asks again for what was refused. */
export function askAhead(query: URLSearchParams): void {
  void queryClient.prefetchQuery(api.feedback.counts.queryOptions());
  void queryClient.prefetchInfiniteQuery(listOptions(readFilter(query)));
}
