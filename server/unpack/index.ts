/** Strangers' files, opened in processes of their own (066). */
import { join } from 'node:path';
import { pictureKind } from './magic.ts';
import { openPool, type Pool, type PoolLimits, type Way } from './pool.ts';
import type { Kind, Work } from './work.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export { Unopened } from './pool.ts';

export interface Unpacker {
  /** Null when the bytes are no picture we take. Rejects with `Unopened`, like the others. */
  picture(ask: Work['picture']['ask']): Promise<Work['picture']['answer']>;
  calendar(ask: Work['calendar']['ask']): Promise<Work['calendar']['answer']>;
  mail(ask: Work['mail']['ask']): Promise<Work['mail']['answer']>;
  past(ask: Work['past']['ask'], way: Way): Promise<Work['past']['answer']>;
  close(): void;
}

const LIMITS: Readonly<Record<Kind, PoolLimits>> = {
  picture: { children: 2, waiting: 12, heapMb: 64, memoryMb: 640, processorMs: 6_000, wallMs: 30_000, silentMs: 30_000 },
  calendar: { children: 1, waiting: 8, heapMb: 192, memoryMb: 400, processorMs: 6_000, wallMs: 20_000, silentMs: 20_000 },
  // Each mailbox asks for one at a time.
  mail: { children: 1, waiting: 100, heapMb: 256, memoryMb: 512, processorMs: 10_000, wallMs: 60_000, silentMs: 60_000 },
  // Whoever waits here is asked again by the outbox.
  past: {
    children: 2,
    waiting: 0,
    heapMb: 320,
    memoryMb: 640,
    processorMs: 10 * MINUTE_MS,
    wallMs: 40 * MINUTE_MS,
    silentMs: MINUTE_MS,
  },
};

/** Beside this file in the sources, beside the one file of the server when it is built. */
function childFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'child.ts' : 'unpack-child.js');
}

export type UnpackerOptions = {
  /** The only place where one of the processes may write. */
  readonly importsFolder: string;
  /** Another program than ours, and other limits. */
  readonly program?: string;
  readonly limits?: Partial<Record<Kind, Partial<PoolLimits>>>;
};

/** Nothing runs before the first file comes. */
export function openUnpacker({ importsFolder, program = childFile(), limits = {} }: UnpackerOptions): Unpacker {
  const pools = new Map<Kind, Pool>();
  const ask = async <K extends Kind>(kind: K, asked: Work[K]['ask'], way?: Way) => {
    let pool = pools.get(kind);
    if (pool === undefined) {
      const writes = kind === 'past' ? { writes: importsFolder } : {};
      pool = openPool({ kind, program, limits: { ...LIMITS[kind], ...limits[kind] }, ...writes });
      pools.set(kind, pool);
    }
    return (await pool.run(asked, way)) as Work[K]['answer'];
  };
  return {
    picture: async (asked) => (pictureKind(asked.bytes) === null ? null : ask('picture', asked)),
    calendar: (asked) => ask('calendar', asked),
    mail: (asked) => ask('mail', asked),
    past: (asked, way) => ask('past', asked, way),
    close() {
      for (const pool of pools.values()) pool.close();
    },
  };
}
