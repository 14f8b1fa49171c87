import { describe, expect, it } from 'vitest';
import { measure, OUTSIDE, type Fact, type Measured } from '#shared/stats/facts.ts';
import { asOf, FEW_BELOW, figuresOf, ratio } from '#shared/stats/figures.ts';
import { responseTimes } from '#shared/stats/response-times.ts';
import { addMeasured, newSlices, newTally, type Slices } from '#shared/stats/slices.ts';
import { calendar, DAY, fact, HOUR, MINUTE, noHours } from './facts-kit.ts';

const now = Date.parse('2026-11-22T21:00:00+01:00');
const range = { fromDay: 20_000, toDay: 20_800 };

function measured(facts: readonly Fact[], at = now): readonly Measured[] {
  return facts.flatMap((each) => measure(each, { calendar, now: at }) ?? []);
}

function slicesOf(facts: readonly Fact[], at = now): Slices {
  const slices = newSlices();
  for (const each of measured(facts, at)) addMeasured(slices, each);
  return slices;
}

const screen = (facts: readonly Fact[], at = now) => responseTimes(slicesOf(facts, at), { calendar, range, now: at });

describe('a Saturday in figures', () => {
  const facts = [
    fact('2026-11-21T20:40:00+01:00', 20),
    fact('2026-11-21T22:00:00+01:00', 90, { answeredBy: null }),
    fact('2026-11-18T12:00:00+01:00', 10, { level: 'normal' }),
    fact('2026-11-22T19:30:00+01:00', null),
    fact('2026-11-22T20:50:00+01:00', null),
    fact('2026-11-22T20:50:00+01:00', null, { level: 'spam' }),
    fact('2026-11-19T20:50:00+01:00', null, { status: 'resolved', resolvedAt: now }),
  ];
  const { total, by } = screen(facts);

  it('what is overdue counts against the target, what waits in time counts nowhere yet, spam never', () => {
    expect(total.all).toMatchObject({ asked: 6, waiting: 1, overdue: 1, dismissed: 1 });
    expect(total.all.withinTarget).toEqual({ part: 2, of: 4 });
    expect(total.all.answered).toEqual({ part: 3, of: 5 });
    // Who waits since 19:30 has waited an hour and a half, and of three there is no nine of ten.
    expect(total.weekend.first.wall).toEqual({
      count: 2,
      waiting: 1,
      medianMs: 90 * MINUTE,
      p90Ms: null,
      few: [20 * MINUTE, 90 * MINUTE, 90 * MINUTE],
    });
    expect(total.weekday.first.wall.medianMs).toBe(10 * MINUTE);
  });

  it('an answer given outside the app counts, under its own name', () => {
    expect(by.member.map(({ key, all }) => [key, all.asked])).toEqual([
      ['ana', 2],
      [OUTSIDE, 1],
    ]);
  });
});

describe('pictures and waits go by each item itself', () => {
  const noon = Date.parse('2026-11-18T12:00:00+01:00');
  /** Two hours are late for what is high and early for what is low. */
  const slow = [fact(noon, 120), fact(noon, 120, { level: 'low', withinTarget: true, dueAt: noon + DAY })];

  it('no target of one level is laid over another: the same wait is late in one and in time in the other', () => {
    const { distribution, heat } = screen(slow);
    expect(distribution.all.filter(({ count }) => count > 0)).toMatchObject([{ fromMs: HOUR, met: 1, late: 1, waiting: 0 }]);
    expect(heat.filter(({ figures }) => figures.asked > 0).map(({ figures }) => figures.withinTarget)).toEqual([
      { part: 1, of: 2 },
    ]);
  });

  it('silence grows while nobody answers, and ends with the answer', () => {
    const silent = fact(noon, null);
    const medianAt = (at: number) => screen([silent], at).total.all.first.wall;
    // In time nobody has waited too long yet.
    expect(medianAt(noon + HOUR)).toMatchObject({ count: 0, waiting: 0, medianMs: null });
    expect(medianAt(noon + 2 * HOUR)).toMatchObject({ count: 0, waiting: 1, medianMs: 2 * HOUR });
    expect(medianAt(noon + 26 * HOUR)).toMatchObject({ count: 0, waiting: 1, medianMs: 26 * HOUR });
    // Closed without a word it is nobody's speed.
    expect(screen([{ ...silent, status: 'resolved' }]).total.all.first.wall.medianMs).toBeNull();
  });

  it(`nine of ten are told from ${FEW_BELOW} on, fewer one by one`, () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => fact(noon, 5 * (at + 1)));
    const wall = (count: number) => screen(some(count)).total.all.first.wall;
    expect(wall(9)).toMatchObject({ p90Ms: null, few: Array.from({ length: 9 }, (_, at) => 5 * (at + 1) * MINUTE) });
    expect(wall(10)).toMatchObject({ p90Ms: 45 * MINUTE, few: null });
  });
});

