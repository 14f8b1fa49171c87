import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDeadline, ignoresHours, responseClock, whenChanges, type ClockEvent } from '#shared/response/clock.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import { answered, at, auto, clock, guestWrote, holding, HOUR, hoursOf, MINUTE, outside, told } from './support.ts';

const hours = hoursOf(
  'Europe/Prague',
  { fri: '17:30-23:30', sat: '11:30-14:30 17:30-26:00', sun: '12:00-21:00' },
  { '2026-11-28': '' },
);
/** Saturday evening in November. */
const sat = (time: string) => at(`2026-11-21 ${time} +01:00`);
const sun = (time: string) => at(`2026-11-22 ${time} +01:00`);
const spokeAt = sat('20:40');
const tell = (
  now: number,
  events: readonly ClockEvent[] = [],
  more: { ignoreHours?: boolean; targetMinutes?: number | null; spokeAt?: number } = {},
) => told(clock({ spokeAt, hours, now, events, ...more }));

describe('counts service hours from the moment the guest spoke', () => {
  it.each([
    ['at once', sat('20:40'), 'running 60 left'],
    ['half an hour in', sat('21:10'), 'running 30 left'],
    ['exactly on target', sat('21:40'), 'running 0 left'],
    ['one minute past', sat('21:41'), 'missed 1'],
    ['asked before it was said (two clocks)', sat('20:30'), 'running 60 left'],
  ])('%s', (_what, now, expected) => expect(tell(now)).toBe(expected));

  it('stops while closed and goes on with what is left at the next opening', () => {
    const lunch = { spokeAt: sat('14:10') };
    expect(tell(sat('14:29'), [], lunch)).toBe('running 41 left');
    expect(tell(sat('15:00'), [], lunch)).toBe('paused 40 left');
    expect(clock({ spokeAt: sat('14:10'), hours, now: sat('15:00') })).toMatchObject({
      resumesAt: sat('17:30'),
      dueAt: sat('18:10'),
      elapsedMs: 20 * MINUTE,
    });
    expect(tell(sat('17:40'), [], lunch)).toBe('running 30 left');
    expect(tell(sat('18:11'), [], lunch)).toBe('missed 1');
  });

  it('runs past midnight and over the Monday to Thursday without service', () => {
    expect(tell(sun('01:30'), [], { spokeAt: sun('01:10') })).toBe('running 40 left');
    expect(clock({ spokeAt: sun('20:40'), hours, now: at('2026-11-24 12:00 +01:00') })).toMatchObject({
      state: 'paused',
      resumesAt: at('2026-11-27 17:30 +01:00'),
      dueAt: at('2026-11-27 18:10 +01:00'),
    });
  });

  it('a closed special day moves the deadline to the day after', () => {
    expect(firstDeadline({ spokeAt: at('2026-11-27 23:10 +01:00'), hours, targetMinutes: 60 })).toBe(
      at('2026-11-29 12:40 +01:00'),
    );
  });

  it('a deadline may fall exactly on closing time; a minute later it is missed although we are closed', () => {
    const late = { spokeAt: sun('20:00') };
    expect(tell(sun('21:00'), [], late)).toBe('running 0 left');
    expect(tell(sun('21:01'), [], late)).toBe('missed 1');
  });

  it('the same words at the same instant are due at different instants in two zones', () => {
    const week = { daily: '12:00-22:00' };
    const said = at('2026-11-21 21:30 +00:00');
    expect(firstDeadline({ spokeAt: said, hours: hoursOf('Europe/London', week), targetMinutes: 60 })).toBe(
      at('2026-11-22 12:30 +00:00'),
    );
    expect(firstDeadline({ spokeAt: said, hours: hoursOf('America/New_York', week), targetMinutes: 60 })).toBe(said + HOUR);
  });

  it.each([
    ['spring', '2026-03-29 01:30 +01:00', '2026-03-29 04:30 +02:00'],
    ['autumn', '2026-10-25 02:30 +02:00', '2026-10-25 03:30 +01:00'],
  ])('two hours are two hours on the night the clock changes: %s', (_season, said, due) => {
    expect(
      firstDeadline({ spokeAt: at(said), hours: hoursOf('Europe/Prague', { daily: '00:00-24:00' }), targetMinutes: 120 }),
    ).toBe(at(due));
  });
});

