/** The team's ladder and limits, and what each member wants to hear when. */
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Ladder, QuietHours } from '#shared/escalation/types.ts';
import type { Queryable } from '../engine/client.ts';
import { alertPolicy, ownAlerts, ownMute } from '../schema/index.ts';

export type PolicyRow = typeof alertPolicy.$inferSelect;

export async function findPolicy(db: Queryable, businessId: string): Promise<PolicyRow | null> {
  return (await db.select().from(alertPolicy).where(eq(alertPolicy.businessId, businessId)).limit(1))[0] ?? null;
}

/** Compare-and-set on the version, 0 for "there was none". False: somebody else wrote first. */
export async function savePolicy(
  db: Queryable,
  row: { businessId: string; ladder: Ladder; digestMinutes: number; version: number; now: number },
): Promise<boolean> {
  const values = { ladder: row.ladder, digestMinutes: row.digestMinutes, version: row.version + 1, updatedAt: row.now };
  const made =
    row.version === 0
      ? await db
          .insert(alertPolicy)
          .values({ businessId: row.businessId, ...values })
          .onConflictDoNothing()
          .returning({ id: alertPolicy.businessId })
      : await db
          .update(alertPolicy)
          .set(values)
          .where(and(eq(alertPolicy.businessId, row.businessId), eq(alertPolicy.version, row.version)))
          .returning({ id: alertPolicy.businessId });
  return made.length === 1;
}

/** The row must be there. */
export async function setBusy(db: Queryable, key: { businessId: string; until: number | null; now: number }): Promise<boolean> {
  const rows = await db
    .update(alertPolicy)
    .set({ busyUntil: key.until, updatedAt: key.now })
    .where(eq(alertPolicy.businessId, key.businessId))
    .returning({ id: alertPolicy.businessId });
  return rows.length === 1;
}

export async function quietOf(db: Queryable, businessId: string): Promise<Map<string, QuietHours>> {
  const rows = await db.select().from(ownAlerts).where(eq(ownAlerts.businessId, businessId));
  return new Map(rows.flatMap((row) => (row.quiet === null ? [] : [[row.memberId, row.quiet] as const])));
}

export async function saveQuiet(
  db: Queryable,
  row: { businessId: string; memberId: string; quiet: QuietHours | null; now: number },
): Promise<void> {
  await db
    .insert(ownAlerts)
    .values({ memberId: row.memberId, businessId: row.businessId, quiet: row.quiet, updatedAt: row.now })
    .onConflictDoUpdate({ target: ownAlerts.memberId, set: { quiet: row.quiet, updatedAt: row.now } });
}

/** `until` null: for good. */
export async function saveMute(
  db: Queryable,
  row: { businessId: string; feedbackId: string; memberId: string; until: number | null; now: number },
): Promise<void> {
  const { now, ...columns } = row;
  await db
    .insert(ownMute)
    .values({ ...columns, at: now })
    .onConflictDoUpdate({
      target: [ownMute.businessId, ownMute.feedbackId, ownMute.memberId],
      set: { until: row.until, at: now },
    });
}

export async function dropMute(db: Queryable, key: { businessId: string; feedbackId: string; memberId: string }): Promise<void> {
  await db
    .delete(ownMute)
    .where(
      and(eq(ownMute.businessId, key.businessId), eq(ownMute.feedbackId, key.feedbackId), eq(ownMute.memberId, key.memberId)),
    );
}

/** Everybody hears of this item again. */
export async function dropMutes(db: Queryable, key: { businessId: string; feedbackId: string }): Promise<void> {
  await db.delete(ownMute).where(and(eq(ownMute.businessId, key.businessId), eq(ownMute.feedbackId, key.feedbackId)));
}

/** All snoozes and mutes of one item, over or not: the rule wants to know of a snooze that has just ended. */
export async function mutesOf(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({ memberId: ownMute.memberId, until: ownMute.until, at: ownMute.at })
    .from(ownMute)
    .where(and(eq(ownMute.businessId, key.businessId), eq(ownMute.feedbackId, key.feedbackId)));
}

/** What this member does not want to hear now. */
export async function mutedBy(db: Queryable, key: { businessId: string; memberId: string; now: number }) {
  return db
    .select({ feedbackId: ownMute.feedbackId, until: ownMute.until })
    .from(ownMute)
    .where(
      and(
        eq(ownMute.businessId, key.businessId),
        eq(ownMute.memberId, key.memberId),
        or(isNull(ownMute.until), gt(ownMute.until, key.now)),
      ),
    );
}
