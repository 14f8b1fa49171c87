import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf } from '#shared/duty/reach.ts';
import { dutyAt } from '#shared/duty/roster.ts';
import type { Shift } from '#shared/duty/types.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import { pastWeekends, type Span } from '#shared/stats/weekend/weekends.ts';
import { member, roster } from '../duty/roster-kit.ts';
import { anyFact, AUTUMN_SUNDAY, calendar, DAY, MINUTE, SPRING_SUNDAY } from './facts-kit.ts';
import { reachOf, summary } from './weekend-kit.ts';

describe.each([
  ['the 25-hour Sunday', AUTUMN_SUNDAY],
  ['the 23-hour Sunday', SPRING_SUNDAY],
])('for any roster around %s', (_name, aSunday) => {
  const who = fc.option(fc.constantFrom('ana', 'ben', 'cyril', 'dana').map(member));
  const anyShift: fc.Arbitrary<Shift> = fc.record({
    id: fc.uuid(),
    name: fc.constant(''),
    weekday: fc.integer({ min: 5, max: 7 }),
    fromMinute: fc.integer({ min: 0, max: 1439 }),
    toMinute: fc.integer({ min: 1, max: 1800 }),
    first: who,
    backup: who,
  });

  it('times and gap items are those of asking minute by minute', () => {
    const now = aSunday + 2 * DAY;
    const [span] = pastWeekends(calendar, now, 1) as [Span];
    const minutes = Array.from({ length: (span.to - span.from) / MINUTE }, (_, index) => span.from + index * MINUTE).filter(
      (minute) => isOpenAt(calendar.hours, minute),
    );
    fc.assert(
      fc.property(
        fc.array(anyShift, { maxLength: 5 }),
        fc.array(anyFact(aSunday, 2 * DAY), { maxLength: 15 }),
        (shifts, facts) => {
          const plan = roster({ shifts });
          const shown = summary(plan, span, { facts, now });
          const proof = new Map(reachOf(now).map((reach) => [reach.memberId, proofOf(reach, now).state]));
          const stateAt = (minute: number) => {
            const { onDuty, backup } = dutyAt(plan, minute);
            const they = onDuty === null ? null : proof.get(onDuty);
            const behind = backup === null ? null : proof.get(backup);
            const first =
              they === 'proved'
                ? 'covered'
                : behind === 'proved'
                  ? 'backup'
                  : onDuty === null && backup === null
                    ? 'gap'
                    : they === 'stale' || behind === 'stale'
                      ? 'doubtful'
                      : 'unreachable';
            return { onDuty, first, backed: first === 'covered' && backup !== null && proof.get(backup) === 'proved' };
          };
          const judged = minutes.map(stateAt);
          const count = (first: string) => judged.filter((minute) => minute.first === first).length * MINUTE;
          expect([shown.openMs, shown.coveredMs, shown.backupMs, shown.doubtfulMs, shown.unreachableMs, shown.gapMs]).toEqual([
            minutes.length * MINUTE,
            count('covered'),
            count('backup'),
            count('doubtful'),
            count('unreachable'),
            count('gap'),
          ]);
          expect(shown.backedMs).toBe(judged.filter(({ backed }) => backed).length * MINUTE);
          for (const { memberId, firstMs } of shown.carried)
            expect(firstMs).toBe(judged.filter(({ onDuty }) => onDuty === memberId).length * MINUTE);
          const inGap = facts.filter((each) => {
            const asked = Math.min(each.spokeAt, each.receivedAt, now);
            if (each.level === 'spam' || (each.firstResponseAt === null && each.status === 'resolved')) return false;
            if (asked < span.from || asked >= span.to || !isOpenAt(calendar.hours, asked)) return false;
            return ['gap', 'unreachable'].includes(stateAt(asked).first);
          });
          expect(shown.gaps.items.map(({ id }) => id).sort()).toEqual(inGap.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 6 },
    );
  });
});
