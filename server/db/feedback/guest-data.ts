/** What is known of one guest, and how it is taken away: words, names, contacts and photos go, times and levels stay. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Rating } from '#shared/model/feedback.ts';
import { returnsOf } from '#shared/stats/outcome/returns.ts';
import type { Queryable } from '../engine/client.ts';
import type { FeedbackRow } from './feedback.ts';
import { customer, complaintLink, draft, event, feedback, journey, message, note, photo, reply } from '../schema/index.ts';

type Ours = { readonly businessId: string; readonly ids: readonly string[] };

/** All items of the same contact or the same author on the same channel, oldest first; alone when the guest is unknown. */
export async function itemsOfGuest(
  db: Queryable,
  row: Pick<FeedbackRow, 'id' | 'businessId' | 'customerId'>,
): Promise<FeedbackRow[]> {
  const same = row.customerId === null ? eq(feedback.id, row.id) : eq(feedback.customerId, row.customerId);
  return db
    .select()
    .from(feedback)
    .where(and(eq(feedback.businessId, row.businessId), same))
    .orderBy(asc(feedback.spokeAt), asc(feedback.id));
}

export async function countOfGuest(db: Queryable, row: Pick<FeedbackRow, 'businessId' | 'customerId'>): Promise<number> {
  if (row.customerId === null) return 1;
  const rows = await db
    .select({ n: count() })
    .from(feedback)
    .where(and(eq(feedback.businessId, row.businessId), eq(feedback.customerId, row.customerId)));
  return rows[0]?.n ?? 1;
}

/** Everything written about these items, oldest first. */
export async function writtenAbout(db: Queryable, { businessId, ids }: Ours) {
  const of = (rows: typeof message | typeof note | typeof reply | typeof photo | typeof journey) =>
    and(eq(rows.businessId, businessId), inArray(rows.feedbackId, [...ids]));
  const [messages, notes, replies, photos, journeys] = await Promise.all([
    db.select().from(message).where(of(message)).orderBy(asc(message.at)),
    db.select().from(note).where(of(note)).orderBy(asc(note.at)),
    db.select().from(reply).where(of(reply)).orderBy(asc(reply.createdAt)),
    db.select().from(photo).where(of(photo)).orderBy(asc(photo.at)),
    db.select().from(journey).where(of(journey)),
  ]);
  return { messages, notes, replies, photos, journeys };
}

/** More visits than these say no more about whether a guest was content with us again. */
const VISITS_AT_MOST = 50;

/** Whether they came back is told by other items of the same guest, which nobody can find any more once the guest is forgotten. */
export async function keepReturns(tx: Queryable, { businessId, ids }: Ours): Promise<void> {
  const answered = await tx
    .select(visitColumns)
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        inArray(feedback.id, [...ids]),
        isNotNull(feedback.customerId),
        isNotNull(feedback.firstResponseAt),
      ),
    );
  for (const row of answered) {
    if (row.customerId === null) continue;
    const later = await tx
      .select(visitColumns)
      .from(feedback)
      .where(
        and(
          eq(feedback.businessId, businessId),
          eq(feedback.customerId, row.customerId),
          gt(feedback.spokeAt, Math.max(row.spokeAt, row.answeredAt ?? 0)),
          ne(feedback.level, 'spam'),
        ),
      )
      .orderBy(asc(feedback.spokeAt))
      .limit(VISITS_AT_MOST);
    const fact = visitOf(row);
    const { at, contentAt } = returnsOf([fact, ...later.map(visitOf)])(fact);
    if (at !== null) await tx.update(feedback).set({ cameBackAt: at, contentAt }).where(eq(feedback.id, row.id));
  }
}

const visitColumns = {
  id: feedback.id,
  customerId: feedback.customerId,
  spokeAt: feedback.spokeAt,
  answeredAt: feedback.firstResponseAt,
  level: feedback.level,
  rating: feedback.rating,
  ratingBefore: feedback.ratingBefore,
  ratingChangedAt: feedback.ratingChangedAt,
};

type VisitRow = Pick<FeedbackRow, 'customerId' | 'spokeAt' | 'level' | 'rating' | 'ratingBefore' | 'ratingChangedAt'> & {
  readonly answeredAt: number | null;
};

function visitOf({ spokeAt, rating, ratingBefore, ratingChangedAt, ...row }: VisitRow) {
  const stars = (ratingChangedAt === null ? rating : ratingBefore) as Rating | null;
  return { ...row, askedAt: spokeAt, rating: stars };
}

