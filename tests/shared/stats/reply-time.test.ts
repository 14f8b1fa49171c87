import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMsBetween, isOpenAt } from '#shared/response/hours.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { replyTime, type ReplyTime } from '#shared/stats/reply-time.ts';
import { anyFact, AUTUMN_SUNDAY, calendar, DAY, fact, HOUR, MINUTE, noHours, SPRING_SUNDAY } from './facts-kit.ts';

const saturday = Date.parse('2026-11-21T19:00:00+01:00');
const { hours } = calendar;

function told(
  facts: readonly Fact[],
  { now = saturday, dutyFrom = null }: { now?: number; dutyFrom?: number | null } = {},
): ReplyTime {
  return replyTime({ items: facts.flatMap((each) => measure(each, { calendar, now }) ?? []), hours, dutyFrom, now });
}
const answers = (count: number, minutes = 23) =>
  Array.from({ length: count }, (_, index) => fact(saturday - (index + 1) * DAY, minutes));

describe('we usually answer in', () => {
  it('is hidden under five answers', () => {
    expect(told(answers(4))).toMatchObject({ samples: 4, medianMs: null, nextAnswerBy: null, openNow: true });
    expect(told(answers(5))).toMatchObject({ samples: 5, medianMs: 23 * MINUTE });
  });

  it('spam and what is older than 30 days do not count', () => {
    const more = [fact(saturday - DAY, 1, { level: 'spam' }), fact(saturday - 30 * DAY, 1)];
    expect(told([...answers(4), ...more]).samples).toBe(4);
  });

  it('silence does not make it look faster: what is overdue counts with the wait so far', () => {
    const silent = Array.from({ length: 6 }, () => fact(saturday - 10 * HOUR, null));
    expect(told([...answers(5), ...silent])).toMatchObject({ samples: 5, medianMs: 10 * HOUR });
  });
});

describe('open until, next answer by', () => {
  it('open: until closing, past midnight too', () => {
    expect(told([]).openUntil).toBe(Date.parse('2026-11-22T01:00:00+01:00'));
    expect(told(answers(5)).nextAnswerBy).toBe(Date.parse('2026-11-21T19:25:00+01:00'));
  });

  it('closed: counted from the opening, or from when somebody is on duty', () => {
    const now = Date.parse('2026-11-21T09:00:00+01:00');
    const evening = Array.from({ length: 5 }, (_, index) => fact(Date.parse('2026-11-14T19:00:00+01:00') + index * MINUTE, 23));
    expect(told(evening, { now })).toMatchObject({
      openNow: false,
      openUntil: null,
      opensAt: Date.parse('2026-11-21T11:30:00+01:00'),
      nextAnswerBy: Date.parse('2026-11-21T11:55:00+01:00'),
    });
    expect(told(evening, { now, dutyFrom: Date.parse('2026-11-21T18:00:00+01:00') }).nextAnswerBy).toBe(
      Date.parse('2026-11-21T18:25:00+01:00'),
    );
  });

  it('a business without hours promises by the wall and knows no closing', () => {
    const items = answers(5).flatMap((each) => measure(each, { calendar: { ...calendar, hours: noHours }, now: saturday }) ?? []);
    expect(replyTime({ items, hours: noHours, dutyFrom: null, now: saturday })).toMatchObject({
      openUntil: null,
      opensAt: null,
      nextAnswerBy: saturday + 25 * MINUTE,
    });
  });
});

it.each([AUTUMN_SUNDAY, SPRING_SUNDAY])(
  'for any feedback around a clock change it is what counting slowly gives (%d)',
  (sunday) => {
    const now = sunday + 5 * DAY + 7 * HOUR;
    fc.assert(
      fc.property(fc.array(anyFact(sunday), { minLength: 5, maxLength: 30 }), (facts) => {
        const recent = facts
          .filter((each) => each.level !== 'spam')
          .map((each) => ({ each, asked: Math.min(each.spokeAt, each.receivedAt, now) }))
          .filter(({ asked }) => asked > now - 30 * DAY);
        const done = recent.filter(({ each }) => each.firstResponseAt !== null);
        const waits = recent.flatMap(({ each, asked }) => {
          if (each.firstResponseAt !== null) return Math.max(0, each.firstResponseAt - asked);
          return each.status !== 'resolved' && each.dueAt !== null && each.dueAt < now ? now - asked : [];
        });
        const shown = told(facts, { now });
        expect([shown.samples, shown.medianMs]).toEqual([done.length, done.length < 5 ? null : median(waits)]);
        if (shown.nextAnswerBy === null) return;
        const items = facts.flatMap((each) => measure(each, { calendar, now })?.firstServiceMs ?? []);
        const promised = percentile(items, 90) ?? 0;
        expect(openMsBetween(hours, now, shown.nextAnswerBy)).toBeGreaterThanOrEqual(
          Math.min(promised, openMsBetween(hours, now, shown.nextAnswerBy - 5 * MINUTE)),
        );
        expect(shown.nextAnswerBy % (5 * MINUTE)).toBe(0);
        expect(shown.openNow).toBe(isOpenAt(hours, now));
      }),
      { numRuns: 40 },
    );
  },
);
