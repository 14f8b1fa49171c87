import { describe, expect, it } from 'vitest';
import { change, compareWeekends } from '#shared/stats/comparison.ts';
import { fairness } from '#shared/stats/weekend/fairness.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { weekendFixes } from '#shared/stats/weekend/weekend-fixes.ts';
import { pastWeekends, type Span } from '#shared/stats/weekend/weekends.ts';
import { at, member, roster, shift, wall } from '../duty/roster-kit.ts';
import { calendar, DAY, fact, HOUR, MINUTE } from './facts-kit.ts';
import { summary } from './weekend-kit.ts';

const sunday = at('2026-11-22 22:00');
const [weekend, before] = pastWeekends(calendar, sunday, 2) as [Span, Span];
const plan = roster({
  shifts: [
    shift(5, '11:00-25:00', { first: member('ana'), backup: member('dana') }),
    shift(6, '11:00-20:00', { first: member('ben'), backup: member('ana') }),
    shift(7, '17:00-21:00', { first: member('cyril') }),
  ],
});

describe('the weekend that was', () => {
  it('runs from Friday to the end of the last night, newest first, also over a clock change', () => {
    expect(wall(weekend.from)).toBe('2026-11-20 01:00');
    expect(wall(before.to)).toBe('2026-11-16 01:00');
    const autumn = pastWeekends(calendar, at('2026-10-27 12:00'), 4);
    expect(autumn.map(({ from }) => wall(from))).toEqual([
      '2026-10-23 01:00',
      '2026-10-16 01:00',
      '2026-10-09 01:00',
      '2026-10-02 01:00',
    ]);
    expect((autumn[0]?.to ?? 0) - (autumn[0]?.from ?? 0)).toBe(3 * DAY + HOUR);
  });

  it('a weekend that has not begun is not among those that were; a week that is all weekend has no holes', () => {
    expect(wall(pastWeekends(calendar, at('2026-11-19 12:00'), 1)[0]?.from ?? 0)).toBe('2026-11-13 01:00');
    const [now, last] = pastWeekends({ ...calendar, weekendDays: [1, 2, 3, 4, 5, 6, 7] }, sunday, 2);
    expect(last?.to).toBe(now?.from);
  });

  const facts = [
    fact(at('2026-11-20 19:00'), 10),
    fact(at('2026-11-21 21:00'), 150, { id: 'saturday' }),
    fact(at('2026-11-22 19:00'), null, { id: 'sunday' }),
    fact(at('2026-11-22 19:00'), null, { status: 'resolved' }),
    fact(at('2026-11-22 08:00'), 5, { id: 'closed' }),
  ];
  const shown = summary(plan, weekend, { facts, now: sunday });

  it('tells covered, covered by the backup, unreachable and gap apart, and what stood behind', () => {
    expect(shown.coveredMs).toBe(3 * HOUR + 7.5 * HOUR);
    expect(shown.backedMs).toBe(shown.coveredMs);
    expect(shown.backupMs).toBe(3 * HOUR + 2.5 * HOUR);
    expect(shown.covered).toEqual({ part: shown.coveredMs + shown.backupMs, of: shown.openMs });
    expect(shown.doubtfulMs).toBe(0);
    expect(shown.unreachableMs).toBe(4 * HOUR);
    expect(shown.gapMs).toBe(5 * HOUR + 5.5 * HOUR);
    expect(shown.carried.map(({ memberId }) => memberId)).toEqual(['ana', 'ben', 'cyril', 'dana']);
  });

  it('items that came into a gap, or to a phone that does not ring, and how long they waited', () => {
    expect(shown.gaps.items).toEqual([
      { id: 'sunday', askedAt: at('2026-11-22 19:00'), waitedMs: 3 * HOUR, answered: false, late: true },
      { id: 'saturday', askedAt: at('2026-11-21 21:00'), waitedMs: 150 * MINUTE, answered: true, late: true },
    ]);
    expect(shown.gaps.longestWaitMs).toBe(3 * HOUR);
    expect(shown.response.asked).toBe(5);
  });

  it('what to fix: who is still waiting first, then the gap ahead, then habits', () => {
    const earlier = [before, { from: before.from - 7 * DAY, to: before.to - 7 * DAY }].map((span) =>
      summary(plan, span, { now: sunday }),
    );
    const summaries = [shown, ...earlier];
    const found = weekendFixes({
      hours: calendar.hours,
      ahead: [
        { kind: 'no_backup', memberId: 'cyril', spans: [] },
        { kind: 'gap', spans: [] },
      ],
      waiting: { count: 1, oldestAskedAt: at('2026-11-18 19:00') },
      summaries,
      items: facts.flatMap((each) => measure(each, { calendar, now: sunday }) ?? []),
      fairness: fairness(
        summaries,
        ['ana', 'ben'].map((memberId) => ({ memberId, owner: false, counted: null })),
      ),
    });
    expect(found.map(({ kind }) => kind)).toEqual(['unanswered', 'ahead', 'gap_again', 'gap_again', 'gap_cost', 'ahead']);
    expect(found[0]).toEqual({ kind: 'unanswered', count: 1, oldestAskedAt: at('2026-11-18 19:00') });
    expect(found[2]).toMatchObject({ weekday: 6, weekends: 3, of: 3 });
    expect(found[3]).toMatchObject({ weekday: 7 });
  });

  it('an hour that is slow although somebody is there is named from five items on', () => {
    const late = Array.from({ length: 5 }, (_, index) => fact(at('2026-11-20 19:05') + index * MINUTE, index === 0 ? 5 : 180));
    const fixes = (facts: readonly Fact[]) =>
      weekendFixes({
        hours: calendar.hours,
        ahead: [],
        waiting: null,
        summaries: [summary(plan, weekend, { facts, now: sunday })],
        items: facts.flatMap((each) => measure(each, { calendar, now: sunday }) ?? []),
        fairness: fairness([], []),
      });
    expect(fixes(late)).toEqual([
      { kind: 'slow_hour', weekday: 5, hour: 19, withinTarget: { part: 1, of: 5 }, hands: { kind: 'unknown' } },
    ]);
    expect(fixes(late.slice(1))).toEqual([]);
  });
});

describe('beside earlier weekends', () => {
  it('one weekend has nothing to be compared with, none has no comparison', () => {
    expect(compareWeekends([])).toBeNull();
    const alone = compareWeekends([summary(plan, weekend, { now: sunday })]);
    expect(alone?.coveredShare).toMatchObject({ before: null, difference: null, of: 0 });
    expect(alone?.medianFirstMs.now).toBeNull();
  });

  it('a change is now less the mean of those that have the figure', () => {
    expect(change(10, [4, null, 6])).toEqual({ now: 10, before: 5, difference: 5, of: 2 });
    expect(change(null, [4])).toEqual({ now: null, before: 4, difference: null, of: 1 });
  });
});
