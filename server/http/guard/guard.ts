/** What stands before every route: whose address it is, no request forged by another site, no endless body, headers on every answer. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { Config } from '#server/config.ts';
import { BYTES_AT_MOST } from '#shared/import/types.ts';
import { createAddressReader, createProxyList } from './address.ts';
import { embeddable, policyFor, securityHeaders } from './headers.ts';

const KB = 1024;

/** This machine and private networks: where a proxy of one's own stands. */
const isNear = createProxyList(['127.0.0.0/8', '::1', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']);

/** Largest request body, bytes, where one is announced; whoever reads it (body.ts) counts what really comes. */
const BODY_LIMITS: readonly (readonly [RegExp, number])[] = [
  // Read to its words even when it is too large: the page that says so keeps them.
  [/^\/c\//, Infinity],
  [/^\/s\//, 64 * KB],
  [/^\/hooks\/in\//, 64 * KB],
  [/^\/trpc\//, 512 * KB],
  [/^\/api\//, 32 * KB],
  [/^\/import\//, BYTES_AT_MOST],
];
const OTHER_LIMIT = 16 * KB;

/** Routes that act on the session cookie. */
const COOKIE_ROUTES = /^\/(?:trpc|api|photos|export|import)\/|^\/push\/resubscribe$/;

function bodyMax(path: string): number {
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

/** The routes answer HEAD as they do GET. Nobody reads what they made, so a stream is ended here and gives its place back. */
function withoutBody(context: Context): void {
  const { body } = context.res;
  if (body === null) return;
  void body.cancel().catch(() => undefined);
  context.res = new Response(null, context.res);
}

export type Guard = { readonly guard: MiddlewareHandler; readonly addressOf: (request: Request) => string };

/** `onUndeclared` hears once of a neighbour of ours that forwards for others and is not declared. */
export function createGuard(
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>,
  onUndeclared: (address: string) => void = () => undefined,
): Guard {
  const readAddress = createAddressReader(config.trustedProxies);
  const isDeclared = createProxyList(config.trustedProxies);
  let told = false;
  const checkPeer = (peer: string | undefined) => {
    const address = peer?.replace(/^::ffff:/, '') ?? '';
    if (told || !isNear(address) || isDeclared(address)) return;
    told = true;
    onUndeclared(address);
  };
  const addresses = new WeakMap<Request, string>();
  const https = config.publicUrl.startsWith('https:');
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
      const forwarded = context.req.header('x-forwarded-for') ?? null;
      const peer = peerOf(context);
      if (forwarded !== null) checkPeer(peer);
      const address = readAddress(peer, forwarded);
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
      } else if (Number(context.req.header('content-length') ?? 0) > bodyMax(path)) {
        context.res = context.json({ error: 'too_large', maxBytes: bodyMax(path) }, 413);
      } else {
        await next();
      }
      if (context.req.method === 'HEAD') withoutBody(context);
      dress(context);
    },
  };
}
