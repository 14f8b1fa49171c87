/** The HTTP server: answers that lie ready (reply time, badges) leave before the app sees the request, everything else goes through it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { bucketKey, createProxyList } from '#server/http/guard/address.ts';
import { createBuckets } from '#server/http/guard/buckets.ts';
import type { App } from './app.ts';
import { countSockets, type Lines, type SocketLimits } from './sockets.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/** How often it is looked for connections that do not send what they began. */
const CHECKED_EVERY_MS = 2_000;

/** What of a refused body is let come in any case, bytes: it is here already, most likely. */
const LONG = 64 * 1024;

/** Connections not accepted yet. Beyond it the kernel drops a guest’s first packet too, who then waits whole seconds for the next try. */
export const BACKLOG = 4_096;

type Served = { readonly hono: Pick<App['hono'], 'fetch'> } & Pick<App, 'ready'>;
type Options = { readonly trustedProxies?: readonly string[]; readonly sockets?: SocketLimits };
type State = { readonly lines: Lines; closing: boolean };

const states = new WeakMap<Server, State>();

/** Not listening yet. */
export function createHttpServer({ hono, ready }: Served, { trustedProxies = [], sockets }: Options = {}): Server {
  const answer = getRequestListener(hono.fetch);
  const server = createServer({ connectionsCheckingInterval: CHECKED_EVERY_MS }, (request, response) => {
    if (state.closing) return refuse(response);
    response.once('finish', () => hangUp(request));
    if (!ready(request, response)) void answer(request, response);
  });
  // A browser that is refused is let say the rest, or it would not read why. Whoever goes on saying is not.
  const unread = createBuckets({ capacity: 20, perSecond: 1 / 2 });
  const hangUp = (request: IncomingMessage) => {
    const { socket, complete, headers } = request;
    const long = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > LONG;
    if (!complete && long && !unread.take(bucketKey(socket.remoteAddress ?? ''), performance.now()).ok) socket.destroy();
  };
  // Slow senders must not hold connections: Node's own defaults are 60 s and 300 s with no cap.
  server.headersTimeout = 10_000;
  // The end of every patience; how slowly a body may come is judged by whoever reads it (http/guard/body.ts).
  server.requestTimeout = 15 * MINUTE_MS;
  // Longer than a proxy keeps a line it is not using, so that it never sends into one that is being closed.
  server.keepAliveTimeout = 75_000;
  // A stream says something every 25 s at the latest.
  server.timeout = 120_000;
  const state: State = {
    lines: countSockets(server, createProxyList([...trustedProxies, ...LOOPBACK]), sockets),
    closing: false,
  };
  states.set(server, state);
  return server;
}

/** A proxy on the same machine that nobody declared speaks for many all the same. */
const LOOPBACK = ['127.0.0.0/8', '::1'];

const SENTENCE = [
  'The server is restarting. Please try again in a few seconds.',
  'Server se právě restartuje. Zkuste to prosím za několik sekund znovu.',
  'Serwer właśnie się uruchamia ponownie. Prosimy spróbować za kilka sekund.',
].join('\n');

function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', connection: 'close' });
  response.end(`${SENTENCE}\n`);
}

/**
 * Whatever is in hand is answered, for so long; whoever comes meanwhile is told to come back. `endStreams` ends what would never be over
 * by itself.
 */
export async function closeHttpServer(
  server: Server,
  { graceMs, endStreams }: { graceMs: number; endStreams: () => void },
): Promise<void> {
  const state = states.get(server);
  if (state !== undefined) {
    state.closing = true;
    endStreams();
    await Promise.race([state.lines.quiet(), new Promise((resolve) => setTimeout(resolve, graceMs))]);
  }
  server.close();
  server.closeAllConnections();
}
