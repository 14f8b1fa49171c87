/** This time beside earlier times. A change is told only where both sides have something to compare. */
import { ratio } from './figures.ts';
import type { WeekendSummary } from './weekend/weekends.ts';

export type Change = {
  readonly now: number | null;
  /** Mean of the earlier ones that have the figure. */
  readonly before: number | null;
  readonly difference: number | null;
  /** How many earlier ones the mean is made of. */
  readonly of: number;
};

export type WeekendComparison = {
  /** Shares 0 to 1, times in milliseconds. */
  readonly coveredShare: Change;
  readonly gapMs: Change;
  readonly withinTargetShare: Change;
  readonly medianFirstMs: Change;
  readonly asked: Change;
};

/** Newest first; null: there is no weekend. */
export function compareWeekends(summaries: readonly WeekendSummary[]): WeekendComparison | null {
  const [latest, ...earlier] = summaries;
  if (latest === undefined) return null;
  const by = (figure: (summary: WeekendSummary) => number | null) => change(figure(latest), earlier.map(figure));
  return {
    coveredShare: by(({ covered }) => ratio(covered)),
    gapMs: by(({ gapMs, openMs }) => (openMs === 0 ? null : gapMs)),
    withinTargetShare: by(({ response }) => ratio(response.withinTarget)),
    medianFirstMs: by(({ response }) => response.first.wall.medianMs),
    asked: by(({ response }) => response.asked),
  };
}

export function change(now: number | null, earlier: readonly (number | null)[]): Change {
  const known = earlier.filter((value) => value !== null);
  const before = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  return { now, before, difference: now === null || before === null ? null : now - before, of: known.length };
}
