import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredWithin, loadOf, lossShare, peopleNeeded, waitShare, type Queue } from '#shared/staffing/erlang.ts';

/** Textbook figures that are printed in tables, from the formula the product runs: who is turned to within `minutes`, and the mean wait. */
function startedWithin({ load, people, handlingMinutes }: Queue, minutes: number): number {
  return people <= load ? 0 : 1 - waitShare(load, people) * Math.exp((-(people - load) * minutes) / handlingMinutes);
}

function meanWait({ load, people, handlingMinutes }: Queue): number {
  return people <= load ? Infinity : (waitShare(load, people) * handlingMinutes) / (people - load);
}

const someLoad = fc.double({ min: 0.01, max: 30, noNaN: true });
const somePeople = fc.integer({ min: 1, max: 45 });
const someMinutes = fc.double({ min: 0.5, max: 240, noNaN: true });

describe('the formulas agree with what is printed', () => {
  // Traffic tables for lost calls (Erlang B): erlangs that so many lines carry at a loss of 1 % and 2 %, rounded there to 3 digits.
  it.each([
    [1, 0.0101, 0.01],
    [2, 0.153, 0.01],
    [5, 1.36, 0.01],
    [10, 4.46, 0.01],
    [20, 12.0, 0.01],
    [50, 37.9, 0.01],
    [100, 84.1, 0.01],
    [5, 1.66, 0.02],
    [10, 5.08, 0.02],
    [20, 13.2, 0.02],
  ])('%d lines carry %d erlangs at a loss of %d', (people, load, loss) => {
    expect(lossShare(load, people)).toBeCloseTo(loss, 3);
  });

  // Two worked examples known to every call centre planner: 200 calls an hour of 3 minutes, 720 calls an hour of 4 minutes.
  it.each([
    { people: 14, perHour: 200, handlingMinutes: 3, waits: 0.174, within: 20, share: 0.888, waitSeconds: 7.8 },
    { people: 55, perHour: 720, handlingMinutes: 4, waits: 0.239, within: 15, share: 0.846, waitSeconds: 8.2 },
  ])('$people people, $perHour calls an hour', ({ people, perHour, handlingMinutes, waits, within, share, waitSeconds }) => {
    const load = loadOf(perHour, handlingMinutes);
    expect(waitShare(load, people)).toBeCloseTo(waits, 3);
    expect(startedWithin({ load, people, handlingMinutes }, within / 60)).toBeCloseTo(share, 3);
    expect(meanWait({ load, people, handlingMinutes }) * 60).toBeCloseTo(waitSeconds, 1);
  });

  it('one person alone waits as busy as they are, two as the closed form says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (busy) => {
        expect(waitShare(busy, 1)).toBeCloseTo(busy, 10);
        expect(waitShare(2 * busy, 2)).toBeCloseTo((2 * busy * busy) / (1 + busy), 10);
      }),
    );
  });
});

/** The textbook's sum of a^k / k!, term by term. */
function slowWaitShare(load: number, people: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < people; k += 1) {
    sum += term;
    term *= load / (k + 1);
  }
  const last = (term * people) / (people - load);
  return last / (sum + last);
}

/** Guests one by one through the door: the share with an answer within `minutes`, and the share that had to wait. */
function simulate({ load, people, minutes }: { load: number; people: number; minutes: number }) {
  let seed = 20_261_122;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed + 0.5) / 2 ** 32;
  };
  const freeAt = Array.from({ length: people }, () => 0);
  const GUESTS = 150_000;
  let now = 0;
  let waited = 0;
  let answered = 0;
  for (let guest = 0; guest < GUESTS; guest += 1) {
    now += (-Math.log(chance()) * 10) / load;
    const first = freeAt.indexOf(Math.min(...freeAt));
    const start = Math.max(now, freeAt[first]!);
    freeAt[first] = start - Math.log(chance()) * 10;
    if (start > now) waited += 1;
    if (freeAt[first] - now <= minutes) answered += 1;
  }
  return { waited: waited / GUESTS, answered: answered / GUESTS };
}

describe('the formulas agree with slower ways to the same number', () => {
  it('with the textbook sum', () => {
    fc.assert(
      fc.property(someLoad, somePeople, (load, people) => {
        if (people > load * 1.001) expect(waitShare(load, people)).toBeCloseTo(slowWaitShare(load, people), 8);
      }),
    );
  });

  it.each([
    { load: 0.6, people: 1, minutes: 30 },
    { load: 1.4, people: 2, minutes: 20 },
    { load: 2, people: 3, minutes: 25 },
    { load: 2.4, people: 3, minutes: 60 },
    { load: 4, people: 6, minutes: 15 },
  ])('with guests sent through one by one: load $load on $people people', (queue) => {
    const seen = simulate(queue);
    expect(waitShare(queue.load, queue.people)).toBeCloseTo(seen.waited, 1.7);
    expect(Math.abs(answeredWithin({ ...queue, handlingMinutes: 10 }, queue.minutes) - seen.answered)).toBeLessThan(0.01);
  });
});

