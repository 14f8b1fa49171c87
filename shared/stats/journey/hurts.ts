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
export type Hurt<K extends string> = { readonly key: K; readonly unhappy: Share; readonly ids: readonly string[] };

export type Repeated = {
  readonly day: number;
  readonly about: 'dish' | 'touchpoint';
  readonly key: string;
  readonly guests: number;
  readonly ids: readonly string[];
};

/** One dish twice is the kitchen; "service" twice is a Saturday. */
const REPEATED_FROM = { dish: 2, touchpoint: 3 } as const;

export function hurtingTouchpoints(facts: readonly JourneyFact[]): readonly Hurt<Touchpoint>[] {
  return hurting(facts, ({ touchpoints }) => touchpoints);
}

export function hurtingDishes(facts: readonly JourneyFact[]): readonly Hurt<string>[] {
  return hurting(facts, ({ dishes }) => dishes);
}

/** Latest evening first, most guests first. */
export function repeatedWithinEvening(facts: readonly JourneyFact[]): readonly Repeated[] {
  const unhappy = facts.filter(isDetractor);
  return (['dish', 'touchpoint'] as const)
    .flatMap((about) =>
      [...groups(unhappy, (fact) => (about === 'dish' ? fact.dishes : fact.touchpoints).map((key) => `${fact.day} ${key}`))].map(
        ([dayAndKey, told]): Repeated => {
          const [day = '', ...key] = dayAndKey.split(' ');
          return { day: Number(day), about, key: key.join(' '), guests: guestsOf(told), ids: told.map(({ id }) => id) };
        },
      ),
    )
    .filter(({ about, guests }) => guests >= REPEATED_FROM[about])
    .sort((a, b) => b.day - a.day || b.guests - a.guests || (a.key < b.key ? -1 : 1));
}

function hurting<K extends string>(
  facts: readonly JourneyFact[],
  keysOf: (fact: JourneyFact) => readonly K[],
): readonly Hurt<K>[] {
  return [
    ...groups(
      facts.filter(({ level }) => level !== 'spam'),
      keysOf,
    ),
  ]
    .map(([key, told]) => {
      const unhappy = told.filter(isDetractor);
      return { key, unhappy: { part: unhappy.length, of: told.length }, ids: unhappy.map(({ id }) => id) };
    })
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => b.unhappy.part - a.unhappy.part || a.unhappy.of - b.unhappy.of || (a.key < b.key ? -1 : 1));
}

function groups<K extends string>(
  facts: readonly JourneyFact[],
  keysOf: (fact: JourneyFact) => readonly K[],
): Map<K, JourneyFact[]> {
  const found = new Map<K, JourneyFact[]>();
  for (const fact of facts) {
    for (const key of new Set(keysOf(fact))) {
      const told = found.get(key);
      if (told === undefined) found.set(key, [fact]);
      else told.push(fact);
    }
  }
  return found;
}

function guestsOf(facts: readonly JourneyFact[]): number {
  return new Set(facts.map(({ id, customerId }) => (customerId === null ? `item ${id}` : `guest ${customerId}`))).size;
}
