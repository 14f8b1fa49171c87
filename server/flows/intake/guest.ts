/** The guest writes again on their own page. Thanks are kept and ring nobody; anything else rings, whoever holds the item included. */
import type { Queryable } from '#server/db/engine/client.ts';
import { findFeedback, insertMessage, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import { onGuestWrote } from '#shared/response/transitions.ts';
import { saysThanks } from '#shared/stats/outcome/gratitude.ts';
import { triageFollowUp } from '#shared/triage/triage.ts';
import { notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from '../answering/transition.ts';

type Wrote = { readonly businessId: string; readonly feedbackId: string; readonly messageId: string; readonly text: string };

/** `messageId` is the form's own id: sent twice it is one message. */
export async function guestWrites(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  input: Wrote,
): Promise<{ readonly duplicate: boolean }> {
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, input.businessId, input.feedbackId);
    if (row === null) throw notFound('item');
    const fresh = await insertMessage(tx, {
      id: input.messageId,
      businessId: row.businessId,
      feedbackId: row.id,
      from: 'guest',
      text: input.text,
      at: now,
    });
    if (fresh) await guestWroteInto(tx, row, input, now);
    return { duplicate: !fresh };
  });
  return result;
}

type Written = Pick<Wrote, 'messageId' | 'text'> & {
  /** Columns that change with it. */
  readonly also?: Partial<Pick<FeedbackRow, 'replyTarget' | 'replyUntil' | 'replyMode'>>;
};

/** A message that stands in the thread already is judged, and tells whom it concerns. */
export async function guestWroteInto(tx: Queryable, row: FeedbackRow, input: Written, now: number): Promise<void> {
  const settings = await settingsOf(tx, row.businessId);
  const verdict = triageFollowUp({ text: input.text, language: row.language, author: row.author });
  const transition = onGuestWrote(row, verdict, { settings, now });
  const thanks = row.thankedAt === null && row.firstResponseAt !== null && saysThanks(input.text);
  const key = { businessId: row.businessId, feedbackId: row.id };
  const quiet = verdict.level === 'low';
  const level = transition.columns.level ?? row.level;
  const also = { ...input.also, ...(thanks ? { thankedAt: now } : {}) };
  const news = { kind: 'feedback.guest_wrote', data: { level, quiet }, at: now } as const;
  if (quiet) return changeFeedback(tx, row, { ...also, bump: true }, news);
  await applyTransition(tx, row, transition, { settings, by: null, bump: true, also, news });
  await ringFor(tx, key, transition, { reason: { kind: 'guest', id: input.messageId }, now });
}
