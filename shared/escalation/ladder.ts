/** The ladder as a table, and what may be wrong with an edited one. */
import { LEVEL_RANK, type Level } from '#shared/model/feedback.ts';
import { DAY_MINUTES } from '../model/time.ts';
import type { Ladder, Rung } from './types.ts';

export const DEFAULT_LADDER: Ladder = {
  rungs: [
    { afterMinutes: 0, tell: 'on_duty', when: 'always', ways: ['push'] },
    { afterMinutes: 2, tell: 'next', when: 'not_shown', ways: ['push'] },
    { afterMinutes: 5, tell: 'on_duty', when: 'untouched', ways: ['push'] },
    { afterMinutes: 12, tell: 'backup', when: 'always', ways: ['push'] },
    { afterMinutes: 25, tell: 'owner', when: 'always', ways: ['push', 'mail'] },
    { afterMinutes: 40, tell: 'everyone', when: 'always', ways: ['push', 'mail'] },
  ],
  repeat: { everyMinutes: 15, times: 3 },
  claimSilentMinutes: 20,
  nudgeMinutes: [15, 5],
};

/** More is nagging, not alerting (the field stops at 5 and 9). */
export const REPEATS_AT_MOST = 5;
export const RUNGS_AT_MOST = 12;

/** Urgent and high ring phones; normal comes as a digest; low and spam never make a sound. */
export function rings(level: Level): boolean {
  return LEVEL_RANK[level] <= LEVEL_RANK.high;
}

/** In order of time; of equal times the order of the table. */
export function orderedRungs(ladder: Ladder): readonly Rung[] {
  return ladder.rungs.toSorted((a, b) => a.afterMinutes - b.afterMinutes);
}

/** The last rung again: the owner of the item hears when each is due, in minutes from the start. Number 1 is the first repeat. */
export function repeatMinutes(ladder: Ladder, number: number): number {
  const last = orderedRungs(ladder).at(-1)?.afterMinutes ?? 0;
  return last + number * Math.max(1, ladder.repeat.everyMinutes);
}

export function repeatsOf(ladder: Ladder): number {
  return Math.min(Math.max(0, Math.floor(ladder.repeat.times)), REPEATS_AT_MOST);
}

export type LadderProblem = {
  readonly rung: number | null;
  /** late_start: nobody hears in the first minute. no_end: neither the owner nor everyone is ever told. */
  readonly kind:
    | 'empty'
    | 'too_many'
    | 'bad_minutes'
    | 'no_way'
    | 'late_start'
    | 'no_end'
    | 'bad_repeat'
    | 'bad_claim'
    | 'bad_nudge';
};

export function ladderProblems(ladder: Ladder): readonly LadderProblem[] {
  const found: LadderProblem[] = [];
  const { rungs, repeat, claimSilentMinutes, nudgeMinutes } = ladder;
  const whole = (minutes: number, from: number, to: number) => Number.isInteger(minutes) && minutes >= from && minutes <= to;
  if (rungs.length === 0) found.push({ rung: null, kind: 'empty' });
  if (rungs.length > RUNGS_AT_MOST) found.push({ rung: null, kind: 'too_many' });
  for (const [rung, { afterMinutes, ways }] of rungs.entries()) {
    if (!whole(afterMinutes, 0, DAY_MINUTES)) found.push({ rung, kind: 'bad_minutes' });
    if (ways.length === 0) found.push({ rung, kind: 'no_way' });
  }
  const always = rungs.filter(({ when }) => when === 'always');
  if (rungs.length > 0 && !always.some(({ afterMinutes }) => afterMinutes <= 1)) found.push({ rung: null, kind: 'late_start' });
  if (rungs.length > 0 && !always.some(({ tell }) => tell === 'owner' || tell === 'managers' || tell === 'everyone'))
    found.push({ rung: null, kind: 'no_end' });
  if (!whole(repeat.times, 0, REPEATS_AT_MOST) || !whole(repeat.everyMinutes, 1, DAY_MINUTES))
    found.push({ rung: null, kind: 'bad_repeat' });
  if (!whole(claimSilentMinutes, 5, DAY_MINUTES)) found.push({ rung: null, kind: 'bad_claim' });
  if (nudgeMinutes.length > 5 || nudgeMinutes.some((minutes) => !whole(minutes, 1, 120)))
    found.push({ rung: null, kind: 'bad_nudge' });
  return found;
}
