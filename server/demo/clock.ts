/** The demo's clock: wound by hand through a season of history, then running from the Saturday evening it stopped at. */
import { type Clock, realClock } from '#server/system/clock.ts';

/** `set` works while it runs as well: the evening goes on from there. */
export type DemoClock = Clock & { set(at: number): void; run(): void };

export function demoClock(at: number): DemoClock {
  let base = at;
  let since: number | null = null;
  return {
    now: () => (since === null ? base : base + realClock.now() - since),
    set(to) {
      base = to;
      if (since !== null) since = realClock.now();
    },
    run() {
      since = realClock.now();
    },
  };
}
