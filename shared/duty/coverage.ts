/**
 * Is every open hour covered by somebody who can really be reached? Open hours × roster × proof. A business whose hours are not
 * filled in counts as open throughout: it must not look covered by being empty.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { nextOpening, openSpell, type Interval } from '#shared/response/hours.ts';
import { orElse } from './evidence.ts';
import { dutySpans } from './roster.ts';
import type {
  Coverage,
  CoverageInput,
  CoverSpan,
  CoverState,
  CoverSums,
  DutySpan,
  KeptWeekend,
  ProofsOf,
  ProofSpan,
  ProofState,
} from './types.ts';

export function coverage({ roster, hours, proofs, from, to }: CoverageInput): Coverage {
  const spans = openSpells(hours, from, to).flatMap((open) =>
    dutySpans(roster, open.from, open.to).flatMap((duty) => judged(duty, proofs)),
  );
  return { spans, ...sumsOf(spans) };
}

/** All sums add up to `openMs`. */
export function sumsOf(spans: readonly (Interval & { readonly state: CoverState })[]): CoverSums {
  const sum = (state: CoverState) => spans.reduce((ms, span) => (span.state === state ? ms + span.to - span.from : ms), 0);
  return {
    openMs: spans.reduce((ms, { from, to }) => ms + to - from, 0),
    coveredMs: sum('covered'),
    backupMs: sum('backup'),
    doubtfulMs: sum('doubtful'),
    unreachableMs: sum('unreachable'),
    gapMs: sum('gap'),
  };
}

/** Null: nobody is in that place. */
export function coverState(onDuty: ProofState | null, backup: ProofState | null): CoverState {
  if (onDuty === 'proved') return 'covered';
  if (backup === 'proved') return 'backup';
  if (onDuty === null && backup === null) return 'gap';
  return [onDuty, backup].some((state) => state === 'stale' || state === 'unproved') ? 'doubtful' : 'unreachable';
}

/** Who was on duty as it was kept; where no phone of theirs is known, what was kept of it. */
export function coverKept(spans: KeptWeekend['spans'], proofs: ProofsOf): readonly CoverSpan[] {
  return spans.flatMap((span) => {
    const duty = { ...span, source: { kind: 'none', why: 'no_shift', shiftId: null } } as const;
    const kept = (memberId: string) => (memberId === span.onDuty ? span.onDutyProof : span.backupProof)?.state ?? 'none';
    return judged(duty, (memberId, from, to) => orElse(kept(memberId))(proofs)(memberId, from, to));
  });
}

/** A duty cut where the proof of one of the two changes. */
function judged(duty: DutySpan, proofs: ProofsOf): CoverSpan[] {
  const of = (memberId: string | null) => (memberId === null ? [] : proofs(memberId, duty.from, duty.to));
  const onDuty = of(duty.onDuty);
  const backup = of(duty.backup);
  const starts = [...new Set([duty.from, ...[...onDuty, ...backup].map(({ from }) => from)])].sort((a, b) => a - b);
  return starts.map((from, index): CoverSpan => {
    const onDutyProof = proofIn(onDuty, from);
    const backupProof = proofIn(backup, from);
    const state = coverState(onDutyProof?.state ?? null, backupProof?.state ?? null);
    return { ...duty, from, to: starts[index + 1] ?? duty.to, state, onDutyProof, backupProof };
  });
}

const proofIn = (spans: readonly ProofSpan[], at: number) => spans.find(({ from, to }) => from <= at && at < to)?.proof ?? null;

/** Open time in [from, to), in order. */
function openSpells(hours: ServiceHours, from: number, to: number): readonly Interval[] {
  if (!(from < to)) return [];
  if (hours.week.every((spans) => spans.length === 0) && hours.specialDays.every(({ spans }) => spans.length === 0))
    return [{ from, to }];
  const spells: Interval[] = [];
  for (let opening = nextOpening(hours, from); opening !== null && opening < to;) {
    const spell = openSpell(hours, opening);
    if (spell === null) break;
    spells.push({ from: opening, to: Math.min(spell.to, to) });
    opening = nextOpening(hours, spell.to);
  }
  return spells;
}
