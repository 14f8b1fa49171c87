/** Imports of the past: their one row each, the rows they wrote, and taking those away again. */
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { EventView } from '#shared/views/app.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import type { Queryable } from '../engine/client.ts';
import { wordsOf } from './feedback.ts';
import {
  alert,
  auditFinding,
  claim,
  customer,
  delivery,
  draft,
  event,
  feedback,
  historyImport,
  journey,
  ladderState,
  member,
  message,
  note,
  obligation,
  ownMute,
  page,
  photo,
  reply,
} from '../schema/index.ts';

export type ImportRow = typeof historyImport.$inferSelect;
type Key = { readonly businessId: string; readonly id: string };

const same = (key: Key) => and(eq(historyImport.businessId, key.businessId), eq(historyImport.id, key.id));

export async function insertImport(db: Queryable, row: typeof historyImport.$inferInsert): Promise<void> {
  await db.insert(historyImport).values(row);
}

/** Newest first, with the name of who brought it. */
export async function importsOf(db: Queryable, businessId: string) {
  return db
    .select({ row: historyImport, by: member.name })
    .from(historyImport)
    .leftJoin(member, eq(member.id, historyImport.memberId))
    .where(eq(historyImport.businessId, businessId))
    .orderBy(desc(historyImport.createdAt), desc(historyImport.id));
}

export async function findImport(db: Queryable, key: Key): Promise<ImportRow | null> {
  return (await db.select().from(historyImport).where(same(key)).limit(1))[0] ?? null;
}

/** Where an item of the past came from, as the first line of its history: nothing of it was written for each item. */
export async function broughtIn(
  db: Queryable,
  { businessId, id, importId }: { readonly businessId: string; readonly id: string; readonly importId: string | null },
): Promise<readonly EventView[]> {
  if (importId === null) return [];
  const [found] = await db
    .select({ at: historyImport.createdAt, by: historyImport.memberId, name: member.name })
    .from(historyImport)
    .leftJoin(member, eq(member.id, historyImport.memberId))
    .where(same({ businessId, id: importId }))
    .limit(1);
  if (found === undefined) return [];
  const by = { id: found.by, name: found.name ?? '' };
  return [{ seq: 0, kind: 'history.changed', feedbackId: id, by, data: {}, at: found.at }];
}

/** Compare-and-set by `turn`: false when a newer order of a person has come in between, or the import is gone. */
export async function moveImport(
  db: Queryable,
  key: Key & { readonly turn: number },
  change: Partial<Omit<ImportRow, 'id' | 'businessId'>>,
): Promise<boolean> {
  const rows = await db
    .update(historyImport)
    .set(change)
    .where(and(same(key), eq(historyImport.turn, key.turn)))
    .returning({ id: historyImport.id });
  return rows.length === 1;
}

/** Moves the place where to go on. False: somebody else has moved it, or the work was stopped. */
export async function passSlice(
  db: Queryable,
  key: Key & { readonly turn: number; readonly atByte: number },
  change: Pick<ImportRow, 'atByte' | 'done' | 'added' | 'known'>,
): Promise<boolean> {
  const rows = await db
    .update(historyImport)
    .set(change)
    .where(and(same(key), eq(historyImport.turn, key.turn), eq(historyImport.atByte, key.atByte)))
    .returning({ id: historyImport.id });
  return rows.length === 1;
}

export async function dropImport(db: Queryable, key: Key & { readonly turn: number }): Promise<boolean> {
  const rows = await db
    .delete(historyImport)
    .where(and(same(key), eq(historyImport.turn, key.turn)))
    .returning({ id: historyImport.id });
  return rows.length === 1;
}

/** Imports whose files are still wanted. */
export async function importsInHand(db: Queryable) {
  return db
    .select({
      id: historyImport.id,
      businessId: historyImport.businessId,
      state: historyImport.state,
      turn: historyImport.turn,
      createdAt: historyImport.createdAt,
    })
    .from(historyImport)
    .where(inArray(historyImport.state, ['reading', 'ready', 'failed', 'running', 'stopped']));
}

