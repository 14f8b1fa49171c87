/** What happened in one week of the past: when guests spoke, who had it, how long it took, what came of it. */
import type { Rating } from '#shared/model/feedback.ts';
import { dutyAt } from '#shared/duty/roster.ts';
import type { Roster } from '#shared/duty/types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import type { Card } from '../deck/card.ts';
import type { Chance } from '../random.ts';
import type { Dealer } from './dealer.ts';
import type { PastItem } from './item.ts';

/** Items a day, Monday first: a restaurant lives from Friday to Sunday. */
export const PER_DAY = [1, 2, 2, 3, 6, 8, 6] as const;
const THANKS = ['Thank you for answering so quickly.', 'Děkujeme za rychlou pomoc!', 'Dziękujemy, bardzo miło z Państwa strony.'];

/** How well the week went. Shares from 0 to 1. */
export type Quality = {
  /** Whoever was on duty came late to it. */
  readonly slow: number;
  /** Answered on the site itself or by telephone. */
  readonly outside: number;
  /** Times as many guests as usual. */
  readonly crowd: number;
  /** On this day of the week (ISO) alerts did not reach anybody in the evening. */
  readonly unheardOn?: number;
};

export type Week = {
  /** Epoch milliseconds of a local wall time: days after the week's Monday, minutes after midnight. */
  readonly at: (day: number, minute: number) => number;
  readonly days: number;
  readonly roster: Roster;
  readonly quality: Quality;
  /** Nothing happens after this instant. */
  readonly until: number;
  /** Who answers when nobody is on duty, and who clears up in the morning. */
  readonly manager: string;
};

/** Guests who will come again, with the day from which they may. */
export type Returning = { readonly guest: Card; readonly from: number }[];

export function weekOf(
  week: Week,
  { chance, dealer, returning }: { readonly chance: Chance; readonly dealer: Dealer; readonly returning: Returning },
): readonly PastItem[] {
  const items: PastItem[] = [];
  for (let day = 0; day < week.days; day += 1) {
    const guests = Math.round((PER_DAY[day] ?? 2) * week.quality.crowd);
    for (let guest = 0; guest < guests; guest += 1) {
      const evening = chance.next() < 0.65;
      const spokeAt = week.at(day, evening ? chance.between(17 * 60, 22 * 60) : chance.between(12 * 60, 16 * 60));
      const [back] = returning;
      const again = back !== undefined && back.from < spokeAt ? (returning.shift(), dealer.back(back.guest)) : null;
      const item = lived(week, chance, {
        card: again ?? dealer.next(),
        spokeAt,
        unheard: evening && week.quality.unheardOn === day + 1,
      });
      if (item.answeredAt !== null && isUnhappy(item.card) && item.card.author !== '' && chance.next() < 0.3)
        returning.push({ guest: item.card, from: spokeAt + chance.between(5, 14) * DAY_MS });
      items.push(item);
    }
  }
  return items;
}

export const isUnhappy = ({ rating }: Card): boolean => rating !== null && rating <= 2;

function lived(
  week: Week,
  chance: Chance,
  { card, spokeAt, unheard }: { readonly card: Card; readonly spokeAt: number; readonly unheard: boolean },
): PastItem {
  const { quality, manager } = week;
  const morning = spokeAt + chance.between(12, 20) * HOUR_MS;
  const none = { card, spokeAt, claim: null, answeredAt: null, stars: null, thanks: null };
  // Half of the kind words are read and not answered.
  if (card.answer === undefined || ((card.rating ?? 0) >= 4 && chance.next() < 0.35))
    return { ...none, resolved: { at: morning, memberId: manager, outside: false } };
  if (chance.next() < quality.outside)
    return { ...none, resolved: { at: spokeAt + chance.between(20, 110) * MINUTE_MS, memberId: manager, outside: true } };
  const heard = unheard ? { at: spokeAt + chance.between(75, 140) * MINUTE_MS, memberId: manager } : heardBy(week, spokeAt);
  const late = chance.next() < quality.slow;
  const pace = late ? chance.between(65, 150) : (card.rating ?? 0) >= 4 ? chance.between(30, 240) : chance.between(2, 18);
  const claimedAt = heard.at + pace * MINUTE_MS;
  const answeredAt = claimedAt + chance.between(3, 14) * MINUTE_MS;
  const thanksAt = answeredAt + chance.between(2, 30) * MINUTE_MS;
  const settled = answeredAt + chance.between(1, 20) * HOUR_MS;
  const stars = starsAfter(card, chance);
  const starsAt = answeredAt + chance.between(8, 60) * HOUR_MS;
  return {
    card,
    spokeAt,
    claim: { at: claimedAt, memberId: heard.memberId },
    answeredAt,
    resolved: { at: settled, memberId: heard.memberId, outside: false },
    stars: stars === null || starsAt > week.until ? null : { at: starsAt, to: stars },
    thanks: card.channel === 'form' && chance.next() < 0.3 ? { at: thanksAt, text: chance.pick(THANKS) } : null,
  };
}

/** The one on duty at once; in a hole the next one when it ends. */
function heardBy({ roster, manager }: Week, spokeAt: number): { readonly at: number; readonly memberId: string } {
  for (let at = spokeAt; at < spokeAt + 5 * HOUR_MS; at += 15 * MINUTE_MS) {
    const { onDuty } = dutyAt(roster, at);
    if (onDuty !== null) return { at, memberId: onDuty };
  }
  return { at: spokeAt + 40 * MINUTE_MS, memberId: manager };
}

/** Most leave their stars as they are. */
function starsAfter({ kind, rating }: Card, chance: Chance): Rating | null {
  if (kind !== 'review' || rating === null || rating > 3) return null;
  const luck = chance.next();
  if (luck < 0.2) return Math.min(5, rating + chance.between(1, 2)) as Rating;
  return luck > 0.97 && rating > 1 ? ((rating - 1) as Rating) : null;
}
