/** The one place that knows better-auth: what of it we use, and with which settings. Why so little: docs/decisions. */
import { betterAuth } from 'better-auth/minimal';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Config } from '#server/config.ts';
import type { Db } from '#server/db/engine/client.ts';
import type { Clock } from '#server/system/clock.ts';
import { newId } from '#server/system/ids.ts';
import type { Keys } from '#server/system/keys.ts';
import type { Logger } from '#server/system/logger.ts';
import { sessionKeepingAdapter } from './adapter.ts';

const SESSION_DAYS = 90;
const DAY_S = 86_400;
/** How often a session in use is renewed, seconds; "last seen" in the list of sessions is as coarse as this. */
const RENEW_AFTER_S = 3600;
const MAX_PASSWORD = 200;
/** Set by us from the address the hooks determined; whatever a client sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-client-address';

export const cookieName = (config: Pick<Config, 'publicUrl'>) => (isSecure(config) ? '__Host-sid' : 'sid');
export const isSecure = (config: Pick<Config, 'publicUrl'>) => config.publicUrl.startsWith('https://');

export type LibraryParts = {
  readonly db: Pick<Db, 'orm'>;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly clock: Clock;
  readonly keys: Pick<Keys, 'authSecret'>;
  readonly log: Logger;
};

/** Opens a session for an account that has proved itself in another way than by password: set-up code, invitation, hand-over. */
const openSession = createAuthEndpoint(
  '/open-session',
  {
    method: 'POST',
    requireHeaders: true,
    metadata: { SERVER_ONLY: true },
    body: z.object({ userId: z.string(), provedAt: z.number().nullable() }),
  },
  async (ctx) => {
    const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
    if (!user) throw new Error('a session was asked for an account that does not exist');
    const session = await ctx.context.internalAdapter.createSession(user.id, false, { provedAt: ctx.body.provedAt });
    await setSessionCookie(ctx, { session, user });
    return { sessionId: session.id };
  },
);

export function createLibrary({ db, config, clock, keys, log }: LibraryParts) {
  return betterAuth({
    appName: 'Golden Hour',
    baseURL: config.publicUrl,
    secret: keys.authSecret,
    database: sessionKeepingAdapter(db, clock),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: MAX_PASSWORD },
    session: {
      expiresIn: SESSION_DAYS * DAY_S,
      updateAge: RENEW_AFTER_S,
      additionalFields: { provedAt: { type: 'number', required: false, input: false } },
    },
    // Budgets are ours (budget.ts): the library counts per address only, and only at its own HTTP handler, which is not mounted.
    rateLimit: { enabled: false },
    plugins: [{ id: 'golden-hour', endpoints: { openSession } }],
    advanced: {
      // Off, because it would put "__Secure-" before a name that has its own, stricter prefix.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName(config),
          attributes: { secure: isSecure(config), httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    logger: {
      level: 'error',
      // Only the sentence: further arguments may hold what was typed.
      log: (level, message) => (level === 'error' ? log.error(`accounts: ${message}`) : log.info(`accounts: ${message}`)),
    },
  });
}
