/**
 * What was known of a member's phones, instant by instant. Of a phone holds what was learnt of it last; between two facts a proof changes
 * by itself only where a push has not been shown for a minute and where the last one shown has grown old (reach.ts).
 */
import { PROOF_LASTS_MS, proofOf, REPORT_WITHIN_MS } from './reach.ts';
import type { DeviceStanding, MemberEvidence, MemberReach, Proof, ProofsOf, ProofSpan, ProofState } from './types.ts';

/** Where nothing of the future is known: as the phones are at `now`, for any time. */
export function proofsNow(reach: readonly MemberReach[], now: number): ProofsOf {
  const proofs = new Map(reach.map((member) => [member.memberId, proofOf(member, now)]));
  return (memberId, from, to) => [{ from, to, proof: proofs.get(memberId) ?? proofOf(undefined, now) }];
}

/** For what has been: each instant by what was known at it. */
export function proofsKnown(evidence: readonly MemberEvidence[]): ProofsOf {
  const known = new Map(evidence.map((member) => [member.memberId, member]));
  return (memberId, from, to) => proofSpans(known.get(memberId) ?? { memberId, standings: [] }, from, to);
}

/** Where no phone is known: that instead. */
export const orElse =
  (state: ProofState) =>
  (proofs: ProofsOf): ProofsOf =>
  (memberId, from, to) =>
    proofs(memberId, from, to).map((span) => (span.proof.state === 'none' ? { ...span, proof: { ...span.proof, state } } : span));

export function proofAt(evidence: MemberEvidence, at: number): Proof {
  return proofOf({ memberId: evidence.memberId, devices: standingAt(evidence.standings, at) }, at);
}

/** Covers [from, to); neighbours differ in their state. */
export function proofSpans(evidence: MemberEvidence, from: number, to: number): readonly ProofSpan[] {
  if (!(from < to)) return [];
  const edges = new Set([from]);
  for (const { at, unshownSince, lastShownAt } of evidence.standings) {
    const turns = [
      at,
      ...(unshownSince === null ? [] : [unshownSince + REPORT_WITHIN_MS + 1]),
      ...(lastShownAt === null ? [] : [lastShownAt + PROOF_LASTS_MS]),
    ];
    for (const turn of turns) if (turn > from && turn < to) edges.add(turn);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const spans: ProofSpan[] = [];
  for (const [index, start] of starts.entries()) {
    const proof = proofAt(evidence, start);
    const end = starts[index + 1] ?? to;
    const last = spans.at(-1);
    if (last !== undefined && last.proof.state === proof.state) spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ from: start, to: end, proof });
  }
  return spans;
}

/** Of each phone the newest. Hints of batteries and of apps nobody opens are said of a phone as it is, not of what was. */
function standingAt(standings: readonly DeviceStanding[], at: number): MemberReach['devices'] {
  const latest = new Map<string, DeviceStanding>();
  for (const standing of standings) if (standing.at <= at) latest.set(standing.deviceId, standing);
  return [...latest.values()].map(({ at: _at, ...standing }) => ({ ...standing, lastSeenAt: at, batteryHint: false }));
}
