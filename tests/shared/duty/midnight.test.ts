/** No clock of a form shows 24:00, so 23:59 means midnight: in the opening hours, in the rota, and where both meet. */
import { expect, it } from 'vitest';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { dutySpans } from '#shared/duty/roster.ts';
import { openMsBetween } from '#shared/response/hours.ts';
import { at, member, PRAGUE, roster, shift } from './roster-kit.ts';

const days = [1, 2, 3, 4, 5, 6, 7];

it('a house open from 00:00 to 23:59 is open round the clock', () => {
  const hours = { timeZone: PRAGUE, week: days.map(() => [{ fromMinute: 0, toMinute: 1439 }]), specialDays: [] };
  expect(openMsBetween(hours, at('2026-05-01'), at('2026-05-04'))).toBe(3 * 86_400_000);
});

it('a shift to 23:59 in hours to 24:00 leaves no hole, and one that goes on at midnight follows it', () => {
  const plan = roster({
    shifts: days.flatMap((day) => [
      shift(day, '18:00-23:59', { id: `late-${day}`, first: member('ana') }),
      shift(day, '00:00-02:00', { id: `night-${day}`, first: member('ben') }),
    ]),
  });
  const evening = dutySpans(plan, at('2026-05-02 18:00'), at('2026-05-03 02:00'));
  expect(evening.map(({ onDuty, to }) => [onDuty, to])).toEqual([
    ['ana', at('2026-05-03')],
    ['ben', at('2026-05-03 02:00')],
  ]);
  const hours = { timeZone: PRAGUE, week: days.map(() => [{ fromMinute: 18 * 60, toMinute: 1440 }]), specialDays: [] };
  const covered = coverage({
    roster: plan,
    hours,
    proofs: proofsNow([], at('2026-05-01')),
    from: at('2026-05-01'),
    to: at('2026-05-08'),
  });
  expect(covered.gapMs).toBe(0);
});
