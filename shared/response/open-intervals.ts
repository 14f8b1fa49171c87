/** Service hours walked day by day: exact, as far as anybody asks, and slow. `hours.ts` remembers what it found. */
import type { ServiceHours, ServiceSpan } from '#shared/model/business.ts';
import { DAY_MINUTES, DAY_MS } from '../model/time.ts';
import { dayOfDate, instantOf, localDay, throughMidnight, weekdayOf } from './zone.ts';

export type Interval = { readonly from: number; readonly to: number };

/** A span reaches at most into the day after the next. */
const LOOK_BACK_DAYS = 2;
/** Some 110 years: a deadline further away than that is no deadline. */
const HORIZON_DAYS = 40_000;
/** Round-the-clock service is handed out in pieces, else one look would walk a century. */
const JOINED_AT_MOST_MS = 31 * DAY_MS;

/** Open spells in order, from the one that may still cover `at` on; joined where they touch or overlap, never overlapping. */
export function* openIntervals(hours: ServiceHours, at: number): Generator<Interval> {
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
      toMinute: Math.min(throughMidnight(toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES), 2 * DAY_MINUTES),
    }))
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute);
}