describe('urgent does not wait for opening, and nobody is left without a deadline', () => {
  it('counts every minute with ignoreHours', () => {
    expect(ignoresHours('urgent')).toBe(true);
    expect(ignoresHours('high')).toBe(false);
    expect(tell(sat('15:30'), [], { spokeAt: sat('15:00'), ignoreHours: true })).toBe('running 30 left');
    expect(tell(sat('16:10'), [], { spokeAt: sat('15:00'), ignoreHours: true })).toBe('missed 10');
  });

  it('counts every minute when the business has no opening hours ahead', () => {
    const blank = hoursOf('Europe/Prague', {});
    expect(told(clock({ spokeAt, hours: blank, now: sat('21:10') }))).toBe('running 30 left');
    expect(firstDeadline({ spokeAt, hours: blank, targetMinutes: 60 })).toBe(sat('21:40'));
  });

  it('a level without a target has no clock', () => {
    expect(tell(sat('23:00'), [], { targetMinutes: null })).toBe('none');
    expect(firstDeadline({ spokeAt, hours, targetMinutes: null })).toBeNull();
  });
});

describe('stops at the first answer', () => {
  it.each([
    ['ours', [answered(sat('21:25'))], 'met 45'],
    ['one given outside the app', [outside(sat('21:00'))], 'met 20'],
    ['exactly on target', [answered(sat('21:40'))], 'met 60'],
    ['late', [answered(sat('21:45'))], 'missed 5'],
    ['the first of two', [answered(sat('21:45')), outside(sat('21:10'))], 'met 30'],
    ['one dated before the question', [answered(sat('20:10'))], 'met 0'],
  ])('%s', (_what, events, expected) => expect(tell(sun('20:00'), events)).toBe(expected));

  it('an automatic acknowledgement never stops it', () => {
    expect(tell(sat('21:41'), [auto(sat('20:41'))])).toBe('missed 1');
  });

  it('an answer while closed took only the service time', () => {
    expect(tell(sun('20:00'), [answered(sat('16:00'))], { spokeAt: sat('14:10') })).toBe('met 20');
  });

  it('an answer is a fact even when our clock is behind it', () => {
    expect(tell(sat('21:00'), [answered(sat('21:05'))])).toBe('met 25');
  });

  it('a miss keeps its size once answered and grows while it is not', () => {
    expect(tell(sun('18:00'), [answered(sat('22:00'))])).toBe('missed 20');
    expect(tell(sat('23:40'))).toBe('missed 120');
  });
});

describe('a promise becomes the deadline', () => {
  const promised = holding(sat('21:00'), sun('13:00'));

  it('the clock runs to the promised time, open or not', () => {
    expect(tell(sun('03:00'), [promised])).toBe('running 600 left');
    expect(tell(sun('12:59'), [promised, answered(sun('12:50'))])).toMatch(/^met/);
    expect(tell(sun('13:01'), [promised])).toBe('missed 1');
  });

  it('may be earlier than the target', () => {
    expect(tell(sat('21:15'), [holding(sat('20:50'), sat('21:10'))])).toBe('missed 5');
  });

  it('made after the deadline does not undo the miss', () => {
    expect(tell(sat('22:00'), [holding(sat('21:50'), sat('23:00'))])).toBe('missed 20');
  });

  it('may be moved while it holds, not after it broke', () => {
    expect(tell(sun('12:00'), [promised, holding(sun('12:00'), sun('15:00'))])).toBe('running 180 left');
    expect(tell(sun('14:00'), [promised, holding(sun('13:30'), sun('15:00'))])).toBe('missed 60');
  });

  it('of the past is none; one on an item without a target gives it a deadline', () => {
    expect(tell(sat('21:10'), [holding(sat('21:00'), sat('20:50'))])).toBe('running 30 left');
    expect(tell(sat('21:10'), [holding(sat('21:00'), sat('21:30'))], { targetMinutes: null })).toBe('running 20 left');
  });
});

describe('rounds', () => {
  it('a guest who writes after the answer starts a new one', () => {
    const events = [answered(sat('21:00')), guestWrote(sat('22:00'))];
    expect(tell(sat('22:20'), events)).toBe('running 40 left');
    expect(tell(sat('22:40'), [...events, answered(sat('22:30'))])).toBe('met 30');
  });

  it('a guest who asks again while waiting buys us no time', () => {
    expect(tell(sat('21:41'), [guestWrote(sat('21:30'))])).toBe('missed 1');
    expect(tell(sat('21:41'), [holding(sat('21:00'), sat('22:00')), guestWrote(sat('21:30'))])).toBe('running 19 left');
  });

  it('a promise belongs to its round', () => {
    expect(tell(sat('23:30'), [holding(sat('21:00'), sun('13:00')), answered(sat('21:30')), guestWrote(sat('22:00'))])).toBe(
      'missed 30',
    );
  });
});

