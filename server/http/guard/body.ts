/**
 * What a request carries, read as it comes. Nobody's body is taken in whole before it is known who asks, how long it may be and that there
 * is room for it; whoever sends too much, too slowly or hangs up is a `BodyError`, never a fault of ours.
 */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { bucketKey } from './address.ts';

const KB = 1024;
const MB = 1024 * KB;

/** Bytes of bodies kept in memory at a time: of everybody, and of one address (a full restaurant behind its Wi-Fi). */
const ROOM = { all: 128 * MB, address: 48 * MB } as const;
/** What holding one piece costs beside its bytes. */
const PIECE = 128;

/** A phone at the edge of its signal sends 20 kB a second and stops for seconds in between; whoever is slower than this holds a place. */
const PACE = { bytesPerSecond: 4 * KB, graceMs: 20_000 } as const;
const LONGEST_MS = 240_000;

/** Bytes a second listened to from one address, after a first second for nothing: more than a restaurant's line brings, less than keeps us busy. */
const FLOW = { bytesPerMs: (32 * MB) / 1000, ahead: 1_000, keys: 1_000 } as const;

export type BodyFault = 'too_large' | 'too_slow' | 'hung_up' | 'no_room';

export class BodyError extends Error {
  readonly reason: BodyFault;
  constructor(reason: BodyFault) {
    super(`body: ${reason}`);
    this.name = 'BodyError';
    this.reason = reason;
  }
}

/** Bytes kept for one request. False: there is no room for so many more. */
export type Hold = { take(bytes: number): boolean; release(): void };

export type Bodies = {
  /** Pieces as they come; nothing is kept. Throws `BodyError`. */
  stream(context: Context, most: { readonly bytes: number; readonly longestMs?: number }): AsyncGenerator<Uint8Array>;
  /** The whole body. Throws `BodyError`. */
  read(context: Context, maxBytes: number): Promise<Buffer>;
  /** Null when it is no JSON. Throws `BodyError`. */
  json(context: Context, maxBytes: number): Promise<unknown>;
  /** Give it back with `release`, whatever happens. */
  hold(context: Context): Hold;
};

export type Room = { readonly all: number; readonly address: number };

export function createBodies(addressOf: (request: Request) => string, room: Room = ROOM): Bodies {
  let all = 0;
  const byAddress = new Map<string, number>();

  const hold = (context: Context): Hold => {
    const key = bucketKey(addressOf(context.req.raw));
    let mine = 0;
    const add = (bytes: number) => {
      all += bytes;
      mine += bytes;
      const theirs = (byAddress.get(key) ?? 0) + bytes;
      if (theirs <= 0) byAddress.delete(key);
      else byAddress.set(key, theirs);
    };
    return {
      take(bytes) {
        const cost = bytes + PIECE;
        if (all + cost > room.all || (byAddress.get(key) ?? 0) + cost > room.address) return false;
        add(cost);
        return true;
      },
      release: () => add(-mine),
    };
  };

  const flow = createFlow();
  const flowing: Bodies['stream'] = async function* (context, most) {
    const key = bucketKey(addressOf(context.req.raw));
    for await (const piece of stream(context, most)) {
      const waitMs = flow(key, piece.length);
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      yield piece;
    }
  };

  const read = async (context: Context, maxBytes: number): Promise<Buffer> => {
    const held = hold(context);
    const pieces: Uint8Array[] = [];
    try {
      for await (const piece of flowing(context, { bytes: maxBytes })) {
        if (!held.take(piece.length)) throw new BodyError('no_room');
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    } finally {
      held.release();
    }
  };

  return {
    hold,
    stream: flowing,
    read,
    async json(context, maxBytes) {
      const text = (await read(context, maxBytes)).toString('utf8');
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return null;
      }
    },
  };
}

/** How long, ms, the next piece of this sender is left where it is. */
function createFlow(): (key: string, bytes: number) => number {
  /** Up to when what was sent would have been listened to at the pace allowed. */
  const heard = new Map<string, number>();
  return (key, bytes) => {
    const now = performance.now();
    const until = Math.max(heard.get(key) ?? -Infinity, now - FLOW.ahead) + bytes / FLOW.bytesPerMs;
    if (heard.size >= FLOW.keys) for (const [other, at] of heard) if (at < now - FLOW.ahead) heard.delete(other);
    heard.set(key, until);
    return until - now;
  };
}

async function* stream(
  context: Context,
  { bytes: most, longestMs = LONGEST_MS }: { readonly bytes: number; readonly longestMs?: number },
): AsyncGenerator<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > most) throw new BodyError('too_large');
  const pieces = piecesOf(context);
  const startedAt = performance.now();
  let bytes = 0;
  try {
    for (;;) {
      const allowedMs = Math.min(longestMs, PACE.graceMs + (bytes / PACE.bytesPerSecond) * 1000);
      const next = await within(pieces.next(), allowedMs - (performance.now() - startedAt));
      if (next === null) throw new BodyError('too_slow');
      if (next.done === true) return;
      bytes += next.value.length;
      if (bytes > most) throw new BodyError('too_large');
      yield next.value;
    }
  } catch (error) {
    if (error instanceof BodyError) throw error;
    throw new BodyError('hung_up');
  } finally {
    // Not awaited: a piece that never comes would never be over.
    void pieces.return?.(undefined)?.catch(() => undefined);
  }
}

/** From the socket where there is one: what is not read then is thrown away by the listener instead of being kept for a reader. */
function piecesOf(context: Context): AsyncIterator<Uint8Array> {
  const incoming = (context.env as { readonly incoming?: Partial<IncomingMessage> } | undefined)?.incoming;
  if (incoming?.iterator !== undefined)
    return incoming.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const { body } = context.req.raw;
  return (body ?? new ReadableStream<Uint8Array>({ start: (empty) => empty.close() }))[Symbol.asyncIterator]();
}

/** Null when it took longer. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whoever was not waited for may still fail.
    work.catch(() => undefined);
  }
}

const STATUS = { too_large: 413, too_slow: 408, hung_up: 400, no_room: 503 } as const satisfies Record<BodyFault, number>;

/** For machines and the app; null when the error is another one. */
export function bodyRefusal(error: unknown, context: Context): Response | null {
  if (!(error instanceof BodyError)) return null;
  if (error.reason === 'no_room') context.header('retry-after', '10');
  return context.json({ error: error.reason }, STATUS[error.reason]);
}
