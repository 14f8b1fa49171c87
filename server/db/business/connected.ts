/** Accounts on platforms: which are due, what became of the last look, and the boxes their tokens lie in. */
import { and, asc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Channel } from '#shared/model/feedback.ts';
import { DAY_MS } from '#shared/model/time.ts';
import type { Queryable } from '../engine/client.ts';
import { connectAttempt, connectedAccount, connection, feedback } from '../schema/index.ts';
import { living } from './gone.ts';

/** Platforms deliver up to a day and a half late. */
const RECEIVED_LATE_MS = 2 * DAY_MS;

export type ConnectedRow = typeof connectedAccount.$inferSelect;
export type AttemptRow = typeof connectAttempt.$inferSelect;
export type ConnectedChange = Partial<Omit<ConnectedRow, 'connectionId' | 'businessId' | 'channel' | 'boxed' | 'boxedVersion'>>;

export async function insertConnected(db: Queryable, row: typeof connectedAccount.$inferInsert): Promise<void> {
  await db.insert(connectedAccount).values(row);
}

/** Null also when it was disconnected, or its business is gone. */
export async function findConnected(db: Queryable, connectionId: string): Promise<ConnectedRow | null> {
  const rows = await db
    .select({ row: connectedAccount })
    .from(connectedAccount)
    .innerJoin(connection, eq(connection.id, connectedAccount.connectionId))
    .where(
      and(eq(connectedAccount.connectionId, connectionId), isNull(connection.revokedAt), living(connectedAccount.businessId)),
    )
    .limit(1);
  return rows[0]?.row ?? null;
}

/** Those of a business that are connected, the oldest first. */
export async function connectedOf(db: Queryable, businessId: string): Promise<ConnectedRow[]> {
  const rows = await db
    .select({ row: connectedAccount })
    .from(connectedAccount)
    .innerJoin(connection, eq(connection.id, connectedAccount.connectionId))
    .where(and(eq(connectedAccount.businessId, businessId), isNull(connection.revokedAt)))
    .orderBy(asc(connection.createdAt), asc(connection.id));
  return rows.map(({ row }) => row);
}

/** Of all businesses: connected to one of these accounts of the platform. */
export async function connectedTo(db: Queryable, channel: Channel, accountIds: readonly string[]): Promise<ConnectedRow[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .select({ row: connectedAccount })
    .from(connectedAccount)
    .innerJoin(connection, eq(connection.id, connectedAccount.connectionId))
    .where(
      and(
        eq(connectedAccount.channel, channel),
        inArray(connectedAccount.accountId, [...accountIds]),
        isNull(connection.revokedAt),
        living(connectedAccount.businessId),
      ),
    );
  return rows.map(({ row }) => row);
}

