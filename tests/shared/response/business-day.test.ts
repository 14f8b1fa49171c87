import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceHours, ServiceSpan } from '#shared/model/business.ts';
import {
  businessDay,
  dayOfService,
  dayOfStretch,
  isWeekendDay,
  mondayOf,
  NIGHT_MINUTES_AT_MOST,
  nightHours,
  nightMinutes,
  startOfDay,
  weekendOf,
} from '#shared/response/business-day.ts';
import { openSpell } from '#shared/response/hours.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { dateOfDay, dayOfDate, instantOf, localDay, localMinute } from '#shared/response/zone.ts';

const PRAGUE = 'Europe/Prague';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Spans = readonly (readonly [number, number])[];
/** Hours of the clock; the weekdays not named have `others`. */
function house(
  others: Spans,
  named: Readonly<Record<number, Spans>> = {},
  specialDays: ServiceHours['specialDays'] = [],
): ServiceHours {
  const spansOf = (list: Spans): ServiceSpan[] => list.map(([from, to]) => ({ fromMinute: from * 60, toMinute: to * 60 }));
  return { timeZone: PRAGUE, week: [1, 2, 3, 4, 5, 6, 7].map((day) => spansOf(named[day] ?? others)), specialDays };
}
const on = (date: string, hour: number) => instantOf(PRAGUE, dayOfDate(date) ?? 0, hour * 60);
const dayAt = (hours: ServiceHours, date: string, hour: number) => dateOfDay(businessDay({ hours }, on(date, hour)));

const FRI = '2026-11-20';
const SAT = '2026-11-21';
const SUN = '2026-11-22';

describe('what is after midnight belongs to the evening before', () => {
  const restaurant = hoursPreset('restaurant', PRAGUE);

  it.each([
    ['Friday night', '2026-11-21T00:59:59+01:00', FRI],
    ['Saturday morning', '2026-11-21T01:00:00+01:00', SAT],
    ['the Sunday the clocks go back', '2026-10-25T00:30:00+02:00', '2026-10-24'],
    ['the last hour of that Sunday, although it closed at nine', '2026-10-26T00:30:00+01:00', '2026-10-25'],
    ['the Sunday they go forward', '2026-03-29T00:30:00+01:00', '2026-03-28'],
  ])('%s', (_name, at, day) => {
    expect(dateOfDay(businessDay({ hours: restaurant }, Date.parse(at)))).toBe(day);
  });

  it('in a bar open till three until three, in a bakery never', () => {
    const bar = house([[18, 27]]);
    expect([dayAt(bar, SAT, 2.9), dayAt(bar, SAT, 3)]).toEqual([FRI, SAT]);
    const bakery = house([
      [4, 10],
      [14, 18],
    ]);
    expect([dayAt(bakery, SAT, 0.5), dayAt(bakery, SAT, 4), dayAt(bakery, SAT, 9)]).toEqual([SAT, SAT, SAT]);
  });

  it('a house that closes at five on Saturdays and opens at four on Mondays has both hours where they belong', () => {
    const both = house([[4, 10]], { 6: [[18, 29]], 7: [] });
    expect(dayAt(both, SUN, 4.5)).toBe(SAT);
    expect(dayAt(both, '2026-11-23', 3.9)).toBe(SUN);
    expect(dayAt(both, '2026-11-23', 4)).toBe('2026-11-23');
  });

  it('a night is one service however it was written down, and 23:59 means midnight', () => {
    const ways = [
      house([[18, 26]]),
      house([[18, 2]]),
      house([
        [0, 2],
        [18, 24],
      ]),
      house([
        [0, 2],
        [18, 23 + 59 / 60],
      ]),
    ];
    expect(ways.map(nightMinutes)).toEqual([120, 120, 120, 120]);
    expect(ways.map((hours) => dayAt(hours, SAT, 1.9))).toEqual([FRI, FRI, FRI, FRI]);
    expect(nightMinutes(house([[18, 23 + 59 / 60]]))).toBe(0);
    expect(nightMinutes(house([[18, 24]]))).toBe(0);
  });

  it('a night that is longer than usual is the evening’s to its end, one that is shorter leaves the small hours where they are', () => {
    const party = house([[18, 25]], {}, [
      { date: FRI, name: 'Jubilee', spans: [{ fromMinute: 1080, toMinute: 1680 }] },
      { date: SAT, name: 'Closed', spans: [] },
    ]);
    expect([dayAt(party, SAT, 3.9), dayAt(party, SAT, 4)]).toEqual([FRI, SAT]);
    expect([dayAt(party, SUN, 0.9), dayAt(party, SUN, 1)]).toEqual([SAT, SUN]);
  });

  it('no night lasts beyond six; round the clock it is the calendar’s day', () => {
    expect(dateOfDay(businessDay({ hours: house([[22, 33]]) }, on(SAT, 5.9)))).toBe(FRI);
    expect(dateOfDay(businessDay({ hours: house([[22, 33]]) }, on(SAT, 6)))).toBe(SAT);
    for (const always of [house([[0, 24]]), house([[0, 23 + 59 / 60]]), house([[6, 30]]), house([[18, 18]])]) {
      expect(nightMinutes(always)).toBe(0);
      expect(dayAt(always, SAT, 0)).toBe(SAT);
    }
    const weekends = house([[10, 25]], { 5: [[10, 24]], 6: [[0, 24]], 7: [[0, 24]] });
    expect([dayAt(weekends, SAT, 0.5), dayAt(weekends, SUN, 0.5), dayAt(weekends, '2026-11-19', 0.5)]).toEqual([
      SAT,
      SUN,
      '2026-11-18',
    ]);
  });

  it('without hours the day begins at midnight', () => {
    const none = house([]);
    expect(nightMinutes(none)).toBe(0);
    expect([dayAt(none, SAT, -0.1), dayAt(none, SAT, 0)]).toEqual([FRI, SAT]);
    expect(nightMinutes(house([], { 1: [[0, 0]] }))).toBe(0);
    expect(nightMinutes(house([], { 1: [[18, 2]] }))).toBe(120);
    expect(nightMinutes(house([], { 1: [[18, 18]] }))).toBe(360);
  });
});

