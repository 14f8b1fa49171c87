/** The ledger: what we owed each guest, when it was due and how it ended. Rows are begun, moved while they run, and ended once. */
import { and, count, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Level } from '#shared/model/feedback.ts';
import type { ObligationKind, Verdict } from '#shared/model/obligation.ts';
import type { Queryable } from '../engine/client.ts';
import { feedback, obligation, unsettled } from '../schema/index.ts';
import { living } from '../business/gone.ts';

export type ObligationRow = typeof obligation.$inferSelect;
type Item = { readonly businessId: string; readonly id: string };

/** The reply owed, or the settlement; null when nothing of it is owed. */
export async function findOwed(db: Queryable, { id }: Item, what: 'reply' | 'settlement'): Promise<ObligationRow | null> {
  const kind = what === 'settlement' ? eq(obligation.kind, what) : ne(obligation.kind, 'settlement');
  const rows = await db
    .select()
    .from(obligation)
    .where(and(eq(obligation.feedbackId, id), isNull(obligation.endedAt), kind))
    .limit(1);
  return rows[0] ?? null;
}

export async function beginObligation(
  db: Queryable,
  { businessId, id }: Item,
  owed: {
    readonly kind: ObligationKind;
    readonly level: Level;
    readonly startedAt: number;
    readonly dueAt: number | null;
  },
): Promise<void> {
  const number = sql<number>`(SELECT coalesce(max(${obligation.number}), 0) + 1 FROM ${obligation} WHERE ${obligation.feedbackId} = ${id})`;
  await db.insert(obligation).values({ ...owed, businessId, feedbackId: id, number });
}

/** While it runs. */
export async function moveObligation(
  db: Queryable,
  { feedbackId, number }: ObligationRow,
  change: { readonly level: Level; readonly dueAt: number | null },
): Promise<void> {
  await db
    .update(obligation)
    .set(change)
    .where(and(eq(obligation.feedbackId, feedbackId), eq(obligation.number, number), isNull(obligation.endedAt)));
}

export async function endObligation(
  db: Queryable,
  { feedbackId, number }: ObligationRow,
  end: {
    readonly endedAt: number;
    readonly verdict: Verdict;
    readonly memberId: string | null;
    readonly serviceMs: number;
  },
): Promise<void> {
  await db
    .update(obligation)
    .set(end)
    .where(and(eq(obligation.feedbackId, feedbackId), eq(obligation.number, number), isNull(obligation.endedAt)));
}

/** Answered, and not settled although its time has passed: one rule for the list, for its number and for whoever is told. */
const lateToSettle = (now: number) =>
  and(unsettled(obligation), lt(obligation.dueAt, now), eq(feedback.status, 'answered'), ne(feedback.level, 'spam'));

/** When it became so: a late answer comes after its time. */
const lateAt = sql<number>`max(${obligation.dueAt}, coalesce(${feedback.answeredAt}, 0))`;

/** The feedback of a business that is so. */
export const idsLateToSettle = (db: Queryable, { businessId, now }: { readonly businessId: string; readonly now: number }) =>
  db
    .select({ id: obligation.feedbackId })
    .from(obligation)
    .innerJoin(feedback, eq(feedback.id, obligation.feedbackId))
    .where(and(eq(obligation.businessId, businessId), lateToSettle(now)));

/** Businesses with such items. */
export async function businessesLateToSettle(db: Queryable, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: obligation.businessId })
    .from(obligation)
    .innerJoin(feedback, eq(feedback.id, obligation.feedbackId))
    .where(and(lateToSettle(now), living(obligation.businessId)));
  return rows.map(({ id }) => id);
}

/** How many there are, and when the first of those became late that did so after `since`; null: none did. */
export async function lateToSettleSince(
  db: Queryable,
  { businessId, since, now }: { readonly businessId: string; readonly since: number; readonly now: number },
): Promise<{ readonly count: number; readonly lateAt: number | null }> {
  const late = async (after: number) => {
    const [row] = await db
      .select({ count: count(), lateAt: sql<number | null>`min(${lateAt})` })
      .from(obligation)
      .innerJoin(feedback, eq(feedback.id, obligation.feedbackId))
      .where(and(eq(obligation.businessId, businessId), gt(lateAt, after), lateToSettle(now)));
    return row ?? { count: 0, lateAt: null };
  };
  return { count: (await late(0)).count, lateAt: (await late(since)).lateAt };
}
