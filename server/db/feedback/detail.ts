/** One feedback with everything the item screen shows, but for how it can be answered (flows/answering/way-out.ts). */
import { holdMsFor } from '#shared/response/undo.ts';
import { seesContact, type Viewer } from '#shared/model/sight.ts';
import { spokenIn } from '#shared/triage/language.ts';
import type { AnswerWay, FeedbackDetail } from '#shared/views/app.ts';
import type { Queryable } from '../engine/client.ts';
import { historyOf } from './event.ts';
import { earlierOf, findDraft, memberName, notesOf, photosOf, threadOf, type FeedbackRow } from './feedback.ts';
import { countOfGuest } from './guest-data.ts';
import { broughtIn } from './import.ts';
import { toCard } from './inbox.ts';
import { findJourney, journeyOf } from './journey.ts';
import { repliesOf } from './reply.ts';

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** A helper reads the item and the thread with the guest; what the team knows besides (notes, earlier visits) stays in the team. */
export async function feedbackDetail(
  db: Queryable,
  row: FeedbackRow,
  viewer: Viewer,
): Promise<Omit<FeedbackDetail, keyof AnswerWay>> {
  const { memberId } = viewer;
  const inHouse = viewer.role !== 'helper';

  const key = { businessId: row.businessId, feedbackId: row.id };
  const [claimer, photos, thread, replies, notes, brought, history, draft, customer, journey, guestItems] = await Promise.all([
    row.claimedBy === null ? null : memberName(db, row.businessId, row.claimedBy),
    photosOf(db, key),
    threadOf(db, key),
    repliesOf(db, key),
    notesOf(db, key),
    broughtIn(db, row),
    historyOf(db, key),
    findDraft(db, { ...key, memberId }),
    earlierOf(db, row),
    findJourney(db, row.id),
    countOfGuest(db, row),
  ]);
  return {
    ...toCard(row, claimer),
    text: row.text,
    url: row.url,
    language: row.language ?? spokenIn(row.text),
    contact: seesContact(viewer, row) ? row.contact : '',
    ruleLevel: row.ruleLevel,
    receivedAt: row.receivedAt,
    resolvedAt: row.resolvedAt,
    photos,
    messages: thread.map((one) => ({
      id: one.id,
      from: one.from,
      by: named(one.memberId, one.memberName),
      text: one.text,
      at: one.at,
    })),
    replies: replies.map(({ reply, name }) => ({
      id: reply.id,
      kind: reply.kind,
      mode: reply.mode,
      state: reply.state,
      text: reply.text,
      by: { id: reply.memberId, name },
      promisedAt: reply.promisedAt,
      createdAt: reply.createdAt,
      holdUntil: reply.holdUntil,
      sentAt: reply.sentAt,
      error: reply.error,
    })),
    notes: notes
      .filter((one) => inHouse || one.memberId === memberId)
      .map((one) => ({ id: one.id, by: { id: one.memberId, name: one.memberName }, text: one.text, at: one.at })),
    // Data of a row may hold words the guest has taken back.
    history: inHouse ? [...brought, ...history] : history.map((one) => ({ ...one, data: {} })),
    draft,
    customer: inHouse ? customer : null,
    journey: journeyOf(row, journey),
    erased: history.some(({ kind }) => kind === 'guest.erased'),
    guestItems: inHouse ? guestItems : 1,
    holdMs: holdMsFor(row.rating),
  };
}
