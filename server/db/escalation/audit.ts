/** What the auditor reads and what it found. */
import { and, asc, eq, gt, inArray, isNull, min, or } from 'drizzle-orm';
import type { Level } from '#shared/model/feedback.ts';
import { ofAlert } from './alert.ts';
import type { Queryable } from '../engine/client.ts';
import { living } from '../business/gone.ts';
import { RINGING } from './page.ts';
import { alert, auditFinding, delivery, feedback, ladderState, member, page } from '../schema/index.ts';

/** Open items of the levels that must be heard, with their climb and what is known of their alerts: what the auditor judges. */
export async function auditRows(db: Queryable, levels: readonly Level[]) {
  // From the few open items outward: alerts and deliveries of years are not read every minute.
  const open = and(eq(feedback.status, 'open'), inArray(feedback.level, [...levels]), living(feedback.businessId));
  const ofItem = and(eq(alert.businessId, feedback.businessId), eq(alert.feedbackId, feedback.id));
  const told = db
    .select({ feedbackId: alert.feedbackId, first: min(alert.createdAt).as('first_alert') })
    .from(feedback)
    .innerJoin(alert, ofItem)
    .where(open)
    .groupBy(alert.feedbackId)
    .as('told');
  const queued = db
    .select({ feedbackId: alert.feedbackId, since: min(delivery.createdAt).as('queued_since') })
    .from(feedback)
    .innerJoin(alert, ofItem)
    .innerJoin(delivery, ofAlert)
    .where(and(open, eq(delivery.state, 'queued')))
    .groupBy(alert.feedbackId)
    .as('queued');
  const paged = db
    .select({ feedbackId: page.feedbackId, since: min(page.at).as('paged_since') })
    .from(feedback)
    .innerJoin(page, eq(page.feedbackId, feedback.id))
    .where(and(open, isNull(page.leftAt), inArray(page.level, RINGING)))
    .groupBy(page.feedbackId)
    .as('paged');
  return db
    .select({
      feedback,
      ladder: ladderState,
      firstAlertAt: told.first,
      queuedSince: queued.since,
      pagedSince: paged.since,
      holderRemovedAt: member.removedAt,
    })
    .from(feedback)
    .leftJoin(ladderState, eq(ladderState.feedbackId, feedback.id))
    .leftJoin(told, eq(told.feedbackId, feedback.id))
    .leftJoin(queued, eq(queued.feedbackId, feedback.id))
    .leftJoin(paged, eq(paged.feedbackId, feedback.id))
    .leftJoin(member, eq(member.id, feedback.claimedBy))
    .where(open);
}

export type FindingRow = typeof auditFinding.$inferSelect;

export async function openFindings(db: Queryable): Promise<FindingRow[]> {
  return db
    .select()
    .from(auditFinding)
    .where(and(isNull(auditFinding.clearedAt), living(auditFinding.businessId)));
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
