/** Builds the parts once and joins them: one fetch-style app, one outbox worker, one ticker. main.ts and the tests start it. */
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type Context as HttpContext } from 'hono';
import { appRouter } from '#server/api/router.ts';
import type { Context } from '#server/api/trpc.ts';
import { actorFor, type Auth, createAuth, originOf, type SignedIn } from '#server/auth/index.ts';
import type { Config } from './config.ts';
import type { Parts } from '#server/flows/parts.ts';
import { openParts } from './open-parts.ts';
import { warmUpSoon } from '#server/flows/figures/warm-up.ts';
import { bodyRefusal } from '#server/http/guard/body.ts';
import { createHttp, type Http } from '#server/http/index.ts';
import { housekeeping } from '#server/jobs/housekeeping.ts';
import { handlersOf } from '#server/jobs/handlers.ts';
import { createOutboxWorker, type OutboxWorker } from '#server/jobs/outbox-worker.ts';
import { createSteady } from '#server/jobs/steady.ts';
import { createTicker, type Ticker } from '#server/jobs/ticker.ts';
import { createPlatforms, type Platforms } from '#server/jobs/platforms.ts';
import { watch } from '#server/jobs/watch.ts';
import type { Clock } from '#server/system/clock.ts';
import type { EgressOptions } from '#server/system/egress/egress.ts';
import { createLive } from '#server/system/live.ts';
import type { Logger } from '#server/system/logger.ts';

export type App = {
  readonly hono: Hono;
  /** See `Hooks`. */
  readonly ready: Http['ready'];
  readonly parts: Parts;
  readonly auth: Auth;
  readonly worker: OutboxWorker;
  readonly ticker: Ticker;
  readonly platforms: Platforms;
  /** Starts worker and ticker; without it time stands still and tests turn the handle. */
  start(): void;
  stop(): Promise<void>;
};

export type AppOptions = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /** For fakes of real vendors. */
  readonly egress?: Partial<EgressOptions>;
  readonly hadDatabase?: boolean;
  /** Milliseconds that no setting of the clock changes; tests that wind the clock wind this as well. */
  readonly elapsed?: () => number;
  /** Folder of the built app; found beside the server unless told. */
  readonly clientDir?: string;
};

const MAX_BATCH = 10;

export async function openApp({
  config,
  clock,
  log,
  egress: routes,
  hadDatabase = false,
  clientDir,
  elapsed = () => performance.now(),
}: AppOptions): Promise<App> {
  let wake: () => void = () => undefined;
  let callOffWarmUp: () => void = () => undefined;
  const parts = await openParts({
    config,
    clock,
    log,
    hadDatabase,
    live: createLive(),
    wake: () => wake(),
    ...(routes === undefined ? {} : { egress: routes }),
  });
  const { db, keys, egress } = parts;
  const auth = await createAuth({ db, config, clock, keys, log });
  const worker = createOutboxWorker({ db, clock, log, handlers: handlersOf(parts) });
  const http = createHttp(parts, { auth, ...(clientDir === undefined ? {} : { clientDir }) });
  const steady = createSteady({ clock, elapsed });
  const platforms = createPlatforms(parts);
  const ticker = createTicker({ clock, log, tasks: [...housekeeping(parts, steady), ...watch(parts), ...platforms.tasks] });

  const hono = new Hono();
  hono.use('*', http.guard);
  hono.all('/trpc/*', async (context) => {
    const { raw, path } = context.req;
    if (path.includes(LINE) && !http.mayListen(raw, auth.cookieHash(raw.headers)))
      return context.json({ error: 'too_many' }, 429);
    const given = { parts, auth, http };
    const { request, session } = await signedRequest(given, context);
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: (options) => contextOf(given, { request: context.req.raw, session }, options),
    });
  });
  hono.route('/', http.routes);
  hono.onError((error, context) => {
    const refusal = bodyRefusal(error, context);
    if (refusal !== null) return refusal;
    log.error('a request failed before its handler', { error });
    return context.json({ error: 'internal' }, 500);
  });

  return {
    hono,
    ready: http.ready,
    parts,
    auth,
    worker,
    ticker,
    platforms,
    start() {
      wake = () => worker.wake();
      void worker.start();
      ticker.start();
      callOffWarmUp = warmUpSoon(parts);
    },
    async stop() {
      callOffWarmUp();
      // What a stranger's file does in there is not waited for.
      parts.unpack.close();
      await ticker.stop();
      await platforms.stop();
      await worker.stop();
      await parts.stats.close();
      await egress.close();
      await db.close();
    },
  };
}

/** The procedure that is a stream. */
const LINE = 'live.events';

type Joined = { readonly parts: Parts; readonly auth: Auth; readonly http: Http };

/** Largest body of a call, bytes: of whoever signed in, and of a stranger who wants to. */
const CALL = { member: 512 * 1024, stranger: 32 * 1024 } as const;

type Session = { readonly user: SignedIn | null; readonly cookies: readonly string[] };

/** Who asks is known before the body is read. */
async function signedRequest(
  { auth, http }: Joined,
  context: HttpContext,
): Promise<{ readonly request: Request; readonly session: Session }> {
  const { raw, method } = context.req;
  const fresh = new Headers();
  const user = await auth.resolve(raw.headers, fresh);
  const session = { user, cookies: fresh.getSetCookie() };
  if (method === 'GET' || method === 'HEAD') return { request: raw, session };
  const body = await http.bodies.read(context, user === null ? CALL.stranger : CALL.member);
  return { request: new Request(raw.url, { method, headers: raw.headers, body: new Uint8Array(body) }), session };
}

async function contextOf(
  { parts, auth, http }: Joined,
  { request, session }: { readonly request: Request; readonly session: Session },
  options: {
    readonly resHeaders: Headers;
    readonly info: { readonly connectionParams: Readonly<Record<string, unknown>> | null };
  },
): Promise<Context> {
  const address = http.addressOf(request);
  const user = session.user === null ? null : { ...session.user, from: originOf({ address, headers: request.headers }) };
  for (const cookie of session.cookies) options.resHeaders.append('set-cookie', cookie);
  const named = request.headers.get('x-business') ?? options.info.connectionParams?.['businessId'];
  const businessId = typeof named === 'string' && named !== '' ? named : null;
  return {
    parts,
    auth,
    user,
    actor: user === null ? null : await actorFor(parts.db.orm, user, businessId),
    headers: request.headers,
    address,
    resHeaders: options.resHeaders,
  };
}
