import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endsNextDay,
  fieldOf,
  forServer,
  minuteOf,
  nextSpan,
  overlaps,
  spanFrom,
  spanText,
  withFrom,
  withTo,
} from '#client/ui/business/hours-edit.ts';
import { countries, guessCountry } from '#client/ui/business/places.ts';

describe('opening hours as they are typed', () => {
  test('a closing time that is not later is the next day', () => {
    expect(spanFrom(17 * 60, 60)).toEqual({ fromMinute: 1020, toMinute: 1500 });
    expect(endsNextDay(spanFrom(17 * 60, 60))).toBe(true);
    expect(spanText(spanFrom(17 * 60, 60))).toBe('17:00–01:00');
  });

  test('closing at midnight is this day’s end, the same time twice is around the clock', () => {
    expect(spanFrom(600, 0)).toEqual({ fromMinute: 600, toMinute: 1440 });
    expect(endsNextDay(spanFrom(600, 0))).toBe(false);
    expect(spanFrom(0, 0)).toEqual({ fromMinute: 0, toMinute: 1440 });
  });

  test('whatever is typed, a span is one the server takes and shows the typed times again', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, minute, (from, to, other) => {
        for (const span of [spanFrom(from, to), withFrom(spanFrom(from, to), other), withTo(spanFrom(from, to), other)]) {
          expect(span.toMinute).toBeGreaterThan(span.fromMinute);
          expect(span.toMinute - span.fromMinute).toBeLessThanOrEqual(1440);
        }
        expect(minuteOf(fieldOf(from))).toBe(from);
        expect(fieldOf(spanFrom(from, to).toMinute)).toBe(fieldOf(to));
      }),
    );
  });

  test('a half-typed time is none', () => {
    for (const text of ['', '1', '17:', '99:99', 'noon']) expect(minuteOf(text)).toBeNull();
  });

  test('lunch and dinner may touch but not overlap, in whatever order they were typed', () => {
    expect(overlaps([spanFrom(1020, 1380), spanFrom(660, 1020)])).toBe(false);
    expect(overlaps([spanFrom(1020, 1380), spanFrom(660, 1021)])).toBe(true);
  });

  test('a further span never overlaps what is there', () => {
    expect(overlaps([spanFrom(660, 900), nextSpan([spanFrom(660, 900)]) ?? spanFrom(660, 900)])).toBe(false);
    expect(nextSpan([spanFrom(600, 60)])).toBeNull();
  });

  test('are stored in the order of the clock and of the calendar', () => {
    const late = { date: '2026-12-31', spans: [], name: '' };
    const early = { date: '2026-12-24', spans: [], name: '' };
    const week = Array.from({ length: 7 }, () => [spanFrom(1020, 1380), spanFrom(660, 900)]);
    const sent = forServer({ timeZone: 'Europe/Prague', week, specialDays: [late, early] });
    expect(sent.week[0]).toEqual([spanFrom(660, 900), spanFrom(1020, 1380)]);
    expect(sent.specialDays.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-31']);
  });
});

describe('where the business is', () => {
  test('countries come from the platform, each once, none that is no country', () => {
    const codes = countries('cs').map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['CZ', 'PL', 'SK', 'DE', 'AT', 'GB', 'US']));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => ['EU', 'UN', 'ZZ', 'SU', 'YU', 'DD', 'XA'].includes(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(230);
  });

  test('the first guess is the zone, then the language', () => {
    expect(guessCountry('Europe/Prague', ['en-US'])).toBe('CZ');
    expect(guessCountry('Etc/UTC', ['pl'])).toBe('PL');
    expect(guessCountry('Etc/UTC', [])).toBe('GB');
  });
});
