import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceHours, ServiceSpan } from '#shared/model/business.ts';
import { isOpenAt, nextOpening } from '#shared/response/hours.ts';
import { instantOf, localDay, localMinute, weekdayOf } from '#shared/response/zone.ts';
import { staffingAdvice } from '#shared/staffing/advice.ts';
import { closedLoads } from '#shared/staffing/closed.ts';
import { handsAdvice, handsAt } from '#shared/staffing/hands.ts';
import { arrivalsByHour } from '#shared/staffing/arrivals.ts';
import { handlingTime } from '#shared/staffing/handling.ts';
import { ruleOfThumb } from '#shared/staffing/rule-of-thumb.ts';

const ZONE = 'Europe/Prague';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (date: string, minute = 0) => instantOf(ZONE, Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY), minute);
const hoursOf = (spans: readonly ServiceSpan[]): ServiceHours => ({
  timeZone: ZONE,
  week: Array.from({ length: 7 }, () => spans),
  specialDays: [],
});
const EVENINGS = hoursOf([{ fromMinute: 17 * 60, toMinute: 23 * 60 }]);
const claimsOf = (minutes: readonly number[]) =>
  minutes.map((took, index) => ({ claimedAt: index * DAY, answeredAt: index * DAY + took * MINUTE }));

describe('arrivals by open hour', () => {
  const SPLIT = hoursOf([
    { fromMinute: 11 * 60 + 30, toMinute: 14 * 60 },
    { fromMinute: 18 * 60, toMinute: 25 * 60 },
  ]);
  // Around the autumn change, so that one hour comes twice.
  const from = at('2026-10-12');
  const to = at('2026-11-09');

  it('agree with asking minute by minute', () => {
    const exposure = new Map<string, number>();
    for (let now = from; now < to; now += MINUTE * 5) {
      if (isOpenAt(SPLIT, now)) exposure.set(placeOf(now), (exposure.get(placeOf(now)) ?? 0) + 5 / 60);
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: from, max: to - 1 }), { maxLength: 60 }), (arrivals) => {
        const cells = arrivalsByHour(arrivals, { hours: SPLIT, from, to, leaveOut: [] });
        expect(cells.map(({ weekday, hour }) => `${weekday}-${hour}`).sort()).toEqual([...exposure.keys()].sort());
        for (const cell of cells) {
          const key = `${cell.weekday}-${cell.hour}`;
          expect(cell.exposureHours).toBeCloseTo(exposure.get(key) ?? 0, 6);
          expect(cell.count).toBe(arrivals.filter((said) => isOpenAt(SPLIT, said) && placeOf(said) === key).length);
          expect(cell.rate.low).toBeLessThanOrEqual(cell.rate.perHour);
          expect(cell.rate.high).toBeGreaterThan(cell.rate.perHour);
        }
        // Whatever was said while closed is in exactly one pile: that of the opening it waited for.
        const piles = new Map<string, number>();
        for (const said of arrivals) {
          const opening = nextOpening(SPLIT, said) ?? to;
          if (isOpenAt(SPLIT, said) || opening >= to) continue;
          piles.set(wallOf(opening), (piles.get(wallOf(opening)) ?? 0) + 1);
        }
        const loads = closedLoads(arrivals, { hours: SPLIT, from, to, leaveOut: [] });
        expect(new Map(loads.map(({ opens, count }) => [`${opens.weekday} ${opens.minute}`, count]))).toEqual(
          new Map([...piles].sort(([a], [b]) => Number(a.split(' ')[0]) - Number(b.split(' ')[0]))),
        );
        // Four whole weeks: each opening of the week came round four times, the change of the clock or not.
        for (const { openings } of loads) expect(openings).toBe(4);
      }),
      { numRuns: 40 },
    );
  });

  it('the afternoon’s break is a pile of its own and makes no peak of the half hour after it', () => {
    // Lunch to 14:30, dinner from 17:30 past midnight to 01:00; sixteen Saturdays.
    const bistro = hoursOf([
      { fromMinute: 11 * 60, toMinute: 14 * 60 + 30 },
      { fromMinute: 17 * 60 + 30, toMinute: 25 * 60 },
    ]);
    const saturdays = Array.from({ length: 16 }, (_, week) => at('2026-06-06') + week * 7 * DAY);
    const on = (minute: number, count: number) => saturdays.slice(0, count).map((day) => day + minute * MINUTE);
    const said = [...on(15 * 60, 16), ...on(16 * 60, 14), ...on(17 * 60 + 40, 8), ...on(18 * 60 + 5, 16), ...on(18 * 60 + 20, 5)];
    const afterMidnight = [...on(24 * 60 + 30, 6), ...on(25 * 60 + 30, 3)];
    const watched = { hours: bistro, from: at('2026-06-01'), to: at('2026-09-21'), leaveOut: [] };
    const cells = arrivalsByHour([...said, ...afterMidnight], watched);
    const cell = (weekday: number, hour: number) => cells.find((one) => one.weekday === weekday && one.hour === hour);
    expect(cell(6, 17)).toMatchObject({ count: 8, exposureHours: 8, rate: { perHour: 1 } });
    expect(cell(6, 18)).toMatchObject({ count: 21, exposureHours: 16, rate: { perHour: 21 / 16 } });
    expect(cell(7, 0)).toMatchObject({ count: 6, exposureHours: 16 });
    expect(closedLoads([...said, ...afterMidnight], watched)).toEqual([
      {
        opens: { weekday: 6, minute: 17 * 60 + 30 },
        closed: { weekday: 6, minute: 14 * 60 + 30 },
        count: 30,
        openings: 16,
        perOpening: 30 / 16,
      },
      // Half past one is after closing at one: it waited for Sunday's lunch.
      { opens: { weekday: 7, minute: 11 * 60 }, closed: { weekday: 7, minute: 60 }, count: 3, openings: 16, perOpening: 3 / 16 },
    ]);
    const claims = claimsOf(Array.from({ length: 60 }, () => 8));
    const advice = staffingAdvice({ ...watched, arrivals: said, claims, targetMinutes: 20, holidays: [] });
    if (advice.kind !== 'advice') throw new Error(`too little of ${advice.of}`);
    expect(advice.peak).toMatchObject({ weekday: 6, hour: 18, toHour: 19, count: 21 });
    expect(advice.closed).toHaveLength(1);
  });

  it('a night in which the clock changes is one night, and an opening on a holiday neither counts nor is watched', () => {
    const night = [at('2026-10-25', 30), at('2026-10-25', 2 * 60 + 30), at('2026-10-25', 2 * 60 + 30) + HOUR];
    const [pile, ...others] = closedLoads(night, { hours: EVENINGS, from, to, leaveOut: [] });
    expect(others).toEqual([]);
    expect(pile).toMatchObject({
      opens: { weekday: 7, minute: 17 * 60 },
      closed: { weekday: 6, minute: 23 * 60 },
      count: 3,
      openings: 4,
    });
    expect(closedLoads(night, { hours: EVENINGS, from, to, leaveOut: ['2026-10-25'] })).toEqual([]);
    expect(closedLoads(night, { hours: EVENINGS, from, to, leaveOut: ['2026-10-18'] })[0]).toMatchObject({ openings: 3 });
  });

  it('watched from the middle of a service there is no opening yet, and nothing waits before one', () => {
    const middle = at('2026-10-12', 18 * 60);
    expect(closedLoads([middle + MINUTE], { hours: EVENINGS, from: middle, to, leaveOut: [] })).toEqual([]);
    const always = hoursOf([{ fromMinute: 0, toMinute: 1440 }]);
    expect(closedLoads([middle], { hours: always, from, to, leaveOut: [] })).toEqual([]);
  });

  it('an hour that came twice is watched twice, one that was skipped is not watched', () => {
    const always = hoursOf([{ fromMinute: 0, toMinute: 1440 }]);
    const sundayAtTwo = (start: string, end: string) =>
      arrivalsByHour([], { hours: always, from: at(start), to: at(end), leaveOut: [] }).find(
        ({ weekday, hour }) => weekday === 7 && hour === 2,
      )?.exposureHours;
    expect(sundayAtTwo('2026-10-19', '2026-11-02')).toBe(3);
    expect(sundayAtTwo('2026-03-23', '2026-04-06')).toBe(1);
    expect(sundayAtTwo('2026-03-23', '2026-03-30')).toBeUndefined();
  });

  it('a holiday neither counts nor is watched', () => {
    const said = [at('2026-10-28', 18 * 60), at('2026-10-21', 18 * 60)];
    const cell = arrivalsByHour(said, { hours: EVENINGS, from, to, leaveOut: ['2026-10-28'] }).find(
      ({ weekday, hour }) => weekday === 3 && hour === 18,
    );
    expect(cell).toMatchObject({ count: 1, exposureHours: 3 });
  });
});

