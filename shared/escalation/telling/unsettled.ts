/**
 * When does somebody hear of guests who have their answer while the matter itself is still open past its time?
 * At a moment at which people hear anyway (moments.ts), all of them in one push, best at the beginning of a duty:
 *
 *  - when another one is late, though never twice within half a day;
 *  - while it is always the same ones, once a week, until they are closed.
 */
import { nextMoment, type ServiceTimes } from './moments.ts';
import { DAY_MS, HOUR_MS } from '../../model/time.ts';

export const TELL_REST_MS = DAY_MS / 2;
const SAME_DAY_MS = 15 * HOUR_MS;
/** Half a day less than a week, or each telling would come a duty later than the one before. */
const SAME_ONES_MS = 6.5 * DAY_MS;

/** `toldAt` null: never. `lateAt`: when the first of those became late that were not told of; null: all were. */
export type Unsettled = { readonly toldAt: number | null; readonly lateAt: number | null };

/** Epoch milliseconds; null: there is nothing to tell. */
export function tellUnsettledAt(service: ServiceTimes, { toldAt, lateAt }: Unsettled): number | null {
  const rested = toldAt === null ? null : toldAt + (lateAt === null ? SAME_ONES_MS : TELL_REST_MS);
  if (rested === null && lateAt === null) return null;
  const after = Math.max(rested ?? Number.NEGATIVE_INFINITY, lateAt ?? Number.NEGATIVE_INFINITY);
  return momentAfter(service, after);
}

/** If a duty begins on the same day, whoever comes hears of it and not those who lead at nine. */
function momentAfter(service: ServiceTimes, after: number): number {
  const next = (from: number) => nextMoment(service, { level: 'normal', after: from });
  const first = next(after);
  for (let moment = first; moment.at <= first.at + SAME_DAY_MS; moment = next(moment.at))
    if (moment.why === 'shift') return moment.at;
  return first.at;
}
