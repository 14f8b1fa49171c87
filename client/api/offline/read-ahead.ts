/** Whatever waits can be read without a signal, opened before or not: its details are fetched while there is one. */
import type { FeedbackCard } from '#shared/views/app.ts';
import { onLineOpen, onLiveEvent } from '../live.ts';
import { api, queryClient, server } from '../trpc.ts';

/** The screen and whatever the person does come first. */
const AFTER_MS = 2_000;
const PAGE = 50;
/** As many as travel in one request. */
const AT_ONCE = 10;
/** Nobody reads more than this in a cellar. */
const MOST = 500;

/** Starts whenever the line comes up or something happened. Returns the way to stop. */
export function startReadAhead(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  let stopped = false;
  const read = async () => {
    timer = undefined;
    reading = true;
    // Without an answer the next event, or the line coming back, tries again.
    await readWaiting(() => stopped).catch(() => undefined);
    reading = false;
    if (again) soon();
    again = false;
  };
  const soon = () => {
    if (stopped) return;
    if (reading) again = true;
    else timer ??= setTimeout(() => void read(), AFTER_MS);
  };
  const stops = [onLineOpen(soon), onLiveEvent(soon)];
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

async function readWaiting(isStopped: () => boolean): Promise<void> {
  const cards: FeedbackCard[] = [];
  for (const section of ['waiting', 'mine'] as const) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof server.feedback.list.query>> = await server.feedback.list.query({
        filter: { section },
        cursor,
        limit: PAGE,
      });
      cards.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && cards.length < MOST && !isStopped());
  }
  const missing = cards.filter(isMissing);
  for (let from = 0; from < missing.length && !isStopped(); from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map(({ id }) => queryClient.prefetchQuery({ ...api.feedback.get.queryOptions({ id }), staleTime: 0, retry: false })),
    );
  }
}

function isMissing({ id, version }: FeedbackCard): boolean {
  const state = queryClient.getQueryState(api.feedback.get.queryKey({ id }));
  return state?.data === undefined || state.isInvalidated || state.data.version !== version;
}
