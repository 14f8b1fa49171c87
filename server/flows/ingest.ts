/**
 * Something was said: one commit holds the feedback, its triage, its clock, its history row and the outbox row that will tell
 * somebody. When this returns, the customer's words are durable and somebody will hear of them.
 */
import type { IncomingItem } from '#server/connectors/contract.ts';
import type { Queryable } from '#server/db/client.ts';
import { addEvent } from '#server/db/event.ts';
import { findBusiness } from '#server/db/business.ts';
import {
  customerFor,
  findByExternalId,
  insertFeedback,
  wordsOf,
  NOTHING_DUE,
  updateFeedback,
  type FeedbackRow,
} from '#server/db/feedback.ts';
import { enqueue } from '#server/db/outbox.ts';
import { insertPhoto } from '#server/db/photo.ts';
import { isErased } from '#server/db/guest-data.ts';
import { feedbackOfEvent, rememberEvent } from '#server/db/webhook-seen.ts';
import { newId } from '#server/system/ids.ts';
import type { BusinessSettings } from '#shared/model/business.ts';
import { LEVEL_RANK, type Level } from '#shared/model/feedback.ts';
import { firstDeadline } from '#shared/response/clock.ts';
import { triage } from '#shared/triage/triage.ts';
import { expectLook } from './escalate.ts';
import { notFound } from './errors.ts';
import { suggestFor } from './journey.ts';
import type { Parts } from './parts.ts';

export type StoredPhoto = { readonly id: string; readonly file: string; readonly width: number; readonly height: number };

export type Ingest = {
  readonly businessId: string;
  /** Empty for doors without a connection. */
  readonly connectionId: string;
  readonly doorId: string | null;
  readonly item: IncomingItem;
  readonly guestTokenHash?: string | null;
  readonly photos?: readonly StoredPhoto[];
  /** Delivery id of a webhook; the same id twice has one effect. */
  readonly webhookEventId?: string | null;
  /** Kept for a person to look at, but rings nobody (a flood). */
  readonly suspect?: boolean;
};

export type Ingested = { readonly feedbackId: string; readonly duplicate: boolean };

/** News older than this wakes nobody; it still waits in the inbox. */
export const USEFUL_FOR_MS = 7 * 24 * 3_600_000;

const ALERTING: readonly Level[] = ['urgent', 'high', 'normal'];

export const alerts = (level: Level): boolean => ALERTING.includes(level);

/** Deadline of the first response by the level's target; urgent does not wait for opening time. */
export function deadlineFor(settings: Pick<BusinessSettings, 'hours' | 'targets'>, level: Level, from: number): number | null {
  const target = settings.targets[level];
  if (target === null) return null;
  return firstDeadline({
    spokeAt: from,
    hours: settings.hours,
    targetMinutes: target.firstResponseMinutes,
    ignoreHours: level === 'urgent',
  });
}

export async function ingest(parts: Pick<Parts, 'db' | 'clock' | 'live' | 'wake'>, input: Ingest): Promise<Ingested> {
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx) => {
    const event =
      input.webhookEventId == null
        ? null
        : { businessId: input.businessId, connectionId: input.connectionId, eventId: input.webhookEventId };
    const seen = event === null ? null : await feedbackOfEvent(tx, event);
    if (seen !== null) return { feedbackId: seen, duplicate: true };
    const known = await findByExternalId(tx, {
      businessId: input.businessId,
      channel: input.item.channel,
      connectionId: input.connectionId,
      externalId: input.item.externalId,
    });
    const stored = known === null ? await store(tx, input, now) : await edit(tx, known, input, now);
    if (event !== null) await rememberEvent(tx, { ...event, feedbackId: stored.feedbackId, now });
    return stored;
  });
  parts.live.changed(`business:${input.businessId}`);
  parts.wake();
  return result;
}

