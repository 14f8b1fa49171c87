import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Rating } from '#shared/model/feedback.ts';
import { hurtingDishes, hurtingTouchpoints, repeatedWithinEvening, type JourneyFact } from '#shared/journey/hurts.ts';
import { TOUCHPOINTS } from '#shared/journey/types.ts';
import { isDetractor } from '#shared/stats/outcome/outcome.ts';

const bad = (id: string, more: Partial<JourneyFact> = {}): JourneyFact => ({
  id,
  customerId: null,
  day: 1,
  level: 'high',
  rating: null,
  touchpoints: ['food'],
  dishes: ['soup'],
  ...more,
});

describe('what hurts', () => {
  it('the soup that two guests complain of on one evening is named, the guest who writes twice is one', () => {
    expect(repeatedWithinEvening([bad('a'), bad('b')])).toEqual([{ day: 1, about: 'dish', key: 'soup', guests: 2 }]);
    expect(repeatedWithinEvening([bad('a', { customerId: 'x' }), bad('b', { customerId: 'x' })])).toEqual([]);
    expect(repeatedWithinEvening([bad('a'), bad('b', { day: 2 })])).toEqual([]);
    expect(repeatedWithinEvening([bad('a'), bad('b', { level: 'low', rating: 5 })])).toEqual([]);
    expect(
      repeatedWithinEvening([bad('a'), bad('b'), bad('c')])
        .map(({ about }) => about)
        .sort(),
    ).toEqual(['dish', 'touchpoint']);
  });

  it('what is only praised is not among it', () => {
    expect(hurtingDishes([bad('a'), bad('b', { level: 'low' }), bad('c', { level: 'low', dishes: ['beer'] })])).toEqual([
      { key: 'soup', unhappy: { part: 1, of: 2 } },
    ]);
    expect(hurtingTouchpoints([])).toEqual([]);
  });

  it('agrees with asking for every evening and every dish', () => {
    const anyFact: fc.Arbitrary<JourneyFact> = fc.record({
      id: fc.uuid(),
      customerId: fc.option(fc.constantFrom('x', 'y')),
      day: fc.integer({ min: 1, max: 3 }),
      level: fc.constantFrom(...LEVELS),
      rating: fc.option(fc.integer({ min: 1, max: 5 }).map((each) => each as Rating)),
      touchpoints: fc.subarray(TOUCHPOINTS.slice(0, 3)),
      dishes: fc.subarray(['soup', 'beer', 'own dish']),
    });
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25 }), (facts) => {
        const slowly: string[] = [];
        for (const day of [1, 2, 3]) {
          for (const [about, keys, needed] of [
            ['dish', ['soup', 'beer', 'own dish'], 2],
            ['touchpoint', TOUCHPOINTS.slice(0, 3), 3],
          ] as const) {
            for (const key of keys) {
              const told = facts.filter(
                (each) =>
                  each.day === day &&
                  isDetractor(each) &&
                  (about === 'dish' ? each.dishes : each.touchpoints).some((named) => named === key),
              );
              const known = new Set(told.flatMap(({ customerId }) => customerId ?? [])).size;
              const guests = known + told.filter(({ customerId }) => customerId === null).length;
              if (guests >= needed) slowly.push(`${day} ${about} ${key} ${guests}`);
            }
          }
        }
        expect(
          repeatedWithinEvening(facts)
            .map(({ day, about, key, guests }) => `${day} ${about} ${key} ${guests}`)
            .sort(),
        ).toEqual(slowly.sort());
      }),
    );
  });
});
