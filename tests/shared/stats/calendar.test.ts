import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAt } from '#shared/response/hours.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { dateOfDay } from '#shared/response/zone.ts';
import {
  businessDay,
  hourOfWeek,
  isWeekendDay,
  nightHours,
  nightMinutes,
  openShares,
  startOfDay,
  weekOf,
} from '#shared/stats/calendar.ts';
import { AUTUMN_SUNDAY, calendar, DAY, HOUR, noHours, onTheWall, PRAGUE, SPRING_SUNDAY } from './facts-kit.ts';

const dateAt = (text: string) => dateOfDay(businessDay(calendar, Date.parse(text)));

describe('service past midnight belongs to the evening before', () => {
  it.each([
    ['Friday night', '2026-11-21T00:59:59+01:00', '2026-11-20'],
    ['Saturday morning', '2026-11-21T01:00:00+01:00', '2026-11-21'],
    ['the Sunday the clocks go back', '2026-10-25T00:30:00+02:00', '2026-10-24'],
    ['the last hour of that Sunday', '2026-10-26T00:30:00+01:00', '2026-10-25'],
    ['the Sunday they go forward', '2026-03-29T00:30:00+01:00', '2026-03-28'],
  ])('%s', (_name, at, day) => {
    expect(dateAt(at)).toBe(day);
  });

  it('without hours the day begins at midnight; a night has six hours at most', () => {
    expect(nightMinutes(noHours)).toBe(0);
    expect(nightMinutes({ ...noHours, week: [[{ fromMinute: 0, toMinute: 0 }], [], [], [], [], [], []] })).toBe(0);
    expect(nightMinutes({ ...noHours, week: [[{ fromMinute: 1080, toMinute: 120 }], [], [], [], [], [], []] })).toBe(120);
    expect(nightMinutes({ ...noHours, week: [[{ fromMinute: 1080, toMinute: 1080 }], [], [], [], [], [], []] })).toBe(360);
  });
});

it('a weekend nobody named is Friday to Sunday; a week begins on Monday', () => {
  const monday = 20_779 - 3;
  expect(dateOfDay(weekOf(20_779))).toBe(dateOfDay(weekOf(weekOf(20_779))));
  expect([0, 1, 2, 3, 4, 5, 6].map((day) => isWeekendDay({ ...calendar, weekendDays: [] }, weekOf(monday) + day))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect([0, 1, 2, 3, 4, 5, 6].map((day) => isWeekendDay({ ...calendar, weekendDays: [1, 2] }, weekOf(monday) + day))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it.each([AUTUMN_SUNDAY, SPRING_SUNDAY])(
  'the hour of the week is what the wall shows, also when it is shown twice or not at all (%d)',
  (sunday) => {
    fc.assert(
      fc.property(fc.integer({ min: sunday - 2 * DAY, max: sunday + 2 * DAY }), (at) => {
        const { weekday, hour } = onTheWall(at);
        expect(hourOfWeek(PRAGUE, at)).toBe((weekday - 1) * 24 + hour);
        const day = businessDay(calendar, at);
        expect(startOfDay(calendar, day)).toBeLessThanOrEqual(at);
        expect(startOfDay(calendar, day + 1)).toBeGreaterThan(at);
      }),
    );
  },
);

it('the small hours stand under the evening they belong to, a begun hour with its night', () => {
  expect(nightHours(hoursPreset('restaurant', PRAGUE))).toBe(1);
  expect(nightHours(hoursPreset('shop', PRAGUE))).toBe(0);
  const bar = { ...hoursPreset('shop', PRAGUE), week: Array.from({ length: 7 }, () => [{ fromMinute: 1080, toMinute: 1530 }]) };
  expect(nightHours(bar)).toBe(2);
});

it('the hours drawn into the heat map are the hours of an ordinary week', () => {
  const monday = Date.parse('2026-11-16T00:00:00+01:00');
  for (const kind of ['restaurant', 'cafe', 'shop'] as const) {
    const hours = hoursPreset(kind, PRAGUE);
    const shares = openShares(hours);
    for (let hour = 0; hour < 168; hour += 1) {
      const open = Array.from({ length: 60 }, (_, minute) => isOpenAt(hours, monday + hour * HOUR + minute * 60_000)).filter(
        Boolean,
      ).length;
      expect(shares[hour]).toBe(open / 60);
    }
  }
});
