/** Four people: ana and dana can be reached, ben perhaps, cyril has no phone. */
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { asJudged } from '#shared/duty/ledger.ts';
import type { DeviceProof, MemberReach, Roster } from '#shared/duty/types.ts';
import { measure, type Fact } from '#shared/stats/facts.ts';
import { weekendSummary, type Span, type WeekendSummary } from '#shared/stats/weekend/weekends.ts';
import { calendar, DAY, HOUR } from './facts-kit.ts';

const phone = (lastShownAt: number | null): DeviceProof => {
  return {
    deviceId: 'd',
    gone: false,
    permission: 'granted',
    lastShownAt,
    unshownSince: null,
    lastSeenAt: null,
    batteryHint: false,
  };
};
export const reachOf = (now: number): readonly MemberReach[] => [
  { memberId: 'ana', devices: [phone(now - HOUR)] },
  { memberId: 'ben', devices: [phone(now - 9 * DAY)] },
  { memberId: 'cyril', devices: [] },
  { memberId: 'dana', devices: [phone(now - DAY)] },
];
export function summary(plan: Roster, span: Span, { facts = [], now }: { facts?: readonly Fact[]; now: number }): WeekendSummary {
  const items = facts.flatMap((each) => measure(each, { calendar, now }) ?? []);
  const proofs = proofsNow(reachOf(now), now);
  const { spans } = coverage({ roster: plan, hours: calendar.hours, proofs, ...span });
  return weekendSummary({
    ...span,
    spans: asJudged(spans, 'judged'),
    ahead: [],
    items,
    hours: calendar.hours,
    now,
  });
}
