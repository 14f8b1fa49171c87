import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterAt } from '#shared/escalation/telling/letters.ts';
import { MINUTE, START } from './night-kit.ts';

/** Mails that leave when something has to be said at each of these minutes; what waits for a mail joins it. */
function mails(minutes: readonly number[]): number[] {
  const lettersAt: number[] = [];
  for (const minute of minutes) {
    const now = START + minute * MINUTE;
    if (lettersAt.some((at) => at > now)) continue;
    lettersAt.push(letterAt({ urgent: false, lettersAt, now }));
  }
  return lettersAt.map((at) => (at - START) / MINUTE);
}

describe('mails to one person', () => {
  it('leave at once, then once in a quarter of an hour, six in three hours', () => {
    expect(mails([0, 1, 2, 14, 40])).toEqual([0, 15, 40]);
    expect(mails(Array.from({ length: 300 }, (_, minute) => minute))).toEqual([
      0, 15, 30, 45, 60, 75, 180, 195, 210, 225, 240, 255, 360,
    ]);
  });

  it('about what is urgent wait for nothing', () => {
    expect(letterAt({ urgent: true, lettersAt: [START, START - MINUTE], now: START })).toBe(START);
  });

  it('do not wait for a clock that was set back', () => {
    expect(letterAt({ urgent: false, lettersAt: [START + 600 * MINUTE], now: START })).toBe(START);
  });

  it('are never more than six in three hours and never put off for longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }), (minutes) => {
        const sorted = minutes.toSorted((a, b) => a - b);
        const left = mails(sorted);
        for (const at of left) expect(left.filter((one) => one >= at && one < at + 180).length).toBeLessThanOrEqual(6);
        for (const minute of sorted) expect(left.some((at) => at >= minute && at <= minute + 180)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
