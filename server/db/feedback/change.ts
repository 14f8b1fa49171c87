/** The one way to change a feedback: its columns together with the line of its history. */
import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { feedback } from '../schema/index.ts';
import { addEvent, type NewEvent } from './event.ts';
import { NOTHING_DUE, type FeedbackRow } from './feedback.ts';

type Key = { readonly businessId: string; readonly id: string };
/** `bump`: a composer must know about it. */
export type FeedbackChange = Partial<Omit<FeedbackRow, 'id' | 'businessId' | 'version' | 'sortDue'>> & {
  readonly bump?: boolean;
};
/** The line of the item's history that says what happened. */
export type News = Omit<NewEvent, 'businessId' | 'feedbackId'>;

/**
 * Changes columns of one feedback and writes its event: the thread of statistics hears of nothing but events, so there is no way to do
 * the one without the other.
 */
export async function changeFeedback(db: Queryable, key: Key, change: FeedbackChange, news: News): Promise<void> {
  await update(db, key, change);
  await addEvent(db, { ...news, businessId: key.businessId, feedbackId: key.id });
}

/** What no figure depends on and what has an event of its own: nobody could be told, and claims on a clock that was set back. */
export async function noteOnFeedback(
  db: Queryable,
  key: Key,
  note: Partial<Pick<FeedbackRow, 'unreachedAt' | 'claimedAt'>>,
): Promise<void> {
  await update(db, key, note);
}

/** A change of `dueAt` carries its sort key. */
async function update(db: Queryable, key: Key, change: FeedbackChange): Promise<void> {
  const { bump, ...columns } = change;
  if (bump !== true && Object.keys(columns).length === 0) return;
  await db
    .update(feedback)
    .set({
      // Changed words are read again in the next minute, unless who changed them did it.
      ...('text' in columns || 'author' in columns || 'placeLabel' in columns ? { words: null } : {}),
      ...columns,
      // Settled items have nothing due; the newest of them come first.
      ...('dueAt' in columns ? { sortDue: columns.dueAt ?? NOTHING_DUE - (columns.resolvedAt ?? columns.answeredAt ?? 0) } : {}),
      ...(bump === true ? { version: sql`${feedback.version} + 1` } : {}),
    })
    .where(and(eq(feedback.businessId, key.businessId), eq(feedback.id, key.id)));
}
