/** Deleted businesses: who is one, closing everything of it in one write, and taking its rows away a few at a time. */
import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { hashToken } from '#server/system/ids.ts';
import type { Language } from '#shared/model/languages.ts';
import type { Queryable } from '../engine/client.ts';
import {
  boardLink,
  business,
  calendarLink,
  connection,
  complaintLink,
  goneAddress,
  goneBusiness,
  invitation,
  member,
  escalationWebhook,
  signInLink,
  surge,
} from '../schema/index.ts';

/** Part of a WHERE: `column` names no deleted business. */
export const living = (column: SQLiteColumn) => notInArray(column, sql`(select ${goneBusiness.id} from ${goneBusiness})`);

export type GoneRow = typeof goneBusiness.$inferSelect;

export async function findGone(db: Queryable, id: string): Promise<GoneRow | null> {
  return (await db.select().from(goneBusiness).where(eq(goneBusiness.id, id)).limit(1))[0] ?? null;
}

/** Those whose rows are still being taken away, the first deleted first. */
export async function goneToEmpty(db: Queryable): Promise<GoneRow[]> {
  return db.select().from(goneBusiness).where(isNull(goneBusiness.emptiedAt)).orderBy(asc(goneBusiness.deletedAt));
}

export async function markEmptied(db: Queryable, key: { readonly id: string; readonly now: number }): Promise<void> {
  await db.update(goneBusiness).set({ emptiedAt: key.now }).where(eq(goneBusiness.id, key.id));
}

/** The language of the business this was an address of: a complaint link's code, a connection's id, the hash of a calendar's token. */
export async function goneAddressLanguage(db: Queryable, hash: string): Promise<Language | null> {
  const rows = await db.select({ language: goneAddress.language }).from(goneAddress).where(eq(goneAddress.hash, hash)).limit(1);
  return rows[0]?.language ?? null;
}

/** False: it was deleted before, or is not there. */
export async function insertGone(db: Queryable, key: { readonly id: string; readonly now: number }): Promise<boolean> {
  const [row] = await db.select({ language: business.language }).from(business).where(eq(business.id, key.id)).limit(1);
  if (row === undefined) return false;
  const owners = await db
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.businessId, key.id), eq(member.role, 'owner'), isNull(member.removedAt)));
  const made = await db
    .insert(goneBusiness)
    .values({
      id: key.id,
      language: row.language,
      deletedAt: key.now,
      emptiedAt: null,
      ownerIds: owners.map(({ userId }) => userId).join(','),
    })
    .onConflictDoNothing()
    .returning({ id: goneBusiness.id });
  return made.length === 1;
}

export async function anyGone(db: Queryable): Promise<boolean> {
  return (await db.select({ id: goneBusiness.id }).from(goneBusiness).limit(1)).length > 0;
}

/** Whether one of the deleted businesses was this account's. */
export async function ownedGone(db: Queryable, userId: string): Promise<boolean> {
  const mine = sql`instr(',' || ${goneBusiness.ownerIds} || ',', ${`,${userId},`}) > 0`;
  return (await db.select({ id: goneBusiness.id }).from(goneBusiness).where(mine).limit(1)).length > 0;
}

const TOGETHER = 200;

export type Closed = { readonly userIds: readonly string[]; readonly boardIds: readonly string[] };

/**
 * Ends memberships, links and calls of a deleted business; done twice it ends what is left. The rows are as many as a team has
 * people and a business has tables. Returns whose memberships ended, and the screens to tell.
 */
export async function closeGone(
  tx: Queryable,
  { id, language, now }: { readonly id: string; readonly language: Language; readonly now: number },
): Promise<Closed> {
  const over = { revokedAt: now };
  const complaintLinks = await tx
    .select({ code: complaintLink.code })
    .from(complaintLink)
    .where(eq(complaintLink.businessId, id));
  const connections = await tx.select({ id: connection.id }).from(connection).where(eq(connection.businessId, id));
  const calendars = await tx.select({ hash: calendarLink.tokenHash }).from(calendarLink).where(eq(calendarLink.businessId, id));
  const hashes = [
    ...complaintLinks.map(({ code }) => hashToken(code)),
    ...connections.map((one) => hashToken(one.id)),
    ...calendars.map(({ hash }) => hash),
  ];
  for (let from = 0; from < hashes.length; from += TOGETHER) {
    const rows = hashes.slice(from, from + TOGETHER).map((hash) => ({ hash, language }));
    await tx.insert(goneAddress).values(rows).onConflictDoNothing();
  }
  await tx
    .update(complaintLink)
    .set(over)
    .where(and(eq(complaintLink.businessId, id), isNull(complaintLink.revokedAt)));
  await tx
    .update(connection)
    .set(over)
    .where(and(eq(connection.businessId, id), isNull(connection.revokedAt)));
  await tx
    .update(calendarLink)
    .set(over)
    .where(and(eq(calendarLink.businessId, id), isNull(calendarLink.revokedAt)));
  await tx
    .update(escalationWebhook)
    .set(over)
    .where(and(eq(escalationWebhook.businessId, id), isNull(escalationWebhook.revokedAt)));
  await tx
    .update(invitation)
    .set(over)
    .where(and(eq(invitation.businessId, id), isNull(invitation.revokedAt)));
  await tx
    .update(surge)
    .set({ endedAt: now })
    .where(and(eq(surge.businessId, id), isNull(surge.endedAt)));
  await tx.delete(signInLink).where(eq(signInLink.businessId, id));
  const boards = await tx
    .update(boardLink)
    .set(over)
    .where(and(eq(boardLink.businessId, id), isNull(boardLink.revokedAt)))
    .returning({ id: boardLink.id });
  const members = await tx
    .update(member)
    .set({ removedAt: now, removedBy: null })
    .where(and(eq(member.businessId, id), isNull(member.removedAt)))
    .returning({ userId: member.userId });
  return { userIds: members.map(({ userId }) => userId), boardIds: boards.map((one) => one.id) };
}
