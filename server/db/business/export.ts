/** Feedback of a span of time, page by page in the order guests spoke: a year of it fits into no answer and into no memory. */
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, or } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { business, feedback, journey, message, reportSent } from '../schema/index.ts';

export type ExportRow = Awaited<ReturnType<typeof feedbackPage>>[number];
type Range = { readonly businessId: string; readonly from: number; readonly to: number };
type After = { readonly spokeAt: number; readonly id: string };

const inRange = ({ businessId, from, to }: Range) =>
  and(eq(feedback.businessId, businessId), gte(feedback.spokeAt, from), lt(feedback.spokeAt, to));

/** Only what is measured or taken away: a row of all columns costs twice as much to read. */
const COLUMNS = {
  id: feedback.id,
  spokeAt: feedback.spokeAt,
  receivedAt: feedback.receivedAt,
  channel: feedback.channel,
  kind: feedback.kind,
  level: feedback.level,
  status: feedback.status,
  rating: feedback.rating,
  ratingBefore: feedback.ratingBefore,
  placeLabel: feedback.placeLabel,
  author: feedback.author,
  text: feedback.text,
  url: feedback.url,
  dueAt: feedback.dueAt,
  firstResponseAt: feedback.firstResponseAt,
  firstServiceMs: feedback.firstServiceMs,
  withinTarget: feedback.withinTarget,
  resolvedAt: feedback.resolvedAt,
  thankedAt: feedback.thankedAt,
  answeredBy: feedback.firstResponseBy,
  stage: journey.stage,
  touchpoints: journey.touchpoints,
  dishes: journey.dishes,
};

/** `after` null: from the beginning. `to` is not included. */
export async function feedbackPage(db: Queryable, page: Range & { readonly after: After | null; readonly limit: number }) {
  const { after } = page;
  const rest =
    after === null
      ? undefined
      : or(gt(feedback.spokeAt, after.spokeAt), and(eq(feedback.spokeAt, after.spokeAt), gt(feedback.id, after.id)));
  // The lower bound again, so that the index starts there and not at the beginning of the span.
  const from = after === null ? page.from : after.spokeAt;
  return db
    .select(COLUMNS)
    .from(feedback)
    .leftJoin(journey, eq(journey.feedbackId, feedback.id))
    .where(and(inRange({ ...page, from }), rest))
    .orderBy(asc(feedback.spokeAt), asc(feedback.id))
    .limit(page.limit);
}

/** The words of each one's first answer, by feedback. */
export async function firstAnswers(
  db: Queryable,
  { businessId, ids }: { readonly businessId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: message.feedbackId, text: message.text })
    .from(message)
    .where(and(eq(message.businessId, businessId), inArray(message.feedbackId, [...ids]), eq(message.from, 'us')))
    .orderBy(desc(message.at), desc(message.id));
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export async function countFeedback(db: Queryable, range: Range): Promise<number> {
  const rows = await db.select({ n: count() }).from(feedback).where(inRange(range));
  return rows[0]?.n ?? 0;
}

/** True for exactly one of all who try: who gets true sends the report of this week. */
export async function takeReport(db: Queryable, row: typeof reportSent.$inferInsert): Promise<boolean> {
  const rows = await db.insert(reportSent).values(row).onConflictDoNothing().returning({ week: reportSent.week });
  return rows.length === 1;
}

/** Weeks (their Monday) a report was sent for since then. */
export async function reportsSince(db: Queryable, key: { readonly businessId: string; readonly since: number }) {
  return db
    .select({ week: reportSent.week, sentAt: reportSent.sentAt })
    .from(reportSent)
    .where(and(eq(reportSent.businessId, key.businessId), gte(reportSent.sentAt, key.since)));
}

export async function businessesWith(db: Queryable, setting: 'weeklyReport' | 'retentionMonths') {
  const wanted = setting === 'weeklyReport' ? eq(business.weeklyReport, true) : isNotNull(business.retentionMonths);
  return db
    .select()
    .from(business)
    .where(and(wanted, living(business.id)));
}
