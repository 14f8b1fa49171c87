/**
 * Whether the clock has run evenly for long enough to delete by age. A clock that jumps a hundred days ahead for four seconds makes
 * everything old; nothing may be gone for good because of it.
 */
import type { Clock } from '#server/system/clock.ts';
import { HOUR_MS } from '#shared/model/time.ts';

/** More than a machine under load, or the correction of a drifting clock, ever makes up. */
const JUMP_MS = 30_000;
const LONG_ENOUGH_MS = HOUR_MS;

export interface Steady {
  /** Compares the clock with the time that went by; call it every second or so. */
  check(): void;
  /** For an hour, as long as it takes somebody, or the network's time, to put a wrong clock right. */
  isSteady(): boolean;
}

/** `elapsed`: milliseconds that no setting of the clock changes. A start counts as a jump: nobody knows how it was before. */
export function createSteady({ clock, elapsed }: { readonly clock: Clock; readonly elapsed: () => number }): Steady {
  let last = { wall: clock.now(), elapsed: elapsed() };
  let since = last.elapsed;
  const check = () => {
    const next = { wall: clock.now(), elapsed: elapsed() };
    if (Math.abs(next.wall - last.wall - (next.elapsed - last.elapsed)) > JUMP_MS) since = next.elapsed;
    last = next;
  };
  return {
    check,
    isSteady() {
      check();
      return last.elapsed - since >= LONG_ENOUGH_MS;
    },
  };
}
