/**
 * Did the guest come back? They did when the same guest speaks to us anew after our answer, whatever about: another review, a booking
 * question, a message. Thanks in the old thread are told apart (gratitude.ts), and spam is nobody's visit. Coming back to complain again is
 * coming back, but nobody was won: `contentAt` is the first time they came without a complaint.
 */
import type { Level, Rating } from '../../model/feedback.ts';
import { isDetractor } from './outcome.ts';

/** One thing a guest said. `customerId` null: nobody knows who, and nobody can tell whether they came back. */
export type Visit = {
  readonly customerId: string | null;
  readonly askedAt: number;
  readonly level: Level;
  /** As first given. */
  readonly rating: Rating | null;
};

/** Null: not yet. */
export type Return = { readonly at: number | null; readonly contentAt: number | null };
/** Never before our answer; where that is dated before the question, not before the question either. */
export type Returns = (answered: {
  readonly customerId: string | null;
  readonly askedAt: number;
  readonly answeredAt: number | null;
}) => Return;

const NEVER: Return = { at: null, contentAt: null };

/** `visits`: everything that could be a return, those answered among them. */
export function returnsOf(visits: Iterable<Visit>): Returns {
  const known = new Map<string, { readonly all: number[]; readonly content: number[] }>();
  for (const visit of ofRegulars(visits)) {
    const times = known.get(visit.customerId) ?? { all: [], content: [] };
    known.set(visit.customerId, times);
    times.all.push(visit.askedAt);
    if (!isDetractor(visit)) times.content.push(visit.askedAt);
  }
  for (const { all, content } of known.values()) for (const times of [all, content]) times.sort((a, b) => a - b);
  return ({ customerId, askedAt, answeredAt }) => {
    const times = customerId === null ? undefined : known.get(customerId);
    if (times === undefined || answeredAt === null) return NEVER;
    const after = Math.max(askedAt, answeredAt);
    return { at: firstAfter(times.all, after), contentAt: firstAfter(times.content, after) };
  };
}

/** Most guests speak once: only the others are kept. */
function* ofRegulars(visits: Iterable<Visit>): Generator<Visit & { readonly customerId: string }> {
  const once = new Map<string, Visit & { readonly customerId: string }>();
  const regulars = new Set<string>();
  for (const visit of visits) {
    const { customerId, level } = visit;
    if (customerId === null || level === 'spam') continue;
    const known = { ...visit, customerId };
    if (regulars.has(customerId)) {
      yield known;
      continue;
    }
    const first = once.get(customerId);
    if (first === undefined) {
      once.set(customerId, known);
      continue;
    }
    once.delete(customerId);
    regulars.add(customerId);
    yield first;
    yield known;
  }
}

function firstAfter(sorted: readonly number[], after: number): number | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > after) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? null;
}
