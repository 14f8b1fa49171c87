/**
 * Something was said: one commit holds the feedback, its triage, its clock, its history row and the outbox row that will tell
 * somebody. When this returns, the customer's words are durable and somebody will hear of them.
 */
import { describe } from '#server/connectors/index.ts';
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { IncomingItem } from '#server/connectors/item.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { customerFor, findByExternalId, findFeedback, insertFeedback, NOTHING_DUE } from '#server/db/feedback/feedback.ts';
import { enqueue } from '#server/db/outbox.ts';
import { insertPhoto } from '#server/db/feedback/photo.ts';
import { feedbackOfEvent, rememberEvent } from '#server/db/feedback/webhook-seen.ts';
import { newId } from '#server/system/ids.ts';
import { LEVEL_RANK, type Level } from '#shared/model/feedback.ts';
import { onPast, onReceived, USEFUL_FOR_MS } from '#shared/response/transitions.ts';
import { takeAnswerThere } from './answered-there.ts';
import { threadFor, writeInto } from './conversation.ts';
import { edit, judge, versionOf } from './edit.ts';
import { notFound } from '#server/system/errors.ts';
import { suggestFor } from './journey.ts';
import type { Parts } from '../parts.ts';
import { keepLedger } from '../answering/transition.ts';

export type StoredPhoto = { readonly id: string; readonly file: string; readonly width: number; readonly height: number };

export type Ingest = {
  readonly businessId: string;
  /** Empty for channels without a connection. */
  readonly connectionId: string;
  readonly complaintLinkId: string | null;
  readonly item: IncomingItem;
  readonly guestTokenHash?: string | null;
  readonly photos?: readonly StoredPhoto[];
  /** Delivery id of a webhook; the same id twice has one effect. */
  readonly webhookEventId?: string | null;
  /** Kept for a person to look at, but rings nobody (a flood). */
  readonly suspect?: boolean;
  /** Of the time before the account was connected: rings nobody, and what is answered or old is nobody's task any more. */
  readonly history?: boolean;
};

type Stored = { readonly feedbackId: string; readonly duplicate: boolean };

/** `warnings`: what the sender should mend, though everything was taken. */
export type Ingested = Stored & { readonly warnings: readonly string[] };

export async function ingest(parts: Pick<Parts, 'db' | 'clock' | 'egress' | 'live'>, input: Ingest): Promise<Ingested> {
  const now = parts.clock.now();
  const { item, warnings } = withReplyRoute(parts, headed(input.item));
  const result = await parts.db.tx(async (tx) => {
    const event =
      input.webhookEventId == null
        ? null
        : { businessId: input.businessId, connectionId: input.connectionId, eventId: input.webhookEventId };
    const seen = event === null ? null : await feedbackOfEvent(tx, event);
    if (seen !== null) return { feedbackId: seen, duplicate: true };
    const known = await findByExternalId(tx, {
      businessId: input.businessId,
      channel: item.channel,
      connectionId: input.connectionId,
      externalId: item.externalId,
    });
    const thread = known === null ? await threadFor(tx, input, now) : null;
    const stored =
      known !== null
        ? await edit(tx, known, item, now)
        : thread !== null
          ? await writeInto(tx, thread, input.item, { now, quiet: input.history === true })
          : await store(tx, { ...input, item }, now);
    if (known !== null && item.answered !== undefined) await takeAnswerThere(tx, known, item.answered, now);
    if (event !== null) await rememberEvent(tx, { ...event, feedbackId: stored.feedbackId, now });
    return stored;
  });
  return { ...result, warnings };
}

/** The guest's headline is part of what the guest said: triage and the reader need both. In a thread it says nothing new. */
function headed(item: IncomingItem): IncomingItem {
  const { title = '', text } = item;
  if (title === '' || text.startsWith(title)) return item;
  return { ...item, text: text === '' ? title : `${title}\n\n${text}` };
}

