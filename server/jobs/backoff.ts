import { DAY_MS, MINUTE_MS, SECOND_MS } from '#shared/model/time.ts';

/** Wait before the next try, by number of tries so far; the last one repeats. Short first: most faults last seconds. */
const WAITS_MS: readonly number[] = [1, 2, 5, 15, 30].map((n) => n * SECOND_MS).concat([1, 2, 5, 15].map((n) => n * MINUTE_MS));
const LONGEST_MS = 15 * MINUTE_MS;

export const SHORTEST_RETRY_MS = SECOND_MS;
export const LONGEST_RETRY_MS = DAY_MS;

/** `random` in [0, 1): spreads what failed together over the second half of the wait. `tries` ≥ 1. */
export function backoffMs(tries: number, random: number): number {
  const waitMs = WAITS_MS[tries - 1] ?? LONGEST_MS;
  return Math.round(waitMs * (0.5 + random / 2));
}
