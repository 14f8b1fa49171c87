/** Questions about one feedback, and the compare-and-set writes on it. */
import { and, asc, count, desc, eq, isNull, lt, lte, ne, gte } from 'drizzle-orm';
import { searchable } from '#shared/model/search.ts';
import type { Db, Queryable } from '../engine/client.ts';
import { living } from '../business/gone.ts';
import { claim, customer, draft, feedback, member, message, note, photo, reply, unread } from '../schema/index.ts';

export type FeedbackRow = typeof feedback.$inferSelect;

/** Sorts after every real deadline. */
export const NOTHING_DUE = 9_000_000_000_000_000;

export async function findFeedback(db: Queryable, businessId: string, id: string): Promise<FeedbackRow | null> {
  const rows = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.businessId, businessId), eq(feedback.id, id)))
    .limit(1);
  return rows[0] ?? null;
}

/** For the guest's page: the link is the only key a guest has. */
export async function findByGuestToken(db: Queryable, tokenHash: string): Promise<FeedbackRow | null> {
  const rows = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.guestTokenHash, tokenHash), living(feedback.businessId)))
    .limit(1);
  return rows[0] ?? null;
}

export async function findByExternalId(
  db: Queryable,
  key: Pick<FeedbackRow, 'businessId' | 'channel' | 'connectionId' | 'externalId'>,
): Promise<FeedbackRow | null> {
  const rows = await db
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        eq(feedback.channel, key.channel),
        eq(feedback.connectionId, key.connectionId),
        eq(feedback.externalId, key.externalId),
      ),
    )
    .limit(1);
  return rows[0] ?? null;
}

/** The newest item of a conversation that somebody spoke in since then: what the same person writes next belongs there. */
export async function findConversation(
  db: Queryable,
  key: { businessId: string; connectionId: string; conversation: string; since: number },
): Promise<FeedbackRow | null> {
  const rows = await db
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        eq(feedback.connectionId, key.connectionId),
        eq(feedback.conversation, key.conversation),
        gte(feedback.spokeAt, key.since),
      ),
    )
    .orderBy(desc(feedback.spokeAt), desc(feedback.id))
    .limit(1);
  return rows[0] ?? null;
}

/** What a search of the inbox looks in. */
export const wordsOf = (row: Pick<FeedbackRow, 'text' | 'author' | 'placeLabel'>): string =>
  searchable(`${row.text}\n${row.author}\n${row.placeLabel}`);

/** False when the same external id is already here. */
export async function insertFeedback(db: Queryable, row: typeof feedback.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(feedback)
    .values({ ...row, words: wordsOf(row) })
    .onConflictDoNothing()
    .returning({ id: feedback.id });
  return rows.length === 1;
}

/** Compare-and-set: true for exactly one of all who try while nobody has it. */
export async function takeIfFree(
  db: Queryable,
  key: { businessId: string; id: string; memberId: string; now: number },
): Promise<boolean> {
  const rows = await db
    .update(feedback)
    .set({ claimedBy: key.memberId, claimedAt: key.now })
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        eq(feedback.id, key.id),
        isNull(feedback.claimedBy),
        ne(feedback.status, 'resolved'),
      ),
    )
    .returning({ id: feedback.id });
  return rows.length === 1;
}

export async function findClaim(db: Queryable, id: string): Promise<typeof claim.$inferSelect | null> {
  return (await db.select().from(claim).where(eq(claim.id, id)).limit(1))[0] ?? null;
}

export async function insertClaim(db: Queryable, row: typeof claim.$inferInsert): Promise<void> {
  await db.insert(claim).values(row);
}

export async function memberName(db: Queryable, businessId: string, id: string): Promise<string> {
  const rows = await db
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.businessId, businessId), eq(member.id, id)))
    .limit(1);
  return rows[0]?.name ?? '';
}

export async function threadOf(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({
      id: message.id,
      from: message.from,
      memberId: message.memberId,
      memberName: member.name,
      text: message.text,
      at: message.at,
      replyId: message.replyId,
    })
    .from(message)
    .leftJoin(member, eq(member.id, message.memberId))
    .where(and(eq(message.businessId, key.businessId), eq(message.feedbackId, key.feedbackId)))
    .orderBy(asc(message.at), asc(message.id));
}

/** What was said last after the first words; null: nothing was. */
export async function lastMessage(db: Queryable, key: { businessId: string; feedbackId: string }) {
  const rows = await db
    .select({ from: message.from, text: message.text, at: message.at })
    .from(message)
    .where(and(eq(message.businessId, key.businessId), eq(message.feedbackId, key.feedbackId)))
    .orderBy(desc(message.at), desc(message.id))
    .limit(1);
  return rows[0] ?? null;
}

/** False when a message with this id is already there (a retry). */
export async function insertMessage(db: Queryable, row: typeof message.$inferInsert): Promise<boolean> {
  const rows = await db.insert(message).values(row).onConflictDoNothing().returning({ id: message.id });
  return rows.length === 1;
}

export async function notesOf(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({ id: note.id, memberId: note.memberId, memberName: member.name, text: note.text, at: note.at })
    .from(note)
    .innerJoin(member, eq(member.id, note.memberId))
    .where(and(eq(note.businessId, key.businessId), eq(note.feedbackId, key.feedbackId)))
    .orderBy(asc(note.at));
}

