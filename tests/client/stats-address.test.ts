import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandLabel } from '#client/stats/times/bands.ts';
import { itemsHref, outcomeHref, readAsked, weekendHref } from '#client/stats/items/drill-down.ts';
import { rangeOf, rangeQuery, readRange } from '#client/stats/range.ts';
import { titleOf } from '#client/stats/weekend-shown.ts';
import { common } from '#shared/messages/en/common.ts';
import type { MeasuredWeekend } from '#shared/views/stats.ts';
import { OUTCOMES } from '#shared/stats/in-time.ts';
import { OUTCOME_KINDS } from '#shared/stats/outcome/outcome-drill-down.ts';
import { asOf, distribution } from '#shared/stats/figures.ts';
import { newTally } from '#shared/stats/slices.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { DIMENSIONS, SIDES } from '#shared/stats/slices.ts';
import { firstShown } from '#shared/stats/weekend/weekends.ts';

const EVENINGS = [{ fromMinute: 1020, toMinute: 1500 }];
const calendar = {
  hours: { timeZone: 'Europe/Prague', week: [[], [], [], [], EVENINGS, EVENINGS, EVENINGS], specialDays: [] },
  weekendDays: [5, 6, 7],
};
/** A Wednesday. */
const NOW = Date.parse('2026-11-18T12:00:00Z');
const RANGE = { from: '2026-11-01', to: '2026-11-22' };
const query = (href: string) => new URLSearchParams(href.slice(href.indexOf('?') + 1));

describe('the time looked at', () => {
  it('is four weeks where the address says nothing, or nonsense', () => {
    for (const text of ['', 'range=ever', 'from=2026-11-10&to=2026-11-01', 'from=2026-02-30&to=2026-03-01', 'range=custom']) {
      const { name, range } = readRange(new URLSearchParams(text), calendar, NOW);
      expect({ name, range }).toEqual({ name: 'weeks4', range: { from: '2026-10-22', to: '2026-11-18' } });
    }
  });

  it('the weekend is that of the first screen: its business days, the night after the last evening with them', () => {
    const last = { from: '2026-11-13', to: '2026-11-15' };
    const told = ['2026-11-15T23:30', '2026-11-18T12:00', '2026-11-21T19:30'].map((at) =>
      rangeOf('weekend', calendar, Date.parse(`${at}:00Z`)),
    );
    expect(told).toEqual([last, last, last]);
    const sunday = Date.parse('2026-11-22T09:00:00Z');
    expect(rangeOf('weekend', calendar, sunday)).toEqual({ from: '2026-11-20', to: '2026-11-22' });
  });

  it('every weekday comes equally often in four weeks, three months and almost so in twelve', () => {
    const days = (name: 'weeks4' | 'months3' | 'months12') => {
      const { from, to } = rangeOf(name, calendar, NOW);
      return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    };
    expect([days('weeks4') % 7, days('months3') % 7, days('months12')]).toEqual([0, 0, 365]);
  });

  it('is read back from the address it was written to', () => {
    for (const name of ['weekend', 'weeks4', 'months3', 'months12'] as const) {
      const chosen = { name, range: rangeOf(name, calendar, NOW) };
      expect(readRange(new URLSearchParams(rangeQuery(chosen)), calendar, NOW)).toEqual(chosen);
    }
    const custom = { name: 'custom', range: RANGE } as const;
    expect(readRange(new URLSearchParams(rangeQuery(custom)), calendar, NOW)).toEqual(custom);
  });
});

describe('a number as a link', () => {
  const behinds: fc.Arbitrary<Behind> = fc.record(
    {
      dimension: fc.constantFrom(...DIMENSIONS),
      key: fc.string(),
      side: fc.constantFrom(...SIDES),
      outcomes: fc.subarray([...OUTCOMES], { minLength: 1 }),
      took: fc.record({ fromMs: fc.nat(), toMs: fc.option(fc.nat()) }),
      settled: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );

  it('asks for exactly what the number stood for, whatever a place is called', () => {
    fc.assert(
      fc.property(behinds, (behind) => {
        expect(readAsked(query(itemsHref(RANGE, behind)))).toEqual({ range: RANGE, behind, outcome: null, weekend: null });
        const weekend = { from: NOW, days: RANGE };
        expect(readAsked(query(weekendHref(weekend, 'whole', behind)))).toEqual({
          range: RANGE,
          behind,
          outcome: null,
          weekend: { from: NOW, part: 'whole' },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('so does a figure of what guests made of it, and whatever stands behind it the link stays short', () => {
    for (const kind of OUTCOME_KINDS)
      for (const outcome of [{ kind }, { kind, key: 'svíčková & knedlík' }]) {
        const href = outcomeHref(RANGE, outcome);
        expect(readAsked(query(href))).toEqual({ range: RANGE, behind: {}, outcome, weekend: null });
        expect(href.length).toBeLessThan(130);
      }
  });

  it('a link that is not ours, or of which a part is lost, asks for nothing', () => {
    const days = 'from=2026-11-01&to=2026-11-02';
    for (const text of ['from=yesterday&to=today', `${days}&what=mood`, `${days}&weekend=1`, `${days}&weekend=x&part=whole`])
      expect(readAsked(new URLSearchParams(text))).toBeNull();
    expect(readAsked(new URLSearchParams(`${days}&by=mood&tookFrom=-5&outcomes=bliss`))?.behind).toEqual({ outcomes: [] });
  });
});

describe('the bands of the distribution', () => {
  const bands = distribution(
    newTally(),
    asOf({ timeZone: 'Europe/Prague', week: [[], [], [], [], [], [], []], specialDays: [] }, 0),
  );

  it('are named short enough for a phone', () => {
    expect(bands.map((band) => bandLabel(band, common.units).replaceAll('\u00a0', ' '))).toEqual([
      '0–5 min',
      '5–15',
      '15–30',
      '30–60',
      '1–4 h',
      '4–24 h',
      '> 24 h',
    ]);
  });
});

describe('which weekend opens first', () => {
  const DAY = 86_400_000;
  const weekend = (basis: MeasuredWeekend['basis'], to: number) => ({ basis, to }) as MeasuredWeekend;

  it('the running one from its last day on, before that the one before', () => {
    const both = [weekend('now', 10 * DAY), weekend('kept', 3 * DAY)];
    expect([firstShown(both, 8.9 * DAY), firstShown(both, 9.1 * DAY)]).toEqual([1, 0]);
    expect(firstShown(both.slice(0, 1), 8 * DAY)).toBe(0);
    expect(firstShown([], 0)).toBe(0);
  });

  it('is called by what it is', () => {
    const three = [weekend('now', 10 * DAY), weekend('kept', 3 * DAY), weekend('guessed', 0)];
    expect(three.map((_, at) => titleOf(three, at))).toEqual(['thisWeekend', 'lastWeekend', 'weekendOf']);
  });
});
