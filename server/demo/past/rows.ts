/**
 * The rows that the product's own flows would have left behind. Weeks are written at once instead of being lived through, because a
 * season of evenings takes a minute and nobody waits that long for a demo; the last nine days are lived (history.ts).
 */
import { deadlineFor } from '#shared/response/transitions.ts';
import type { BusinessRow } from '#server/db/business/business.ts';
import { NOTHING_DUE } from '#server/db/feedback/feedback.ts';
import { suggestion } from '#server/db/feedback/journey.ts';
import type { Tx } from '#server/db/engine/client.ts';
import { claim, customer, event, feedback, journey, message, reply } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import type { EventKind } from '#shared/views/app.ts';
import { holdMsFor } from '#shared/response/undo.ts';
import { serviceMs } from '#shared/response/clock.ts';
import { triage } from '#shared/triage/triage.ts';
import type { PastItem } from './item.ts';

type Written = {
  readonly feedback: (typeof feedback.$inferInsert)[];
  readonly customers: (typeof customer.$inferInsert)[];
  readonly journeys: (typeof journey.$inferInsert)[];
  readonly claims: (typeof claim.$inferInsert)[];
  readonly replies: (typeof reply.$inferInsert)[];
  readonly messages: (typeof message.$inferInsert)[];
  readonly events: (typeof event.$inferInsert)[];
};

export type Book = { readonly business: BusinessRow; readonly connectionId: string; readonly customers: Map<string, string> };

/** One commit. `book.customers` is carried from week to week: who comes back is the same guest. */
export async function writePast(tx: Tx, book: Book, items: readonly PastItem[]): Promise<void> {
  const rows: Written = { feedback: [], customers: [], journeys: [], claims: [], replies: [], messages: [], events: [] };
  for (const item of items) addItem(rows, book, item);
  rows.events.sort((one, other) => one.at - other.at);
  if (rows.customers.length > 0) await tx.insert(customer).values(rows.customers);
  if (rows.feedback.length > 0) await tx.insert(feedback).values(rows.feedback);
  if (rows.journeys.length > 0) await tx.insert(journey).values(rows.journeys);
  if (rows.claims.length > 0) await tx.insert(claim).values(rows.claims);
  if (rows.replies.length > 0) await tx.insert(reply).values(rows.replies);
  if (rows.messages.length > 0) await tx.insert(message).values(rows.messages);
  if (rows.events.length > 0) await tx.insert(event).values(rows.events);
}

function addItem(rows: Written, book: Book, item: PastItem): void {
  const { card, spokeAt, answeredAt, resolved, stars, thanks } = item;
  const { business } = book;
  const { hours } = business;
  const id = newId();
  const about = { businessId: business.id, feedbackId: id };
  const verdict = triage({ ...card, onPage: card.channel === 'form', language: null, reach: null });
  const { level, reasons } = verdict;
  const note = (kind: EventKind, at: number, more: Partial<typeof event.$inferInsert> = {}) =>
    void rows.events.push({ ...about, kind, data: {}, at, ...more });
  const firstAt = answeredAt ?? (resolved?.outside === true ? resolved.at : null);
  const target = deadlineFor(business, level, spokeAt);
  const dueAt = answeredAt === null && resolved === null ? target : null;
  const settledAt = resolved?.at ?? answeredAt;
  const form = card.channel === 'form';

  note('feedback.received', spokeAt, { data: { level, channel: card.channel } });
  if (item.claim !== null) {
    const { at, memberId } = item.claim;
    rows.claims.push({ ...about, id: newId(), memberId, at, won: true });
    note('claim.won', at, { memberId });
  }
  if (answeredAt !== null && item.claim !== null) {
    const replyId = newId();
    const memberId = item.claim.memberId;
    const createdAt = Math.max(item.claim.at, answeredAt - (form ? holdMsFor(card.rating) : 150_000));
    const text = card.answer ?? '';
    const holdUntil = createdAt + holdMsFor(card.rating);
    rows.replies.push({
      ...about,
      id: replyId,
      memberId,
      kind: 'answer',
      mode: form ? 'page' : 'link',
      state: 'live',
      text,
      createdAt,
      holdUntil,
      sentAt: answeredAt,
    });
    rows.messages.push({ ...about, id: `reply-${replyId}`, from: 'us', memberId, text, at: answeredAt, replyId });
    note('reply.held', createdAt, { memberId, data: { kind: 'answer' } });
    if (!form) note('reply.to_post', holdUntil, { memberId });
    note('reply.live', answeredAt, { memberId });
  }
  if (stars !== null)
    note('feedback.edited', stars.at, { data: { before: card.text.slice(0, 1000), ratingBefore: card.rating } });
  if (thanks !== null) {
    rows.messages.push({ ...about, id: newId(), from: 'guest', text: thanks.text, at: thanks.at });
    note('feedback.guest_wrote', thanks.at, { data: { level } });
  }
  if (resolved !== null)
    note('feedback.resolved', resolved.at, { memberId: resolved.memberId, data: { outside: resolved.outside } });

  rows.feedback.push({
    id,
    businessId: business.id,
    connectionId: form ? '' : book.connectionId,
    complaintLinkId: null,
    customerId: customerOf(rows, book, item),
    channel: card.channel,
    kind: card.kind,
    visibility: card.visibility,
    externalId: newId(),
    author: card.author,
    rating: stars?.to ?? card.rating,
    text: card.text,
    language: null,
    reach: null,
    url: form ? null : 'https://reviews.example/bistro',
    placeLabel: card.place ?? '',
    contact: '',
    replyMode: form ? 'page' : 'link',
    replyUrl: null,
    guestTokenHash: null,
    spokeAt,
    receivedAt: spokeAt,
    level,
    reasons,
    ruleLevel: level,
    levelRank: LEVEL_RANK[level],
    status: resolved !== null ? 'resolved' : answeredAt !== null ? 'answered' : 'open',
    claimedBy: item.claim?.memberId ?? null,
    claimedAt: item.claim?.at ?? null,
    dueAt,
    sortDue: dueAt ?? NOTHING_DUE - (settledAt ?? spokeAt),
    firstResponseAt: firstAt,
    firstResponseBy: answeredAt === null ? null : (item.claim?.memberId ?? null),
    firstServiceMs: firstAt === null ? null : serviceMs({ hours, level, askedAt: spokeAt, at: firstAt }),
    withinTarget: firstAt === null || target === null ? null : firstAt <= target,
    answeredAt,
    resolvedAt: resolved?.at ?? null,
    thankedAt: thanks?.at ?? null,
    ...(stars === null ? {} : { ratingBefore: card.rating, ratingChangedAt: stars.at }),
    version: 1 + rows.messages.filter(({ feedbackId }) => feedbackId === id).length + (resolved === null ? 0 : 1),
  });
  const suggested = suggestion({ ...card, id, businessId: business.id, level, reasons, language: null });
  if (suggested !== null) rows.journeys.push({ ...about, ...suggested, suggested });
}

/** As ingest.ts names them: the same author on the same channel is the same guest. */
function customerOf(rows: Written, { business, customers }: Book, { card, spokeAt }: PastItem): string | null {
  if (card.author === '') return null;
  const handle = `${card.channel}:${card.author}`;
  const known = customers.get(handle);
  if (known !== undefined) return known;
  const id = newId();
  customers.set(handle, id);
  rows.customers.push({ id, businessId: business.id, handle, name: card.author, createdAt: spokeAt });
  return id;
}