describe('advice never turns round', () => {
  it('one more person is never worse', () => {
    fc.assert(
      fc.property(someLoad, somePeople, someMinutes, someMinutes, (load, people, handlingMinutes, minutes) => {
        const more = { load, people: people + 1, handlingMinutes };
        const fewer = { load, people, handlingMinutes };
        expect(waitShare(load, people + 1)).toBeLessThanOrEqual(waitShare(load, people) + 1e-12);
        expect(answeredWithin(more, minutes)).toBeGreaterThanOrEqual(answeredWithin(fewer, minutes) - 1e-9);
        expect(startedWithin(more, minutes)).toBeGreaterThanOrEqual(startedWithin(fewer, minutes) - 1e-9);
      }),
    );
  });

  it('more load is never better, and never needs fewer people', () => {
    fc.assert(
      fc.property(
        someLoad,
        fc.double({ min: 0, max: 5, noNaN: true }),
        somePeople,
        someMinutes,
        (load, extra, people, minutes) => {
          const calm = answeredWithin({ load, people, handlingMinutes: 10 }, minutes);
          expect(answeredWithin({ load: load + extra, people, handlingMinutes: 10 }, minutes)).toBeLessThanOrEqual(calm + 1e-9);
          const need = (of: number) =>
            peopleNeeded({ arrivalsPerHour: of * 6, handlingMinutes: 10, targetMinutes: 30, share: 0.9 });
          const usual = need(load);
          const busy = need(load + extra);
          if (usual.kind !== 'people' || busy.kind !== 'people') throw new Error('30 minutes are enough for an answer of 10');
          expect(busy.people).toBeGreaterThanOrEqual(usual.people);
        },
      ),
    );
  });

  it('an answer takes at least as long as its start, and every share is a share', () => {
    fc.assert(
      fc.property(someLoad, somePeople, someMinutes, someMinutes, (load, people, handlingMinutes, minutes) => {
        const answered = answeredWithin({ load, people, handlingMinutes }, minutes);
        expect(answered).toBeLessThanOrEqual(startedWithin({ load, people, handlingMinutes }, minutes) + 1e-9);
        expect(answered).toBeGreaterThanOrEqual(0);
        expect(answered).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('how many people', () => {
  it('are the fewest that reach the share, and always more than the load', () => {
    fc.assert(
      fc.property(someLoad, fc.double({ min: 1, max: 20, noNaN: true }), (load, handlingMinutes) => {
        const need = peopleNeeded({
          arrivalsPerHour: (load * 60) / handlingMinutes,
          handlingMinutes,
          targetMinutes: 60,
          share: 0.9,
        });
        if (need.kind !== 'people') throw new Error('an hour is enough for an answer of 20 minutes');
        expect(need.people).toBeGreaterThan(load);
        expect(need.occupancy).toBeLessThan(1);
        expect(need.share).toBeGreaterThanOrEqual(0.9);
        const fewer = answeredWithin({ load, people: need.people - 1, handlingMinutes }, 60);
        expect(need.people === 1 ? 0 : fewer).toBeLessThan(0.9);
      }),
    );
  });

  it('is one in an hour without a single guest, because somebody must hear the first', () => {
    const need = peopleNeeded({ arrivalsPerHour: 0, handlingMinutes: 8, targetMinutes: 60, share: 0.9 });
    expect(need).toMatchObject({ kind: 'people', people: 1, occupancy: 0 });
  });

  it('says so when no number of people helps: answers of 40 minutes do not fit into an hour', () => {
    const need = peopleNeeded({ arrivalsPerHour: 2, handlingMinutes: 40, targetMinutes: 60, share: 0.9 });
    expect(need).toEqual({ kind: 'handling_too_long', best: 1 - Math.exp(-1.5) });
  });

  it('stays calm with loads that overflow a factorial', () => {
    const need = peopleNeeded({ arrivalsPerHour: 6_000, handlingMinutes: 10, targetMinutes: 30, share: 0.9 });
    expect(need.kind === 'people' && need.people).toBeGreaterThan(1_000);
    expect(need.kind === 'people' && need.people).toBeLessThan(1_100);
  });
});
