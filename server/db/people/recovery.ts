/** The recovery code of an account: its hash, when it was made, whether the person has kept it. */
import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { recoveryCode } from '../schema/index.ts';

export type RecoveryRow = typeof recoveryCode.$inferSelect;

export async function findRecovery(db: Queryable, userId: string): Promise<RecoveryRow | null> {
  return (await db.select().from(recoveryCode).where(eq(recoveryCode.userId, userId)).limit(1))[0] ?? null;
}

/** The one before is worth nothing from now on. */
export async function putRecovery(db: Queryable, row: { userId: string; hash: string; createdAt: number }): Promise<void> {
  const fresh = { hash: row.hash, createdAt: row.createdAt, keptAt: null };
  await db
    .insert(recoveryCode)
    .values({ userId: row.userId, ...fresh })
    .onConflictDoUpdate({ target: recoveryCode.userId, set: fresh });
}

/** Uses it up by putting the next in its place: of many callers with the same code one gets true. */
export async function replaceRecovery(
  db: Queryable,
  key: { userId: string; hash: string; next: string; now: number },
): Promise<boolean> {
  const rows = await db
    .update(recoveryCode)
    .set({ hash: key.next, createdAt: key.now, keptAt: null })
    .where(and(eq(recoveryCode.userId, key.userId), eq(recoveryCode.hash, key.hash)))
    .returning({ userId: recoveryCode.userId });
  return rows.length === 1;
}

export async function markRecoveryKept(db: Queryable, key: { userId: string; now: number }): Promise<void> {
  await db.update(recoveryCode).set({ keptAt: key.now }).where(eq(recoveryCode.userId, key.userId));
}
