/** A calendar that was read, as the roster's own nouns. */
import type { ServiceHours } from '../../model/business.ts';
import { dayOfDate, dateOfDay, instantOf, throughMidnight, weekdayOf } from '../../response/zone.ts';
import type { ReadEvent } from '../../ical/calendar-read.ts';
import { DAY_MINUTES, DAY_MS } from '../../model/time.ts';
import type { Meant, Named, Unclear } from './calendar-people.ts';

/** A holiday lasting longer than this is a mistake in the file. */
const DAYS_AT_MOST = 366;
/** Of one duty; longer is a mistake in the file. */
const DUTY_MAX_DAYS = 62;
/** Of one reading; a rota of a year for ten people has fewer. */
const ENTRIES_AT_MOST = 3_000;

export type ClosedDate = { readonly date: string; readonly name: string; readonly observance: boolean };

/** Holidays: every date of the whole-day events, once, with its name; events with a time of day are none. */
export function closedDatesOf(events: readonly ReadEvent[]): readonly ClosedDate[] {
  const found = new Map<string, ClosedDate>();
  for (const { allDay, fromDate, toDate, title, observance } of events) {
    const [first, last] = [dayOfDate(fromDate), dayOfDate(toDate)];
    if (!allDay || first === null || last === null) continue;
    for (let day = first; day <= Math.min(last, first + DAYS_AT_MOST - 1); day += 1) {
      const date = dateOfDay(day);
      // A day off is one, whatever else is remembered on it.
      if (found.get(date)?.observance !== false && (!observance || !found.has(date)))
        found.set(date, { date, name: title, observance });
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** One duty as a calendar says it. */
export type Entry = Meant & {
  readonly uid: string;
  readonly recurrence: string;
  readonly sequence: number;
  readonly from: number;
  readonly to: number;
  /** It was written as a day without hours. */
  readonly wholeDay: boolean;
  readonly title: string;
  readonly line: number;
};

export type Doubt = {
  readonly title: string;
  readonly why: Unclear;
  readonly uid: string;
  readonly recurrence: string;
  readonly from: number;
};

export type Entries = {
  readonly entries: readonly Entry[];
  /** Who is meant has to be said by somebody. */
  readonly doubts: readonly Doubt[];
  /** Said before: nobody is meant. */
  readonly left: readonly Doubt[];
  readonly tooLong: readonly ReadEvent[];
  /** The first event that found no room; null: all were looked at. */
  readonly full: ReadEvent | null;
};

/** A whole day is a duty as long as the business serves on that day, from its first opening to its last closing; where it serves
 *  at no time, from midnight to midnight. Of several days each is a duty. */
export function entriesOf(
  events: readonly ReadEvent[],
  { meant, hours }: { readonly meant: (event: ReadEvent) => Named; readonly hours: ServiceHours },
): Entries {
  let full: ReadEvent | null = null;
  const found = { entries: [] as Entry[], doubts: [] as Doubt[], left: [] as Doubt[], tooLong: [] as ReadEvent[] };
  for (const event of events) {
    const { uid, recurrence, sequence, title, line, allDay, from, to } = event;
    if (to - from > DUTY_MAX_DAYS * DAY_MS) {
      found.tooLong.push(event);
      continue;
    }
    if (found.entries.length >= ENTRIES_AT_MOST) {
      full = event;
      break;
    }
    const who = meant(event);
    if (typeof who === 'string') found.doubts.push({ title, why: who, uid, recurrence, from });
    else if (who.first === null && who.backup === null) found.left.push({ title, why: 'nobody', uid, recurrence, from });
    else {
      const whole = { ...who, uid, sequence, title, line, wholeDay: allDay };
      if (!allDay) found.entries.push({ ...whole, recurrence, from, to });
      else
        for (const day of serviceDays(event, hours))
          found.entries.push({ ...whole, ...day, recurrence: dayKey(recurrence, day.date) });
    }
  }
  return { ...found, full };
}

const dayKey = (recurrence: string, date: string) => `${recurrence}#${date}`;

function serviceDays({ fromDate, toDate }: ReadEvent, hours: ServiceHours) {
  const [first, last] = [dayOfDate(fromDate) ?? 0, dayOfDate(toDate) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const date = dateOfDay(day);
    const spans = hours.specialDays.find((one) => one.date === date)?.spans ?? hours.week[weekdayOf(day) - 1] ?? [];
    const opening = spans.length === 0 ? 0 : Math.min(...spans.map(({ fromMinute }) => fromMinute));
    const closing = spans.length === 0 ? DAY_MINUTES : Math.max(...spans.map(closingOf));
    return { date, from: instantOf(hours.timeZone, day, opening), to: instantOf(hours.timeZone, day, closing) };
  });
}

function closingOf({ fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number }): number {
  return throughMidnight(toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES);
}
