import { navigate } from 'wouter/use-browser-location';
import { listeners } from '#client/state/signal.ts';
import { readWorkerMessage } from '#shared/wire/worker.ts';
import type { PageToWorker, WorkerToPage } from '#shared/wire/worker.ts';
import { workerUrl } from './trusted.ts';
import { watchUpdates } from './updates.ts';

const said = listeners<[message: WorkerToPage]>();

let started: Promise<boolean> | null = null;

/** The first screen gets the line and the processor to itself for this long. */
const SETTLE_MS = 1_500;

/**
 * Listens to the worker at once and registers it when the first screen stands: keeping the shell means fetching every file of
 * the app, over the same thin line. Who needs the worker earlier calls `startWorker`.
 */
export function startWorkerSoon(): void {
  listen();
  const soon = () => setTimeout(() => void startWorker(), SETTLE_MS);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

/**
 * Registers the worker and starts listening to it, once however often it is called. Resolves to whether it is registered.
 * `updateViaCache: none`: a worker from a cache could keep a phone on a broken release for a day.
 */
export function startWorker(): Promise<boolean> {
  started ??= register();
  return started;
}

async function register(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  listen();
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox(workerUrl(), { scope: '/', updateViaCache: 'none' });
  watchUpdates(workbox);
  // at once: waiting for the load event would delay the alerts of a slow phone
  return workbox.register({ immediate: true }).then(
    (registration) => registration !== undefined,
    () => false,
  );
}

/** Twice the same listener is one. */
function listen(): void {
  navigator.serviceWorker?.addEventListener('message', hear);
}

/** Everything the worker says, except where to go, which is done here. Returns the way to stop listening. */
export const listenToWorker = said.listen;

/** Never rejects; without a worker nothing happens. */
export async function tellWorker(message: PageToWorker): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/').catch(() => undefined);
  registration?.active?.postMessage(message);
}

function hear(event: MessageEvent<unknown>): void {
  const message = readWorkerMessage(event.data);
  if (message === null) return;
  if (message.type === 'navigate') {
    navigate(message.path);
    scrollTo(0, 0);
    event.ports[0]?.postMessage('here');
  }
  said.tell(message);
}
