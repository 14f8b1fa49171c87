/** HTTP for machines and for people without an account; the guard that stands before everything, tRPC included. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Auth } from '#server/auth/index.ts';
import { findPhotoFor } from '#server/db/feedback/photo.ts';
import type { Parts } from '#server/flows/parts.ts';
import { createReplyTimes } from '#server/flows/figures/reply-time.ts';
import { bucketKey } from './guard/address.ts';
import { createBodies, bodyRefusal, type Bodies, type Room } from './guard/body.ts';
import { boardRoutes } from './board/board.ts';
import { calendarRoutes } from './machines/calendar.ts';
import { openClientFiles } from './app/client-files.ts';
import { complaintRoutes } from './guest/complaint-routes.ts';
import { exportRoutes } from './machines/export.ts';
import { createGuard } from './guard/guard.ts';
import { healthRoutes } from './machines/health.ts';
import { phoneRoutes, reportRoutes, webhookRoutes } from './machines/inbound.ts';
import { importRoutes } from './machines/import.ts';
import { platformRoutes } from './machines/platforms.ts';
import { createLimits, type LimitName } from './guard/limits.ts';
import type { BucketPolicy } from './guard/buckets.ts';
import { replyTimeRoutes } from './reply-time/reply-time.ts';
import type { Ready } from './reply-time/reply-time-ready.ts';
import { shellRoutes } from './app/shell.ts';
import { sendPhoto, statusRoutes } from './guest/status-routes.ts';

export type Http = {
  /** `app.use('*', guard)` before anything else: headers, cross-site refusal, body limits, addresses. */
  readonly guard: MiddlewareHandler;
  /** `app.route('/', routes)` after everything else: the last of them answers whatever is left. */
  readonly routes: Hono;
  /** Asked before `guard`, at the socket: answers what lies ready. */
  readonly ready: Ready;
  /** The visitor's address as the guard determined it, for limits elsewhere. */
  readonly addressOf: (request: Request) => string;
  /** False: this session (hash of its token; null for none, then it is the address) opens live lines faster than any phone needs. */
  readonly mayListen: (request: Request, session: string | null) => boolean;
  /** How any other route reads a body. */
  readonly bodies: Bodies;
};

export type HttpOptions = {
  readonly auth: Pick<Auth, 'resolve'>;
  /** The built app. Found beside the server unless told. */
  readonly clientDir?: string | null;
  readonly limits?: Partial<Record<LimitName, BucketPolicy>>;
  /** Bytes of bodies kept at a time. */
  readonly room?: Room;
};

export function createHttp(parts: Parts, options: HttpOptions): Http {
  const limits = createLimits(options.limits);
  const files = openClientFiles(options.clientDir === undefined ? findClient() : options.clientDir);
  const { guard, addressOf } = createGuard(parts.config, (address) => {
    parts.vitals.undeclaredProxy = address;
    parts.log.warn(
      'requests come through a proxy that is not declared, so all visitors count as one; if it is yours, set GH_TRUSTED_PROXIES to its address',
      { proxy: address },
    );
  });
  const bodies = createBodies(addressOf, options.room);
  const given = { limits, addressOf, files, bodies };

  const routes = new Hono();
  routes.route('/', healthRoutes(parts));
  routes.route('/', webhookRoutes(parts, given));
  routes.route('/', platformRoutes(parts, given));
  routes.route('/', phoneRoutes(parts, { ...given, auth: options.auth }));
  routes.route('/', reportRoutes(parts, given));
  routes.route('/', calendarRoutes(parts, given));
  const replyTimes = createReplyTimes(parts);
  routes.route('/', complaintRoutes(parts, { ...given, replyTimes }));
  const { routes: replyTime, ready } = replyTimeRoutes(parts, { ...given, replyTimes });
  routes.route('/', replyTime);
  routes.route('/', boardRoutes(parts, given));
  routes.route('/', statusRoutes(parts, given));
  routes.route('/', exportRoutes(parts, { auth: options.auth, addressOf }));
  routes.route('/', importRoutes(parts, { auth: options.auth, bodies }));
  routes.get('/photos/:id', async (context) => {
    const session = await options.auth.resolve(context.req.raw.headers);
    if (session === null) return context.json({ error: 'signed_out' }, 401);
    const photo = await findPhotoFor(parts.db.orm, { userId: session.userId, id: context.req.param('id') });
    return photo === null ? context.json({ error: 'not_found' }, 404) : sendPhoto(context, parts, photo.file);
  });
  routes.route('/', shellRoutes(files, { workerOff: () => existsSync(join(parts.config.dataDir, 'worker-off')) }));
  routes.onError((error, context) => {
    const refusal = bodyRefusal(error, context);
    if (refusal !== null) return refusal;
    parts.log.error('a request failed', {
      path: context.req.path.replace(/^(\/[a-z]*).*/, '$1'),
      method: context.req.method,
      error,
    });
    return context.json({ error: 'internal' }, 500);
  });
  const mayListen = (request: Request, session: string | null) =>
    limits.lineSession.take(session ?? bucketKey(addressOf(request)), parts.clock.now()).ok;
  return { guard, routes, ready, addressOf, mayListen, bodies };
}

/** Beside the bundled server (dist/server → dist/client), or in dist when running from source. */
function findClient(): string | null {
  const here = import.meta.dirname;
  return (
    [join(here, '..', 'client'), join(here, '..', '..', 'dist', 'client')].find((folder) =>
      existsSync(join(folder, 'index.html')),
    ) ?? null
  );
}
