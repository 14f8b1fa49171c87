/** How far one round has climbed: the rungs with their keys, what is done, and the waits measured so that no clock can break them. */
import { ladderKey } from '../alert-reason.ts';
import { orderedRungs, repeatMinutes, repeatsOf } from '../ladder.ts';
import type { ItemFacts, Ladder, NextStepInput, Rung } from '../types.ts';
import { MINUTE_MS } from '../../model/time.ts';

/** Smaller steps back are the clock being set right. */
const TOLERANCE_MS = 1_000;

export type RungState = {
  readonly rung: Rung;
  readonly index: number;
  /** Says what the rung is, so that editing the table in mid-round repeats nothing. */
  readonly key: string;
  /** Written instead when the rung was climbed before its time because a lower one reached nobody. */
  readonly earlyKey: string;
  readonly done: boolean;
  readonly early: boolean;
};

export function rungStates(ladder: Ladder, item: ItemFacts): readonly RungState[] {
  const fired = new Set(item.fired.map(({ key }) => key));
  return orderedRungs(ladder).map((rung, index) => {
    const key = ladderKey(item.round, rung.afterMinutes, rung.tell, rung.when);
    const earlyKey = `${key}.early`;
    return {
      rung,
      index,
      key,
      earlyKey,
      done: fired.has(key) || fired.has(earlyKey),
      early: fired.has(earlyKey) && !fired.has(key),
    };
  });
}

export function repeatKey(item: ItemFacts, number: number): string {
  return ladderKey(item.round, 'repeat', number);
}

/** Repeats already sent in this round. */
export function repeatsDone(ladder: Ladder, item: ItemFacts): number {
  let done = 0;
  while (done < repeatsOf(ladder) && item.fired.some(({ key }) => key === repeatKey(item, done + 1))) done += 1;
  return done;
}

/** The point of the ladder that is certainly behind us, in milliseconds from its start. */
export function progressMs(ladder: Ladder, item: ItemFacts): number {
  const done = rungStates(ladder, item).findLast((state) => state.done && !state.early);
  const repeats = repeatsDone(ladder, item);
  return Math.max(done?.rung.afterMinutes ?? 0, repeats === 0 ? 0 : repeatMinutes(ladder, repeats)) * MINUTE_MS;
}

/**
 * The item on today's clock. If we looked, or somebody claimed, later than `now`, the clock ran back by at least the difference: every
 * wait goes on from there, never earlier than it would have been and without standing still until the old time comes round again.
 * Only instants that are written back count: each move is made once.
 */
export function onThisClock({ item, ladder, now }: Pick<NextStepInput, 'item' | 'ladder' | 'now'>): {
  readonly item: ItemFacts;
  readonly startedAt: number;
  readonly movedBackMs: number;
} {
  const checkedAheadMs = aheadMs(item.checkedAt, now);
  const movedBackMs = Math.max(
    checkedAheadMs,
    aheadMs(item.claim?.at ?? null, now),
    aheadMs(item.claim?.lastActivityAt ?? null, now),
  );
  const claim = item.claim && {
    ...item.claim,
    at: item.claim.at - movedBackMs,
    lastActivityAt: item.claim.lastActivityAt - movedBackMs,
  };
  return {
    item: { ...item, claim },
    startedAt: Math.min(item.startedAt - checkedAheadMs, now - progressMs(ladder, item)),
    movedBackMs,
  };
}

function aheadMs(at: number | null, now: number): number {
  return at !== null && at - now > TOLERANCE_MS ? at - now : 0;
}
