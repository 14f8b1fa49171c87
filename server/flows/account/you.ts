/** One's own account: name, e-mail, password, signing out everywhere, leaving a team, and the end of the account. */
import type { Auth, SignedIn } from '#server/auth/index.ts';
import type { Authorized } from '#server/auth/permission.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { countOwners, findMember, type MemberRow, membershipsOf, renameMemberships } from '#server/db/people/member.ts';
import { deleteAccountRows, findAccount, renameUser, setUserEmail, takeOneTime, tokenHashesOf } from '#server/db/people/user.ts';
import type { OwnAccountView } from '#shared/model/account.ts';
import { accountMail, emailProof } from './account-mail.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { hashNewPassword, ownWords, replacePassword } from './password.ts';
import { recoveryOf } from './recovery.ts';
import { dropSessions } from './session.ts';
import { mayFound } from '../team/setup.ts';
import { letGo } from '../team/team.ts';
import { writeTrail } from '../trail.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>;
type Business = { readonly businessId: string };

export async function ownAccount(parts: Pick<Parts, 'db' | 'mailer'>, user: SignedIn): Promise<OwnAccountView> {
  return {
    name: user.name,
    email: user.email,
    mail: parts.mailer.enabled,
    recovery: await recoveryOf(parts, user),
    mayFound: await mayFound(parts.db.orm, user.userId),
  };
}

/** In every team at once: colleagues see the same name everywhere. */
export async function changeOwnName(parts: Needs, user: SignedIn, name: string): Promise<void> {
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await renameUser(tx, { userId: user.userId, name, now: at });
    await renameMemberships(tx, { userId: user.userId, name });
    await writeTrail(tx, { kind: 'name.changed', of: user, by: user, on: name, at });
    const memberships = await membershipsOf(tx, user.userId);
    for (const { businessId, memberId } of memberships)
      await addEvent(tx, { businessId, memberId, kind: 'team.changed', data: { what: 'name', who: name }, at });
  });
  parts.live.changed(`user:${user.userId}`);
}

/** Every other session ends; this one goes on. */
export async function changeOwnPassword(parts: Needs, auth: Auth, user: SignedIn, password: string): Promise<void> {
  const { userId, sessionId } = user;
  const passwordHash = await hashNewPassword(auth, password, await ownWords(parts.db.orm, userId));
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await writeTrail(tx, { kind: 'password.changed', of: user, by: user, at });
    await replacePassword(parts, tx, { userId, passwordHash, keep: sessionId, now: at });
  });
  parts.live.changed(`user:${userId}`);
}

/**
 * With a mail server the new address has to answer first; the answer is the same when somebody else has it already. Without one
 * it counts at once.
 */
export async function changeOwnEmail(
  parts: Needs,
  auth: Pick<Auth, 'budgets'>,
  user: SignedIn,
  email: string,
): Promise<{ readonly mailed: boolean }> {
  await auth.budgets.spend('email', user.userId);
  const now = parts.clock.now();
  if (email === user.email) throw new DomainError('invalid', 'email_same');
  await parts.db.tx(async (tx) => {
    if (parts.mailer.enabled) await accountMail(parts, tx, { kind: 'email_proof', userId: user.userId, to: email, now });
    else {
      if (!(await setUserEmail(tx, { userId: user.userId, email, now }))) throw new DomainError('conflict', 'email_taken');
      await writeTrail(tx, { kind: 'email.changed', of: user, by: user, on: email, at: now });
    }
  });
  return { mailed: parts.mailer.enabled };
}

/** The link from the mail. The address before is told. */
export async function confirmEmail(
  parts: Needs,
  auth: Pick<Auth, 'budgets'>,
  token: string,
  request: { readonly address: string },
): Promise<{ readonly email: string }> {
  const now = parts.clock.now();
  const change = async (tx: Tx) => {
    const taken = await takeOneTime(tx, emailProof(token));
    if (taken === null || taken.expiresAt <= now) return null;
    const [userId, next] = JSON.parse(taken.value) as [string, string];
    const before = await findAccount(tx, userId);
    if (before === null) return null;
    if (!(await setUserEmail(tx, { userId, email: next, now }))) throw new DomainError('conflict', 'email_taken');
    await writeTrail(tx, { kind: 'email.changed', of: { userId }, by: { userId, name: before.name }, on: next, at: now });
    await accountMail(parts, tx, { kind: 'email_changed', userId, to: before.email, now });
    return next;
  };
  const email = await auth.budgets.countMisses(request.address, async () => {
    const changed = await parts.db.tx(change);
    if (changed === null) throw new DomainError('not_found', 'link_expired');
    return changed;
  });
  return { email };
}

/** Every session of the account but this one, with its phones; this one is for the phone in hand to end, which empties itself first. */
export async function signOutOthers(parts: Needs, user: SignedIn): Promise<void> {
  const { userId, sessionId } = user;
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await writeTrail(tx, { kind: 'session.all_ended', of: user, by: user, at: now });
    const others = await tokenHashesOf(tx, { userId, except: sessionId });
    await dropSessions(parts, tx, { userId, sessionIds: others.map(({ id }) => id), now });
  });
  parts.live.changed(`user:${userId}`);
}

/** What they held goes back to the team at once. The last owner stays: without one nobody could let anybody in. */
export async function leaveTeam(parts: Needs, permission: Authorized<Business, 'own.manage'>): Promise<void> {
  const { actor } = permission;
  if (actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findMember(tx, { businessId: actor.businessId, id: actor.memberId });
    if (row === null || row.removedAt !== null) throw new DomainError('forbidden', 'not_a_member');
    if (row.role === 'owner' && (await countOwners(tx, actor.businessId)) < 2)
      throw new DomainError('conflict', 'last_owner_leaves');
    await goes(parts, tx, { by: actor, row, at: now });
  });
  parts.live.changed(`user:${actor.userId}`);
}

type Who = Pick<SignedIn, 'userId' | 'name' | 'from'>;

type Leaving = { readonly by: Who; readonly row: MemberRow; readonly at: number };

async function goes(parts: Pick<Parts, 'mailer'>, tx: Tx, { by, row, at }: Leaving): Promise<void> {
  const { businessId, id: memberId, name, role } = row;
  await writeTrail(tx, { kind: 'member.left', of: { businessId }, by, data: { role }, at });
  await letGo(parts, tx, { row, by: memberId, now: at, account: 'ends', why: 'left' });
  await addEvent(tx, { businessId, memberId, kind: 'team.changed', data: { what: 'left', who: name }, at });
}

/** Leaves every team and takes e-mail, password, sessions and phones away for good. The name stays on what was written for guests. */
export async function deleteOwnAccount(parts: Needs, user: SignedIn): Promise<void> {
  const { userId } = user;
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const memberships = await membershipsOf(tx, userId);
    for (const { businessId, role } of memberships)
      if (role === 'owner' && (await countOwners(tx, businessId)) < 2) throw new DomainError('conflict', 'last_owner_deletes');
    for (const { businessId, memberId } of memberships) {
      const row = await findMember(tx, { businessId, id: memberId });
      if (row !== null) await goes(parts, tx, { by: user, row, at: now });
    }
    await dropSessions(parts, tx, {
      userId,
      sessionIds: (await tokenHashesOf(tx, { userId, except: null })).map(({ id }) => id),
      now,
    });
    await deleteAccountRows(tx, { userId, now });
  });
  parts.live.changed(`user:${userId}`);
}
