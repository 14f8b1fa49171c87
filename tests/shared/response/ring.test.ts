import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_TARGETS } from '#shared/model/business.ts';
import { ringOf, type RingFacts } from '#shared/response/ring.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Saturday 20:00 UTC. */
const NOW = Date.UTC(2026, 10, 21, 20);
const EVENINGS = Array.from({ length: 7 }, () => [{ fromMinute: 17 * 60, toMinute: 23 * 60 }]);
const settings = { hours: { timeZone: 'UTC', week: EVENINGS, specialDays: [] }, targets: DEFAULT_TARGETS };

const open: RingFacts = {
  status: 'open',
  level: 'high',
  dueAt: NOW + 30 * MINUTE,
  promisedAt: null,
  firstResponseAt: null,
  withinTarget: null,
};

describe('the ring shows the hour', () => {
  it('half of the hour left is half a ring', () => {
    expect(ringOf(open, settings, NOW)).toEqual({ kind: 'running', leftMs: 30 * MINUTE, share: 0.5 });
  });

  it('exactly on the deadline there is nothing left and it is not late', () => {
    expect(ringOf({ ...open, dueAt: NOW }, settings, NOW)).toMatchObject({ kind: 'running', leftMs: 0 });
    expect(ringOf({ ...open, dueAt: NOW - 1 }, settings, NOW)).toEqual({ kind: 'late', lateMs: 1 });
  });

  it('stands still while the business is closed and counts service time only', () => {
    const closed = NOW + 5 * HOUR;
    const tomorrowEvening = NOW + 21 * HOUR + 15 * MINUTE;
    expect(ringOf({ ...open, dueAt: tomorrowEvening }, settings, closed)).toEqual({
      kind: 'paused',
      leftMs: 15 * MINUTE,
      share: 0.25,
    });
  });

  it('an urgent item runs through the night', () => {
    const closed = NOW + 5 * HOUR;
    expect(ringOf({ ...open, level: 'urgent', dueAt: closed + 10 * MINUTE }, settings, closed)).toMatchObject({
      kind: 'running',
      leftMs: 10 * MINUTE,
    });
  });

  it('a promise is kept on the wall clock', () => {
    const closed = NOW + 5 * HOUR;
    const facts = { ...open, promisedAt: closed + 20 * MINUTE, dueAt: closed + 20 * MINUTE };
    expect(ringOf(facts, settings, closed)).toMatchObject({ kind: 'running', leftMs: 20 * MINUTE });
  });

  it('an answer in time is met, a late one is not, one without a deadline is not late', () => {
    const answered = { ...open, status: 'answered', firstResponseAt: NOW } as const;
    expect(ringOf({ ...answered, withinTarget: true }, settings, NOW)).toEqual({ kind: 'met' });
    expect(ringOf({ ...answered, withinTarget: false }, settings, NOW)).toEqual({ kind: 'over' });
    expect(ringOf({ ...answered, withinTarget: null }, settings, NOW)).toEqual({ kind: 'met' });
    expect(ringOf({ ...open, status: 'resolved' }, settings, NOW)).toEqual({ kind: 'none' });
    expect(ringOf({ ...open, dueAt: null }, settings, NOW)).toEqual({ kind: 'none' });
  });

  it('never shows more than a full ring or less than none, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        (now, ahead) => {
          const ring = ringOf({ ...open, dueAt: now + ahead }, settings, now);
          if (ring.kind === 'running' || ring.kind === 'paused') {
            expect(ring.leftMs).toBeGreaterThanOrEqual(0);
            expect(ring.share).toBeGreaterThanOrEqual(0);
            expect(ring.share).toBeLessThanOrEqual(1);
          } else expect(ahead).toBeLessThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