export async function findNote(db: Queryable, id: string) {
  return (await db.select().from(note).where(eq(note.id, id)).limit(1))[0] ?? null;
}

export async function insertNote(db: Queryable, row: typeof note.$inferInsert): Promise<void> {
  await db.insert(note).values(row);
}

export async function photosOf(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({ id: photo.id, width: photo.width, height: photo.height })
    .from(photo)
    .where(and(eq(photo.businessId, key.businessId), eq(photo.feedbackId, key.feedbackId)))
    .orderBy(asc(photo.at), asc(photo.id));
}

export type DraftKey = { businessId: string; feedbackId: string; memberId: string };

const sameDraft = (key: DraftKey) =>
  and(eq(draft.businessId, key.businessId), eq(draft.feedbackId, key.feedbackId), eq(draft.memberId, key.memberId));

export async function findDraft(db: Queryable, key: DraftKey) {
  return (
    (await db.select({ text: draft.text, updatedAt: draft.updatedAt }).from(draft).where(sameDraft(key)).limit(1))[0] ?? null
  );
}

export async function saveDraft(db: Queryable, key: DraftKey & { text: string; now: number }): Promise<void> {
  const { now, ...row } = key;
  await db
    .insert(draft)
    .values({ ...row, updatedAt: now })
    .onConflictDoUpdate({
      target: [draft.businessId, draft.feedbackId, draft.memberId],
      set: { text: key.text, updatedAt: now },
      // Older words that arrive late do not replace newer ones.
      setWhere: lte(draft.updatedAt, now),
    });
}

export async function dropDraft(db: Queryable, key: DraftKey): Promise<void> {
  await db.delete(draft).where(sameDraft(key));
}

/** The customer with this handle, made when new. */
export async function customerFor(
  db: Queryable,
  row: { id: string; businessId: string; handle: string; name: string; now: number },
): Promise<string> {
  const { now, ...columns } = row;
  const rows = await db
    .insert(customer)
    .values({ ...columns, createdAt: now })
    .onConflictDoUpdate({ target: [customer.businessId, customer.handle], set: { name: row.name } })
    .returning({ id: customer.id });
  return rows[0]?.id ?? row.id;
}

export async function earlierOf(
  db: Queryable,
  row: FeedbackRow,
): Promise<{ name: string; earlier: number; lastAt: number | null } | null> {
  if (row.customerId === null) return null;
  const mine = and(
    eq(feedback.businessId, row.businessId),
    eq(feedback.customerId, row.customerId),
    lt(feedback.spokeAt, row.spokeAt),
  );
  const [named, counted, last] = await Promise.all([
    db
      .select({ name: customer.name })
      .from(customer)
      .where(and(eq(customer.businessId, row.businessId), eq(customer.id, row.customerId)))
      .limit(1),
    db.select({ n: count() }).from(feedback).where(mine),
    db.select({ at: feedback.spokeAt }).from(feedback).where(mine).orderBy(desc(feedback.spokeAt)).limit(1),
  ]);
  return { name: named[0]?.name ?? '', earlier: counted[0]?.n ?? 0, lastAt: last[0]?.at ?? null };
}

const ON_ITS_WAY = ['held', 'queued', 'checking', 'to_post'] as const;

/** Last sign of life of whoever holds an item: something written, noted or drafted; `now` while an answer of theirs is on its way. */
export async function activityOf(
  db: Queryable,
  key: { businessId: string; feedbackId: string; memberId: string; now: number },
): Promise<number> {
  const mine = (rows: typeof reply | typeof note | typeof draft) =>
    and(eq(rows.businessId, key.businessId), eq(rows.feedbackId, key.feedbackId), eq(rows.memberId, key.memberId));
  const replies = await db.select({ at: reply.createdAt, state: reply.state }).from(reply).where(mine(reply));
  if (replies.some(({ state }) => ON_ITS_WAY.some((one) => one === state))) return key.now;
  const notes = await db.select({ at: note.at }).from(note).where(mine(note));
  const drafts = await db.select({ at: draft.updatedAt }).from(draft).where(mine(draft));
  return Math.max(0, ...[...replies, ...notes, ...drafts].map(({ at }) => at));
}

/** Who took the item when, oldest first, winners only; `deliveryId`: from this notification, without opening the app. */
export async function claimsWon(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({ memberId: claim.memberId, at: claim.at, deliveryId: claim.deliveryId })
    .from(claim)
    .where(and(eq(claim.businessId, key.businessId), eq(claim.feedbackId, key.feedbackId), eq(claim.won, true)))
    .orderBy(asc(claim.at), asc(claim.id));
}

/** Reads the next older words for the search, newest first; returns how many. */
export async function readOlderWords(db: Db, limit: number): Promise<number> {
  return db.tx(async (tx) => {
    const rows = await tx
      .select({ id: feedback.id, text: feedback.text, author: feedback.author, placeLabel: feedback.placeLabel })
      .from(feedback)
      .where(unread(feedback.words))
      .orderBy(desc(feedback.spokeAt))
      .limit(limit);
    for (const { id, ...row } of rows)
      await tx
        .update(feedback)
        .set({ words: wordsOf(row) })
        .where(eq(feedback.id, id));
    return rows.length;
  });
}
