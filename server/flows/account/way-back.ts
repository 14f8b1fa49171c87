/** A link that sets a new password: made by somebody of the team for a member, used once by whoever was given it. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { networkOf } from '#server/auth/network.ts';
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findMember, membershipsOf } from '#server/db/people/member.ts';
import { findAccount, findUserByEmail } from '#server/db/people/user.ts';
import { findSignInLink, insertSignInLink, takeSignInLink } from '#server/db/people/way-back.ts';
import { hashToken, newId, newToken } from '#server/system/ids.ts';
import { mayLetBackIn } from '#shared/model/roles.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import { accountMail } from './account-mail.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { hasAddress } from '../delivery/mail.ts';
import { tell, tellOwners } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { hashNewPassword, ownWords, resetPassword } from './password.ts';
import { startSession } from './session.ts';
import { doerOf, writeTrail } from '../trail.ts';

type Request = AuthRequest & { readonly user: SignedIn | null };
type Business = { readonly businessId: string };

/** Handed over across a counter or by message, and used at once. */
const MEMBER_LINK_MS = 15 * MINUTE_MS;
/** Copied from a console to a phone. */
const CONSOLE_LINK_MS = HOUR_MS;

/** The same answer for unknown, used, expired and ended. */
const gone = () => new DomainError('not_found', 'sign_in_link_gone');

/** The token is returned here and never again. The member hears of it on every phone that still rings. */
export async function makeSignInLink(
  parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'live'>,
  permission: Authorized<Business, 'team.manage'>,
  memberId: string,
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const { actor } = permission;
  if (actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  const { businessId } = actor;
  const token = newToken();
  const now = parts.clock.now();
  const expiresAt = now + MEMBER_LINK_MS;
  await parts.db.tx(async (tx) => {
    const target = await findMember(tx, { businessId, id: memberId });
    if (target === null || target.removedAt !== null) throw notFound('member');
    if (target.userId === actor.userId) throw new DomainError('invalid', 'link_for_oneself');
    if (!mayLetBackIn(actor.role, target.role)) throw new DomainError('forbidden', 'role_may_not');
    const account = await findAccount(tx, target.userId);
    if (account === null || !hasAddress(account.email)) throw new DomainError('invalid', 'link_for_helper');
    if (!(await mayOpen(tx, actor.userId, target.userId))) throw new DomainError('forbidden', 'link_reaches_further');
    await insertSignInLink(tx, {
      id: newId(),
      tokenHash: hashToken(token),
      userId: target.userId,
      way: 'member',
      businessId,
      memberId: target.id,
      role: target.role,
      createdBy: actor.memberId,
      createdAt: now,
      expiresAt,
    });
    await addEvent(tx, {
      businessId,
      memberId: actor.memberId,
      kind: 'team.changed',
      data: { what: 'sign_in_link', who: target.name },
      at: now,
    });
    await writeTrail(tx, { kind: 'sign_in_link.made', of: { businessId }, by: actor, on: target.name, at: now });
    await tell(parts, tx, {
      businessId,
      memberId: target.id,
      notice: { kind: 'link_made', name: actor.name },
      reason: { kind: 'link_made', id: now },
      now,
    });
  });
  return { token, expiresAt };
}

/** For whoever runs the server; null when no account has this e-mail. */
export async function makeConsoleLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  email: string,
): Promise<{ readonly token: string; readonly name: string } | null> {
  const known = await findUserByEmail(parts.db.orm, email);
  const account = known === null ? null : await findAccount(parts.db.orm, known.id);
  if (account === null) return null;
  const token = newToken();
  const now = parts.clock.now();
  await parts.db.tx((tx) =>
    insertSignInLink(tx, {
      id: newId(),
      tokenHash: hashToken(token),
      userId: account.userId,
      way: 'console',
      businessId: null,
      memberId: null,
      role: null,
      createdBy: null,
      createdAt: now,
      expiresAt: now + CONSOLE_LINK_MS,
    }),
  );
  return { token, name: account.name };
}

