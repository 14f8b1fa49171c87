/** Which items of a business somebody sees. */
import type { Status } from './feedback.ts';
import type { Role } from './roles.ts';

export type Viewer = { readonly role: Role; readonly memberId: string };
type Item = { readonly status: Status; readonly claimedBy: string | null };

/** A helper sees what is open, and what they have answered themselves until it is settled: a slip can be mended. */
export function sees({ role, memberId }: Viewer, { status, claimedBy }: Item): boolean {
  return role !== 'helper' || status === 'open' || (status === 'answered' && claimedBy === memberId);
}

/** How a guest can be reached: a helper is told while they hold the item. */
export function seesContact({ role, memberId }: Viewer, { claimedBy }: Item): boolean {
  return role !== 'helper' || claimedBy === memberId;
}
