/** A clock that only moves when a test moves it. */
import type { Clock } from '#server/system/clock.ts';

export type HandClock = Clock & { set(at: number): void; advance(ms: number): void };

export function handClock(at: number): HandClock {
  let now = at;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** Saturday 21 November 2026 in Prague, as epoch milliseconds. */
export const saturday = (time: string): number => Date.parse(`2026-11-21T${time}:00+01:00`);
export const minutes = (count: number): number => count * 60_000;
