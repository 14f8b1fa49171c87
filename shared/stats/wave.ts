/**
 * Is this hour a wave? The last hour against the same hour of the week in the weeks before. Few weeks or few items prove
 * nothing: below the smallest sample nothing is suggested.
 */

/** Earlier weeks looked at, and how many of them the business must have lived through. */
export const WAVE_WEEKS = 8;
export const WAVE_WEEKS_AT_LEAST = 4;
/** Fewer items than this are never a wave. */
export const WAVE_ITEMS_AT_LEAST = 5;
const DEVIATIONS = 3;
/** Hours that are always alike would make one item more a wave: below one item the deviation is not believed. */
const SMALLEST_DEVIATION = 1;

export type Wave = { readonly lastHour: number; readonly usual: number };

/**
 * `weeks`: items in the same hour of each earlier week, newest first, only of weeks in which items could arrive. Null: no wave,
 * or too little to tell. `usual` is their mean, to a tenth.
 */
export function waveOf({ lastHour, weeks }: { readonly lastHour: number; readonly weeks: readonly number[] }): Wave | null {
  const known = weeks.slice(0, WAVE_WEEKS);
  if (known.length < WAVE_WEEKS_AT_LEAST || lastHour < WAVE_ITEMS_AT_LEAST) return null;
  const mean = known.reduce((sum, n) => sum + n, 0) / known.length;
  const variance = known.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (known.length - 1);
  const deviation = Math.max(Math.sqrt(variance), SMALLEST_DEVIATION);
  return lastHour >= mean + DEVIATIONS * deviation ? { lastHour, usual: Math.round(mean * 10) / 10 } : null;
}
