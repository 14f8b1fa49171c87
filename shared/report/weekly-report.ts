/**
 * The week in ten seconds: three facts and one thing to change, as data; the words are in shared/messages, the details behind a tap.
 * The facts are always in this order: was the weekend covered, how fast were we, and the one other thing that matters most.
 */
import type { Change } from '../stats/comparison.ts';
import { change } from '../stats/comparison.ts';
import { ratio, type ResponseFigures, type Share } from '../stats/figures.ts';
import type { Repeated } from '../journey/hurts.ts';
import type { Outcomes } from '../stats/outcome/outcome.ts';
import type { WeekendFix } from '../stats/weekend/weekend-fixes.ts';
import type { Span, WeekendSummary } from '../stats/weekend/weekends.ts';

/** Times in milliseconds. */
export type ReportFact =
  /** `backupMs`: covered by the backup alone. */
  | { readonly kind: 'covered'; readonly openMs: number; readonly backedMs: number; readonly backupMs: number }
  | {
      readonly kind: 'not_covered';
      readonly openMs: number;
      readonly gapMs: number;
      readonly unreachableMs: number;
      readonly doubtfulMs: number;
    }
  /** No open hour at the weekend. */
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'speed';
      readonly medianMs: number;
      readonly samples: number;
      readonly withinTarget: Share;
      readonly medianChange: Change;
    }
  /** Guests wrote, and nobody has answered. */
  | { readonly kind: 'silent'; readonly asked: number }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'overdue'; readonly count: number }
  | { readonly kind: 'repeated'; readonly repeated: Repeated }
  | { readonly kind: 'recovered'; readonly guests: Share }
  | { readonly kind: 'reviews_unanswered'; readonly share: Share; readonly good: number }
  | { readonly kind: 'all_answered'; readonly asked: number };

export type WeeklyReport = {
  readonly week: Span;
  readonly facts: readonly [ReportFact, ReportFact, ReportFact] | readonly [ReportFact, ReportFact];
  /** Null: nothing found to change. */
  readonly change: WeekendFix | null;
  readonly figures: ResponseFigures;
};

export type ReportInput = {
  readonly week: Span;
  /** Null: no weekend in this week. */
  readonly weekend: WeekendSummary | null;
  readonly figures: ResponseFigures;
  /** Earlier weeks, in any order. */
  readonly earlier: readonly ResponseFigures[];
  readonly outcomes: Outcomes;
  /** Of this week, most guests first. */
  readonly repeated: readonly Repeated[];
  /** In the order of weekend-fixes.ts. */
  readonly fixes: readonly WeekendFix[];
};

export function weeklyReport(input: ReportInput): WeeklyReport {
  const { week, figures, fixes } = input;
  const [first, second, third] = [coverFact(input), speedFact(input), otherFact(input)];
  return {
    week,
    facts: third === null ? [first, second] : [first, second, third],
    change: fixes[0] ?? null,
    figures,
  };
}

function coverFact({ weekend }: ReportInput): ReportFact {
  if (weekend === null || weekend.openMs === 0) return { kind: 'closed' };
  const { openMs, coveredMs, backedMs, backupMs, gapMs, unreachableMs, doubtfulMs } = weekend;
  if (coveredMs + backupMs === openMs) return { kind: 'covered', openMs, backedMs, backupMs };
  return { kind: 'not_covered', openMs, gapMs, unreachableMs, doubtfulMs };
}

function speedFact({ figures, earlier }: ReportInput): ReportFact {
  const { count, medianMs } = figures.first.wall;
  if (figures.asked === 0) return { kind: 'quiet' };
  if (count === 0 || medianMs === null) return { kind: 'silent', asked: figures.asked };
  const before = earlier.map(({ first }) => first.wall.medianMs);
  return { kind: 'speed', medianMs, samples: count, withinTarget: figures.withinTarget, medianChange: change(medianMs, before) };
}

/** Guests who wait come first, then what went wrong for several, then what went well. */
function otherFact({ figures, outcomes, repeated }: ReportInput): ReportFact | null {
  if (figures.overdue > 0) return { kind: 'overdue', count: figures.overdue };
  const [most] = repeated;
  if (most !== undefined) return { kind: 'repeated', repeated: most };
  if (outcomes.recovered.part > 0) return { kind: 'recovered', guests: outcomes.recovered };
  const { share, good } = outcomes.unanswered;
  if (share.part > 0) return { kind: 'reviews_unanswered', share, good };
  return ratio(figures.answered) === 1 && figures.waiting === 0 ? { kind: 'all_answered', asked: figures.asked } : null;
}
