/** An answer that does not end by itself: its head, then every piece of its body until the line ends, falls silent or is stopped. */
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http';
import type { Failure, Message } from './egress-exchange.ts';
import { DialError } from './egress-dial.ts';

export type Stream = {
  readonly kind: 'stream';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Ends it; nothing is handed on afterwards. */
  readonly stop: () => Promise<void>;
  /** Why it ended: 'closed', 'silent' or 'stopped'. */
  readonly ended: Promise<'closed' | 'silent' | 'stopped'>;
};

type Listening = {
  readonly headersMs: number;
  /** The longest silence. */
  readonly silenceMs: number;
  readonly onBytes: (bytes: Uint8Array) => void;
};

/** Rejects with a DialError when no connection could be opened. */
export function streamHttp1(
  agent: Agent,
  url: URL,
  message: Message,
  { headersMs, silenceMs, onBytes }: Listening,
): Promise<Stream | Failure> {
  return new Promise((resolve, reject) => {
    const length = message.body === null ? {} : { 'content-length': String(message.body.length) };
    const request = httpRequest({
      agent,
      method: message.method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...message.headers, ...length },
      setHost: false,
    });
    const no = (reason: Failure['reason'], detail: string) => resolve({ kind: 'failed', reason, detail, stale: false });
    const headTimer = setTimeout(() => {
      no('timeout', 'no answer in time');
      request.destroy();
    }, headersMs);
    request.on('error', (error) => {
      clearTimeout(headTimer);
      if (error instanceof DialError) reject(error);
      else no('closed', error.message);
    });
    request.on('response', (response) => {
      clearTimeout(headTimer);
      const { promise: ended, resolve: end } = Promise.withResolvers<'closed' | 'silent' | 'stopped'>();
      let open = true;
      const over = (why: 'closed' | 'silent' | 'stopped') => {
        if (!open) return;
        open = false;
        clearTimeout(silence);
        end(why);
        request.destroy();
      };
      const hush = () => setTimeout(() => over('silent'), silenceMs);
      let silence = hush();
      response.on('data', (bytes: Buffer) => {
        if (!open) return;
        clearTimeout(silence);
        silence = hush();
        onBytes(bytes);
      });
      response.on('error', () => over('closed'));
      response.on('close', () => over('closed'));
      resolve({
        kind: 'stream',
        status: response.statusCode ?? 0,
        headers: response.headers,
        ended,
        async stop() {
          over('stopped');
          await ended;
        },
      });
    });
    request.end(message.body ?? undefined);
  });
}
