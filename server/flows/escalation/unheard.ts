/** An item that nobody can be told about is marked for the whole team and mailed where mail is set up. */
import type { Queryable } from '#server/db/engine/client.ts';
import { hopefulDeliveries, type Reachable } from '#server/db/escalation/alert.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { noteOnFeedback } from '#server/db/feedback/change.ts';
import { addToLetter } from '../delivery/letters.ts';
import { loadDutyFacts } from '../duty/duty-facts.ts';
import type { Parts } from '../parts.ts';
import { checkAgain, stepInVain } from './checks.ts';

/** Called when the last way to tell somebody is gone, at the start or later. */
export async function nobodyHeard(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  row: FeedbackRow,
  context: { readonly now: number; readonly people: readonly Reachable[] },
): Promise<void> {
  // Said once, however often it is found out.
  if (row.unreachedAt !== null) return;
  await noteOnFeedback(tx, row, { unreachedAt: context.now });
  await addEvent(tx, {
    businessId: row.businessId,
    feedbackId: row.id,
    kind: 'alert.nobody',
    data: { mailed: parts.mailer.enabled },
    at: context.now,
  });
  if (!parts.mailer.enabled) return;
  for (const person of context.people) {
    await addToLetter(tx, {
      kind: 'unreached',
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: person.memberId,
      level: row.level,
      once: `${row.id}:unreached:${row.version}`,
      now: context.now,
    });
  }
}

/** After a delivery failed for good: is anybody else going to hear of this item? */
export async function checkStillHeard(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  key: { businessId: string; feedbackId: string; now: number },
): Promise<void> {
  const row = await findFeedback(tx, key.businessId, key.feedbackId);
  const waits = row !== null && row.status === 'open' && row.claimedBy === null;
  const dutyFacts = waits ? await loadDutyFacts(tx, key.businessId, key.now) : null;
  if (dutyFacts?.planned === true) return stepInVain(tx, key, key.now);
  await checkAgain(tx, key, key.now);
  if (row === null || dutyFacts === null || (await hopefulDeliveries(tx, key)) > 0) return;
  await nobodyHeard(parts, tx, row, { now: key.now, people: dutyFacts.people });
}
