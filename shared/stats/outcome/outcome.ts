/**
 * What came of our answers, not only how fast they were. Everything is counted after the answer: stars changed before it are not ours.
 *
 *  - A detractor is urgent or high, or gave two stars or fewer. Recovered: after our answer they raised their stars, thanked us or came
 *    back without a complaint (returns.ts), and did not lower them.
 *  - Reviews without an answer are counted with the good ones: those who praise deserve a word too.
 */
import type { Kind, Level, Rating } from '../../model/feedback.ts';
import type { Share } from '../figures.ts';

export type OutcomeFact = {
  readonly id: string;
  readonly askedAt: number;
  readonly level: Level;
  readonly kind: Kind;
  /** As first given. */
  readonly rating: Rating | null;
  readonly answeredAt: number | null;
  /** As it stands now, and when it last changed. Null: never changed, or taken away. */
  readonly ratingNow: Rating | null;
  readonly ratingChangedAt: number | null;
  /** When the guest wrote thanks (gratitude.ts), first spoke to us anew, first did so without a complaint (returns.ts). */
  readonly thankedAt: number | null;
  readonly cameBackAt: number | null;
  readonly contentAt: number | null;
};

export type Outcomes = {
  readonly raised: Share;
  readonly lowered: Share;
  /** Stars, of those that changed; null: none did. */
  readonly meanChange: number | null;
  readonly thanked: Share;
  readonly cameBack: Share;
  readonly recovered: Share;
  readonly unanswered: Unanswered;
};

/** The stars of a review: four and five, three, one and two, none. */
export const TONES = ['good', 'middling', 'bad', 'unrated'] as const;
export type Tone = (typeof TONES)[number];

/** Numbers of reviews; `share.part` have no answer, and are of one tone each. */
export type Unanswered = Readonly<Record<Tone, number>> & { readonly share: Share };

/** In one pass: a year of a large business has hundreds of thousands. */
export function outcomes(facts: Iterable<OutcomeFact>): Outcomes {
  let [answered, rated, detractors, reviews] = [0, 0, 0, 0];
  const part = { raised: 0, lowered: 0, thanked: 0, cameBack: 0, recovered: 0 };
  const left = { good: 0, middling: 0, bad: 0, unrated: 0 };
  let gainedInAll = 0;
  for (const fact of facts) {
    if (fact.level === 'spam') continue;
    if (fact.kind === 'review') reviews += 1;
    const tone = unansweredTone(fact);
    if (tone !== null) left[tone] += 1;
    if (fact.answeredAt === null) continue;
    answered += 1;
    if (fact.rating !== null) rated += 1;
    const gained = starsGained(fact);
    gainedInAll += gained;
    if (gained > 0) part.raised += 1;
    if (gained < 0) part.lowered += 1;
    if (hasThanked(fact)) part.thanked += 1;
    if (hasComeBack(fact)) part.cameBack += 1;
    if (isDetractor(fact)) detractors += 1;
    if (isRecovered(fact)) part.recovered += 1;
  }
  const changes = part.raised + part.lowered;
  return {
    raised: { part: part.raised, of: rated },
    lowered: { part: part.lowered, of: rated },
    meanChange: changes === 0 ? null : gainedInAll / changes,
    thanked: { part: part.thanked, of: answered },
    cameBack: { part: part.cameBack, of: answered },
    recovered: { part: part.recovered, of: detractors },
    unanswered: { share: { part: left.good + left.middling + left.bad + left.unrated, of: reviews }, ...left },
  };
}

/** Stars won (or lost) after our answer; 0 when nothing changed, or nothing can be compared. */
export function starsGained({ rating, ratingNow, ratingChangedAt, answeredAt }: OutcomeFact): number {
  if (rating === null || ratingNow === null || ratingChangedAt === null || answeredAt === null) return 0;
  return ratingChangedAt > answeredAt ? ratingNow - rating : 0;
}

export function isDetractor({ level, rating }: Pick<OutcomeFact, 'level' | 'rating'>): boolean {
  return level === 'urgent' || level === 'high' || (level !== 'spam' && rating !== null && rating <= 2);
}

export function isRecovered(fact: OutcomeFact): boolean {
  if (!isDetractor(fact) || fact.answeredAt === null) return false;
  const gained = starsGained(fact);
  return gained > 0 || (gained === 0 && (hasThanked(fact) || isAfter(fact, fact.contentAt)));
}

export const hasThanked = (fact: OutcomeFact): boolean => isAfter(fact, fact.thankedAt);
export const hasComeBack = (fact: OutcomeFact): boolean => isAfter(fact, fact.cameBackAt);

/** Of a review nobody has answered; null: it is none, or it is answered. */
export function unansweredTone({ kind, level, answeredAt, rating }: OutcomeFact): Tone | null {
  if (kind !== 'review' || level === 'spam' || answeredAt !== null) return null;
  if (rating === null) return 'unrated';
  return rating >= 4 ? 'good' : rating === 3 ? 'middling' : 'bad';
}

function isAfter({ answeredAt }: OutcomeFact, at: number | null): boolean {
  return answeredAt !== null && at !== null && at > answeredAt;
}
