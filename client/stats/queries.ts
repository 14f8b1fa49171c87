/** What the screens ask the server for; figures of a past that hardly moves are not asked for every half minute. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '#client/api/trpc.ts';
import type { DateRange } from '#shared/views/stats.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import type { Asked } from './items/drill-down.ts';

const staleTime = MINUTE_MS;

/** Three months, newest first: the first screen and the fairness need the same. */
export function useWeekends() {
  return useQuery({ ...api.stats.weekends.queryOptions(), staleTime });
}

export function useTimes(range: DateRange) {
  return useQuery({ ...api.stats.times.queryOptions(range), staleTime });
}

export function useWorld(range: DateRange) {
  return useQuery({ ...api.stats.world.queryOptions(range), staleTime });
}

export function useOutcome(range: DateRange) {
  return useQuery({ ...api.stats.outcome.queryOptions(range), staleTime });
}

export function useStaffing() {
  return useQuery({ ...api.stats.staffing.queryOptions(), staleTime });
}

export function useItems({ range, behind, outcome, weekend }: Asked) {
  const { outcomes, ...rest } = behind;
  return useInfiniteQuery(
    api.stats.items.infiniteQueryOptions(
      {
        ...range,
        ...(outcome === null ? { behind: { ...rest, ...(outcomes && { outcomes: [...outcomes] }) } } : { outcome }),
        ...(weekend !== null && { weekend }),
      },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
}
