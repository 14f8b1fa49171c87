import type { Language } from '../model/languages.ts';
import { capital } from './capital.ts';

/** 1 January 2024, a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const made = new Map<Language, readonly string[]>();

/** The days of the week as they stand inside a sentence, Monday first: "Monday", "pondělí". */
function weekdays(language: Language): readonly string[] {
  const known = made.get(language);
  if (known !== undefined) return known;
  const written = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 7 }, (_, day) => written.format(MONDAY + day * DAY_MS));
  made.set(language, days);
  return days;
}

/** `weekday` is ISO: 1 is Monday. */
export const weekdayName = (weekday: number, language: Language): string => weekdays(language)[weekday - 1] ?? '';

/** As they begin a line or stand on a chip, Monday first: "Monday", "Pondělí". */
export const weekdayTitles = (language: Language): readonly string[] => weekdays(language).map(capital);
