/**
 * Can this member be reached? Proof is a push that their phone reported as shown; permission and a subscription are only hopes.
 * A phone proved lately that has since been sent something it did not show is failing: the newest word counts.
 */
import type { DeviceProof, MemberReach, Proof, ProofState } from './types.ts';
import { DAY_MS, MINUTE_MS, WEEK_MS } from '../model/time.ts';

export const PROOF_LASTS_MS = WEEK_MS;
/** Phones report within seconds; after that silence means something. */
export const REPORT_WITHIN_MS = MINUTE_MS;
/** Browsers drop push for apps that are never opened. */
const OPENED_WITHIN_MS = 30 * DAY_MS;

const BEST_FIRST: readonly ProofState[] = ['proved', 'stale', 'unproved', 'failing', 'blocked', 'none'];

/** The best of the member's phones counts: one that rings is enough. */
export function proofOf(reach: MemberReach | undefined, now: number): Proof {
  const live = (reach?.devices ?? []).filter((device) => !device.gone);
  const judged = live
    .map((device) => ({ device, state: stateOf(device, now) }))
    .sort((a, b) => BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state));
  const shown = live.flatMap(({ lastShownAt }) => lastShownAt ?? []);
  const best = judged[0];
  return {
    state: best?.state ?? 'none',
    lastShownAt: shown.length === 0 ? null : Math.max(...shown),
    devices: live.length,
    hints: best === undefined ? [] : hintsOf(best.device, now),
  };
}

/** Days since a phone of theirs last showed a push, rounded down. Null: never. */
export function daysSinceShown(proof: Proof, now: number): number | null {
  return proof.lastShownAt === null ? null : Math.max(0, Math.floor((now - proof.lastShownAt) / DAY_MS));
}

function stateOf({ permission, lastShownAt, unshownSince }: DeviceProof, now: number): ProofState {
  if (permission === 'denied' || permission === 'default') return 'blocked';
  if (unshownSince !== null && now - unshownSince > REPORT_WITHIN_MS) return 'failing';
  if (lastShownAt === null) return 'unproved';
  return now - lastShownAt < PROOF_LASTS_MS ? 'proved' : 'stale';
}

function hintsOf({ batteryHint, lastSeenAt }: DeviceProof, now: number): Proof['hints'] {
  return [
    ...(batteryHint ? (['battery'] as const) : []),
    ...(lastSeenAt === null || now - lastSeenAt > OPENED_WITHIN_MS ? (['not_opened'] as const) : []),
  ];
}
