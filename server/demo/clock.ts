/** The demo's clock: wound by hand through four weeks of history, then running from the Saturday evening it stopped at. */
import { type Clock, realClock } from '#server/system/clock.ts';

export type DemoClock = Clock & { set(at: number): void; run(): void };

export function demoClock(at: number): DemoClock {
  let base = at;
  let since: number | null = null;
  return {
    now: () => (since === null ? base : base + realClock.now() - since),
    set(to) {
      base = to;
    },
    run() {
      since = realClock.now();
    },
  };
}
