/** The climb of each item, and the proof of what it told whom. */
import { and, asc, eq, gt, inArray, isNull, lte, ne } from 'drizzle-orm';
import type { AlertFacts } from '#shared/escalation/types.ts';
import { ofAlert } from './alert.ts';
import type { Queryable } from '../engine/client.ts';
import { canRing } from '../people/device.ts';
import { living } from '../business/gone.ts';
import { alert, delivery, device, feedback, ladderState, member, page } from '../schema/index.ts';

export type LadderRow = typeof ladderState.$inferSelect;

export async function findLadder(db: Queryable, feedbackId: string): Promise<LadderRow | null> {
  return (await db.select().from(ladderState).where(eq(ladderState.feedbackId, feedbackId)).limit(1))[0] ?? null;
}

export async function saveLadder(db: Queryable, row: LadderRow): Promise<void> {
  const { feedbackId: _item, businessId: _business, ...change } = row;
  await db.insert(ladderState).values(row).onConflictDoUpdate({ target: ladderState.feedbackId, set: change });
}

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
    .leftJoin(delivery, ofAlert)
    .leftJoin(page, and(eq(page.feedbackId, alert.feedbackId), eq(page.alertId, alert.id)))
    .where(and(eq(alert.businessId, key.businessId), eq(alert.feedbackId, key.feedbackId), eq(alert.round, key.round)));
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
    .innerJoin(device, and(eq(device.userId, member.userId), canRing))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)))
    .orderBy(asc(device.createdAt), asc(device.id));
  const found = new Map<string, { deviceId: string; lastShownAt: number | null }[]>();
  for (const { memberId, ...one } of rows) found.set(memberId, [...(found.get(memberId) ?? []), one]);
  return found;
}

/** Other climbs of this business whose time to look has come, the longest overdue first. */
export async function dueLadders(
  db: Queryable,
  key: { businessId: string; feedbackId: string; now: number; limit: number },
): Promise<LadderRow[]> {
  return db
    .select()
    .from(ladderState)
    .where(
      and(
        eq(ladderState.businessId, key.businessId),
        lte(ladderState.nextCheckAt, key.now),
        ne(ladderState.feedbackId, key.feedbackId),
      ),
    )
    .orderBy(asc(ladderState.nextCheckAt))
    .limit(key.limit);
}

/** Climbs whose time to look has come, for the ticker: the job may have been lost. */
export async function overdueLadders(db: Queryable, before: number): Promise<LadderRow[]> {
  return db
    .select()
    .from(ladderState)
    .where(and(lte(ladderState.nextCheckAt, before), living(ladderState.businessId)))
    .orderBy(asc(ladderState.nextCheckAt))
    .limit(500);
}

/** Climbs that wait for a look although they were looked at after this instant. */
export async function laddersAhead(db: Queryable, now: number): Promise<LadderRow[]> {
  return db
    .select()
    .from(ladderState)
    .where(and(gt(ladderState.nextCheckAt, now), gt(ladderState.checkedAt, now), living(ladderState.businessId)))
    .limit(500);
}

/** Open and taken by nobody, and no look is planned: what was used up before somebody heard again and again. */
export async function laddersAsleep(db: Queryable): Promise<LadderRow[]> {
  const rows = await db
    .select({ ladder: ladderState })
    .from(ladderState)
    .innerJoin(feedback, eq(feedback.id, ladderState.feedbackId))
    .where(
      and(
        inArray(ladderState.state, ['exhausted', 'digest']),
        isNull(ladderState.nextCheckAt),
        eq(feedback.status, 'open'),
        isNull(feedback.claimedBy),
        living(ladderState.businessId),
      ),
    )
    .limit(500);
  return rows.map((row) => row.ladder);
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

/** Every open ladder of the business is to be looked at from `at` on; returns their items. */
export async function expectChecks(db: Queryable, businessId: string, at: number): Promise<string[]> {
  const open = db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.businessId, businessId), eq(feedback.status, 'open')));
  const rows = await db
    .update(ladderState)
    .set({ nextCheckAt: at })
    .where(and(eq(ladderState.businessId, businessId), inArray(ladderState.feedbackId, open)))
    .returning({ feedbackId: ladderState.feedbackId });
  return rows.map(({ feedbackId }) => feedbackId);
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
    .leftJoin(delivery, ofAlert)
    .leftJoin(device, eq(device.id, delivery.deviceId))
    .where(and(eq(alert.businessId, key.businessId), eq(alert.feedbackId, key.feedbackId)))
    .orderBy(asc(alert.createdAt), asc(alert.id));
}
