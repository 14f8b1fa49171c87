import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpenMs, isOpenAt, nextOpening, openMsBetween, openSpell } from '#shared/response/hours.ts';
import { openIntervals } from '#shared/response/open-intervals.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import {
  dateOfDay,
  dayOfDate,
  instantOf,
  isTimeZone,
  localDay,
  localMinute,
  offsetAt,
  weekdayOf,
} from '#shared/response/zone.ts';
import { BUSINESS_KINDS } from '#shared/model/business.ts';
import { at, HOUR, hoursOf, MINUTE } from './response-kit.ts';

const PRAGUE = 'Europe/Prague';
const trattoria = hoursOf(
  PRAGUE,
  { fri: '11:30-14:30 17:30-26:00', sat: '11:30-14:30 17:30-26:00', sun: '12:00-21:00' },
  { '2026-12-26': '', '2026-12-31': '18:00-28:00' },
);

describe('open and closed', () => {
  it.each([
    ['before lunch', '2026-11-20 11:29 +01:00', false],
    ['the minute we open', '2026-11-20 11:30 +01:00', true],
    ['the minute lunch ends', '2026-11-20 14:30 +01:00', false],
    ['between the two services', '2026-11-20 16:00 +01:00', false],
    ['past midnight of Friday', '2026-11-21 01:59 +01:00', true],
    ['the minute Friday night ends', '2026-11-21 02:00 +01:00', false],
    ['a closed weekday', '2026-11-23 12:00 +01:00', false],
    ['Friday night reaching into a closed holiday', '2026-12-26 01:00 +01:00', true],
    ['the closed holiday itself, a Saturday', '2026-12-26 12:00 +01:00', false],
    ['the long night of New Year', '2027-01-01 03:59 +01:00', true],
    ['after it', '2027-01-01 04:00 +01:00', false],
  ])('%s', (_what, when, open) => {
    expect(isOpenAt(trattoria, at(when))).toBe(open);
  });

  it('counts overlapping spans once and joins those that touch', () => {
    const hours = hoursOf('UTC', { mon: '10:00-12:00 11:00-13:00 13:00-14:00' });
    expect(openSpell(hours, at('2026-11-23 11:30 +00:00'))).toEqual({
      from: at('2026-11-23 10:00 +00:00'),
      to: at('2026-11-23 14:00 +00:00'),
    });
    expect(openMsBetween(hours, at('2026-11-23 00:00 +00:00'), at('2026-11-24 00:00 +00:00'))).toBe(4 * HOUR);
  });

  it('reads an end that is not after the start as the next day', () => {
    const bar = hoursOf('UTC', { sat: '18:00-02:00', sun: '00:00-00:00' });
    expect(isOpenAt(bar, at('2026-11-22 01:59 +00:00'))).toBe(true);
    expect(openMsBetween(bar, at('2026-11-21 00:00 +00:00'), at('2026-11-24 00:00 +00:00'))).toBe(30 * HOUR);
  });

  it('an unknown zone reads as UTC instead of breaking a screen, and the door can tell', () => {
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(isTimeZone(PRAGUE)).toBe(true);
    expect(isOpenAt(hoursOf('Europe/Nowhere', { mon: '10:00-11:00' }), at('2026-11-23 10:30 +00:00'))).toBe(true);
  });
});

describe('the next opening', () => {
  it.each([
    ['now, when open', '2026-11-20 12:00 +01:00', '2026-11-20 12:00 +01:00'],
    ['the evening service', '2026-11-20 15:00 +01:00', '2026-11-20 17:30 +01:00'],
    ['Friday, asked on Monday', '2026-11-23 09:00 +01:00', '2026-11-27 11:30 +01:00'],
    ['Sunday, over a closed holiday', '2026-12-26 03:00 +01:00', '2026-12-27 12:00 +01:00'],
  ])('is %s', (_what, asked, expected) => {
    expect(nextOpening(trattoria, at(asked))).toBe(at(expected));
  });

  it('is unknown when nothing will ever open, and found when only special days do', () => {
    const never = hoursOf(PRAGUE, {}, { '2026-01-01': '10:00-12:00' });
    expect(nextOpening(never, at('2026-06-01 00:00 +02:00'))).toBeNull();
    expect(addOpenMs(never, at('2026-06-01 00:00 +02:00'), HOUR)).toBeNull();
    const market = hoursOf(PRAGUE, {}, { '2030-12-06': '10:00-12:00', '2029-12-06': '10:00-12:00' });
    expect(nextOpening(market, at('2026-06-01 00:00 +02:00'))).toBe(at('2029-12-06 10:00 +01:00'));
  });

  it('a season of closed days is stepped over', () => {
    const closed = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [dateOfDay((dayOfDate('2026-11-01') ?? 0) + index), '']),
    );
    expect(nextOpening(hoursOf(PRAGUE, { daily: '10:00-18:00' }, closed), at('2026-11-01 09:00 +01:00'))).toBe(
      at('2027-03-01 10:00 +01:00'),
    );
  });
});

