/** Accounts and their sessions as rows. Signing in, cookies and renewal belong to server/auth. */
import { and, desc, eq, gt, inArray, isNull, like, lte, ne, notInArray, sql } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { account, member, passkey, recoveryCode, session, signInLink, user, verification } from '../schema/index.ts';

type SessionRow = typeof session.$inferSelect;

const FIRST_OWNER = 'first-owner';

/** Whether anybody could sign in. */
export async function anyUser(db: Queryable): Promise<boolean> {
  return (await db.select({ id: account.id }).from(account).limit(1)).length > 0;
}

export async function findUserByEmail(db: Queryable, email: string): Promise<{ id: string; name: string } | null> {
  return (await db.select({ id: user.id, name: user.name }).from(user).where(eq(user.email, email)).limit(1))[0] ?? null;
}

export async function nameOfUser(db: Queryable, id: string): Promise<string> {
  return (await db.select({ name: user.name }).from(user).where(eq(user.id, id)).limit(1))[0]?.name ?? '';
}

type NewUser = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly now: number;
};

/** False when somebody has this e-mail already. The address counts as verified: it was typed by whoever holds the code or link. */
export async function insertUser(db: Queryable, row: NewUser): Promise<boolean> {
  const at = { createdAt: new Date(row.now), updatedAt: new Date(row.now) };
  const made = await db
    .insert(user)
    .values({ id: row.id, name: row.name, email: row.email, emailVerified: true, ...at })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (made.length === 0) return false;
  await db.insert(account).values({
    id: row.accountId,
    userId: row.id,
    accountId: row.id,
    providerId: 'credential',
    password: row.passwordHash,
    ...at,
  });
  return true;
}

/** E-mails of everybody who owns a business. */
export async function ownersByEmail(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectDistinct({ email: user.email })
    .from(user)
    .innerJoin(member, and(eq(member.userId, user.id), eq(member.role, 'owner'), isNull(member.removedAt)))
    .orderBy(user.email);
  return rows.map(({ email }) => email);
}

/** True for exactly one caller while there is any account, whatever runs at the same time: the row's key is the lock. */
export async function claimFirstOwner(db: Queryable, { userId, now }: { userId: string; now: number }): Promise<boolean> {
  const at = new Date(now);
  const made = await db
    .insert(verification)
    .values({
      id: FIRST_OWNER,
      identifier: FIRST_OWNER,
      value: userId,
      expiresAt: new Date(8.64e15),
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: verification.id,
      set: { value: userId, updatedAt: at },
      setWhere: sql`NOT EXISTS (SELECT 1 FROM ${user})`,
    })
    .returning({ id: verification.id });
  return made.length === 1;
}

/** Whether this account was made with the set-up code. */
export async function isFirstOwner(db: Queryable, userId: string): Promise<boolean> {
  const rows = await db.select({ value: verification.value }).from(verification).where(eq(verification.id, FIRST_OWNER)).limit(1);
  return rows[0]?.value === userId;
}

/** Sessions that still open something, most recently used first. */
export async function liveSessions(db: Queryable, key: { userId: string; now: number }): Promise<SessionRow[]> {
  return db
    .select()
    .from(session)
    .where(and(eq(session.userId, key.userId), gt(session.expiresAt, new Date(key.now))))
    .orderBy(desc(session.updatedAt));
}

export async function findSession(db: Queryable, key: { id: string; userId: string }): Promise<SessionRow | null> {
  return (
    (
      await db
        .select()
        .from(session)
        .where(and(eq(session.id, key.id), eq(session.userId, key.userId)))
        .limit(1)
    )[0] ?? null
  );
}

/** Whether somebody at this address is signed in to the account behind this e-mail. */
export async function addressHasSession(db: Queryable, key: { email: string; address: string; now: number }): Promise<boolean> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(user.email, key.email), eq(session.ipAddress, key.address), gt(session.expiresAt, new Date(key.now))))
    .limit(1);
  return rows.length > 0;
}

export async function deleteSessions(db: Queryable, key: { userId: string; ids: readonly string[] }): Promise<number> {
  if (key.ids.length === 0) return 0;
  const rows = await db
    .delete(session)
    .where(and(eq(session.userId, key.userId), inArray(session.id, [...key.ids])))
    .returning({ id: session.id });
  return rows.length;
}

