/** What was answered and not closed in time is heard of until it is closed, and nobody is told every hour. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyAt } from '#shared/duty/roster.ts';
import type { ServiceTimes } from '#shared/escalation/telling/moments.ts';
import { tellUnsettledAt } from '#shared/escalation/telling/unsettled.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { at, member, PRAGUE, roster, shift, wall } from '#tests/shared/duty/roster-kit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const open = [{ fromMinute: 11 * 60, toMinute: 22 * 60 }];
/** Tuesday to Sunday. */
const hours: ServiceHours = { timeZone: PRAGUE, week: [[], open, open, open, open, open, open], specialDays: [] };
const shifts = [2, 3, 4, 5, 6, 7].map((weekday) => shift(weekday, '11:00-22:00', { first: member('ana') }));
const service: ServiceTimes = { roster: roster({ shifts }), hours };

const told = (toldAt: string | null, lateAt: string | null, given = service) => {
  const when = tellUnsettledAt(given, {
    toldAt: toldAt === null ? null : at(toldAt),
    lateAt: lateAt === null ? null : at(lateAt),
  });
  return when === null ? null : wall(when).slice(5);
};

describe('guests answered and not closed in time', () => {
  // 2026-05-02 is a Saturday.
  it.each([
    ['at night: the next duty, not nine o’clock', null, '2026-05-02 23:30', '05-03 11:00'],
    ['before a closed day: nine o’clock of that day', null, '2026-05-03 23:30', '05-04 09:00'],
    ['another one in the same evening: not twice within half a day', '2026-05-02 11:00', '2026-05-02 20:00', '05-03 11:00'],
    ['always the same ones: a week later', '2026-05-02 11:00', null, '05-09 11:00'],
    ['another one days later: the next duty', '2026-05-05 11:00', '2026-05-07 12:00', '05-08 11:00'],
    ['none and nothing ever told: nothing', null, null, null],
  ])('%s', (_name, toldAt, lateAt, expected) => {
    expect(told(toldAt, lateAt)).toBe(expected);
  });

  it('without a rota and without hours is told at nine', () => {
    const unknown: ServiceTimes = { roster: roster(), hours: { ...hours, week: [[], [], [], [], [], [], []] } };
    expect(told(null, '2026-05-02 23:30', unknown)).toBe('05-03 09:00');
  });

  it('never ends in silence, is never told twice within half a day, and a duty of that day comes first', () => {
    const weekday = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
    const someHouse = fc
      .tuple(weekday, fc.integer({ min: 5, max: 17 }), fc.subarray([0, 1, 2, 3, 4, 5, 6]))
      .map(([days, from, closed]): ServiceTimes => {
        const span = `${String(from).padStart(2, '0')}:00-${from + 6}:00`;
        return {
          roster: roster({ shifts: days.map((day) => shift(day, span, { first: member('ana') })) }),
          hours: { ...hours, week: hours.week.map((day, index) => (closed.includes(index) ? [] : day)) },
        };
      });
    // Across both changes of the clock.
    const instant = fc.integer({ min: at('2026-03-20 00:00'), max: at('2026-11-10 00:00') });
    fc.assert(
      fc.property(
        someHouse,
        instant,
        fc.option(fc.integer({ min: -20 * DAY, max: 0 })),
        fc.boolean(),
        (given, now, ago, more) => {
          const toldAt = ago === null ? null : now + ago;
          const lateAt = more || toldAt === null ? now : null;
          const when = tellUnsettledAt(given, { toldAt, lateAt });
          if (when === null) throw new Error('silent');
          if (toldAt !== null) expect(when - toldAt).toBeGreaterThan(12 * HOUR);
          if (lateAt !== null) expect(when).toBeGreaterThan(lateAt);
          expect(when - Math.max(now, toldAt === null ? 0 : toldAt + 6.5 * DAY)).toBeLessThanOrEqual((31 + 15) * HOUR);
          const before = dutyAt(given.roster, when - 1).onDuty;
          const begins = dutyAt(given.roster, when).onDuty !== null && before === null;
          const later = [1, 2, 3, 4, 5].map((hour) => dutyAt(given.roster, when + hour * HOUR).onDuty);
          // Told to those who lead, while nobody comes in the next five hours.
          if (before === null && !begins) expect(later).toEqual(later.map(() => null));
        },
      ),
      { numRuns: 300 },
    );
  });
});
