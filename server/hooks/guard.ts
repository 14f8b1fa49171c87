/** What stands before every route: whose address it is, no request forged by another site, no endless body, headers on every answer. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Config } from '#server/config.ts';
import { PHOTO_LIMITS } from '#server/flows/photo.ts';
import { BYTES_AT_MOST } from '#shared/history/types.ts';
import { createAddressReader } from './address.ts';
import { embeddable, policyFor, securityHeaders } from './headers.ts';

const KB = 1024;

/** Largest request body, bytes. */
const BODY_LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^\/c\//, PHOTO_LIMITS.count * PHOTO_LIMITS.bytes + KB * KB],
  [/^\/s\//, 64 * KB],
  [/^\/hooks\/in\//, 64 * KB],
  [/^\/trpc\//, 512 * KB],
  [/^\/api\//, 32 * KB],
  [/^\/import\//, BYTES_AT_MOST],
];
const OTHER_LIMIT = 16 * KB;

/** Routes that act on the session cookie. */
const COOKIE_ROUTES = /^\/(?:trpc|api|photos|export|import)\/|^\/push\/resubscribe$/;

export function bodyMax(path: string): number {
  return BODY_LIMITS.find(([pattern]) => pattern.test(path))?.[1] ?? OTHER_LIMIT;
}

/**
 * Another site must not act with this browser's cookie. Browsers say where a request comes from in Sec-Fetch-Site; older ones
 * send Origin with every POST. A request that says neither and wants to change something is refused.
 */
export function forged(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (site !== null) return !(site === 'same-origin' || site === 'none' || (reads && site === 'same-site'));
  const origin = request.headers.get('origin');
  if (origin === null) return !reads;
  return origin !== publicUrl && origin !== new URL(request.url).origin;
}

const peerOf = (context: Context): string | undefined => {
  try {
    return getConnInfo(context).remote.address;
  } catch {
    // Called in process, without a socket.
    return undefined;
  }
};

export type Guard = { readonly guard: MiddlewareHandler; readonly addressOf: (request: Request) => string };

/** `tooLarge` answers a body that was cut off; a person gets a page, a machine gets JSON. */
export function createGuard(
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>,
  tooLarge: (context: Context, maxBytes: number) => Response | Promise<Response>,
): Guard {
  const readAddress = createAddressReader(config.trustedProxies);
  const addresses = new WeakMap<Request, string>();
  const https = config.publicUrl.startsWith('https:');
  const limits = new Map<number, MiddlewareHandler>();
  const limitOf = (max: number): MiddlewareHandler => {
    const known = limits.get(max) ?? bodyLimit({ maxSize: max, onError: (context) => tooLarge(context, max) });
    limits.set(max, known);
    return known;
  };

  const dress = (context: Context) => {
    const policy = policyFor(context.req.path, context.res.headers.get('content-type') ?? '');
    const headers = Object.entries(securityHeaders(policy, { https, elsewhere: embeddable(context.req.path) }));
    for (const [name, value] of headers) {
      // "Not modified" says nothing about its type, and what it says replaces what the browser stored with the page: a policy
      // made for data would close the app at the second visit.
      if (context.res.status === 304 && name === 'content-security-policy') continue;
      context.header(name, value);
    }
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  };

  return {
    addressOf: (request) => addresses.get(request) ?? 'local',
    async guard(context, next) {
      const address = readAddress(peerOf(context), context.req.header('x-forwarded-for') ?? null);
      addresses.set(context.req.raw, address);
      const { path } = context.req;
      if (COOKIE_ROUTES.test(path) && forged(context.req.raw, config.publicUrl)) {
        context.res = context.json({ error: 'cross_site' }, 403);
      } else if (
        path.startsWith('/trpc/') &&
        context.req.method === 'POST' &&
        !(context.req.header('content-type') ?? '').startsWith('application/json')
      ) {
        // A form of another site can send text/plain without asking first; JSON it cannot.
        context.res = context.json({ error: 'not_json' }, 415);
      } else {
        const early = await limitOf(bodyMax(path))(context, () => {
          // A body without a stated length is counted by putting another request in this one's place.
          addresses.set(context.req.raw, address);
          return next();
        });
        if (early instanceof Response) context.res = early;
      }
      dress(context);
    },
  };
}