describe('stretches, services, hours of a drawing', () => {
  const bar = house([[18, 27]]);
  const stretch = (date: string, from: number, to: number) => ({ from: on(date, from), to: on(date, to) });
  const dayOf = (hours: ServiceHours, date: string, [from, to]: readonly [number, number]) =>
    dateOfDay(dayOfStretch({ hours }, stretch(date, from, to)));

  it('a duty is the day’s it begins on, from the small hours the evening’s when most of it is', () => {
    expect(dayOf(bar, SAT, [17, 26])).toBe(SAT);
    expect(dayOf(bar, SUN, [0, 2])).toBe(SAT);
    expect(dayOf(bar, SUN, [0, 3.5])).toBe(SAT);
    expect(dayOf(bar, SUN, [1, 9])).toBe(SUN);
    expect(
      dayOf(
        house([
          [4, 10],
          [14, 18],
        ]),
        SUN,
        [4, 5.5],
      ),
    ).toBe(SUN);
  });

  it('a service is counted as a whole with its evening, also beyond six; one of more than a day with each of its days', () => {
    const club = { hours: house([[22, 33]]) };
    const spell = openSpell(club.hours, on(SUN, 8));
    expect(dateOfDay(dayOfService(club, spell!, on(SUN, 8)))).toBe(SAT);
    const always = { hours: house([[0, 24]]) };
    expect(dateOfDay(dayOfService(always, openSpell(always.hours, on(SUN, 8))!, on(SUN, 8)))).toBe(SUN);
  });

  it('the small hours stand under the evening they belong to, a begun hour with its night', () => {
    expect(nightHours(hoursPreset('restaurant', PRAGUE))).toBe(1);
    expect(nightHours(hoursPreset('shop', PRAGUE))).toBe(0);
    expect(nightHours(house([[18, 25.5]]))).toBe(2);
  });
});

