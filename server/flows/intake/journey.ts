/** Where in the guest's journey it happened: suggested when it comes in, corrected by a person, kept when the words are gone. */
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { findJourney, saveJourney, suggestion, type JourneyInput } from '#server/db/feedback/journey.ts';
import { dishTyped } from '#shared/messages/by-language/journey.ts';
import type { JourneyView } from '#shared/views/app.ts';
import { corrected } from '#shared/journey/suggest.ts';
import type { Journey } from '#shared/journey/types.ts';
import { notFound } from '#server/system/errors.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';

/** In the commit that stores or changes the words. What a person has set is not touched. */
export async function suggestFor(tx: Queryable, row: JourneyInput): Promise<void> {
  const suggested = suggestion(row);
  if (suggested === null) return;
  const known = await findJourney(tx, row.id);
  if (known !== null && known.correctedAt !== null) return;
  await saveJourney(tx, { feedbackId: row.id, businessId: row.businessId, ...suggested, suggested });
}

/** One tap: what is named is set, the rest stays as it was. */
export async function correctJourney(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  permission: Authorized<FeedbackRow, 'feedback.triage'>,
  change: Partial<Journey>,
): Promise<JourneyView> {
  const { subject } = permission;
  const { memberId } = memberOf(permission);
  const at = parts.clock.now();
  const view = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    const known = await findJourney(tx, row.id);
    const suggested = known?.suggested ?? suggestion(row);
    const before = known === null ? suggested : { stage: known.stage, touchpoints: known.touchpoints, dishes: known.dishes };
    const dishes = change.dishes?.map(dishTyped);
    const next = corrected(before, dishes === undefined ? change : { ...change, dishes: [...new Set(dishes)] });
    await saveJourney(tx, {
      feedbackId: row.id,
      businessId: row.businessId,
      ...next,
      suggested: suggested ?? next,
      correctedBy: memberId,
      correctedAt: at,
    });
    await addEvent(tx, { businessId: row.businessId, feedbackId: row.id, memberId, kind: 'journey.corrected', at });
    return { ...next, corrected: true };
  });
  return view;
}
