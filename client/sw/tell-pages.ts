import type { WorkerToPage } from '#shared/wire/worker.ts';

declare const self: ServiceWorkerGlobalScope;

const ANSWER_MS = 700;

/** Open windows of the app. The pages of guests live on the same origin and are not ours to steer. */
export async function appPages(): Promise<WindowClient[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter((page) => !/^\/(?:c|s)\//.test(new URL(page.url).pathname));
}

export async function tellPages(message: WorkerToPage): Promise<void> {
  for (const page of await appPages()) page.postMessage(message);
}

/** True when the page said that it went there. A page of an older release or a frozen one says nothing. */
export function askPageToOpen(page: WindowClient, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), ANSWER_MS);
    port1.addEventListener('message', () => {
      clearTimeout(timer);
      resolve(true);
    });
    port1.start();
    page.postMessage({ type: 'navigate', path } satisfies WorkerToPage, [port2]);
  });
}
