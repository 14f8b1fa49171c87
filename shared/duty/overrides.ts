/** Changing who is on: taking the duty now, being covered, handing over, swapping. Each gives the override to store, or why not. */
import { dutyAt, dutySpans } from './roster.ts';
import type { Override, Roster, SwapOffer, SwapResult } from './types.ts';

type Change = { readonly id: string; readonly now: number };

/** "I take it now": until the running shift ends, or `until`. Null: already on duty, or not a member any more. */
export function takeNow(
  roster: Roster,
  { id, memberId, now, until }: Change & { readonly memberId: string; readonly until?: number | undefined },
): Override | null {
  const duty = dutyAt(roster, now);
  if (duty.onDuty === memberId || !roster.memberIds.includes(memberId)) return null;
  const to = until ?? duty.until;
  if (to <= now) return null;
  return {
    id,
    from: now,
    to,
    position: 'first',
    memberId,
    insteadOf: null,
    reason: 'taken',
    createdAt: now,
    createdBy: memberId,
    swapId: null,
  };
}

/** "Cover me until 22:00": only where `memberId` is on duty. Null: they are not at any time until then. */
export function coverUntil(
  roster: Roster,
  {
    id,
    memberId,
    byMemberId,
    until,
    now,
  }: Change & { readonly memberId: string; readonly byMemberId: string; readonly until: number },
): Override | null {
  if (memberId === byMemberId || !roster.memberIds.includes(byMemberId)) return null;
  if (!dutySpans(roster, now, until).some((span) => span.onDuty === memberId)) return null;
  return {
    id,
    from: now,
    to: until,
    position: 'first',
    memberId: byMemberId,
    insteadOf: memberId,
    reason: 'cover',
    createdAt: now,
    createdBy: memberId,
    swapId: null,
  };
}

/** A colleague read the code on the phone of the one on duty: theirs until the running shift ends. Null: that person is not on duty. */
export function handOver(
  roster: Roster,
  { id, fromMemberId, memberId, now }: Change & { readonly fromMemberId: string; readonly memberId: string },
): Override | null {
  const duty = dutyAt(roster, now);
  if (duty.onDuty !== fromMemberId || fromMemberId === memberId || !roster.memberIds.includes(memberId)) return null;
  return {
    id,
    from: now,
    to: duty.until,
    position: 'first',
    memberId,
    insteadOf: fromMemberId,
    reason: 'handed',
    createdAt: now,
    createdBy: fromMemberId,
    swapId: null,
  };
}

/** One tap on an offer. `forcedBy`: a manager decides for `memberId`; an offer made to somebody else does not stand in the way then. */
export function acceptSwap(
  roster: Roster,
  offer: SwapOffer,
  { id, memberId, now, forcedBy }: Change & { readonly memberId: string; readonly forcedBy?: string | undefined },
): SwapResult {
  if (offer.state !== 'open') return { outcome: 'refused', reason: 'closed' };
  if (offer.memberId === memberId) return { outcome: 'refused', reason: 'own' };
  if (offer.to <= now) return { outcome: 'refused', reason: 'past' };
  if (!roster.memberIds.includes(memberId)) return { outcome: 'refused', reason: 'removed' };
  if (forcedBy === undefined && offer.toMemberId !== null && offer.toMemberId !== memberId)
    return { outcome: 'refused', reason: 'not_asked' };
  const from = Math.max(offer.from, now);
  const theirs = dutySpans(roster, from, offer.to).some(
    (span) => (offer.position === 'first' ? span.onDuty : span.backup) === offer.memberId,
  );
  if (!theirs) return { outcome: 'refused', reason: 'not_theirs' };
  return {
    outcome: 'accepted',
    override: {
      id,
      from,
      to: offer.to,
      position: offer.position,
      memberId,
      insteadOf: offer.memberId,
      reason: forcedBy === undefined ? 'swap' : 'forced',
      createdAt: now,
      createdBy: forcedBy ?? memberId,
      swapId: offer.id,
    },
  };
}
