/**
 * Challenges for passkeys: made without a write, carried back by a signed cookie of this browser, valid for five minutes, once, and only
 * for what and whom they were made for.
 */
import { randomBytes } from 'node:crypto';
import type { Queryable } from '#server/db/engine/client.ts';
import { spendChallenge } from '#server/db/business/complaint-link.ts';
import { hashToken } from '#server/system/ids.ts';
import { createSigner, hostCookie, readCookie, setCookie } from './cookies.ts';
import { isSecure, type LibraryParts } from './library.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

const VALID_MS = 5 * MINUTE_MS;
const SHAPE = /^([\w-]{43})\.(\d{1,16})\.([\w-]{43})$/;

export type Purpose = 'add' | 'prove' | 'sign-in';
/** `sessionId` null: before anybody is signed in. */
type For = { readonly purpose: Purpose; readonly sessionId: string | null };

export type Challenges = {
  /** base64url, 32 random bytes; the cookie is set. */
  issue(who: For, resHeaders: Headers): string;
  /** The challenge this browser was given, or null: none, expired, for something else, or used before. Taken once, whatever comes of it. */
  take(who: For, request: { readonly headers: Headers; readonly resHeaders: Headers }): Promise<string | null>;
};

export function createChallenges(
  { config, clock, keys }: Pick<LibraryParts, 'config' | 'clock' | 'keys'>,
  db: { readonly orm: Queryable },
): Challenges {
  const secure = isSecure(config);
  const signer = createSigner(keys.authSecret, 'passkey challenge');
  const nameOf = (purpose: Purpose) => hostCookie(`passkey-${purpose}`, secure);
  const signed = ({ purpose, sessionId }: For, challenge: string, until: number) =>
    `${purpose} ${sessionId ?? ''} ${challenge} ${until}`;
  return {
    issue(who, resHeaders) {
      const challenge = randomBytes(32).toString('base64url');
      const until = clock.now() + VALID_MS;
      const value = `${challenge}.${until}.${signer.sign(signed(who, challenge, until))}`;
      setCookie(resHeaders, { name: nameOf(who.purpose), value, maxAgeS: VALID_MS / 1000, secure });
      return challenge;
    },
    async take(who, { headers, resHeaders }) {
      const name = nameOf(who.purpose);
      const [, challenge = '', time = '', signature = ''] = SHAPE.exec(readCookie(headers, name) ?? '') ?? [];
      const until = Number(time);
      if (challenge === '' || !signer.isSigned(signed(who, challenge, until), signature)) return null;
      setCookie(resHeaders, { name, value: '', maxAgeS: 0, secure });
      const now = clock.now();
      if (until <= now || until > now + VALID_MS) return null;
      return (await spendChallenge(db.orm, { id: hashToken(challenge), expiresAt: until })) ? challenge : null;
    },
  };
}
