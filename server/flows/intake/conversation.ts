/** One person writes again and again (chat, mail): it is one item with a thread, not ten items. */
import type { IncomingItem } from '#server/connectors/item.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import { findConversation, insertMessage, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { hashToken } from '#server/system/ids.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { guestWroteInto } from './guest.ts';

/** Who writes after so long means something else. */
const SAME_MATTER_MS = 30 * DAY_MS;

type Where = { readonly businessId: string; readonly connectionId: string; readonly item: IncomingItem };

/** The item in whose thread this belongs; null: a matter of its own. */
export async function threadFor(
  tx: Queryable,
  { businessId, connectionId, item }: Where,
  now: number,
): Promise<FeedbackRow | null> {
  const { conversation, kind } = item;
  if (conversation === undefined || kind !== 'message') return null;
  return findConversation(tx, { businessId, connectionId, conversation, since: now - SAME_MATTER_MS });
}

/** `quiet`: of the time before the account was connected. */
export async function writeInto(
  tx: Queryable,
  row: FeedbackRow,
  item: IncomingItem,
  { now, quiet }: { readonly now: number; readonly quiet: boolean },
): Promise<{ readonly feedbackId: string; readonly duplicate: boolean }> {
  const { businessId, id: feedbackId } = row;
  // The platform's id in the thread: delivered again, it is the same message.
  const id = `said-${hashToken(`${feedbackId}\n${item.externalId}`).slice(0, 32)}`;
  const at = Math.min(item.spokeAt, now);
  const fresh = await insertMessage(tx, { id, businessId, feedbackId, from: 'guest', text: item.text, at });
  if (!fresh) return { feedbackId, duplicate: true };
  const reach = {
    ...(item.target === undefined ? {} : { replyTarget: item.target }),
    ...(item.replyUntil === undefined ? {} : { replyUntil: Math.max(item.replyUntil, row.replyUntil ?? 0) }),
    replyMode: item.replyUntil !== undefined && item.replyUntil <= now ? row.replyMode : item.replyMode,
  };
  if (quiet)
    await changeFeedback(tx, row, reach, { kind: 'feedback.guest_wrote', data: { level: row.level, quiet: true }, at: now });
  else await guestWroteInto(tx, row, { messageId: id, text: item.text, also: reach }, now);
  return { feedbackId, duplicate: false };
}
