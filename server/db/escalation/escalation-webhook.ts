/** Addresses a rung of the ladder calls out to. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { escalationWebhook } from '../schema/index.ts';

export type EscalationWebhookRow = typeof escalationWebhook.$inferSelect;

export async function escalationWebhooksOf(db: Queryable, businessId: string): Promise<EscalationWebhookRow[]> {
  return db
    .select()
    .from(escalationWebhook)
    .where(and(eq(escalationWebhook.businessId, businessId), isNull(escalationWebhook.revokedAt)))
    .orderBy(asc(escalationWebhook.createdAt), asc(escalationWebhook.id));
}

export async function findEscalationWebhook(
  db: Queryable,
  key: { businessId: string; id: string },
): Promise<EscalationWebhookRow | null> {
  const rows = await db
    .select()
    .from(escalationWebhook)
    .where(
      and(
        eq(escalationWebhook.businessId, key.businessId),
        eq(escalationWebhook.id, key.id),
        isNull(escalationWebhook.revokedAt),
      ),
    )
    .limit(1);
  return rows[0] ?? null;
}

export async function insertEscalationWebhook(db: Queryable, row: typeof escalationWebhook.$inferInsert): Promise<void> {
  await db.insert(escalationWebhook).values(row);
}

export async function changeEscalationWebhook(
  db: Queryable,
  key: { businessId: string; id: string },
  change: Partial<Pick<EscalationWebhookRow, 'revokedAt' | 'lastAt' | 'lastOk' | 'lastError'>>,
): Promise<void> {
  await db
    .update(escalationWebhook)
    .set(change)
    .where(and(eq(escalationWebhook.businessId, key.businessId), eq(escalationWebhook.id, key.id)));
}
