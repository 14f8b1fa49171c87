/** Choosing a password: judged, hashed, and what ends when a new one is set. */
import type { Auth } from '#server/auth/index.ts';
import type { Tx } from '#server/db/client.ts';
import { setPasswordHash, tokenHashesOf } from '#server/db/user.ts';
import { deleteSignInLinksOf, insertFarewells } from '#server/db/way-back.ts';
import type { Parts } from './parts.ts';
import { dropSessions } from './session.ts';

/** The hash to store. Call it outside a transaction. */
export async function hashNewPassword(auth: Pick<Auth, 'hashPassword'>, password: string): Promise<string> {
  return auth.hashPassword(password);
}

/**
 * A new password ends every other session with its phones and every link that could set another one. `keep`: the session that
 * goes on, if any. Returns the businesses to tell after the commit.
 */
export async function replacePassword(
  parts: Pick<Parts, 'mailer'>,
  tx: Tx,
  given: { readonly userId: string; readonly passwordHash: string; readonly keep: string | null; readonly now: number },
): Promise<string[]> {
  const { userId, passwordHash, keep, now } = given;
  await setPasswordHash(tx, { userId, passwordHash, now });
  await deleteSignInLinksOf(tx, userId);
  const ended = await tokenHashesOf(tx, { userId, except: keep });
  await insertFarewells(
    tx,
    ended.map(({ tokenHash }) => ({ tokenHash, why: 'password', businessId: null, by: null, at: now })),
  );
  return dropSessions(parts, tx, { userId, sessionIds: ended.map(({ id }) => id), now });
}
