/** Choosing a password: judged, hashed, and what ends when a new one is set. */
import { commonPasswords } from '#server/auth/common-passwords.ts';
import type { Auth } from '#server/auth/index.ts';
import type { Queryable, Tx } from '#server/db/engine/client.ts';
import { membershipsOf } from '#server/db/people/member.ts';
import { deletePasskeysOf } from '#server/db/people/passkey.ts';
import { findAccount, setPasswordHash, tokenHashesOf } from '#server/db/people/user.ts';
import { deleteSignInLinksOf, insertFarewells } from '#server/db/people/way-back.ts';
import { judgePassword } from '#shared/model/password.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { accountMail } from './account-mail.ts';
import { dropSessions } from './session.ts';

/**
 * The hash to store; `own` is what somebody who knows the person tries: e-mail, name, business. Throws what is wrong with the
 * password. Call it outside a transaction.
 */
export async function hashNewPassword(
  auth: Pick<Auth, 'hashPassword'>,
  password: string,
  own: readonly string[],
): Promise<string> {
  const common = await commonPasswords();
  const fault = judgePassword(password, { own, isCommon: (word) => common.has(word) });
  if (fault !== null) throw new DomainError('invalid', fault);
  return auth.hashPassword(password);
}

/** What of an account stands in no password of its own. */
export async function ownWords(db: Queryable, userId: string): Promise<string[]> {
  const account = await findAccount(db, userId);
  const teams = await membershipsOf(db, userId);
  return [account?.email ?? '', account?.name ?? '', ...teams.flatMap((team) => [team.name, team.businessName])];
}

/** The same for whoever comes from outside: nothing of the account is left that could open it, not even a passkey somebody else added. */
export async function resetPassword(
  parts: Pick<Parts, 'mailer'>,
  tx: Tx,
  given: Parameters<typeof replacePassword>[2],
): Promise<void> {
  await deletePasskeysOf(tx, given.userId);
  await replacePassword(parts, tx, given);
}

/**
 * A new password ends every other session with its phones and every link that could set another one. `keep`: the session that
 * goes on, if any.
 */
export async function replacePassword(
  parts: Pick<Parts, 'mailer'>,
  tx: Tx,
  given: { readonly userId: string; readonly passwordHash: string; readonly keep: string | null; readonly now: number },
): Promise<void> {
  const { userId, passwordHash, keep, now } = given;
  await setPasswordHash(tx, { userId, passwordHash, now });
  await deleteSignInLinksOf(tx, userId);
  const ended = await tokenHashesOf(tx, { userId, except: keep });
  await insertFarewells(
    tx,
    ended.map(({ tokenHash }) => ({ tokenHash, why: 'password', businessId: null, by: null, at: now })),
  );
  await accountMail(parts, tx, { kind: 'password_changed', userId, to: null, now });
  await dropSessions(parts, tx, { userId, sessionIds: ended.map(({ id }) => id), now });
}
