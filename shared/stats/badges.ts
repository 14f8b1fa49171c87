/**
 * How far are we from what each platform shows for fast answers? The platforms' own rules, as their help pages state them:
 *
 *  - Facebook, "Very responsive to messages": 90 % answered and a (median) response time of 15 minutes over the last 7 days; automatic
 *    answers and messages marked as spam do not count.
 *  - Yelp shows the median response time of the last 30 days without messages that came from 18:00 to 8:00, and the share answered
 *    without those that have just arrived. It names no threshold, so there is only the figure.
 *  - Booking.com, "responsive": every message of the last 14 days with messages (not in a row) answered within 12 hours. Its newer reply
 *    score: share answered within 24 hours over 30 days, shown from ten messages on, no threshold.
 *
 * A platform counts what it can see; we count what we have, so these are estimates. "Just arrived" and "may still be in time" are left out,
 * and so is what a file tells only the day of. For Google we know of no badge and no published rule: there is none to measure against.
 *
 * What is missing is told as things to do (`planOf`): the messages without an answer can be answered now, which makes the share and slows
 * the median; further quick answers mend both. The plan is the one with the fewest answers in all; of two such the one that leaves fewer
 * guests without a word.
 */
import type { Channel } from '#shared/model/feedback.ts';
import { localDay, localMinute } from '#shared/response/zone.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time.ts';
import type { Measured } from './facts.ts';
import type { Share } from './figures.ts';
import { median } from './percentile.ts';

/** 0.9 has no exact double: one tenth of ten must not become eleven. */
const ROUNDING = 1e-9;

export const BADGES = ['facebook', 'yelp', 'booking', 'booking_score'] as const;
export type BadgeId = (typeof BADGES)[number];

type Rule = {
  readonly id: BadgeId;
  readonly channels: readonly Channel[];
  readonly window: { readonly days: number; readonly withMessagesOnly: boolean };
  /** An answer after this long is none. Null: any counts. */
  readonly answeredWithinMs: number | null;
  /** Younger and unanswered is not judged yet. */
  readonly freshMs: number;
  readonly neededShare: number | null;
  readonly neededMedianMs: number | null;
  /** Minutes of the local day that count. */
  readonly counts: { readonly fromMinute: number; readonly toMinute: number } | null;
  readonly messagesAtLeast: number;
};

const RULE: Omit<Rule, 'id' | 'channels' | 'window'> = {
  answeredWithinMs: null,
  freshMs: DAY_MS,
  neededShare: null,
  neededMedianMs: null,
  counts: null,
  messagesAtLeast: 1,
};

export const BADGE_RULES: readonly Rule[] = [
  {
    ...RULE,
    id: 'facebook',
    channels: ['facebook', 'messenger'],
    window: { days: 7, withMessagesOnly: false },
    freshMs: 15 * MINUTE_MS,
    neededShare: 0.9,
    neededMedianMs: 15 * MINUTE_MS,
  },
  {
    ...RULE,
    id: 'yelp',
    channels: ['yelp'],
    window: { days: 30, withMessagesOnly: false },
    counts: { fromMinute: 480, toMinute: 1080 },
  },
  {
    ...RULE,
    id: 'booking',
    channels: ['booking'],
    window: { days: 14, withMessagesOnly: true },
    answeredWithinMs: 12 * HOUR_MS,
    freshMs: 12 * HOUR_MS,
    neededShare: 1,
  },
  {
    ...RULE,
    id: 'booking_score',
    channels: ['booking'],
    window: { days: 30, withMessagesOnly: false },
    answeredWithinMs: DAY_MS,
    messagesAtLeast: 10,
  },
];

export type BadgeDistance = {
  readonly id: BadgeId;
  /** none: too few messages. shown: the platform shows the figure, there is nothing to earn. */
  readonly state: 'none' | 'earned' | 'missing' | 'shown';
  readonly answered: Share;
  readonly medianMs: number | null;
  readonly needed: { readonly share: number | null; readonly medianMs: number | null };
  /** Without an answer, and one given now would still count. */
  readonly open: number;
  /** The fewest answers that earn it if nothing leaves the window. Null: nothing to earn, or no answer helps. */
  readonly plan: BadgePlan | null;
};

