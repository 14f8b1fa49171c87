/** Much more than usual at this hour of the week: worth asking for help. */
import { findBusiness } from '#server/db/business/business.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { firstSpokenAt, spokenBetween } from '#server/db/duty/surge.ts';
import { instantOf, localDay, localMinute } from '#shared/response/zone.ts';
import { WAVE_ITEMS_AT_LEAST, WAVE_WEEKS, waveOf, type Wave } from '#shared/stats/wave.ts';
import { HOUR_MS } from '#shared/model/time.ts';

const WEEK_DAYS = 7;

/** Counted by when guests spoke: history that is fetched later is no wave. Spam is none either. */
export async function suggestedWave(db: Queryable, businessId: string, now: number): Promise<Wave | null> {
  const lastHour = await spokenBetween(db, { businessId, from: now - HOUR_MS + 1, to: now + 1 });
  if (lastHour < WAVE_ITEMS_AT_LEAST) return null;
  const business = await findBusiness(db, businessId);
  const first = await firstSpokenAt(db, businessId);
  if (business === null || first === null) return null;
  const { timeZone } = business.hours;
  const weeks: number[] = [];
  for (let week = 1; week <= WAVE_WEEKS; week += 1) {
    const to = instantOf(timeZone, localDay(timeZone, now) - week * WEEK_DAYS, localMinute(timeZone, now));
    if (to - HOUR_MS < first) break;
    weeks.push(await spokenBetween(db, { businessId, from: to - HOUR_MS, to }));
  }
  return waveOf({ lastHour, weeks });
}
