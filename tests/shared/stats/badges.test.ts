import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeDistances, type BadgeDistance, type BadgeId } from '#shared/stats/badges.ts';
import { againstBenchmarks } from '#shared/stats/benchmarks.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { median } from '#shared/stats/percentile.ts';
import { calendar, DAY, fact, HOUR, MINUTE, PRAGUE } from './facts-kit.ts';

const now = Date.parse('2026-11-22T12:00:00+01:00');
const message = (agoMs: number, tookMinutes: number | null, more: Partial<Fact> = {}) =>
  fact(now - agoMs, tookMinutes, { kind: 'message', channel: 'messenger', ...more });

function badge(id: BadgeId, facts: readonly Fact[]): BadgeDistance {
  const items = facts.flatMap((each) => measure(each, { calendar, now }) ?? []);
  const found = badgeDistances(items, { timeZone: PRAGUE, now }).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no badge ${id}`);
  return found;
}

describe('lines of the world', () => {
  it('ahead of the slower, behind the faster; nothing measured is neither', () => {
    expect(againstBenchmarks(30 * MINUTE).map(({ id, aheadMs, reached }) => [id, (aheadMs ?? 0) / MINUTE, reached])).toEqual([
      ['jetblue', -22, false],
      ['klm', -7, false],
      ['expected', 30, true],
      ['large_firms', 127, true],
    ]);
    expect(againstBenchmarks(8 * MINUTE)[0]?.reached).toBe(true);
    expect(againstBenchmarks(null).every(({ aheadMs, reached }) => aheadMs === null && reached === null)).toBe(true);
  });
});

describe('Facebook: nine of ten within a week, median of a quarter of an hour', () => {
  const fast = (count: number) => Array.from({ length: count }, (_, index) => message(DAY + index * HOUR, 15));

  it('is earned at exactly 90 % and 15 minutes', () => {
    expect(badge('facebook', [...fast(9), message(DAY, null)])).toMatchObject({
      state: 'earned',
      answered: { part: 9, of: 10 },
      answersToGo: 0,
    });
  });

  it('says how many fast answers are missing', () => {
    expect(badge('facebook', [...fast(8), message(DAY, null)])).toMatchObject({ state: 'missing', answersToGo: 1 });
    expect(badge('facebook', [message(DAY, 16)])).toMatchObject({ state: 'missing', medianMs: 16 * MINUTE, answersToGo: 2 });
  });

  it('neither old ones, nor reviews, nor spam, nor what came a moment ago', () => {
    const others = [
      message(8 * DAY, null),
      message(DAY, null, { kind: 'review' }),
      message(DAY, null, { level: 'spam' }),
      message(MINUTE, null),
    ];
    expect(badge('facebook', [...fast(1), ...others]).answered).toEqual({ part: 1, of: 1 });
    expect(badge('facebook', others)).toMatchObject({ state: 'none', medianMs: null, answersToGo: null });
  });

  it('the number of answers to go is the smallest that earns it', () => {
    const took = fc.option(fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(took, { minLength: 1, maxLength: 25 }), (minutes) => {
        const earned = (more: number) => {
          const answered = [...minutes.filter((each) => each !== null), ...Array<number>(more).fill(15)];
          return answered.length * 10 >= (minutes.length + more) * 9 && (median(answered) ?? Infinity) <= 15;
        };
        let slowly = 0;
        while (!earned(slowly)) slowly += 1;
        expect(
          badge(
            'facebook',
            minutes.map((each) => message(DAY, each)),
          ).answersToGo,
        ).toBe(slowly);
      }),
    );
  });
});

describe('Yelp: median of 30 days without what comes between six in the evening and eight in the morning', () => {
  it.each([
    ['17:59', 1],
    ['18:00', 0],
    ['07:59', 0],
    ['08:00', 1],
  ])('a message at %s', (time, counted) => {
    const facts = [fact(`2026-11-18T${time}:00+01:00`, 5, { kind: 'message', channel: 'yelp' })];
    expect(badge('yelp', facts).answered.of).toBe(counted);
    expect(badge('yelp', facts).state).toBe(counted === 0 ? 'none' : 'shown');
  });
});

describe('Booking.com: everything within twelve hours on the last fourteen days with messages', () => {
  const daily = (days: number, tookMinutes: number) =>
    Array.from({ length: days }, (_, index) => message((2 * index + 1) * DAY, tookMinutes, { channel: 'booking' }));

  it('days without messages are skipped, older ones forgotten', () => {
    expect(badge('booking', daily(14, 720))).toMatchObject({ state: 'earned', answered: { part: 14, of: 14 } });
    expect(badge('booking', [...daily(14, 720), message(40 * DAY, null, { channel: 'booking' })]).state).toBe('earned');
  });

  it('one late answer is enough to miss it, and no further answer mends that', () => {
    const late = [...daily(3, 10), message(DAY, 721, { channel: 'booking' })];
    expect(badge('booking', late)).toMatchObject({ state: 'missing', answered: { part: 3, of: 4 }, answersToGo: null });
  });

  it('the newer score shows from ten messages on', () => {
    expect(badge('booking_score', daily(9, 10)).state).toBe('none');
    expect(badge('booking_score', daily(15, 10))).toMatchObject({ state: 'shown', answered: { part: 15, of: 15 } });
  });
});
