/**
 * How long an answer takes the one who claimed it.
 *
 *  - What says nothing about work is left out and counted: answered at or before the claim (answered elsewhere, clocks that disagree),
 *    and more than `FORGOTTEN_MINUTES` later (claimed, closed up, answered tomorrow).
 *  - A queue's load is made of the mean, which one long call would bend; so the tenth at either end is pulled in to its neighbours
 *    (winsorised mean). The bounds are those of R. Wilcox, "Introduction to Robust Estimation" (3rd ed. 2012, section 3.3.2), with the
 *    winsorised deviation; they need some twenty answers to mean anything.
 */
import { median } from '../stats/percentile.ts';
import type { Handling, TooLittle } from './types.ts';
import { MINUTE_MS } from '../model/time.ts';

const FORGOTTEN_MINUTES = 240;
export const FEWEST_HANDLED = 20;
const PULLED_IN = 0.1;

export function handlingTime(
  claims: readonly { readonly claimedAt: number; readonly answeredAt: number }[],
): Handling | TooLittle {
  const minutes = claims
    .map(({ claimedAt, answeredAt }) => (answeredAt - claimedAt) / MINUTE_MS)
    .filter((took) => took > 0 && took <= FORGOTTEN_MINUTES)
    .sort((a, b) => a - b);
  const sample = minutes.length;
  const middle = median(minutes);
  if (sample < FEWEST_HANDLED || middle === null)
    return { kind: 'too_little', of: 'handling', have: sample, need: FEWEST_HANDLED };
  const cut = Math.floor(sample * PULLED_IN);
  const least = minutes[cut] ?? middle;
  const most = minutes[sample - 1 - cut] ?? middle;
  const pulled = minutes.map((took) => Math.min(Math.max(took, least), most));
  const mean = pulled.reduce((sum, took) => sum + took, 0) / sample;
  const variance = pulled.reduce((sum, took) => sum + (took - mean) ** 2, 0) / (sample - 1);
  const kept = sample - 2 * cut;
  const error = (Math.sqrt(variance) / Math.sqrt(sample)) * ((sample - 1) / (kept - 1)) * studentEnd(kept - 1);
  return {
    kind: 'handling',
    minutes: mean,
    low: Math.max(least, mean - error),
    high: Math.min(most, mean + error),
    medianMinutes: middle,
    sample,
    leftOut: claims.length - sample,
  };
}

/** Deviations that leave 2.5 % beyond each end of Student's t; two terms of the Cornish–Fisher series, good from ten degrees on. */
function studentEnd(degrees: number): number {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
