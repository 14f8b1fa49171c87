import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '#shared/model/feedback.ts';
import { firstDeadline, ignoresHours } from '#shared/response/clock.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import { ringOf } from '#shared/response/ring.ts';
import { answered, at, guestWrote, type Happening, holding, HOUR, hoursOf, outside, play, told } from './response-kit.ts';

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
  happenings: readonly Happening[] = [],
  more: { level?: Level; targetMinutes?: number | null; spokeAt?: number } = {},
) => told({ spokeAt, hours, happenings, ...more }, now);

describe('counts service hours from the moment the guest spoke', () => {
  it.each([
    ['at once', sat('20:40'), 'running 60 left'],
    ['half an hour in', sat('21:10'), 'running 30 left'],
    ['exactly on target', sat('21:40'), 'running 0 left'],
    ['one minute past', sat('21:41'), 'missed 1'],
  ])('%s', (_what, now, expected) => expect(tell(now)).toBe(expected));

  it('stops while closed and goes on with what is left at the next opening', () => {
    const lunch = { spokeAt: sat('14:10') };
    expect(tell(sat('14:29'), [], lunch)).toBe('running 41 left');
    expect(tell(sat('15:00'), [], lunch)).toBe('paused 40 left');
    expect(play({ ...lunch, hours }).item.dueAt).toBe(sat('18:10'));
    expect(tell(sat('17:40'), [], lunch)).toBe('running 30 left');
    expect(tell(sat('18:11'), [], lunch)).toBe('missed 1');
  });

  it('runs past midnight and over the Monday to Thursday without service', () => {
    expect(tell(sun('01:30'), [], { spokeAt: sun('01:10') })).toBe('running 40 left');
    expect(play({ spokeAt: sun('20:40'), hours }).item.dueAt).toBe(at('2026-11-27 18:10 +01:00'));
    expect(tell(at('2026-11-24 12:00 +01:00'), [], { spokeAt: sun('20:40') })).toBe('paused 40 left');
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
  it('urgent counts every minute', () => {
    expect(ignoresHours('urgent')).toBe(true);
    expect(ignoresHours('high')).toBe(false);
    expect(tell(sat('15:30'), [], { spokeAt: sat('15:00'), level: 'urgent' })).toBe('running 30 left');
    expect(tell(sat('16:10'), [], { spokeAt: sat('15:00'), level: 'urgent' })).toBe('missed 10');
  });

  it('counts every minute when the business has no opening hours ahead', () => {
    const blank = hoursOf('Europe/Prague', {});
    expect(told({ spokeAt, hours: blank }, sat('21:10'))).toBe('running 30 left');
    expect(firstDeadline({ spokeAt, hours: blank, targetMinutes: 60 })).toBe(sat('21:40'));
  });

  it('a level without a target has no clock', () => {
    expect(tell(sat('23:00'), [], { targetMinutes: null })).toBe('none');
  });
});

describe('stops at the first answer', () => {
  it.each([
    ['ours', [answered(sat('21:25'))], 'met 45'],
    ['one given outside the app', [outside(sat('21:00'))], 'met 20'],
    ['exactly on target', [answered(sat('21:40'))], 'met 60'],
    ['late', [answered(sat('21:45'))], 'missed 5'],
    ['the first of two', [answered(sat('21:10')), outside(sat('21:45'))], 'met 30'],
    ['one dated before the question', [answered(sat('20:10'))], 'met 0'],
  ])('%s', (_what, events, expected) => expect(tell(sun('20:00'), events)).toBe(expected));

  it('an answer while closed took only the service time', () => {
    expect(tell(sun('20:00'), [answered(sat('16:00'))], { spokeAt: sat('14:10') })).toBe('met 20');
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

  it('made after the deadline is a deadline too and does not undo the miss', () => {
    const late = [holding(sat('21:50'), sat('23:00'))];
    expect(tell(sat('22:00'), late)).toBe('running 60 left');
    const { item, ledger } = play({ spokeAt, hours, happenings: [...late, answered(sat('22:30'))] });
    expect(item).toMatchObject({ firstResponseAt: sat('22:30'), withinTarget: false });
    expect(ledger.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['first_answer', 'promised'],
      ['promise', 'met'],
    ]);
  });

  it('may be moved while it holds, not after it broke', () => {
    expect(tell(sun('12:00'), [promised, holding(sun('12:00'), sun('15:00'))])).toBe('running 180 left');
    const renewed = play({ spokeAt, hours, happenings: [promised, holding(sun('13:30'), sun('15:00')), answered(sun('14:00'))] });
    expect(renewed.ledger.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['first_answer', 'promised'],
      ['promise', 'late'],
      ['promise', 'met'],
    ]);
    expect(renewed.item.withinTarget).toBe(false);
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

describe('for any story', () => {
  const anyTime = fc.integer({ min: at('2026-10-20 00:00 +00:00'), max: at('2026-11-10 00:00 +00:00') });
  const anyKind = fc.constantFrom('answered', 'outside', 'guestWrote', 'resolved', 'reopened', 'withdrawn');
  const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
    fc.record({ kind: anyKind, at: anyTime }),
    fc.record({ kind: fc.constant('holding' as const), at: anyTime, promisedAt: anyTime }),
  );
  const anyStory = fc
    .record({
      spokeAt: anyTime,
      happenings: fc.array(anyHappening, { maxLength: 6 }),
      hours: fc.constantFrom(hours, hoursOf('America/New_York', { daily: '11:00-15:00 18:00-02:00' }), hoursOf('UTC', {})),
      targetMinutes: fc.option(fc.integer({ min: 0, max: 3000 })),
      level: fc.constantFrom<Level>('urgent', 'high', 'normal'),
    })
    .map((story) => ({
      ...story,
      happenings: story.happenings.filter((what) => what.at >= story.spokeAt).toSorted((one, other) => one.at - other.at),
    }));

  it('what is left never grows while time passes, and a miss never heals by waiting', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(5 * 24 * HOUR), fc.nat(5 * 24 * HOUR), (story, wait, longer) => {
        const { item, settings } = play(story);
        const from = story.happenings.at(-1)?.at ?? story.spokeAt;
        const first = ringOf(item, settings, from + wait);
        const second = ringOf(item, settings, from + wait + longer);
        const left = (ring: typeof first) => (ring.kind === 'running' || ring.kind === 'paused' ? ring.leftMs : null);
        if (left(first) !== null && left(second) !== null) expect(left(second)).toBeLessThanOrEqual(left(first) ?? 0);
        if (left(first) === null) expect(second.kind).toBe(first.kind);
      }),
      { numRuns: 500 },
    );
  });

  it('an open item owes exactly one reply by the deadline it shows, a settled one none, and what ended never changes', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const item = play({ ...story, happenings: [] });
        for (const what of story.happenings) {
          const ended = item.ledger.filter(({ endedAt }) => endedAt !== null).map((one) => ({ ...one }));
          const judged = item.item.firstResponseAt === null ? null : item.item.withinTarget;
          item.happens(what);
          expect(item.ledger.filter(({ endedAt }) => endedAt !== null).slice(0, ended.length)).toEqual(ended);
          if (judged !== null) expect(item.item.withinTarget).toBe(judged);
          const running = item.ledger.filter(({ endedAt }) => endedAt === null);
          expect(running).toHaveLength(item.item.status === 'open' ? 1 : 0);
          if (running[0] !== undefined) expect(running[0].dueAt).toBe(item.item.dueAt);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the first deadline lies in open time or at closing', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { item, settings } = play({ ...story, happenings: [], targetMinutes: Math.max(1, story.targetMinutes ?? 1) });
        const due = item.dueAt ?? 0;
        expect(due).toBeGreaterThan(item.spokeAt);
        const counts = item.level !== 'urgent' && story.hours.week.flat().length > 0;
        if (counts) expect(isOpenAt(settings.hours, due) || isOpenAt(settings.hours, due - 1)).toBe(true);
      }),
    );
  });
});
