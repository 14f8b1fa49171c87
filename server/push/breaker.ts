/** A push service that is down must not make the others wait: after a few failures in a row it is left alone for a while. */
import type { Clock } from '#server/system/clock.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

const FAILURES_TO_OPEN = 5;
const FIRST_PAUSE_MS = 10_000;
/** Short enough that an alert sent right after the service comes back is not much later than its neighbours. */
const LONGEST_PAUSE_MS = MINUTE_MS;
/** Made-up subdomains of a vendor would otherwise be remembered for ever. */
const ORIGINS_MAX = 1000;

type State = { failures: number; openUntil: number; pauseMs: number; probing: boolean };

export interface Breaker {
  /** Milliseconds to stay away from this origin, 0 when it may be tried. After a pause exactly one probe is let through. */
  waitMs(origin: string): number;
  /** `down`: no answer, or 5xx. Any other answer proves that the service lives. */
  record(origin: string, down: boolean): void;
}

export function createBreaker(clock: Clock): Breaker {
  const origins = new Map<string, State>();
  return {
    waitMs(origin) {
      const state = origins.get(origin);
      if (state === undefined || state.openUntil === 0) return 0;
      const left = state.openUntil - clock.now();
      // More than the pause: the clock was set back, and nobody must wait until the old time comes round again.
      if (left > state.pauseMs) state.openUntil = clock.now() + state.pauseMs;
      if (left > 0) return Math.min(left, state.pauseMs);
      if (state.probing) return FIRST_PAUSE_MS;
      state.probing = true;
      return 0;
    },
    record(origin, down) {
      if (!down) {
        origins.delete(origin);
        return;
      }
      if (origins.size >= ORIGINS_MAX) origins.clear();
      const state = origins.get(origin) ?? { failures: 0, openUntil: 0, pauseMs: FIRST_PAUSE_MS, probing: false };
      origins.set(origin, state);
      state.failures += 1;
      const wasProbe = state.probing;
      state.probing = false;
      if (state.openUntil === 0 && state.failures >= FAILURES_TO_OPEN) state.openUntil = clock.now() + state.pauseMs;
      else if (wasProbe) {
        state.pauseMs = Math.min(state.pauseMs * 2, LONGEST_PAUSE_MS);
        state.openUntil = clock.now() + state.pauseMs;
      }
    },
  };
}
