const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Wait before the next try, by number of tries so far; the last one repeats. Short first: most faults last seconds. */
const WAITS_MS: readonly number[] = [1, 2, 5, 15, 30].map((n) => n * SECOND).concat([1, 2, 5, 15].map((n) => n * MINUTE));
const LONGEST_MS = 15 * MINUTE;

export const SHORTEST_RETRY_MS = SECOND;
export const LONGEST_RETRY_MS = 24 * 60 * MINUTE;

/** `random` in [0, 1): spreads what failed together over the second half of the wait. `tries` ≥ 1. */
export function backoffMs(tries: number, random: number): number {
  const waitMs = WAITS_MS[tries - 1] ?? LONGEST_MS;
  return Math.round(waitMs * (0.5 + random / 2));
}
