/** Closed days from a calendar: new ones, and those it brought before and does not hold any more. */
import type { ReadCalendar } from '#shared/ical/calendar-read.ts';
import { closedDatesOf } from '#shared/duty/calendar/calendar-import.ts';
import type { ClosedLine, LeftOut } from '#shared/views/calendar.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import { counted } from './calendar-shifts.ts';
import type { DutyFacts } from '../duty-facts.ts';

export type ClosedPlan = {
  readonly lines: readonly ClosedLine[];
  readonly left: readonly LeftOut[];
};

export function planClosed({
  dutyFacts,
  read,
  dates,
  now,
  to,
}: {
  readonly dutyFacts: DutyFacts;
  readonly read: ReadCalendar;
  /** What it brought before. */
  readonly dates: readonly string[];
  readonly now: number;
  readonly to: number;
}): ClosedPlan {
  const { timeZone, closedDates } = dutyFacts.roster;
  const planned = new Set(dutyFacts.plan?.roster.closedDates);
  const [today, last] = [dateOfDay(localDay(timeZone, now)), dateOfDay(localDay(timeZone, to))];
  const found = closedDatesOf(read.events).filter(({ date }) => date >= today);
  const holds = new Set(found.map(({ date }) => date));
  const fresh = found
    .filter(({ date }) => !closedDates.includes(date))
    .map(({ date, name, observance }): ClosedLine => {
      return { kind: 'closed', key: `+${date}`, what: 'added', on: !observance, date, title: name, observance };
    });
  // A day that could not be read is not gone.
  const sure = read.whole && read.problems.length === 0;
  const gone = dates
    .filter((date) => sure && planned.has(date) && !holds.has(date) && date >= today && date < last)
    .map((date): ClosedLine => ({
      kind: 'closed',
      key: `-${date}`,
      what: 'removed',
      on: true,
      date,
      title: '',
      observance: false,
    }));
  return {
    lines: [...fresh, ...gone].sort((a, b) => (a.date < b.date ? -1 : 1)),
    left: counted(
      read.events.filter((event) => !event.allDay && event.to > now),
      'timed',
    ),
  };
}
