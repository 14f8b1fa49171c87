/** The time looked at lives in the address, so that Back, a reload and a shared link keep it. */
import { businessDay } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, localDay } from '#shared/response/zone.ts';
import type { DateRange } from '#shared/views/stats.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { firstShown, pastWeekends } from '#shared/stats/weekend/weekends.ts';

export const RANGES = ['weekend', 'weeks4', 'months3', 'months12', 'custom'] as const;
export type RangeName = (typeof RANGES)[number];
export type Chosen = { readonly name: RangeName; readonly range: DateRange };

/** Days before today; each weekday comes equally often in the first two. */
const DAYS_BEFORE = { weeks4: 27, months3: 90, months12: 364 } as const;

/** What is unknown or upside down reads as four weeks: an old link still opens. */
export function readRange(query: URLSearchParams, calendar: StatsCalendar, now: number): Chosen {
  const [from, to] = [query.get('from'), query.get('to')];
  if (from !== null && to !== null && isRange({ from, to })) return { name: 'custom', range: { from, to } };
  const name = RANGES.find((known) => known !== 'custom' && known === query.get('range')) ?? 'weeks4';
  return { name, range: rangeOf(name, calendar, now) };
}

/** `custom` has no range of its own and starts from four weeks. */
export function rangeOf(name: RangeName, calendar: StatsCalendar, now: number): DateRange {
  const today = businessDay(calendar, now);
  if (name === 'weekend') {
    const weekends = pastWeekends(calendar, now, 2);
    const weekend = weekends[firstShown(weekends, now)];
    if (weekend !== undefined) {
      return {
        from: dateOfDay(localDay(calendar.hours.timeZone, weekend.from)),
        to: dateOfDay(businessDay(calendar, weekend.to - 1)),
      };
    }
  }
  const before = name === 'weekend' || name === 'custom' ? DAYS_BEFORE.weeks4 : DAYS_BEFORE[name];
  return { from: dateOfDay(today - before), to: dateOfDay(today) };
}

export function rangeQuery({ name, range }: Chosen): string {
  return name === 'custom' ? `from=${range.from}&to=${range.to}` : `range=${name}`;
}

export function isRange({ from, to }: DateRange): boolean {
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  return first !== null && last !== null && first <= last;
}
