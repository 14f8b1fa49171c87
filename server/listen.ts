/** The house at a socket: what lies ready leaves at once, everything else goes through the app. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Office } from './office.ts';

/** Not listening yet. */
export function createHttpServer({ app, ready }: { readonly app: Pick<Office['app'], 'fetch'> } & Pick<Office, 'ready'>): Server {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!ready(request, response)) void answer(request, response);
  });
  // Slow senders must not hold connections: Node's own defaults are 60 s and 300 s with no cap.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 4000;
  return server;
}
