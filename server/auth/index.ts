/** Accounts and sessions. The only room that knows the account library; everybody else sees this interface. */
import { APIError } from 'better-auth/api';
import { anyUser, findUserByEmail, markProved } from '#server/db/people/user.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Db } from '#server/db/engine/client.ts';
import { hashToken, newToken } from '#server/system/ids.ts';
import type { SignedIn } from './actor.ts';
import { type Budgets, createBudgets } from './budget.ts';
import { networkOf } from './network.ts';
import { type Challenges, createChallenges } from './challenge.ts';
import { createKnownDevices } from './device.ts';
import { ADDRESS_HEADER, cookieName, createLibrary, isSecure, type LibraryParts } from './library.ts';
import { createSetupCode } from './setup-code.ts';

export { actorFor, type SignedIn } from './actor.ts';
export { originOf } from './origin.ts';

/** The part of a request that accounts need; cookies go to `resHeaders`. */
export type AuthRequest = { readonly headers: Headers; readonly address: string; readonly resHeaders: Headers };

export type Auth = {
  /** Who is behind the cookie. Renews a session in use when there are response headers to put the fresh cookie into. */
  resolve(headers: Headers, resHeaders?: Headers): Promise<SignedIn | null>;
  /** Throws `unauthorized` (same answer and same work for an unknown address and a wrong password) or `too_many`. */
  signIn(credentials: { readonly email: string; readonly password: string }, request: AuthRequest): Promise<SignedIn>;
  /** A new session; sets the cookie. `proved`: by a password or passkey just now, not by a link. */
  openSession(
    who: { readonly userId: string; readonly proved: boolean },
    request: AuthRequest,
  ): Promise<{ readonly sessionId: string }>;
  /** Takes the cookie away. Ending the session itself is a row (server/flows/account/session.ts). */
  clearCookie(resHeaders: Headers): void;
  /** scrypt off the main thread. Never inside a transaction. */
  hashPassword(password: string): Promise<string>;
  /** The same work whether there is a hash or not. */
  verifyPassword(hash: string | null, typed: string): Promise<boolean>;
  /** SHA-256 of the token in the session cookie, living or not; null without a cookie. */
  cookieHash(headers: Headers): string | null;
  readonly budgets: Budgets;
  /** Of passkeys. */
  readonly challenges: Challenges;
  /** What the operator reads on the console; null once there is an account. */
  setupCode(): Promise<string | null>;
  checkSetupCode(typed: string, request: Pick<AuthRequest, 'address'>): 'right' | 'wrong' | 'too_many';
};

export async function createAuth(parts: LibraryParts & { readonly db: Db }): Promise<Auth> {
  const { config, clock, db, log } = parts;
  const library = createLibrary(parts);
  const context = await library.$context;
  const name = cookieName(config);
  const code = createSetupCode();
  const budgets = createBudgets({ db, clock });
  let nobodys: Promise<string> | null = null;
  const devices = createKnownDevices(parts);

  /** What the library may see of a request: the cookie, the browser's name and the address we determined ourselves. */
  const inner = (headers: Headers, address?: string): Headers => {
    const few = new Headers();
    for (const header of ['cookie', 'user-agent']) {
      const value = headers.get(header);
      if (value !== null) few.set(header, header === 'user-agent' ? value.slice(0, 400) : value);
    }
    if (address !== undefined) few.set(ADDRESS_HEADER, address);
    return few;
  };
  /** Only the session cookie: the library also clears cookies of features that are not in use. */
  const passCookie = (from: Headers, to: Headers) => {
    for (const cookie of from.getSetCookie()) if (cookie.startsWith(`${name}=`)) to.append('set-cookie', cookie);
  };

  const auth: Auth = {
    budgets,
    challenges: createChallenges(parts, db),
    async resolve(headers, resHeaders) {
      if (!headers.get('cookie')?.includes(`${name}=`)) return null;
      const query = resHeaders === undefined ? { disableRefresh: true } : {};
      const { response, headers: out } = await library.api.getSession({ headers: inner(headers), query, returnHeaders: true });
      // The cookie stays: a session may look too old only while the clock is wrong, and with it the browser may ask why one is over
      // (flows/account/farewell.ts).
      if (response === null) return null;
      if (resHeaders !== undefined) passCookie(out, resHeaders);
      const { user, session } = response;
      return { userId: user.id, sessionId: session.id, name: user.name, email: user.email, provedAt: session.provedAt ?? null };
    },
    async signIn({ email, password }, request) {
      const address = email.toLowerCase();
      const account = await findUserByEmail(db.orm, address);
      const device = account === null ? null : devices.nameFor(account.id, request.headers);
      const giveBack = await budgets.spendSignIn({ email: address, address: request.address, device });
      let out: Headers;
      try {
        out = (
          await library.api.signInEmail({
            body: { email: address, password },
            headers: inner(withoutCookie(request.headers), request.address),
            returnHeaders: true,
          })
        ).headers;
      } catch (error) {
        if (!(error instanceof APIError)) throw error;
        if (error.statusCode >= 500) throw error;
        log.info('sign-in refused', { network: networkOf(request.address) });
        throw new DomainError('unauthorized', 'wrong_credentials');
      }
      await giveBack();
      passCookie(out, request.resHeaders);
      const signedIn = await auth.resolve(new Headers({ cookie: asCookie(out, name) }));
      if (signedIn === null) throw new DomainError('unauthorized', 'wrong_credentials');
      const provedAt = clock.now();
      await markProved(db.orm, { sessionId: signedIn.sessionId, at: provedAt });
      devices.remember(signedIn.userId, request);
      return { ...signedIn, provedAt };
    },
    async openSession({ userId, proved }, request) {
      const { response, headers } = await library.api.openSession({
        body: { userId, provedAt: proved ? clock.now() : null },
        headers: inner(withoutCookie(request.headers), request.address),
        returnHeaders: true,
      });
      passCookie(headers, request.resHeaders);
      devices.remember(userId, request);
      return response;
    },
    clearCookie(resHeaders) {
      resHeaders.append('set-cookie', `${name}=; Max-Age=0; Path=/; HttpOnly;${isSecure(config) ? ' Secure;' : ''} SameSite=Lax`);
    },
    hashPassword: (password) => context.password.hash(password),
    async verifyPassword(hash, typed) {
      const other = await (nobodys ??= context.password.hash(newToken()));
      const right = await context.password.verify({ hash: hash ?? other, password: typed });
      return right && hash !== null;
    },
    cookieHash(headers) {
      const found = headers
        .get('cookie')
        ?.split(/; */)
        .find((one) => one.startsWith(`${name}=`));
      // token, dot, signature; only the token is of interest: it is a secret of 256 bits itself
      const token = /^[A-Za-z0-9_-]{16,200}/.exec(found?.slice(name.length + 1) ?? '')?.[0];
      return token === undefined ? null : hashToken(token);
    },
    setupCode: async () => ((await anyUser(db.orm)) ? null : code.text),
    checkSetupCode: (typed, { address }) => code.check(typed, { address: networkOf(address), now: clock.now() }),
  };
  return auth;
}

function withoutCookie(headers: Headers): Headers {
  const rest = new Headers(headers);
  rest.delete('cookie');
  return rest;
}

function asCookie(from: Headers, name: string): string {
  return (from.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? '').split(';')[0] ?? '';
}
