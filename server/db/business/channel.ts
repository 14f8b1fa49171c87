/** Connections of a business to the outside, and the secrets that prove who sends. (db/engine/connection.ts is the database's own.) */
import { and, asc, count, desc, eq, gte, isNull, lt, max } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { connection, webhookRequest, webhookSecret } from '../schema/index.ts';

export type ConnectionRow = typeof connection.$inferSelect;
export type SecretRow = typeof webhookSecret.$inferSelect;

/** By the id in its address: whoever sends a request knows nothing else. */
export async function findOpenConnection(db: Queryable, id: string): Promise<ConnectionRow | null> {
  return (
    (
      await db
        .select()
        .from(connection)
        .where(and(eq(connection.id, id), living(connection.businessId)))
        .limit(1)
    )[0] ?? null
  );
}

export async function findConnection(db: Queryable, key: { businessId: string; id: string }): Promise<ConnectionRow | null> {
  const rows = await db
    .select()
    .from(connection)
    .where(and(eq(connection.businessId, key.businessId), eq(connection.id, key.id)))
    .limit(1);
  return rows[0] ?? null;
}

export async function connectionsOf(db: Queryable, businessId: string): Promise<ConnectionRow[]> {
  return db
    .select()
    .from(connection)
    .where(eq(connection.businessId, businessId))
    .orderBy(asc(connection.createdAt), asc(connection.id));
}

export async function insertConnection(db: Queryable, row: typeof connection.$inferInsert): Promise<void> {
  await db.insert(connection).values(row);
}

/** False when it was revoked already. */
export async function revokeConnection(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(connection)
    .set({ revokedAt: key.now })
    .where(and(eq(connection.businessId, key.businessId), eq(connection.id, key.id), isNull(connection.revokedAt)))
    .returning({ id: connection.id });
  return rows.length === 1;
}

/** Of a webhook of a tool that cannot sign: the trial, and what it taught. */
export async function changeConnection(
  db: Queryable,
  key: { businessId: string; id: string },
  change: Partial<Pick<ConnectionRow, 'mapping' | 'trial' | 'trialUntil'>>,
): Promise<void> {
  await db
    .update(connection)
    .set(change)
    .where(and(eq(connection.businessId, key.businessId), eq(connection.id, key.id)));
}

/** Trials nobody ended: what a guest may have written does not lie about. */
export async function dropTrialsBefore(db: Queryable, before: number): Promise<void> {
  await db.update(connection).set({ trial: null, trialUntil: null }).where(lt(connection.trialUntil, before));
}

/** Valid secrets, the newest first. */
export async function secretsOf(db: Queryable, key: { businessId: string; connectionId: string }): Promise<SecretRow[]> {
  return db
    .select()
    .from(webhookSecret)
    .where(
      and(
        eq(webhookSecret.businessId, key.businessId),
        eq(webhookSecret.connectionId, key.connectionId),
        isNull(webhookSecret.revokedAt),
      ),
    )
    .orderBy(desc(webhookSecret.createdAt), desc(webhookSecret.id));
}

export async function findSecret(db: Queryable, key: { businessId: string; id: string }): Promise<SecretRow | null> {
  const rows = await db
    .select()
    .from(webhookSecret)
    .where(and(eq(webhookSecret.businessId, key.businessId), eq(webhookSecret.id, key.id)))
    .limit(1);
  return rows[0] ?? null;
}

export async function insertSecret(db: Queryable, row: typeof webhookSecret.$inferInsert): Promise<void> {
  await db.insert(webhookSecret).values(row);
}

export async function revokeSecretRow(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(webhookSecret)
    .set({ revokedAt: key.now })
    .where(and(eq(webhookSecret.businessId, key.businessId), eq(webhookSecret.id, key.id), isNull(webhookSecret.revokedAt)))
    .returning({ id: webhookSecret.id });
  return rows.length === 1;
}

export async function lastAcceptedAt(db: Queryable, key: { businessId: string; connectionId: string }): Promise<number | null> {
  const rows = await db
    .select({ at: max(webhookRequest.at) })
    .from(webhookRequest)
    .where(
      and(
        eq(webhookRequest.businessId, key.businessId),
        eq(webhookRequest.connectionId, key.connectionId),
        eq(webhookRequest.outcome, 'accepted'),
      ),
    );
  return rows[0]?.at ?? null;
}

export async function refusedSince(
  db: Queryable,
  key: { businessId: string; connectionId: string; since: number },
): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(webhookRequest)
    .where(
      and(
        eq(webhookRequest.businessId, key.businessId),
        eq(webhookRequest.connectionId, key.connectionId),
        eq(webhookRequest.outcome, 'refused'),
        gte(webhookRequest.at, key.since),
      ),
    );
  return rows[0]?.n ?? 0;
}