async function store(tx: Queryable, input: Ingest, now: number): Promise<Ingested> {
  const { item } = input;
  const settings = await findBusiness(tx, input.businessId);
  if (settings === null) throw notFound('business');
  const verdict = triage({
    text: item.text,
    rating: item.rating,
    channel: item.channel,
    kind: item.kind,
    visibility: item.visibility,
    language: item.language,
    author: item.author,
    reach: item.reach,
    place: item.placeLabel,
  });
  const level: Level = input.suspect === true ? 'spam' : verdict.level;
  // A platform whose clock runs ahead must not give itself more time.
  const spokeAt = Math.min(item.spokeAt, now);
  const id = newId();
  const handle =
    item.contact !== '' ? `contact:${item.contact.toLowerCase()}` : item.author !== '' ? `${item.channel}:${item.author}` : null;
  const dueAt = deadlineFor(settings, level, spokeAt);
  const inserted = await insertFeedback(tx, {
    id,
    businessId: input.businessId,
    connectionId: input.connectionId,
    doorId: input.doorId,
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
    replyMode: item.replyMode,
    replyUrl: item.replyUrl,
    guestTokenHash: input.guestTokenHash ?? null,
    spokeAt,
    receivedAt: now,
    level,
    reasons: input.suspect === true ? ['flood'] : verdict.reasons,
    ruleLevel: verdict.level,
    status: 'open',
    dueAt,
    sortDue: dueAt ?? NOTHING_DUE - spokeAt,
    levelRank: LEVEL_RANK[level],
  });
  if (!inserted) throw new Error('two first deliveries of one item inside the write lane');
  await suggestFor(tx, { ...item, id, businessId: input.businessId, level, reasons: verdict.reasons });
  for (const photo of input.photos ?? []) {
    await insertPhoto(tx, { ...photo, businessId: input.businessId, feedbackId: id, at: now });
  }
  await addEvent(tx, {
    businessId: input.businessId,
    feedbackId: id,
    kind: 'feedback.received',
    data: { level, channel: item.channel },
    at: now,
  });
  if (alerts(level) && now - spokeAt <= USEFUL_FOR_MS) {
    await enqueue(tx, { topic: 'alert', businessId: input.businessId, payload: { feedbackId: id, step: 'first' }, runAt: now });
  }
  return { feedbackId: id, duplicate: false };
}

/** The same item again: unchanged it is a duplicate; edited it carries the new words and asks for a new look. */
async function edit(tx: Queryable, known: FeedbackRow, input: Ingest, now: number): Promise<Ingested> {
  const { item } = input;
  const same = known.text === item.text && known.rating === item.rating;
  // A form sent twice is never an edit: its id was made for one sending.
  if (same || item.channel === 'form') return { feedbackId: known.id, duplicate: true };
  // What was erased stays erased, also when the platform still shows it.
  if (known.text === '' && known.author === '' && (await isErased(tx, { businessId: known.businessId, feedbackId: known.id })))
    return { feedbackId: known.id, duplicate: true };
  const key = { businessId: known.businessId, id: known.id };
  // The first stars are kept beside those that stand now.
  const stars = known.rating === item.rating ? {} : { ratingBefore: known.ratingBefore ?? known.rating, ratingChangedAt: now };
  await updateFeedback(tx, key, {
    text: item.text,
    words: wordsOf({ ...known, text: item.text }),
    rating: item.rating,
    ...stars,
    bump: true,
  });
  await suggestFor(tx, { ...known, text: item.text, rating: item.rating });
  await addEvent(tx, {
    businessId: known.businessId,
    feedbackId: known.id,
    kind: 'feedback.edited',
    data: { before: known.text.slice(0, 1000), ratingBefore: known.rating },
    at: now,
  });
  const worse = (item.rating ?? 5) < (known.rating ?? 5);
  if (known.status !== 'open' && worse) await reopen(tx, known, now);
  return { feedbackId: known.id, duplicate: true };
}

/** Back to waiting with a fresh deadline, and somebody is told. */
export async function reopen(tx: Queryable, row: FeedbackRow, now: number): Promise<void> {
  const settings = await findBusiness(tx, row.businessId);
  if (settings === null) throw notFound('business');
  await updateFeedback(tx, row, {
    status: 'open',
    dueAt: deadlineFor(settings, row.level, now),
    promisedAt: null,
    answeredAt: null,
    resolvedAt: null,
    unreachedAt: null,
  });
  await expectLook(tx, { businessId: row.businessId, feedbackId: row.id }, now);
  await enqueue(tx, {
    topic: 'alert',
    businessId: row.businessId,
    payload: { feedbackId: row.id, step: `again:${now}` },
    runAt: now,
  });
}
