/** Warm connections to the push services: one HTTP/2 session per origin, or a few HTTP/1.1 sockets where that is all they speak. */
import { Agent } from 'node:http';
import { connect as http2Connect, type ClientHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { DialError } from './egress-dial.ts';
import { exchangeHttp1, exchangeHttp2, type Answer, type Failure, type Limits, type Message } from './egress-exchange.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export type Dialer = (url: URL, alpn: readonly string[], timeoutMs: number) => Promise<Socket>;

/** More than this waits its turn here, where no timeout runs yet; services usually allow 100 streams. */
const IN_FLIGHT_MAX = 100;
const SOCKETS_MAX = 16;
const IDLE_MS = MINUTE_MS;

/** An agent whose sockets are opened by our dialer, so that nothing can reach the network around it. */
export class DialedAgent extends Agent {
  #open: () => Promise<Socket>;

  constructor(open: () => Promise<Socket>, options: { readonly keepAlive: boolean }) {
    super({ keepAlive: options.keepAlive, maxSockets: SOCKETS_MAX, timeout: IDLE_MS });
    this.#open = open;
  }

  override createConnection(_options: unknown, callback?: (error: Error | null, socket: Duplex) => void): undefined {
    this.#open().then(
      (socket) => callback?.(null, socket),
      // The callback's type wants a socket even with an error; Node reads only the error then.
      (error: Error) => (callback as ((error: Error) => void) | undefined)?.(error),
    );
    return undefined;
  }
}

type Line =
  | { readonly kind: 'h2'; readonly session: ClientHttp2Session; used: boolean }
  | { readonly kind: 'h1'; readonly agent: DialedAgent };

export class OriginPool {
  #dial: Dialer;
  #origin: URL;
  #line: Promise<Line> | null = null;
  #inFlight = 0;
  #closed = false;
  #waiting: (() => void)[] = [];

  constructor(origin: URL, dial: Dialer) {
    this.#origin = origin;
    this.#dial = dial;
  }

  /** Nothing open and nobody waiting: it may be forgotten. */
  get idle(): boolean {
    return this.#line === null && this.#inFlight === 0;
  }

  /** Rejects with a DialError when no connection could be opened. */
  async exchange(url: URL, message: Message, limits: Limits): Promise<Answer | Failure> {
    if (this.#inFlight >= IN_FLIGHT_MAX) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#inFlight += 1;
    try {
      const first = await this.#once(url, message, limits);
      return first.kind === 'failed' && first.stale ? await this.#once(url, message, limits) : first;
    } finally {
      this.#inFlight -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends what is open and fails whoever still waits for a turn. */
  async close(): Promise<void> {
    this.#closed = true;
    const line = await this.#line?.catch(() => null);
    this.#line = null;
    if (line?.kind === 'h2') line.session.destroy();
    if (line?.kind === 'h1') line.agent.destroy();
  }

  async #once(url: URL, message: Message, limits: Limits): Promise<Answer | Failure> {
    if (this.#closed) throw new DialError('connect', 'shutting down');
    const startedAt = performance.now();
    this.#line ??= this.#connect(limits.headersMs);
    const opening = this.#line;
    let line: Line;
    try {
      line = await opening;
    } catch (error) {
      if (this.#line === opening) this.#line = null;
      throw error;
    }
    const left = less(limits, performance.now() - startedAt);
    if (line.kind === 'h1') return exchangeHttp1(line.agent, url, message, left);
    if (line.session.closed || line.session.destroyed) {
      this.#drop(opening);
      return this.#once(url, message, limits);
    }
    const stale = line.used;
    line.used = true;
    const result = await exchangeHttp2(line.session, stale, { url, message, limits: left });
    // A session that stays silent may be a dead line: later sends open a new one, those on their way may still finish.
    if (result.kind === 'failed') {
      this.#drop(opening);
      line.session.close();
    }
    return result;
  }

  #drop(line: Promise<Line>): void {
    if (this.#line === line) this.#line = null;
  }

  async #connect(timeoutMs: number): Promise<Line> {
    const secure = this.#origin.protocol === 'https:';
    const first = await this.#dial(this.#origin, secure ? ['h2', 'http/1.1'] : [], timeoutMs);
    if (secure && (first as TLSSocket).alpnProtocol === 'h2') return this.#http2(first);
    let spare: Socket | null = first;
    const agent = new DialedAgent(
      async () => {
        const socket = spare !== null && !spare.destroyed ? spare : await this.#dial(this.#origin, ['http/1.1'], timeoutMs);
        spare = null;
        return socket;
      },
      { keepAlive: true },
    );
    return { kind: 'h1', agent };
  }

  #http2(socket: Socket): Line {
    const session = http2Connect(this.#origin, { createConnection: () => socket, settings: { enablePush: false } });
    // Without listeners these would be uncaught. A closed session is noticed before its next use.
    session.on('error', () => session.destroy());
    session.on('goaway', () => session.close());
    session.setTimeout(IDLE_MS, () => session.close());
    // An idle session does not keep the process alive; a request in flight does, through its timer.
    session.unref();
    return { kind: 'h2', session, used: false };
  }
}

/** What is left of the limits after connecting took its share. */
function less(limits: Limits, spentMs: number): Limits {
  return { ...limits, headersMs: Math.max(1, limits.headersMs - spentMs), totalMs: Math.max(1, limits.totalMs - spentMs) };
}
