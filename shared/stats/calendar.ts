/**
 * To which day, week and hour of the week does an instant belong?
 *
 *  - Service past midnight belongs to the evening before: a business whose week has Friday 18:00–02:00 begins its days at 02:00, so
 *    what a guest says on Saturday at 01:00 is Friday's. One number per business, the latest closing of the week, six hours at most.
 *  - Weekend is what the business calls so; empty reads as Friday to Sunday, as on the duty screen.
 *  - A week begins on Monday. The hour of the week is plain wall time, 0 = Monday 00:00–01:00 … 167.
 *
 * Nothing here is stored: a business that changes its zone or hours sees its history by the calendar of today.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { instantOf, offsetAt, throughMidnight, weekdayOf } from '#shared/response/zone.ts';

export type StatsCalendar = {
  readonly hours: ServiceHours;
  /** ISO weekdays, 1 = Monday. */
  readonly weekendDays: readonly number[];
};

export const HOURS_OF_WEEK = 168;
const FRIDAY_TO_SUNDAY: readonly number[] = [5, 6, 7];
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const NIGHT_MINUTES_AT_MOST = 360;
const MINUTE_MS = 60_000;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

const nights = new WeakMap<ServiceHours, number>();

/** Minutes past midnight at which the business's day begins. */
export function nightMinutes(hours: ServiceHours): number {
  const known = nights.get(hours);
  if (known !== undefined) return known;
  const ends = hours.week.flat().map((span) => endOf(span) - DAY_MINUTES);
  const night = Math.min(Math.max(0, ...ends.filter(Number.isFinite)), NIGHT_MINUTES_AT_MOST);
  nights.set(hours, night);
  return night;
}

/** Hours of the clock after midnight that belong to the evening before, a begun one included. */
export function nightHours(hours: ServiceHours): number {
  return Math.ceil(nightMinutes(hours) / 60);
}

/** Days since 1970-01-01; see the head for the small hours. */
export function businessDay({ hours }: StatsCalendar, at: number): number {
  return Math.floor((at + offsetAt(hours.timeZone, at) - nightMinutes(hours) * MINUTE_MS) / DAY_MS);
}

/** The first instant of a business day. */
export function startOfDay({ hours }: StatsCalendar, day: number): number {
  return instantOf(hours.timeZone, day, nightMinutes(hours));
}

export function isWeekendDay({ weekendDays }: StatsCalendar, day: number): boolean {
  return (weekendDays.length === 0 ? FRIDAY_TO_SUNDAY : weekendDays).includes(weekdayOf(day));
}

/** Monday of the week of `day`, as a day number. */
export function weekOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

export function hourOfWeek(timeZone: string, at: number): number {
  const wall = at + offsetAt(timeZone, at);
  const day = Math.floor(wall / DAY_MS);
  return (weekdayOf(day) - 1) * 24 + Math.floor((wall - day * DAY_MS) / (60 * MINUTE_MS));
}

/** For each hour of an ordinary week the share of it that is service, 0 to 1. Special days are no part of an ordinary week. */
export function openShares(hours: ServiceHours): readonly number[] {
  const minutes = new Uint8Array(WEEK_MINUTES);
  for (const [index, spans] of hours.week.entries()) {
    for (const span of spans) {
      const end = Math.min(endOf(span), 2 * DAY_MINUTES);
      for (let minute = Math.max(0, span.fromMinute); minute < end; minute += 1)
        minutes[(index * DAY_MINUTES + minute) % WEEK_MINUTES] = 1;
    }
  }
  return Array.from(
    { length: HOURS_OF_WEEK },
    (_, hour) => minutes.subarray(hour * 60, hour * 60 + 60).reduce((sum, open) => sum + open, 0) / 60,
  );
}

function endOf({ fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number }): number {
  return throughMidnight(toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES);
}
