/** Accounts on a real database file with a hand-wound clock. Everybody speaks through the real procedures with a cookie jar. */
import './cheap-scrypt.ts';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createECDH, randomBytes } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { appRouter } from '#server/api/router.ts';
import { type Context, createCallerFactory } from '#server/api/trpc.ts';
import { actorFor, type Auth, createAuth, originOf } from '#server/auth/index.ts';
import { readConfig } from '#server/config.ts';
import type { Parts } from '#server/flows/parts.ts';
import { openParts } from '#server/open-parts.ts';
import { createLive } from '#server/system/live.ts';
import { createLogger } from '#server/system/logger.ts';
import type { Role } from '#shared/model/roles.ts';
import { type HandClock, handClock, saturday } from '#tests/support/clock.ts';

const callerOf = createCallerFactory(appRouter);
export type Api = ReturnType<typeof callerOf>;
export const PASSWORD = 'a long enough password';

/** One browser: its cookies, the address it comes from and the business it has open. */
export type Browser = {
  readonly api: Api;
  readonly address: string;
  cookie: string | null;
  businessId: string | null;
  /** Every Set-Cookie line of a session it was ever given. */
  readonly given: string[];
  /** Its cookies beside the session's, by name. */
  readonly others: Map<string, string>;
};

export type House = AsyncDisposable & {
  readonly parts: Parts;
  readonly auth: Auth;
  readonly clock: HandClock;
  readonly woken: string[];
  readonly lines: string[];
  browser(options?: { readonly address?: string; readonly userAgent?: string }): Browser;
  /** The first owner with a business, through the real set-up. */
  owner(options?: { readonly email?: string; readonly business?: string }): Promise<Browser>;
  /** A colleague through a real invitation. */
  hire(by: Browser, role: Role, options: { readonly name: string; readonly email: string }): Promise<Browser>;
  /** Every byte of the database and what lies beside it. */
  bytes(): Promise<string>;
  restart(): Promise<void>;
};

export async function openHouse({ env = {} }: { env?: Record<string, string> } = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-auth-'));
  const clock = handClock(saturday('20:40'));
  const lines: string[] = [];
  const config = readConfig({ DATA_DIR: dataDir, GH_PUBLIC_URL: 'https://hour.example.com', ...env });
  const log = createLogger({ level: 'info', write: (line) => void lines.push(line), pretty: false, clock });
  const live = createLive();
  const woken: string[] = [];
  const parts = await openParts({
    config,
    clock,
    log,
    live: {
      seats: live.seats,
      changed(topic) {
        woken.push(topic);
        live.changed(topic);
      },
      listen: (topic, listener) => live.listen(topic, listener),
    },
    wake: () => undefined,
  });
  const { db, stats, egress } = parts;
  let auth = await createAuth(parts);
  let addresses = 0;

  function browser({
    address,
    userAgent = 'Mozilla/5.0 (Linux; Android 16) Firefox/146.0',
  }: { address?: string; userAgent?: string } = {}): Browser {
    addresses += 1;
    const from = address ?? `198.51.100.${addresses}`;
    const pending: Headers[] = [];
    const state = { cookie: null as string | null, businessId: null as string | null };
    const given: string[] = [];
    /** Beside the session's. */
    const others = new Map<string, string>();
    const absorb = () => {
      for (const headers of pending.splice(0)) {
        for (const line of headers.getSetCookie()) {
          const pair = line.split(';')[0] ?? '';
          const name = pair.split('=')[0] ?? '';
          if (name.endsWith('sid')) {
            given.push(line);
            state.cookie = pair.endsWith('=') ? null : pair;
          } else if (pair.endsWith('=')) others.delete(name);
          else others.set(name, pair);
        }
      }
    };
    const context = async (): Promise<Context> => {
      absorb();
      const headers = new Headers({ 'user-agent': userAgent });
      const cookies = [...(state.cookie === null ? [] : [state.cookie]), ...others.values()];
      if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
      if (state.businessId !== null) headers.set('x-business', state.businessId);
      const resHeaders = new Headers();
      pending.push(resHeaders);
      const session = await auth.resolve(headers, resHeaders);
      const user = session === null ? null : { ...session, from: originOf({ address: from, headers }) };
      const actor = user === null ? null : await actorFor(db.orm, user, state.businessId);
      return { parts, auth, user, actor, headers, address: from, resHeaders };
    };
    return {
      api: callerOf(context),
      address: from,
      get cookie() {
        absorb();
        return state.cookie;
      },
      set cookie(value) {
        absorb();
        state.cookie = value;
      },
      get businessId() {
        return state.businessId;
      },
      set businessId(value) {
        state.businessId = value;
      },
      get given() {
        absorb();
        return given;
      },
      get others() {
        absorb();
        return others;
      },
    };
  }

  return {
    parts,
    get auth() {
      return auth;
    },
    clock,
    woken,
    lines,
    browser,
    async owner({ email = 'ana@bistro.example', business = 'Bistro Example' } = {}) {
      const one = browser();
      await one.api.setup.create({
        code: (await auth.setupCode()) ?? '',
        name: 'Ana',
        email,
        password: PASSWORD,
        language: 'en',
      });
      one.businessId = (
        await one.api.setup.business({
          name: business,
          kind: 'restaurant',
          language: 'en',
          timeZone: 'Europe/Prague',
          country: 'CZ',
        })
      ).businessId;
      return one;
    },
    async hire(by, role, { name, email }) {
      const { token } = await by.api.team.invite({ role, label: name });
      const one = browser();
      one.businessId = (await one.api.invite.accept({ token, name, email, password: PASSWORD, language: 'cs' })).businessId;
      return one;
    },
    async bytes() {
      const names = (await readdir(dataDir)).filter((name) => name !== 'keys.json');
      return (await Promise.all(names.map((name) => readFile(join(dataDir, name), 'latin1').catch(() => '')))).join('\n');
    },
    async restart() {
      auth = await createAuth(parts);
    },
    async [Symbol.asyncDispose]() {
      await stats.close();
      await egress.close();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** How a call was refused: tRPC code and the stable reason. 'ok' when it was not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const cause: unknown = error.cause;
    return `${error.code} ${cause instanceof Error && 'reason' in cause ? String(cause.reason) : ''}`.trim();
  }
}

/** A subscription as a browser would give it. */
export function subscription(
  parts: Parts,
  endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${randomBytes(24).toString('base64url')}`,
) {
  const pair = createECDH('prime256v1');
  return {
    endpoint,
    p256dh: pair.generateKeys().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
    vapidKey: parts.keys.vapid.publicKey,
    label: 'Firefox · Android',
    language: 'en' as const,
  };
}
