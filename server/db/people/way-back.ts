/** Links that set a new password, and why a session is over. */
import { and, eq, gt, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Queryable } from '../engine/client.ts';
import { business, farewell, member, signInLink, user } from '../schema/index.ts';

export type SignInLinkRow = typeof signInLink.$inferSelect;
export type FarewellRow = typeof farewell.$inferSelect;

/** A new link of the same way takes the place of the one before. */
export async function insertSignInLink(db: Queryable, row: SignInLinkRow): Promise<void> {
  await db.delete(signInLink).where(and(eq(signInLink.userId, row.userId), eq(signInLink.way, row.way)));
  await db.insert(signInLink).values(row);
}

const maker = alias(member, 'maker');

/** With the names a person needs to trust it; null when it is over at `now`. */
export async function findSignInLink(db: Queryable, key: { tokenHash: string; now: number }) {
  const rows = await db
    .select({
      link: signInLink,
      name: user.name,
      email: user.email,
      businessName: business.name,
      memberRole: member.role,
      memberRemovedAt: member.removedAt,
      maker: maker.name,
      makerUserId: maker.userId,
      makerRole: maker.role,
      makerRemovedAt: maker.removedAt,
    })
    .from(signInLink)
    .innerJoin(user, eq(user.id, signInLink.userId))
    .leftJoin(business, eq(business.id, signInLink.businessId))
    .leftJoin(member, eq(member.id, signInLink.memberId))
    .leftJoin(maker, eq(maker.id, signInLink.createdBy))
    .where(and(eq(signInLink.tokenHash, key.tokenHash), gt(signInLink.expiresAt, key.now)))
    .limit(1);
  return rows[0] ?? null;
}

/** Uses it up: of many callers one gets true. */
export async function takeSignInLink(db: Queryable, id: string): Promise<boolean> {
  return (await db.delete(signInLink).where(eq(signInLink.id, id)).returning({ id: signInLink.id })).length === 1;
}

export async function deleteSignInLinksOf(db: Queryable, userId: string): Promise<void> {
  await db.delete(signInLink).where(eq(signInLink.userId, userId));
}

/** Those made by this member and those made for them: both end with a removal or another role. */
export async function deleteSignInLinksAround(db: Queryable, memberId: string): Promise<void> {
  await db.delete(signInLink).where(or(eq(signInLink.createdBy, memberId), eq(signInLink.memberId, memberId)));
}

export async function deleteExpiredSignInLinks(db: Queryable, now: number): Promise<void> {
  await db.delete(signInLink).where(lte(signInLink.expiresAt, now));
}

export async function insertFarewells(db: Queryable, rows: readonly FarewellRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(farewell)
      .values([...rows])
      .onConflictDoNothing();
}

export async function findFarewell(db: Queryable, tokenHash: string) {
  const rows = await db
    .select({ why: farewell.why, businessName: business.name, by: member.name, at: farewell.at })
    .from(farewell)
    .leftJoin(business, eq(business.id, farewell.businessId))
    .leftJoin(member, eq(member.id, farewell.by))
    .where(eq(farewell.tokenHash, tokenHash))
    .limit(1);
  return rows[0] ?? null;
}

export async function deleteFarewell(db: Queryable, tokenHash: string): Promise<void> {
  await db.delete(farewell).where(eq(farewell.tokenHash, tokenHash));
}

export async function deleteFarewellsBefore(db: Queryable, at: number): Promise<void> {
  await db.delete(farewell).where(lte(farewell.at, at));
}

/** Who removed this account from a business it is no longer in, and when; null when it is in it, left it or never was. */
export async function findRemoval(
  db: Queryable,
  key: { userId: string; businessId: string },
): Promise<{ by: string; at: number } | null> {
  const rows = await db
    .select({ by: maker.name, at: member.removedAt })
    .from(member)
    .innerJoin(maker, eq(maker.id, member.removedBy))
    .where(and(eq(member.userId, key.userId), eq(member.businessId, key.businessId)))
    .limit(1);
  const row = rows[0];
  return row === undefined || row.at === null ? null : { by: row.by, at: row.at };
}
