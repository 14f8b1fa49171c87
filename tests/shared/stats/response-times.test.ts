import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMsBetween } from '#shared/response/hours.ts';
import { firstAnswer, measure, OUTSIDE, type Fact, type Measured } from '#shared/stats/facts.ts';
import { figuresOf, ratio } from '#shared/stats/figures.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { isBehind, responseTimes, type Behind } from '#shared/stats/response-times.ts';
import { addCell, addMeasured, cellsOf, mergeSlices, newSlices, type Slices } from '#shared/stats/slices.ts';
import {
  anyFact,
  AUTUMN_SUNDAY,
  calendar,
  DAY,
  fact,
  HOUR,
  kept,
  MINUTE,
  noHours,
  onTheWall,
  SPRING_SUNDAY,
} from './facts-kit.ts';

const now = Date.parse('2026-11-22T21:00:00+01:00');
const range = { fromDay: 20_000, toDay: 20_800 };

function measured(facts: readonly Fact[], at = now): readonly Measured[] {
  return facts.flatMap((each) => measure(each, { calendar, now: at }) ?? []);
}

function slicesOf(facts: readonly Fact[], at = now): Slices {
  const slices = newSlices();
  for (const each of measured(facts, at)) addMeasured(slices, each);
  return slices;
}

const screen = (facts: readonly Fact[], at = now) => responseTimes(slicesOf(facts, at), calendar, range);

describe('a Saturday in figures', () => {
  const facts = [
    fact('2026-11-21T20:40:00+01:00', 20),
    fact('2026-11-21T22:00:00+01:00', 90, { answeredBy: null }),
    fact('2026-11-18T12:00:00+01:00', 10, { level: 'normal' }),
    fact('2026-11-22T19:30:00+01:00', null),
    fact('2026-11-22T20:50:00+01:00', null),
    fact('2026-11-22T20:50:00+01:00', null, { level: 'spam' }),
    fact('2026-11-19T20:50:00+01:00', null, { status: 'resolved', resolvedAt: now }),
  ];
  const { total, by } = screen(facts);

  it('what is overdue counts against the target, what waits in time counts nowhere yet, spam never', () => {
    expect(total.all).toMatchObject({ asked: 6, waiting: 1, overdue: 1, dismissed: 1 });
    expect(total.all.withinTarget).toEqual({ part: 2, of: 4 });
    expect(total.all.answered).toEqual({ part: 3, of: 5 });
    expect(total.weekend.first.wall).toEqual({
      count: 2,
      medianMs: 55 * MINUTE,
      p90Ms: 90 * MINUTE,
    });
    expect(total.weekday.first.wall.medianMs).toBe(10 * MINUTE);
  });

  it('an answer given outside the app counts, under its own name', () => {
    expect(by.member.map(({ key, all }) => [key, all.asked])).toEqual([
      ['ana', 2],
      [OUTSIDE, 1],
    ]);
  });

  it('an automatic acknowledgement is no answer', () => {
    const auto = { from: 'auto', at: 1, by: null } as const;
    expect(firstAnswer([auto, { from: 'guest', at: 2, by: null }])).toBeNull();
    expect(firstAnswer([auto, { from: 'us', at: 9, by: 'ben' }, { from: 'us', at: 5, by: null }])).toEqual({ at: 5, by: null });
  });
});

describe('nothing is a dash, never a zero', () => {
  it('no items', () => {
    const { total, by, heat, trend, distribution } = responseTimes(newSlices(), calendar, { fromDay: 20_779, toDay: 20_792 });
    expect(total.all.first).toEqual({
      wall: { count: 0, medianMs: null, p90Ms: null },
      service: { count: 0, medianMs: null, p90Ms: null },
      differ: false,
    });
    expect(ratio(total.all.withinTarget)).toBeNull();
    expect(ratio(total.all.answered)).toBeNull();
    expect(by.channel).toEqual([]);
    expect(heat).toHaveLength(168);
    expect(trend.map(({ week, whole }) => [week, whole])).toEqual([
      ['2026-11-16', false],
      ['2026-11-23', true],
      ['2026-11-30', false],
    ]);
    expect(distribution.all.every(({ count }) => count === 0)).toBe(true);
  });

  it('one item', () => {
    const { total } = screen([fact('2026-11-21T20:40:00+01:00', 7)]);
    expect(total.all.first.wall).toEqual({ count: 1, medianMs: 7 * MINUTE, p90Ms: 7 * MINUTE });
    expect(total.weekday.first.wall.medianMs).toBeNull();
  });
});

