import { readPageMessage } from '#shared/wire/worker.ts';
import { forgetKept, keepLanguage } from './kept.ts';
import { forgetPhotos } from './photos.ts';

declare const self: ServiceWorkerGlobalScope;

/** What pages ask of the worker. Words it does not know come from another release and are ignored. */
export async function onMessage(event: ExtendableMessageEvent): Promise<void> {
  const message = readPageMessage(event.data);
  if (message === null) return;
  switch (message.type) {
    case 'skip-waiting':
      await self.skipWaiting();
      return;
    case 'language':
      await keepLanguage(message.language).catch(() => undefined);
      return;
    case 'seen':
      await close({ tag: message.feedbackId });
      return;
    case 'signed-out':
      await Promise.allSettled([
        close({}),
        'clearAppBadge' in navigator ? navigator.clearAppBadge() : null,
        forgetKept(),
        forgetPhotos(),
      ]);
  }
}

async function close(which: GetNotificationOptions): Promise<void> {
  for (const notification of await self.registration.getNotifications(which)) notification.close();
}
