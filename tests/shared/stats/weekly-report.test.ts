import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hoursPreset } from '#shared/response/presets.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { asOf, figuresOf } from '#shared/stats/figures.ts';
import { outcomes } from '#shared/stats/outcome/outcome.ts';
import { reportWeek, weeklyReportAt } from '#shared/report/report-time.ts';
import { addMeasured, newSlices, newTally } from '#shared/stats/slices.ts';
import { weeklyReport, type ReportInput } from '#shared/report/weekly-report.ts';
import { at, wall } from '../duty/roster-kit.ts';
import { calendar, DAY, fact, HOUR, MINUTE, noHours, PRAGUE } from './facts-kit.ts';

const now = at('2026-11-22 21:00');
const week = reportWeek(calendar, now);

function figures(facts: readonly Fact[]) {
  const slices = newSlices();
  for (const each of facts) {
    const measured = measure(each, { calendar, now });
    if (measured !== null) addMeasured(slices, { ...measured, weekend: true });
  }
  return figuresOf(slices.get('all')?.get('')?.weekend ?? newTally(), asOf(calendar.hours, now));
}
const input = (more: Partial<ReportInput> = {}): ReportInput => ({
  week,
  weekend: null,
  figures: figures([]),
  earlier: [],
  outcomes: outcomes([]),
  repeated: [],
  fixes: [],
  ...more,
});
const kinds = (more: Partial<ReportInput>) => weeklyReport(input(more)).facts.map(({ kind }) => kind);

describe('three facts and one thing to change', () => {
  it('a week without anything says so, and makes nothing up', () => {
    const report = weeklyReport(input());
    expect(report.facts).toEqual([{ kind: 'closed' }, { kind: 'quiet' }]);
    expect(report.change).toBeNull();
  });

  it('speed comes with its sample and beside earlier weeks', () => {
    const earlier = [figures([fact(now - 9 * DAY, 60)]), figures([])];
    const report = weeklyReport(input({ figures: figures([fact(now - DAY, 10), fact(now - DAY, 20)]), earlier }));
    expect(report.facts[1]).toMatchObject({ kind: 'speed', medianMs: 15 * MINUTE, samples: 2, withinTarget: { part: 2, of: 2 } });
    expect(report.facts[1]).toMatchObject({ medianChange: { before: 60 * MINUTE, of: 1 } });
    expect(report.facts[2]).toEqual({ kind: 'all_answered', asked: 2 });
  });

  it('guests who still wait come before everything else', () => {
    const repeated = [{ day: 1, about: 'dish', key: 'soup', guests: 2 }] as const;
    const answered = figures([fact(now - DAY, 10)]);
    expect(kinds({ figures: figures([fact(now - DAY, 10), fact(now - DAY, null)]), repeated })).toEqual([
      'closed',
      'speed',
      'overdue',
    ]);
    expect(kinds({ figures: answered, repeated })).toEqual(['closed', 'speed', 'repeated']);
    expect(kinds({ figures: figures([fact(now - DAY, null)]) })).toEqual(['closed', 'silent', 'overdue']);
  });

  it('the weekend is covered only when every open minute was', () => {
    const weekend = {
      from: 0,
      to: 1,
      openMs: 10,
      coveredMs: 10,
      backedMs: 4,
      backupMs: 0,
      doubtfulMs: 0,
      unreachableMs: 0,
      gapMs: 0,
      covered: { part: 10, of: 10 },
      strip: [],
      carried: [],
      gaps: { items: [], medianWaitMs: null, longestWaitMs: null },
      response: figures([]),
    };
    expect(weeklyReport(input({ weekend })).facts[0]).toEqual({ kind: 'covered', openMs: 10, backedMs: 4, backupMs: 0 });
    expect(weeklyReport(input({ weekend: { ...weekend, coveredMs: 9, gapMs: 1 } })).facts[0]).toMatchObject({
      kind: 'not_covered',
      gapMs: 1,
    });
  });
});

describe('it comes on Sunday after closing', () => {
  const due = (hours: typeof noHours, time: string, lastSentAt: number | null = null) =>
    wall(weeklyReportAt({ hours, lastSentAt, now: at(time) }));

  it.each([
    ['before closing it is due at closing', '2026-11-22 20:00', at('2026-11-15 21:00'), '2026-11-22 21:00'],
    ['at closing it is due', '2026-11-22 21:00', at('2026-11-15 21:00'), '2026-11-22 21:00'],
    ['missed in an outage it is due on Monday', '2026-11-23 09:00', at('2026-11-15 21:00'), '2026-11-22 21:00'],
    ['sent it is due a week later', '2026-11-22 21:01', at('2026-11-22 21:00'), '2026-11-29 21:00'],
    ['by Wednesday it is old news', '2026-11-25 09:00', at('2026-11-15 21:00'), '2026-11-29 21:00'],
    ['the clocks went back that day', '2026-10-25 12:00', at('2026-10-18 21:00'), '2026-10-25 21:00'],
  ])('%s', (_what, time, lastSentAt, expected) => {
    expect(due(calendar.hours, time, lastSentAt)).toBe(expected);
  });

  it('closed on Sunday, or open round the clock: at eight', () => {
    expect(due(hoursPreset('shop', PRAGUE), '2026-11-22 12:00', at('2026-11-15 20:00'))).toBe('2026-11-22 20:00');
    const always = { ...noHours, week: Array.from({ length: 7 }, () => [{ fromMinute: 0, toMinute: 1440 }]) };
    expect(due(always, '2026-11-22 12:00', at('2026-11-15 20:00'))).toBe('2026-11-22 20:00');
  });

  it('a Sunday that closes past midnight, after a Saturday that does too', () => {
    const late = {
      ...noHours,
      week: [[], [], [], [], [], [{ fromMinute: 1080, toMinute: 1560 }], [{ fromMinute: 1080, toMinute: 1500 }]],
    };
    expect(due(late, '2026-11-22 12:00', at('2026-11-16 01:00'))).toBe('2026-11-23 01:00');
    const closedSunday = { ...late, week: late.week.with(6, []) };
    expect(due(closedSunday, '2026-11-22 01:00', at('2026-11-15 20:00'))).toBe('2026-11-22 20:00');
  });

  it('is about the week from Monday to that Sunday, night included', () => {
    expect([wall(week.from), wall(week.to)]).toEqual(['2026-11-16 01:00', '2026-11-23 01:00']);
    expect(reportWeek(calendar, at('2026-11-24 09:00'))).toEqual(week);
  });

  it('is sent once a week whenever it is looked at, every hour of ten weeks, a clock change included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(calendar.hours, noHours, hoursPreset('shop', PRAGUE), hoursPreset('cafe', PRAGUE)),
        fc.integer({ min: 0, max: 59 }),
        (hours, minute) => {
          const sent: number[] = [];
          let lastSentAt: number | null = null;
          const start = at('2026-09-07 00:00') + minute * MINUTE;
          for (let now = start; now < start + 10 * 7 * DAY; now += HOUR) {
            if (weeklyReportAt({ hours, lastSentAt, now }) > now) continue;
            sent.push(now);
            lastSentAt = now;
          }
          expect(sent.length).toBeGreaterThanOrEqual(10);
          expect(sent.length).toBeLessThanOrEqual(11);
        },
      ),
      { numRuns: 4 },
    );
  });
});
