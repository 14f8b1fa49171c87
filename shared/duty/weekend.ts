/** The Thursday check: what would go wrong at the weekend while there is time to put it right. */
import type { ServiceHours } from '#shared/model/business.ts';
import { openSpell } from '#shared/response/hours.ts';
import { instantOf, localDay, weekdayOf } from '#shared/response/zone.ts';
import { coverage } from './coverage.ts';
import { proofsNow } from './evidence.ts';
import { daysSinceShown } from './reach.ts';
import type { CoverSpan, DutyFinding, MemberReach, Place, Roster, WeekendCheck } from './types.ts';

const DAY_MS = 86_400_000;
const FRIDAY_TO_SUNDAY: readonly number[] = [5, 6, 7];
/** A Sunday night that runs past midnight is still Sunday's. */
const NIGHT_LASTS_MS = 6 * 3_600_000;
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
  const { from, to } = weekendOf(input.hours, input.weekendDays, input.now);
  const { roster, hours, reach, now } = input;
  const covered = coverage({ roster, hours, proofs: proofsNow(reach, now), from, to });
  return { from, to, coverage: covered, findings: findingsOf(covered.spans, input.now) };
}

export function thursdayFindings(input: WeekendInput): readonly DutyFinding[] {
  return weekendCheck(input).findings;
}

/** From the first day of the running or coming weekend, when the night before it is over, to the end of its last night. */
export function weekendOf(
  hours: ServiceHours,
  weekendDays: readonly number[],
  now: number,
): { readonly from: number; readonly to: number } {
  const days = weekendDays.length === 0 ? FRIDAY_TO_SUNDAY : weekendDays;
  const isWeekend = (day: number) => days.includes(weekdayOf(day));
  let first = localDay(hours.timeZone, now);
  for (let tries = 0; tries < 7 && !isWeekend(first); tries += 1) first += 1;
  for (let tries = 0; tries < 6 && isWeekend(first - 1); tries += 1) first -= 1;
  let end = first + 1;
  while (end - first < 7 && isWeekend(end)) end += 1;
  return { from: afterNight(hours, first), to: afterNight(hours, end) };
}

/** When that day begins: at midnight, or when the night that runs past it is over. */
function afterNight(hours: ServiceHours, day: number): number {
  const midnight = instantOf(hours.timeZone, day, 0);
  const night = openSpell(hours, midnight);
  return night === null || night.from === midnight ? midnight : Math.min(night.to, midnight + NIGHT_LASTS_MS);
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

function proofFindings(spans: readonly CoverSpan[], place: Place, now: number): DutyFinding[] {
  const found: DutyFinding[] = [];
  for (const [memberId, theirs] of byMember(spans, place)) {
    const proof = place === 'first' ? theirs[0]?.onDutyProof : theirs[0]?.backupProof;
    if (!proof || proof.state === 'proved') continue;
    const common = { memberId, place, proof, spans: joined(theirs) };
    if (proof.state === 'stale' || proof.state === 'unproved')
      found.push({ kind: 'doubtful', ...common, days: daysSinceShown(proof, now) });
    else found.push({ kind: 'unreachable', ...common });
  }
  return found;
}

function byMember(spans: readonly CoverSpan[], place: Place): Map<string, CoverSpan[]> {
  const groups = new Map<string, CoverSpan[]>();
  for (const span of spans) {
    const memberId = place === 'first' ? span.onDuty : span.backup;
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
