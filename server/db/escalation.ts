/** The climb of each item and the pages of each person. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, like, lt, lte, max, min, or, sql } from 'drizzle-orm';
import type { AlertFacts } from '#shared/escalation/types.ts';
import type { Level } from '#shared/model/feedback.ts';
import type { Queryable } from './client.ts';
import { alert, auditFinding, delivery, device, feedback, ladderState, member, page } from './schema/index.ts';

export type LadderRow = typeof ladderState.$inferSelect;
export type PageRow = typeof page.$inferSelect;

export async function findLadder(db: Queryable, feedbackId: string): Promise<LadderRow | null> {
  return (await db.select().from(ladderState).where(eq(ladderState.feedbackId, feedbackId)).limit(1))[0] ?? null;
}

export async function saveLadder(db: Queryable, row: LadderRow): Promise<void> {
  const { feedbackId: _item, businessId: _business, ...change } = row;
  await db.insert(ladderState).values(row).onConflictDoUpdate({ target: ladderState.feedbackId, set: change });
}

/** Prefix of the alert steps of one round. */
export const roundPrefix = (round: number) => `r${round}.`;

/** What went out in this round, by member and device. */
export async function alertsOfRound(
  db: Queryable,
  key: { businessId: string; feedbackId: string; round: number },
): Promise<AlertFacts[]> {
  const rows = await db
    .select({
      memberId: alert.memberId,
      alertAt: alert.createdAt,
      deviceId: delivery.deviceId,
      createdAt: delivery.createdAt,
      state: delivery.state,
      sentAt: delivery.sentAt,
      shownAt: delivery.shownAt,
      openedAt: delivery.openedAt,
      paged: page.deviceIds,
    })
    .from(alert)
    .leftJoin(delivery, eq(delivery.alertId, alert.id))
    .leftJoin(page, eq(page.alertId, alert.id))
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.feedbackId, key.feedbackId),
        like(alert.step, `${roundPrefix(key.round)}%`),
      ),
    );
  return rows.flatMap((row) => {
    const fact = {
      memberId: row.memberId,
      sentAt: row.sentAt ?? row.createdAt ?? row.alertAt,
      shownAt: row.shownAt,
      openedAt: row.openedAt,
    };
    // Announced in "7 more", or about to be: those phones have been told as well.
    const devices = row.deviceId !== null ? [row.deviceId] : (row.paged ?? []);
    return (devices.length === 0 ? [null] : devices).map((deviceId): AlertFacts => ({ ...fact, deviceId }));
  });
}

/** Live devices of everybody, with the last time each showed something. */
export async function devicesByMember(
  db: Queryable,
  businessId: string,
): Promise<Map<string, { deviceId: string; lastShownAt: number | null }[]>> {
  const rows = await db
    .select({ memberId: member.id, deviceId: device.id, lastShownAt: device.lastShownAt })
    .from(member)
    .innerJoin(device, and(eq(device.userId, member.userId), isNull(device.goneAt)))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)))
    .orderBy(asc(device.createdAt), asc(device.id));
  const found = new Map<string, { deviceId: string; lastShownAt: number | null }[]>();
  for (const { memberId, ...one } of rows) found.set(memberId, [...(found.get(memberId) ?? []), one]);
  return found;
}

export async function insertPage(db: Queryable, row: typeof page.$inferInsert): Promise<void> {
  await db.insert(page).values(row);
}

/** Not left yet, oldest first. */
export async function waitingPages(db: Queryable, key: { businessId: string; memberId: string }): Promise<PageRow[]> {
  return db
    .select()
    .from(page)
    .where(and(eq(page.businessId, key.businessId), eq(page.memberId, key.memberId), isNull(page.leftAt)))
    .orderBy(asc(page.at), asc(page.id));
}

export async function leavePages(
  db: Queryable,
  ids: readonly string[],
  change: { leftAt: number; leftAs: NonNullable<PageRow['leftAs']> },
): Promise<void> {
  if (ids.length > 0)
    await db
      .update(page)
      .set(change)
      .where(inArray(page.id, [...ids]));
}

