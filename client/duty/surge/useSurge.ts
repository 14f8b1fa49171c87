import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { onLiveEvent } from '#client/api/live.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import type { SurgeView } from '#shared/views/duty.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';

export type Running = NonNullable<SurgeView['running']>;

/** Hours a surge lasts when it was started with one tap. */
const USUAL_HOURS = 3;
/** A burst of events is one question. */
const GATHER_MS = 1_000;
const LINK = ['surge-link'];

/** With `closely` it is asked again whenever something happens to an item: for whoever looks at the load. */
export function useSurge(closely = false): SurgeView | undefined {
  const { data } = useQuery({ ...api.surge.get.queryOptions(), refetchInterval: MINUTE_MS });
  useEffect(() => {
    if (!closely) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onLiveEvent(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void readAgain();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [closely]);
  return data;
}

export const readAgain = (): Promise<void> => queryClient.invalidateQueries(api.surge.pathFilter());

/** The link as long as this page remembers it: the server shows it once. */
export function useLink(surgeId: string): string | null {
  const { data } = useQuery({ queryKey: LINK, queryFn: () => null, enabled: false, initialData: null as Link | null });
  return data?.surgeId === surgeId ? data.url : null;
}

type Link = { readonly surgeId: string; readonly url: string };

/** Starts it, or makes a new link for the one that runs; the rest stays as it is. */
export async function makeLink(running: Running | null, now: number): Promise<void> {
  const hours = running === null ? USUAL_HOURS : Math.max(0.5, (running.endsAt - now) / HOUR_MS);
  const { id, url } = await server.surge.start.mutate({ hours, statement: running?.statement ?? '' });
  queryClient.setQueryData<Link>(LINK, { surgeId: id, url });
}
