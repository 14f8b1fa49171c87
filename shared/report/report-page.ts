/** What a report shows, in mail and on paper: the same data, drawn by report-html.ts and told by report-text.ts. */
import type { ServiceHours } from '../model/business.ts';
import type { Language } from '../model/languages.ts';
import type { OwedByLevel } from '../stats/owed.ts';
import type { Share } from '../stats/figures.ts';
import type { ResponseTimes } from '../stats/response-times.ts';
import type { Span, StripPiece } from '../stats/weekend/weekends.ts';
import type { ReportFact } from './weekly-report.ts';

/** `answers`: first answers. Promises and next answers are of whoever ended them. */
export type ReportPerson = {
  readonly memberId: string;
  readonly answers: number;
  readonly withinTarget: Share;
  readonly medianMs: number | null;
  readonly promises: Share;
  readonly next: Share;
};

export type ReportPage = {
  readonly language: Language;
  readonly timeZone: string;
  readonly business: string;
  readonly range: Span;
  /** Null: any range, no week. */
  readonly week: {
    readonly facts: readonly ReportFact[];
    /** One sentence, ready to read. */
    readonly change: string | null;
    readonly strip: readonly StripPiece[];
    /** By which a piece belongs to its day. */
    readonly hours: ServiceHours;
  } | null;
  /** Already without what the reader may not see (member-view.ts). */
  readonly times: ResponseTimes;
  /** By level in their order: what was owed after the first answer, and the targets. */
  readonly owed: readonly OwedByLevel[];
  /** Only whom the reader may see. */
  readonly people: readonly ReportPerson[];
  /** Member ids → names. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the statistics in the app. */
  readonly url: string;
};

const HALF_DAY_MS = 43_200_000;

/** An instant on the last day the report is about: its end may be hours after midnight, when that day's business ended. */
export function lastDay({ range }: Pick<ReportPage, 'range'>): number {
  return range.to - HALF_DAY_MS;
}
