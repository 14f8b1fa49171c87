/**
 * The hour of the week an instant belongs to, in plain wall time, 0 = Monday 00:00–01:00 … 167. Days, weeks and weekends: see
 * shared/response/business-day.ts.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { offsetAt, throughMidnight, weekdayOf } from '#shared/response/zone.ts';
import { DAY_MINUTES, DAY_MS, MINUTE_MS } from '../model/time.ts';

export type StatsCalendar = {
  readonly hours: ServiceHours;
  /** ISO weekdays, 1 = Monday. */
  readonly weekendDays: readonly number[];
};

/** Business days, both inclusive: those the slices were made of. Their instants are from `startOfDay(fromDay)` to `startOfDay(toDay + 1)`. */
export type DayRange = { readonly fromDay: number; readonly toDay: number };

export const HOURS_OF_WEEK = 168;
const WEEK_MINUTES = 7 * DAY_MINUTES;

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