/** Whose turn it is, the longest overdue first. */
export async function dueAccounts(
  db: Queryable,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<ConnectedRow[]> {
  const rows = await db
    .select({ row: connectedAccount })
    .from(connectedAccount)
    .innerJoin(connection, eq(connection.id, connectedAccount.connectionId))
    .where(
      and(
        eq(connectedAccount.state, 'active'),
        lte(connectedAccount.pollAt, now),
        isNull(connection.revokedAt),
        living(connectedAccount.businessId),
      ),
    )
    .orderBy(asc(connectedAccount.pollAt))
    .limit(limit);
  return rows.map(({ row }) => row);
}

/** Everybody a line may be kept open for. */
export async function activeAccounts(db: Queryable): Promise<ConnectedRow[]> {
  const rows = await db
    .select({ row: connectedAccount })
    .from(connectedAccount)
    .innerJoin(connection, eq(connection.id, connectedAccount.connectionId))
    .where(and(eq(connectedAccount.state, 'active'), isNull(connection.revokedAt), living(connectedAccount.businessId)));
  return rows.map(({ row }) => row);
}

export async function changeConnected(db: Queryable, connectionId: string, change: ConnectedChange): Promise<void> {
  await db.update(connectedAccount).set(change).where(eq(connectedAccount.connectionId, connectionId));
}

/** What a platform sent and nobody understood: counted, and the last one shown. */
export async function countRejects(
  db: Queryable,
  connectionId: string,
  { count, last }: { readonly count: number; readonly last: string },
): Promise<void> {
  await db
    .update(connectedAccount)
    .set({ rejects: sql`${connectedAccount.rejects} + ${count}`, lastReject: last })
    .where(eq(connectedAccount.connectionId, connectionId));
}

/** Brings the next look forward, never back. */
export async function pollSoon(db: Queryable, connectionId: string, now: number): Promise<void> {
  await db
    .update(connectedAccount)
    .set({ pollAt: now })
    .where(and(eq(connectedAccount.connectionId, connectionId), gt(connectedAccount.pollAt, now)));
}

/** False: somebody else has put another box there meanwhile. */
export async function replaceBox(
  db: Queryable,
  { connectionId, boxedVersion }: Pick<ConnectedRow, 'connectionId' | 'boxedVersion'>,
  change: Partial<Pick<ConnectedRow, 'boxed' | 'settings' | 'accountId' | 'accountName'>>,
): Promise<boolean> {
  const rows = await db
    .update(connectedAccount)
    .set({ ...change, boxedVersion: sql`${connectedAccount.boxedVersion} + 1` })
    .where(and(eq(connectedAccount.connectionId, connectionId), eq(connectedAccount.boxedVersion, boxedVersion)))
    .returning({ id: connectedAccount.connectionId });
  return rows.length === 1;
}

/** Disconnected: nothing secret is left. */
export async function emptyBoxes(db: Queryable, connectionId: string): Promise<void> {
  await db
    .update(connectedAccount)
    .set({ boxed: '', boxedPushSecret: null, cursor: null, boxedVersion: sql`${connectedAccount.boxedVersion} + 1` })
    .where(eq(connectedAccount.connectionId, connectionId));
}

export async function insertAttempt(db: Queryable, row: typeof connectAttempt.$inferInsert): Promise<void> {
  await db.insert(connectAttempt).values(row);
}

/** Null: never begun, over, or used already. */
export async function findAttempt(db: Queryable, { id, now }: { id: string; now: number }): Promise<AttemptRow | null> {
  const rows = await db
    .select()
    .from(connectAttempt)
    .where(and(eq(connectAttempt.id, id), gt(connectAttempt.expiresAt, now), living(connectAttempt.businessId)))
    .limit(1);
  return rows[0] ?? null;
}

export async function changeAttempt(
  db: Queryable,
  id: string,
  change: Partial<Pick<AttemptRow, 'boxed' | 'expiresAt'>>,
): Promise<void> {
  await db.update(connectAttempt).set(change).where(eq(connectAttempt.id, id));
}

export async function dropAttempt(db: Queryable, id: string): Promise<boolean> {
  return (await db.delete(connectAttempt).where(eq(connectAttempt.id, id)).returning({ id: connectAttempt.id })).length === 1;
}

export async function dropAttemptsBefore(db: Queryable, now: number): Promise<void> {
  await db.delete(connectAttempt).where(lte(connectAttempt.expiresAt, now));
}

/** When things came in through a connection since then. */
export async function receivedSince(
  db: Queryable,
  key: { readonly businessId: string; readonly connectionId: string; readonly since: number },
): Promise<readonly number[]> {
  const rows = await db
    .select({ at: feedback.receivedAt })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        eq(feedback.connectionId, key.connectionId),
        // By an index the database has; what was received since was mostly spoken since.
        gte(feedback.spokeAt, key.since - RECEIVED_LATE_MS),
        gte(feedback.receivedAt, key.since),
      ),
    )
    .limit(5_000);
  return rows.map(({ at }) => at);
}
