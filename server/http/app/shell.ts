/** The app itself: one page without data, hashed files kept for ever, worker and manifests looked at again each time. */
import { Hono, type Context } from 'hono';
import { WORKER_OFF } from '#shared/wire/worker-off.ts';
import { manifest, manifestLanguage } from '#shared/wire/manifest.ts';
import type { ClientFiles } from './client-files.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
const A_DAY = 'public, max-age=86400';

const cacheControl = (path: string): string =>
  path.startsWith('/assets/')
    ? FOREVER
    : path === '/sw.js' || path.endsWith('.html') || path.endsWith('.webmanifest')
      ? ASK_AGAIN
      : A_DAY;

/** Addresses that are never the app: a typing error there must not look like a page. */
const NOT_THE_APP = /^\/(?:c|s|r|board|hooks|trpc|api|push|photos|assets|icons|screens)(?:\/|$)|^\/(?:csp|health)$|\./;

const NOT_BUILT = 'The app has not been built yet. Run "npm run build" (or "npm start", which does) and reload.\n';

/** `workerOff` is asked every time: an operator pulls the switch without a restart (docs/operating.md). */
export function shellRoutes(files: ClientFiles, { workerOff = () => false }: { readonly workerOff?: () => boolean } = {}): Hono {
  const app = new Hono();
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const { path } = context.req;
    const language = manifestLanguage(path);
    if (language !== null) {
      context.header('content-type', 'application/manifest+json; charset=utf-8');
      context.header('cache-control', ASK_AGAIN);
      return context.body(JSON.stringify(manifest(language)));
    }
    if (path === '/sw.js' && workerOff()) {
      context.header('content-type', 'text/javascript; charset=utf-8');
      context.header('cache-control', ASK_AGAIN);
      return context.body(WORKER_OFF);
    }
    if (files.has(path) && path !== '/index.html') return send(context, files, path);
    if (NOT_THE_APP.test(path) && path !== '/index.html') return context.text('Not found\n', 404);
    if (!files.built) return context.text(NOT_BUILT, 503);
    return send(context, files, '/index.html');
  });
  app.all('*', (context) => context.json({ error: 'not_found' }, 404));
  return app;
}

async function send(context: Context, files: ClientFiles, path: string): Promise<Response> {
  const file = await files.read(path, context.req.header('accept-encoding') ?? '');
  if (file === null) return context.text('Not found\n', 404);
  context.header('cache-control', cacheControl(path));
  context.header('etag', file.etag);
  context.header('vary', 'accept-encoding');
  if (context.req.header('if-none-match')?.includes(file.etag)) return context.body(null, 304);
  context.header('content-type', file.type);
  if (file.encoding !== null) context.header('content-encoding', file.encoding);
  return context.body(file.body);
}
