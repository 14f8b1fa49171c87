const FIVE_MINUTES_MS = 5 * 60_000;

/** `minutes` from `now`, on the next five-minute mark: nobody promises an answer by 21:13. Epoch milliseconds. */
export function promiseTime(now: number, minutes: number): number {
  return Math.ceil((now + minutes * 60_000) / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
}
