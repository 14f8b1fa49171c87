/** A phone whose person took the permission back: it has no subscription to enrol any more and says only that. */
import type { SignedIn } from '#server/auth/index.ts';
import { changeDevice, devicesOf } from '#server/db/people/device.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import type { Permission } from '#shared/duty/types.ts';
import { devicesChanged } from './enrol.ts';
import { checkAll } from '../escalation/checks.ts';
import type { Parts } from '../parts.ts';

/**
 * What the browser of this session says about its alerts. A phone that may not show them counts as no phone at once: whoever waits
 * for its owner is looked after by the ladder. Nothing happens where this session enrolled no phone, or nothing is new.
 */
export async function reportPhone(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  user: Pick<SignedIn, 'userId' | 'sessionId'>,
  permission: Exclude<Permission, 'granted' | 'unknown'>,
): Promise<void> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const mine = (await devicesOf(tx, user.userId)).filter(
      (one) => one.sessionId === user.sessionId && one.permission !== permission,
    );
    if (mine.length === 0) return;
    for (const { id } of mine) await changeDevice(tx, { id, userId: user.userId, now }, { permission, lastSeenAt: now });
    for (const { businessId } of await membershipsOf(tx, user.userId)) await checkAll(tx, businessId, now);
    await devicesChanged(tx, user.userId, now);
  });
}
