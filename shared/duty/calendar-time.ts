/** Dates, times, zones and durations of iCalendar as wall readings, which is what repeats. */
import { dayOfDate, instantOf, isTimeZone } from '#shared/response/zone.ts';
import type { Property } from './calendar-lines.ts';

/** `minute` with seconds as a fraction; null: a whole day. */
export type Wall = { readonly day: number; readonly minute: number | null; readonly zone: string };

/** Names that office suites write instead of the ones of the time zone database; where this product is used. */
const OFFICE_ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Prague',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'GTB Standard Time': 'Europe/Bucharest',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
};

/** Null: not a date or time. `unknown_zone`: a zone we cannot place. */
export function wallOf({ value, params }: Pick<Property, 'value' | 'params'>, timeZone: string): Wall | 'unknown_zone' | null {
  const text = value.trim();
  const read = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i.exec(text);
  if (read === null) return null;
  const [, year, month, date, hour, minute, second, utc] = read;
  const day = dayOfDate(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return { day, minute: null, zone: timeZone };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const named = params.get('TZID');
  const zone = utc ? 'UTC' : named === undefined ? timeZone : zoneNamed(named);
  return zone === null
    ? 'unknown_zone'
    : { day, minute: Number(hour) * 60 + Number(minute) + Math.min(59, Number(second)) / 60, zone };
}

export function instantOfWall({ day, minute, zone }: Wall): number {
  return Math.round(instantOf(zone, day, minute ?? 0));
}

/** Milliseconds; days count 24 hours. Null: not a duration, or a negative one. */
export function durationMs(value: string): number | null {
  const read = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/.exec(value.trim());
  if (read === null) return null;
  const [weeks, days, hours, minutes, seconds] = read.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
}

/** Some programs put a path before the name. */
function zoneNamed(name: string): string | null {
  const known = OFFICE_ZONES[name];
  if (known !== undefined) return known;
  const parts = name.split('/').filter((part) => part !== '');
  for (const candidate of [name, parts.slice(-2).join('/'), parts.slice(-3).join('/')])
    if (candidate !== '' && isTimeZone(candidate)) return candidate;
  return null;
}