describe('the night the clock changes (Prague: 29 March and 25 October 2026)', () => {
  const nightly = hoursOf(PRAGUE, { daily: '20:00-28:00' });

  it('a 23-hour night serves an hour less, a 25-hour night an hour more', () => {
    expect(openMsBetween(nightly, at('2026-03-28 20:00 +01:00'), at('2026-03-29 12:00 +02:00'))).toBe(7 * HOUR);
    expect(openMsBetween(nightly, at('2026-10-24 20:00 +02:00'), at('2026-10-25 12:00 +01:00'))).toBe(9 * HOUR);
  });

  it('a time the clock skips means the jump: 02:30 opens at 03:00', () => {
    const hours = hoursOf(PRAGUE, { sun: '02:30-03:15' });
    expect(openSpell(hours, at('2026-03-29 03:05 +02:00'))).toEqual({
      from: at('2026-03-29 03:00 +02:00'),
      to: at('2026-03-29 03:15 +02:00'),
    });
    expect(
      openMsBetween(hoursOf(PRAGUE, { sun: '02:00-03:00' }), at('2026-03-29 00:00 +01:00'), at('2026-03-30 00:00 +02:00')),
    ).toBe(0);
  });

  it('a time that comes twice means the first: a night until 02:30 ends at the first 02:30 and does not reopen', () => {
    const hours = hoursOf(PRAGUE, { sat: '22:00-26:30' });
    expect(isOpenAt(hours, at('2026-10-25 02:29 +02:00'))).toBe(true);
    expect(isOpenAt(hours, at('2026-10-25 02:31 +02:00'))).toBe(false);
    expect(isOpenAt(hours, at('2026-10-25 02:15 +01:00'))).toBe(false);
  });

  it('half-hour and far zones keep the same rule', () => {
    // Lord Howe moves by 30 minutes: 4 October 2026, 02:00 +10:30 becomes 02:30 +11:00.
    expect(
      openMsBetween(
        hoursOf('Australia/Lord_Howe', { sun: '01:00-04:00' }),
        at('2026-10-04 00:00 +10:30'),
        at('2026-10-05 00:00 +11:00'),
      ),
    ).toBe(2.5 * HOUR);
    expect(isOpenAt(hoursOf('Asia/Kathmandu', { mon: '10:00-11:00' }), at('2026-11-23 10:59 +05:45'))).toBe(true);
  });
});

describe('local time', () => {
  it.each(['Europe/Prague', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Kiritimati', 'UTC'])(
    'goes to an instant and back in %s',
    (zone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: at('1990-01-01 00:00 +00:00') / MINUTE, max: at('2045-01-01 00:00 +00:00') / MINUTE }),
          (minute) => {
            const instant = minute * MINUTE;
            const back = instantOf(zone, localDay(zone, instant), localMinute(zone, instant));
            const earlierReading = instant - back;
            // The second pass of an autumn hour reads back as the first one.
            expect(earlierReading === 0 || offsetAt(zone, back) - offsetAt(zone, instant) === earlierReading).toBe(true);
          },
        ),
      );
    },
  );

  it('knows weekdays and real dates', () => {
    expect(weekdayOf(dayOfDate('2026-11-22') ?? 0)).toBe(7);
    expect(weekdayOf(dayOfDate('1969-12-29') ?? 0)).toBe(1);
    for (const nonsense of ['2026-02-30', '2026-2-3', 'tomorrow', '2026-13-01', '']) expect(dayOfDate(nonsense)).toBeNull();
  });

  it('no instant makes it throw', () => {
    for (const odd of [Number.NaN, Infinity, -Infinity, 8.64e15, -8.64e15, 1e300]) {
      expect(isOpenAt(trattoria, odd)).toBeTypeOf('boolean');
      expect(openMsBetween(trattoria, odd, odd)).toBe(0);
    }
  });
});