describe('bad data', () => {
  const one = (each: Fact) => measured([each])[0];

  it('an answer before the question took no time and is told apart', () => {
    expect(one(fact('2026-11-21T20:40:00+01:00', -30))).toMatchObject({ firstWallMs: 0, firstServiceMs: 0, skewed: true });
  });

  it('a platform whose clock runs ahead is taken at the time we received it', () => {
    const spokeAt = now - HOUR;
    const ahead = fact(spokeAt, 30, { receivedAt: spokeAt - 20 * MINUTE });
    expect(one(ahead)).toMatchObject({ askedAt: spokeAt - 20 * MINUTE, firstWallMs: 50 * MINUTE, skewed: true });
    expect(one(fact(now + DAY, null, { receivedAt: now + DAY }))).toMatchObject({ askedAt: now, skewed: true });
  });

  it('service time kept from the day of the answer is not counted again by the hours of today', () => {
    const closed = { calendar: { ...calendar, hours: noHours }, now };
    const kept = fact('2026-11-20T23:00:00+01:00', 600, { level: 'normal', firstServiceMs: 42 * MINUTE });
    expect(measure(kept, closed)?.firstServiceMs).toBe(42 * MINUTE);
    expect(measure({ ...kept, firstServiceMs: null }, closed)?.firstServiceMs).toBe(600 * MINUTE);
  });

  it('a business that changes its time zone sees its history by the new wall', () => {
    const spoke = fact('2026-11-23T06:30:00+01:00', 5);
    expect(measure(spoke, { calendar, now: now + DAY })?.weekend).toBe(false);
    const newYork = { ...calendar, hours: { ...calendar.hours, timeZone: 'America/New_York' } };
    expect(measure(spoke, { calendar: newYork, now: now + DAY })?.weekend).toBe(true);
  });

  it('a member who left keeps their figures', () => {
    expect(screen([fact('2026-11-21T20:40:00+01:00', 5, { answeredBy: 'left-long-ago' })]).by.member[0]).toMatchObject({
      key: 'left-long-ago',
    });
  });
});

