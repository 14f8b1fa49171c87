/**
 * Is every open hour covered by somebody who can really be reached? Open hours × roster × proof. A business whose hours are not
 * filled in counts as open throughout: it must not look covered by being empty.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { nextOpening, openSpell, type Interval } from '#shared/response/hours.ts';
import { proofOf } from './reach.ts';
import { dutySpans } from './roster.ts';
import type { Coverage, CoverageInput, CoverSpan, CoverState, Proof } from './types.ts';

export function coverage(input: CoverageInput): Coverage {
  const proofs = new Map<string, Proof>();
  const proved = (memberId: string | null): Proof | null => {
    if (memberId === null) return null;
    const known = proofs.get(memberId);
    if (known !== undefined) return known;
    const reach = input.reach.find((member) => member.memberId === memberId);
    const proof = proofOf(reach, input.now);
    proofs.set(memberId, proof);
    return proof;
  };
  const spans = openSpells(input.hours, input.from, input.to).flatMap(({ from, to }) =>
    dutySpans(input.roster, from, to).map((span): CoverSpan => {
      const onDutyProof = proved(span.onDuty);
      return { ...span, state: stateOf(onDutyProof), onDutyProof, backupProof: proved(span.backup) };
    }),
  );
  const sum = (state: CoverState | null) =>
    spans.reduce((ms, span) => (state === null || span.state === state ? ms + span.to - span.from : ms), 0);
  return {
    spans,
    openMs: sum(null),
    coveredMs: sum('covered'),
    doubtfulMs: sum('doubtful'),
    unreachableMs: sum('unreachable'),
    gapMs: sum('gap'),
  };
}

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

function stateOf(proof: Proof | null): CoverState {
  if (proof === null) return 'gap';
  switch (proof.state) {
    case 'proved':
      return 'covered';
    case 'stale':
    case 'unproved':
      return 'doubtful';
    case 'failing':
    case 'blocked':
    case 'none':
      return 'unreachable';
  }
}
