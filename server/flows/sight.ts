/** What of the live feed somebody is told. */
import type { MemberActor } from '#server/auth/permission.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { sees } from '#shared/model/sight.ts';
import type { EventView } from '#shared/views/app.ts';
import type { Parts } from './parts.ts';

/**
 * A helper hears that something happened to an item they see, without what was said or changed; of anything else only that
 * something happened, so that what is gone leaves their list.
 */
export async function eventsFor(
  { db }: Pick<Parts, 'db'>,
  actor: MemberActor,
  events: readonly EventView[],
): Promise<readonly EventView[]> {
  if (actor.role !== 'helper') return events;
  const seen = new Map<string, boolean>();
  for (const { feedbackId } of events) {
    if (feedbackId === null || seen.has(feedbackId)) continue;
    const row = await findFeedback(db.orm, actor.businessId, feedbackId);
    seen.set(feedbackId, row !== null && sees(actor, row));
  }
  return events.map(({ seq, at, kind, feedbackId }) =>
    feedbackId !== null && seen.get(feedbackId) === true
      ? { seq, at, kind, feedbackId, by: null, data: {} }
      : { seq, at, kind: 'business.changed', feedbackId: null, by: null, data: {} },
  );
}
