/** Days and spans of the roster in the reader's language and the business's zone. */
import { useMemo } from 'react';
import { useWords } from '#client/ui/words.tsx';
import type { Format } from '#shared/messages/format.ts';
import { dateOfDay, instantOf, localDay, localMinute } from '#shared/response/zone.ts';

export type Dates = {
  /** "Friday 27 November" */
  readonly day: (at: number) => string;
  /** "27 Nov" */
  readonly short: (at: number) => string;
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
    const short = make({ day: 'numeric', month: 'short' });
    const weekday = make({ weekday: 'short' });
    const hours = ({ from, to }: { readonly from: number; readonly to: number }) => `${format.time(from)}–${format.time(to)}`;
    return {
      day: (at) => capital(day.format(at)),
      short: (at) => short.format(at),
      hours,
      span: (span) => `${weekday.format(span.from)} ${hours(span)}`,
    };
  }, [language, timeZone, format]);
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "23:00" today, otherwise with as much of the date as is needed. */
export function untilText(format: Format, at: number, now: number): string {
  const moment = format.moment(at, now);
  const sameDay = at - now < 12 * 3_600_000 || moment.startsWith(format.moment(now, now).split(' ')[0] ?? '');
  return sameDay ? format.time(at) : moment;
}

/** The next instant at which the wall shows this minute. */
export function nextAt(timeZone: string, minute: number, now: number): number {
  const today = localDay(timeZone, now);
  const at = instantOf(timeZone, today, minute);
  return at > now ? at : instantOf(timeZone, today + 1, minute);
}

export const todayDate = (timeZone: string, now: number): string => dateOfDay(localDay(timeZone, now));

/** Monday's midnight of the week that is `weeks` after the one of `now`, and the next one's. */
export function weekOf(timeZone: string, now: number, weeks: number): { readonly from: number; readonly to: number } {
  const today = localDay(timeZone, now);
  const monday = today - ((((today + 3) % 7) + 7) % 7) + weeks * 7;
  return { from: instantOf(timeZone, monday, 0), to: instantOf(timeZone, monday + 7, 0) };
}

/** Whole hours from now, on a quarter: what a thumb chooses. */
export function inHours(now: number, hours: number): number {
  const quarter = 15 * 60_000;
  return Math.ceil((now + hours * 3_600_000) / quarter) * quarter;
}

export { localDay, localMinute };
