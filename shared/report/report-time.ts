/** When the weekly report is due: on Sunday after closing; where Sunday is closed, or never ends, in the evening. */
import type { ServiceHours } from '../model/business.ts';
import { mondayOf, NIGHT_MINUTES_AT_MOST, startOfDay } from '../response/business-day.ts';
import { nextOpening, openSpell } from '../response/hours.ts';
import { instantOf, localDay } from '../response/zone.ts';
import type { StatsCalendar } from '../stats/calendar.ts';
import type { Span } from '../stats/weekend/weekends.ts';
import { HOUR_MS } from '../model/time.ts';

const EVENING_MINUTE = 20 * 60;
/** Missed in an outage it is still worth sending on Monday and Tuesday. */
const USEFUL_MS = 48 * HOUR_MS;

/** An instant not after `now` means: make and send it. `lastSentAt` null: never sent. */
export function weeklyReportAt({
  hours,
  lastSentAt,
  now,
}: {
  readonly hours: ServiceHours;
  readonly lastSentAt: number | null;
  readonly now: number;
}): number {
  const sunday = mondayOf(localDay(hours.timeZone, now)) + 6;
  const [before, current, next] = [closingOf(hours, sunday - 7), closingOf(hours, sunday), closingOf(hours, sunday + 7)];
  const latest = current <= now ? current : before;
  if ((lastSentAt ?? -Infinity) < latest && now - latest < USEFUL_MS) return latest;
  return current > now ? current : next;
}

/** The week a report made at `at` is about: the one whose Sunday evening was last, Monday's first instant to the next. */
export function reportWeek(calendar: StatsCalendar, at: number): Span {
  const { hours } = calendar;
  const thisMonday = mondayOf(localDay(hours.timeZone, at));
  const monday = closingOf(hours, thisMonday + 6) <= at ? thisMonday : thisMonday - 7;
  return { from: startOfDay(calendar, monday), to: startOfDay(calendar, monday + 7) };
}

/** The end of the last service that began on Sunday; in the evening where that lasts longer than a night, or there is none. */
function closingOf(hours: ServiceHours, sunday: number): number {
  const midnight = instantOf(hours.timeZone, sunday + 1, 0);
  const from = startOfDay({ hours }, sunday);
  const running = openSpell(hours, from);
  let closing: number | null = null;
  for (
    let at = nextOpening(hours, running === null || running.from === from ? from : running.to);
    at !== null && at < midnight;
  ) {
    const spell = openSpell(hours, at);
    if (spell === null) break;
    closing = spell.to;
    at = nextOpening(hours, spell.to);
  }
  // Somebody who closes later than that reads it in the morning anyway.
  const late = instantOf(hours.timeZone, sunday + 1, NIGHT_MINUTES_AT_MOST);
  return closing === null || closing > late ? instantOf(hours.timeZone, sunday, EVENING_MINUTE) : closing;
}