describe('says when it will change', () => {
  it.each([
    ['closing time while running', sat('14:20'), sat('14:10'), sat('14:30')],
    ['opening time while paused', sat('15:00'), sat('14:10'), sat('17:30')],
    ['just past the deadline', sat('20:50'), sat('20:40'), sat('21:40') + 1],
  ])('%s', (_what, now, said, expected) => {
    expect(whenChanges(clock({ spokeAt: said, hours, now }))).toBe(expected);
  });

  it('never, once only an event can change it', () => {
    expect(whenChanges(clock({ spokeAt, hours, now: sun('20:00') }))).toBeNull();
    expect(whenChanges(clock({ spokeAt, hours, now: sun('20:00'), events: [answered(sat('21:00'))] }))).toBeNull();
    expect(whenChanges({ state: 'none' })).toBeNull();
  });
});

describe('for any story', () => {
  const anyTime = fc.integer({ min: at('2026-10-20 00:00 +00:00'), max: at('2026-11-10 00:00 +00:00') });
  const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
    fc.record({ kind: fc.constantFrom('answered' as const), at: anyTime }),
    fc.record({ kind: fc.constantFrom('outside' as const), at: anyTime }),
    fc.record({ kind: fc.constantFrom('auto' as const), at: anyTime }),
    fc.record({ kind: fc.constantFrom('guestWrote' as const), at: anyTime }),
    fc.record({ kind: fc.constant('holding' as const), at: anyTime, promisedAt: anyTime }),
  );
  const anyStory = fc.record({
    spokeAt: anyTime,
    events: fc.array(anyEvent, { maxLength: 6 }),
    hours: fc.constantFrom(hours, hoursOf('America/New_York', { daily: '11:00-15:00 18:00-02:00' }), hoursOf('UTC', {})),
    targetMinutes: fc.option(fc.integer({ min: 0, max: 3000 })),
    ignoreHours: fc.boolean(),
  });

  it('elapsed never decreases and remaining never grows as now grows; a miss never heals by waiting', () => {
    fc.assert(
      fc.property(anyStory, anyTime, fc.nat(5 * 24 * HOUR), (story, now, later) => {
        const first = responseClock({ ...story, now });
        const second = responseClock({ ...story, now: now + later });
        if (
          (first.state === 'running' || first.state === 'paused') &&
          (second.state === 'running' || second.state === 'paused')
        ) {
          expect(second.elapsedMs).toBeGreaterThanOrEqual(first.elapsedMs);
          expect(second.remainingMs).toBeLessThanOrEqual(first.remainingMs);
          expect(second.dueAt).toBe(first.dueAt);
        }
        if (first.state === 'missed' || first.state === 'met' || first.state === 'none') expect(second.state).toBe(first.state);
      }),
      { numRuns: 500 },
    );
  });

  it('nothing changes before the announced instant, and something does at it', () => {
    fc.assert(
      fc.property(anyStory, anyTime, (story, now) => {
        const state = responseClock({ ...story, now });
        const changesAt = whenChanges(state);
        if (changesAt === null) return;
        expect(changesAt).toBeGreaterThan(now);
        expect(responseClock({ ...story, now: changesAt - 1 }).state).toBe(state.state);
        expect(responseClock({ ...story, now: changesAt }).state).not.toBe(state.state);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which events are listed does not matter', () => {
    fc.assert(
      fc.property(anyStory, anyTime, (story, now) => {
        const distinct = [...new Map(story.events.map((event) => [event.at, event])).values()];
        expect(responseClock({ ...story, events: distinct.toReversed(), now })).toEqual(
          responseClock({ ...story, events: distinct, now }),
        );
      }),
    );
  });

  it('the first deadline is the one the clock shows, in open time or at closing', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const target = { ...story, targetMinutes: Math.max(1, story.targetMinutes ?? 1) };
        const due = firstDeadline(target);
        expect(due).not.toBeNull();
        if (due === null) return;
        expect(responseClock({ ...target, events: [], now: story.spokeAt })).toMatchObject({ dueAt: due });
        const counts = !story.ignoreHours && story.hours.week.flat().length > 0;
        if (counts) expect(isOpenAt(story.hours, due) || isOpenAt(story.hours, due - 1)).toBe(true);
      }),
    );
  });
});
