/** Both leave their input as it is and answer null for an empty list: a figure made of nothing is "–", never 0. */

/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Nearest rank (Hyndman and Fan 1996, definition 1): the smallest value with at least `percent` % of all values at or below it. Always
 * one of the values, so "95 % were answered within 41 min" points at a guest who really waited 41 minutes. `percent` in [0, 100].
 */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  // Multiply before dividing: 0.07 * 100 is 7.000000000000001 and would step one rank too far.
  const rank = Math.ceil((Math.min(Math.max(percent, 0), 100) * sorted.length) / 100);
  return sorted[Math.max(rank, 1) - 1] ?? null;
}
