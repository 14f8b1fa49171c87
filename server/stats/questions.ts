/** What may be asked of the statistics, and what comes back. Everything here crosses a thread, so it is plain data. */
import type { DutyFinding } from '#shared/duty/types.ts';
import type { BadgeDistance } from '#shared/stats/badges.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import type { WeekendComparison } from '#shared/stats/comparison.ts';
import type { Carrier, Fairness } from '#shared/stats/weekend/fairness.ts';
import type { ResponseFigures, Took } from '#shared/stats/figures.ts';
import type { Hurt, Repeated } from '#shared/journey/hurts.ts';
import type { Stage, Touchpoint } from '#shared/journey/types.ts';
import type { OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import type { Outcomes } from '#shared/stats/outcome/outcome.ts';
import type { OwedBehind, OwedTimes } from '#shared/stats/owed.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import type { Behind, ResponseTimes } from '#shared/stats/response-times.ts';
import type { Waiting, WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import type { Span, WeekendCover, WeekendSummary } from '#shared/stats/weekend/weekends.ts';
import type { DayForecast, Staffing, TooLittle } from '#shared/staffing/types.ts';

/** About whom, by which calendar, as of when. `inPassing`: nobody looks, so nothing is read ahead. */
export type About = {
  readonly businessId: string;
  readonly calendar: StatsCalendar;
  readonly now: number;
  readonly inPassing?: boolean;
};

/** `at` and `id` of the last item seen. */
export type Seen = { readonly at: number; readonly id: string };
export type Page = { readonly after: Seen | null; readonly limit: number };
/** Newest first. `total`: behind the number; `within`: everything of the range, whatever the number asks for. */
export type Paged = {
  readonly ids: readonly string[];
  readonly total: number;
  readonly within: number;
  readonly next: Seen | null;
};

export type StaffingAsk = {
  readonly since: number;
  readonly weeks: number;
  readonly targetMinutes: number;
  readonly holidays: readonly string[];
};

export type Questions = {
  times: { readonly ask: { readonly range: DayRange }; readonly answer: ResponseTimes };
  /** `spans`: only what was said in one of them. */
  behind: {
    readonly ask: Page & { readonly range: DayRange; readonly behind: Behind; readonly spans?: readonly Span[] | undefined };
    readonly answer: Paged;
  };
  total: { readonly ask: { readonly range: DayRange }; readonly answer: ResponseFigures };
  /** One per span, by when the guest spoke. */
  figures: { readonly ask: { readonly spans: readonly Span[] }; readonly answer: readonly ResponseFigures[] };
  /** `weekends` newest first. */
  weekends: {
    readonly ask: {
      readonly weekends: readonly WeekendCover[];
      readonly carriers: readonly Carrier[];
      readonly ahead: readonly DutyFinding[];
      readonly waiting: Waiting | null;
      readonly staffing: StaffingAsk;
    };
    readonly answer: {
      readonly summaries: readonly WeekendSummary[];
      readonly comparison: WeekendComparison | null;
      readonly fairness: Fairness;
      readonly fixes: readonly WeekendFix[];
    };
  };
  /** Nobody waits: reads the year of a business with so much history that its first question would take long. */
  warm: { readonly ask: Readonly<Record<string, never>>; readonly answer: { readonly items: number } };
  world: {
    readonly ask: { readonly range: DayRange };
    readonly answer: { readonly first: Took; readonly badges: readonly BadgeDistance[] };
  };
  outcome: {
    readonly ask: { readonly range: DayRange };
    readonly answer: {
      readonly outcomes: Outcomes;
      readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
      readonly touchpoints: readonly Hurt<Touchpoint>[];
      readonly dishes: readonly Hurt<string>[];
      readonly repeated: readonly Repeated[];
    };
  };
  outcomeItems: {
    readonly ask: Page & { readonly range: DayRange; readonly outcome: OutcomeBehind };
    readonly answer: Paged;
  };
  owed: { readonly ask: { readonly range: DayRange }; readonly answer: OwedTimes };
  owedItems: { readonly ask: Page & { readonly range: DayRange; readonly owed: OwedBehind }; readonly answer: Paged };
  /** `since`: nothing before it was watched, unless something was said before it. `dates`: the days to forecast. */
  staffing: {
    readonly ask: StaffingAsk & { readonly dates: readonly string[] };
    readonly answer: {
      readonly from: number;
      readonly advice: Staffing | TooLittle;
      readonly forecast: readonly DayForecast[];
    };
  };
};

export type Topic = keyof Questions;
export type Ask<K extends Topic> = Questions[K]['ask'];
export type StatsResult<K extends Topic> = Questions[K]['answer'];

/** One of a kind with its own data, so that a `switch` knows both. */
export type Question = { readonly [K in Topic]: { readonly topic: K; readonly ask: Ask<K> } }[Topic];

/** Instead of a question: go. */
export const FAREWELL = 'farewell';

/** Instead of a question: let go of what is known of this business. */
export type Forget = { readonly forget: string };

export type Asked = { readonly number: number; readonly about: About; readonly question: Question };
export type StatsResults =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly error: string };
