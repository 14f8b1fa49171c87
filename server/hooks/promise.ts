/** "We usually answer in 23 min": the median of what really happened, or nothing. */
import { recentResponses } from '#server/db/door.ts';
import type { Parts } from '#server/flows/parts.ts';

/** Below this many answers a median is a story, not a measure. */
const MIN_SAMPLES = 5;
const WEEKS_4_MS = 28 * 24 * 3_600_000;
const MAX_SAMPLES = 500;
/** Longer than this is no promise anybody wants to read. */
const LONGEST_MINUTES = 24 * 60;

/** Minutes, beyond an hour in steps of five; null when there is nothing honest to say. */
export async function usualMinutes(parts: Pick<Parts, 'db' | 'clock'>, businessId: string): Promise<number | null> {
  const times = await recentResponses(parts.db.orm, { businessId, since: parts.clock.now() - WEEKS_4_MS, limit: MAX_SAMPLES });
  if (times.length < MIN_SAMPLES) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const minutes = Math.max(1, Math.ceil(median / 60_000));
  const rounded = minutes <= 60 ? minutes : Math.ceil(minutes / 5) * 5;
  return rounded > LONGEST_MINUTES ? null : rounded;
}
