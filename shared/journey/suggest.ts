/**
 * A suggestion a person corrects with one tap: stage, touchpoints and dishes of one feedback, by rules over words, rating and triage.
 * The words of guests are read as triage reads them; a correction replaces the part it names and is never suggested away.
 *
 *  - act: whoever complains or tells what they had. advocate: tells others to come, or says they come back, with nothing to complain about.
 *    ask: wants to know. appeal: wants to come. aware: has noticed us, no more can be told.
 */
import type { Kind, Level, Rating } from '../model/feedback.ts';
import { fold } from '../triage/fold.ts';
import { foreignTo } from '../triage/language.ts';
import { findHits, indexOf, type Hit } from '../triage/match.ts';
import { isReason } from '../triage/reasons.ts';
import { dishesIn, type MenuItem } from './dishes.ts';
import { STAGE_WORDS, type StageSign } from './stage-words.ts';
import { TOUCHPOINT_OF_REASON } from './touchpoint-reasons.ts';
import { TOUCHPOINT_WORDS } from './touchpoint-words.ts';
import { TOUCHPOINTS, type Journey, type Stage, type Touchpoint } from './types.ts';

export type JourneyInput = {
  readonly text: string;
  readonly kind: Kind;
  readonly rating: Rating | null;
  readonly level: Level;
  readonly reasons: readonly string[];
  /** BCP 47 or null, a hint only. */
  readonly language: string | null;
  readonly menu?: readonly MenuItem[] | undefined;
};

const STAGE_INDEX = indexOf(STAGE_WORDS);
const TOUCHPOINT_INDEX = indexOf(TOUCHPOINT_WORDS);
/** A reason of triage weighs as much as a plain word twice. */
const REASON_WEIGHT = 2;
const SHOWN = 3;

/** Null: spam has no journey. */
export function suggestJourney(input: JourneyInput): Journey | null {
  if (input.level === 'spam') return null;
  const { tokens, questionMarks } = fold(input.text);
  const foreign = foreignTo(tokens, input.language);
  const ours = <T extends string>(hits: readonly Hit<T>[]) =>
    hits.filter(({ language }) => language === null || !foreign.has(language));
  const signs = new Set(ours(findHits(STAGE_INDEX, tokens)).map(({ tag }) => tag));
  return {
    stage: stageOf(input, signs, questionMarks > 0),
    touchpoints: touchpointsOf(input, ours(findHits(TOUCHPOINT_INDEX, tokens))),
    dishes: dishesIn(input.text, input.menu),
  };
}

/** What a person said stays; what they did not touch is the suggestion. */
export function corrected(suggested: Journey | null, by: Partial<Journey>): Journey {
  return { stage: 'aware', touchpoints: [], dishes: [], ...suggested, ...by };
}

function stageOf({ kind, rating, level, reasons }: JourneyInput, signs: ReadonlySet<StageSign>, asks: boolean): Stage {
  const unhappy = level === 'urgent' || level === 'high' || (rating !== null && rating <= 3);
  if (unhappy) return 'act';
  const questions = reasons.some((reason) => reason.startsWith('question') || reason === 'booking-change');
  if ((signs.has('recommends') || signs.has('returns')) && !questions) return 'advocate';
  if (rating === 5 && kind === 'review') return 'advocate';
  if (kind === 'review') return 'act';
  if (questions && !(signs.has('noticed') && reasons.every((reason) => reason === 'question'))) return 'ask';
  if (asks && !signs.has('wants') && !signs.has('noticed')) return 'ask';
  if (signs.has('experience')) return 'act';
  if (signs.has('wants') || reasons.includes('tagging-friend')) return 'appeal';
  return signs.has('noticed') || kind === 'mention' ? 'aware' : reasons.includes('praise') ? 'appeal' : 'aware';
}

/** A word counts once however often it is repeated; a tie goes in the order of the journey. */
function touchpointsOf({ reasons }: JourneyInput, hits: readonly Hit<Touchpoint>[]): readonly Touchpoint[] {
  const weights = new Map<Touchpoint, number>();
  const add = (touchpoint: Touchpoint, weight: number) => weights.set(touchpoint, (weights.get(touchpoint) ?? 0) + weight);
  const places = new Map(hits.map((hit) => [`${hit.tag} ${hit.from}`, hit]));
  for (const { tag, weight } of places.values()) add(tag, weight);
  for (const reason of reasons) {
    const touchpoint = isReason(reason) ? TOUCHPOINT_OF_REASON[reason] : undefined;
    if (touchpoint !== undefined) add(touchpoint, REASON_WEIGHT);
  }
  return [...weights]
    .sort(([a, left], [b, right]) => right - left || TOUCHPOINTS.indexOf(a) - TOUCHPOINTS.indexOf(b))
    .slice(0, SHOWN)
    .map(([touchpoint]) => touchpoint);
}
