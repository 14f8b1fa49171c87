/**
 * What hurts guests, and what hurt several of them on one evening. Only detractors count (outcome.ts).
 * An evening is a business day (calendar.ts), so the small hours are part of it. A guest who complains twice is one guest.
 */
import type { Level, Rating } from '../model/feedback.ts';
import type { Share } from '../stats/figures.ts';
import { isDetractor } from '../stats/outcome/outcome.ts';
import type { Journey, Touchpoint } from './types.ts';

export type JourneyFact = Pick<Journey, 'touchpoints' | 'dishes'> & {
  readonly id: string;
  /** Null: not known; counts as somebody of their own. */
  readonly customerId: string | null;
  /** Business day. */
  readonly day: number;
  readonly level: Level;
  readonly rating: Rating | null;
};

/** `unhappy.of`: everything said about it, `unhappy.part`: in anger. */
export type Hurt<K extends string> = { readonly key: K; readonly unhappy: Share };

export type Repeated = {
  readonly day: number;
  readonly about: 'dish' | 'touchpoint';
  readonly key: string;
  readonly guests: number;
};

/** One dish twice is the kitchen; "service" twice is a Saturday. */
const REPEATED_FROM = { dish: 2, touchpoint: 3 } as const;

export function hurtingTouchpoints(facts: Iterable<JourneyFact>): readonly Hurt<Touchpoint>[] {
  return hurting(facts, ({ touchpoints }) => touchpoints);
}

export function hurtingDishes(facts: Iterable<JourneyFact>): readonly Hurt<string>[] {
  return hurting(facts, ({ dishes }) => dishes);
}

/** Latest evening first, most guests first. */
export function repeatedWithinEvening(facts: Iterable<JourneyFact>): readonly Repeated[] {
  const told = { dish: newEvenings(), touchpoint: newEvenings() };
  for (const fact of facts) {
    if (!isDetractor(fact)) continue;
    for (const dish of fact.dishes) guestsAt(told.dish, fact.day, dish).add(fact.customerId ?? fact);
    for (const touchpoint of fact.touchpoints) guestsAt(told.touchpoint, fact.day, touchpoint).add(fact.customerId ?? fact);
  }
  return (['dish', 'touchpoint'] as const)
    .flatMap((about) =>
      [...told[about]].flatMap(([day, keys]) =>
        [...keys].map(([key, guests]): Repeated => ({ day, about, key, guests: guests.size })),
      ),
    )
    .filter(({ about, guests }) => guests >= REPEATED_FROM[about])
    .sort((a, b) => b.day - a.day || b.guests - a.guests || (a.key < b.key ? -1 : 1));
}

/** By day, by dish or touchpoint: who complained; somebody unknown is their own item. */
type Evenings = Map<number, Map<string, Set<string | JourneyFact>>>;
const newEvenings = (): Evenings => new Map();

function guestsAt(evenings: Evenings, day: number, key: string): Set<string | JourneyFact> {
  const keys = evenings.get(day) ?? new Map<string, Set<string | JourneyFact>>();
  evenings.set(day, keys);
  const guests = keys.get(key) ?? new Set();
  keys.set(key, guests);
  return guests;
}

function hurting<K extends string>(
  facts: Iterable<JourneyFact>,
  keysOf: (fact: JourneyFact) => readonly K[],
): readonly Hurt<K>[] {
  const said = new Map<K, { part: number; of: number }>();
  for (const fact of facts) {
    if (fact.level === 'spam') continue;
    const unhappy = isDetractor(fact) ? 1 : 0;
    for (const key of new Set(keysOf(fact))) {
      const share = said.get(key) ?? { part: 0, of: 0 };
      said.set(key, share);
      share.part += unhappy;
      share.of += 1;
    }
  }
  return [...said]
    .map(([key, unhappy]) => ({ key, unhappy }))
    .filter(({ unhappy }) => unhappy.part > 0)
    .sort((a, b) => b.unhappy.part - a.unhappy.part || a.unhappy.of - b.unhappy.of || (a.key < b.key ? -1 : 1));
}
