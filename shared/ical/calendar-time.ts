/** Dates, times and durations of iCalendar as wall readings, which is what repeats. */
import { dayOfDate } from '../response/zone.ts';
import { DAY_MINUTES, MINUTE_MS } from '../model/time.ts';
import type { Property } from './calendar-lines.ts';
import { UTC, type CalendarZone, type ZoneOf } from './calendar-zone.ts';

/** `minute` with seconds as a fraction; null: a whole day. */
export type Wall = { readonly day: number; readonly minute: number | null; readonly zone: CalendarZone };

/** Null: not a date or time. `unknown_zone`: a zone we cannot place. */
export function wallOf({ value, params }: Pick<Property, 'value' | 'params'>, zoneOf: ZoneOf): Wall | 'unknown_zone' | null {
  const text = value.trim();
  const read = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$/i.exec(text);
  if (read === null) return null;
  const [, year, month, date, hour, minute, second, utc] = read;
  const day = dayOfDate(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return { day, minute: null, zone: zoneOf(null) ?? UTC };
  if (Number(minute) > 59 || Number(hour) > 24 || (hour === '24' && Number(minute) > 0)) return null;
  const named = params.get('TZID')?.trim();
  const zone = utc ? UTC : zoneOf(named === undefined || named === '' ? null : named);
  if (zone === null) return 'unknown_zone';
  const wall = Number(hour) * 60 + Number(minute) + Math.min(59, Number(second ?? 0)) / 60;
  return wall >= DAY_MINUTES ? { day: day + 1, minute: 0, zone } : { day, minute: wall, zone };
}

export function instantOfWall({ day, minute, zone }: Wall): number {
  return Math.round(zone.instantOf(day, minute ?? 0));
}

/** The same moment on another clock; a whole day is the same date everywhere. */
export function wallIn(zone: CalendarZone, wall: Wall): Wall {
  if (wall.minute === null || wall.zone === zone) return { ...wall, zone };
  return { ...zone.wallAt(instantOfWall(wall)), zone };
}

/** Weeks and days are of the calendar, hours are hours (RFC 5545, 3.3.6). */
export type Duration = { readonly days: number; readonly ms: number };

/** Null: not a duration, or none that passes. */
export function durationOf(value: string): Duration | null {
  const read = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i.exec(value.trim());
  if (read === null) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = read.slice(1).map((part) => Number(part ?? 0));
  const found = { days: weeks * 7 + days, ms: (hours * 60 + minutes) * MINUTE_MS + seconds * 1000 };
  return found.days + found.ms > 0 ? found : null;
}
