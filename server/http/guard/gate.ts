/** A few at a time for each sender: what one of them has under way must not stand before what another brings. */

const AT_ONCE = 4;
const WAITING = 1_000;

export interface Gate {
  /** Resolves with the way out when it is the caller's turn; undefined: too many of the same sender are waiting already. */
  enter(key: string): Promise<(() => void) | undefined>;
}

export function createGate(): Gate {
  const inside = new Map<string, { at: number; readonly waiting: (() => void)[] }>();
  return {
    async enter(key) {
      const line = inside.get(key) ?? { at: 0, waiting: [] };
      inside.set(key, line);
      if (line.at < AT_ONCE) line.at += 1;
      else if (line.waiting.length >= WAITING) return undefined;
      // The place is handed over rather than given back, so nobody slips in between.
      else await new Promise<void>((resolve) => line.waiting.push(resolve));
      return () => {
        const next = line.waiting.shift();
        if (next !== undefined) return next();
        line.at -= 1;
        if (line.at === 0) inside.delete(key);
      };
    },
  };
}
