/** Asked in the transaction right before a push leaves: between the decision and the send somebody may have taken the item. */
import { alerts, type Level, type Status } from '../../model/feedback.ts';

export type ItemToSend = {
  readonly status: Status;
  readonly level: Level;
  readonly claimedBy: string | null;
  readonly dueAt: number | null;
  /** Whom it rings no more, and until when; null: for good. */
  readonly mutes: readonly { readonly memberId: string; readonly until: number | null }[];
};

/**
 * ladder: a step of it, or the digest. nudge: to whoever holds it, before it is due. guest: the guest spoke again. reply_failed: an
 * answer did not go out. stuck: the auditor shouts. Times are epoch milliseconds.
 */
export type SendReason = 'ladder' | 'nudge' | 'guest' | 'reply_failed' | 'stuck';

/** Why it must not leave any more; null when it must. `memberId` null: nobody in particular (a webhook). */
export function whyNotDue(
  item: ItemToSend,
  { why, memberId }: { readonly why: SendReason; readonly memberId: string | null },
  now: number,
): 'not_needed' | 'claimed' | 'muted' | null {
  if (why === 'reply_failed') return item.status === 'resolved' ? 'not_needed' : null;
  if (item.status !== 'open' || !alerts(item.level)) return 'not_needed';
  if (why === 'stuck') return null;
  if (why === 'nudge') return item.claimedBy === memberId && (item.dueAt === null || now < item.dueAt) ? null : 'not_needed';
  // Whoever holds it hears when the guest speaks again, and of nothing else; of an emergency the others hear as well.
  const spoke = why === 'guest' && (item.claimedBy === memberId || item.level === 'urgent');
  if (item.claimedBy !== null && !spoke) return 'claimed';
  const muted = item.mutes.some((mute) => mute.memberId === memberId && (mute.until === null || mute.until > now));
  return muted ? 'muted' : null;
}
