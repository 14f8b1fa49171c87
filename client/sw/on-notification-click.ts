import { pushOf, whereTo } from '#shared/wire/notification.ts';
import { receipt } from './receipts.ts';
import { appPages, askPageToOpen } from './tell-pages.ts';
import { withDeadline } from './with-deadline.ts';

declare const self: ServiceWorkerGlobalScope;

/** One tap lands on the item, where Claim is under the thumb; phones that have a Claim button land there with it. */
export async function onNotificationClick({ notification, action }: NotificationEvent): Promise<void> {
  notification.close();
  const data: unknown = notification.data;
  // the window first: a browser allows opening one only for a short while after the tap
  await open(whereTo(action, data, self.location.origin)).catch(() => undefined);
  await withDeadline(4_000, [receipt('opened', pushOf(data)?.receipt ?? null)]);
}

/** An open page keeps its drafts and goes there itself; a page that does not answer is sent; else a new window. */
async function open(path: string): Promise<void> {
  const pages = await appPages();
  const page = pages.find((each) => each.focused) ?? pages.find((each) => each.visibilityState === 'visible') ?? pages[0];
  if (page === undefined) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus().catch(() => undefined);
  if (await askPageToOpen(page, path)) return;
  await page.navigate(path).catch(() => self.clients.openWindow(path));
}
