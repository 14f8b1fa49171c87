/** Addresses a rung of the ladder calls out to. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { rungHook } from '../schema/index.ts';

export type RungHookRow = typeof rungHook.$inferSelect;

export async function rungHooksOf(db: Queryable, businessId: string): Promise<RungHookRow[]> {
  return db
    .select()
    .from(rungHook)
    .where(and(eq(rungHook.businessId, businessId), isNull(rungHook.revokedAt)))
    .orderBy(asc(rungHook.createdAt), asc(rungHook.id));
}

export async function findRungHook(db: Queryable, key: { businessId: string; id: string }): Promise<RungHookRow | null> {
  const rows = await db
    .select()
    .from(rungHook)
    .where(and(eq(rungHook.businessId, key.businessId), eq(rungHook.id, key.id), isNull(rungHook.revokedAt)))
    .limit(1);
  return rows[0] ?? null;
}

export async function insertRungHook(db: Queryable, row: typeof rungHook.$inferInsert): Promise<void> {
  await db.insert(rungHook).values(row);
}

export async function changeRungHook(
  db: Queryable,
  key: { businessId: string; id: string },
  change: Partial<Pick<RungHookRow, 'revokedAt' | 'lastAt' | 'lastOk' | 'lastError'>>,
): Promise<void> {
  await db
    .update(rungHook)
    .set(change)
    .where(and(eq(rungHook.businessId, key.businessId), eq(rungHook.id, key.id)));
}
