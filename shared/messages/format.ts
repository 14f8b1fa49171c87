import type { Language } from '../model/languages.ts';

/** Short units and words for today and yesterday, from the language's common messages. */
export type Units = {
  readonly min: string;
  readonly hour: string;
  readonly day: string;
  readonly underMinute: string;
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
};

export type Format = {
  /** "20:41" */
  time(at: number): string;
  /** "20:41:07", for a proof. */
  timeExact(at: number): string;
  /** "22 Nov 2026" */
  date(at: number): string;
  /** "today 20:41", "Sat 20:41", "22 Nov 20:41": as much of the date as is needed. */
  moment(at: number, now: number): string;
  /** A length of time in two units at most: "23 min", "1 h 05 min", "3 d 4 h". */
  span(ms: number): string;
  /** The same in one number and one unit, for the middle of a ring. */
  ring(ms: number): { readonly digits: string; readonly unit: string };
  /** "14 minutes ago" */
  ago(at: number, now: number): string;
  number(value: number): string;
  /** 0.913 → "91 %" */
  percent(share: number): string;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `timeZone` is the business's: what everybody on the team reads is the same clock. Undefined: the phone's own. */
export function createFormat(language: Language, units: Units, timeZone?: string): Format {
  // British English: day before month and a 24-hour clock, as everywhere this is used.
  const locale = language === 'en' ? 'en-GB' : language;
  const zone = timeZone === undefined ? {} : { timeZone };
  const make = (options: Intl.DateTimeFormatOptions) => onDemand(() => new Intl.DateTimeFormat(locale, { ...zone, ...options }));
  const time = make({ hour: '2-digit', minute: '2-digit' });
  const timeExact = make({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const date = make({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayMonth = make({ day: 'numeric', month: 'short' });
  const weekday = make({ weekday: 'short' });
  const key = onDemand(() => new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' }));
  const relative = onDemand(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
  const number = onDemand(() => new Intl.NumberFormat(locale));
  const percent = onDemand(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));

  /** Whole calendar days from `now` to `at` in the business's zone. */
  const daysApart = (at: number, now: number) => Math.round((Date.parse(key().format(at)) - Date.parse(key().format(now))) / DAY);

  return {
    time: (at) => time().format(at),
    timeExact: (at) => timeExact().format(at),
    date: (at) => date().format(at),
    moment(at, now) {
      const days = daysApart(at, now);
      const clock = time().format(at);
      if (days === 0) return `${units.today} ${clock}`;
      if (days === -1) return `${units.yesterday} ${clock}`;
      if (days === 1) return `${units.tomorrow} ${clock}`;
      return `${Math.abs(days) < 7 ? weekday().format(at) : dayMonth().format(at)} ${clock}`;
    },
    span(ms) {
      const minutes = Math.round(ms / MINUTE);
      if (minutes < 1) return units.underMinute;
      if (minutes < 60) return `${minutes}\u00a0${units.min}`;
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours < 24)
        return rest === 0
          ? `${hours}\u00a0${units.hour}`
          : `${hours}\u00a0${units.hour} ${String(rest).padStart(2, '0')}\u00a0${units.min}`;
      const days = Math.floor(hours / 24);
      return hours % 24 === 0 ? `${days}\u00a0${units.day}` : `${days}\u00a0${units.day} ${hours % 24}\u00a0${units.hour}`;
    },
    ring(ms) {
      // Never 0: at the very end the ring still says that there is a moment left.
      const minutes = Math.max(1, Math.round(ms / MINUTE));
      if (minutes < 100) return { digits: String(minutes), unit: units.min };
      if (ms < 2 * DAY) return { digits: String(Math.round(ms / HOUR)), unit: units.hour };
      return { digits: String(Math.min(999, Math.round(ms / DAY))), unit: units.day };
    },
    ago(at, now) {
      const ms = Math.max(0, now - at);
      if (ms < HOUR) return relative().format(-Math.max(1, Math.round(ms / MINUTE)), 'minute');
      if (ms < DAY) return relative().format(-Math.round(ms / HOUR), 'hour');
      return relative().format(-Math.round(ms / DAY), 'day');
    },
    // Below a thousand a whole number is written the same in every language here.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value)),
    percent: (share) => percent().format(share),
  };
}

/** A formatter takes a slow phone longer to make than a card to draw, and a screen uses two or three of the nine. */
function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
