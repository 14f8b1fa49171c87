/** The guest writes again on their own page: the item opens, gets a new deadline, and whoever holds it hears first. */
import { addEvent } from '#server/db/event.ts';
import { findFeedback, insertMessage, updateFeedback } from '#server/db/feedback.ts';
import { findBusiness } from '#server/db/business.ts';
import { enqueue } from '#server/db/outbox.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import { saysThanks } from '#shared/stats/gratitude.ts';
import { triage } from '#shared/triage/triage.ts';
import { expectLook } from './escalate.ts';
import { notFound } from './errors.ts';
import { alerts, deadlineFor } from './ingest.ts';
import type { Parts } from './parts.ts';

/** `messageId` is the form's own id: sent twice it is one message. */
export async function guestWrites(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'wake'>,
  input: { readonly businessId: string; readonly feedbackId: string; readonly messageId: string; readonly text: string },
): Promise<{ readonly duplicate: boolean }> {
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, input.businessId, input.feedbackId);
    const settings = await findBusiness(tx, input.businessId);
    if (row === null || settings === null) throw notFound('item');
    const fresh = await insertMessage(tx, {
      id: input.messageId,
      businessId: row.businessId,
      feedbackId: row.id,
      from: 'guest',
      text: input.text,
      at: now,
    });
    if (!fresh) return { duplicate: true };
    const verdict = triage({
      text: input.text,
      rating: null,
      channel: row.channel,
      kind: 'message',
      visibility: 'private',
      language: row.language,
      author: row.author,
      reach: null,
    });
    // New words can make it more pressing, never less: the first complaint still stands.
    const level = LEVEL_RANK[verdict.level] < LEVEL_RANK[row.level] ? verdict.level : row.level;
    const settled = row.status !== 'open';
    const thanks = row.thankedAt === null && row.firstResponseAt !== null && saysThanks(input.text);
    await updateFeedback(tx, row, {
      status: 'open',
      level,
      levelRank: LEVEL_RANK[level],
      reasons: level === row.level ? row.reasons : verdict.reasons,
      ...(settled ? { dueAt: deadlineFor(settings, level, now), answeredAt: null, resolvedAt: null, promisedAt: null } : {}),
      ...(thanks ? { thankedAt: now } : {}),
      bump: true,
    });
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      kind: 'feedback.guest_wrote',
      data: { level },
      at: now,
    });
    if (alerts(level)) {
      await expectLook(tx, { businessId: row.businessId, feedbackId: row.id }, now);
      await enqueue(tx, {
        topic: 'alert',
        businessId: row.businessId,
        payload: { feedbackId: row.id, step: `guest:${input.messageId}` },
        runAt: now,
      });
    }
    return { duplicate: false };
  });
  parts.live.changed(`business:${input.businessId}`);
  parts.live.changed(`guest:${input.feedbackId}`);
  parts.wake();
  return result;
}
