/** How open time was covered: the ledger that only grows, how far it reaches, and what was kept before there was one. */
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { sameCover } from '#shared/duty/ledger.ts';
import type { JudgedSpan, KeptWeekend } from '#shared/duty/types.ts';
import type { Queryable } from '../engine/client.ts';
import { living } from '../business/gone.ts';
import { coverageMark, coverageSpan, dutyOverride, dutyPlan, weekendCoverage } from '../schema/index.ts';

export type MarkRow = typeof coverageMark.$inferSelect;

export async function findMark(db: Queryable, businessId: string): Promise<MarkRow | null> {
  return (await db.select().from(coverageMark).where(eq(coverageMark.businessId, businessId)).limit(1))[0] ?? null;
}

export async function saveMark(db: Queryable, row: MarkRow): Promise<void> {
  const { businessId: _id, ...rest } = row;
  await db.insert(coverageMark).values(row).onConflictDoUpdate({ target: coverageMark.businessId, set: rest });
}

/** Judged time that touches [from, to), in order; not cut. */
export async function judgedSpans(
  db: Queryable,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): Promise<JudgedSpan[]> {
  const rows = await db
    .select()
    .from(coverageSpan)
    .where(and(eq(coverageSpan.businessId, businessId), lt(coverageSpan.from, to), gt(coverageSpan.to, from)))
    .orderBy(asc(coverageSpan.from));
  return rows.map(toSpan);
}

/** Spans in order, after everything that is judged; what only goes on makes the last row longer. */
export async function appendSpans(db: Queryable, businessId: string, spans: readonly JudgedSpan[]): Promise<void> {
  const [first, ...others] = spans;
  if (first === undefined) return;
  const [last] = await db
    .select()
    .from(coverageSpan)
    .where(and(eq(coverageSpan.businessId, businessId), lt(coverageSpan.from, first.from)))
    .orderBy(desc(coverageSpan.from))
    .limit(1);
  const goesOn = last !== undefined && last.to === first.from && sameCover(toSpan(last), first);
  if (goesOn)
    await db
      .update(coverageSpan)
      .set({ to: first.to })
      .where(and(eq(coverageSpan.businessId, businessId), eq(coverageSpan.from, last.from)));
  const fresh = goesOn ? others : spans;
  for (let at = 0; at < fresh.length; at += TOGETHER)
    await db.insert(coverageSpan).values(fresh.slice(at, at + TOGETHER).map((span) => toRow(businessId, span)));
}

const TOGETHER = 100;

type SpanRow = typeof coverageSpan.$inferSelect;

const toSpan = ({ businessId: _id, onDutyId, backupId, ...span }: SpanRow): JudgedSpan => ({
  ...span,
  onDuty: onDutyId,
  backup: backupId,
});

const toRow = (businessId: string, { onDuty, backup, ...span }: JudgedSpan): SpanRow => ({
  ...span,
  businessId,
  onDutyId: onDuty,
  backupId: backup,
});

/** Weekends kept before there was a ledger that touch [from, to), in order. */
export async function keptWeekends(
  db: Queryable,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): Promise<{ readonly from: number; readonly to: number; readonly coverage: KeptWeekend }[]> {
  return db
    .select({ from: weekendCoverage.from, to: weekendCoverage.to, coverage: weekendCoverage.coverage })
    .from(weekendCoverage)
    .where(and(eq(weekendCoverage.businessId, businessId), lt(weekendCoverage.from, to), gt(weekendCoverage.to, from)))
    .orderBy(asc(weekendCoverage.from));
}

/** Businesses where somebody was ever put on duty: only there is anything covered. */
export async function coveredBusinesses(db: Queryable): Promise<string[]> {
  const rows = await unionAll(
    db.select({ id: dutyPlan.businessId }).from(dutyPlan).where(living(dutyPlan.businessId)),
    db.selectDistinct({ id: dutyOverride.businessId }).from(dutyOverride).where(living(dutyOverride.businessId)),
  );
  return [...new Set(rows.map(({ id }) => id))];
}
