import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterGuestWrote, type GuestWrote } from '#shared/escalation/guest-wrote.ts';
import { LEVEL_RANK, LEVELS, STATUSES, type Level } from '#shared/model/feedback.ts';
import { MINUTE, START } from './night.ts';

const TARGETS: Readonly<Record<Level, number | null>> = { urgent: 15, high: 60, normal: 240, low: 1440, spam: null };
const dueOf = (level: Level) => (TARGETS[level] === null ? null : START + TARGETS[level] * MINUTE);
const wrote = (verdict: Level, item: Partial<GuestWrote['item']> = {}) =>
  afterGuestWrote({
    item: { level: 'high', status: 'open', reasons: ['cold'], dueAt: START + 10 * MINUTE, promisedAt: null, ...item },
    verdict: { level: verdict, reasons: ['allergy'] },
    dueOf,
  });

describe('a guest who writes again', () => {
  it('and only thanks changes nothing, whatever the item is', () => {
    for (const status of STATUSES) expect(wrote('low', { status })).toEqual({ quiet: true });
  });

  it('and is in danger makes it urgent, with the shorter of both clocks and its own reason', () => {
    expect(wrote('urgent')).toMatchObject({ level: 'urgent', reasons: ['allergy'], dueAt: START + 10 * MINUTE, nowUrgent: true });
    const late = { dueAt: START + 50 * MINUTE };
    expect(wrote('urgent', late)).toMatchObject({ dueAt: START + 15 * MINUTE });
  });

  it('is not held to a promise that was made for something milder, and keeps it otherwise', () => {
    const promised = { dueAt: START + 90 * MINUTE, promisedAt: START + 90 * MINUTE };
    expect(wrote('urgent', promised)).toMatchObject({ dueAt: START + 15 * MINUTE, promisedAt: null });
    expect(wrote('high', promised)).toMatchObject({ ...promised, nowUrgent: false });
  });

  it('opens what was settled with a fresh clock of the level it has', () => {
    const settled = { status: 'answered', dueAt: null } as const;
    expect(wrote('high', settled)).toMatchObject({ level: 'high', dueAt: START + 60 * MINUTE });
    expect(wrote('normal', { ...settled, level: 'urgent' })).toMatchObject({ level: 'urgent', dueAt: START + 15 * MINUTE });
  });

  it('never makes an item less pressing or its deadline later: any item, any words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...LEVELS),
        fc.option(fc.integer({ min: 0, max: 500 })),
        (level, verdict, minutes) => {
          const dueAt = minutes === null ? null : START + minutes * MINUTE;
          const after = wrote(verdict, { level, dueAt });
          if (after.quiet) return;
          expect(LEVEL_RANK[after.level]).toBeLessThanOrEqual(LEVEL_RANK[level]);
          if (dueAt !== null) expect(after.dueAt ?? Infinity).toBeLessThanOrEqual(dueAt);
        },
      ),
    );
  });
});
