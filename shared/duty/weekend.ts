/** The Thursday check: what would go wrong at the weekend while there is time to put it right. */
import type { ServiceHours } from '#shared/model/business.ts';
import { weekendOf } from '#shared/response/business-day.ts';
import { instantOf, localDay, weekdayOf } from '#shared/response/zone.ts';
import { DAY_MS } from '../model/time.ts';
import { coverage } from './coverage.ts';
import { proofsNow } from './evidence.ts';
import { daysSinceShown } from './reach.ts';
import type { CoverSpan, DutyFinding, MemberReach, DutyPosition, Roster, WeekendCheck } from './types.ts';

const CHECK_WEEKDAY = 4;
const CHECK_MINUTE = 15 * 60;
/** A check missed in an outage is still worth running within a day. */
const CHECK_USEFUL_MS = DAY_MS;

export type WeekendInput = {
  readonly roster: Roster;
  readonly hours: ServiceHours;
  readonly reach: readonly MemberReach[];
  /** ISO weekdays; empty reads as Friday to Sunday. */
  readonly weekendDays: readonly number[];
  readonly now: number;
};

export function weekendCheck(input: WeekendInput): WeekendCheck {
  const { from, to } = weekendOf(input, input.now);
  const { roster, hours, reach, now } = input;
  const covered = coverage({ roster, hours, proofs: proofsNow(reach, now), from, to });
  return { from, to, coverage: covered, findings: findingsOf(covered.spans, input.now) };
}

export function thursdayFindings(input: WeekendInput): readonly DutyFinding[] {
  return weekendCheck(input).findings;
}

/** When the check is due: an instant not after `now` means run it. `lastRunAt` null: never ran. */
export function thursdayCheckAt({
  timeZone,
  lastRunAt,
  now,
}: {
  readonly timeZone: string;
  readonly lastRunAt: number | null;
  readonly now: number;
}): number {
  const today = localDay(timeZone, now);
  const thursday = today - ((weekdayOf(today) - CHECK_WEEKDAY + 7) % 7);
  const [before, current, next] = [-7, 0, 7].map((days) => instantOf(timeZone, thursday + days, CHECK_MINUTE)) as [
    number,
    number,
    number,
  ];
  const latest = current <= now ? current : before;
  if ((lastRunAt ?? -Infinity) < latest && now - latest < CHECK_USEFUL_MS) return latest;
  return current > now ? current : next;
}

/** What is over is no finding any more. Worst first. */
export function findingsOf(spans: readonly CoverSpan[], now: number): readonly DutyFinding[] {
  const ahead = spans.filter((span) => span.to > now);
  const gaps = ahead.filter(({ onDuty }) => onDuty === null);
  const found: DutyFinding[] = gaps.length === 0 ? [] : [{ kind: 'gap', spans: joined(gaps) }];
  const first = proofFindings(ahead, 'first', now);
  const backup = proofFindings(ahead, 'backup', now);
  const of = (findings: readonly DutyFinding[], kind: DutyFinding['kind']) => findings.filter((finding) => finding.kind === kind);
  for (const kind of ['unreachable', 'doubtful'] as const) found.push(...of(first, kind), ...of(backup, kind));
  const alone = ahead.filter((span) => span.onDuty !== null && span.backup === null);
  for (const [memberId, theirs] of byMember(alone, 'first')) found.push({ kind: 'no_backup', memberId, spans: joined(theirs) });
  return found;
}

function proofFindings(spans: readonly CoverSpan[], position: DutyPosition, now: number): DutyFinding[] {
  const found: DutyFinding[] = [];
  for (const [memberId, theirs] of byMember(spans, position)) {
    const proof = position === 'first' ? theirs[0]?.onDutyProof : theirs[0]?.backupProof;
    if (!proof || proof.state === 'proved') continue;
    const common = { memberId, position, proof, spans: joined(theirs) };
    if (proof.state === 'stale' || proof.state === 'unproved')
      found.push({ kind: 'doubtful', ...common, days: daysSinceShown(proof, now) });
    else found.push({ kind: 'unreachable', ...common });
  }
  return found;
}

function byMember(spans: readonly CoverSpan[], position: DutyPosition): Map<string, CoverSpan[]> {
  const groups = new Map<string, CoverSpan[]>();
  for (const span of spans) {
    const memberId = position === 'first' ? span.onDuty : span.backup;
    if (memberId !== null) groups.set(memberId, [...(groups.get(memberId) ?? []), span]);
  }
  return groups;
}

function joined(spans: readonly CoverSpan[]): { readonly from: number; readonly to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else result.push({ from, to });
  }
  return result;
}