describe.each([
  ['the 25-hour Sunday', AUTUMN_SUNDAY],
  ['the 23-hour Sunday', SPRING_SUNDAY],
])('for any feedback around %s', (_name, sunday) => {
  const at = sunday + 3 * DAY;
  const anyFacts = fc.array(anyFact(sunday), { maxLength: 40 });

  /** Everything again from the rows, slowly and by Intl. */
  function slowly(facts: readonly Fact[]) {
    return facts
      .filter(({ level }) => level !== 'spam')
      .map((each) => {
        const asked = Math.min(each.spokeAt, each.receivedAt, at);
        const wall = onTheWall(asked);
        const dayWall = wall.hour < 1 ? ((wall.weekday + 5) % 7) + 1 : wall.weekday;
        const answered = each.firstResponseAt;
        const open =
          answered === null
            ? null
            : each.level === 'urgent'
              ? Math.max(0, answered - asked)
              : openMsBetween(calendar.hours, asked, answered);
        return {
          each,
          weekend: dayWall >= 5,
          hour: (wall.weekday - 1) * 24 + wall.hour,
          wallMs: answered === null ? null : Math.max(0, answered - asked),
          serviceMs: answered === null ? null : (each.firstServiceMs ?? open),
          resolvedMs:
            each.status === 'resolved' && answered !== null && each.resolvedAt !== null
              ? Math.max(0, each.resolvedAt - asked)
              : null,
        };
      });
  }

  it('every figure is that of counting the rows one by one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const shown = screen(facts, at);
        const all = slowly(facts);
        for (const [side, rows] of [
          ['all', all],
          ['weekend', all.filter(({ weekend }) => weekend)],
          ['weekday', all.filter(({ weekend }) => !weekend)],
        ] as const) {
          const figures = shown.total[side];
          const took = kept(rows.flatMap(({ wallMs }) => wallMs ?? []));
          const service = kept(rows.flatMap(({ serviceMs }) => serviceMs ?? []));
          const resolved = kept(rows.flatMap(({ resolvedMs }) => resolvedMs ?? []));
          expect(figures.first.wall).toEqual({ count: took.length, medianMs: median(took), p90Ms: percentile(took, 90) });
          expect(figures.first.service).toEqual({
            count: service.length,
            medianMs: median(service),
            p90Ms: percentile(service, 90),
          });
          expect(figures.resolution.wall).toEqual({
            count: resolved.length,
            medianMs: median(resolved),
            p90Ms: percentile(resolved, 90),
          });
          const open = rows.filter(({ each }) => each.firstResponseAt === null && each.status !== 'resolved');
          const overdue = open.filter(({ each }) => each.dueAt !== null && each.dueAt < at).length;
          expect(figures.overdue).toBe(overdue);
          expect(figures.waiting).toBe(open.length - overdue);
          const judged = rows.filter(({ each }) => each.firstResponseAt !== null && each.withinTarget !== null);
          expect(figures.withinTarget).toEqual({
            part: judged.filter(({ each }) => each.withinTarget).length,
            of: judged.length + overdue,
          });
          expect(figures.answered).toEqual({ part: took.length, of: rows.length - figures.waiting });
        }
        for (const { hour, figures } of shown.heat) expect(figures.asked).toBe(all.filter((row) => row.hour === hour).length);
        for (const { fromMs, toMs, count } of shown.distribution.all)
          expect(count).toBe(
            all.filter(({ wallMs }) => wallMs !== null && wallMs >= fromMs && wallMs < (toMs ?? Infinity)).length,
          );
      }),
      { numRuns: 40 },
    );
  });

  it('each dimension adds up to the whole, and a tapped number opens as many items as it says', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const shown = screen(facts, at);
        const items = measured(facts, at);
        const behind = (wanted: Behind) => items.filter((item) => isBehind(item, wanted)).length;
        expect(behind({})).toBe(shown.total.all.asked);
        for (const dimension of ['level', 'channel', 'place', 'kind', 'member'] as const) {
          const rows = shown.by[dimension];
          if (dimension !== 'member') expect(rows.reduce((sum, { all }) => sum + all.asked, 0)).toBe(shown.total.all.asked);
          for (const { key, weekend } of rows) expect(behind({ dimension, key, side: 'weekend' })).toBe(weekend.asked);
        }
        expect(behind({ outcomes: ['late', 'overdue'] })).toBe(
          shown.total.all.withinTarget.of - shown.total.all.withinTarget.part,
        );
        for (const { fromMs, toMs, count } of shown.distribution.weekday)
          expect(behind({ side: 'weekday', took: { fromMs, toMs } })).toBe(count);
        for (const { hour, figures } of shown.heat) expect(behind({ dimension: 'hour', key: String(hour) })).toBe(figures.asked);
        expect(shown.trend.reduce((sum, { all }) => sum + all.asked, 0)).toBe(shown.total.all.asked);
      }),
      { numRuns: 25 },
    );
  });

  it('rows, parts put together and stored cells tell the same; a changed item is taken out and put back', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (left, right) => {
        const whole = slicesOf([...left, ...right], at);
        const parts = slicesOf(left, at);
        mergeSlices(parts, slicesOf(right, at));
        expect(responseTimes(parts, calendar, range)).toEqual(responseTimes(whole, calendar, range));
        const stored = newSlices();
        for (const cell of cellsOf(whole)) addCell(stored, cell);
        expect(responseTimes(stored, calendar, range)).toEqual(responseTimes(whole, calendar, range));
        for (const each of measured(right, at)) addMeasured(whole, each, -1);
        expect(responseTimes(whole, calendar, range)).toEqual(responseTimes(slicesOf(left, at), calendar, range));
      }),
      { numRuns: 8 },
    );
  });
});

it('figures of an empty sum have no share and no duration', () => {
  const figures = figuresOf({
    outcomes: { met: 0, late: 0, untargeted: 0, waiting: 0, overdue: 0, dismissed: 0 },
    skewed: 0,
    took: { firstWallMs: null, firstServiceMs: null, resolveWallMs: null, resolveServiceMs: null },
  });
  expect([figures.asked, ratio(figures.answered), figures.first.wall.p90Ms]).toEqual([0, null, null]);
});
