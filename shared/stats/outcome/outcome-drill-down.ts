/** Which items a figure of "what guests made of it" was made of. The same predicates count and list, so both always agree. */
import type { JourneyFact } from '../../journey/hurts.ts';
import type { Stage } from '../../journey/types.ts';
import { hasComeBack, hasThanked, isDetractor, isRecovered, starsGained, unansweredTone, type OutcomeFact } from './outcome.ts';

export const OUTCOME_KINDS = [
  'recovered',
  'raised',
  'lowered',
  'thanked',
  'came_back',
  'unanswered',
  'stage',
  'touchpoint',
  'dish',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** `key`: the stage, the touchpoint or the dish (of those only complaints); of reviews without an answer the tone, or all of them. */
export type OutcomeBehind = { readonly kind: OutcomeKind; readonly key?: string | undefined };

/** Everything that is asked of one feedback. `stage` null: none is known. */
export type Judged = OutcomeFact & JourneyFact & { readonly stage: Stage | null };

export function isBehindOutcome(fact: Judged, { kind, key }: OutcomeBehind): boolean {
  if (fact.level === 'spam') return false;
  switch (kind) {
    case 'recovered':
      return isRecovered(fact);
    case 'raised':
      return starsGained(fact) > 0;
    case 'lowered':
      return starsGained(fact) < 0;
    case 'thanked':
      return hasThanked(fact);
    case 'came_back':
      return hasComeBack(fact);
    case 'unanswered': {
      const tone = unansweredTone(fact);
      return tone !== null && (key === undefined || key === tone);
    }
    case 'stage':
      return fact.stage === key;
    case 'touchpoint':
      return isDetractor(fact) && fact.touchpoints.some((each) => each === key);
    case 'dish':
      return isDetractor(fact) && key !== undefined && fact.dishes.includes(key);
  }
}
