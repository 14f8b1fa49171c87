/** One delivery and one `push` job per device. */
import type { Queryable } from '#server/db/engine/client.ts';
import { deliveryOnce, dropSuperseded } from '#server/db/escalation/alert.ts';
import { enqueue } from '#server/db/outbox.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import { receiptToken } from '#server/system/keys.ts';
import type { Parts } from '../parts.ts';

/** Returns how many are new. A push about the same item that has not left this device's queue yet gives way to this one. */
export async function queuePushes(
  parts: Pick<Parts, 'keys'>,
  tx: Queryable,
  input: { readonly businessId: string; readonly alertId: string; readonly deviceIds: readonly string[]; readonly now: number },
): Promise<number> {
  let fresh = 0;
  for (const deviceId of input.deviceIds) {
    const id = newId();
    const made = await deliveryOnce(tx, {
      id,
      businessId: input.businessId,
      alertId: input.alertId,
      deviceId,
      state: 'queued',
      receiptHash: hashToken(receiptToken(parts.keys, id)),
      createdAt: input.now,
    });
    if (!made) continue;
    fresh += 1;
    await dropSuperseded(tx, { alertId: input.alertId, deviceId, deliveryId: id });
    await enqueue(tx, { topic: 'push', businessId: input.businessId, payload: { deliveryId: id }, runAt: input.now });
  }
  return fresh;
}
