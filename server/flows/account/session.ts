/** Sessions: who am I, what is signed in as me, ending it, and taking a session over to the phone. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { browserLabel } from '#server/auth/label.ts';
import { countUp, dropCountsBefore } from '#server/db/people/budget.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { deviceIdsOfSessions, moveDevices, orphanDevices, setDeviceLanguage } from '#server/db/people/device.ts';
import { findGone } from '#server/db/business/gone.ts';
import { membershipsOf, setUserLanguage } from '#server/db/people/member.ts';
import {
  deleteExpiredOneTimes,
  deleteExpiredSessions,
  deleteSessions,
  findSession,
  findUserByEmail,
  insertOneTime,
  liveSessions,
  nameOfUser,
  takeOneTime,
} from '#server/db/people/user.ts';
import { deleteExpiredSignInLinks, deleteFarewellsBefore, findRemoval } from '#server/db/people/way-back.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import type { Language } from '#shared/model/languages.ts';
import type { SignInWay } from '#shared/model/trail.ts';
import type { Me, SessionView } from '#shared/views/app.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '#shared/model/time.ts';
import { devicesChanged, dropDevices } from '../team/enrol.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { doerOf, type Entry, writeTrail } from '../trail.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>;

const HAND_OVER_MS = 5 * MINUTE_MS;
/** Longer than any budget's window. */
/** Phones of a restored backup have no session until somebody signs in there (server/db/backup/outlived.ts); somebody must hear meanwhile. */
const RING_ON_MS = WEEK_MS;
const KEEP_COUNTS_MS = DAY_MS;
/** A phone that lay in a drawer still learns why it is signed out. */
const KEEP_FAREWELLS_MS = 30 * DAY_MS;

/** `businessId` null: the oldest membership. Naming a business one is no member of gives `current: null`. */
export async function whoAmI(
  parts: Pick<Parts, 'db' | 'clock' | 'keys'>,
  user: SignedIn,
  input: { readonly businessId: string | null; readonly version: string },
): Promise<Me> {
  const memberships = await membershipsOf(parts.db.orm, user.userId);
  const here = input.businessId === null ? memberships[0] : memberships.find((one) => one.businessId === input.businessId);
  const settings = here === undefined ? null : await findBusiness(parts.db.orm, here.businessId);
  const brief = ({ businessId, businessName, role, memberId }: (typeof memberships)[number]) => ({
    businessId,
    businessName,
    role,
    memberId,
  });
  return {
    userId: user.userId,
    name: user.name,
    email: user.email,
    memberships: memberships.map(brief),
    current:
      here === undefined || settings === null
        ? null
        : { ...brief(here), memberName: here.name, language: here.language, settings },
    removed:
      here === undefined && input.businessId !== null
        ? await whyNotThere(parts, { userId: user.userId, businessId: input.businessId })
        : null,
    vapidKey: parts.keys.vapid.publicKey,
    serverNow: parts.clock.now(),
    version: input.version,
  };
}

/** Null: left, or never was in it. */
async function whyNotThere({ db }: Pick<Parts, 'db'>, key: { userId: string; businessId: string }): Promise<Me['removed']> {
  const gone = await findGone(db.orm, key.businessId);
  return gone === null ? findRemoval(db.orm, key) : { by: null, at: gone.deletedAt };
}

/** Signing in on a browser that was signed in ends what was there: its session never lives on, and another person's phone is silenced. */
export async function signIn(
  parts: Needs,
  auth: Auth,
  input: { readonly email: string; readonly password: string },
  request: AuthRequest & { readonly user: SignedIn | null },
): Promise<SignedIn> {
  const signedIn = await auth.signIn(input, request).catch(async (error: unknown) => {
    if (error instanceof DomainError && error.code === 'unauthorized') await noteRefused(parts, input.email, request);
    throw error;
  });
  await opened(parts, signedIn, 'password', request);
  return signedIn;
}

/** A session for an account. `proved`: whoever asks has just set or shown its password; not by a link alone. */
export async function startSession(
  parts: Needs,
  auth: Auth,
  account: { readonly userId: string; readonly proved: boolean; readonly way: SignInWay },
  request: AuthRequest & { readonly user: SignedIn | null },
): Promise<void> {
  const { sessionId } = await auth.openSession(account, request);
  const name = await nameOfUser(parts.db.orm, account.userId);
  await opened(parts, { userId: account.userId, sessionId, name }, account.way, request);
}

/** Writes the new session down and ends the one that was open in this browser. */
async function opened(
  parts: Needs,
  fresh: Pick<SignedIn, 'userId' | 'sessionId' | 'name'>,
  way: SignInWay,
  request: AuthRequest & { readonly user: SignedIn | null },
): Promise<void> {
  const at = parts.clock.now();
  const old = request.user;
  const { userId } = fresh;
  await parts.db.tx(async (tx) => {
    await writeTrail(tx, { kind: 'sign_in.ok', of: { userId }, by: doerOf(fresh, request), data: { way }, at });
    if (old?.userId === userId) await moveDevices(tx, { userId, from: old.sessionId, to: fresh.sessionId });
  });
  if (old !== null) await endSessions(parts, old.userId, [old.sessionId], old.userId === userId ? null : signedOut(old));
}

const signedOut = (user: SignedIn): EndedBy => ({ kind: 'sign_out', by: user });

const REFUSED_WINDOW_MS = HOUR_MS;
const isPowerOfTwo = (count: number) => (count & (count - 1)) === 0;

