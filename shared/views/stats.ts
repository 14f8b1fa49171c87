/**
 * The statistics as the phone gets them. Instants and durations are milliseconds, dates business days as YYYY-MM-DD (both ends of a
 * range count), weekdays ISO, hours 0 to 167 from Monday midnight. A figure of nothing is null and shown as "–".
 */
import type { BadgeDistance } from '../stats/badges.ts';
import type { AgainstBenchmark } from '../stats/benchmarks.ts';
import type { WeekendComparison } from '../stats/comparison.ts';
import type { Fairness } from '../stats/weekend/fairness.ts';
import type { Took } from '../stats/figures.ts';
import type { Hurt, Repeated } from '../journey/hurts.ts';
import type { Stage, Touchpoint } from '../journey/types.ts';
import type { Outcomes } from '../stats/outcome/outcome.ts';
import type { LevelTarget, OwedTimes } from '../stats/owed.ts';
import type { ResponseTimes } from '../stats/response-times.ts';
import type { WeekendFix } from '../stats/weekend/weekend-fixes.ts';
import type { WeekendSummary } from '../stats/weekend/weekends.ts';
import type { DayForecast, Staffing, TooLittle } from '../staffing/types.ts';
import type { FeedbackCard, Person } from './app.ts';

/** Business days, both included. */
export type DateRange = { readonly from: string; readonly to: string };

/** What an owner decides about measuring and showing. `retentionMonths` null: words and names are kept for good. */
export type MeasureSettings = {
  readonly replyTimePublic: boolean;
  readonly retentionMonths: number | null;
  readonly weeklyReport: boolean;
  readonly weeklyReportMail: boolean;
};

export type TimesView = {
  readonly range: DateRange;
  readonly today: string;
  readonly timeZone: string;
  readonly weekendDays: readonly number[];
  /** Rows of members: all for those who lead, one's own and OUTSIDE for everybody else. */
  readonly times: ResponseTimes;
  /** Names of the members in it, also of those who have left. */
  readonly people: readonly Person[];
  /** What was owed after the first answer and began in the range; rows of members as in `times`. */
  readonly owed: OwedTimes;
  /** Of today, by level in their order. */
  readonly targets: readonly LevelTarget[];
};

/** `outside`: the first answer was given outside the app. */
export type ItemCard = FeedbackCard & { readonly outside: boolean };

/** The items behind a number, newest first. `within`: all that was said in the time asked about, behind the number or not. */
export type ItemsView = {
  readonly items: readonly ItemCard[];
  readonly total: number;
  readonly within: number;
  readonly nextCursor: string | null;
};

/** whole: everything said from its first to its last minute. missed: said while nobody could be reached, and not waved away. */
export const WEEKEND_PARTS = ['whole', 'missed'] as const;
/** `from`: when the weekend began, as in MeasuredWeekend. */
export type WeekendBehind = { readonly from: number; readonly part: (typeof WEEKEND_PARTS)[number] };

/**
 * kept: judged by what was known then. now: it is still running. reworked: judged again afterwards from who was on duty and what the
 * phones had said. guessed: from today's rota. unplanned: there was no rota yet.
 */
export type WeekendBasis = 'kept' | 'now' | 'reworked' | 'guessed' | 'unplanned';

export type MeasuredWeekend = WeekendSummary & {
  /** First and last day of it. */
  readonly days: DateRange;
  readonly basis: WeekendBasis;
};

export type WeekendsView = {
  /** Newest first; the first one may still be running. */
  readonly weekends: readonly MeasuredWeekend[];
  /** Null: there was none yet. */
  readonly comparison: WeekendComparison | null;
  /** Others' rows are for those who lead. */
  readonly fairness: Fairness;
  readonly fixes: readonly WeekendFix[];
  readonly people: readonly Person[];
  readonly timeZone: string;
  /** False: there is no rota, so nothing is called a gap by mistake. */
  readonly planned: boolean;
};

export type WorldView = {
  readonly range: DateRange;
  /** First answers on the wall clock. */
  readonly first: Took;
  readonly lines: readonly AgainstBenchmark[];
  readonly badges: readonly BadgeDistance[];
};

export type OutcomeView = {
  readonly range: DateRange;
  readonly outcomes: Outcomes;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  readonly touchpoints: readonly Hurt<Touchpoint>[];
  readonly dishes: readonly Hurt<string>[];
  readonly repeated: readonly (Repeated & { readonly date: string })[];
};

export type StaffingView = {
  readonly range: DateRange;
  readonly advice: Staffing | TooLittle;
  /** The days of the coming weekend. */
  readonly forecast: readonly DayForecast[];
  readonly timeZone: string;
};
