/** Ways in: connections with their secrets, complaint links (table `door`), and the log of webhook requests (table `knock`). */
import { CHANNELS } from '#shared/model/feedback.ts';
import type { TrialField } from '#shared/views/complaint-link.ts';
import { at, index, int, json, oneOf, table, text, unique } from '../engine/kit.ts';
import { business } from './business.ts';

export const connection = table(
  'connection',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    channel: oneOf('channel', CHANNELS).notNull(),
    name: text('name').notNull(),
    /** signature: Standard Webhooks. secret: in the address or as a bearer token, for systems that cannot sign. */
    proof: oneOf('proof', ['signature', 'secret'] as const)
      .notNull()
      .default('signature'),
    /** Their fields → ours; null: by their names. */
    mapping: json<Readonly<Record<string, string>>>('mapping'),
    /** A trial is awaited until then: the next request is shown and not taken in. */
    trialUntil: at('trial_until'),
    /** The fields of that request with their beginning, until they were matched. */
    trial: json<readonly TrialField[]>('trial'),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [index('connection_business').on(t.businessId, t.createdAt)],
);

export const webhookSecret = table(
  'webhook_secret',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    connectionId: text('connection_id')
      .notNull()
      .references(() => connection.id),
    /** AES-256-GCM box (server/system/box.ts), bound to this row. */
    boxed: text('boxed').notNull(),
    /** Last four characters, so that a person can tell two secrets apart. */
    hint: text('hint').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [index('webhook_secret_connection').on(t.businessId, t.connectionId)],
);

/** Every request to a webhook connection, accepted or refused, with the reason. Kept 30 days and at most 500 a connection. */
export const webhookRequest = table(
  'knock',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    connectionId: text('connection_id')
      .notNull()
      .references(() => connection.id),
    at: at('at').notNull(),
    outcome: oneOf('outcome', ['accepted', 'duplicate', 'refused'] as const).notNull(),
    status: int('status').notNull(),
    /** Stable reason code, e.g. bad_signature, stale_timestamp, bad_body. */
    reason: text('reason'),
    detail: text('detail'),
    feedbackId: text('feedback_id'),
  },
  (t) => [index('knock_connection').on(t.businessId, t.connectionId, t.at)],
);

/** Event ids already taken, for replay protection; kept at least 7 days. */
export const webhookSeen = table(
  'webhook_seen',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    connectionId: text('connection_id')
      .notNull()
      .references(() => connection.id),
    eventId: text('event_id').notNull(),
    feedbackId: text('feedback_id'),
    at: at('at').notNull(),
  },
  (t) => [unique('webhook_seen_event').on(t.businessId, t.connectionId, t.eventId), index('webhook_seen_at').on(t.at)],
);

/** One printed QR code: a complaint page for the whole business or for one table. The code is printed, so it is no secret. */
export const complaintLink = table(
  'door',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    code: text('code').notNull(),
    /** "Table 12", "Terrace"; empty for the whole business. */
    placeLabel: text('place_label').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [unique('door_code').on(t.code), index('door_business').on(t.businessId, t.createdAt)],
);

/** Proof-of-work challenges already spent. */
export const challengeSpent = table(
  'challenge_spent',
  { id: text('id').primaryKey(), expiresAt: at('expires_at').notNull() },
  (t) => [index('challenge_spent_expires').on(t.expiresAt)],
);
