/** Calendars as programs write them: days left out and moved, zones of their own, lengths over a clock change, versions of one entry. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCalendar } from '#shared/ical/calendar-read.ts';
import { dateOfDay, dayOfDate, weekdayOf } from '#shared/response/zone.ts';
import { at, PRAGUE, wall } from './roster-kit.ts';

const window = { timeZone: PRAGUE, from: at('2026-10-01'), to: at('2027-10-01') };
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:e']),
  ...lines,
  'END:VEVENT',
];
const read = (...lines: string[]) => readCalendar(calendar(...lines), window);
const spans = (...lines: string[]) =>
  read(...lines).events.map(({ from, to, title }) => `${wall(from)} ${wall(to).slice(11)} ${title}`.trim());
const SERIES = [
  'DTSTART;TZID=Europe/Prague:20261003T180000',
  'DTEND;TZID=Europe/Prague:20261003T230000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'SUMMARY:Ana',
];

describe('a series', () => {
  it.each([
    ['a date', 'EXDATE;VALUE=DATE:20261010'],
    ['a time in UTC', 'EXDATE:20261010T160000Z'],
    ['a time of another zone', 'EXDATE;TZID=Europe/London:20261010T170000'],
    ['one of a list', 'EXDATE;TZID=Europe/Prague:20260101T180000,20261010T180000'],
  ])('leaves out what is excluded by %s', (_, line) => {
    expect(read(...event(...SERIES, line)).events.map(({ fromDate }) => fromDate)).toEqual([
      '2026-10-03',
      '2026-10-17',
      '2026-10-24',
    ]);
  });

  it('says so where a day is left out at an hour at which it does not start', () => {
    expect(read(...event(...SERIES, 'EXDATE;TZID=Europe/Prague:20261010T000000')).problems).toMatchObject([
      { reason: 'exception' },
    ]);
  });

  it('from here on is another person and another hour, and what was moved or cancelled by itself stays so', () => {
    const later = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Prague:20261010T180000',
      'DTSTART;TZID=Europe/Prague:20261011T190000',
      'DURATION:PT2H',
      'SUMMARY:Ben',
    );
    const single = event(
      'RECURRENCE-ID;VALUE=DATE:20261017',
      'DTSTART;TZID=Europe/Prague:20261017T100000',
      'DURATION:PT1H',
      'SUMMARY:Cleo',
    );
    expect(spans(...event(...SERIES), ...later, ...single)).toEqual([
      '2026-10-03 18:00 23:00 Ana',
      '2026-10-11 19:00 21:00 Ben',
      '2026-10-17 10:00 11:00 Cleo',
      '2026-10-25 19:00 21:00 Ben',
    ]);
    const over = event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261010T160000Z', 'STATUS:CANCELLED');
    const found = read(...event(...SERIES), ...over);
    expect(found.events.map(({ fromDate }) => fromDate)).toEqual(['2026-10-03']);
    expect(found.cancelled).toMatchObject([{ uid: 'e', later: true }]);
  });

  it('has more days by RDATE and fewer by EXRULE', () => {
    const more = event(...SERIES, 'RDATE;VALUE=PERIOD:20261005T100000Z/PT2H', 'EXRULE:FREQ=WEEKLY;INTERVAL=2');
    expect(spans(...more)).toEqual(['2026-10-05 12:00 14:00 Ana', '2026-10-10 18:00 23:00 Ana', '2026-10-24 18:00 23:00 Ana']);
  });
});

describe('one entry in several versions', () => {
  it('is its newest, and one that is cancelled is gone', () => {
    const old = event('SEQUENCE:1', 'DTSTART:20261003T180000', 'DURATION:PT1H', 'SUMMARY:Ana');
    const fresh = event('SEQUENCE:3', 'DTSTART:20261003T180000', 'DURATION:PT1H', 'SUMMARY:Ben');
    expect(read(...fresh, ...old).events.map(({ title }) => title)).toEqual(['Ben']);
    expect(read(...old, ...event('SEQUENCE:4', 'STATUS:CANCELLED')).events).toEqual([]);
  });

  it('and where a program gives all its entries one UID, each is kept', () => {
    const one = (day: string) => event('UID:always', `DTSTART:202610${day}T180000`, 'DURATION:PT1H', 'SUMMARY:Ana');
    expect(read(...one('03'), ...one('04')).events).toHaveLength(2);
  });
});

describe('a clock', () => {
  const zone = (name: string, ...rules: string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    ...rules.slice(0, 1),
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    ...rules.slice(1),
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const EU = ['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'];
  it('goes by the rules in the file, whatever it is called, on every day as the real one does', () => {
    for (const name of ['Customized Time Zone', 'tzone://Microsoft/Custom', 'America/New_York']) {
      const start = (hour: string) =>
        event(`DTSTART;TZID="${name}":20261001T${hour}3000`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'SUMMARY:Ana');
      for (const hour of ['00', '01', '02', '03', '18'])
        expect(spans(...zone(name, ...EU), ...start(hour))).toEqual(
          spans(...start(hour).map((line) => line.replace(`"${name}"`, PRAGUE))),
        );
    }
  });

  it.each([
    ['europe/prague', '18:00'],
    ['Central Europe Standard Time 1', '18:00'],
    ['(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague', '18:00'],
    ['tzone://Microsoft/Utc', '20:00'],
    ['Turkey Standard Time', '17:00'],
    ['AUS Eastern Standard Time', '10:00'],
  ])('called %s is known without rules', (name, expected) => {
    const [first] = read(...event(`DTSTART;TZID="${name}":20261003T180000`, 'DURATION:PT1H')).events;
    expect(wall(first?.from ?? 0).slice(11)).toBe(expected);
  });

  it('ends a duty by what it shows: a week over the change, whole days and hours, and every night of a series', () => {
    const from = 'DTSTART;TZID=Europe/Prague:20261019T090000';
    for (const length of ['DURATION:P1W', 'DURATION:P7D', 'DTEND;TZID=Europe/Prague:20261026T090000'])
      expect(wall(read(...event(from, length)).events[0]?.to ?? 0)).toBe('2026-10-26 09:00');
    expect(wall(read(...event(from, 'DURATION:PT168H')).events[0]?.to ?? 0)).toBe('2026-10-26 08:00');
    const nights = event(
      'DTSTART;TZID=Europe/Prague:20261023T220000',
      'DTEND;TZID=Europe/Prague:20261024T060000',
      'RRULE:FREQ=DAILY;COUNT=3',
    );
    expect(spans(...nights).map((one) => one.slice(11))).toEqual(['22:00 06:00', '22:00 06:00', '22:00 06:00']);
  });
});

describe('a whole day', () => {
  it.each([
    ['in a zone', 'DTSTART;TZID=Europe/Prague:20261028T000000', 'DTEND;TZID=Europe/Prague:20261029T000000'],
    ['in no zone', 'DTSTART:20261028T000000', 'DTEND:20261029T000000'],
    ['in UTC', 'DTSTART:20261028T000000Z', 'DTEND:20261029T000000Z'],
    ['of ours in UTC', 'DTSTART:20261027T230000Z', 'DTEND:20261028T230000Z'],
    ['to a minute before midnight', 'DTSTART:20261028T000000', 'DTEND:20261028T235900'],
    ['by its length', 'DTSTART:20261028T000000', 'DURATION:P1D'],
    ['that ends on itself', 'DTSTART;VALUE=DATE:20261028', 'DTEND;VALUE=DATE:20261028'],
  ])('from midnight to midnight %s is one', (_, start, end) => {
    expect(read(...event(start, end)).events).toMatchObject([{ allDay: true, fromDate: '2026-10-28', toDate: '2026-10-28' }]);
  });
});

describe('nothing is passed over', () => {
  it('a file that breaks off, a task, an answer, an entry that was never closed: each has its line', () => {
    const whole = calendar(...event(...SERIES));
    expect(readCalendar(whole.slice(0, -15), window)).toMatchObject({ whole: false, problems: [{ reason: 'cut' }] });
    expect(read('BEGIN:VTODO', 'SUMMARY:Ana', 'END:VTODO').problems).toMatchObject([
      { reason: 'no_event', line: 3, title: 'Ana' },
    ]);
    expect(read('METHOD:REPLY', ...event(...SERIES)).problems).toMatchObject([{ reason: 'method' }]);
    const open = read('BEGIN:VEVENT', 'SUMMARY:Ana', ...event(...SERIES));
    expect([open.events.length, open.problems[0]?.reason, open.whole]).toEqual([4, 'unfinished', false]);
  });
});

describe('every repeat', () => {
  const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  /** Walks day by day and asks of each whether the rule means it. */
  const slow = (start: number, rule: { freq: string; interval: number; days: readonly number[]; nth: number; wkst: number }) => {
    const found: string[] = [];
    for (let day = start; day < start + 300; day += 1) {
      const [year = 0, month = 0, date = 0] = dateOfDay(day).split('-').map(Number);
      const [startYear = 0, startMonth = 0] = dateOfDay(start).split('-').map(Number);
      const weekStart = (one: number) => one - ((weekdayOf(one) - rule.wkst + 7) % 7);
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const inTurn =
        rule.freq === 'DAILY'
          ? (day - start) % rule.interval === 0
          : rule.freq === 'WEEKLY'
            ? ((weekStart(day) - weekStart(start)) / 7) % rule.interval === 0
            : ((year - startYear) * 12 + month - startMonth) % rule.interval === 0;
      const nth =
        rule.freq !== 'MONTHLY' ||
        (rule.nth > 0 ? Math.ceil(date / 7) === rule.nth : Math.ceil((last - date + 1) / 7) === -rule.nth);
      if (inTurn && nth && rule.days.includes(weekdayOf(day))) found.push(dateOfDay(day));
    }
    return found;
  };
  it('takes place on the days a walk day by day finds', () => {
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      nth: fc.constantFrom(1, 2, 3, 4, -1, -2),
      wkst: fc.constantFrom(1, 7, 6, 3),
    });
    const first = dayOfDate('2026-10-01') ?? 0;
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 60 }), (rule, ahead) => {
        const start = first + ahead;
        const named = rule.days.map((day) => `${rule.freq === 'MONTHLY' ? rule.nth : ''}${DAYS[day - 1] ?? ''}`).join(',');
        const text = `RRULE:FREQ=${rule.freq};INTERVAL=${rule.interval};WKST=${DAYS[rule.wkst - 1] ?? ''};BYDAY=${named}`;
        const found = read(...event(`DTSTART:${dateOfDay(start).replaceAll('-', '')}T180000`, 'DURATION:PT5H', text));
        expect(found.problems).toEqual([]);
        const dates = found.events.map(({ fromDate }) => fromDate).filter((date) => date < dateOfDay(start + 300));
        expect(dates).toEqual(slow(start, rule));
      }),
      { numRuns: 150 },
    );
  });
});
