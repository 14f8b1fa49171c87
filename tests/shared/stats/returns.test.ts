/** Who came back, and what stands behind each figure of what guests made of our answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, LEVELS, type Rating } from '#shared/model/feedback.ts';
import { hurtingDishes, hurtingTouchpoints, repeatedWithinEvening } from '#shared/journey/hurts.ts';
import { STAGES, TOUCHPOINTS } from '#shared/journey/types.ts';
import { isBehindOutcome, type Judged, type OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import { isDetractor, outcomes, TONES } from '#shared/stats/outcome/outcome.ts';
import { returnsOf } from '#shared/stats/outcome/returns.ts';

const time = fc.option(fc.integer({ min: 0, max: 20 }));
const stars = fc.option(fc.integer({ min: 1, max: 5 }).map((each) => each as Rating));
const anyJudged: fc.Arbitrary<Judged> = fc.record({
  id: fc.uuid(),
  customerId: fc.option(fc.constantFrom('x', 'y', 'z')),
  askedAt: fc.integer({ min: 0, max: 20 }),
  day: fc.integer({ min: 1, max: 3 }),
  level: fc.constantFrom(...LEVELS),
  kind: fc.constantFrom(...KINDS),
  rating: stars,
  answeredAt: time,
  ratingNow: stars,
  ratingChangedAt: time,
  thankedAt: time,
  cameBackAt: time,
  contentAt: time,
  stage: fc.option(fc.constantFrom(...STAGES)),
  touchpoints: fc.subarray(TOUCHPOINTS.slice(0, 3)),
  dishes: fc.subarray(['soup', 'beer']),
});

describe('a guest came back', () => {
  it('when the same guest speaks anew after our answer, by looking at every pair', () => {
    fc.assert(
      fc.property(fc.array(anyJudged, { maxLength: 30 }), (facts) => {
        const returns = returnsOf(facts);
        for (const fact of facts.filter(({ level }) => level !== 'spam')) {
          const { customerId, askedAt, answeredAt } = fact;
          const later = facts.filter(
            (each) =>
              each.level !== 'spam' &&
              customerId !== null &&
              each.customerId === customerId &&
              answeredAt !== null &&
              each.askedAt > answeredAt &&
              each.askedAt > askedAt,
          );
          const first = (some: readonly Judged[]) => (some.length === 0 ? null : Math.min(...some.map((each) => each.askedAt)));
          expect(returns(fact)).toEqual({ at: first(later), contentAt: first(later.filter((each) => !isDetractor(each))) });
        }
      }),
    );
  });

  it('never by an answer dated before the question it answers', () => {
    const once = { customerId: 'x', askedAt: 10, level: 'high', rating: 1, answeredAt: 5 } as const;
    expect(returnsOf([once])(once).at).toBeNull();
    expect(returnsOf([once, { ...once, askedAt: 12 }])(once)).toEqual({ at: 12, contentAt: null });
  });
});

it('every figure opens exactly as many items as it says', () => {
  fc.assert(
    fc.property(fc.array(anyJudged, { maxLength: 30 }), (facts) => {
      const behind = (wanted: OutcomeBehind, some = facts) => some.filter((fact) => isBehindOutcome(fact, wanted)).length;
      const { raised, lowered, thanked, cameBack, recovered, unanswered } = outcomes(facts);
      expect(behind({ kind: 'raised' })).toBe(raised.part);
      expect(behind({ kind: 'lowered' })).toBe(lowered.part);
      expect(behind({ kind: 'thanked' })).toBe(thanked.part);
      expect(behind({ kind: 'came_back' })).toBe(cameBack.part);
      expect(behind({ kind: 'recovered' })).toBe(recovered.part);
      expect(behind({ kind: 'unanswered' })).toBe(unanswered.share.part);
      for (const tone of TONES) expect(behind({ kind: 'unanswered', key: tone })).toBe(unanswered[tone]);
      for (const { key, unhappy } of hurtingTouchpoints(facts)) expect(behind({ kind: 'touchpoint', key })).toBe(unhappy.part);
      for (const { key, unhappy } of hurtingDishes(facts)) expect(behind({ kind: 'dish', key })).toBe(unhappy.part);
      for (const { day, about, key, guests } of repeatedWithinEvening(facts)) {
        const evening = facts.filter((fact) => fact.day === day && isBehindOutcome(fact, { kind: about, key }));
        const known = new Set(evening.flatMap(({ customerId }) => customerId ?? [])).size;
        expect(known + evening.filter(({ customerId }) => customerId === null).length).toBe(guests);
      }
    }),
  );
});
