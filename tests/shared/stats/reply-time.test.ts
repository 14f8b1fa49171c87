import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMsBetween, isOpenAt } from '#shared/response/hours.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { percentile } from '#shared/stats/percentile.ts';
import { replyTime, toldMs, type ReplyTime } from '#shared/stats/reply-time.ts';
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

  it('silence does not make it look faster: where fewer than half were answered there is no such time', () => {
    const silent = (count: number) => Array.from({ length: count }, () => fact(saturday - 10 * HOUR, null));
    expect(told([...answers(5), ...silent(5)])).toMatchObject({ samples: 5, counted: 10, medianMs: 23 * MINUTE });
    expect(told([...answers(5), ...silent(6)])).toMatchObject({ samples: 5, counted: 11, medianMs: null, nextAnswerBy: null });
  });

  it('all means all: whoever was closed without a word never had an answer', () => {
    const graded = [10, 20, 30, 40, 50].map((minutes) => fact(saturday - DAY, minutes));
    const closed = Array.from({ length: 3 }, () => fact(saturday - DAY, null, { status: 'resolved', resolvedAt: saturday }));
    expect(told(graded)).toMatchObject({ counted: 5, medianMs: 30 * MINUTE });
    expect(told([...graded, ...closed])).toMatchObject({ samples: 5, counted: 8, medianMs: 40 * MINUTE });
  });

  it('who wrote a moment ago is not counted yet, who has waited longer than half of the others is', () => {
    const waiting = (minutes: number) => fact(saturday - minutes * MINUTE, null);
    expect(told([...answers(5), waiting(22)])).toMatchObject({ counted: 5, fresh: 1, medianMs: 23 * MINUTE });
    expect(told([...answers(5), waiting(23)])).toMatchObject({ counted: 6, fresh: 0, medianMs: 23 * MINUTE });
  });

  it('is told rounded up, in minutes, hours or days', () => {
    const minutes = [0, 18.2, 99, 99.1, 121, 47.5 * 60, 49 * 60];
    expect(minutes.map((each) => toldMs(each * MINUTE) / MINUTE)).toEqual([1, 19, 99, 120, 180, 48 * 60, 72 * 60]);
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
        const took = ({ each, asked }: (typeof recent)[number]) => Math.max(0, (each.firstResponseAt ?? Infinity) - asked);
        // Every whole millisecond that somebody was answered after, asked of everybody: the first that holds for half.
        const counted = (ms: number) =>
          recent.filter((one) => one.each.firstResponseAt !== null || one.each.status === 'resolved' || now - one.asked >= ms);
        const holds = (ms: number) => recent.filter((one) => took(one) <= ms).length * 2 >= counted(ms).length;
        const slowly = done.map(took).filter(holds);
        const half = done.length < 5 || slowly.length === 0 ? null : Math.min(...slowly);
        const shown = told(facts, { now });
        expect([shown.samples, shown.medianMs, shown.counted]).toEqual([
          done.length,
          half,
          half === null ? recent.length : counted(half).length,
        ]);
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
