/** Stage, touchpoints and dishes of one feedback. */
import { eq } from 'drizzle-orm';
import type { JourneyView } from '#shared/views/app.ts';
import { suggestJourney } from '#shared/journey/suggest.ts';
import type { Journey } from '#shared/journey/types.ts';
import type { Queryable } from '../engine/client.ts';
import type { FeedbackRow } from './feedback.ts';
import { journey } from '../schema/index.ts';

export type JourneyRow = typeof journey.$inferSelect;

export async function findJourney(db: Queryable, feedbackId: string): Promise<JourneyRow | null> {
  return (await db.select().from(journey).where(eq(journey.feedbackId, feedbackId)).limit(1))[0] ?? null;
}

export async function saveJourney(db: Queryable, row: typeof journey.$inferInsert): Promise<void> {
  const { feedbackId, businessId, ...set } = row;
  await db
    .insert(journey)
    .values({ feedbackId, businessId, ...set })
    .onConflictDoUpdate({ target: journey.feedbackId, set });
}

export type JourneyInput = Pick<FeedbackRow, 'id' | 'businessId' | 'text' | 'kind' | 'level' | 'reasons' | 'language'> & {
  readonly rating: number | null;
};

/** Items from before there were suggestions get theirs when somebody looks. */
export function journeyOf(row: JourneyInput, known: JourneyRow | null): JourneyView | null {
  if (known !== null) {
    const { stage, touchpoints, dishes, correctedAt } = known;
    return { stage, touchpoints, dishes, corrected: correctedAt !== null };
  }
  const suggested = suggestion(row);
  return suggested === null ? null : { ...suggested, corrected: false };
}

/** Null: spam. */
export function suggestion(row: JourneyInput): Journey | null {
  const { text, kind, level, reasons, language } = row;
  return suggestJourney({ text, kind, level, reasons, language, rating: starsOf(row.rating) });
}

const starsOf = (rating: number | null) =>
  rating === 1 || rating === 2 || rating === 3 || rating === 4 || rating === 5 ? rating : null;
