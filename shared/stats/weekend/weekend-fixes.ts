/**
 * What to put right before Friday: first the guests who still wait, then what the plan ahead says (shared/duty/weekend.ts), then what
 * the last weekends say.
 * Each finding carries the facts of its sentence and knows how bad it is; nothing is said from fewer items than SAMPLE_AT_LEAST.
 */
import type { DutyFinding } from '../../duty/types.ts';
import type { ServiceHours } from '../../model/business.ts';
import { dayOfStretch } from '../../response/business-day.ts';
import { weekdayOf } from '../../response/zone.ts';
import type { HandsAdvice } from '../../staffing/types.ts';
import { hourOfWeek } from '../calendar.ts';
import type { Fairness } from './fairness.ts';
import type { Measured } from '../facts.ts';
import { ratio, type Share } from '../figures.ts';
import type { Span, WeekendSummary } from './weekends.ts';
import { MINUTE_MS } from '../../model/time.ts';

export const SAMPLE_AT_LEAST = 5;
/** Within target in less than half of the cases is slow. */
const SLOW_BELOW = 0.5;
const UNEVEN_FROM = { mostOverMean: 1.75, weekends: 4 };
/** A hole of less than a quarter of an hour is a clumsy hand-over, not a habit. */
const HOLE_AT_LEAST_MS = 15 * MINUTE_MS;

/** `weekday` ISO; `hour` 0 to 23 on the wall. */
export type WeekendFix =
  | { readonly kind: 'ahead'; readonly finding: DutyFinding }
  /** Whose time is over and who wait now, whenever they spoke. */
  | { readonly kind: 'unanswered'; readonly count: number; readonly oldestAskedAt: number }
  /** The same day was left uncovered in several of the weekends looked at. */
  | {
      readonly kind: 'gap_again';
      readonly weekday: number;
      readonly weekends: number;
      readonly of: number;
      readonly lastSpans: readonly Span[];
    }
  /** Guests who spoke in a gap waited this long. */
  | { readonly kind: 'gap_cost'; readonly items: number; readonly longestWaitMs: number }
  /** Somebody was there, yet answers come late at this hour. */
  | {
      readonly kind: 'slow_hour';
      readonly weekday: number;
      readonly hour: number;
      readonly withinTarget: Share;
      /** Whether one more person would help: said by whoever knows the staffing (shared/staffing/hands.ts). */
      readonly hands: HandsAdvice;
    }
  | { readonly kind: 'uneven'; readonly memberId: string; readonly share: number; readonly mostOverMean: number };

export type Waiting = { readonly count: number; readonly oldestAskedAt: number };

export type FixFacts = {
  readonly hours: ServiceHours;
  readonly ahead: readonly DutyFinding[];
  /** Open items past their time, of any day; null: none. */
  readonly waiting: Waiting | null;
  /** Newest first. */
  readonly summaries: readonly WeekendSummary[];
  /** Measured feedback of these weekends; others do no harm. */
  readonly items: readonly Measured[];
  readonly fairness: Fairness;
};

export function weekendFixes(facts: FixFacts): readonly WeekendFix[] {
  const ahead = facts.ahead.map((finding): WeekendFix => ({ kind: 'ahead', finding }));
  const urgent = ahead.filter(
    (fix) => fix.kind === 'ahead' && (fix.finding.kind === 'gap' || fix.finding.kind === 'unreachable'),
  );
  return [
    ...(facts.waiting === null ? [] : [{ kind: 'unanswered', ...facts.waiting } as const]),
    ...urgent,
    ...gapsAgain(facts),
    ...gapCost(facts),
    ...ahead.filter((fix) => !urgent.includes(fix)),
    ...slowHours(facts),
    ...uneven(facts),
  ];
}

function gapsAgain({ summaries, hours }: FixFacts): WeekendFix[] {
  const byWeekday = new Map<number, Span[][]>();
  for (const { strip } of summaries) {
    const ofWeekend = Map.groupBy(
      strip.filter(({ state, ahead, from, to }) => state === 'gap' && !ahead && to - from >= HOLE_AT_LEAST_MS),
      (span) => weekdayOf(dayOfStretch({ hours }, span)),
    );
    for (const [weekday, spans] of ofWeekend)
      byWeekday.set(weekday, [...(byWeekday.get(weekday) ?? []), spans.map(({ from, to }) => ({ from, to }))]);
  }
  return [...byWeekday]
    .filter(([, weekends]) => weekends.length >= 2)
    .sort(([a, left], [b, right]) => right.length - left.length || a - b)
    .map(([weekday, weekends]) => {
      return { kind: 'gap_again', weekday, weekends: weekends.length, of: summaries.length, lastSpans: weekends[0] ?? [] };
    });
}

function gapCost({ summaries }: FixFacts): WeekendFix[] {
  const gaps = summaries[0]?.gaps;
  if (gaps === undefined || gaps.longestWaitMs === null) return [];
  return [{ kind: 'gap_cost', items: gaps.items.length, longestWaitMs: gaps.longestWaitMs }];
}

/** Only hours in which somebody was on duty: an hour nobody had is a gap, and said already. Worst first. */
function slowHours({ summaries, items, hours }: FixFacts): WeekendFix[] {
  const manned = summaries.flatMap(({ strip }) => strip.filter(({ state }) => state !== 'gap' && state !== 'unreachable'));
  const judged = items.filter(
    ({ askedAt, outcome }) =>
      (outcome === 'met' || outcome === 'late' || outcome === 'overdue') &&
      manned.some(({ from, to }) => from <= askedAt && askedAt < to),
  );
  return [...Map.groupBy(judged, ({ askedAt }) => hourOfWeek(hours.timeZone, askedAt))]
    .map(([hour, said]) => ({
      hour,
      withinTarget: { part: said.filter(({ outcome }) => outcome === 'met').length, of: said.length },
    }))
    .filter(({ withinTarget }) => withinTarget.of >= SAMPLE_AT_LEAST && (ratio(withinTarget) ?? 1) < SLOW_BELOW)
    .sort((a, b) => (ratio(a.withinTarget) ?? 0) - (ratio(b.withinTarget) ?? 0) || a.hour - b.hour)
    .map(({ hour, withinTarget }) => ({
      kind: 'slow_hour',
      weekday: Math.floor(hour / 24) + 1,
      hour: hour % 24,
      withinTarget,
      hands: { kind: 'unknown' },
    }));
}

function uneven({ fairness }: FixFacts): WeekendFix[] {
  const { mostOverMean, weekends } = fairness;
  const heaviest = fairness.members.find(({ weighed }) => weighed);
  if (mostOverMean === null || heaviest?.share == null) return [];
  if (mostOverMean < UNEVEN_FROM.mostOverMean || weekends < UNEVEN_FROM.weekends) return [];
  return [{ kind: 'uneven', memberId: heaviest.memberId, share: heaviest.share, mostOverMean }];
}