describe('handling time', () => {
  const usual = Array.from({ length: 40 }, (_, index) => 6 + (index % 5));

  it('one endless answer does not move it', () => {
    const calm = handlingTime(claimsOf(usual));
    const bent = handlingTime(claimsOf([...usual.slice(1), 239]));
    if (calm.kind !== 'handling' || bent.kind !== 'handling') throw new Error('40 are enough');
    expect(Math.abs(calm.minutes - bent.minutes)).toBeLessThan(0.3);
    expect(calm).toMatchObject({ medianMinutes: 8, sample: 40, leftOut: 0 });
  });

  it('claims forgotten overnight and answers before their claim say nothing, and are counted', () => {
    expect(handlingTime(claimsOf([...usual, 900, -3, 0]))).toMatchObject({ kind: 'handling', sample: 40, leftOut: 3 });
  });

  it('lies between its bounds and within what was seen', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 240, noNaN: true }), { minLength: 20, maxLength: 80 }), (minutes) => {
        const time = handlingTime(claimsOf(minutes));
        if (time.kind !== 'handling') throw new Error('20 are enough');
        expect(time.low).toBeLessThanOrEqual(time.minutes + 1e-9);
        expect(time.high).toBeGreaterThanOrEqual(time.minutes - 1e-9);
        expect(time.minutes).toBeGreaterThanOrEqual(Math.min(...minutes) - 1e-6);
        expect(time.minutes).toBeLessThanOrEqual(Math.max(...minutes) + 1e-6);
      }),
    );
  });

  it('is not guessed from a handful', () => {
    expect(handlingTime(claimsOf([5, 6, 7, 900]))).toEqual({ kind: 'too_little', of: 'handling', have: 3, need: 20 });
  });
});

