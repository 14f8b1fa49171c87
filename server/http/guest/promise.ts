/** "We usually answer in 23 min" on the complaint page: the one measured figure (flows/figures/reply-time.ts) in whole minutes. */
import { DAY_MINUTES, MINUTE_MS } from '#shared/model/time.ts';

/** Longer than this is no promise anybody wants to read. */
const LONGEST_MINUTES = DAY_MINUTES;

/** Beyond an hour in steps of five; null when there is nothing honest to say. */
export function usualMinutes(medianMs: number | null): number | null {
  if (medianMs === null) return null;
  const minutes = Math.max(1, Math.ceil(medianMs / MINUTE_MS));
  const rounded = minutes <= 60 ? minutes : Math.ceil(minutes / 5) * 5;
  return rounded > LONGEST_MINUTES ? null : rounded;
}
