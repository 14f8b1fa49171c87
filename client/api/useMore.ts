import { useEffect, useState } from 'react';

type Paged = {
  readonly data: { readonly pages: readonly unknown[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/**
 * "Show more" that is kept: a change that is heard while the next page is on its way makes the library read the first pages again and
 * forget the next one. `list` names what is listed; of another list nothing has been asked yet.
 */
export function useMore(query: Paged, list: string): { readonly waiting: boolean; readonly more: () => void } {
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const [wanted, setWanted] = useState({ list, pages: 0 });
  const pages = data?.pages.length ?? 0;
  const waiting = wanted.list === list && wanted.pages > pages && hasNextPage && !isError;
  useEffect(() => {
    if (waiting && !isFetching) void fetchNextPage();
  }, [waiting, isFetching, fetchNextPage]);
  const more = () => {
    setWanted({ list, pages: pages + 1 });
    if (isError) void fetchNextPage();
  };
  return { waiting, more };
}
