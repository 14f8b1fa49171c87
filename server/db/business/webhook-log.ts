/** The log of what knocked on webhook doors. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { KnockView } from '#shared/views/app.ts';
import type { Queryable } from '../engine/client.ts';
import { knock } from '../schema/index.ts';

export const KNOCKS_KEPT = 500;
export const KNOCKS_KEPT_MS = 30 * 24 * 3_600_000;

export async function addKnock(db: Queryable, row: typeof knock.$inferInsert): Promise<void> {
  await db.insert(knock).values(row);
}

/** The newest first. */
export async function knocksOf(
  db: Queryable,
  key: { businessId: string; connectionId: string; limit: number },
): Promise<KnockView[]> {
  return db
    .select({
      id: knock.id,
      at: knock.at,
      outcome: knock.outcome,
      status: knock.status,
      reason: knock.reason,
      detail: knock.detail,
      feedbackId: knock.feedbackId,
    })
    .from(knock)
    .where(and(eq(knock.businessId, key.businessId), eq(knock.connectionId, key.connectionId)))
    .orderBy(desc(knock.at), desc(knock.id))
    .limit(key.limit);
}

/** Keeps the newest 500 of one connection. */
export async function trimKnocks(db: Queryable, key: { businessId: string; connectionId: string }): Promise<void> {
  const tooMany = db
    .select({ id: knock.id })
    .from(knock)
    .where(and(eq(knock.businessId, key.businessId), eq(knock.connectionId, key.connectionId)))
    .orderBy(desc(knock.at), desc(knock.id))
    .limit(10_000)
    .offset(KNOCKS_KEPT);
  await db.delete(knock).where(inArray(knock.id, tooMany));
}

export async function dropOldKnocks(db: Queryable, before: number): Promise<void> {
  await db.delete(knock).where(lt(knock.at, before));
}
