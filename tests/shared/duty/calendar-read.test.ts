import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCalendar } from '#shared/ical/calendar-read.ts';
import { closedDatesOf } from '#shared/duty/calendar/calendar-import.ts';
import { at, PRAGUE, wall } from './roster-kit.ts';

const window = { timeZone: PRAGUE, from: at('2026-01-01'), to: at('2027-01-01') };
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:e1', 'SUMMARY:Ana', ...lines, 'END:VEVENT');
const read = (text: string) => readCalendar(text, window);
const starts = (text: string) => read(text).events.map(({ from }) => wall(from));

describe('reading a calendar', () => {
  it.each([
    ['in UTC', 'DTSTART:20260502T160000Z', 'DTEND:20260502T200000Z', '2026-05-02 18:00'],
    [
      'in a named zone',
      'DTSTART;TZID=Europe/London:20260502T180000',
      'DTEND;TZID=Europe/London:20260502T200000',
      '2026-05-02 19:00',
    ],
    [
      'in a zone as office suites name it',
      'DTSTART;TZID="Central Europe Standard Time":20260502T180000',
      'DTEND;TZID="Central Europe Standard Time":20260502T200000',
      '2026-05-02 18:00',
    ],
    [
      'in a zone behind a path',
      'DTSTART;TZID=/example.org/20200101_1/Europe/Prague:20260502T180000',
      'DURATION:PT2H',
      '2026-05-02 18:00',
    ],
    ['without a zone', 'DTSTART:20260502T180000', 'DURATION:PT1H30M', '2026-05-02 18:00'],
    ['of a whole day', 'DTSTART;VALUE=DATE:20260502', 'DTEND;VALUE=DATE:20260503', '2026-05-02 00:00'],
  ])('understands a time %s', (_, start, end, expected) => {
    expect(read(event(start, end)).problems).toEqual([]);
    expect(starts(event(start, end))).toEqual([expected]);
  });

  it('understands folded lines, alarms inside events and any line ending', () => {
    const text = event(
      'DTSTART:20260502T180000',
      'DTEND:2026050',
      ' 2T200000',
      'BEGIN:VALARM',
      'SUMMARY:not this',
      'TRIGGER:-PT15M',
      'END:VALARM',
    );
    for (const ending of ['\r\n', '\n', '\r']) {
      expect(read(text.replaceAll('\r\n', ending)).events).toMatchObject([
        { title: 'Ana', from: at('2026-05-02 18:00'), to: at('2026-05-02 20:00') },
      ]);
    }
  });

  it.each([
    [
      'every other week on two days',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SA;COUNT=4',
      ['2026-05-01 18:00', '2026-05-02 18:00', '2026-05-15 18:00', '2026-05-16 18:00'],
    ],
    ['every week until a date', 'RRULE:FREQ=WEEKLY;UNTIL=20260515', ['2026-05-01 18:00', '2026-05-08 18:00', '2026-05-15 18:00']],
    ['three days', 'RRULE:FREQ=DAILY;COUNT=3', ['2026-05-01 18:00', '2026-05-02 18:00', '2026-05-03 18:00']],
  ])('repeats %s', (_, rule, expected) => {
    expect(starts(event('DTSTART:20260501T180000', 'DTEND:20260501T200000', rule))).toEqual(expected);
  });

  it('repeats on the wall clock, through a clock change', () => {
    expect(starts(event('DTSTART;TZID=Europe/Prague:20261018T180000', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;COUNT=2'))).toEqual([
      '2026-10-18 18:00',
      '2026-10-25 18:00',
    ]);
  });

  it('leaves out instances that are excluded, moved or cancelled', () => {
    const series = [
      'BEGIN:VEVENT',
      'UID:s',
      'SUMMARY:Ben',
      'DTSTART:20260501T180000',
      'DURATION:PT2H',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE:20260502T180000',
      'END:VEVENT',
    ];
    const moved = [
      'BEGIN:VEVENT',
      'UID:s',
      'SUMMARY:Ben',
      'RECURRENCE-ID:20260503T180000',
      'DTSTART:20260503T200000',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    const cancelled = [
      'BEGIN:VEVENT',
      'UID:s',
      'STATUS:CANCELLED',
      'RECURRENCE-ID:20260504T180000',
      'DTSTART:20260504T180000',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    expect(starts(calendar(...series, ...moved, ...cancelled))).toEqual(['2026-05-01 18:00', '2026-05-03 20:00']);
  });

  it.each([
    ['not_a_calendar', '<!doctype html><title>Sign in</title>'],
    ['not_a_calendar', ''],
    ['too_large', 'x'.repeat(1_000_001)],
    ['no_start', event('DTEND:20260502T200000')],
    ['bad_time', event('DTSTART:tomorrow')],
    ['bad_time', event('DTSTART:20260231T180000', 'DURATION:PT1H')],
    ['unknown_zone', event('DTSTART;TZID=Middle/Earth:20260502T180000', 'DURATION:PT1H')],
    ['no_end', event('DTSTART:20260502T180000')],
    ['ends_before_start', event('DTSTART:20260502T180000', 'DTEND:20260502T170000')],
    ['repeats', event('DTSTART:20260502T180000', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY')],
    ['unfinished', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:cut'],
  ])('says %s instead of guessing or dropping', (reason, text) => {
    expect(read(text)).toMatchObject({ events: [], problems: [{ reason }] });
  });

  it('a repeat without an end or with a birthday in the year 1 stays bounded', () => {
    expect(starts(event('DTSTART:20200101T180000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'))).toHaveLength(365);
    expect(starts(event('DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=YEARLY'))).toEqual(['2026-01-01 00:00']);
    expect(read(event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')).events).toEqual([]);
    const hostile = Array.from({ length: 400 }, (_, id) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      'DTSTART:19000101T000000',
      'DURATION:PT1M',
      'RRULE:FREQ=DAILY;COUNT=999999',
      'END:VEVENT',
    ]);
    expect(read(calendar(...hostile.flat())).problems.at(-1)?.reason).toBe('too_many');
  });

  it('nothing anybody can paste makes it throw', () => {
    const words = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART',
      'DTEND:20260502T200000Z',
      'RRULE:',
      'FREQ=DAILY',
      'TZID="',
      ':',
      ';',
      '=',
      '\r\n',
      '\n ',
      '20260502',
      'T180000Z',
      'EXDATE:',
      'DURATION:P1W',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 60 }), fc.boolean(), (parts, whole) => {
        const text = whole ? calendar('BEGIN:VEVENT', ...parts, 'END:VEVENT') : parts.join('');
        const { events, problems } = read(text);
        for (const one of events) expect(one.from).toBeLessThan(one.to);
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what was read becomes a roster', () => {
  it('whole days are holidays, each date once', () => {
    const holidays = calendar(
      'BEGIN:VEVENT',
      'UID:a',
      'SUMMARY:Christmas',
      'DTSTART;VALUE=DATE:20261224',
      'DTEND;VALUE=DATE:20261227',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b',
      'SUMMARY:St Stephen',
      'DTSTART;VALUE=DATE:20261226',
      'END:VEVENT',
    );
    expect(closedDatesOf(read(holidays).events)).toEqual(
      ['2026-12-24', '2026-12-25', '2026-12-26'].map((date) => ({ date, name: 'Christmas', observance: false })),
    );
  });
});
