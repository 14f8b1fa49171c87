import fc from 'fast-check';
import { expect, it } from 'vitest';
import { businessDay, startOfDay } from '#shared/response/business-day.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { hourOfWeek, openShares } from '#shared/stats/calendar.ts';
import { AUTUMN_SUNDAY, calendar, DAY, HOUR, onTheWall, PRAGUE, SPRING_SUNDAY } from './facts-kit.ts';

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
