/** Alerts for the worker on its stage, and pressing what it shows. */
import { pushPayload, type PushAlert } from '#shared/wire/push.ts';
import type { Stage } from './worker-kit.ts';

export function alertFor(origin: string, changes: Partial<PushAlert> = {}): string {
  return pushPayload({
    level: 'urgent',
    channel: 'form',
    language: 'en',
    showWords: false,
    rating: 1,
    placeLabel: 'Table 12',
    author: 'Jana',
    excerpt: 'We have waited an hour.',
    feedbackId: 'f1',
    businessId: 'b1',
    receipt: 'token-1',
    deliveryId: 'd1',
    badge: 3,
    origin,
    ...changes,
  });
}

/** What the browser does when a notification is pressed. */
export async function press(stage: Stage, tag: string, pressed: { readonly action: string }): Promise<void> {
  const worker = await stage.worker();
  await worker.evaluate(
    async ([wanted, init]) => {
      const self = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const [notification] = await self.registration.getNotifications({ tag: wanted });
      const Click = (globalThis as unknown as { NotificationEvent: new (type: string, init: object) => Event }).NotificationEvent;
      globalThis.dispatchEvent(new Click('notificationclick', { ...init, notification }));
    },
    [tag, pressed] as const,
  );
}

/** Where the worker sends the open page from now on. */
export async function watchWent(stage: Stage): Promise<() => Promise<string[]>> {
  await stage.page.evaluate(() => {
    const global = globalThis as unknown as { went?: string[] };
    const watched = global.went !== undefined;
    global.went = [];
    if (watched) return;
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data.type !== 'navigate') return;
      global.went?.push(event.data.path);
      event.ports[0]?.postMessage('here');
    });
  });
  return () => stage.page.evaluate(() => (globalThis as unknown as { went: string[] }).went);
}

/** Titles of what stands on the screen under this tag. */
export function shownWith(stage: Stage, tag: string): Promise<string[]> {
  return stage.page.evaluate(async (wanted) => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications({ tag: wanted })).map(({ title }) => title);
  }, tag);
}
