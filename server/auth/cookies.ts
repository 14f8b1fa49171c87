/** Cookies of ours beside the library's: bound to this host where browsers allow it, invisible to scripts. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** `__Host-` is refused on plain http, so there the plain name stands. */
export const hostCookie = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** `value` of letters, digits, dots, dashes and underscores only. `maxAgeS` 0 takes it away. */
export function setCookie(
  resHeaders: Headers,
  cookie: { readonly name: string; readonly value: string; readonly maxAgeS: number; readonly secure: boolean },
): void {
  const { name, value, maxAgeS, secure } = cookie;
  resHeaders.append(
    'set-cookie',
    `${name}=${value}; Max-Age=${maxAgeS}; Path=/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`,
  );
}

export type Signer = {
  sign(text: string): string;
  /** In constant time. */
  isSigned(text: string, signature: string): boolean;
};

/** Signatures for one `purpose`: what was signed for another is not valid here. */
export function createSigner(secret: string, purpose: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    sign,
    isSigned(text, signature) {
      const right = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
