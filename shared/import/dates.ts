/** Dates of files. The order of day and month is stated by a person; only ISO needs no statement. Wall times are the business's. */
import { dayOfDate, instantOf } from '../response/zone.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';
import type { DateOrder } from './types.ts';

/** `timed` false: the file has the day alone; `at` is its noon. */
export type ReadDate =
  | { readonly ok: true; readonly at: number; readonly timed: boolean }
  | { readonly ok: false; readonly reason: 'date_order' | 'date_unreal' };

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const WALL =
  /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\.?(?:[,\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([ap])\.?\s?m?\.?)?)?$/i;

/** The longest of these forms, and some blanks. What is longer is no date. */
const DATE_AT_MOST = 80;

const NOON = 720;

type Parts = { readonly day: number | null; readonly ms: number | null };

export function readDate(text: string, { order, timeZone }: { readonly order: DateOrder; readonly timeZone: string }): ReadDate {
  const said = dateIn(text);
  const iso = ISO.exec(said);
  if (iso !== null) {
    const [, year, month, date, hour, minute, second, fraction, zone] = iso;
    const parts = partsOf([year, month, date], clockOf(hour, minute, second, fraction));
    return instantFrom(parts, hour !== undefined, zone === undefined ? { timeZone } : { offsetMs: offsetOf(zone) });
  }
  const wall = WALL.exec(said);
  if (wall === null || order === 'iso') return { ok: false, reason: 'date_order' };
  const [, first, second, year, hour, minute, seconds, half] = wall;
  const [date, month] = order === 'dmy' ? [first, second] : [second, first];
  const parts = partsOf([year, month, date], clockOf(halfDay(hour, half), minute, seconds, undefined));
  return instantFrom(parts, hour !== undefined, { timeZone });
}

/** How a date that is not ISO could be meant: a suggestion to a person, not a decision. Null: no date we know. */
export function looksLike(text: string): 'dmy' | 'mdy' | 'either' | null {
  const wall = WALL.exec(dateIn(text));
  if (wall === null) return null;
  const [first, second] = [Number(wall[1]), Number(wall[2])];
  if (first > 12) return second <= 12 ? 'dmy' : null;
  if (second > 12) return 'mdy';
  return 'either';
}

function dateIn(text: string): string {
  const said = text.trim();
  return said.length > DATE_AT_MOST ? '' : said.replaceAll('\u00A0', ' ');
}

function partsOf(date: readonly (string | undefined)[], ms: number | null): Parts {
  const [year = '', month = '', day = ''] = date;
  return { day: dayOfDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), ms };
}

type Where = { readonly timeZone: string } | { readonly offsetMs: number };

function instantFrom({ day, ms }: Parts, timed: boolean, where: Where): ReadDate {
  if (day === null || ms === null) return { ok: false, reason: 'date_unreal' };
  if ('offsetMs' in where) return { ok: true, timed, at: day * DAY_MS + ms - where.offsetMs };
  const minute = timed ? Math.floor(ms / MINUTE_MS) : NOON;
  return { ok: true, timed, at: instantOf(where.timeZone, day, minute) + (timed ? ms % MINUTE_MS : 0) };
}

/** Milliseconds since midnight; null: no such time of day. */
function clockOf(hour = '0', minute = '0', second = '0', fraction = '0'): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!(h < 24 && m < 60 && s < 60)) return null;
  return ((h * 60 + m) * 60 + s) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
}

function halfDay(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const twelve = Number(hour);
  // 13 pm is no time of day.
  if (twelve < 1 || twelve > 12) return '99';
  return String((twelve % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
}

function offsetOf(zone: string): number {
  if (/^(?:z|utc)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replaceAll(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * MINUTE_MS;
}
