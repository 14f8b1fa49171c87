import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVEL_RANK, LEVELS, type Level, type Rating } from '#shared/model/feedback.ts';
import { type Edit, onEdited, onGuestWrote, onLevelChanged, onReceived, USEFUL_FOR_MS } from '#shared/response/transitions.ts';
import { answered, at, holding, HOUR, hoursOf, Item, MINUTE, outside, settingsOf } from './response-kit.ts';

const hours = hoursOf('Europe/Prague', { daily: '11:00-23:00' });
const sat = (time: string) => at(`2026-11-21 ${time} +01:00`);
const MINUTES = { urgent: 30, high: 60, normal: 240, low: 1440 } as const;
const settings = {
  hours,
  targets: {
    ...settingsOf(hours).targets,
    ...Object.fromEntries(
      Object.entries(MINUTES).map(([level, firstResponseMinutes]) => [level, { firstResponseMinutes, resolutionHours: 24 }]),
    ),
  },
};
const item = (level: Level) => new Item({ spokeAt: sat('20:40'), hours, level }, settings);
const edited = (one: Item, level: Level, now: number, more: Partial<Edit> = {}) =>
  one.take(
    onEdited(
      one.item,
      { verdict: { level, reasons: [`${level} words`] }, ratingBefore: null, rating: null, byHand: false, ...more },
      { settings, now },
    ),
  );

describe('an edit is judged again', () => {
  it('praise that becomes an emergency rings at once, for everybody, with its own deadline and reason', () => {
    const one = item('low');
    expect(edited(one, 'urgent', sat('21:00'))).toMatchObject({ rings: { everybody: true } });
    expect(one.item).toMatchObject({ level: 'urgent', reasons: ['urgent words'], dueAt: sat('21:30') });
    expect(one.ledger).toMatchObject([{ kind: 'first_answer', level: 'urgent', dueAt: sat('21:30') }]);
  });

  it('never gets a later deadline by getting worse', () => {
    const one = item('high');
    edited(one, 'urgent', sat('21:30'));
    expect(one.item.dueAt).toBe(sat('21:40'));
  });

  it.each([
    ['answered', answered(sat('20:50'))],
    ['closed', outside(sat('20:50'))],
  ])('what was %s and turns worse opens again at its new level and rings; what turns milder stays shut', (_what, end) => {
    const one = item('normal');
    one.happens(end);
    const first = one.item.firstResponseAt;
    expect(edited(one, 'low', sat('20:55')).rings).toBeUndefined();
    expect(one.item).toMatchObject({ status: end.kind === 'answered' ? 'answered' : 'resolved', level: 'low' });
    expect(edited(one, 'high', sat('21:00'))).toMatchObject({ rings: { everybody: false } });
    expect(one.item).toMatchObject({ status: 'open', level: 'high', dueAt: sat('22:00'), firstResponseAt: first });
    expect(one.owed).toMatchObject({ kind: 'next_reply', startedAt: sat('21:00'), dueAt: sat('22:00') });
  });

  it('fewer stars, or trouble of another kind, are worse at the same level', () => {
    for (const more of [{ ratingBefore: 4, rating: 2 } as const, {}]) {
      const one = item('high');
      one.happens(answered(sat('20:50')));
      expect(edited(one, 'high', sat('21:00'), more).rings).toBeDefined();
      expect(one.item.status).toBe('open');
    }
    const same = item('high');
    same.happens(answered(sat('20:50')));
    edited(same, 'high', sat('21:00'), { verdict: { level: 'high', reasons: ['wait'] } });
    expect(same.item.status).toBe('answered');
  });

  it('an emergency that is withdrawn stops: its level falls and it rings nobody', () => {
    const one = item('urgent');
    expect(edited(one, 'low', sat('20:50')).rings).toBeUndefined();
    expect(one.item).toMatchObject({ level: 'low', status: 'open', dueAt: at('2026-11-23 20:40 +01:00') });
  });

  it('a deadline that has passed is not moved by gentler words', () => {
    const one = item('urgent');
    edited(one, 'low', sat('22:00'));
    expect(one.item).toMatchObject({ level: 'low', dueAt: sat('21:10') });
  });

  it('what a person said stands unless the words get worse than that', () => {
    const one = item('high');
    one.take(onLevelChanged(one.item, 'low', { settings, now: sat('20:45') }));
    edited(one, 'high', sat('20:50'), { byHand: true });
    expect(one.item.level).toBe('low');
    edited(one, 'urgent', sat('20:55'), { byHand: true });
    expect(one.item.level).toBe('urgent');
    const raised = item('normal');
    raised.take(onLevelChanged(raised.item, 'urgent', { settings, now: sat('20:45') }));
    edited(raised, 'low', sat('20:50'), { byHand: true });
    expect(raised.item.level).toBe('urgent');
  });

  it('what a later message of the guest made of it is not undone by an edit of the first', () => {
    const one = item('normal');
    one.take(onGuestWrote(one.item, { level: 'urgent', reasons: ['breath'] }, { settings, now: sat('20:50') }));
    edited(one, 'low', sat('20:55'));
    expect(one.item.level).toBe('urgent');
  });
});

