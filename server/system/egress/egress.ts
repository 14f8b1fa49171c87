/**
 * The one way out of the server. Every request to an address somebody else chose goes through here: push endpoints, callbacks, platforms.
 * Why it is our own, its limits and address rules: docs/decisions/077. Redirects are never followed; a network failure is an outcome.
 */
import { connect } from 'node:net';
import { addressesOf, dial, DialError, lookupPublic, type DialParts, type Routes } from './egress-dial.ts';
import { BODY_MAX_BYTES, exchangeHttp1, type Answer, type Limits, type Message } from './egress-exchange.ts';
import { DialedAgent, OriginPool } from './egress-pool.ts';
import { type Stream, streamHttp1 } from './egress-stream.ts';
import { bare, readCallbackTarget, readMailHost, readPushTarget, type Target, type TargetRefusal } from './egress-target.ts';

export type EgressRequest = {
  /** 'push' allows push services only and keeps connections warm. 'platform' may take longer and bring more. Callback unless told. */
  readonly purpose?: 'push' | 'callback' | 'platform' | undefined;
  readonly url: string;
  readonly method?: Message['method'] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
  /** Total time, 5 s unless told: of a callback never more than 15 s, of a platform's request 60 s. A push always has 5 s. */
  readonly totalTimeoutMs?: number | undefined;
  /** How much of the answer is wanted, bytes: 8 kB unless told, of a callback never more than 512 kB, of a platform 4 MB. A push always has 8 kB. */
  readonly maxBodyBytes?: number | undefined;
};

export type EgressResult =
  | Answer
  /** Not sent: the address is not one we speak to. Trying again does not help. */
  | { readonly kind: 'refused'; readonly reason: TargetRefusal | 'private_address' }
  /** No answer. Trying again later may help. */
  | { readonly kind: 'failed'; readonly reason: 'dns' | 'connect' | 'tls' | 'timeout' | 'closed'; readonly detail: string };

export type Resolved =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly reason: TargetRefusal | 'private_address' }
  | { readonly kind: 'failed'; readonly reason: 'dns' | 'timeout'; readonly detail: string };

export interface Egress {
  /** Never rejects and never throws for anything the other side does. */
  fetch(request: EgressRequest): Promise<EgressResult>;
  /** Stays on the line: the head of the answer, then each piece of its body. `totalTimeoutMs` is the longest silence. */
  stream(request: EgressRequest, onBytes: (bytes: Uint8Array) => void): Promise<Stream | Exclude<EgressResult, Answer>>;
  /** Before saving a subscription and again before each send. */
  pushTarget(endpoint: string): Target;
  /** For protocols that are not HTTP: an address `host` stands at and that may be spoken to on this port. */
  resolve(host: string, port: number): Promise<Resolved>;
  /** Before saving a callback address; `fetch` looks again, at the resolved addresses too. */
  check(url: string): Target;
  /** Ends idle connections. */
  close(): Promise<void>;
}

export type EgressOptions = {
  readonly allowLoopback: boolean;
  readonly pushHosts: readonly string[];
  /** Hosts that stand elsewhere than their name says, for fakes of real vendors. */
  readonly routes?: Routes | undefined;
  readonly lookup?: DialParts['lookup'] | undefined;
  readonly connect?: DialParts['connect'] | undefined;
  /** How long a push service may take: 3 s to the headers, 3 s for the body, 5 s in all, unless told. */
  readonly pushLimits?: Limits | undefined;
};

const PUSH_LIMITS: Limits = { headersMs: 3000, bodyMs: 3000, totalMs: 5000 };
const MOST = {
  callback: { ms: 15_000, bytes: 512 * 1024 },
  platform: { ms: 60_000, bytes: 4 * 1024 * 1024 },
} as const;
const RESOLVE_MS = 5_000;
const STREAM = { headersMs: 15_000, silenceMs: 120_000 } as const;

