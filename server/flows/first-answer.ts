/** The first answer of a feedback: what is judged now, by today's hours and deadline, and never again. */
import { findBusiness } from '#server/db/business.ts';
import type { Queryable } from '#server/db/client.ts';
import type { FeedbackRow } from '#server/db/feedback.ts';
import { askedAtOf, serviceMs } from '#shared/stats/facts.ts';
import { notFound } from './errors.ts';

type FirstAnswer = Pick<FeedbackRow, 'firstResponseAt' | 'firstResponseBy' | 'firstServiceMs' | 'withinTarget'>;

/** `by` null: given outside the app. Nothing when there was one before. */
export async function firstAnswer(
  tx: Queryable,
  row: FeedbackRow,
  { by, now }: { readonly by: string | null; readonly now: number },
): Promise<FirstAnswer | Record<string, never>> {
  if (row.firstResponseAt !== null) return {};
  const business = await findBusiness(tx, row.businessId);
  if (business === null) throw notFound('business');
  return {
    firstResponseAt: now,
    firstResponseBy: by,
    firstServiceMs: serviceMs({ hours: business.hours, level: row.level, askedAt: askedAtOf(row, now), at: now }),
    withinTarget: row.dueAt === null ? null : now <= row.dueAt,
  };
}
