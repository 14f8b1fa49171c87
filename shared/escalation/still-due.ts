/** Asked again in the transaction right before a push leaves: between the decision and the send somebody may have taken the item. */
import type { ItemFacts, Step } from './types.ts';

export function stillDue(
  item: Pick<ItemFacts, 'open' | 'claim' | 'mutedBy' | 'snoozes' | 'dueAt'>,
  { why, memberId }: Pick<Step, 'why' | 'memberId'>,
  now: number,
): boolean {
  if (!item.open) return false;
  if (why === 'nudge') return item.claim?.memberId === memberId && (item.dueAt === null || now < item.dueAt);
  if (item.claim !== null) return false;
  if (memberId === null) return true;
  return !item.mutedBy.includes(memberId) && !item.snoozes.some((snooze) => snooze.memberId === memberId && snooze.until > now);
}
