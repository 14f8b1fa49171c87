/**
 * How much is to be expected on days to come: the mean of the last `LAST` same weekdays (a seasonal mean, the yardstick every cleverer
 * forecast has to beat first), with an interval for one more such day.
 *
 *  - A holiday is forecast from earlier holidays when there were at least two, otherwise as a Sunday.
 *  - Holidays and closed days are never part of a weekday's history.
 *  - The interval knows that the mean itself is uncertain and that days differ more than chance alone would have them.
 *  - A service is counted as a whole with the day it began on (shared/response/business-day.ts).
 *  - Days before anything was watched are no quiet days: `from` is where history starts.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { dayOfService } from '../response/business-day.ts';
import { dateOfDay, dayOfDate, instantOf, localDay, weekdayOf } from '../response/zone.ts';
import { openSpells, workArrivals } from './arrivals.ts';
import { countBounds } from './counts.ts';
import type { DayForecast, ForecastBasis } from './types.ts';

const LAST = 8;
export const FEWEST_SAME_DAYS = 4;
const FEWEST_HOLIDAYS = 2;
const COVERAGE = 0.8;
const SUNDAY = 7;

export type ForecastInput = {
  readonly arrivals: readonly number[];
  /** History is [from, now). */
  readonly from: number;
  readonly now: number;
  readonly hours: ServiceHours;
  /** Local dates, past and to come. */
  readonly holidays: readonly string[];
};

/** One row per wanted date, in that order; a date that is none is left out. Counted is work, as in `arrivalsByHour`. */
export function forecastDays(dates: readonly string[], { arrivals, from, now, hours, holidays }: ForecastInput): DayForecast[] {
  const { timeZone } = hours;
  const holidayDays = new Set(holidays.map(dayOfDate));
  const counts = new Map<number, number>();
  for (const { at, piece } of workArrivals(arrivals, { hours, from, to: now })) {
    const day = dayOfService({ hours }, piece.spell, at);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const today = localDay(timeZone, now);
  const firstWhole = localDay(timeZone, from) + (instantOf(timeZone, localDay(timeZone, from), 0) < from ? 1 : 0);
  const past = [...openDays(hours, firstWhole, today)].sort((a, b) => b - a);
  const historyOf = (basis: ForecastBasis, weekday: number) =>
    past
      .filter((day) => (basis === 'holidays' ? holidayDays.has(day) : !holidayDays.has(day) && weekdayOf(day) === weekday))
      .slice(0, LAST)
      .map((day) => counts.get(day) ?? 0);

  return dates.flatMap((date): DayForecast[] => {
    const day = dayOfDate(date);
    if (day === null) return [];
    const holiday = holidayDays.has(day);
    const of = { date: dateOfDay(day), weekday: weekdayOf(day), holiday };
    const open = openDays(hours, day, day + 1).size > 0;
    if (!open) return [{ ...of, kind: 'closed' }];
    const earlier = historyOf('holidays', of.weekday);
    const basis: ForecastBasis = !holiday ? 'weekday' : earlier.length >= FEWEST_HOLIDAYS ? 'holidays' : 'sundays';
    const history = basis === 'holidays' ? earlier : historyOf(basis, basis === 'sundays' ? SUNDAY : of.weekday);
    const need = basis === 'holidays' ? FEWEST_HOLIDAYS : FEWEST_SAME_DAYS;
    if (history.length < need) return [{ ...of, kind: 'too_little', of: 'weeks', have: history.length, need, basis }];
    return [{ ...of, kind: 'forecast', basis, ...nextOf(history) }];
  });
}

/** The local days in [fromDay, toDay) that have service of their own. */
function openDays(hours: ServiceHours, fromDay: number, toDay: number): Set<number> {
  const { timeZone } = hours;
  const days = new Set<number>();
  if (fromDay >= toDay) return days;
  for (const piece of openSpells(hours, instantOf(timeZone, fromDay, 0), instantOf(timeZone, toDay, 0))) {
    const last = dayOfService({ hours }, piece.spell, piece.to - 1);
    for (let day = dayOfService({ hours }, piece.spell, piece.from); day <= last; day += 1) if (day >= fromDay) days.add(day);
  }
  return days;
}

function nextOf(history: readonly number[]): { expected: number; low: number; high: number; sample: number } {
  const sample = history.length;
  const expected = history.reduce((sum, count) => sum + count, 0) / sample;
  const seen = history.reduce((sum, count) => sum + (count - expected) ** 2, 0) / (sample - 1);
  // Never calmer than chance; and one more day varies around a mean that is itself off by variance / sample.
  const [low, high] = countBounds(expected, Math.max(seen, expected) * (1 + 1 / sample), COVERAGE);
  return { expected, low, high, sample };
}
