import type { ServiceHours, ServiceSpan, WeekHours } from '#shared/model/business.ts';
import { DAY_MINUTES } from '#shared/model/time.ts';

/** What a time field holds for minutes since midnight: "01:00" for 60 and for 1500. */
export function fieldOf(minute: number): string {
  const inDay = minute % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Minutes of a time field, 0 to 1439; null while it is empty. */
export function minuteOf(field: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(field) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute < DAY_MINUTES ? minute : null;
}

/** A closing time that is not after the opening time is one of the next day; the same time twice is around the clock. */
export function spanFrom(fromMinute: number, toInDay: number): ServiceSpan {
  return { fromMinute, toMinute: toInDay <= fromMinute ? toInDay + DAY_MINUTES : toInDay };
}

/** Later edge moves with the earlier one only where it must: "17:00–23:00" with 23:30 as start becomes "23:30–23:00 next day". */
export function withFrom(span: ServiceSpan, fromMinute: number): ServiceSpan {
  return spanFrom(fromMinute, span.toMinute % DAY_MINUTES);
}

export function withTo(span: ServiceSpan, toInDay: number): ServiceSpan {
  return spanFrom(span.fromMinute, toInDay);
}

export const endsNextDay = (span: ServiceSpan): boolean => span.toMinute > DAY_MINUTES;

/** "17:00–01:00" */
export function spanText(span: ServiceSpan): string {
  return `${fieldOf(span.fromMinute)}–${fieldOf(span.toMinute)}`;
}

/** A further span of a day: an evening after what is there, else a working day. Null when the day is full. */
export function nextSpan(spans: readonly ServiceSpan[]): ServiceSpan | null {
  const end = Math.max(0, ...spans.map((span) => span.toMinute));
  if (spans.length === 0) return { fromMinute: 10 * 60, toMinute: 22 * 60 };
  const from = Math.ceil((end + 60) / 60) * 60;
  return from + 60 <= DAY_MINUTES ? { fromMinute: from, toMinute: Math.min(from + 4 * 60, DAY_MINUTES) } : null;
}

/** True where two spans of one day share a minute. */
export function overlaps(spans: readonly ServiceSpan[]): boolean {
  const sorted = spans.toSorted((a, b) => a.fromMinute - b.fromMinute);
  return sorted.some((span, index) => index > 0 && span.fromMinute < (sorted[index - 1]?.toMinute ?? 0));
}

export function weekIsSound(week: WeekHours): boolean {
  return !week.some(overlaps);
}

export function withDay(week: WeekHours, day: number, spans: readonly ServiceSpan[]): WeekHours {
  return week.map((existing, index) => (index === day ? spans : existing));
}

type Sent = { timeZone: string; week: ServiceSpan[][]; specialDays: { date: string; spans: ServiceSpan[]; name: string }[] };

/** As the server stores it: the spans of a day in the order of the clock, special days in the order of the calendar. */
export function forServer(hours: ServiceHours): Sent {
  const inOrder = (spans: readonly ServiceSpan[]) => spans.toSorted((a, b) => a.fromMinute - b.fromMinute);
  return {
    timeZone: hours.timeZone,
    week: hours.week.map(inOrder),
    specialDays: hours.specialDays
      .map((day) => ({ ...day, spans: inOrder(day.spans) }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}
