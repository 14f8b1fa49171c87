/**
 * What hurts guests, and what hurt several of them on one evening. Only detractors count (outcome.ts).
 * An evening is a business day (calendar.ts), so the small hours are part of it. A guest who complains twice is one guest.
 */
import type { Level, Rating } from '#shared/model/feedback.ts';
import type { Share } from '../figures.ts';
import { isDetractor } from '../outcome.ts';
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
  const told = new Map<string, Omit<Repeated, 'guests'> & { readonly who: Set<string> }>();
  for (const fact of facts) {
    if (!isDetractor(fact)) continue;
    const guest = fact.customerId === null ? `item ${fact.id}` : `guest ${fact.customerId}`;
    for (const about of ['dish', 'touchpoint'] as const) {
      for (const key of about === 'dish' ? fact.dishes : fact.touchpoints) {
        const name = `${fact.day} ${about} ${key}`;
        const known = told.get(name);
        if (known === undefined) told.set(name, { day: fact.day, about, key, who: new Set([guest]) });
        else known.who.add(guest);
      }
    }
  }
  return [...told.values()]
    .map(({ who, ...repeated }) => ({ ...repeated, guests: who.size }))
    .filter(({ about, guests }) => guests >= REPEATED_FROM[about])
    .sort((a, b) => b.day - a.day || b.guests - a.guests || (a.key < b.key ? -1 : 1));
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
