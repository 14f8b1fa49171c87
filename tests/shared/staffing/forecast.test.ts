import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceHours } from '#shared/model/business.ts';
import { dateOfDay, dayOfDate, instantOf, weekdayOf } from '#shared/response/zone.ts';
import { forecastDays, type ForecastInput } from '#shared/staffing/forecast.ts';

const ZONE = 'Europe/Prague';
const dayOf = (date: string) => dayOfDate(date)!;
const spans = [{ fromMinute: 17 * 60, toMinute: 25 * 60 }];
/** Closed on Mondays, until one in the morning on the other days. */
const hours: ServiceHours = { timeZone: ZONE, week: [[], spans, spans, spans, spans, spans, spans], specialDays: [] };
const NOW = instantOf(ZONE, dayOf('2026-11-26'), 12 * 60);
const FROM = instantOf(ZONE, dayOf('2026-09-07'), 0);

/** So many guests on every day of history. */
function history(countOf: (day: number) => number, from = FROM): number[] {
  const said: number[] = [];
  for (let day = dayOf('2026-09-07'); day < dayOf('2026-11-26'); day += 1) {
    for (let index = 0; index < countOf(day); index += 1) said.push(instantOf(ZONE, day, 17 * 60 + index));
  }
  return said.filter((at) => at >= from);
}

const forecast = (over: Partial<ForecastInput>, ...dates: string[]) =>
  forecastDays(dates, { arrivals: [], from: FROM, now: NOW, hours, holidays: [], ...over });

describe('next weekend', () => {
  it('is the mean of the last eight such weekdays', () => {
    const arrivals = history((day) => weekdayOf(day));
    const [friday, saturday, sunday] = forecast({ arrivals }, '2026-11-27', '2026-11-28', '2026-11-29');
    expect(friday).toMatchObject({ kind: 'forecast', basis: 'weekday', expected: 5, sample: 8, weekday: 5 });
    expect(saturday).toMatchObject({ kind: 'forecast', expected: 6 });
    expect(sunday).toMatchObject({ kind: 'forecast', expected: 7 });
  });

  it('what was said after midnight belongs to the evening before', () => {
    const arrivals = Array.from({ length: 8 }, (_, week) => instantOf(ZONE, dayOf('2026-11-22') - week * 7, 30));
    const [saturday, sunday] = forecast({ arrivals }, '2026-11-28', '2026-11-29');
    expect([saturday, sunday]).toMatchObject([{ expected: 1 }, { expected: 0 }]);
  });

  it('the interval holds the mean, and is wider where days differ more', () => {
    const steady = forecast({ arrivals: history(() => 12) }, '2026-11-28')[0];
    const wild = forecast({ arrivals: history((day) => (Math.floor(day / 7) % 2 === 0 ? 2 : 22)) }, '2026-11-28')[0];
    if (steady?.kind !== 'forecast' || wild?.kind !== 'forecast') throw new Error('eleven weeks are enough');
    expect(steady.expected).toBe(12);
    expect(wild.expected).toBe(12);
    expect(wild.high - wild.low).toBeGreaterThan(steady.high - steady.low);
  });

  it('eight of ten days that nothing but chance makes differ lie in it', () => {
    let seed = 7;
    const chance = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    // Guests one by one until the hour is over: a Poisson count of mean 6.
    const poisson = () => {
      let count = -1;
      for (let left = 1; left > Math.exp(-6); left *= chance()) count += 1;
      return count;
    };
    let inside = 0;
    const ROUNDS = 200;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [saturday] = forecast({ arrivals: history((day) => (weekdayOf(day) === 6 ? poisson() : 0)) }, '2026-11-28');
      const next = poisson();
      if (saturday?.kind === 'forecast' && next >= saturday.low && next <= saturday.high) inside += 1;
    }
    expect(inside / ROUNDS).toBeGreaterThan(0.76);
    expect(inside / ROUNDS).toBeLessThan(0.97);
  });
});

describe('holidays', () => {
  const arrivals = history((day) => (weekdayOf(day) === 1 ? 0 : weekdayOf(day) === 7 ? 9 : 3));

  it('without earlier ones are as a Sunday, and say so', () => {
    expect(forecast({ arrivals, holidays: ['2026-11-27'] }, '2026-11-27')[0]).toMatchObject({
      kind: 'forecast',
      holiday: true,
      basis: 'sundays',
      expected: 9,
    });
  });

  it('with two earlier ones are as those', () => {
    const past = ['2026-10-28', '2026-11-17'];
    const busy = [
      ...arrivals,
      ...past.flatMap((date) => Array.from({ length: 17 }, (_, i) => instantOf(ZONE, dayOf(date), 1080 + i))),
    ];
    expect(forecast({ arrivals: busy, holidays: [...past, '2026-11-27'] }, '2026-11-27')[0]).toMatchObject({
      basis: 'holidays',
      expected: 20,
      sample: 2,
    });
    // And they do not spoil the Tuesdays and Wednesdays they fell on.
    expect(forecast({ arrivals: busy, holidays: past }, '2026-12-01', '2026-12-02')).toMatchObject([
      { expected: 3 },
      { expected: 3 },
    ]);
  });

  it('a closed day is closed, whatever was said on such days before', () => {
    const special = { ...hours, specialDays: [{ date: '2026-12-24', spans: [], name: '' }] };
    expect(forecast({ arrivals, hours: special }, '2026-11-30', '2026-12-24')).toMatchObject([
      { kind: 'closed', weekday: 1 },
      { kind: 'closed' },
    ]);
  });
});

it('with fewer than four such days there is no forecast, and days before the first are not quiet ones', () => {
  const from = instantOf(ZONE, dayOf('2026-11-05'), 18 * 60);
  const days = forecast({ arrivals: history(() => 5, from), from }, '2026-11-27', '2026-12-03');
  expect(days).toMatchObject([
    { kind: 'too_little', of: 'weeks', have: 3, need: 4, basis: 'weekday' },
    { kind: 'too_little', have: 2, need: 4 },
  ]);
});

it('a forecast is never negative, never out of its own bounds, and one row per real date', () => {
  const arrivals = history((day) => (day * 7) % 11);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }), (ahead) => {
      const dates = ahead.map((days) => dateOfDay(dayOf('2026-11-27') + days));
      const days = forecast({ arrivals }, ...dates, '2026-02-30');
      expect(days.map(({ date }) => date)).toEqual(dates);
      for (const day of days) {
        if (day.kind !== 'forecast') continue;
        expect(day.low).toBeGreaterThanOrEqual(0);
        expect(day.low).toBeLessThanOrEqual(day.expected + 1e-9);
        expect(day.high).toBeGreaterThanOrEqual(day.expected - 1);
      }
    }),
    { numRuns: 50 },
  );
});
