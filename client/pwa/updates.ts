import type { Workbox } from 'workbox-window';
import type { PageToWorker } from '#shared/wire/worker.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { signal } from '#client/state/signal.ts';
import { within } from '#client/state/within.ts';

/** ready: a new release waits for a yes. taking: it is being put in place; the page reloads once. */
export type Update = 'none' | 'ready' | 'taking';

export const update = signal<Update>('none');

const CHECK_EVERY_MS = 30 * MINUTE_MS;
const SAVE_MS = 3_000;
const TAKE_MS = 5_000;

const savers = new Set<() => Promise<void>>();
let take: () => Promise<void> = async () => undefined;

/** A screen that holds something unsaved says how to save it; called before a reload. Returns the way to take it back. */
export function beforeReload(save: () => Promise<void>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** The person said yes: save what is open, let the new worker take over, reload once. */
export async function takeUpdate(): Promise<void> {
  update.set('taking');
  await within(SAVE_MS, Promise.allSettled([...savers].map((save) => save())));
  await within(TAKE_MS, take());
  location.reload();
}

/**
 * A release found while the app is open asks first. One that was already waiting when the page was loaded takes over without
 * a word: the page itself came from the network and is new already, and nothing has been typed yet.
 */
export function watchUpdates(workbox: Workbox): void {
  take = async () => {
    const worker = await waiting();
    if (worker === null) return;
    await new Promise<void>((resolve) => {
      workbox.addEventListener('controlling', () => resolve());
      letGo(worker);
    });
  };
  workbox.addEventListener('waiting', (event) => {
    if (event.wasWaitingBeforeRegister !== true) update.set('ready');
    else void waiting().then((worker) => worker && letGo(worker));
  });
  // A page that outlived its release asks for a file that is no more: offer the update instead of a white screen.
  addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    update.set('ready');
  });
  let checkedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = performance.now();
    void workbox.update().catch(() => undefined);
  });
}

function letGo(worker: ServiceWorker): void {
  worker.postMessage({ type: 'skip-waiting' } satisfies PageToWorker);
}

async function waiting(): Promise<ServiceWorker | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return registration?.waiting ?? null;
}
