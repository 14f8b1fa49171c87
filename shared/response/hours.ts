/**
 * When a business serves. Times are epoch milliseconds, open time is half-open [opening, closing).
 *
 *  - A span belongs to the day it starts on: Friday 18:00–26:00 runs to 02:00 on Saturday's wall clock, also when Saturday is a
 *    special day, and also on a 23- or 25-hour night.
 *  - A special day replaces the weekday's spans; with none it is closed.
 *  - `toMinute` not after `fromMinute` reads as the next day's time (18:00–02:00; 00:00–00:00 is round the clock).
 *  - Overlapping spans count once.
 */
import type { ServiceHours, ServiceSpan } from '#shared/model/business.ts';
import { dayOfDate, instantOf, localDay, weekdayOf } from './zone.ts';

export type Interval = { readonly from: number; readonly to: number };

const DAY_MINUTES = 1440;
/** A span reaches at most into the day after the next. */
const LOOK_BACK_DAYS = 2;
/** Some 110 years: a deadline further away than that is no deadline. */
const HORIZON_DAYS = 40_000;
/** Round-the-clock service is handed out in pieces, else one look would walk a century. */
const JOINED_AT_MOST_MS = 31 * 86_400_000;

export function isOpenAt(hours: ServiceHours, at: number): boolean {
  return openSpell(hours, at) !== null;
}

/** The open spell around `at` with back-to-back spans joined; null when closed. Round the clock: `to` is weeks ahead. */
export function openSpell(hours: ServiceHours, at: number): Interval | null {
  for (const interval of intervalsFrom(hours, at)) {
    if (interval.from > at) return null;
    if (at < interval.to) return interval;
  }
  return null;
}

/** The first open instant at or after `at`; `at` itself when open. Null: no opening is known. */
export function nextOpening(hours: ServiceHours, at: number): number | null {
  for (const interval of intervalsFrom(hours, at)) {
    if (at < interval.to) return Math.max(at, interval.from);
  }
  return null;
}

/** Open milliseconds in [from, to); 0 when `to` is not after `from`. */
export function openMsBetween(hours: ServiceHours, from: number, to: number): number {
  let sum = 0;
  if (!(from < to)) return sum;
  for (const interval of intervalsFrom(hours, from)) {
    if (interval.from >= to) break;
    sum += Math.max(0, Math.min(interval.to, to) - Math.max(interval.from, from));
  }
  return sum;
}

/** The first instant by which `ms` of open time have passed since `from` (a closing time, if it is used up exactly there). Null: never. */
export function addOpenMs(hours: ServiceHours, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  let left = ms;
  for (const interval of intervalsFrom(hours, from)) {
    const start = Math.max(interval.from, from);
    const open = interval.to - start;
    if (open <= 0) continue;
    if (left <= open) return start + left;
    left -= open;
  }
  return null;
}

/** Open spells in order, from the one that may still cover `at` on; joined where they touch or overlap, never overlapping. */
function* intervalsFrom(hours: ServiceHours, at: number): Generator<Interval> {
  if (!Number.isFinite(at)) return;
  const pieces = rawIntervals(hours, localDay(hours.timeZone, at) - LOOK_BACK_DAYS);
  const first = pieces.next();
  if (first.done) return;
  let { from, to } = first.value;
  for (const next of pieces) {
    if (next.from > to || to - from >= JOINED_AT_MOST_MS) {
      yield { from, to };
      from = Math.max(next.from, to);
    }
    to = Math.max(next.to, to);
  }
  yield { from, to };
}

function* rawIntervals(hours: ServiceHours, fromDay: number): Generator<Interval> {
  for (const { day, spans } of servingDays(hours, fromDay)) {
    for (const span of spans) {
      const from = instantOf(hours.timeZone, day, span.fromMinute);
      const to = instantOf(hours.timeZone, day, span.toMinute);
      if (from < to) yield { from, to };
    }
  }
}

type ServingDay = { readonly day: number; readonly spans: readonly ServiceSpan[] };

type Prepared = {
  readonly week: readonly (readonly ServiceSpan[])[];
  readonly special: ReadonlyMap<number, readonly ServiceSpan[]>;
};

const prepared = new WeakMap<ServiceHours, Prepared>();

/** Settings are never changed in place, so one object is tidied once. */
function prepare(hours: ServiceHours): Prepared {
  const known = prepared.get(hours);
  if (known) return known;
  const special = new Map<number, readonly ServiceSpan[]>();
  for (const { date, spans } of hours.specialDays) {
    const day = dayOfDate(date);
    if (day !== null) special.set(day, tidy(spans));
  }
  const fresh = { week: hours.week.map(tidy), special };
  prepared.set(hours, fresh);
  return fresh;
}

function* servingDays(hours: ServiceHours, fromDay: number): Generator<ServingDay> {
  const { week, special } = prepare(hours);
  if (week.every((spans) => spans.length === 0)) {
    const days = [...special].filter(([day, spans]) => day >= fromDay && spans.length > 0).sort(([a], [b]) => a - b);
    for (const [day, spans] of days) yield { day, spans };
    return;
  }
  for (let day = fromDay; day < fromDay + HORIZON_DAYS; day += 1) {
    const spans = special.get(day) ?? week[weekdayOf(day) - 1] ?? [];
    if (spans.length > 0) yield { day, spans };
  }
}

function tidy(spans: readonly ServiceSpan[]): readonly ServiceSpan[] {
  return spans
    .filter(({ fromMinute, toMinute }) => Number.isFinite(fromMinute) && Number.isFinite(toMinute))
    .map(({ fromMinute, toMinute }) => ({
      fromMinute: Math.min(Math.max(fromMinute, 0), DAY_MINUTES),
      toMinute: Math.min(toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES, 2 * DAY_MINUTES),
    }))
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute);
}
