/** First come, first served: one holder at a time. */
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
  let tail: Promise<void> = Promise.resolve();
  let length = 0;
  return {
    get length() {
      return length;
    },
    async acquire() {
      const before = tail;
      let handOn: () => void = () => undefined;
      tail = new Promise((resolve) => {
        handOn = resolve;
      });
      length += 1;
      await before;
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