/** A link by mail, if there is such an account and a mail server. Whoever asks cannot tell: the work is the same. */
export async function askByMail(
  parts: Pick<Parts, 'db' | 'clock' | 'mailer'>,
  auth: Pick<Auth, 'budgets'>,
  email: string,
  { address }: Pick<Request, 'address'>,
): Promise<void> {
  if (!parts.mailer.enabled) throw new DomainError('unavailable', 'no_mail_here');
  await auth.budgets.spend('mailFrom', networkOf(address));
  await auth.budgets.spend('mailTo', email);
  await parts.db.tx((tx) => accountMail(parts, tx, { kind: 'reset', userId: '', to: email, now: parts.clock.now() }));
}

/** In each team of the account the maker must be somebody who may: else a link made in one business would open another. */
async function mayOpen(db: Queryable, makerId: string, userId: string): Promise<boolean> {
  const mine = await membershipsOf(db, makerId);
  return (await membershipsOf(db, userId)).every((theirs) => {
    const here = mine.find((one) => one.businessId === theirs.businessId);
    return here !== undefined && mayLetBackIn(here.role, theirs.role);
  });
}

/** Asked again at each use: whoever was removed or has another role since has ended what they made or were given. */
async function findValid(db: Queryable, token: string, now: number) {
  const found = await findSignInLink(db, { tokenHash: hashToken(token), now });
  if (found === null) return null;
  if (found.link.way !== 'member') return found;
  const { makerUserId, makerRole, memberRole } = found;
  if (found.makerRemovedAt !== null || found.memberRemovedAt !== null) return null;
  if (makerUserId === null || makerRole === null || memberRole === null || memberRole !== found.link.role) return null;
  if (!mayLetBackIn(makerRole, memberRole) || !(await mayOpen(db, makerUserId, found.link.userId))) return null;
  return found;
}

function findOrCount(parts: Pick<Parts, 'db' | 'clock'>, auth: Auth, token: string, request: Request) {
  return auth.budgets.countMisses(request.address, async () => {
    const found = await findValid(parts.db.orm, token, parts.clock.now());
    if (found === null) throw gone();
    return found;
  });
}

export type SignInLinkPeek = {
  readonly name: string;
  readonly email: string;
  /** Who made it, in which business; null: the console or a mail. */
  readonly by: string | null;
  readonly businessName: string | null;
  readonly expiresAt: number;
};

/** What the link says, without using it up. */
export async function peekSignInLink(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Auth,
  token: string,
  request: Request,
): Promise<SignInLinkPeek> {
  const { name, email, maker, businessName, link } = await findOrCount(parts, auth, token, request);
  return { name, email, by: maker, businessName, expiresAt: link.expiresAt };
}

/** Sets the password, ends every other session of the account with its phones, and signs in here. */
export async function acceptSignInLink(
  parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'live' | 'mailer'>,
  auth: Auth,
  input: { readonly token: string; readonly password: string },
  request: Request,
): Promise<void> {
  const {
    link: { userId },
  } = await findOrCount(parts, auth, input.token, request);
  const passwordHash = await hashNewPassword(auth, input.password, await ownWords(parts.db.orm, userId));
  const now = parts.clock.now();
  // The phone in hand goes on ringing when it is theirs already.
  const keep = request.user?.userId === userId ? request.user.sessionId : null;
  await parts.db.tx(async (tx) => {
    const found = await findValid(tx, input.token, now);
    if (found === null || !(await takeSignInLink(tx, found.link.id))) throw gone();
    const by = doerOf({ userId, name: found.name }, request);
    await writeTrail(tx, { kind: 'password.changed', of: { userId }, by, data: { way: 'sign_in_link' }, at: now });
    await resetPassword(parts, tx, { userId, passwordHash, keep, now });
    for (const { businessId, memberId, name } of await membershipsOf(tx, userId)) {
      await addEvent(tx, { businessId, memberId, kind: 'team.changed', data: { what: 'password_reset', who: name }, at: now });
      await tellOwners(parts, tx, {
        businessId,
        notice: { kind: 'link_used', name, by: found.link.businessId === businessId ? (found.maker ?? '') : '' },
        reason: { kind: 'link_used', id: `${memberId}:${now}` },
        now,
      });
    }
  });
  await startSession(parts, auth, { userId, proved: true, way: 'sign_in_link' }, request);
  parts.live.changed(`user:${userId}`);
}
