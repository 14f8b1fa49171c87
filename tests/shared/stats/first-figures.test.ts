import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, STATUSES } from '#shared/model/feedback.ts';
import { calendar, noHours } from './facts-kit.ts';
import { figuresSince, firstFigures, type FigureRow } from '#shared/stats/first-figures.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEKEND = [5, 6, 7];
const now = Date.parse('2026-11-22T21:00:00+01:00');
const settings = { weekendDays: WEEKEND, hours: noHours, now };

function row(spoke: string, tookMinutes: number | null, more: Partial<FigureRow> = {}): FigureRow {
  const spokeAt = Date.parse(spoke);
  const answered = tookMinutes !== null;
  return {
    spokeAt,
    firstResponseAt: answered ? spokeAt + tookMinutes * MINUTE : null,
    withinTarget: answered ? tookMinutes <= 60 : null,
    dueAt: spokeAt + 60 * MINUTE,
    status: answered ? 'answered' : 'open',
    level: 'high',
    ...more,
  };
}

describe('what the owner sees on Sunday', () => {
  const figures = firstFigures(
    [
      row('2026-11-21T20:40:00+01:00', 20),
      row('2026-11-21T22:00:00+01:00', 90),
      row('2026-11-20T19:00:00+01:00', 10),
      row('2026-11-17T12:00:00+01:00', 30),
      row('2026-11-22T20:30:00+01:00', null),
      row('2026-11-22T20:10:00+01:00', null, { level: 'spam' }),
      row('2026-08-01T20:10:00+02:00', null),
      row('2026-08-01T20:10:00+02:00', 5),
    ],
    settings,
  );

  it('waiting counts everything open, spam aside, however old', () => {
    expect(figures.waitingNow).toBe(2);
    expect(figures.oldestDueAt).toBe(Date.parse('2026-08-01T21:10:00+02:00'));
  });

  it('share and median are of the same answers of four weeks, weekend beside weekday', () => {
    expect(figures.withinTarget).toEqual({ met: 3, count: 4 });
    expect(figures.medianFirstResponseMs).toBe(25 * MINUTE);
    expect(figures.weekend).toEqual({ met: 2, count: 3, medianFirstResponseMs: 20 * MINUTE });
    expect(figures.weekday).toEqual({ met: 1, count: 1, medianFirstResponseMs: 30 * MINUTE });
    expect(figures.unanswered).toBe(1);
  });

  it('has no figure where there is nothing', () => {
    const empty = { met: 0, count: 0, medianFirstResponseMs: null };
    expect(firstFigures([], settings)).toEqual({
      waitingNow: 0,
      oldestDueAt: null,
      withinTarget: { met: 0, count: 0 },
      medianFirstResponseMs: null,
      weekend: empty,
      weekday: empty,
      unanswered: 0,
    });
  });
});

describe('the edge of a weekend is local midnight', () => {
  it.each([
    ['Thursday 23:59', '2026-11-19T23:59:00+01:00', 'weekday'],
    ['Friday 00:00', '2026-11-20T00:00:00+01:00', 'weekend'],
    ['Sunday 23:59', '2026-11-15T23:59:00+01:00', 'weekend'],
    ['Monday 00:00', '2026-11-16T00:00:00+01:00', 'weekday'],
    ['the last hour of a 25-hour Sunday', '2026-10-25T23:59:00+01:00', 'weekend'],
    ['the Monday after it', '2026-10-26T00:00:00+01:00', 'weekday'],
    ['the last hour of a 23-hour Sunday', '2026-03-29T23:59:00+02:00', 'weekend'],
    ['the Monday after that', '2026-03-30T00:00:00+02:00', 'weekday'],
  ])('%s', (_what, spoke, side) => {
    const figures = firstFigures([row(spoke, 5)], { ...settings, now: Date.parse(spoke) + DAY });
    expect([figures.weekend.count, figures.weekday.count]).toEqual(side === 'weekend' ? [1, 0] : [0, 1]);
  });

  it('a night that Sunday runs into is still the weekend', () => {
    const late = row('2026-11-16T00:30:00+01:00', 5);
    expect(firstFigures([late], settings).weekday.count).toBe(1);
    expect(firstFigures([late], { ...settings, hours: calendar.hours }).weekend.count).toBe(1);
  });

  it('the same instant is Sunday in Prague and Saturday in New York', () => {
    const spoke = row('2026-11-16T02:00:00+01:00', 5);
    expect(firstFigures([spoke], settings).weekday.count).toBe(1);
    expect(firstFigures([spoke], { ...settings, hours: { ...noHours, timeZone: 'America/New_York' } }).weekend.count).toBe(1);
  });

  it('four weeks are 28 local days, also over the change to winter time', () => {
    const first = firstFigures([row('2026-10-26T00:00:00+01:00', 5), row('2026-10-25T23:59:00+01:00', 5)], settings);
    expect(first.withinTarget.count).toBe(1);
    const overChange = { ...settings, now: Date.parse('2026-11-10T12:00:00+01:00') };
    expect(
      firstFigures([row('2026-10-14T00:00:00+02:00', 5), row('2026-10-13T23:59:00+02:00', 5)], overChange).withinTarget.count,
    ).toBe(1);
  });
});

describe('for any rows', () => {
  const anyRow: fc.Arbitrary<FigureRow> = fc.record({
    spokeAt: fc.integer({ min: now - 40 * DAY, max: now }),
    firstResponseAt: fc.option(fc.integer({ min: now - 40 * DAY, max: now })),
    withinTarget: fc.option(fc.boolean()),
    dueAt: fc.option(fc.integer({ min: now - DAY, max: now + DAY })),
    status: fc.constantFrom(...STATUSES),
    level: fc.constantFrom(...LEVELS),
  });

  it('agrees with counting slowly by the calendar, and ignores rows older than it asks for', () => {
    const weekdayName = new Intl.DateTimeFormat('en-GB', { timeZone: settings.hours.timeZone, weekday: 'short' });
    const date = new Intl.DateTimeFormat('en-CA', { timeZone: settings.hours.timeZone, dateStyle: 'short' });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        const figures = firstFigures(rows, settings);
        const answers = rows.filter(
          (each) =>
            each.level !== 'spam' &&
            date.format(each.spokeAt) >= '2026-10-26' &&
            each.firstResponseAt !== null &&
            each.withinTarget !== null,
        );
        const weekend = answers.filter((each) => ['Fri', 'Sat', 'Sun'].includes(weekdayName.format(each.spokeAt)));
        expect(figures.withinTarget).toEqual({ met: answers.filter((each) => each.withinTarget).length, count: answers.length });
        expect(figures.weekend.count).toBe(weekend.length);
        expect(figures.weekend.count + figures.weekday.count).toBe(figures.withinTarget.count);
        expect(figures.weekend.met + figures.weekday.met).toBe(figures.withinTarget.met);
        expect(
          firstFigures(
            rows.filter((each) => each.status === 'open' || each.spokeAt >= figuresSince(now)),
            settings,
          ),
        ).toEqual(figures);
      }),
    );
  });
});
