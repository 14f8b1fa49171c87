/** Pages of each person, between "they must hear of it" and the push. */
import type { NoticeReason } from '#shared/escalation/alert-reason.ts';
import { and, asc, eq, getTableColumns, gt, inArray, isNull, lt, max, ne, or } from 'drizzle-orm';
import { rings } from '#shared/escalation/ladder.ts';
import { type Level, LEVELS } from '#shared/model/feedback.ts';
import type { Queryable } from '../engine/client.ts';
import { alert, delivery, feedback, page } from '../schema/index.ts';

/** `level` is that of the item as it is judged now: it may have changed while the page waited. `needed`: it still waits for somebody. */
export type PageRow = typeof page.$inferSelect & { readonly needed: boolean; readonly step: string };

const TOLD: readonly Level[] = ['urgent', 'high', 'normal'];

export async function insertPage(db: Queryable, row: typeof page.$inferInsert): Promise<void> {
  await db.insert(page).values(row);
}

/** Not left yet, oldest first. */
export async function waitingPages(db: Queryable, key: { businessId: string; memberId: string }): Promise<PageRow[]> {
  const rows = await db
    .select({
      ...getTableColumns(page),
      level: feedback.level,
      status: feedback.status,
      claimedBy: feedback.claimedBy,
      step: alert.step,
    })
    .from(page)
    .innerJoin(alert, eq(alert.id, page.alertId))
    .innerJoin(feedback, eq(feedback.id, page.feedbackId))
    .where(and(eq(page.businessId, key.businessId), eq(page.memberId, key.memberId), isNull(page.leftAt)))
    .orderBy(asc(page.at), asc(page.id));
  return rows.map(({ status, claimedBy, ...row }) => ({
    ...row,
    needed: status === 'open' && claimedBy === null && TOLD.includes(row.level),
  }));
}

/** Pages of these leave by themselves; those of ordinary items wait for their digest. */
export const RINGING = LEVELS.filter(rings);

/** Of one item, not left yet and not for a digest: whose they are and since when. */
export async function waitingPagesOf(
  db: Queryable,
  key: { businessId: string; feedbackId: string },
): Promise<{ memberId: string; at: number }[]> {
  return db
    .select({ memberId: page.memberId, at: page.at })
    .from(page)
    .where(
      and(
        eq(page.businessId, key.businessId),
        eq(page.feedbackId, key.feedbackId),
        isNull(page.leftAt),
        inArray(page.level, RINGING),
      ),
    );
}

/** Members of the business for whom something has not left yet. */
export async function membersWaiting(db: Queryable, businessId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ memberId: page.memberId })
    .from(page)
    .where(and(eq(page.businessId, businessId), isNull(page.leftAt)));
  return rows.map((row) => row.memberId);
}

export async function leavePages(
  db: Queryable,
  ids: readonly string[],
  change: { leftAt: number; leftAs: NonNullable<PageRow['leftAs']>; level?: Level },
): Promise<void> {
  if (ids.length > 0)
    await db
      .update(page)
      .set(change)
      .where(inArray(page.id, [...ids]));
}

/** When the pages left that are counted: each on its own, and not urgent. */
export async function pagesSince(db: Queryable, key: { businessId: string; memberId: string; since: number }): Promise<number[]> {
  const rows = await db
    .select({ leftAt: page.leftAt })
    .from(page)
    .where(
      and(
        eq(page.businessId, key.businessId),
        eq(page.memberId, key.memberId),
        gt(page.leftAt, key.since),
        eq(page.leftAs, 'page'),
        ne(page.level, 'urgent'),
      ),
    );
  return rows.flatMap(({ leftAt }) => leftAt ?? []);
}

export type FoldedItem = { readonly id: string; readonly level: Level; readonly dueAt: number | null };

/** Items known to this member only by an "n more" since they last opened anything of ours. */
export async function foldedWaiting(db: Queryable, key: { businessId: string; memberId: string }): Promise<FoldedItem[]> {
  const seen = await db
    .select({ at: max(delivery.openedAt) })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(and(eq(alert.businessId, key.businessId), eq(alert.memberId, key.memberId)));
  return db
    .selectDistinct({ id: page.feedbackId, level: feedback.level, dueAt: feedback.dueAt })
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
}

/** Folded pushes to this member since then. */
export async function noticesSince(
  db: Queryable,
  key: { businessId: string; memberId: string; kind: NoticeReason['kind']; since: number },
): Promise<number[]> {
  const rows = await db
    .select({ at: alert.createdAt })
    .from(alert)
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.memberId, key.memberId),
        gt(alert.createdAt, key.since),
        eq(alert.reason, key.kind),
      ),
    );
  return rows.map((row) => row.at);
}

/** Pushes of any kind per device since then, those about urgent items not counted, of the busiest device among these. */
export async function busiestDevice(db: Queryable, key: { deviceIds: readonly string[]; since: number }): Promise<number[]> {
  if (key.deviceIds.length === 0) return [];
  const rows = await db
    .select({ deviceId: delivery.deviceId, at: delivery.createdAt })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .leftJoin(feedback, eq(feedback.id, alert.feedbackId))
    .where(
      and(
        inArray(delivery.deviceId, [...key.deviceIds]),
        gt(delivery.createdAt, key.since),
        or(isNull(feedback.id), ne(feedback.level, 'urgent')),
      ),
    );
  const byDevice = new Map<string, number[]>();
  for (const { deviceId, at } of rows) byDevice.set(deviceId, [...(byDevice.get(deviceId) ?? []), at]);
  return [...byDevice.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Has a digest told somebody of this item in this step? */
export async function digestLeft(db: Queryable, key: { feedbackId: string; step: string }): Promise<boolean> {
  const rows = await db
    .select({ id: page.id })
    .from(page)
    .innerJoin(alert, eq(alert.id, page.alertId))
    .where(and(eq(page.feedbackId, key.feedbackId), eq(page.leftAs, 'digest'), eq(alert.step, key.step)))
    .limit(1);
  return rows.length > 0;
}

export async function dropOldPages(db: Queryable, before: number): Promise<void> {
  await db.delete(page).where(lt(page.leftAt, before));
}

export async function lastDigestAt(db: Queryable, key: { businessId: string; memberId: string }): Promise<number | null> {
  const rows = await db
    .select({ at: max(page.leftAt) })
    .from(page)
    .where(and(eq(page.businessId, key.businessId), eq(page.memberId, key.memberId), eq(page.leftAs, 'digest')));
  return rows[0]?.at ?? null;
}
