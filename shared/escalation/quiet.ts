/** Quiet hours of one member, in wall time. A span belongs to the day it starts on: Saturday 22:00–07:00 runs into Sunday. */
import { instantOf, localDay, throughMidnight, weekdayOf } from '#shared/response/zone.ts';
import { DAY_MINUTES } from '../model/time.ts';
import type { QuietHours } from './types.ts';

/** Spans that touch are one rest; after a week of them we stop looking. */
const LOOK_AHEAD_SPANS = 8;

export function isQuiet(quiet: QuietHours | null, timeZone: string, at: number): boolean {
  return endOfSpan(quiet, timeZone, at) !== null;
}

/** The end of the rest around `at`, touching spans joined. Null: not quiet. */
export function quietUntil(quiet: QuietHours | null, timeZone: string, at: number): number | null {
  let until = endOfSpan(quiet, timeZone, at);
  for (let joined = 0; until !== null && joined < LOOK_AHEAD_SPANS; joined += 1) {
    const further = endOfSpan(quiet, timeZone, until);
    if (further === null) break;
    until = further;
  }
  return until;
}

function endOfSpan(quiet: QuietHours | null, timeZone: string, at: number): number | null {
  if (quiet === null || !Number.isFinite(at)) return null;
  const toMinute = throughMidnight(quiet.toMinute > quiet.fromMinute ? quiet.toMinute : quiet.toMinute + DAY_MINUTES);
  const today = localDay(timeZone, at);
  for (const day of [today, today - 1]) {
    if (!quiet.weekdays.includes(weekdayOf(day))) continue;
    const until = instantOf(timeZone, day, toMinute);
    if (instantOf(timeZone, day, quiet.fromMinute) <= at && at < until) return until;
  }
  return null;
}
