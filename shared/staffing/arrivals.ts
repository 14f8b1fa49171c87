/**
 * When work arrives, per open hour of the local week.
 *
 *  - What guests say while the shop is closed is in no hour here: it waits for the opening and is told in closed.ts. Counted into the first
 *    half hour, it would be divided by that half hour and make a peak of it.
 *  - Every hour of the week is divided by the open time of it that was really watched: a 23-hour day lacks one, a 25-hour day has one
 *    twice, a holiday in `leaveOut` neither counts nor is watched.
 *  - Service hours are today's: nobody plans next weekend with last year's.
 *  - Bounds: Garwood's exact interval, nine in ten.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { HOUR_MS } from '../model/time.ts';
import { nextOpening, openSpell, type Interval } from '../response/hours.ts';
import { dayOfDate, instantOf, localDay, localMinute, weekdayOf } from '../response/zone.ts';
import { rateBounds } from './counts.ts';
import type { HourLoad } from './types.ts';

const CONFIDENCE = 0.9;
const WEEK_HOURS = 168;

type Watched = { readonly hours: ServiceHours; readonly from: number; readonly to: number; readonly leaveOut: readonly string[] };

/** Open hours of the week in order, Monday first; hours never open in [from, to) are not in it. */
export function arrivalsByHour(arrivals: readonly number[], { hours, from, to, leaveOut }: Watched): HourLoad[] {
  const { timeZone } = hours;
  const without = new Set(leaveOut.map(dayOfDate));
  const exposure = new Float64Array(WEEK_HOURS);
  const counts = new Float64Array(WEEK_HOURS);
  const sorted = Float64Array.from(arrivals.filter((at) => at >= from && at < to)).sort();
  let next = 0;
  for (const spell of openSpells(hours, from, to)) {
    for (const piece of hourPieces(spell, timeZone)) {
      const counted = !without.has(piece.day);
      if (counted) exposure[piece.cell] = (exposure[piece.cell] ?? 0) + (piece.to - piece.from) / HOUR_MS;
      for (let at = sorted[next]; at !== undefined && at < piece.to; at = sorted[next]) {
        next += 1;
        if (counted && at >= piece.from) counts[piece.cell] = (counts[piece.cell] ?? 0) + 1;
      }
    }
  }
  return Array.from(exposure, (exposureHours, cell) => {
    const count = counts[cell] ?? 0;
    const [low, high] = rateBounds(count, CONFIDENCE);
    const rate = { perHour: count / exposureHours, low: low / exposureHours, high: high / exposureHours };
    return { ...placeOf(cell), count, exposureHours, rate };
  }).filter(({ exposureHours }) => exposureHours > 0);
}

/** A piece of open time, and the whole spell it was cut from. */
export type OpenPiece = Interval & { readonly spell: Interval };

/** Each guest's words with the instant they became work: at once, or at the next opening. What no opening follows before `to` is left out. */
export function* workArrivals(
  arrivals: readonly number[],
  { hours, from, to }: Omit<Watched, 'leaveOut'>,
): Generator<{ readonly at: number; readonly piece: OpenPiece }> {
  const sorted = Float64Array.from(arrivals.filter((at) => at >= from && at < to)).sort();
  let next = 0;
  for (const piece of openSpells(hours, from, to)) {
    for (let at = sorted[next]; at !== undefined && at < piece.to; at = sorted[next]) {
      next += 1;
      yield { at: Math.max(at, piece.from), piece };
    }
  }
}

/** Open time in [from, to), in order, cut at its ends. */
export function* openSpells(hours: ServiceHours, from: number, to: number): Generator<OpenPiece> {
  let at = nextOpening(hours, from);
  while (at !== null && at < to) {
    const spell = openSpell(hours, at);
    if (spell === null) return;
    yield { from: at, to: Math.min(spell.to, to), spell };
    at = nextOpening(hours, spell.to);
  }
}

const placeOf = (cell: number) => ({ weekday: Math.floor(cell / 24) + 1, hour: cell % 24 });

/** A spell cut where the local hour changes. The hour that comes twice in autumn is one long piece; the one that is skipped is none. */
function* hourPieces({ from, to }: Interval, timeZone: string): Generator<Interval & { day: number; cell: number }> {
  let at = from;
  while (at < to) {
    const day = localDay(timeZone, at);
    const hour = Math.floor(localMinute(timeZone, at) / 60);
    let end = at;
    for (let ahead = hour + 1; end <= at; ahead += 1) end = instantOf(timeZone, day, ahead * 60);
    yield { from: at, to: Math.min(end, to), day, cell: (weekdayOf(day) - 1) * 24 + hour };
    at = end;
  }
}