describe('what its guest took down', () => {
  const gone = (one: Item, now: number) => one.happens({ kind: 'withdrawn', at: now });

  it('rings nobody and is owed no reply, also when the time had passed', () => {
    for (const now of [sat('20:50'), sat('22:50')]) {
      const one = item('urgent');
      expect(gone(one, now).rings).toBeUndefined();
      expect(one.item).toMatchObject({ status: 'resolved', dueAt: null, firstResponseAt: null, withinTarget: null });
      expect(one.ledger).toMatchObject([{ kind: 'first_answer', verdict: 'void', endedAt: now }]);
      const before = one.item;
      expect(gone(one, now + MINUTE)).toEqual({ columns: {} });
      expect(one.item).toEqual(before);
    }
  });

  it.each([
    [sat('21:40'), 'void'],
    [sat('21:45'), 'void'],
    [sat('21:46'), 'late'],
  ] as const)('a promise for 21:45 is broken only when its time had passed (%i: %s)', (now, verdict) => {
    const one = item('high');
    one.happens(holding(sat('20:45'), sat('21:45')));
    gone(one, now);
    expect(one.ledger.at(-1)).toMatchObject({ kind: 'promise', verdict });
  });

  it('had its answer: the settlement is met, and nothing of the answer is judged again', () => {
    const one = item('high');
    one.happens(answered(sat('20:50')));
    const { firstResponseAt, withinTarget } = one.item;
    expect(gone(one, sat('21:00')).settled).toEqual({ verdict: 'met', at: sat('21:00') });
    expect(one.item).toMatchObject({ status: 'resolved', firstResponseAt, withinTarget });
    expect(one.ledger).toMatchObject([{ kind: 'first_answer', verdict: 'met' }]);
  });
});