/** What left lately, and how. */
export async function leftSince(db: Queryable, key: { businessId: string; memberId: string; since: number }) {
  return db
    .select({ leftAt: page.leftAt, leftAs: page.leftAs })
    .from(page)
    .where(and(eq(page.businessId, key.businessId), eq(page.memberId, key.memberId), gt(page.leftAt, key.since)));
}

/** Items known to this member only by an "n more" since they last opened anything of ours. */
export async function foldedWaiting(db: Queryable, key: { businessId: string; memberId: string }): Promise<number> {
  const seen = await db
    .select({ at: max(delivery.openedAt) })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(and(eq(alert.businessId, key.businessId), eq(alert.memberId, key.memberId)));
  const rows = await db
    .selectDistinct({ id: page.feedbackId })
    .from(page)
    .innerJoin(feedback, eq(feedback.id, page.feedbackId))
    .where(
      and(
        eq(page.businessId, key.businessId),
        eq(page.memberId, key.memberId),
        eq(page.leftAs, 'fold'),
        gt(page.leftAt, seen[0]?.at ?? 0),
        eq(feedback.status, 'open'),
        isNull(feedback.claimedBy),
      ),
    );
  return rows.length;
}

/** Folded pushes to this member since then. */
export async function noticesSince(
  db: Queryable,
  key: { businessId: string; memberId: string; step: string; since: number },
): Promise<number[]> {
  const rows = await db
    .select({ at: alert.createdAt })
    .from(alert)
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.memberId, key.memberId),
        gt(alert.createdAt, key.since),
        like(alert.step, `${key.step}%`),
      ),
    );
  return rows.map((row) => row.at);
}

