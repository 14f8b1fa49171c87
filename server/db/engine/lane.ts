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
  /** Until the turn was handed on; `length` counts until it was given back. */
  let taken = false;
  let length = 0;
  const handOn = () => {
    const next = waiting.next();
    if (next === undefined) taken = false;
    else next();
  };
  return {
    get length() {
      return length;
    },
    async acquire() {
      length += 1;
      if (taken) await new Promise<void>((resolve) => waiting.push(whoseTurn(), resolve));
      taken = true;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        length -= 1;
        setImmediate(handOn);
      };
    },
  };
}