describe('a guest who writes again', () => {
  const wrote = (one: Item, level: Level, now: number) =>
    one.take(onGuestWrote(one.item, { level, reasons: ['breath'] }, { settings, now }));

  it('and only thanks changes nothing, whatever the item is', () => {
    for (const end of [null, answered(sat('20:50')), outside(sat('20:50'))]) {
      const one = item('high');
      if (end !== null) one.happens(end);
      const before = one.item;
      expect(wrote(one, 'low', sat('21:00'))).toEqual({ columns: {} });
      expect(one.item).toEqual(before);
    }
  });

  it('and is in danger makes it urgent, with the shorter of both clocks', () => {
    const table = item('normal');
    expect(wrote(table, 'urgent', sat('20:44')).rings).toEqual({ everybody: true });
    expect(table.item).toMatchObject({ level: 'urgent', reasons: ['breath'], dueAt: sat('21:14') });
    const late = item('high');
    wrote(late, 'urgent', sat('21:30'));
    expect(late.item.dueAt).toBe(sat('21:40'));
  });

  it('is not held to a promise that was made for something milder, and keeps it otherwise', () => {
    const one = item('high');
    one.happens(holding(sat('20:45'), sat('22:45')));
    wrote(one, 'high', sat('20:50'));
    expect(one.item).toMatchObject({ dueAt: sat('22:45'), promisedAt: sat('22:45') });
    wrote(one, 'urgent', sat('20:55'));
    expect(one.item).toMatchObject({ dueAt: sat('21:25'), promisedAt: null });
    expect(one.ledger.map(({ kind, verdict, dueAt }) => [kind, verdict, dueAt])).toEqual([
      ['first_answer', 'promised', sat('21:40')],
      ['promise', 'void', sat('22:45')],
      ['first_answer', null, sat('21:25')],
    ]);
  });

  it('opens what was settled with a fresh clock of the level it has', () => {
    const one = item('high');
    one.happens(answered(sat('20:50')));
    wrote(one, 'normal', sat('22:00'));
    expect(one.item).toMatchObject({ status: 'open', level: 'high', dueAt: sat('23:00') });
    expect(one.owed).toMatchObject({ kind: 'next_reply' });
  });
});

describe('a holding reply', () => {
  it('is no answer: the guest waits for what was promised, and only that is judged', () => {
    const one = item('high');
    one.happens(holding(sat('20:41'), sat('22:41')));
    expect(one.item).toMatchObject({ status: 'open', firstResponseAt: null, withinTarget: null, dueAt: sat('22:41') });
    one.happens(answered(at('2026-11-22 22:41 +01:00')));
    expect(one.item).toMatchObject({ status: 'answered', withinTarget: false });
    expect(one.ledger.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['first_answer', 'promised'],
      ['promise', 'late'],
    ]);
  });

  it('that ends in silence is a broken promise, also before its time', () => {
    const one = item('high');
    one.happens(holding(sat('20:45'), sat('22:45')));
    one.happens({ kind: 'resolved', at: sat('21:00') });
    expect(one.ledger.at(-1)).toMatchObject({ kind: 'promise', verdict: 'late', endedAt: sat('21:00') });
  });
});

it('old news wakes nobody, and a clock that runs ahead gains no time', () => {
  const now = sat('20:40');
  const rings = (level: Level, spokeAt: number) => onReceived({ level, spokeAt }, { settings, now }).rings;
  expect(LEVELS.map((level) => rings(level, now) !== undefined)).toEqual([true, true, true, false, false]);
  expect(rings('urgent', now - USEFUL_FOR_MS)).toBeDefined();
  expect(rings('urgent', now - USEFUL_FOR_MS - 1)).toBeUndefined();
  expect(onReceived({ level: 'high', spokeAt: now + HOUR }, { settings, now }).columns).toMatchObject({
    spokeAt: now,
    dueAt: now + HOUR,
  });
});

it('words never make an item less pressing than a person or a later message made it, and worse words never buy time', () => {
  const anyLevel = fc.constantFrom<Level>('urgent', 'high', 'normal', 'low');
  const anyRating = fc.constantFrom<Rating | null>(null, 1, 2, 3, 4, 5);
  fc.assert(
    fc.property(
      anyLevel,
      anyLevel,
      fc.nat(500),
      anyRating,
      anyRating,
      fc.boolean(),
      (level, verdict, after, before, rating, byHand) => {
        const one = item(level);
        const dueAt = one.item.dueAt ?? 0;
        edited(one, verdict, sat('20:40') + after * MINUTE, { ratingBefore: before, rating, byHand });
        if (byHand) expect(LEVEL_RANK[one.item.level]).toBeLessThanOrEqual(LEVEL_RANK[level]);
        if (LEVEL_RANK[one.item.level] < LEVEL_RANK[level]) expect(one.item.dueAt).toBeLessThanOrEqual(dueAt);
        expect(one.owed).toMatchObject({ level: one.item.level, dueAt: one.item.dueAt });
      },
    ),
  );
});
