/** One request and its answer under limits, the same for HTTP/1.1 and HTTP/2. Whatever the other side does, this settles once. */
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http';
import { constants, type ClientHttp2Session } from 'node:http2';
import type { Readable } from 'node:stream';
import { DialError } from './egress-dial.ts';

export type Limits = {
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly totalMs: number;
  /** How much of an answer is read; BODY_MAX_BYTES unless told. */
  readonly bodyBytes?: number | undefined;
};

export type Message = {
  readonly method: 'POST' | 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
};

export type Answer = {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** At most `bodyBytes` of the limits. */
  readonly body: Buffer;
  /** The rest was not read: too long, too slow or cut off. The status stands all the same. */
  readonly truncated: boolean;
};

/** No usable answer. `stale`: the connection was an old one and died without a byte back, so a fresh one is worth a try. */
export type Failure = {
  readonly kind: 'failed';
  readonly reason: 'timeout' | 'closed';
  readonly detail: string;
  readonly stale: boolean;
};

export const BODY_MAX_BYTES = 8 * 1024;

type Talk = {
  readonly answered: (status: number, headers: IncomingHttpHeaders, body: Readable) => void;
  readonly failed: (error: Error | null, stale: boolean) => void;
};

/** Rejects with a DialError when the agent could not open a connection; everything else is a result. */
export function exchangeHttp1(agent: Agent, url: URL, message: Message, limits: Limits): Promise<Answer | Failure> {
  return converse(limits, (talk) => {
    const length = message.body === null ? {} : { 'content-length': String(message.body.length) };
    const request = httpRequest({
      agent,
      method: message.method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...message.headers, ...length },
      setHost: false,
    });
    request.on('response', (response) => talk.answered(response.statusCode ?? 0, response.headers, response));
    // A push service has no business switching protocols; without a listener Node destroys the socket for us.
    request.on('error', (error) => talk.failed(error, request.reusedSocket));
    request.on('close', () => talk.failed(null, request.reusedSocket));
    request.end(message.body ?? undefined);
    return () => request.destroy();
  });
}

export function exchangeHttp2(
  session: ClientHttp2Session,
  stale: boolean,
  at: { url: URL; message: Message; limits: Limits },
): Promise<Answer | Failure> {
  return converse(at.limits, (talk) => {
    const stream = session.request({
      ':method': at.message.method,
      ':authority': at.url.host,
      ':path': `${at.url.pathname}${at.url.search}`,
      ...at.message.headers,
    });
    stream.on('response', (headers) => talk.answered(Number(headers[':status']), headers as IncomingHttpHeaders, stream));
    stream.on('error', (error) => talk.failed(error, stale));
    stream.on('close', () => talk.failed(null, stale));
    stream.end(at.message.body ?? undefined);
    return () => stream.close(constants.NGHTTP2_CANCEL);
  });
}

function converse(limits: Limits, begin: (talk: Talk) => () => void): Promise<Answer | Failure> {
  const { bodyBytes = BODY_MAX_BYTES } = limits;
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let settled = false;
    let cancel = (): void => undefined;
    let timer: NodeJS.Timeout;
    const settle = (result: Answer | Failure, cut: boolean) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      resolve(result);
      if (cut) cancel();
    };
    timer = setTimeout(
      () => settle({ kind: 'failed', reason: 'timeout', detail: 'no answer in time', stale: false }, true),
      Math.min(limits.headersMs, limits.totalMs),
    );

    const answered: Talk['answered'] = (status, headers, body) => {
      if (settled) return;
      const chunks: Buffer[] = [];
      let size = 0;
      let whole = false;
      const finish = (cut: boolean) => {
        const read = Buffer.concat(chunks);
        settle({ kind: 'answer', status, headers, body: read.subarray(0, bodyBytes), truncated: !whole }, cut);
      };
      clearTimeout(timer);
      timer = setTimeout(
        () => finish(true),
        Math.max(0, Math.min(limits.bodyMs, limits.totalMs - (performance.now() - startedAt))),
      );
      body.on('data', (chunk: Buffer) => {
        if (settled) return;
        chunks.push(chunk);
        size += chunk.length;
        if (size > bodyBytes) finish(true);
      });
      body.on('end', () => {
        whole = true;
        finish(false);
      });
      body.on('error', () => finish(true));
      body.on('close', () => finish(true));
    };
    const failed: Talk['failed'] = (error, stale) => {
      if (error instanceof DialError) reject(error);
      settle({ kind: 'failed', reason: 'closed', detail: describe(error), stale }, true);
    };

    try {
      cancel = begin({ answered, failed });
    } catch (error) {
      // HTTP/2 throws when the session ended between our look and the request.
      failed(error instanceof Error ? error : null, true);
    }
  });
}

function describe(error: Error | null): string {
  if (error === null) return 'closed without an answer';
  return 'code' in error ? String(error.code) : error.message;
}
