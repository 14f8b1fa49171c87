import { MINUTE_MS } from './time.ts';

/** How long a password or passkey once shown counts as proof that it is still the same person, ms. */
export const PROOF_MS = 10 * MINUTE_MS;

/** `provedAt` null: never. A proof from the future is none: the clock was wrong, and it would hold for who knows how long. */
export function isProved(provedAt: number | null, now: number): boolean {
  return provedAt !== null && provedAt <= now && now - provedAt < PROOF_MS;
}