export function createEgress(options: EgressOptions): Egress {
  const { pushLimits = PUSH_LIMITS } = options;
  const rules = { allowLoopback: options.allowLoopback, pushHosts: options.pushHosts };
  const parts: DialParts = {
    allowLoopback: options.allowLoopback,
    routes: options.routes ?? new Map(),
    lookup: options.lookup ?? lookupPublic,
    connect: options.connect ?? connect,
  };
  const pools = new Map<string, OriginPool>();
  const lines = new Set<Stream>();
  const open = (url: URL, alpn: readonly string[], timeoutMs: number) => dial(url, alpn, timeoutMs, parts);

  const push = async (url: URL, message: Message) => {
    let pool = pools.get(url.origin);
    if (pool === undefined) pools.set(url.origin, (pool = new OriginPool(new URL(url.origin), open)));
    try {
      return await pool.exchange(url, message, pushLimits);
    } finally {
      // Anybody may enrol made-up subdomains of a vendor; those that lead nowhere leave nothing behind.
      if (pool.idle) pools.delete(url.origin);
    }
  };

  const callBack = async (url: URL, message: Message, { totalMs, bodyBytes }: { totalMs: number; bodyBytes: number }) => {
    const agent = new DialedAgent(() => open(url, ['http/1.1'], totalMs), { keepAlive: false });
    try {
      return await exchangeHttp1(agent, url, message, { headersMs: totalMs, bodyMs: totalMs, totalMs, bodyBytes });
    } finally {
      agent.destroy();
    }
  };

  return {
    pushTarget: (endpoint) => readPushTarget(endpoint, rules),
    check: (url) => readCallbackTarget(url, rules),
    async resolve(host, port) {
      const target = readMailHost(host, port, rules);
      if (!target.ok) return { kind: 'refused', reason: target.reason };
      try {
        const [address] = await addressesOf(bare(target.url.hostname), RESOLVE_MS, parts);
        return address === undefined ? { kind: 'failed', reason: 'dns', detail: 'no address' } : { kind: 'address', address };
      } catch (error) {
        if (!(error instanceof DialError)) throw error;
        if (error.fault === 'private_address') return { kind: 'refused', reason: 'private_address' };
        return { kind: 'failed', reason: error.fault === 'timeout' ? 'timeout' : 'dns', detail: error.message };
      }
    },
    async fetch(request) {
      const isPush = request.purpose === 'push';
      const most = MOST[request.purpose === 'platform' ? 'platform' : 'callback'];
      const target = isPush ? readPushTarget(request.url, rules) : readCallbackTarget(request.url, rules);
      if (!target.ok) return { kind: 'refused', reason: target.reason };
      const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
      const message: Message = { method: request.method ?? 'POST', headers: request.headers, body };
      try {
        const result = isPush
          ? await push(target.url, message)
          : await callBack(target.url, message, {
              totalMs: Math.min(request.totalTimeoutMs ?? PUSH_LIMITS.totalMs, most.ms),
              bodyBytes: Math.min(request.maxBodyBytes ?? BODY_MAX_BYTES, most.bytes),
            });
        return result.kind === 'answer' ? result : { kind: 'failed', reason: result.reason, detail: result.detail };
      } catch (error) {
        return dialFailure(error);
      }
    },
    async stream(request, onBytes) {
      const target = readCallbackTarget(request.url, rules);
      if (!target.ok) return { kind: 'refused', reason: target.reason };
      const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
      const { headersMs } = STREAM;
      const agent = new DialedAgent(() => open(target.url, ['http/1.1'], headersMs), { keepAlive: false });
      const message: Message = { method: request.method ?? 'GET', headers: request.headers, body };
      const silenceMs = request.totalTimeoutMs ?? STREAM.silenceMs;
      try {
        const result = await streamHttp1(agent, target.url, message, { headersMs, silenceMs, onBytes });
        if (result.kind === 'failed') return { kind: 'failed', reason: result.reason, detail: result.detail };
        lines.add(result);
        void result.ended.then(() => {
          lines.delete(result);
          agent.destroy();
        });
        return result;
      } catch (error) {
        agent.destroy();
        return dialFailure(error);
      }
    },
    async close() {
      await Promise.all([...lines].map((line) => line.stop()));
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      pools.clear();
    },
  };
}

function dialFailure(error: unknown): Exclude<EgressResult, Answer> {
  if (!(error instanceof DialError)) throw error;
  if (error.fault === 'private_address') return { kind: 'refused', reason: 'private_address' };
  return { kind: 'failed', reason: error.fault, detail: error.message };
}