/** Name, e-mail and the hash of the password; null when there is no such account. */
export async function findAccount(db: Queryable, userId: string) {
  const rows = await db
    .select({ userId: user.id, name: user.name, email: user.email, passwordHash: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(eq(user.id, userId))
    .limit(1);
  return rows[0] ?? null;
}

export async function setPasswordHash(db: Queryable, key: { userId: string; passwordHash: string; now: number }): Promise<void> {
  await db
    .update(account)
    .set({ password: key.passwordHash, updatedAt: new Date(key.now) })
    .where(and(eq(account.userId, key.userId), eq(account.providerId, 'credential')));
}

export async function renameUser(db: Queryable, key: { userId: string; name: string; now: number }): Promise<void> {
  await db
    .update(user)
    .set({ name: key.name, updatedAt: new Date(key.now) })
    .where(eq(user.id, key.userId));
}

/** False when somebody else has this e-mail. */
export async function setUserEmail(db: Queryable, key: { userId: string; email: string; now: number }): Promise<boolean> {
  const other = await findUserByEmail(db, key.email);
  if (other !== null && other.id !== key.userId) return false;
  await db
    .update(user)
    .set({ email: key.email, emailVerified: true, updatedAt: new Date(key.now) })
    .where(eq(user.id, key.userId));
  return true;
}

/**
 * E-mail, name, password and every way in go. The row itself stays while members point to it: history names them by their member
 * rows. When no account is left that could sign in, the server can be set up anew.
 */
export async function deleteAccountRows(db: Queryable, key: { userId: string; now: number }): Promise<void> {
  const { userId } = key;
  await db.delete(account).where(eq(account.userId, userId));
  await db.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await db.delete(passkey).where(eq(passkey.userId, userId));
  await db.delete(signInLink).where(eq(signInLink.userId, userId));
  const inTeams = await db.select({ id: member.id }).from(member).where(eq(member.userId, userId)).limit(1);
  if (inTeams.length === 0) await db.delete(user).where(eq(user.id, userId));
  else
    await db
      .update(user)
      .set({ name: '', email: `${userId.toLowerCase()}@deleted.invalid`, updatedAt: new Date(key.now) })
      .where(eq(user.id, userId));
  await openSetup(db);
}

async function openSetup(db: Queryable): Promise<void> {
  if (!(await anyUser(db))) await db.delete(verification).where(eq(verification.id, FIRST_OWNER));
}

/** Accounts nobody can open (deleted ones, helpers of a wave) that no member points to any more. */
export async function leftOverUsers(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(like(user.email, '%.invalid'), notInArray(user.id, db.select({ id: member.userId }).from(member))));
  return rows.map(({ id }) => id);
}

/** With sessions and passwords; their phones go before. */
export async function deleteUsers(db: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(user).where(inArray(user.id, [...ids]));
  await openSetup(db);
}

/** Hashes of the tokens of these sessions. */
export async function tokenHashesOf(db: Queryable, key: { userId: string; except: string | null }) {
  return db
    .select({ id: session.id, tokenHash: session.token })
    .from(session)
    .where(and(eq(session.userId, key.userId), key.except === null ? undefined : ne(session.id, key.except)));
}

export async function deleteSessionsOf(db: Queryable, userId: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, userId));
}

/** Ended by age. Returns whose they were. */
export async function deleteExpiredSessions(db: Queryable, now: number): Promise<{ id: string; userId: string }[]> {
  return db
    .delete(session)
    .where(lte(session.expiresAt, new Date(now)))
    .returning({ id: session.id, userId: session.userId });
}

/** A one-time right, kept under the hash of its token. `value` says what it opens. */
export async function insertOneTime(
  db: Queryable,
  row: { id: string; identifier: string; value: string; expiresAt: number; now: number },
): Promise<void> {
  const at = new Date(row.now);
  await db.insert(verification).values({
    id: row.id,
    identifier: row.identifier,
    value: row.value,
    expiresAt: new Date(row.expiresAt),
    createdAt: at,
    updatedAt: at,
  });
}

/** Takes it away and returns it: of many callers one gets it. */
export async function takeOneTime(db: Queryable, identifier: string): Promise<{ value: string; expiresAt: number } | null> {
  const rows = await db
    .delete(verification)
    .where(eq(verification.identifier, identifier))
    .returning({ value: verification.value, expiresAt: verification.expiresAt });
  const row = rows[0];
  return row === undefined ? null : { value: row.value, expiresAt: row.expiresAt.getTime() };
}

export async function deleteExpiredOneTimes(db: Queryable, now: number): Promise<void> {
  await db.delete(verification).where(lte(verification.expiresAt, new Date(now)));
}

/** A password or passkey was shown in this session. */
export async function markProved(db: Queryable, key: { readonly sessionId: string; readonly at: number }): Promise<void> {
  await db.update(session).set({ provedAt: key.at }).where(eq(session.id, key.sessionId));
}

export async function passwordHashOf(db: Queryable, userId: string): Promise<string | null> {
  const rows = await db
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
    .limit(1);
  return rows[0]?.password ?? null;
}
