/** The guest writes again on their own page. Thanks are kept and ring nobody; anything else rings, whoever holds the item included. */
import { addEvent } from '#server/db/event.ts';
import type { Queryable } from '#server/db/client.ts';
import { findFeedback, insertMessage, updateFeedback, type FeedbackRow } from '#server/db/feedback.ts';
import { findBusiness } from '#server/db/business.ts';
import { enqueue } from '#server/db/outbox.ts';
import { dropMutes } from '#server/db/settings.ts';
import { afterGuestWrote } from '#shared/escalation/guest-wrote.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import { saysThanks } from '#shared/stats/gratitude.ts';
import { triageFollowUp } from '#shared/triage/triage.ts';
import { expectLook } from './escalate.ts';
import { notFound } from './errors.ts';
import { alerts, deadlineFor } from './ingest.ts';
import type { Parts } from './parts.ts';

type Wrote = { readonly businessId: string; readonly feedbackId: string; readonly messageId: string; readonly text: string };

/** `messageId` is the form's own id: sent twice it is one message. */
export async function guestWrites(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'wake'>,
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
    if (fresh) await takeIn(tx, row, input, now);
    return { duplicate: !fresh };
  });
  parts.live.changed(`business:${input.businessId}`);
  parts.live.changed(`guest:${input.feedbackId}`);
  parts.wake();
  return result;
}

async function takeIn(tx: Queryable, row: FeedbackRow, input: Wrote, now: number): Promise<void> {
  const settings = await findBusiness(tx, row.businessId);
  if (settings === null) throw notFound('business');
  const after = afterGuestWrote({
    item: row,
    verdict: triageFollowUp({ text: input.text, language: row.language, author: row.author }),
    dueOf: (level) => deadlineFor(settings, level, now),
  });
  const thanks = row.thankedAt === null && row.firstResponseAt !== null && saysThanks(input.text);
  const key = { businessId: row.businessId, feedbackId: row.id };
  await updateFeedback(tx, row, { ...(thanks ? { thankedAt: now } : {}), bump: true });
  const data = { level: after.quiet ? row.level : after.level, quiet: after.quiet };
  await addEvent(tx, { ...key, kind: 'feedback.guest_wrote', data, at: now });
  if (after.quiet) return;
  await updateFeedback(tx, row, {
    status: 'open',
    level: after.level,
    levelRank: LEVEL_RANK[after.level],
    reasons: after.reasons,
    dueAt: after.dueAt,
    promisedAt: after.promisedAt,
    answeredAt: null,
    resolvedAt: null,
    ...(row.status === 'open' ? {} : { unreachedAt: null }),
  });
  // Whoever wanted to hear no more of it meant what it was before.
  if (after.nowUrgent) await dropMutes(tx, key);
  if (!alerts(after.level)) return;
  await expectLook(tx, key, now);
  await enqueue(tx, {
    topic: 'alert',
    businessId: row.businessId,
    payload: { feedbackId: row.id, step: `guest:${input.messageId}`, everybody: after.nowUrgent },
    runAt: now,
  });
}
