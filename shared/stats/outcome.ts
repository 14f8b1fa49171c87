/**
 * What came of our answers, not only how fast they were. Everything is counted after the answer: stars changed before it are not ours.
 *
 *  - A detractor is urgent or high, or gave two stars or fewer. Recovered: after our answer they raised their stars, thanked us or came
 *    back, and did not lower them.
 *  - Reviews without an answer are counted with the good ones: those who praise deserve a word too.
 */
import type { Kind, Level, Rating } from '#shared/model/feedback.ts';
import type { Share } from './figures.ts';

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
  /** When the guest wrote thanks (gratitude.ts), first spoke or visited again. */
  readonly thankedAt: number | null;
  readonly cameBackAt: number | null;
};

export type Outcomes = {
  readonly raised: Share;
  readonly lowered: Share;
  /** Stars, of those that changed; null: none did. */
  readonly meanChange: number | null;
  readonly thanked: Share;
  readonly cameBack: Share;
  readonly recovered: Share;
  readonly recoveredIds: readonly string[];
  readonly unanswered: Unanswered;
};

/** Numbers of reviews; `share.part` have no answer. */
export type Unanswered = {
  readonly share: Share;
  readonly good: number;
  readonly middling: number;
  readonly bad: number;
  readonly unrated: number;
  /** Oldest first. */
  readonly ids: readonly string[];
};

export function outcomes(facts: readonly OutcomeFact[]): Outcomes {
  const counted = facts.filter(({ level }) => level !== 'spam');
  const answered = counted.filter(({ answeredAt }) => answeredAt !== null);
  const rated = answered.filter(({ rating }) => rating !== null);
  const changes = rated.map(starsGained).filter((stars) => stars !== 0);
  const detractors = answered.filter(isDetractor);
  const recovered = detractors.filter(isRecovered);
  return {
    raised: { part: changes.filter((stars) => stars > 0).length, of: rated.length },
    lowered: { part: changes.filter((stars) => stars < 0).length, of: rated.length },
    meanChange: changes.length === 0 ? null : changes.reduce((sum, stars) => sum + stars, 0) / changes.length,
    thanked: { part: answered.filter((fact) => isAfter(fact, fact.thankedAt)).length, of: answered.length },
    cameBack: { part: answered.filter((fact) => isAfter(fact, fact.cameBackAt)).length, of: answered.length },
    recovered: { part: recovered.length, of: detractors.length },
    recoveredIds: recovered.map(({ id }) => id),
    unanswered: unansweredOf(counted),
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
  return gained > 0 || (gained === 0 && (isAfter(fact, fact.thankedAt) || isAfter(fact, fact.cameBackAt)));
}

function isAfter({ answeredAt }: OutcomeFact, at: number | null): boolean {
  return answeredAt !== null && at !== null && at > answeredAt;
}

function unansweredOf(counted: readonly OutcomeFact[]): Unanswered {
  const reviews = counted.filter(({ kind }) => kind === 'review');
  const left = reviews
    .filter(({ answeredAt }) => answeredAt === null)
    .sort((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1));
  const count = (fits: (rating: Rating) => boolean) => left.filter(({ rating }) => rating !== null && fits(rating)).length;
  return {
    share: { part: left.length, of: reviews.length },
    good: count((rating) => rating >= 4),
    middling: count((rating) => rating === 3),
    bad: count((rating) => rating <= 2),
    unrated: left.filter(({ rating }) => rating === null).length,
    ids: left.map(({ id }) => id),
  };
}
