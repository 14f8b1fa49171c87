import { declaredBy, toNotification } from '#shared/wire/notification.ts';
import type { PushData } from '#shared/wire/push.ts';
import { phoneLanguage } from './kept.ts';
import { receipt } from './receipts.ts';
import { setBadge, show } from './show.ts';
import { tellPages } from './tell-pages.ts';
import { withDeadline } from './with-deadline.ts';

declare const self: ServiceWorkerGlobalScope;

/** Everything after the notification is a courtesy; none of it may hold the worker longer than this. */
const AFTERWARDS_MS = 4_000;

/** Always shows something: a phone that stays silent three times loses its subscription, and silence is the bug here. */
export async function onPush(event: PushEvent): Promise<void> {
  const declared = declaredBy(event);
  if (declared !== null) return afterwards(declared.push, null);
  const shown = toNotification(textOf(event.data), await phoneLanguage(), self.location.origin);
  await show(shown);
  await afterwards(shown.options.data.push, shown.badge);
}

async function afterwards(push: PushData | null, badge: number | null): Promise<void> {
  await withDeadline(AFTERWARDS_MS, [
    receipt('shown', push?.receipt ?? null),
    setBadge(badge),
    push === null
      ? Promise.resolve()
      : tellPages({ type: 'shown', feedbackId: push.feedbackId, businessId: push.businessId, job: push.job, test: push.test }),
  ]);
}

function textOf(data: PushMessageData | null): string | null {
  try {
    return data?.text() ?? null;
  } catch {
    return null;
  }
}
