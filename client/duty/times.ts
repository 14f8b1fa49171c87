/** Days and spans of the roster in the reader's language and the business's zone. */
import { useMemo } from 'react';
import { useWords } from '#client/words/words.tsx';
import type { Format } from '#shared/messages/format.ts';
import { dateOfDay, instantOf, localDay, localMinute } from '#shared/response/zone.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';

export type Dates = {
  /** "Friday 27 November" */
  readonly day: (at: number) => string;
  /** "Friday", "Fri" */
  readonly weekday: (at: number) => string;
  readonly weekdayShort: (at: number) => string;
  /** "November 2026" */
  readonly month: (at: number) => string;
  /** "23–29 November", of days since 1970-01-01 */
  readonly days: (first: number, last: number) => string;
  /** "Fri 17:00–23:00" */
  readonly span: (span: { readonly from: number; readonly to: number }) => string;
  /** "17:00–23:00" */
  readonly hours: (span: { readonly from: number; readonly to: number }) => string;
};

export function useDates(timeZone: string): Dates {
  const { language, format } = useWords();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
    const day = make({ weekday: 'long', day: 'numeric', month: 'long' });
    const weekday = make({ weekday: 'long' });
    const weekdayShort = make({ weekday: 'short' });
    const month = make({ month: 'long', year: 'numeric' });
    const number = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric' });
    const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
    const hours = ({ from, to }: { readonly from: number; readonly to: number }) => `${format.time(from)}–${format.time(to)}`;
    return {
      day: (at) => capital(day.format(at)),
      weekday: (at) => weekday.format(at),
      weekdayShort: (at) => weekdayShort.format(at),
      month: (at) => capital(month.format(at)),
      days: (first, last) => {
        const [from, to] = [first * DAY_MS, last * DAY_MS];
        const sameMonth = new Date(from).getUTCMonth() === new Date(to).getUTCMonth();
        return sameMonth ? `${number.format(from)}–${days.format(to)}` : `${days.format(from)} – ${days.format(to)}`;
      },
      hours,
      span: (span) => `${weekdayShort.format(span.from)} ${hours(span)}`,
    };
  }, [language, timeZone, format]);
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "23:00" today, otherwise with as much of the date as is needed. */
export function untilText(format: Format, at: number, now: number): string {
  const moment = format.moment(at, now);
  const sameDay = at - now < 12 * HOUR_MS || moment.startsWith(format.moment(now, now).split(' ')[0] ?? '');
  return sameDay ? format.time(at) : moment;
}

/** The next instant at which the wall shows this minute. */
export function nextAt(timeZone: string, minute: number, now: number): number {
  const today = localDay(timeZone, now);
  const at = instantOf(timeZone, today, minute);
  return at > now ? at : instantOf(timeZone, today + 1, minute);
}

export const todayDate = (timeZone: string, now: number): string => dateOfDay(localDay(timeZone, now));

/** Whole hours from now, on a quarter: what a thumb chooses. */
export function inHours(now: number, hours: number): number {
  const quarter = 15 * MINUTE_MS;
  return Math.ceil((now + hours * HOUR_MS) / quarter) * quarter;
}

export { localDay, localMinute };
