/** Replies: rows whose id is the phone's idempotency key and whose state only moves by compare-and-set. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ReplyState } from '#shared/model/feedback.ts';
import type { Queryable } from '../engine/client.ts';
import { member, reply } from '../schema/index.ts';

export type ReplyRow = typeof reply.$inferSelect;

export async function findReply(db: Queryable, id: string): Promise<ReplyRow | null> {
  return (await db.select().from(reply).where(eq(reply.id, id)).limit(1))[0] ?? null;
}

export async function insertReply(db: Queryable, row: typeof reply.$inferInsert): Promise<void> {
  await db.insert(reply).values(row);
}

/** True when the reply was in one of `from` and now is in `to`. */
export async function moveReply(
  db: Queryable,
  key: { id: string; from: readonly ReplyState[]; to: ReplyState },
  change: Partial<Pick<ReplyRow, 'sentAt' | 'error' | 'attempts' | 'triedAt' | 'remoteId'>> = {},
): Promise<boolean> {
  const rows = await db
    .update(reply)
    .set({ state: key.to, ...change })
    .where(and(eq(reply.id, key.id), inArray(reply.state, [...key.from])))
    .returning({ id: reply.id });
  return rows.length === 1;
}

const withName = (db: Queryable) =>
  db.select({ reply, name: member.name }).from(reply).innerJoin(member, eq(member.id, reply.memberId));

export async function repliesOf(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return withName(db)
    .where(and(eq(reply.businessId, key.businessId), eq(reply.feedbackId, key.feedbackId)))
    .orderBy(asc(reply.createdAt), asc(reply.id));
}

/** The newest reply that is out or on its way. */
export async function latestReply(db: Queryable, key: { businessId: string; feedbackId: string }) {
  const rows = await withName(db)
    .where(
      and(
        eq(reply.businessId, key.businessId),
        eq(reply.feedbackId, key.feedbackId),
        inArray(reply.state, ['held', 'queued', 'checking', 'to_post', 'sent', 'live']),
      ),
    )
    .orderBy(desc(reply.createdAt), desc(reply.id))
    .limit(1);
  return rows[0] ?? null;
}
