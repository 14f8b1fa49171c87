/** What a calendar shows of one day: who is on duty when, what is open without anybody, whether the day is closed. */
import type { DutySpan } from '#shared/duty/types.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { dayOfStretch, mondayOf } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, instantOf, localDay, localMinute } from '#shared/response/zone.ts';
import { DAY_MINUTES, HOUR_MS } from '#shared/model/time.ts';

type Stretch = { readonly from: number; readonly to: number };

export type DayDuty = {
  /** Days since 1970-01-01 on the calendar of the business. */
  readonly day: number;
  /** Planned time, in order, whether somebody has it or not. */
  readonly spans: readonly DutySpan[];
  /** Open or planned time without anybody, in order. */
  readonly gaps: readonly Stretch[];
  /** Who is on duty, by the clock, each once. */
  readonly people: readonly string[];
  readonly closed: boolean;
};

/** A duty that fills at least this much of a later day is shown on that day too. */
const ALSO_MS = 6 * HOUR_MS;

/** `first` and `last` day inclusive. The view must reach a day beyond on both sides. */
export function daysOf(
  view: DutyView,
  hours: ServiceHours,
  { first, last }: { readonly first: number; readonly last: number },
): readonly DayDuty[] {
  const { timeZone } = view.roster;
  const planned = view.spans.filter(isPlanned);
  const unfilled = planned.filter(({ onDuty }) => onDuty === null);
  const days: DayDuty[] = [];
  for (let day = first; day <= last; day += 1) {
    const start = instantOf(timeZone, day, 0);
    const end = instantOf(timeZone, day + 1, 0);
    const here = (span: Stretch) =>
      dayOfStretch({ hours }, span) === day || (span.from < start && Math.min(span.to, end) - start >= ALSO_MS);
    const spans = planned.filter(here);
    days.push({
      day,
      spans,
      // Without any rota everybody is told: that is no hole in one.
      gaps: united([...((view.planned ? view.gaps : null) ?? []), ...unfilled].filter(here)),
      people: [...new Set(spans.flatMap(({ onDuty }) => (onDuty === null ? [] : [onDuty])))],
      closed: view.roster.closedDates.includes(dateOfDay(day)),
    });
  }
  return days;
}

function isPlanned({ onDuty, backup, source }: DutySpan): boolean {
  return onDuty !== null || backup !== null || (source.kind === 'none' ? source.why === 'unfilled' : true);
}

function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Whole weeks, Monday first, that hold the month of `day`. */
export function monthAround(day: number): { readonly first: number; readonly last: number; readonly days: number } {
  const first = monthFirst(day);
  const last = monthFirst(first + 31) - 1;
  return { first: mondayOf(first), last: mondayOf(last) + 6, days: last - first + 1 };
}

export const monthFirst = (day: number): number => dayOfDate(`${dateOfDay(day).slice(0, 7)}-01`) ?? day;

export const sameMonth = (one: number, other: number): boolean => monthFirst(one) === monthFirst(other);

/** The same day of another month; of a shorter month its last. */
export function monthsLater(day: number, months: number): number {
  let first = monthFirst(day);
  const within = day - first;
  for (let left = Math.abs(months); left > 0; left -= 1) first = monthFirst(months > 0 ? first + 31 : first - 1);
  return Math.min(first + within, monthFirst(first + 31) - 1);
}

/** Minutes of a stretch counted from midnight of `day`, for drawing it on that day's line. */
export function minutesOn(timeZone: string, day: number, { from, to }: Stretch): readonly [number, number] {
  const at = (instant: number) => (localDay(timeZone, instant) - day) * DAY_MINUTES + localMinute(timeZone, instant);
  return [at(from), at(to)];
}
