/** Joining a team by a link or QR code that works once. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findInvitation, takeInvitation } from '#server/db/people/invitation.ts';
import { everIn, isMember, joinBusiness } from '#server/db/people/member.ts';
import { findUserByEmail, insertUser } from '#server/db/people/user.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import { mayGive, type Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { judgePast } from '../duty/coverage.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { hashNewPassword, resetPassword } from '../account/password.ts';
import { signIn, startSession } from '../account/session.ts';
import { doerOf, writeTrail } from '../trail.ts';

type Request = AuthRequest & { readonly user: SignedIn | null };

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>;

/** The same answer for unknown, used, expired and revoked. */
const gone = () => new DomainError('not_found', 'invitation_gone');

/** What the link says, without using it up. */
export async function peekInvitation(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Auth,
  token: string,
  request: Request,
): Promise<{ businessName: string; role: Role; inviter: string; expiresAt: number }> {
  const found = await auth.budgets.countMisses(request.address, () => findOpen(parts, parts.db.orm, token));
  return {
    businessName: found.businessName,
    role: found.invitation.role,
    inviter: found.inviter,
    expiresAt: found.invitation.expiresAt,
  };
}

async function findOpen(parts: Pick<Parts, 'clock'>, db: Queryable, token: string) {
  const found = await findInvitation(db, hashToken(token));
  if (found === null) throw gone();
  const { usedAt, revokedAt, expiresAt } = found.invitation;
  if (usedAt !== null || revokedAt !== null || expiresAt <= parts.clock.now()) throw gone();
  // Removed or demoted since, whoever made it may not let anybody in any more.
  if (found.inviterRemovedAt !== null || !mayGive(found.inviterRole, found.invitation.role)) throw gone();
  return found;
}

export type Acceptance = {
  readonly token: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly language: Language;
};

/**
 * Whoever is signed in joins as themselves. Otherwise e-mail and password are needed: they make an account, or prove that it is
 * the account which has this e-mail already; an account is never joined by its e-mail alone. One that was in this business only and
 * was removed from it is this business's to bring back: it comes with the password typed now.
 */
export async function acceptInvitation(
  parts: Needs,
  auth: Auth,
  input: Acceptance,
  request: Request,
): Promise<{ businessId: string }> {
  const { businessName, invitation: open } = await auth.budgets.countMisses(request.address, () =>
    findOpen(parts, parts.db.orm, input.token),
  );
  const who =
    request.user === null
      ? await newcomer(parts, auth, { ...input, into: open.businessId, businessName }, request)
      : { userId: request.user.userId, account: null, revived: null };
  const now = parts.clock.now();
  const businessId = await parts.db.tx(async (tx) => {
    await findOpen(parts, tx, input.token);
    const invitation = await takeInvitation(tx, { tokenHash: hashToken(input.token), usedBy: who.userId, now });
    if (invitation === null) throw gone();
    if (await isMember(tx, { businessId: invitation.businessId, userId: who.userId }))
      throw new DomainError('conflict', 'already_member');
    if (who.account !== null && !(await insertUser(tx, { ...who.account, id: who.userId, now })))
      throw new DomainError('conflict', 'email_taken');
    if (who.revived !== null) {
      if (!(await wasOnlyHere(tx, who.userId, invitation.businessId))) throw new DomainError('conflict', 'email_taken');
      await resetPassword(parts, tx, { userId: who.userId, passwordHash: who.revived.passwordHash, keep: null, now });
    }
    await judgePast(tx, invitation.businessId, now);
    const member = await joinBusiness(tx, {
      id: newId(),
      businessId: invitation.businessId,
      userId: who.userId,
      role: invitation.role,
      name: input.name,
      language: input.language,
      createdAt: now,
    });
    await addEvent(tx, {
      businessId: invitation.businessId,
      memberId: member?.id ?? null,
      kind: 'team.changed',
      data: { what: 'joined', role: invitation.role },
      at: now,
    });
    const by = doerOf({ userId: who.userId, name: input.name }, request);
    if (who.account !== null) await writeTrail(tx, { kind: 'account.made', of: invitation, by, at: now });
    await writeTrail(tx, {
      kind: 'member.joined',
      of: invitation,
      by,
      on: invitation.label,
      data: { role: invitation.role },
      at: now,
    });
    return invitation.businessId;
  });
  if (who.account !== null || who.revived !== null)
    await startSession(parts, auth, { userId: who.userId, proved: true, way: 'invitation' }, request);
  parts.live.changed(`user:${who.userId}`);
  return { businessId };
}

async function newcomer(
  parts: Needs,
  auth: Auth,
  input: Acceptance & { readonly into: string; readonly businessName: string },
  request: Request,
) {
  const { email, password, name } = input;
  if (email === undefined || password === undefined) throw new DomainError('invalid', 'account_needed');
  const own = [email, name, input.businessName];
  const known = await findUserByEmail(parts.db.orm, email);
  if (known === null) {
    const passwordHash = await hashNewPassword(auth, password, own);
    return { userId: newId(), account: { accountId: newId(), name, email, passwordHash }, revived: null };
  }
  if (await wasOnlyHere(parts.db.orm, known.id, input.into))
    return { userId: known.id, account: null, revived: { passwordHash: await hashNewPassword(auth, password, own) } };
  // One answer for a wrong password too: with the link in hand one learns that the address is taken, and nothing more.
  const { userId } = await signIn(parts, auth, { email, password }, request).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'unauthorized' ? new DomainError('conflict', 'email_taken') : error;
  });
  return { userId, account: null, revived: null };
}

/** Removed from this business, and in no other one ever: nothing of anybody else's can be opened with it. */
async function wasOnlyHere(db: Queryable, userId: string, businessId: string): Promise<boolean> {
  const ever = await everIn(db, userId);
  return ever.length > 0 && ever.every((one) => one.businessId === businessId && one.removedAt !== null);
}
