/**
 * When a business serves. Times are epoch milliseconds, open time is half-open [opening, closing).
 *
 *  - A span belongs to the day it starts on: Friday 18:00–26:00 runs to 02:00 on Saturday's wall clock, also when Saturday is a
 *    special day, and also on a 23- or 25-hour night.
 *  - A special day replaces the weekday's spans; with none it is closed.
 *  - `toMinute` not after `fromMinute` reads as the next day's time (18:00–02:00; 00:00–00:00 is round the clock).
 *  - Overlapping spans count once.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { WEEK_MS } from '../model/time.ts';
import { openIntervals, type Interval } from './open-intervals.ts';

export type { Interval };

/** Longer questions are walked. */
const LONGEST_MS = 60 * WEEK_MS;
/** Before the year 940 and after 3000 zones are guesswork and nothing is kept. */
const FAR_MS = Date.UTC(3000, 0, 1);
/** Per business; some two years. A bound, not a tuning. */
const WEEKS_KEPT = 120;

export function isOpenAt(hours: ServiceHours, at: number): boolean {
  return nextOpening(hours, at) === at;
}

/** The open spell around `at` with back-to-back spans joined; null when closed. Round the clock: `to` is weeks ahead. */
export function openSpell(hours: ServiceHours, at: number): Interval | null {
  for (const interval of openIntervals(hours, at)) {
    if (interval.from > at) return null;
    if (at < interval.to) return interval;
  }
  return null;
}

/** The first open instant at or after `at`; `at` itself when open. Null: no opening is known. */
export function nextOpening(hours: ServiceHours, at: number): number | null {
  if (Math.abs(at) < FAR_MS) {
    const { from, to } = weekOf(hours, Math.floor(at / WEEK_MS));
    for (let index = 0; index < to.length; index += 1) {
      if (at < (to[index] ?? 0)) return Math.max(at, from[index] ?? 0);
    }
  }
  for (const interval of openIntervals(hours, at)) {
    if (at < interval.to) return Math.max(at, interval.from);
  }
  return null;
}

/** Open milliseconds in [from, to); 0 when `to` is not after `from`. */
export function openMsBetween(hours: ServiceHours, from: number, to: number): number {
  if (!(from < to)) return 0;
  if (to - from > LONGEST_MS || Math.max(-from, to) > FAR_MS) return walkedMsBetween(hours, from, to);
  const first = Math.floor(from / WEEK_MS);
  const last = Math.floor(to / WEEK_MS);
  let sum = -openMsBefore(weekOf(hours, first), from);
  for (let week = first; week < last; week += 1) sum += weekOf(hours, week).openMs;
  return sum + openMsBefore(weekOf(hours, last), to);
}

function walkedMsBetween(hours: ServiceHours, from: number, to: number): number {
  let sum = 0;
  for (const interval of openIntervals(hours, from)) {
    if (interval.from >= to) break;
    sum += Math.max(0, Math.min(interval.to, to) - Math.max(interval.from, from));
  }
  return sum;
}

/** The first instant by which `ms` of open time have passed since `from` (a closing time, if it is used up exactly there). Null: never. */
export function addOpenMs(hours: ServiceHours, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  let left = ms;
  for (const interval of openIntervals(hours, from)) {
    const start = Math.max(interval.from, from);
    const open = interval.to - start;
    if (open <= 0) continue;
    if (left <= open) return start + left;
    left -= open;
  }
  return null;
}

/** The openings and closings of seven days of UTC, cut at its ends. */
type OpenWeek = { readonly from: readonly number[]; readonly to: readonly number[]; readonly openMs: number };

const weeksOf = new WeakMap<ServiceHours, Map<number, OpenWeek>>();

/** `week`: whole weeks since 1970-01-01. Settings are never changed in place, so a week of one object is walked once. */
function weekOf(hours: ServiceHours, week: number): OpenWeek {
  const weeks = weeksOf.get(hours) ?? new Map<number, OpenWeek>();
  const known = weeks.get(week);
  if (known !== undefined) return known;
  if (weeks.size === 0) weeksOf.set(hours, weeks);
  if (weeks.size >= WEEKS_KEPT) weeks.clear();
  const walked = walkWeek(hours, week * WEEK_MS);
  weeks.set(week, walked);
  return walked;
}

function walkWeek(hours: ServiceHours, start: number): OpenWeek {
  const end = start + WEEK_MS;
  const from: number[] = [];
  const to: number[] = [];
  let openMs = 0;
  for (const interval of openIntervals(hours, start)) {
    if (interval.from >= end) break;
    if (interval.to <= start) continue;
    from.push(Math.max(interval.from, start));
    to.push(Math.min(interval.to, end));
    openMs += Math.min(interval.to, end) - Math.max(interval.from, start);
  }
  return { from, to, openMs };
}

function openMsBefore({ from, to }: OpenWeek, at: number): number {
  let sum = 0;
  for (let index = 0; index < from.length; index += 1) {
    const opening = from[index] ?? 0;
    if (opening >= at) break;
    sum += Math.min(to[index] ?? 0, at) - opening;
  }
  return sum;
}