describe('advice', () => {
  const from = at('2026-08-03');
  const to = at('2026-09-28');
  // Eight weeks: two guests every evening at 18, nine on Fridays, spread over the hour.
  const arrivals = Array.from({ length: 56 }, (_, day) => day).flatMap((day) =>
    Array.from({ length: day % 7 === 4 ? 9 : 2 }, (_, index) => from + day * DAY + 18 * HOUR + index * 6 * MINUTE),
  );
  const input = {
    arrivals,
    claims: claimsOf(Array.from({ length: 60 }, () => 12)),
    from,
    to,
    hours: EVENINGS,
    targetMinutes: 30,
    holidays: [],
  };

  it('puts more people where more guests speak', () => {
    const advice = staffingAdvice(input);
    if (advice.kind !== 'advice') throw new Error(`too little of ${advice.of}`);
    expect(advice.hours).toHaveLength(7 * 6);
    expect(advice.peak).toMatchObject({ weekday: 5, hour: 18, count: 72, rate: { perHour: 9 } });
    const peopleAt = (weekday: number, hour: number) => {
      const need = advice.hours.find((one) => one.weekday === weekday && one.hour === hour)?.need;
      return need?.kind === 'people' ? need.people : null;
    };
    expect([peopleAt(5, 18), peopleAt(2, 18), peopleAt(2, 21)]).toEqual([4, 2, 1]);
    for (const { need, needBusy } of advice.hours) {
      if (need.kind !== 'people' || needBusy.kind !== 'people') throw new Error('12 minutes fit into 30');
      expect(needBusy.people).toBeGreaterThanOrEqual(need.people);
    }
    expect(advice.rule).toEqual({ kind: 'row', upToPerMonth: 5000, fewest: 5, most: 10 });
    expect(advice.perMonth).toBeCloseTo((168 / 8) * (365.25 / 84), 6);
  });

  it('hours beside one another with the same rate are one peak, and an hour hardly anybody wrote in is none', () => {
    const both = arrivals.flatMap((said) => [said, said + HOUR]);
    const advice = staffingAdvice({ ...input, arrivals: both });
    expect(advice.kind === 'advice' ? advice.peak : advice).toMatchObject({ weekday: 5, hour: 18, toHour: 20 });
    const quarter = hoursOf([
      { fromMinute: 12 * 60, toMinute: 12 * 60 + 1 },
      { fromMinute: 17 * 60, toMinute: 23 * 60 },
    ]);
    const rare = [...arrivals, ...Array.from({ length: 4 }, (_, week) => from + week * 7 * DAY + 12 * HOUR)];
    const thin = staffingAdvice({ ...input, hours: quarter, arrivals: rare });
    expect(thin.kind === 'advice' ? thin.peak : thin).toMatchObject({ weekday: 5, hour: 18 });
  });

  it('the same hour gets the same answer wherever it is asked', () => {
    const advice = staffingAdvice(input);
    expect(handsAt(advice, { weekday: 5, hour: 18, hands: 1 })).toEqual({ kind: 'more', people: 4, hands: 1 });
    expect(handsAt(advice, { weekday: 5, hour: 18, hands: 4 })).toEqual({ kind: 'enough', people: 4 });
    expect(handsAt(advice, { weekday: 2, hour: 21, hands: 1 })).toEqual({ kind: 'enough', people: 1 });
    expect(handsAt(advice, { weekday: 2, hour: 9, hands: 1 })).toEqual({ kind: 'unknown' });
    expect(handsAt(staffingAdvice({ ...input, claims: [] }), { weekday: 5, hour: 18, hands: 1 })).toEqual({ kind: 'unknown' });
    expect(handsAdvice({ kind: 'handling_too_long', best: 0.5 }, 1)).toEqual({ kind: 'too_long' });
  });

  it('says plainly what there is too little of, and never guesses', () => {
    expect(staffingAdvice({ ...input, from: to - 20 * DAY })).toMatchObject({
      kind: 'too_little',
      of: 'weeks',
      have: 2,
      need: 4,
    });
    expect(staffingAdvice({ ...input, arrivals: arrivals.slice(0, 7) })).toMatchObject({ of: 'arrivals', have: 7, need: 30 });
    expect(staffingAdvice({ ...input, claims: [] })).toMatchObject({ of: 'handling', have: 0, need: 20 });
    expect(staffingAdvice({ ...input, from: to, to: from })).toMatchObject({ of: 'weeks', have: 0 });
  });

  it('the rule of thumb is the row of the source article', () => {
    const people = [100, 5_000, 5_001, 20_000, 50_000, 100_000, 250_000].map((messages) => ruleOfThumb(messages));
    expect(people.map(({ kind, fewest, most }) => `${kind} ${fewest}–${most}`)).toEqual([
      'row 5–10',
      'row 5–10',
      'row 10–10',
      'row 10–10',
      'row 10–20',
      'row 50–50',
      'beyond 50–50',
    ]);
  });
});

function wallOf(instant: number): string {
  return `${weekdayOf(localDay(ZONE, instant))} ${Math.floor(localMinute(ZONE, instant))}`;
}

function placeOf(instant: number): string {
  return `${weekdayOf(localDay(ZONE, instant))}-${Math.floor(localMinute(ZONE, instant) / 60)}`;
}
