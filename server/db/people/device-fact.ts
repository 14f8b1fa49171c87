/**
 * What was learnt of phones, in order. A fact is written by the statement that changes the phone, in the same commit, and holds from
 * its own time on, but never from before what is judged already: a judged minute stays judged.
 */
import { and, asc, desc, eq, gt, inArray, lte, max, sql } from 'drizzle-orm';
import type { DeviceFactKind, DeviceStanding, MemberEvidence } from '#shared/duty/types.ts';
import type { Queryable } from '../engine/client.ts';
import { coverageMark, delivery, device, deviceFact, member } from '../schema/index.ts';

/** The phone's row must be as it is from now on. */
export async function noteFact(
  db: Queryable,
  { deviceId, kind, at }: { readonly deviceId: string; readonly kind: DeviceFactKind; readonly at: number },
): Promise<void> {
  const [row] = await db.select().from(device).where(eq(device.id, deviceId)).limit(1);
  if (row === undefined) return;
  const [judged] = await db
    .select({ until: max(coverageMark.until) })
    .from(coverageMark)
    .innerJoin(member, eq(member.businessId, coverageMark.businessId))
    .where(eq(member.userId, row.userId));
  const [before] = await db
    .select({ at: deviceFact.at, unshownSince: deviceFact.unshownSince })
    .from(deviceFact)
    .where(eq(deviceFact.deviceId, deviceId))
    .orderBy(desc(deviceFact.at), desc(deviceFact.seq))
    .limit(1);
  const learntAt = Math.max(at, judged?.until ?? at, before?.at ?? at);
  await db.insert(deviceFact).values({
    userId: row.userId,
    deviceId,
    kind,
    at: learntAt,
    permission: row.permission,
    gone: kind === 'removed' || row.goneAt !== null,
    lastShownAt: row.lastShownAt,
    // A push we learn of late (the clock leapt while it was on its way) has its minute from then.
    unshownSince: row.unshownSince === null ? null : (before?.unshownSince ?? Math.max(row.unshownSince, learntAt)),
  });
}

/** What decides over [from, to): of each phone what was known at `from`, and what was learnt after it. */
export async function evidenceOf(
  db: Queryable,
  { memberIds, from, to }: { readonly memberIds: readonly string[]; readonly from: number; readonly to: number },
): Promise<MemberEvidence[]> {
  if (memberIds.length === 0) return [];
  const people = await db
    .select({ memberId: member.id, userId: member.userId })
    .from(member)
    .where(inArray(member.id, [...memberIds]));
  const userIds = people.map(({ userId }) => userId);
  const later = await db
    .select()
    .from(deviceFact)
    .where(and(inArray(deviceFact.userId, userIds), gt(deviceFact.at, from)))
    .orderBy(asc(deviceFact.at), asc(deviceFact.seq));
  // A phone that rang at `from` is there still, or was taken away since.
  const there = await db.select({ id: device.id }).from(device).where(inArray(device.userId, userIds));
  const known = [];
  for (const deviceId of new Set([...there.map(({ id }) => id), ...later.map((fact) => fact.deviceId)])) {
    const rows = await db
      .select()
      .from(deviceFact)
      .where(and(eq(deviceFact.deviceId, deviceId), lte(deviceFact.at, from)))
      .orderBy(desc(deviceFact.at), desc(deviceFact.seq))
      .limit(1);
    known.push(...rows);
  }
  const standings = Map.groupBy([...known, ...later.filter(({ at }) => at < to)], ({ userId }) => userId);
  return people.map(({ memberId, userId }) => ({ memberId, standings: (standings.get(userId) ?? []).map(standingOf) }));
}

const standingOf = ({
  deviceId,
  at,
  permission,
  gone,
  lastShownAt,
  unshownSince,
}: typeof deviceFact.$inferSelect): DeviceStanding => ({
  deviceId,
  at,
  permission,
  gone,
  lastShownAt,
  unshownSince,
});

/** The phone reports a push. The first word of it proves that the phone shows what is sent; that it is opened later proves nothing new. */
export async function phoneShowed(
  db: Queryable,
  given: { readonly deviceId: string; readonly what: 'shown' | 'opened'; readonly first: boolean; readonly at: number },
): Promise<void> {
  const { deviceId, what, first, at } = given;
  await db
    .update(device)
    .set({
      lastError: null,
      ...(first ? { lastShownAt: at, unshownSince: null } : {}),
      ...(what === 'opened' ? { lastOpenedAt: at } : {}),
    })
    .where(eq(device.id, deviceId));
  await noteFact(db, { deviceId, kind: first ? 'shown' : 'opened', at });
}

/**
 * The push service took it. The phone may have shown it before the service's answer reached us, so that a late "sent" never overwrites a
 * "shown" and tells nothing new.
 */
export async function pushTaken(
  db: Queryable,
  {
    id,
    deviceId,
    attempts,
    at,
  }: { readonly id: string; readonly deviceId: string; readonly attempts: number; readonly at: number },
): Promise<void> {
  const [row] = await db
    .update(delivery)
    .set({
      state: sql`case when ${delivery.state} = 'queued' then 'sent' else ${delivery.state} end`,
      error: sql`case when ${delivery.state} = 'queued' then null else ${delivery.error} end`,
      sentAt: sql`min(${at}, coalesce(${delivery.shownAt}, ${at}))`,
      attempts,
    })
    .where(eq(delivery.id, id))
    .returning({ shownAt: delivery.shownAt });
  if (row === undefined || row.shownAt !== null) return;
  await unshown(db, { deviceId, kind: 'sent', at });
}

/** The push service refused it for good: the phone stays enrolled and has shown nothing. */
export async function pushRefused(
  db: Queryable,
  { deviceId, error, at }: { readonly deviceId: string; readonly error: string; readonly at: number },
): Promise<void> {
  await db.update(device).set({ lastError: error }).where(eq(device.id, deviceId));
  await unshown(db, { deviceId, kind: 'failed', at });
}

/** The subscription is over. */
export async function phoneGone(
  db: Queryable,
  { deviceId, error, at }: { readonly deviceId: string; readonly error: string; readonly at: number },
): Promise<void> {
  await db.update(device).set({ goneAt: at, lastError: error }).where(eq(device.id, deviceId));
  await noteFact(db, { deviceId, kind: 'gone', at });
}

async function unshown(
  db: Queryable,
  { deviceId, kind, at }: { readonly deviceId: string; readonly kind: 'sent' | 'failed'; readonly at: number },
): Promise<void> {
  await db
    .update(device)
    .set({ unshownSince: sql`coalesce(${device.unshownSince}, ${at})` })
    .where(eq(device.id, deviceId));
  await noteFact(db, { deviceId, kind, at });
}
