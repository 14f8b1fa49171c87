/** The ledger: what we owed each guest, when it was due and how it ended. Rows are begun, moved while they run, and ended once. */
import { and, asc, count, eq, gte, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Level } from '#shared/model/feedback.ts';
import type { Obligation, ObligationKind, Verdict } from '#shared/model/obligation.ts';
import type { Queryable } from './client.ts';
import { obligation } from './schema/index.ts';

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

/** How many were kept and how many not of those that ended from `from` until before `to`, by level and kind. */
export async function keptBetween(
  db: Queryable,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): Promise<readonly { readonly level: Level; readonly kind: ObligationKind; readonly met: number; readonly of: number }[]> {
  return db
    .select({
      level: obligation.level,
      kind: obligation.kind,
      met: sql<number>`sum(${obligation.verdict} = 'met')`,
      of: count(),
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.businessId, businessId),
        gte(obligation.endedAt, from),
        lt(obligation.endedAt, to),
        isNotNull(obligation.dueAt),
        inArray(obligation.verdict, ['met', 'late']),
      ),
    )
    .groupBy(obligation.level, obligation.kind);
}

/** The same of each member who ended them. */
export async function keptByMember(
  db: Queryable,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): Promise<readonly { readonly memberId: string; readonly kind: ObligationKind; readonly met: number; readonly of: number }[]> {
  const rows = await db
    .select({
      memberId: obligation.memberId,
      kind: obligation.kind,
      met: sql<number>`sum(${obligation.verdict} = 'met')`,
      of: count(),
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.businessId, businessId),
        gte(obligation.endedAt, from),
        lt(obligation.endedAt, to),
        isNotNull(obligation.dueAt),
        isNotNull(obligation.memberId),
        inArray(obligation.verdict, ['met', 'late']),
      ),
    )
    .groupBy(obligation.memberId, obligation.kind);
  return rows.flatMap(({ memberId, ...row }) => (memberId === null ? [] : { memberId, ...row }));
}

/** Oldest first. */
export async function obligationsOf(db: Queryable, { id }: Item): Promise<readonly Obligation[]> {
  return db.select().from(obligation).where(eq(obligation.feedbackId, id)).orderBy(asc(obligation.number));
}
