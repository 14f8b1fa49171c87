/** What reading somebody's calendar would do or has done, as the server tells it. Times are epoch milliseconds. */
import type { CALENDAR_PROBLEMS } from '../ical/calendar-read.ts';
import type { Displaced } from '../duty/calendar/calendar-displaced.ts';
import type { Meant, Unclear } from '../duty/calendar/calendar-people.ts';

export const IMPORT_PURPOSES = ['closed', 'shifts'] as const;
export type ImportPurpose = (typeof IMPORT_PURPOSES)[number];

/** A calendar read before; `id` null: this one is read for the first time. */
export type ReadBefore = { readonly id: string | null; readonly name: string; readonly readAt: number | null };

type Line = {
  /** Stays the same as long as the line says the same. */
  readonly key: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** It is done unless somebody says no. */
  readonly on: boolean;
};
export type ClosedLine = Line & {
  readonly kind: 'closed';
  readonly date: string;
  readonly title: string;
  readonly observance: boolean;
};
export type ShiftSays = Meant & { readonly from: number; readonly to: number };
export type ShiftLine = Line & {
  readonly kind: 'shift';
  /** What holds then; of a removed one what held. */
  readonly says: ShiftSays;
  readonly was: ShiftSays | null;
  readonly wholeDay: boolean;
  readonly displaces: readonly Displaced[];
};
export type ImportLine = ClosedLine | ShiftLine;

/** A title that does not say who is meant; answered once, it is remembered for this calendar. */
export type UnclearTitle = Meant & {
  readonly title: string;
  readonly why: Unclear;
  readonly times: number;
  readonly from: number;
  readonly answered: boolean;
};

/** timed: it is no whole day, so no holiday. long: it lasts months. taken_back: removed by hand before. */
export const LEFT_OUT = ['timed', 'long', 'taken_back'] as const;
export type LeftOut = { readonly why: (typeof LEFT_OUT)[number]; readonly title: string; readonly times: number };

export type ImportProblem = {
  readonly line: number;
  readonly title: string;
  readonly reason: (typeof CALENDAR_PROBLEMS)[number];
};

export type ImportView = {
  readonly calendar: ReadBefore;
  /** Others of the kind, for whoever knows better. */
  readonly calendars: readonly ReadBefore[];
  /** Send it back with the word to go: what was not seen is not done. */
  readonly seen: string;
  /** Lines that are on. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly lines: readonly ImportLine[];
  /** Beyond the lines shown; the next reading brings them. */
  readonly more: number;
  readonly unclear: readonly UnclearTitle[];
  readonly left: readonly LeftOut[];
  /** Entries that could not be read; the first hundred with their lines. */
  readonly problems: number;
  readonly problemLines: readonly ImportProblem[];
};

/** What somebody says to what they saw. */
export type ImportChoices = {
  /** Read before: its id, `new`: never; absent: as it looks. */
  readonly calendar?: string | undefined;
  /** Keys of lines to be done the other way round. */
  readonly except?: readonly string[] | undefined;
  readonly who?: readonly (Meant & { readonly title: string })[] | undefined;
  readonly seen?: string | undefined;
};
