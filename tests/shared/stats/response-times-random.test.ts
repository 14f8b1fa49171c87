import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMsBetween } from '#shared/response/hours.ts';
import { measure, type Fact, type Measured } from '#shared/stats/facts.ts';
import { FEW_BELOW } from '#shared/stats/figures.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { isBehind, responseTimes, type Behind } from '#shared/stats/response-times.ts';
import { addMeasured, mergeSlices, newSlices, type Slices } from '#shared/stats/slices.ts';
import { anyFact, AUTUMN_SUNDAY, calendar, DAY, kept, onTheWall, SPRING_SUNDAY } from './facts-kit.ts';

const range = { fromDay: 20_000, toDay: 20_800 };

function measured(facts: readonly Fact[], at: number): readonly Measured[] {
  return facts.flatMap((each) => measure(each, { calendar, now: at }) ?? []);
}

function slicesOf(facts: readonly Fact[], at: number): Slices {
  const slices = newSlices();
  for (const each of measured(facts, at)) addMeasured(slices, each);
  return slices;
}

const shownOf = (slices: Slices, now: number) => responseTimes(slices, { calendar, range, now });
const screen = (facts: readonly Fact[], at: number) => shownOf(slicesOf(facts, at), at);

/** What a figure says of these waits, of which so many go on. */
function told(waits: readonly number[], waiting: number) {
  const all = kept(waits);
  const few = all.length > 0 && all.length < FEW_BELOW;
  return {
    count: all.length - waiting,
    waiting,
    medianMs: median(all),
    p90Ms: all.length < FEW_BELOW ? null : percentile(all, 90),
    few: few ? all.toSorted((a, b) => a - b) : null,
  };
}

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
        const waits = answered === null && each.status !== 'resolved';
        const overdue = waits && each.dueAt !== null && each.dueAt < at;
        // Whoever waits past due has waited until now.
        const until = answered ?? (overdue ? at : null);
        const open =
          until === null
            ? null
            : each.level === 'urgent'
              ? Math.max(0, until - asked)
              : openMsBetween(calendar.hours, asked, until);
        return {
          each,
          weekend: dayWall >= 5,
          hour: (wall.weekday - 1) * 24 + wall.hour,
          waits,
          overdue,
          wallMs: until === null ? null : Math.max(0, until - asked),
          serviceMs: answered === null ? open : (each.firstServiceMs ?? open),
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
          const took = rows.flatMap(({ wallMs }) => wallMs ?? []);
          const service = rows.flatMap(({ serviceMs }) => serviceMs ?? []);
          const resolved = rows.flatMap(({ resolvedMs }) => resolvedMs ?? []);
          const overdue = rows.filter((row) => row.overdue).length;
          expect(figures.first.wall).toEqual(told(took, overdue));
          expect(figures.first.service).toEqual(told(service, overdue));
          expect(figures.resolution.wall).toEqual(told(resolved, 0));
          expect(figures.unsettled).toBe(
            rows.filter(({ each }) => each.firstResponseAt !== null && each.status !== 'resolved').length,
          );
          expect(figures.overdue).toBe(overdue);
          expect(figures.waiting).toBe(rows.filter((row) => row.waits).length - overdue);
          const judged = rows.filter(({ each }) => each.firstResponseAt !== null && each.withinTarget !== null);
          expect(figures.withinTarget).toEqual({
            part: judged.filter(({ each }) => each.withinTarget).length,
            of: judged.length + overdue,
          });
          expect(figures.answered).toEqual({ part: took.length - overdue, of: rows.length - figures.waiting });
        }
        for (const { hour, figures } of shown.heat) expect(figures.asked).toBe(all.filter((row) => row.hour === hour).length);
        for (const { fromMs, toMs, ...counts } of shown.distribution.all) {
          const band = all.filter(({ wallMs }) => wallMs !== null && wallMs >= fromMs && wallMs < (toMs ?? Infinity));
          const judged = (inTime: boolean | null) =>
            band.filter(({ each }) => each.firstResponseAt !== null && each.withinTarget === inTime).length;
          expect(counts).toEqual({
            count: band.length,
            met: judged(true),
            late: judged(false),
            untargeted: judged(null),
            waiting: band.filter((row) => row.overdue).length,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('each dimension adds up to the whole, and a tapped number opens as many items as it says', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const shown = screen(facts, at);
        const items = measured(facts, at);
        const behind = (wanted: Behind) => items.filter((item) => isBehind(item, wanted, at)).length;
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

  it('rows and parts put together tell the same; a changed item is taken out and put back', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (left, right) => {
        const whole = slicesOf([...left, ...right], at);
        const parts = slicesOf(left, at);
        mergeSlices(parts, slicesOf(right, at));
        expect(shownOf(parts, at)).toEqual(shownOf(whole, at));
        for (const each of measured(right, at)) addMeasured(whole, each, -1);
        expect(shownOf(whole, at)).toEqual(screen(left, at));
      }),
      { numRuns: 5 },
    );
  });
});
