import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, LEVELS, type Rating } from '#shared/model/feedback.ts';
import { saysThanks } from '#shared/stats/outcome/gratitude.ts';
import { isRecovered, outcomes, type OutcomeFact } from '#shared/stats/outcome/outcome.ts';

const row = (more: Partial<OutcomeFact> = {}): OutcomeFact => ({
  id: 'a',
  askedAt: 0,
  level: 'high',
  kind: 'review',
  rating: 1,
  answeredAt: 100,
  ratingNow: null,
  ratingChangedAt: null,
  thankedAt: null,
  cameBackAt: null,
  contentAt: null,
  ...more,
});

describe('a detractor is recovered', () => {
  it.each<[string, boolean, Partial<OutcomeFact>]>([
    ['who raises the stars after our answer', true, { ratingNow: 4, ratingChangedAt: 200 }],
    ['who raised them before it', false, { ratingNow: 4, ratingChangedAt: 50 }],
    ['who thanks us', true, { thankedAt: 200, rating: null }],
    ['who comes back content', true, { cameBackAt: 200, contentAt: 200 }],
    ['who comes back only to complain again', false, { cameBackAt: 200 }],
    ['who thanks us and lowers the stars', false, { rating: 2, ratingNow: 1, ratingChangedAt: 300, thankedAt: 200 }],
    ['whom we never answered', false, { answeredAt: null, cameBackAt: 200, contentAt: 200 }],
    ['who takes the stars away without a word', false, { ratingNow: null, ratingChangedAt: 200 }],
    ['who was happy all along', false, { level: 'low', rating: 5, cameBackAt: 200, contentAt: 200 }],
  ])('%s: %s', (_who, expected, more) => {
    expect(isRecovered(row(more))).toBe(expected);
  });
});

it('reviews left unanswered are counted with the good ones', () => {
  const open = { answeredAt: null } as const;
  const facts = [
    row({ ...open, id: 'new', rating: 5, level: 'low', askedAt: 9 }),
    row({ ...open, id: 'old', rating: 1 }),
    row({ ...open, id: 'mid', rating: 3 }),
    row({ ...open, id: 'none', rating: null }),
    row(),
    row({ ...open, kind: 'message' }),
    row({ ...open, level: 'spam' }),
  ];
  expect(outcomes(facts).unanswered).toEqual({
    share: { part: 4, of: 5 },
    good: 1,
    middling: 1,
    bad: 1,
    unrated: 1,
  });
});

it('nothing has no mean and no share', () => {
  expect(outcomes([])).toMatchObject({ raised: { part: 0, of: 0 }, meanChange: null, recovered: { part: 0, of: 0 } });
});

it('for any feedback the sums are those of looking at each alone', () => {
  const time = fc.option(fc.integer({ min: 0, max: 20 }));
  const stars = fc.option(fc.integer({ min: 1, max: 5 }).map((each) => each as Rating));
  const anyRow = fc.record({
    id: fc.uuid(),
    askedAt: fc.integer({ min: 0, max: 20 }),
    level: fc.constantFrom(...LEVELS),
    kind: fc.constantFrom(...KINDS),
    rating: stars,
    answeredAt: time,
    ratingNow: stars,
    ratingChangedAt: time,
    thankedAt: time,
    cameBackAt: time,
    contentAt: time,
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), (facts) => {
      const shown = outcomes(facts);
      let [raised, lowered, sum, recovered, detractors, rated, answered] = [0, 0, 0, 0, 0, 0, 0];
      for (const each of facts) {
        if (each.level === 'spam' || each.answeredAt === null) continue;
        answered += 1;
        if (each.rating !== null) rated += 1;
        const later = (at: number | null) => at !== null && each.answeredAt !== null && at > each.answeredAt;
        const gained =
          each.rating !== null && each.ratingNow !== null && later(each.ratingChangedAt) ? each.ratingNow - each.rating : 0;
        if (gained > 0) raised += 1;
        if (gained < 0) lowered += 1;
        sum += gained;
        if (!['urgent', 'high'].includes(each.level) && (each.rating ?? 5) > 2) continue;
        detractors += 1;
        if (gained > 0 || (gained === 0 && (later(each.thankedAt) || later(each.contentAt)))) recovered += 1;
      }
      expect(shown.raised).toEqual({ part: raised, of: rated });
      expect(shown.lowered).toEqual({ part: lowered, of: rated });
      expect(shown.meanChange).toBe(raised + lowered === 0 ? null : sum / (raised + lowered));
      expect(shown.recovered).toEqual({ part: recovered, of: detractors });
      expect(shown.thanked.of).toBe(answered);
      const { good, middling, bad, unrated, share } = shown.unanswered;
      expect(good + middling + bad + unrated).toBe(share.part);
    }),
  );
});

describe('thanks', () => {
  it.each([
    'Thank you so much for the quick reply!',
    'thx, sorted',
    'Děkuji za rychlou odpověď, moc si toho vážím',
    'diky moc, prijdeme zas',
    'Dziękuję, bardzo miło z Waszej strony',
    'dzieki 🙏',
  ])('%s', (text) => {
    expect(saysThanks(text)).toBe(true);
  });

  it.each([
    'Thanks for nothing.',
    'No thanks.',
    'Thank you, but I am still waiting for my refund, this is a disgrace',
    'Díky za zkažený večer',
    'ne dekuji',
    'Dzięki za zepsuty wieczór',
    'Nie, dziękuję',
    'OK',
    '',
  ])('no thanks: %s', (text) => {
    expect(saysThanks(text)).toBe(false);
  });
});
