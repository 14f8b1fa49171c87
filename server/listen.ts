/** The house at a socket: what lies ready leaves at once, everything else goes through the app. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Office } from './office.ts';

/** How often it is looked for connections that do not send what they began. */
const CHECKED_EVERY_MS = 2_000;

/** Not listening yet. */
export function createHttpServer({ app, ready }: { readonly app: Pick<Office['app'], 'fetch'> } & Pick<Office, 'ready'>): Server {
  const answer = getRequestListener(app.fetch);
  const server = createServer({ connectionsCheckingInterval: CHECKED_EVERY_MS }, (request, response) => {
    if (!ready(request, response)) void answer(request, response);
  });
  // Slow senders must not hold connections: Node's own defaults are 60 s and 300 s with no cap.
  server.headersTimeout = 10_000;
  // The end of every patience; how slowly a body may come is judged by whoever reads it (hooks/body.ts).
  server.requestTimeout = 15 * 60_000;
  server.maxConnections = 4000;
  return server;
}