describe('open time as a measure', () => {
  const minuteOfWeek = fc.integer({ min: 0, max: 1440 });
  const anySpan = fc.record({ fromMinute: minuteOfWeek, toMinute: fc.integer({ min: 0, max: 2000 }) });
  const anyHours = fc.record({
    timeZone: fc.constantFrom('Europe/Prague', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'America/New_York'),
    week: fc.array(fc.array(anySpan, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    specialDays: fc.array(
      fc.record({
        date: fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-03-08'),
        spans: fc.array(anySpan, { maxLength: 2 }),
        name: fc.constant(''),
      }),
      { maxLength: 2 },
    ),
  });
  const anyInstant = fc.integer({ min: at('2026-03-01 00:00 +00:00'), max: at('2026-12-01 00:00 +00:00') });

  it('adding open time and measuring it are inverse, and the end is open or a closing minute', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 1, max: 30 * HOUR }), (hours, from, ms) => {
        const end = addOpenMs(hours, from, ms);
        if (end === null) return;
        expect(openMsBetween(hours, from, end)).toBe(ms);
        expect(isOpenAt(hours, end) || isOpenAt(hours, end - 1)).toBe(true);
        expect(openMsBetween(hours, from, end - 1)).toBe(ms - 1);
      }),
    );
  });

  it('what is remembered of a week is what walking through its days finds', () => {
    const anyGap = fc.oneof(fc.nat(2 * 24 * HOUR), fc.nat(30 * 24 * HOUR), fc.nat(450 * 24 * HOUR));
    fc.assert(
      fc.property(anyHours, fc.array(fc.tuple(anyInstant, anyGap), { minLength: 1, maxLength: 4 }), (hours, asked) => {
        for (const [from, gap] of asked) {
          let openMs = 0;
          let next: number | null = null;
          for (const interval of openIntervals(hours, from)) {
            if (interval.to > from) next ??= Math.max(from, interval.from);
            if (interval.from >= from + gap) break;
            openMs += Math.max(0, Math.min(interval.to, from + gap) - Math.max(interval.from, from));
          }
          expect(openMsBetween(hours, from, from + gap)).toBe(openMs);
          expect(nextOpening(hours, from)).toBe(next);
        }
      }),
    );
  });

  it('is additive and never more than the wall', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.nat(9 * 24 * HOUR), fc.nat(9 * 24 * HOUR), (hours, from, first, second) => {
        const middle = from + first;
        const sum = openMsBetween(hours, from, middle) + openMsBetween(hours, middle, middle + second);
        expect(openMsBetween(hours, from, middle + second)).toBe(sum);
        expect(sum).toBeLessThanOrEqual(first + second);
      }),
    );
  });

  it('nothing is open before the next opening, and it is open there', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, from) => {
        const next = nextOpening(hours, from);
        if (next === null) return;
        expect(isOpenAt(hours, next)).toBe(true);
        expect(openMsBetween(hours, from, next)).toBe(0);
        expect(isOpenAt(hours, from)).toBe(next === from);
      }),
    );
  });

  it('round the clock is always open and as long as the wall', () => {
    const kiosk = hoursOf(PRAGUE, { daily: '00:00-24:00' });
    const from = at('2026-03-01 00:00 +01:00');
    expect(openMsBetween(kiosk, from, from + 300 * 24 * HOUR)).toBe(300 * 24 * HOUR);
    expect(addOpenMs(kiosk, from, 100 * 24 * HOUR)).toBe(from + 100 * 24 * HOUR);
    expect(openSpell(kiosk, from)?.to).toBeGreaterThan(from + 7 * 24 * HOUR);
  });
});

describe('presets', () => {
  it.each(BUSINESS_KINDS)('%s opens on at least five days, on Saturday too, every span well-formed', (kind) => {
    const { week, timeZone } = hoursPreset(kind, PRAGUE);
    expect(timeZone).toBe(PRAGUE);
    expect(week).toHaveLength(7);
    expect(week.filter((day) => day.length > 0).length).toBeGreaterThanOrEqual(5);
    expect(week[5]?.length).toBeGreaterThan(0);
    for (const { fromMinute, toMinute } of week.flat()) {
      expect(Number.isInteger(fromMinute) && Number.isInteger(toMinute) && fromMinute < toMinute && toMinute <= 1560).toBe(true);
    }
  });

  it('a restaurant serves lunch and dinner, and past midnight at the weekend', () => {
    const restaurant = hoursPreset('restaurant', PRAGUE);
    expect(restaurant.week[4]).toHaveLength(2);
    expect(isOpenAt(restaurant, at('2026-11-22 00:59 +01:00'))).toBe(true);
  });
});