describe('nothing is a dash, never a zero', () => {
  it('no items', () => {
    const { total, by, heat, trend, distribution } = responseTimes(newSlices(), {
      calendar,
      range: { fromDay: 20_779, toDay: 20_792 },
      now,
    });
    expect(total.all.first).toEqual({
      wall: { count: 0, waiting: 0, medianMs: null, p90Ms: null, few: null },
      service: { count: 0, waiting: 0, medianMs: null, p90Ms: null, few: null },
      differ: false,
    });
    expect(ratio(total.all.withinTarget)).toBeNull();
    expect(ratio(total.all.answered)).toBeNull();
    expect(by.channel).toEqual([]);
    expect(heat).toHaveLength(168);
    expect(trend.map(({ week, whole }) => [week, whole])).toEqual([
      ['2026-11-16', false],
      ['2026-11-23', true],
      ['2026-11-30', false],
    ]);
    expect(distribution.all.every(({ count }) => count === 0)).toBe(true);
  });

  it('one item', () => {
    const { total } = screen([fact('2026-11-21T20:40:00+01:00', 7)]);
    expect(total.all.first.wall).toEqual({ count: 1, waiting: 0, medianMs: 7 * MINUTE, p90Ms: null, few: [7 * MINUTE] });
    expect(total.weekday.first.wall.medianMs).toBeNull();
  });
});

describe('bad data', () => {
  const one = (each: Fact) => measured([each])[0];

  it('an answer before the question took no time and is told apart', () => {
    expect(one(fact('2026-11-21T20:40:00+01:00', -30))).toMatchObject({ firstWallMs: 0, firstServiceMs: 0, skewed: true });
  });

  it('a platform whose clock runs ahead is taken at the time we received it', () => {
    const spokeAt = now - HOUR;
    const ahead = fact(spokeAt, 30, { receivedAt: spokeAt - 20 * MINUTE });
    expect(one(ahead)).toMatchObject({ askedAt: spokeAt - 20 * MINUTE, firstWallMs: 50 * MINUTE, skewed: true });
    expect(one(fact(now + DAY, null, { receivedAt: now + DAY }))).toMatchObject({ askedAt: now, skewed: true });
  });

  it('service time kept from the day of the answer is not counted again by the hours of today', () => {
    const closed = { calendar: { ...calendar, hours: noHours }, now };
    const kept = fact('2026-11-20T23:00:00+01:00', 600, { level: 'normal', firstServiceMs: 42 * MINUTE });
    expect(measure(kept, closed)?.firstServiceMs).toBe(42 * MINUTE);
    expect(measure({ ...kept, firstServiceMs: null }, closed)?.firstServiceMs).toBe(600 * MINUTE);
  });

  it('a business that changes its time zone sees its history by the new wall', () => {
    const spoke = fact('2026-11-23T06:30:00+01:00', 5);
    expect(measure(spoke, { calendar, now: now + DAY })?.weekend).toBe(false);
    const newYork = { ...calendar, hours: { ...calendar.hours, timeZone: 'America/New_York' } };
    expect(measure(spoke, { calendar: newYork, now: now + DAY })?.weekend).toBe(true);
  });

  it('a row from a file without a time of day counts by its day, and in no figure of speed and no hour of the week', () => {
    const days = [
      fact('2026-11-20T12:00:00+01:00', -720, { timed: false, withinTarget: null }),
      fact('2026-11-20T12:00:00+01:00', 5),
    ];
    const { total, heat, distribution } = screen(days);
    expect(total.all).toMatchObject({ asked: 2, answered: { part: 2, of: 2 }, skewed: 0 });
    expect(total.all.first.wall).toMatchObject({ count: 1, waiting: 0, medianMs: 5 * MINUTE, few: [5 * MINUTE] });
    expect(heat.reduce((sum, { figures }) => sum + figures.asked, 0)).toBe(1);
    expect(distribution.all.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  it('a member who left keeps their figures', () => {
    expect(screen([fact('2026-11-21T20:40:00+01:00', 5, { answeredBy: 'left-long-ago' })]).by.member[0]).toMatchObject({
      key: 'left-long-ago',
    });
  });
});

it('figures of an empty sum have no share and no duration', () => {
  const figures = figuresOf(newTally(), asOf(calendar.hours, now));
  expect([figures.asked, ratio(figures.answered), figures.first.wall.p90Ms]).toEqual([0, null, null]);
});