/** Pushes of any kind per device since then, of the busiest device among these. */
export async function busiestDevice(db: Queryable, key: { deviceIds: readonly string[]; since: number }): Promise<number[]> {
  if (key.deviceIds.length === 0) return [];
  const rows = await db
    .select({ deviceId: delivery.deviceId, at: delivery.createdAt })
    .from(delivery)
    .where(and(inArray(delivery.deviceId, [...key.deviceIds]), gt(delivery.createdAt, key.since)));
  const byDevice = new Map<string, number[]>();
  for (const { deviceId, at } of rows) byDevice.set(deviceId, [...(byDevice.get(deviceId) ?? []), at]);
  return [...byDevice.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Open items of the levels that must be heard, with their climb and what is known of their alerts: what the auditor judges. */
export async function auditRows(db: Queryable, levels: readonly Level[]) {
  const told = db
    .select({ feedbackId: alert.feedbackId, first: min(alert.createdAt).as('first_alert') })
    .from(alert)
    .where(isNotNull(alert.feedbackId))
    .groupBy(alert.feedbackId)
    .as('told');
  const queued = db
    .select({ feedbackId: alert.feedbackId, since: min(delivery.createdAt).as('queued_since') })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(eq(delivery.state, 'queued'))
    .groupBy(alert.feedbackId)
    .as('queued');
  return db
    .select({
      feedback,
      ladder: ladderState,
      firstAlertAt: told.first,
      queuedSince: queued.since,
      holderRemovedAt: member.removedAt,
    })
    .from(feedback)
    .leftJoin(ladderState, eq(ladderState.feedbackId, feedback.id))
    .leftJoin(told, eq(told.feedbackId, feedback.id))
    .leftJoin(queued, eq(queued.feedbackId, feedback.id))
    .leftJoin(member, eq(member.id, feedback.claimedBy))
    .where(and(eq(feedback.status, 'open'), inArray(feedback.level, [...levels])));
}

export type FindingRow = typeof auditFinding.$inferSelect;

export async function openFindings(db: Queryable): Promise<FindingRow[]> {
  return db.select().from(auditFinding).where(isNull(auditFinding.clearedAt));
}

export async function findingsOf(db: Queryable, key: { businessId: string; since: number }): Promise<FindingRow[]> {
  return db
    .select()
    .from(auditFinding)
    .where(
      and(eq(auditFinding.businessId, key.businessId), or(isNull(auditFinding.clearedAt), gt(auditFinding.foundAt, key.since))),
    )
    .orderBy(asc(auditFinding.foundAt))
    .limit(100);
}

export async function insertFinding(db: Queryable, row: FindingRow): Promise<void> {
  await db.insert(auditFinding).values(row);
}

export async function clearFindings(db: Queryable, ids: readonly string[], now: number): Promise<void> {
  if (ids.length > 0)
    await db
      .update(auditFinding)
      .set({ clearedAt: now })
      .where(inArray(auditFinding.id, [...ids]));
}

/** Climbs whose time to look has come, for the ticker: the job may have been lost. */
export async function overdueLadders(db: Queryable, before: number): Promise<LadderRow[]> {
  return db
    .select()
    .from(ladderState)
    .where(and(lte(ladderState.nextCheckAt, before)))
    .orderBy(asc(ladderState.nextCheckAt))
    .limit(500);
}

/** Climbs of items that are still open in a business, to look at again because the rota or the team changed. */
export async function openLadders(db: Queryable, businessId: string): Promise<LadderRow[]> {
  const rows = await db
    .select({ ladder: ladderState })
    .from(ladderState)
    .innerJoin(feedback, eq(feedback.id, ladderState.feedbackId))
    .where(and(eq(ladderState.businessId, businessId), eq(feedback.status, 'open')));
  return rows.map((row) => row.ladder);
}

/** The proof of one item: who was told on which phone and what came back. */
export async function proofOfItem(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({
      alertId: alert.id,
      step: alert.step,
      at: alert.createdAt,
      memberId: alert.memberId,
      name: member.name,
      deliveryId: delivery.id,
      deviceId: delivery.deviceId,
      device: device.label,
      state: delivery.state,
      sentAt: delivery.sentAt,
      shownAt: delivery.shownAt,
      openedAt: delivery.openedAt,
      error: delivery.error,
    })
    .from(alert)
    .innerJoin(member, eq(member.id, alert.memberId))
    .leftJoin(delivery, eq(delivery.alertId, alert.id))
    .leftJoin(device, eq(device.id, delivery.deviceId))
    .where(and(eq(alert.businessId, key.businessId), eq(alert.feedbackId, key.feedbackId)))
    .orderBy(asc(alert.createdAt), asc(alert.id));
}

export async function dropOldPages(db: Queryable, before: number): Promise<void> {
  await db.delete(page).where(lt(page.leftAt, before));
}

/** Items that arrived in [from, to). */
export async function arrivedBetween(db: Queryable, key: { businessId: string; from: number; to: number }): Promise<number> {
  const rows = await db
    .select({ n: sql<number>`count(*)` })
    .from(feedback)
    .where(and(eq(feedback.businessId, key.businessId), gt(feedback.receivedAt, key.from - 1), lt(feedback.receivedAt, key.to)));
  return rows[0]?.n ?? 0;
}

export async function lastDigestAt(db: Queryable, key: { businessId: string; memberId: string }): Promise<number | null> {
  const rows = await db
    .select({ at: max(page.leftAt) })
    .from(page)
    .where(and(eq(page.businessId, key.businessId), eq(page.memberId, key.memberId), eq(page.leftAs, 'digest')));
  return rows[0]?.at ?? null;
}

/** Which items of these pages still wait for somebody. */
export async function freeItems(db: Queryable, pages: readonly PageRow[]): Promise<Set<string>> {
  if (pages.length === 0) return new Set();
  const ids = [...new Set(pages.map((one) => one.feedbackId))];
  const rows = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(inArray(feedback.id, ids), eq(feedback.status, 'open'), isNull(feedback.claimedBy)));
  return new Set(rows.map((row) => row.id));
}
