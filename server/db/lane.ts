import { createRounds, whoseTurn } from './turns.ts';

/** One holder at a time; those who wait take turns by tenant, and within one first come, first served. */
export interface Lane {
  /** Resolves when it is the caller's turn, with the function that gives the turn back (calling it twice is harmless). */
  acquire(): Promise<() => void>;
  /** Holders and waiters. */
  readonly length: number;
}

/**
 * The turn is handed on through `setImmediate`: database promises settle in microtasks, so without it a busy queue would keep
 * sockets and timers waiting until it is empty.
 */
export function createLane(): Lane {
  const waiting = createRounds<() => void>();
  let held = false;
  const handOn = () => {
    const next = waiting.next();
    if (next === undefined) held = false;
    else next();
  };
  return {
    get length() {
      return waiting.length + (held ? 1 : 0);
    },
    async acquire() {
      if (held) await new Promise<void>((resolve) => waiting.push(whoseTurn(), resolve));
      held = true;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        setImmediate(handOn);
      };
    },
  };
}
