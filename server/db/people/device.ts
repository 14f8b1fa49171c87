/** Push subscriptions. A device belongs to an account and to the session that enrolled it. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, notInArray, or } from 'drizzle-orm';
import type { DeviceFactKind, Permission } from '#shared/duty/types.ts';
import type { Language } from '#shared/model/languages.ts';
import type { Queryable } from '../engine/client.ts';
import { noteFact } from './device-fact.ts';
import { alert, delivery, device, feedback, session } from '../schema/index.ts';

/** A subscription that lives, in a browser that may show what arrives. */
export const canRing = and(isNull(device.goneAt), notInArray(device.permission, ['denied', 'default']));

export type DeviceRow = typeof device.$inferSelect;

export async function devicesOf(db: Queryable, userId: string): Promise<DeviceRow[]> {
  return db.select().from(device).where(eq(device.userId, userId)).orderBy(asc(device.createdAt), asc(device.id));
}

export async function findDevice(db: Queryable, key: { id: string; userId: string }): Promise<DeviceRow | null> {
  return (
    (
      await db
        .select()
        .from(device)
        .where(and(eq(device.id, key.id), eq(device.userId, key.userId)))
        .limit(1)
    )[0] ?? null
  );
}

/** The subscription itself, whosever it is, and what this session has subscribed with so far. */
export async function devicesLike(
  db: Queryable,
  key: { endpoint: string; userId: string; sessionId: string },
): Promise<DeviceRow[]> {
  return db
    .select()
    .from(device)
    .where(or(eq(device.endpoint, key.endpoint), and(eq(device.userId, key.userId), eq(device.sessionId, key.sessionId))));
}

export async function insertDevice(db: Queryable, row: DeviceRow): Promise<void> {
  await db.insert(device).values(row);
  await noteFact(db, { deviceId: row.id, kind: 'enrolled', at: row.createdAt });
}

/** What its browser says: whether it may show anything, that it has a subscription again. */
export async function changeDevice(
  db: Queryable,
  key: { id: string; userId: string; now: number },
  change: Partial<Omit<DeviceRow, 'id' | 'userId' | 'lastShownAt' | 'unshownSince'>>,
): Promise<DeviceRow | null> {
  const before = await findDevice(db, key);
  const [row] = await db
    .update(device)
    .set(change)
    .where(and(eq(device.id, key.id), eq(device.userId, key.userId)))
    .returning();
  if (before === null || row === undefined) return null;
  const fact = (kind: DeviceFactKind) => noteFact(db, { deviceId: row.id, kind, at: key.now });
  if (before.goneAt !== null && row.goneAt === null) await fact('back');
  if (before.permission !== row.permission) await fact(isBlocked(row.permission) ? 'blocked' : 'allowed');
  return row;
}

export const isBlocked = (permission: Permission): boolean => permission === 'denied' || permission === 'default';

/** With everything that was still to be sent to it. History stays in the events, what was learnt of it in its facts. */
export async function deleteDevices(db: Queryable, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  for (const deviceId of ids) await noteFact(db, { deviceId, kind: 'removed', at: now });
  await db.delete(delivery).where(inArray(delivery.deviceId, [...ids]));
  await db.delete(device).where(inArray(device.id, [...ids]));
}

/** Open items nobody holds that were told on these devices: taking the devices away may leave them unheard. */
export async function itemsToldOn(db: Queryable, ids: readonly string[]): Promise<{ businessId: string; feedbackId: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectDistinct({ businessId: feedback.businessId, feedbackId: feedback.id })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(feedback, eq(feedback.id, alert.feedbackId))
    .where(and(inArray(delivery.deviceId, [...ids]), eq(feedback.status, 'open'), isNull(feedback.claimedBy)));
}

/** The same for what was queued for one member in one business. */
export async function itemsQueuedFor(
  db: Queryable,
  key: { businessId: string; memberId: string },
): Promise<{ businessId: string; feedbackId: string }[]> {
  return db
    .selectDistinct({ businessId: feedback.businessId, feedbackId: feedback.id })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(feedback, eq(feedback.id, alert.feedbackId))
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.memberId, key.memberId),
        eq(delivery.state, 'queued'),
        eq(feedback.status, 'open'),
        isNull(feedback.claimedBy),
      ),
    );
}

export async function deviceIdsOfSessions(
  db: Queryable,
  key: { userId: string; sessionIds: readonly string[] },
): Promise<string[]> {
  if (key.sessionIds.length === 0) return [];
  const rows = await db
    .select({ id: device.id })
    .from(device)
    .where(and(eq(device.userId, key.userId), inArray(device.sessionId, [...key.sessionIds])));
  return rows.map((row) => row.id);
}

/** Devices whose session is no more, with their owners. */
/** Phones whose session is over. Those of a restored backup have none and ring on until `unseenBefore`. */
export async function orphanDevices(db: Queryable, unseenBefore: number): Promise<{ id: string; userId: string }[]> {
  const alive = db.select({ id: session.id }).from(session);
  return db
    .select({ id: device.id, userId: device.userId })
    .from(device)
    .where(
      or(
        and(isNull(device.sessionId), lt(device.lastSeenAt, unseenBefore)),
        and(isNotNull(device.sessionId), notInArray(device.sessionId, alive)),
      ),
    );
}

export async function moveDevices(db: Queryable, key: { userId: string; from: string; to: string }): Promise<void> {
  await db
    .update(device)
    .set({ sessionId: key.to })
    .where(and(eq(device.userId, key.userId), eq(device.sessionId, key.from)));
}

export async function setDeviceLanguage(
  db: Queryable,
  key: { userId: string; sessionId: string; language: Language },
): Promise<void> {
  await db
    .update(device)
    .set({ language: key.language })
    .where(and(eq(device.userId, key.userId), eq(device.sessionId, key.sessionId)));
}

/** Alerts for this member that have not left yet. */
export async function dropQueuedDeliveries(db: Queryable, key: { businessId: string; memberId: string }): Promise<void> {
  const mine = db
    .select({ id: alert.id })
    .from(alert)
    .where(and(eq(alert.businessId, key.businessId), eq(alert.memberId, key.memberId)));
  await db
    .delete(delivery)
    .where(and(eq(delivery.businessId, key.businessId), eq(delivery.state, 'queued'), inArray(delivery.alertId, mine)));
}

export async function deliveriesOfAlert(db: Queryable, key: { businessId: string; memberId: string; alertId: string }) {
  return db
    .select({
      deviceId: delivery.deviceId,
      state: delivery.state,
      sentAt: delivery.sentAt,
      shownAt: delivery.shownAt,
      error: delivery.error,
    })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(and(eq(alert.id, key.alertId), eq(alert.businessId, key.businessId), eq(alert.memberId, key.memberId)));
}
