/** A calendar that was read, as the roster's own nouns. */
import { dayOfDate, dateOfDay } from '#shared/response/zone.ts';
import { composed } from '#shared/model/bound.ts';
import type { ReadEvent } from './calendar-read.ts';
import type { Override } from './types.ts';

/** A holiday lasting longer than this is a mistake in the file. */
const DAYS_AT_MOST = 366;

/** Holidays: every date of the whole-day events, once, with its name; events with a time of day are none. */
export function closedDatesOf(events: readonly ReadEvent[]): readonly { readonly date: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { allDay, fromDate, toDate, title } of events) {
    const [first, last] = [dayOfDate(fromDate), dayOfDate(toDate)];
    if (!allDay || first === null || last === null) continue;
    for (let day = first; day <= Math.min(last, first + DAYS_AT_MOST - 1); day += 1)
      if (!names.has(dateOfDay(day))) names.set(dateOfDay(day), title);
  }
  return [...names].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whose name stands in a title, as a whole word ("Ana", not "Diana"); of two that do, the longer name. */
export function memberNamed(
  members: readonly { readonly id: string; readonly name: string }[],
): (title: string) => string | null {
  const wordsOf = (text: string) =>
    ` ${composed(text.toLowerCase())
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')} `;
  const known = members
    .map(({ id, name }) => ({ id, words: wordsOf(name) }))
    .filter(({ words }) => words.trim() !== '')
    .toSorted((a, b) => b.words.length - a.words.length);
  return (title) => {
    const words = wordsOf(title);
    return known.find((one) => words.includes(one.words))?.id ?? null;
  };
}

export type ImportedShifts = { readonly overrides: readonly Override[]; readonly unmatched: readonly ReadEvent[] };

/** Shifts: each timed event whose title names a member becomes a planned override. The same file read again gives the same ids. */
export function shiftsFrom(
  events: readonly ReadEvent[],
  {
    memberOf,
    createdBy,
    now,
  }: { readonly memberOf: (title: string) => string | null; readonly createdBy: string; readonly now: number },
): ImportedShifts {
  const overrides: Override[] = [];
  const unmatched: ReadEvent[] = [];
  for (const event of events) {
    const memberId = event.allDay ? null : memberOf(event.title);
    if (memberId === null) {
      unmatched.push(event);
      continue;
    }
    const { uid, from, to } = event;
    overrides.push({
      id: `ics:${uid}:${from}`,
      from,
      to,
      place: 'first',
      memberId,
      insteadOf: null,
      reason: 'planned',
      createdAt: now,
      createdBy,
      swapId: null,
    });
  }
  return { overrides, unmatched };
}
