/** Who has it. One winner; everybody else is told who. */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { Authorized } from '#server/auth/permission.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findClaim, findFeedback, insertClaim, memberName, takeIfFree, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import { enqueue } from '#server/db/outbox.ts';
import type { ClaimResult } from '#shared/views/app.ts';
import { may } from '#shared/model/roles.ts';
import { checkAgain } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';

/**
 * `claimId` is the phone's idempotency key: the same key again gives the stored answer, the same key for another item is
 * refused.
 */
export async function claimFeedback(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<FeedbackRow, 'feedback.claim'>,
  claimId: string,
  /** The notification it was claimed from, without opening the app. */
  deliveryId: string | null = null,
): Promise<ClaimResult> {
  const { subject, actor } = permission;
  if (actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx): Promise<ClaimResult> => {
    const earlier = await findClaim(tx, claimId);
    if (
      earlier !== null &&
      (earlier.businessId !== actor.businessId || earlier.feedbackId !== subject.id || earlier.memberId !== actor.memberId)
    ) {
      throw new DomainError('conflict', 'key_reused');
    }
    if (
      earlier === null &&
      (await takeIfFree(tx, { businessId: subject.businessId, id: subject.id, memberId: actor.memberId, now }))
    ) {
      await insertClaim(tx, {
        id: claimId,
        businessId: subject.businessId,
        feedbackId: subject.id,
        memberId: actor.memberId,
        at: now,
        won: true,
        deliveryId,
      });
      await addEvent(tx, {
        businessId: subject.businessId,
        feedbackId: subject.id,
        memberId: actor.memberId,
        kind: 'claim.won',
        at: now,
      });
      await checkAgain(tx, { businessId: subject.businessId, feedbackId: subject.id }, now);
      return { outcome: 'won', version: subject.version };
    }
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.claimedBy === actor.memberId) return { outcome: 'won', version: row.version };
    if (row.claimedBy === null)
      throw new DomainError('conflict', row.status === 'resolved' ? 'already_resolved' : 'claim_released');
    if (earlier === null) {
      await insertClaim(tx, {
        id: claimId,
        businessId: row.businessId,
        feedbackId: row.id,
        memberId: actor.memberId,
        at: now,
        won: false,
        holder: row.claimedBy,
        deliveryId,
      });
    }
    return {
      outcome: 'taken',
      by: { id: row.claimedBy, name: await memberName(tx, row.businessId, row.claimedBy) },
      at: row.claimedAt ?? now,
    };
  });
  return result;
}

/** Gives it back. The holder may, and so may whoever leads the team; then the others are told again. */
export async function releaseFeedback(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<FeedbackRow, 'feedback.claim'>,
): Promise<void> {
  const { subject, actor } = permission;
  if (actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.claimedBy === null) return;
    if (row.claimedBy !== actor.memberId && !may(actor.role, 'team.manage'))
      throw new DomainError('conflict', 'claimed_by_other');
    const news = { memberId: actor.memberId, kind: 'claim.released', at: now } as const;
    await changeFeedback(tx, row, { claimedBy: null, claimedAt: null }, news);
    if (row.status === 'open') {
      await checkAgain(tx, { businessId: row.businessId, feedbackId: row.id }, now, {
        releasedBy: row.claimedBy,
        releasedAt: now,
      });
      await enqueue(tx, {
        topic: 'alert',
        businessId: row.businessId,
        payload: { feedbackId: row.id, step: keyOf({ kind: 'released', id: now }), except: actor.memberId },
        runAt: now,
      });
    }
  });
}