/** An address we would never call is said so at once and answers are sent the next way; the complaint is taken all the same. */
function withReplyRoute(
  { egress }: Pick<Parts, 'egress'>,
  item: IncomingItem,
): { readonly item: IncomingItem; readonly warnings: readonly string[] } {
  if (item.replyUrl === null) return { item, warnings: [] };
  const target = egress.check(item.replyUrl);
  if (target.ok) return { item, warnings: [] };
  const replyMode = describe(item.channel).replyModes.find((mode) => mode !== item.replyMode) ?? 'link';
  return { item: { ...item, replyMode, replyUrl: null }, warnings: [`reply_to_refused:${target.reason}`] };
}

async function store(tx: Queryable, input: Ingest, now: number): Promise<Stored> {
  const { item } = input;
  const settings = await findBusiness(tx, input.businessId);
  if (settings === null) throw notFound('business');
  const verdict = judge(item);
  const level: Level = input.suspect === true ? 'spam' : verdict.level;
  const id = newId();
  const handle =
    item.contact !== '' ? `contact:${item.contact.toLowerCase()}` : item.author !== '' ? `${item.channel}:${item.author}` : null;
  const { answered } = item;
  const past = input.history === true && (answered !== undefined || now - item.spokeAt > USEFUL_FOR_MS);
  const answeredAt = answered === undefined ? null : Math.min(answered.at ?? now, now);
  const received = past ? onPast(item, answeredAt, { now }) : onReceived({ level, spokeAt: item.spokeAt }, { settings, now });
  const spokeAt = received.columns.spokeAt ?? now;
  const dueAt = received.columns.dueAt ?? null;
  const inserted = await insertFeedback(tx, {
    id,
    businessId: input.businessId,
    connectionId: input.connectionId,
    complaintLinkId: input.complaintLinkId,
    customerId:
      handle === null
        ? null
        : await customerFor(tx, { id: newId(), businessId: input.businessId, handle, name: item.author || item.contact, now }),
    channel: item.channel,
    kind: item.kind,
    visibility: item.visibility,
    externalId: item.externalId,
    author: item.author,
    rating: item.rating,
    text: item.text,
    language: item.language,
    url: item.url,
    reach: item.reach,
    placeLabel: item.placeLabel,
    contact: item.contact,
    replyMode: item.replyUntil !== undefined && item.replyUntil <= now ? 'link' : item.replyMode,
    replyUrl: item.replyUrl,
    replyTarget: item.target ?? null,
    replyUntil: item.replyUntil ?? null,
    conversation: item.conversation ?? null,
    guestTokenHash: input.guestTokenHash ?? null,
    spokeAt,
    receivedAt: now,
    versionAt: versionOf(item, now),
    level,
    reasons: input.suspect === true ? ['flood'] : verdict.reasons,
    ruleLevel: verdict.level,
    status: received.columns.status ?? 'open',
    firstResponseAt: received.columns.firstResponseAt ?? null,
    answeredAt: received.columns.answeredAt ?? null,
    resolvedAt: received.columns.resolvedAt ?? null,
    dueAt,
    sortDue: dueAt ?? NOTHING_DUE - (received.columns.resolvedAt ?? spokeAt),
    levelRank: LEVEL_RANK[level],
  });
  if (!inserted) throw new Error('two first deliveries of one item inside the write lane');
  await keepLedger(tx, { id, businessId: input.businessId, level, dueAt }, received, { settings, by: null });
  await suggestFor(tx, { ...item, id, businessId: input.businessId, level, reasons: verdict.reasons });
  for (const photo of input.photos ?? []) {
    await insertPhoto(tx, { ...photo, businessId: input.businessId, feedbackId: id, at: now });
  }
  await addEvent(tx, {
    businessId: input.businessId,
    feedbackId: id,
    kind: 'feedback.received',
    data: { level, channel: item.channel, ...(item.notes === undefined ? {} : { notes: item.notes.join(' ') }) },
    at: now,
  });
  if (answered !== undefined) {
    const row = await findFeedback(tx, input.businessId, id);
    if (row !== null) await takeAnswerThere(tx, row, answered, now);
    return { feedbackId: id, duplicate: false };
  }
  if (received.rings !== undefined && input.history !== true)
    await enqueue(tx, {
      topic: 'alert',
      businessId: input.businessId,
      payload: { feedbackId: id, step: keyOf({ kind: 'first' }) },
      runAt: now,
    });
  return { feedbackId: id, duplicate: false };
}
