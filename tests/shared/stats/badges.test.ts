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
      open: 1,
      plan: { open: 0, quick: 0 },
    });
  });

  it('says what is missing: first those without an answer, then so many fast ones', () => {
    expect(badge('facebook', [...fast(8), message(DAY, null)])).toMatchObject({
      state: 'missing',
      plan: { open: 1, answered: { part: 9, of: 9 }, quick: 0 },
    });
    expect(badge('facebook', [message(DAY, 16)])).toMatchObject({
      state: 'missing',
      medianMs: 16 * MINUTE,
      plan: { open: 0, quick: 2 },
    });
  });

  it('three of five lie open: answering them makes five of five, and four quick ones bring the median under a quarter of an hour', () => {
    const open = [1, 2, 3].map((days) => message(days * DAY, null));
    expect(badge('facebook', [message(DAY, 10), message(DAY, 60), ...open])).toMatchObject({
      answered: { part: 2, of: 5 },
      open: 3,
      plan: { open: 3, answered: { part: 5, of: 5 }, quick: 4 },
    });
  });

  it('what was closed without a word can be answered too; what a file tells only the day of counts neither way', () => {
    const closed = message(DAY, null, { status: 'resolved', resolvedAt: now - HOUR });
    const untimed = message(DAY, 5, { timed: false });
    expect(badge('facebook', [...fast(4), closed, untimed])).toMatchObject({
      answered: { part: 4, of: 5 },
      plan: { open: 1, answered: { part: 5, of: 5 }, quick: 0 },
    });
  });

  it('neither old ones, nor reviews, nor spam, nor what came a moment ago', () => {
    const others = [
      message(8 * DAY, null),
      message(DAY, null, { kind: 'review' }),
      message(DAY, null, { level: 'spam' }),
      message(MINUTE, null),
    ];
    expect(badge('facebook', [...fast(1), ...others]).answered).toEqual({ part: 1, of: 1 });
    expect(badge('facebook', others)).toMatchObject({ state: 'none', medianMs: null, open: 1, plan: null });
  });

  it('no other choice of messages and no smaller number earns it', () => {
    const took = fc.integer({ min: 0, max: 40 });
    const waiting = fc.integer({ min: 15, max: 3_000 });
    fc.assert(
      fc.property(fc.array(took, { maxLength: 14 }), fc.array(waiting, { maxLength: 6 }), (answered, waits) => {
        fc.pre(answered.length + waits.length > 0);
        const earned = (chosen: readonly number[], quick: number) => {
          const all = [...answered, ...chosen, ...Array<number>(quick).fill(15)];
          return all.length * 10 >= (answered.length + waits.length + quick) * 9 && (median(all) ?? Infinity) <= 15;
        };
        // Every subset of those without an answer, with ever more quick ones.
        let fewest = Infinity;
        let leastQuick = Infinity;
        for (let subset = 0; subset < 2 ** waits.length; subset += 1) {
          const chosen = waits.filter((_, index) => (subset >> index) % 2 === 1);
          let quick = 0;
          while (!earned(chosen, quick)) quick += 1;
          if (chosen.length + quick < fewest) [fewest, leastQuick] = [chosen.length + quick, quick];
          else if (chosen.length + quick === fewest) leastQuick = Math.min(leastQuick, quick);
        }
        const { plan, state, open } = badge('facebook', [
          ...answered.map((minutes) => message(2 * DAY, minutes)),
          ...waits.map((minutes) => message(minutes * MINUTE, null)),
        ]);
        expect(open).toBe(waits.length);
        expect([(plan?.open ?? NaN) + (plan?.quick ?? NaN), plan?.quick]).toEqual([fewest, leastQuick]);
        expect(state).toBe(fewest === 0 ? 'earned' : 'missing');
      }),
      { numRuns: 200 },
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
    expect(badge('booking', late)).toMatchObject({ state: 'missing', answered: { part: 3, of: 4 }, plan: null });
  });

  it('the newer score shows from ten messages on', () => {
    expect(badge('booking_score', daily(9, 10)).state).toBe('none');
    expect(badge('booking', [...daily(3, 10), message(11 * HOUR, null, { channel: 'booking' })])).toMatchObject({
      state: 'earned',
      open: 1,
    });
    expect(badge('booking_score', daily(15, 10))).toMatchObject({ state: 'shown', answered: { part: 15, of: 15 } });
  });
});