export type BadgePlan = {
  /** So many of those without an answer, the latest first. */
  readonly open: number;
  /** What is answered when that is done. */
  readonly answered: Share;
  /** Then so many more in a row, each in time. */
  readonly quick: number;
};

export function badgeDistances(
  items: readonly Measured[],
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): readonly BadgeDistance[] {
  return BADGE_RULES.map((rule) => distanceOf(rule, { items, timeZone, now }));
}

type Facts = { readonly items: readonly Measured[]; readonly timeZone: string; readonly now: number };

function distanceOf(rule: Rule, facts: Facts): BadgeDistance {
  const inside = inWindow(rule, facts);
  const judged = inside.filter(({ firstWallMs, askedAt }) => firstWallMs !== null || facts.now - askedAt >= rule.freshMs);
  const waits = (items: readonly Measured[]) =>
    items
      .flatMap(({ firstWallMs, askedAt }) => (firstWallMs === null ? facts.now - askedAt : []))
      .filter((wait) => wait <= (rule.answeredWithinMs ?? Infinity));
  const took = judged.flatMap(({ firstWallMs }) => {
    return firstWallMs === null || firstWallMs > (rule.answeredWithinMs ?? Infinity) ? [] : firstWallMs;
  });
  const answered = { part: took.length, of: judged.length };
  const medianMs = median(took);
  const needed = { share: rule.neededShare, medianMs: rule.neededMedianMs };
  const common = { id: rule.id, answered, medianMs, needed, open: waits(inside).length };
  if (judged.length < rule.messagesAtLeast) return { ...common, state: 'none', plan: null };
  if (needed.share === null && needed.medianMs === null) return { ...common, state: 'shown', plan: null };
  const plan = planOf({ took, of: judged.length, waits: waits(judged) }, needed);
  return { ...common, state: plan !== null && plan.open + plan.quick === 0 ? 'earned' : 'missing', plan };
}

function inWindow({ channels, window, counts }: Rule, { items, timeZone, now }: Facts): readonly Measured[] {
  const messages = items.filter(
    ({ channel, kind, askedAt, hour }) => kind === 'message' && channels.includes(channel) && askedAt <= now && hour !== null,
  );
  const counted = messages.filter(({ askedAt }) => {
    const minute = localMinute(timeZone, askedAt);
    return counts === null || (counts.fromMinute <= minute && minute < counts.toMinute);
  });
  if (!window.withMessagesOnly) return counted.filter(({ askedAt }) => askedAt > now - window.days * DAY_MS);
  const days = new Set(counted.map(({ askedAt }) => localDay(timeZone, askedAt)));
  const kept = new Set([...days].sort((a, b) => b - a).slice(0, window.days));
  return counted.filter(({ askedAt }) => kept.has(localDay(timeZone, askedAt)));
}

type Now = { readonly took: readonly number[]; readonly of: number; readonly waits: readonly number[] };

/** Whoever wrote last is answered first: that answer slows the median least. */
function planOf({ took, of, waits }: Now, needed: BadgeDistance['needed']): BadgePlan | null {
  const latest = waits.toSorted((a, b) => a - b);
  let best: BadgePlan | null = null;
  for (let open = 0; open <= latest.length; open += 1) {
    const answered = { part: took.length + open, of };
    const quick = quickNeeded([...took, ...latest.slice(0, open)], answered, needed);
    if (quick !== null && (best === null || open + quick <= best.open + best.quick)) best = { open, answered, quick };
    // Nothing to do is never worse than something.
    if (best !== null && best.open + best.quick === 0) return best;
  }
  return best;
}

/** How many more answers, each in time and exactly on the limit at worst. Null: none would help. */
function quickNeeded(took: readonly number[], { part, of }: Share, needed: BadgeDistance['needed']): number | null {
  const limit = needed.medianMs;
  const fast = limit === null ? 0 : took.filter((ms) => ms <= limit).length;
  const forMedian = limit === null || (median(took) ?? Infinity) <= limit ? 0 : Math.max(1, took.length - fast - fast + 1);
  if (needed.share === null) return forMedian;
  const missing = needed.share * of - part;
  if (missing <= ROUNDING) return forMedian;
  if (needed.share === 1) return null;
  return Math.max(forMedian, Math.ceil(missing / (1 - needed.share) - ROUNDING));
}
