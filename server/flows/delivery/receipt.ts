/** The phone reports that it showed or opened an alert. The receipt token is the only proof it needs; it can do nothing else. */
import { findByReceipt, moveDelivery } from '#server/db/escalation/alert.ts';
import { phoneShowed } from '#server/db/people/device-fact.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { hashToken } from '#server/system/ids.ts';
import type { Parts } from '../parts.ts';

/** False for an unknown token. Reporting twice is one report. */
export async function deliveryReceipt(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  input: { readonly token: string; readonly what: 'shown' | 'opened' },
): Promise<boolean> {
  const now = parts.clock.now();
  const found = await findByReceipt(parts.db.orm, hashToken(input.token));
  if (found === null) return false;
  const { delivery, device, member, feedback } = found;
  await parts.db.tx(async (tx) => {
    const moved =
      input.what === 'shown'
        ? await moveDelivery(tx, { id: delivery.id, from: ['queued', 'sent', 'failed'], to: 'shown' }, { shownAt: now })
        : await moveDelivery(
            tx,
            { id: delivery.id, from: ['queued', 'sent', 'shown', 'failed'], to: 'opened' },
            { openedAt: now, ...(delivery.shownAt === null ? { shownAt: now } : {}) },
          );
    if (!moved) return;
    // A phone that shows alerts is reachable, whatever its push service said before.
    await phoneShowed(tx, { deviceId: device.id, what: input.what, first: delivery.shownAt === null, at: now });
    const kind = feedback === null ? 'test.shown' : input.what === 'shown' ? 'alert.shown' : 'alert.opened';
    await addEvent(tx, {
      businessId: delivery.businessId,
      feedbackId: feedback?.id ?? null,
      memberId: member.id,
      kind,
      data: { device: device.label, deviceId: device.id },
      at: now,
    });
  });
  return true;
}
