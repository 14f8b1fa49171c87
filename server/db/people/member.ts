/** Who belongs to which business. A removed member keeps the row, because history names them. */
import { and, asc, count, eq, gt, isNull, max, sql } from 'drizzle-orm';
import type { Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import type { Queryable } from '../engine/client.ts';
import { canRing } from './device.ts';
import { living } from '../business/gone.ts';
import { business, device, feedback, member, session } from '../schema/index.ts';

export type MemberRow = typeof member.$inferSelect;

const active = (userId: string) => and(eq(member.userId, userId), isNull(member.removedAt));

/** Active memberships of an account, the oldest first. */
export async function membershipsOf(db: Queryable, userId: string) {
  return db
    .select({
      memberId: member.id,
      businessId: member.businessId,
      businessName: business.name,
      businessCreatedAt: business.createdAt,
      role: member.role,
      name: member.name,
      language: member.language,
    })
    .from(member)
    .innerJoin(business, eq(business.id, member.businessId))
    .where(and(active(userId), living(member.businessId)))
    .orderBy(asc(member.createdAt), asc(member.id));
}

/** The active membership in this business, or the oldest one when no business is named. */
export async function findMembership(
  db: Queryable,
  key: { userId: string; businessId: string | null },
): Promise<MemberRow | null> {
  const inBusiness = key.businessId === null ? undefined : eq(member.businessId, key.businessId);
  const rows = await db
    .select()
    .from(member)
    .where(and(active(key.userId), inBusiness, living(member.businessId)))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(1);
  return rows[0] ?? null;
}

/** Living sessions of those who work here, with the role they have now. */
export async function sessionsIn(
  db: Queryable,
  { businessId, now }: { businessId: string; now: number },
): Promise<ReadonlyMap<string, Role>> {
  const rows = await db
    .select({ id: session.id, role: member.role })
    .from(member)
    .innerJoin(session, eq(session.userId, member.userId))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt), gt(session.expiresAt, new Date(now))));
  return new Map(rows.map(({ id, role }) => [id, role]));
}

/** Active or removed. */
export async function findMember(db: Queryable, key: { businessId: string; id: string }): Promise<MemberRow | null> {
  return (
    (
      await db
        .select()
        .from(member)
        .where(and(eq(member.businessId, key.businessId), eq(member.id, key.id)))
        .limit(1)
    )[0] ?? null
  );
}

/** Adds the account to the business, or brings a removed member back. False: is a member already. */
export async function joinBusiness(db: Queryable, row: typeof member.$inferInsert): Promise<MemberRow | null> {
  const made = await db.insert(member).values(row).onConflictDoNothing().returning();
  if (made[0] !== undefined) return made[0];
  const back = await db
    .update(member)
    .set({ removedAt: null, removedBy: null, role: row.role, name: row.name, language: row.language })
    .where(and(eq(member.businessId, row.businessId), eq(member.userId, row.userId)))
    .returning();
  return back[0] ?? null;
}

/** Every business the account is or was in. */
export async function everIn(db: Queryable, userId: string): Promise<{ businessId: string; removedAt: number | null }[]> {
  return db.select({ businessId: member.businessId, removedAt: member.removedAt }).from(member).where(eq(member.userId, userId));
}

export async function isMember(db: Queryable, key: { businessId: string; userId: string }): Promise<boolean> {
  return (
    (
      await db
        .select({ id: member.id })
        .from(member)
        .where(and(active(key.userId), eq(member.businessId, key.businessId)))
        .limit(1)
    ).length > 0
  );
}

export async function countOwners(db: Queryable, businessId: string): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(member)
    .where(and(eq(member.businessId, businessId), eq(member.role, 'owner'), isNull(member.removedAt)));
  return rows[0]?.n ?? 0;
}

export async function setMemberRole(db: Queryable, key: { businessId: string; id: string; role: Role }): Promise<void> {
  await db
    .update(member)
    .set({ role: key.role })
    .where(and(eq(member.businessId, key.businessId), eq(member.id, key.id), isNull(member.removedAt)));
}

/** False when somebody else removed them first. */
export async function closeMembership(
  db: Queryable,
  key: { businessId: string; id: string; now: number; by: string | null },
): Promise<boolean> {
  const rows = await db
    .update(member)
    .set({ removedAt: key.now, removedBy: key.by })
    .where(and(eq(member.businessId, key.businessId), eq(member.id, key.id), isNull(member.removedAt)))
    .returning({ id: member.id });
  return rows.length === 1;
}

/** Whose weekends count in the even share, as far as somebody decided it. */
export async function countedMembers(db: Queryable, businessId: string): Promise<ReadonlyMap<string, boolean | null>> {
  const rows = await db
    .select({ id: member.id, counted: member.sharesWeekends })
    .from(member)
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)));
  return new Map(rows.map(({ id, counted }) => [id, counted]));
}

/** False: no member. */
export async function setCounted(
  db: Queryable,
  key: { businessId: string; memberId: string; counted: boolean },
): Promise<boolean> {
  const rows = await db
    .update(member)
    .set({ sharesWeekends: key.counted })
    .where(and(eq(member.businessId, key.businessId), eq(member.id, key.memberId), isNull(member.removedAt)))
    .returning({ id: member.id });
  return rows.length === 1;
}

/** In every team the account is in. */
export async function renameMemberships(db: Queryable, key: { userId: string; name: string }): Promise<void> {
  await db.update(member).set({ name: key.name }).where(active(key.userId));
}

/** The language this person reads, in a team or, when they are in none, the last one they had. */
export async function languageOf(db: Queryable, userId: string): Promise<Language> {
  const rows = await db
    .select({ language: member.language })
    .from(member)
    .where(eq(member.userId, userId))
    .orderBy(sql`${member.removedAt} is not null`, asc(member.createdAt))
    .limit(1);
  return rows[0]?.language ?? 'en';
}

export async function setUserLanguage(db: Queryable, key: { userId: string; language: Language }): Promise<void> {
  await db.update(member).set({ language: key.language }).where(active(key.userId));
}

/** The team with how many live phones each has and when one last proved itself; the oldest member first. */
export async function teamOf(db: Queryable, businessId: string) {
  return db
    .select({
      id: member.id,
      userId: member.userId,
      name: member.name,
      role: member.role,
      devices: count(device.id),
      lastShownAt: max(device.lastShownAt),
    })
    .from(member)
    .leftJoin(device, and(eq(device.userId, member.userId), canRing))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)))
    .groupBy(member.id)
    .orderBy(asc(member.createdAt), asc(member.id));
}

/** Unanswered items this member holds. */
export async function openClaimsOf(db: Queryable, key: { businessId: string; memberId: string }) {
  return db
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.businessId, key.businessId), eq(feedback.status, 'open'), eq(feedback.claimedBy, key.memberId)));
}
