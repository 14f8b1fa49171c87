import { pressOf } from '#shared/wire/act.ts';
import { pushOf, whereTo } from '#shared/wire/notification.ts';
import { act } from './act.ts';
import { receipt } from './receipts.ts';
import { appPages, askPageToOpen } from './tell-pages.ts';
import { withDeadline } from './with-deadline.ts';

declare const self: ServiceWorkerGlobalScope;

/** What browsers hand over; `reply` is there where a notification has a field for words. */
type Click = NotificationEvent & { readonly reply?: string | null };

/**
 * A button does its work here, without opening the app. The tap itself lands on the item, where Claim is under the thumb: all
 * that phones without buttons need.
 */
export async function onNotificationClick(event: Click): Promise<void> {
  const { notification, action } = event;
  const data: unknown = notification.data;
  const push = pushOf(data);
  const press = pressOf({ action, reply: event.reply });
  if (press !== null && push?.feedbackId != null) return act(press, notification, push);
  notification.close();
  // the window first: a browser allows opening one only for a short while after the tap
  await open(whereTo(action, data, self.location.origin)).catch(() => undefined);
  await withDeadline(4_000, [receipt('opened', push?.receipt ?? null)]);
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
