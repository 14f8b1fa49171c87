/** The HTTP half of a stand-in: a server on loopback that takes requests apart, keeps a journal of them, and can have a bad day. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakePlatform, Misbehaviour } from './platform.ts';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Of a JSON body; {} for every other. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Of a form body; empty for every other. */
  readonly form: URLSearchParams;
};

export type Served = {
  /** 200 unless told. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** One of these; an empty body unless told. */
  readonly json?: unknown;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Stays open: is handed what to write with, and when the other side has gone. */
  readonly stream?: (write: (text: string) => void, gone: AbortSignal) => void;
};

export type Work = 'read' | 'write' | 'refresh';

type Rules = {
  readonly answer: (asked: Asked) => Served | Promise<Served>;
  readonly workOf: (asked: Asked) => Work;
  /** As the real one says it. */
  readonly bodies: { readonly rate: () => Served; readonly server_error: () => Served };
  /** Access is over until it is refreshed; with `forever` refreshing is refused too. */
  readonly expire?: (forever: boolean) => void;
  /** Takes secrets out of what the journal keeps. */
  readonly shown?: (path: string) => string;
};

export type Desk = AsyncDisposable & {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly misbehave: FakePlatform['misbehave'];
  /** Closes what is open; streams end as they do when a server restarts. */
  readonly hangUp: () => void;
};

const HTML: Served = {
  headers: { 'content-type': 'text/html' },
  text: '<html><body><h1>We will be back soon</h1></body></html>',
};

type Trouble = { readonly how: Misbehaviour; readonly on: Work | undefined; count: number };

export async function openDesk(rules: Rules): Promise<Desk> {
  const requests: string[] = [];
  const troubles: Trouble[] = [];
  const gone = new Set<AbortController>();

  function troubleFor(work: Work): Misbehaviour | null {
    const found = troubles.find((one) => one.count > 0 && (one.on ?? work) === work);
    if (found === undefined) return null;
    found.count -= 1;
    return found.how;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await takeApart(request);
    requests.push(`${asked.method} ${(rules.shown ?? String)(asked.path)}`);
    const how = troubleFor(rules.workOf(asked));
    if (how === 'cut_before') return void request.socket.destroy();
    if (how === 'html') return write(response, HTML, gone);
    if (how === 'rate' || how === 'server_error') return write(response, rules.bodies[how](), gone);
    const served = await rules.answer(asked);
    if (how === 'cut') return void request.socket.destroy();
    if (how === 'slow_page') return cutInTheMiddle(response, served);
    write(response, served, gone);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      write(response, { status: 500, text: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }, gone);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    misbehave: (how, { on, count = 1 } = {}) => {
      if (how === 'expired' || how === 'revoked') rules.expire?.(how === 'revoked');
      else troubles.push({ how, on, count });
    },
    hangUp: () => {
      for (const one of gone) one.abort();
      server.closeAllConnections();
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of gone) one.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function takeApart(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const url = new URL(request.url ?? '/', 'http://desk');
  const type = request.headers['content-type'] ?? '';
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body,
    json: type.includes('json') ? jsonIn(body) : {},
    form: new URLSearchParams(type.includes('urlencoded') ? body.toString() : ''),
  };
}

function jsonIn(body: Buffer): Asked['json'] {
  try {
    const json: unknown = JSON.parse(body.toString());
    return typeof json === 'object' && json !== null ? (json as Asked['json']) : {};
  } catch {
    return {};
  }
}

function bodyOf({ json, text, bytes }: Served): { readonly type: string; readonly body: Uint8Array | string } {
  if (json !== undefined) return { type: 'application/json; charset=utf-8', body: JSON.stringify(json) };
  return bytes === undefined ? { type: 'text/plain', body: text ?? '' } : { type: 'application/octet-stream', body: bytes };
}

function write(response: ServerResponse, served: Served, gone: Set<AbortController>): void {
  const { type, body } = bodyOf(served);
  response.writeHead(served.status ?? 200, { 'content-type': served.stream ? 'text/event-stream' : type, ...served.headers });
  if (served.stream === undefined) return void response.end(body);
  const away = new AbortController();
  gone.add(away);
  response.on('close', () => {
    gone.delete(away);
    away.abort();
  });
  away.signal.addEventListener('abort', () => response.destroy());
  response.flushHeaders();
  served.stream((text) => void response.write(text), away.signal);
}

/** Half a page, then nothing more: what a slow line looks like to whoever does not wait for ever. */
function cutInTheMiddle(response: ServerResponse, served: Served): void {
  const bytes = Buffer.from(bodyOf(served).body as string);
  response.writeHead(served.status ?? 200, {
    'content-type': bodyOf(served).type,
    'content-length': bytes.length,
    ...served.headers,
  });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

/** Posts as a platform does; the status, or 0 when nobody answered. */
export async function post(
  url: string,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
): Promise<number> {
  try {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
