/** One live line to the server: what changed is refetched, what waits is sent when the line comes back. */
import { listeners, signal, useSignal } from '#client/state/signal.ts';
import type { EventView } from '#shared/views/app.ts';
import { onlineManager } from '@tanstack/react-query';
import { now } from './clock.ts';
import { api, queryClient, server } from './trpc.ts';

/** `since`: when the line was last known to be good, epoch milliseconds; null while it is. */
export type Line = { readonly open: boolean; readonly since: number | null };

const line = signal<Line>({ open: false, since: null });
const events = listeners<[event: EventView]>();
const opened = listeners();

function setOpen(open: boolean): void {
  const before = line.get();
  if (open === before.open && (open || before.since !== null)) return;
  line.set({ open, since: open ? null : now() });
  if (!open) return;
  // Whatever the phone believes: somebody answers.
  onlineManager.setOnline(true);
  opened.tell();
}

export const useLine = (): Line => useSignal(line);

/** Every event as it arrives. Returns the way to stop listening. */
export const onLiveEvent = events.listen;

/** Whenever the line comes (back) up. */
export const onLineOpen = opened.listen;

const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 30_000;
/** A burst of events is one refetch. */
const GATHER_MS = 200;
/** An event just made is as old as its way here. Further off, one of the clocks was set: ask what time it is. */
const CLOCK_OFF_MS = 15_000;

let changed = new Set<string>();
let everything = false;
let askTime = false;
let gathering: ReturnType<typeof setTimeout> | undefined;

function refetchSoon(): void {
  gathering ??= setTimeout(() => {
    gathering = undefined;
    const ids = changed;
    const all = everything;
    const time = askTime;
    changed = new Set();
    everything = false;
    askTime = false;
    if (all) {
      void queryClient.invalidateQueries();
      return;
    }
    for (const id of ids) void queryClient.invalidateQueries(api.feedback.get.queryFilter({ id }));
    void queryClient.invalidateQueries(api.feedback.list.pathFilter());
    void queryClient.invalidateQueries(api.feedback.counts.pathFilter());
    void queryClient.invalidateQueries(api.feedback.found.pathFilter());
    void queryClient.invalidateQueries(api.figures.pathFilter());
    if (time) void queryClient.invalidateQueries(api.session.me.queryFilter());
  }, GATHER_MS);
}

/** The first time: what was read before the line stood, or comes from the phone's memory, may have changed in between; what failed may work. */
function readAgain(): void {
  void queryClient.invalidateQueries({
    predicate: ({ state }) => state.fetchStatus === 'idle' && (state.dataUpdatedAt > 0 || state.status === 'error'),
  });
}

function onEvent(event: EventView): void {
  if (event.feedbackId !== null) changed.add(event.feedbackId);
  else everything = true;
  askTime ||= Math.abs(event.at - now()) > CLOCK_OFF_MS;
  refetchSoon();
  events.tell(event);
}

/**
 * Keeps the line up until the returned function is called. The library reconnects after a broken stream and resumes by itself;
 * a stream that was refused (the server restarts behind a proxy) or ended is started again here, from the last event seen.
 */
export function startLive(): () => void {
  let stopped = false;
  let lastEventId: string | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;
  let wasOpen = false;

  const again = () => {
    setOpen(false);
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** failures));
    failures += 1;
  };

  const start = () => {
    const before = stop;
    // Ending the old stream calls back too; only the newest one may speak.
    let current = true;
    stop = () => undefined;
    before();
    const subscription = server.live.events.subscribe(
      { lastEventId },
      {
        onData: ({ id, data }) => {
          if (!current) return;
          lastEventId = id;
          onEvent(data);
        },
        onConnectionStateChange: ({ state, error }) => {
          if (!current) return;
          if (state === 'pending') {
            failures = 0;
            if (wasOpen) {
              // Whatever happened while nobody listened: ask for all of it once.
              everything = true;
              refetchSoon();
            } else readAgain();
            wasOpen = true;
            setOpen(true);
          } else if (state === 'connecting' && (wasOpen || error !== null)) setOpen(false);
        },
        onError: () => current && again(),
        onComplete: () => {
          if (!current) return;
          // The server ends a line for good only when we no longer belong there: ask who we are.
          void queryClient.invalidateQueries(api.session.me.queryFilter());
          again();
        },
      },
    );
    stop = () => {
      current = false;
      subscription.unsubscribe();
    };
  };

  const hurry = () => {
    if (line.get().open) return;
    failures = 0;
    clearTimeout(timer);
    start();
  };
  const lost = () => setOpen(false);
  addEventListener('online', hurry);
  addEventListener('offline', lost);
  if (!navigator.onLine) lost();
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    removeEventListener('online', hurry);
    removeEventListener('offline', lost);
    stop();
  };
}
