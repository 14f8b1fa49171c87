/** A moment after the start the statistics read what would keep the first person who asks waiting: a year of a large business. */
import { allBusinesses } from '#server/db/business/business.ts';
import type { Parts } from '../parts.ts';
import { aboutOf } from './statistics.ts';

/** Phones that come back after a restart go first. */
const AFTER_MS = 15_000;

/** Returns what calls it off. */
export function warmUpSoon(parts: Pick<Parts, 'db' | 'clock' | 'stats' | 'log'>): () => void {
  const timer = setTimeout(() => {
    warmUp(parts).catch((error: unknown) => parts.log.info('the statistics were not read ahead', { error }));
  }, AFTER_MS);
  timer.unref();
  return () => clearTimeout(timer);
}

/** One business after the other. */
async function warmUp(parts: Pick<Parts, 'db' | 'clock' | 'stats'>): Promise<void> {
  for (const business of await allBusinesses(parts.db.orm))
    await parts.stats.ask('warm', aboutOf(business, parts.clock.now()), {});
}