describe('weeks and weekends', () => {
  it('a weekend nobody named is Friday to Sunday; a week begins on Monday', () => {
    const monday = dayOfDate('2026-11-16') ?? 0;
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => monday + day);
    expect(week.map(mondayOf)).toEqual(week.map(() => monday));
    const named = (weekendDays: readonly number[]) =>
      week.filter((day) => isWeekendDay({ weekendDays }, day)).map((day) => day - monday);
    expect(named([])).toEqual([4, 5, 6]);
    expect(named([1, 2])).toEqual([0, 1]);
  });

  it('a bar’s weekend begins when Thursday’s night is over, and is the running one until Sunday’s is', () => {
    const calendar = { hours: house([[18, 27]]), weekendDays: [] };
    const weekend = { from: on(FRI, 3), to: on('2026-11-23', 3) };
    for (const now of [on('2026-11-18', 12), on(FRI, 2), on(FRI, 3), on(SUN, 1), on('2026-11-23', 2.9)])
      expect(weekendOf(calendar, now)).toEqual(weekend);
    expect(weekendOf(calendar, on('2026-11-23', 3)).from).toBe(on('2026-11-27', 3));
  });

  it('one that never closes has calendar days for a weekend', () => {
    const calendar = { hours: house([[0, 24]]), weekendDays: [] };
    expect(weekendOf(calendar, on(SAT, 12))).toEqual({ from: on(FRI, 0), to: on('2026-11-23', 0) });
  });
});

describe('for any hours, zone and special days, around changes of clocks', () => {
  const minute = (max: number) => fc.integer({ min: 0, max: max / 15 }).map((quarters) => quarters * 15);
  const spans = fc.array(fc.record({ fromMinute: minute(1425), toMinute: minute(2400) }), { maxLength: 3 });
  const around = ['2026-03-29', '2026-10-25', '2026-04-05', '2026-09-06', '2026-11-01'].map((date) => dayOfDate(date) ?? 0);
  const anyHours = fc.record({
    timeZone: fc.constantFrom(PRAGUE, 'America/Santiago', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kolkata'),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    specialDays: fc.array(
      fc.record({
        date: fc.constantFrom(...around.flatMap((day) => [dateOfDay(day - 1), dateOfDay(day)])),
        name: fc.constant(''),
        spans,
      }),
      { maxLength: 2 },
    ),
  });
  const anyTime = fc
    .tuple(fc.constantFrom(...around), fc.integer({ min: -2 * DAY, max: 3 * DAY }))
    .map(([day, away]) => day * DAY + away);

  it('every instant is in exactly one day, and a day begins between midnight and six by the wall', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (hours, at) => {
        const day = businessDay({ hours }, at);
        expect(startOfDay({ hours }, day)).toBeLessThanOrEqual(at);
        expect(startOfDay({ hours }, day + 1)).toBeGreaterThan(at);
        const start = startOfDay({ hours }, day);
        expect(localDay(hours.timeZone, start)).toBe(day);
        expect(localMinute(hours.timeZone, start)).toBeLessThanOrEqual(NIGHT_MINUTES_AT_MOST);
      }),
      { numRuns: 400 },
    );
  });

  it('a service that is over by six is not torn: all of it is the day’s it began on', () => {
    fc.assert(
      fc.property(anyHours, anyTime, fc.double({ min: 0, max: 0.999, noNaN: true }), (hours, at, part) => {
        const spell = openSpell(hours, at);
        fc.pre(spell !== null);
        const day = localDay(hours.timeZone, spell.from);
        fc.pre(spell.to <= instantOf(hours.timeZone, day + 1, NIGHT_MINUTES_AT_MOST) && spell.to - spell.from < DAY - 2 * HOUR);
        expect(businessDay({ hours }, spell.from + part * (spell.to - spell.from))).toBe(day);
        expect(dayOfStretch({ hours }, spell)).toBe(day);
      }),
      { numRuns: 400 },
    );
  });
});
