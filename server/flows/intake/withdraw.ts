/** The guest took down what they had said. The words stay here; nobody is owed a reply any more and nothing rings. */
import type { Withdrawal } from '#server/connectors/item.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { historyOf } from '#server/db/feedback/event.ts';
import { findByExternalId, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { feedbackOfEvent, rememberEvent } from '#server/db/feedback/webhook-seen.ts';
import { onWithdrawn } from '#shared/response/transitions.ts';
import type { Parts } from '../parts.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from '../answering/transition.ts';

type Withdrawn = {
  readonly businessId: string;
  readonly connectionId: string;
  readonly withdrawal: Withdrawal;
  /** The same id twice has one effect. */
  readonly eventId: string;
};

/** Null: we know of no such item. A withdrawal older than the words we hold changes nothing: they were written after it. */
export async function withdraw(
  parts: Pick<Parts, 'db' | 'clock' | 'live'>,
  { businessId, connectionId, withdrawal, eventId }: Withdrawn,
): Promise<{ readonly feedbackId: string; readonly duplicate: boolean } | null> {
  const now = parts.clock.now();
  const { channel, externalId } = withdrawal;
  const result = await parts.db.tx(async (tx) => {
    const event = { businessId, connectionId, eventId };
    const seen = await feedbackOfEvent(tx, event);
    if (seen !== null) return { feedbackId: seen, duplicate: true };
    const row = await findByExternalId(tx, { businessId, channel, connectionId, externalId });
    if (row === null) return null;
    await rememberEvent(tx, { ...event, feedbackId: row.id, now });
    const at = Math.min(withdrawal.at, now);
    if (at < (row.versionAt ?? -Infinity) || (await isWithdrawn(tx, row))) return { feedbackId: row.id, duplicate: true };
    const key = { businessId, feedbackId: row.id };
    const settings = await settingsOf(tx, businessId);
    const transition = onWithdrawn(row, { settings, now });
    const news = { kind: 'feedback.withdrawn', at: now } as const;
    await applyTransition(tx, row, transition, { settings, by: null, bump: true, also: { versionAt: at }, news });
    await ringFor(tx, key, transition, { reason: { kind: 'gone', id: now }, now });
    return { feedbackId: row.id, duplicate: false };
  });
  return result;
}

/** Taken down, and neither written nor opened again since. */
export async function isWithdrawn(tx: Queryable, { businessId, id, status }: FeedbackRow): Promise<boolean> {
  if (status !== 'resolved') return false;
  const history = await historyOf(tx, { businessId, feedbackId: id });
  return (
    history.findLast(({ kind }) => kind === 'feedback.withdrawn' || kind === 'feedback.reopened')?.kind === 'feedback.withdrawn'
  );
}
