/** The recovery code: the way back in of somebody who has lost everything but a piece of paper. */
import type { Auth, AuthRequest, SignedIn } from '#server/auth/index.ts';
import { newRecoveryCode, plainRecoveryCode } from '#server/auth/recovery-code.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import { findRecovery, markRecoveryKept, putRecovery, replaceRecovery } from '#server/db/people/recovery.ts';
import { findAccount, findUserByEmail } from '#server/db/people/user.ts';
import type { RecoveryView } from '#shared/model/account.ts';
import { DomainError } from '#server/system/errors.ts';
import { tellOwners } from '../delivery/notice.ts';
import type { Parts } from '../parts.ts';
import { hashNewPassword, ownWords, resetPassword } from './password.ts';
import { startSession } from './session.ts';
import { doerOf, writeTrail } from '../trail.ts';

type Request = AuthRequest & { readonly user: SignedIn | null };

export async function recoveryOf(parts: Pick<Parts, 'db'>, user: Pick<SignedIn, 'userId'>): Promise<RecoveryView> {
  const row = await findRecovery(parts.db.orm, user.userId);
  if (row === null) return { state: 'none', at: null };
  return { state: row.keptAt === null ? 'unseen' : 'kept', at: row.createdAt };
}

/** Returned here and never again; the one before is worth nothing any more. */
export async function newRecovery(
  parts: Pick<Parts, 'db' | 'clock'>,
  auth: Pick<Auth, 'hashPassword'>,
  user: SignedIn,
): Promise<{ readonly code: string }> {
  const code = newRecoveryCode();
  const hash = await auth.hashPassword(plain(code));
  const at = parts.clock.now();
  await parts.db.tx(async (tx) => {
    await putRecovery(tx, { userId: user.userId, hash, createdAt: at });
    await writeTrail(tx, { kind: 'recovery.made', of: user, by: user, at });
  });
  return { code };
}

const plain = (code: string) => plainRecoveryCode(code) ?? '';

/** The person says that they have written it down. */
export async function keepRecovery(parts: Pick<Parts, 'db' | 'clock'>, user: Pick<SignedIn, 'userId'>): Promise<void> {
  await parts.db.tx((tx) => markRecoveryKept(tx, { userId: user.userId, now: parts.clock.now() }));
}

/** The same for an unknown e-mail, an account without a code and a wrong code. */
const wrong = () => new DomainError('forbidden', 'wrong_recovery');

/**
 * Sets a new password, ends every session, signs in here and returns the next code. Wrong ones are counted by network and never by
 * account: with 116 bits nobody guesses, and a stranger must not be able to shut the only way out.
 */
export async function recover(
  parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'live' | 'mailer'>,
  auth: Auth,
  input: { readonly email: string; readonly code: string; readonly password: string },
  request: Request,
): Promise<{ readonly code: string }> {
  const giveBack = await auth.budgets.spendRecovery(request.address);
  const typed = plainRecoveryCode(input.code);
  if (typed === null) throw wrong();
  const known = await findUserByEmail(parts.db.orm, input.email);
  const row = known === null ? null : await findRecovery(parts.db.orm, known.id);
  if (!(await auth.verifyPassword(row?.hash ?? null, typed)) || row === null) throw wrong();
  await giveBack();
  const { userId } = row;
  const account = await findAccount(parts.db.orm, userId);
  if (account === null) throw wrong();
  const passwordHash = await hashNewPassword(auth, input.password, await ownWords(parts.db.orm, userId));
  const code = newRecoveryCode();
  const next = await auth.hashPassword(plain(code));
  const now = parts.clock.now();
  const keep = request.user?.userId === userId ? request.user.sessionId : null;
  await parts.db.tx(async (tx) => {
    if (!(await replaceRecovery(tx, { userId, hash: row.hash, next, now }))) throw wrong();
    const by = doerOf({ userId, name: account.name }, request);
    await writeTrail(tx, { kind: 'password.changed', of: { userId }, by, data: { way: 'recovery_code' }, at: now });
    await writeTrail(tx, { kind: 'recovery.made', of: { userId }, by, at: now });
    await resetPassword(parts, tx, { userId, passwordHash, keep, now });
    for (const { businessId, memberId, name } of await membershipsOf(tx, userId)) {
      await addEvent(tx, { businessId, memberId, kind: 'team.changed', data: { what: 'password_reset', who: name }, at: now });
      const reason = { kind: 'link_used', id: `${memberId}:${now}` } as const;
      await tellOwners(parts, tx, { businessId, notice: { kind: 'link_used', name, by: '' }, reason, now });
    }
  });
  await startSession(parts, auth, { userId, proved: true, way: 'recovery_code' }, request);
  parts.live.changed(`user:${userId}`);
  return { code };
}