/** Those of these ids that are feedback of this business. */
export async function knownIds(db: Queryable, businessId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.businessId, businessId), inArray(feedback.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

/** What was said in the same minute: a live channel or another file may have brought the same words. */
export async function saidAround(
  db: Queryable,
  { businessId, importId, at }: { readonly businessId: string; readonly importId: string; readonly at: number },
) {
  const elsewhere = or(isNull(feedback.importId), ne(feedback.importId, importId));
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return db
    .select({ channel: feedback.channel, author: feedback.author, text: feedback.text })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        gte(feedback.spokeAt, minute),
        lt(feedback.spokeAt, minute + MINUTE_MS),
        elsewhere,
      ),
    )
    .limit(50);
}

export type NewCustomer = {
  readonly id: string;
  readonly businessId: string;
  readonly handle: string;
  readonly name: string;
  readonly createdAt: number;
};

/** Ids by handle; new ones are made, known ones keep their name. */
export async function customersFor(db: Queryable, rows: readonly NewCustomer[]): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const found = await db
    .insert(customer)
    .values([...rows])
    .onConflictDoUpdate({ target: [customer.businessId, customer.handle], set: { name: sql`${customer.name}` } })
    .returning({ id: customer.id, handle: customer.handle });
  return new Map(found.map(({ id, handle }) => [handle, id]));
}

/** Returns the ids that were new. */
export async function insertPast(db: Queryable, rows: readonly (typeof feedback.$inferInsert)[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await db
    .insert(feedback)
    .values(rows.map((row) => ({ ...row, words: wordsOf(row) })))
    .onConflictDoNothing()
    .returning({ id: feedback.id });
  return new Set(inserted.map(({ id }) => id));
}

export async function insertAnswers(db: Queryable, rows: readonly (typeof message.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(message).values([...rows]);
}

export async function insertJourneys(db: Queryable, rows: readonly (typeof journey.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(journey).values([...rows]);
}

/** The next items of one import, in the order of their ids. */
export async function itemsOfImport(
  db: Queryable,
  query: { readonly businessId: string; readonly importId: string; readonly limit: number },
) {
  return db
    .select({ id: feedback.id, customerId: feedback.customerId })
    .from(feedback)
    .where(and(eq(feedback.businessId, query.businessId), eq(feedback.importId, query.importId), isNotNull(feedback.importId)))
    .orderBy(asc(feedback.id))
    .limit(query.limit);
}

/** Wholly, with whatever was written about them since. Returns the files of photos, to be removed after the commit. */
export async function removeItems(
  tx: Queryable,
  { businessId, ids }: { readonly businessId: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  const list = [...ids];
  type About =
    | typeof message
    | typeof note
    | typeof reply
    | typeof draft
    | typeof claim
    | typeof journey
    | typeof ownMute
    | typeof ladderState
    | typeof auditFinding
    | typeof event
    | typeof page
    | typeof obligation;
  const of = (rows: About) => and(eq(rows.businessId, businessId), inArray(rows.feedbackId, list));
  const files = await tx
    .delete(photo)
    .where(and(eq(photo.businessId, businessId), inArray(photo.feedbackId, list)))
    .returning({ file: photo.file });
  for (const rows of [
    message,
    note,
    reply,
    draft,
    claim,
    journey,
    ownMute,
    ladderState,
    auditFinding,
    event,
    page,
    obligation,
  ] as const)
    await tx.delete(rows).where(of(rows));
  const alerts = await tx
    .select({ id: alert.id })
    .from(alert)
    .where(and(eq(alert.businessId, businessId), inArray(alert.feedbackId, list)));
  if (alerts.length > 0) {
    const alertIds = alerts.map(({ id }) => id);
    await tx.delete(delivery).where(and(eq(delivery.businessId, businessId), inArray(delivery.alertId, alertIds)));
    await tx.delete(alert).where(and(eq(alert.businessId, businessId), inArray(alert.id, alertIds)));
  }
  await tx.delete(feedback).where(and(eq(feedback.businessId, businessId), inArray(feedback.id, list)));
  return files.map(({ file }) => file);
}

/** Everybody who was ever a member, by name; a name that two people have is nobody's. */
export async function membersByName(db: Queryable, businessId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ id: member.id, name: member.name }).from(member).where(eq(member.businessId, businessId));
  const names = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    [...names].flatMap(([name, [first, ...others]]) => (first === undefined || others.length > 0 ? [] : [[name, first.id]])),
  );
}
