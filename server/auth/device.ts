/**
 * Browsers that have signed in here before. Each carries a random name of its own and one signed mark per account, so that wrong
 * guesses from elsewhere never stand in its way; it opens nothing. Kept over a sign-out: that is when it is needed.
 */
import { randomBytes } from 'node:crypto';
import { isSecure, type LibraryParts } from './library.ts';
import { createSigner, hostCookie, readCookie, setCookie } from './cookies.ts';

/** The longest browsers keep a cookie. */
const MAX_AGE_S = 400 * 86_400;
/** People who share one tablet. */
const MOST_ACCOUNTS = 8;
const SHAPE = /^[\w-]{22}(?:\.[\w-]{43}){1,8}$/;

export type KnownDevices = {
  /** The random name of this browser when this account has signed in here; else null. */
  nameFor(userId: string, headers: Headers): string | null;
  remember(userId: string, request: { readonly headers: Headers; readonly resHeaders: Headers }): void;
};

export function createKnownDevices({ config, keys }: Pick<LibraryParts, 'config' | 'keys'>): KnownDevices {
  const secure = isSecure(config);
  const name = hostCookie('known', secure);
  const signer = createSigner(keys.authSecret, 'known device');
  const read = (headers: Headers) => {
    const value = readCookie(headers, name);
    if (value === null || !SHAPE.test(value)) return null;
    const [device = '', ...marks] = value.split('.');
    return { device, marks };
  };
  return {
    nameFor(userId, headers) {
      const found = read(headers);
      return found?.marks.some((mark) => signer.isSigned(`${found.device} ${userId}`, mark)) === true ? found.device : null;
    },
    remember(userId, { headers, resHeaders }) {
      const { device, marks } = read(headers) ?? { device: randomBytes(16).toString('base64url'), marks: [] };
      const mine = signer.sign(`${device} ${userId}`);
      const all = [mine, ...marks.filter((mark) => mark !== mine)].slice(0, MOST_ACCOUNTS);
      setCookie(resHeaders, { name, value: [device, ...all].join('.'), maxAgeS: MAX_AGE_S, secure });
    },
  };
}
