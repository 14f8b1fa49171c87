/**
 * What is due now for one item, and when to look again?
 *
 *  - Urgent and high climb the ladder until somebody claims them; normal waits for the digest; low and spam are silent.
 *  - When every rung is used up, or a normal one's deadline has passed, somebody hears of it again and again (again.ts).
 *  - Each rung is decided once, when it is due. After an outage only the highest rung due is climbed; those below are passed over.
 *  - A rung that reaches nobody is not waited for: the next one that reaches somebody is climbed at once, and the owner is told why.
 *  - Quiet hours and busy-kitchen mode hold what is not urgent. A hold moves the ladder, it does not eat it: afterwards it goes on where
 *    it stood. Busy-kitchen mode never holds an item past a quarter of an hour before its deadline.
 *  - A claim stops the ladder; when it ends without an answer somebody hears at once and the ladder goes on.
 *  - The clock may jump: forward it is like an outage, back nothing is repeated, nothing comes early, nothing stands still.
 */
import { ordinary } from './again.ts';
import type { Decision } from './decision.ts';
import { isClaimed, watchClaim } from './claim-watch.ts';
import { climb } from './climb.ts';
import { rings } from '../ladder.ts';
import { onThisClock } from './progress.ts';
import type { ItemFacts, NextStep, NextStepInput } from '../types.ts';

export function nextStep(input: NextStepInput): NextStep {
  const { item, startedAt, movedBackMs } = onThisClock(input);
  const answer = answerFor({ ...input, item }, startedAt);
  const waitsForMiss = item.open && item.dueAt !== null && item.missedLoggedAt === null;
  const missed = waitsForMiss && input.now > (item.dueAt ?? Infinity);
  const checks = [...(answer.nextAt ?? [])];
  // Exactly on the deadline is in time.
  if (waitsForMiss && !missed && item.dueAt !== null) checks.push(item.dueAt + 1);
  return {
    state: answer.state,
    steps: answer.steps ?? [],
    fired: [...new Set(answer.fired)],
    nextCheckAt: checks.length === 0 ? null : Math.max(input.now, Math.min(...checks)),
    release: answer.release ?? null,
    missed,
    unheard: answer.unheard ?? false,
    startedAt: answer.startedAt ?? startedAt,
    movedBackMs,
  };
}

function answerFor(input: NextStepInput, startedAt: number): Decision {
  const item: ItemFacts = input.item;
  if (!item.open) return { state: 'closed' };
  if (isClaimed(item)) return watchClaim(input, item);
  if (rings(item.level)) return climb({ ...input, startedAt });
  return item.level === 'normal' ? ordinary({ ...input, startedAt }) : { state: 'silent' };
}
