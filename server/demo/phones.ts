/** The fake phones report what they showed, as real ones do. */
import { deliveryReceipt } from '#server/flows/delivery/receipt.ts';
import type { App } from '#server/app.ts';
import type { Colleague, Restaurant } from './types.ts';

export type Shown = { readonly title: string; readonly receipt: string; readonly feedbackId: string | null };

const reported = new WeakMap<object, number>();

/** `heard` is told of each. Returns how many there were. */
export async function reportShown(
  app: App,
  { team }: Pick<Restaurant, 'team'>,
  heard: (colleague: Colleague, shown: Shown) => void = () => undefined,
): Promise<number> {
  let count = 0;
  for (const colleague of team) {
    const { phone } = colleague;
    if (phone === null) continue;
    const from = reported.get(phone) ?? 0;
    const fresh = phone.received.slice(from);
    reported.set(phone, from + fresh.length);
    if (!colleague.shows) continue;
    for (const { text } of fresh) {
      const shown = readPush(text);
      await deliveryReceipt(app.parts, { token: shown.receipt, what: 'shown' });
      heard(colleague, shown);
    }
    count += fresh.length;
  }
  return count;
}

export function readPush(payload: string): Shown {
  const { notification } = JSON.parse(payload) as {
    notification: { title: string; data: { receipt: string; feedbackId?: string | null } };
  };
  return { title: notification.title, receipt: notification.data.receipt, feedbackId: notification.data.feedbackId ?? null };
}
