/**
 * What is said or done after midnight belongs to the evening before until the business's night is over: at its latest ordinary closing
 * of the week, at the closing of a special night that is later, at the day's own first opening if that is earlier.
 *
 *  - A night is service that began before midnight and runs past it, at most until six; what touches is one service, however it was
 *    written down (18:00–24:00 and 00:00–02:00), and 23:59 means midnight.
 *  - Closed time goes with the evening too: half past twelve on Friday, after Thursday's closing at eleven, is Thursday where the business
 *    has a night until one.
 *  - A baker who opens at four has that hour on its own day, also where another day of the week ends at five.
 *  - Service of more than a day on end has no evening before: it belongs to each calendar day.
 *  - A weekend is the days a business calls so, named none: Friday to Sunday. A week begins on Monday.
 *
 * Nothing here is stored: a business that changes its zone or hours sees its history by the calendar of today.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';
import { nextOpening, openSpell } from './hours.ts';
import { instantOf, localDay, localMinute, offsetAt, weekdayOf } from './zone.ts';

export type Days = { readonly hours: ServiceHours };
export type WeekendDays = {
  /** ISO weekdays, 1 = Monday. */
  readonly weekendDays: readonly number[];
};
type Stretch = { readonly from: number; readonly to: number };

/** No night is longer, counted from midnight. */
export const NIGHT_MINUTES_AT_MOST = 360;
const FRIDAY_TO_SUNDAY: readonly number[] = [5, 6, 7];
/** A Monday in a zone without changes of clocks: the week as it is written. */
const WRITTEN_MONDAY = Date.UTC(2024, 0, 8);
/** Per business; some three years. A bound, not a tuning. */
const DAYS_KEPT = 1_100;

/** Days since 1970-01-01. */
export function businessDay({ hours }: Days, at: number): number {
  const day = localDay(hours.timeZone, at);
  const isMorning = localMinute(hours.timeZone, at) >= NIGHT_MINUTES_AT_MOST;
  return isMorning || at >= startOf(hours, day) ? day : day - 1;
}

/** The first instant of a business day. */
export const startOfDay = ({ hours }: Days, day: number): number => startOf(hours, day);

/** A stretch of time belongs to the day it begins on; one from the small hours to the evening before if most of it is that evening's. */
export function dayOfStretch({ hours }: Days, { from, to }: Stretch): number {
  const day = localDay(hours.timeZone, from);
  const start = startOf(hours, day);
  return start - from > to - start ? day - 1 : day;
}

/** A service is counted as a whole with the day it began on, also beyond six; one of more than a day with each day of its own. */
export function dayOfService({ hours }: Days, spell: Stretch, at: number): number {
  return localDay(hours.timeZone, lasts(hours, spell) > DAY_MS ? at : spell.from);
}

export const isWeekendDay = ({ weekendDays }: WeekendDays, day: number): boolean =>
  (weekendDays.length === 0 ? FRIDAY_TO_SUNDAY : weekendDays).includes(weekdayOf(day));

/** Monday of the week of `day`, as a day number. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** The running weekend, or else the coming one: its business days from the first to the last, seven at most. */
export function weekendOf(calendar: Days & WeekendDays, now: number): Stretch {
  const isWeekend = (day: number) => isWeekendDay(calendar, day);
  let first = businessDay(calendar, now);
  for (let tries = 0; tries < 7 && !isWeekend(first); tries += 1) first += 1;
  for (let tries = 0; tries < 6 && isWeekend(first - 1); tries += 1) first -= 1;
  let end = first + 1;
  while (end - first < 7 && isWeekend(end)) end += 1;
  return { from: startOf(calendar.hours, first), to: startOf(calendar.hours, end) };
}

const nights = new WeakMap<ServiceHours, number>();

/** The latest closing of the ordinary week, in minutes past midnight. */
export function nightMinutes(hours: ServiceHours): number {
  const known = nights.get(hours);
  if (known !== undefined) return known;
  const written: ServiceHours = { timeZone: 'UTC', week: hours.week, specialDays: [] };
  const night = Math.max(
    ...[0, 1, 2, 3, 4, 5, 6].map((day) => {
      const midnight = WRITTEN_MONDAY + day * DAY_MS;
      return (nightEnd(written, midnight) - midnight) / MINUTE_MS;
    }),
  );
  const most = Math.min(night, NIGHT_MINUTES_AT_MOST);
  nights.set(hours, most);
  return most;
}

/** Hours of the clock after midnight that are drawn under the evening before, a begun one included. */
export const nightHours = (hours: ServiceHours): number => Math.ceil(nightMinutes(hours) / 60);

const starts = new WeakMap<ServiceHours, Map<number, number>>();

/** Settings are never changed in place, so a day of one object is looked up once. */
function startOf(hours: ServiceHours, day: number): number {
  const days = starts.get(hours) ?? new Map<number, number>();
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size === 0) starts.set(hours, days);
  if (days.size >= DAYS_KEPT) days.clear();
  const start = foundStart(hours, day);
  days.set(day, start);
  return start;
}

function foundStart(hours: ServiceHours, day: number): number {
  const midnight = instantOf(hours.timeZone, day, 0);
  const latest = instantOf(hours.timeZone, day, NIGHT_MINUTES_AT_MOST);
  const usual = instantOf(hours.timeZone, day, nightMinutes(hours));
  const ends = Math.min(nightEnd(hours, midnight), latest);
  if (ends >= usual) return ends;
  const opens = nextOpening(hours, ends) ?? usual;
  return Math.min(opens, usual);
}

/** When the service that runs past this midnight is over; the midnight itself when none does, or none that ever began. */
function nightEnd(hours: ServiceHours, midnight: number): number {
  const spell = openSpell(hours, midnight);
  return spell === null || spell.from === midnight || lasts(hours, spell) > DAY_MS ? midnight : spell.to;
}

/** By the clock on the wall: a night of a change of clocks is no longer for it. */
const lasts = ({ timeZone }: ServiceHours, { from, to }: Stretch): number =>
  to + offsetAt(timeZone, to) - from - offsetAt(timeZone, from);