/** The first, second, fourth … of an hour, so that a guesser fills no table. An address without an account costs the same write. */
async function noteRefused(parts: Pick<Parts, 'db' | 'clock'>, email: string, request: AuthRequest): Promise<void> {
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const account = await findUserByEmail(tx, email.toLowerCase());
    const key = `refused:${hashToken(email.toLowerCase())}`;
    const count = await countUp(tx, { key, windowMs: REFUSED_WINDOW_MS, now: at });
    if (account === null || !isPowerOfTwo(count)) return;
    const by = doerOf({ userId: account.id, name: account.name }, request);
    await writeTrail(tx, { kind: 'sign_in.refused', of: { userId: account.id }, by, data: { count }, at });
  });
}

type EndedBy = Pick<Entry, 'kind' | 'by' | 'on'>;

/** Ends sessions of one account together with the phones they enrolled. Null: nobody ended it, another took its place. */
async function endSessions(parts: Needs, userId: string, sessionIds: readonly string[], entry: EndedBy | null): Promise<void> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (entry !== null) await writeTrail(tx, { ...entry, of: { userId }, at: now });
    await dropSessions(parts, tx, { userId, sessionIds, now });
  });
  parts.live.changed(`user:${userId}`);
}

export async function signOut(parts: Needs, user: SignedIn): Promise<void> {
  await endSessions(parts, user.userId, [user.sessionId], signedOut(user));
}

/** The same inside a transaction. */
export async function dropSessions(
  parts: Pick<Parts, 'mailer'>,
  tx: Tx,
  { userId, sessionIds, now }: { readonly userId: string; readonly sessionIds: readonly string[]; readonly now: number },
): Promise<void> {
  const devices = await deviceIdsOfSessions(tx, { userId, sessionIds });
  await dropDevices(parts, tx, devices, now);
  await deleteSessions(tx, { userId, ids: sessionIds });
  if (devices.length > 0) await devicesChanged(tx, userId, now);
}

export async function listSessions(parts: Pick<Parts, 'db' | 'clock'>, user: SignedIn): Promise<SessionView[]> {
  const rows = await liveSessions(parts.db.orm, { userId: user.userId, now: parts.clock.now() });
  return rows.map((row) => ({
    id: row.id,
    label: browserLabel(row.userAgent ?? ''),
    createdAt: row.createdAt.getTime(),
    lastSeenAt: row.updatedAt.getTime(),
    current: row.id === user.sessionId,
  }));
}

export async function revokeSession(parts: Needs, user: SignedIn, sessionId: string): Promise<void> {
  const row = await findSession(parts.db.orm, { id: sessionId, userId: user.userId });
  if (row === null) throw notFound('session');
  const on = browserLabel(row.userAgent ?? '');
  await endSessions(
    parts,
    user.userId,
    [sessionId],
    sessionId === user.sessionId ? signedOut(user) : { kind: 'session.ended', by: user, on },
  );
}

/** A link that opens this account on the phone once, within five minutes, as long as this session lives. */
export async function makePhoneLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  user: SignedIn,
): Promise<{ token: string; expiresAt: number }> {
  const token = newToken();
  const now = parts.clock.now();
  const expiresAt = now + HAND_OVER_MS;
  const row = { id: newId(), identifier: handOver(token), value: `${user.userId} ${user.sessionId}`, expiresAt, now };
  await parts.db.tx(async (tx) => {
    await insertOneTime(tx, row);
    await writeTrail(tx, { kind: 'phone_link.made', of: { userId: user.userId }, by: user, at: now });
  });
  return { token, expiresAt };
}

export async function openOnPhone(
  parts: Needs,
  auth: Auth,
  token: string,
  request: AuthRequest & { readonly user: SignedIn | null },
): Promise<void> {
  const now = parts.clock.now();
  const userId = await auth.budgets.countMisses(request.address, async () => {
    const taken = await takeOneTime(parts.db.orm, handOver(token));
    if (taken === null || taken.expiresAt <= now) throw new DomainError('not_found', 'link_expired');
    const [owner = '', sessionId = ''] = taken.value.split(' ');
    const origin = await findSession(parts.db.orm, { id: sessionId, userId: owner });
    if (origin === null || origin.expiresAt.getTime() <= now) throw new DomainError('not_found', 'link_expired');
    return owner;
  });
  await startSession(parts, auth, { userId, proved: false, way: 'phone_link' }, request);
}

const handOver = (token: string) => `phone:${hashToken(token)}`;

/** The language of the person, and of the alerts on the phone in hand. */
export async function setLanguage(parts: Pick<Parts, 'db'>, user: SignedIn, language: Language): Promise<void> {
  await parts.db.tx(async (tx) => {
    await setUserLanguage(tx, { userId: user.userId, language });
    await setDeviceLanguage(tx, { userId: user.userId, sessionId: user.sessionId, language });
  });
}

/** Sessions that ended by age take their phones with them: an app that cannot be opened any more must not ring. */
export async function sweepSessions(parts: Needs): Promise<void> {
  const now = parts.clock.now();
  await dropCountsBefore(parts.db.orm, now - KEEP_COUNTS_MS);
  await parts.db.tx(async (tx) => {
    await deleteExpiredOneTimes(tx, now);
    await deleteExpiredSignInLinks(tx, now);
    await deleteFarewellsBefore(tx, now - KEEP_FAREWELLS_MS);
    await deleteExpiredSessions(tx, now);
    const orphans = await orphanDevices(tx, now - RING_ON_MS);
    await dropDevices(
      parts,
      tx,
      orphans.map((one) => one.id),
      now,
    );
    for (const userId of new Set(orphans.map((one) => one.userId))) await devicesChanged(tx, userId, now);
  });
}