/** A place as the business calls it stays for the figures; what a guest typed there goes. */
const ownLabelOr = (businessId: string) =>
  sql<string>`case when ${isOwnLabel(businessId)} then ${feedback.placeLabel} else '' end`;

const isOwnLabel = (businessId: string) =>
  sql<boolean>`${feedback.placeLabel} in (select ${complaintLink.placeLabel} from ${complaintLink} where ${complaintLink.businessId} = ${businessId})`;

/** Returns the files of the photos, to be removed after the commit. */
export async function eraseItems(tx: Queryable, { businessId, ids }: Ours): Promise<readonly string[]> {
  const list = [...ids];
  const files = await tx
    .delete(photo)
    .where(and(eq(photo.businessId, businessId), inArray(photo.feedbackId, list)))
    .returning({ file: photo.file });
  await tx
    .update(feedback)
    .set({
      text: '',
      words: '',
      author: '',
      contact: '',
      replyTarget: null,
      conversation: null,
      placeLabel: ownLabelOr(businessId),
      url: null,
      replyUrl: null,
      guestTokenHash: null,
      customerId: null,
    })
    .where(and(eq(feedback.businessId, businessId), inArray(feedback.id, list)));
  await tx
    .update(message)
    .set({ text: '' })
    .where(and(eq(message.businessId, businessId), inArray(message.feedbackId, list)));
  await tx
    .update(note)
    .set({ text: '' })
    .where(and(eq(note.businessId, businessId), inArray(note.feedbackId, list)));
  await tx
    .update(reply)
    .set({ text: '' })
    .where(and(eq(reply.businessId, businessId), inArray(reply.feedbackId, list)));
  await tx.delete(draft).where(and(eq(draft.businessId, businessId), inArray(draft.feedbackId, list)));
  // An edit keeps the words before it.
  await tx
    .update(event)
    .set({ data: {} })
    .where(and(eq(event.businessId, businessId), inArray(event.feedbackId, list), eq(event.kind, 'feedback.edited')));
  return files.map(({ file }) => file);
}

/** Guests of whom nothing is left. */
export async function dropCustomers(
  tx: Queryable,
  key: { readonly businessId: string; readonly ids: readonly string[] },
): Promise<void> {
  for (const id of key.ids) {
    const left = await tx
      .select({ id: feedback.id })
      .from(feedback)
      .where(and(eq(feedback.businessId, key.businessId), eq(feedback.customerId, id)))
      .limit(1);
    if (left.length === 0) await tx.delete(customer).where(and(eq(customer.businessId, key.businessId), eq(customer.id, id)));
  }
}

/** True when the guest's words of this item were taken away: the same words from the platform must not bring them back. */
export async function isErased(
  db: Queryable,
  key: { readonly businessId: string; readonly feedbackId: string },
): Promise<boolean> {
  const rows = await db
    .select({ seq: event.seq })
    .from(event)
    .where(and(eq(event.businessId, key.businessId), eq(event.feedbackId, key.feedbackId), eq(event.kind, 'guest.erased')))
    .orderBy(desc(event.seq))
    .limit(1);
  return rows.length > 0;
}

export type Cursor = { readonly spokeAt: number; readonly id: string };

/** The next items in the order guests spoke, from the very first when `after` is null. */
export async function itemsBefore(
  db: Queryable,
  page: { readonly businessId: string; readonly before: number; readonly after: Cursor | null; readonly limit: number },
) {
  const { after } = page;
  const rest =
    after === null
      ? undefined
      : and(
          or(gt(feedback.spokeAt, after.spokeAt), and(eq(feedback.spokeAt, after.spokeAt), gt(feedback.id, after.id))),
          gt(feedback.spokeAt, after.spokeAt - 1),
        );
  return db
    .select({
      id: feedback.id,
      spokeAt: feedback.spokeAt,
      customerId: feedback.customerId,
      text: feedback.text,
      author: feedback.author,
      contact: feedback.contact,
      /** What the guest wrote as their place. */
      ownPlace: sql<string>`case when ${isOwnLabel(page.businessId)} then '' else ${feedback.placeLabel} end`,
    })
    .from(feedback)
    .where(and(eq(feedback.businessId, page.businessId), lt(feedback.spokeAt, page.before), rest))
    .orderBy(asc(feedback.spokeAt), asc(feedback.id))
    .limit(page.limit);
}
