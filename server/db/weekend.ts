/** How past weekends were covered, kept because phones and plans change. */
import { and, eq, gte } from 'drizzle-orm';
import type { Queryable } from './client.ts';
import { weekendCoverage } from './schema/index.ts';

type WeekendRow = typeof weekendCoverage.$inferSelect;

/** Of weekends that began at `since` or later. */
export async function keptWeekends(db: Queryable, key: { businessId: string; since: number }): Promise<WeekendRow[]> {
  return db
    .select()
    .from(weekendCoverage)
    .where(and(eq(weekendCoverage.businessId, key.businessId), gte(weekendCoverage.from, key.since)));
}

/** The first word stays: later the phones tell something else. */
export async function keepWeekend(db: Queryable, row: WeekendRow): Promise<void> {
  await db.insert(weekendCoverage).values(row).onConflictDoNothing();
}
