import { describe, expect, test } from 'vitest';
import { boardToday, type BoardFact } from '#shared/stats/board.ts';

const hours = {
  timeZone: 'Europe/Prague',
  week: Array.from({ length: 7 }, () => [{ fromMinute: 1080, toMinute: 1560 }]),
  specialDays: [],
};
const calendar = { hours, weekendDays: [5, 6, 7] };
const EVENING = Date.parse('2026-11-21T20:40:00+01:00');
const MINUTE = 60_000;

const said = (fields: Partial<BoardFact>): BoardFact => ({
  id: 'f',
  spokeAt: EVENING - 10 * MINUTE,
  receivedAt: EVENING - 10 * MINUTE,
  level: 'normal',
  channel: 'google',
  kind: 'review',
  placeLabel: '',
  status: 'open',
  dueAt: EVENING + 50 * MINUTE,
  firstResponseAt: null,
  answeredBy: null,
  withinTarget: null,
  resolvedAt: null,
  firstServiceMs: null,
  rating: null,
  ...fields,
});
const answered = (withinTarget: boolean): BoardFact => said({ status: 'answered', firstResponseAt: EVENING, withinTarget });
const today = (facts: readonly BoardFact[], now = EVENING) => boardToday(facts, { calendar, now });

describe('in time today', () => {
  test('counts what is overdue as missed and leaves out what may still be in time', () => {
    const facts = [answered(true), answered(true), answered(false), said({ dueAt: EVENING - MINUTE }), said({})];
    expect(today(facts).withinTarget).toEqual({ part: 2, of: 4 });
  });

  test('is about this business day: one in the morning is still the evening, the evening before is not', () => {
    const yesterday = { spokeAt: EVENING - 86_400_000, receivedAt: EVENING - 86_400_000 };
    const night = Date.parse('2026-11-22T01:00:00+01:00');
    expect(today([answered(true), { ...answered(true), ...yesterday }], night).withinTarget).toEqual({ part: 1, of: 1 });
  });

  test('is nothing out of nothing, and spam is nothing', () => {
    expect(today([{ ...answered(true), level: 'spam' }]).withinTarget).toEqual({ part: 0, of: 0 });
  });
});

describe('the mood of the day', () => {
  const moods = (...facts: readonly Partial<BoardFact>[]) => today(facts.map(said)).mood;

  test('is not named before three have spoken', () => {
    expect(moods({ rating: 1 }, { rating: 1 })).toEqual({ mood: 'none', kind: 0, between: 0, rough: 2 });
  });

  test('follows the stars, and the level where there are none', () => {
    expect(moods({ rating: 5 }, { rating: 4 }, { rating: 3 })).toMatchObject({ mood: 'kind', kind: 2, between: 1 });
    expect(moods({ level: 'urgent' }, { level: 'high' }, {})).toMatchObject({ mood: 'rough', rough: 2, between: 1 });
    expect(moods({ rating: 5, level: 'high' }, {}, {})).toMatchObject({ kind: 1, rough: 0 });
  });

  test('is mixed unless one side leads clearly', () => {
    expect(moods({ rating: 5 }, { rating: 1 }, { rating: 5 }, { rating: 1 }).mood).toBe('mixed');
    expect(moods({ rating: 5 }, { rating: 5 }, { rating: 5 }, { rating: 1 }).mood).toBe('kind');
  });
});
