/** The unit of the inbox with its thread, its replies and everything that happened to it. */
import { sql, type SQLWrapper } from 'drizzle-orm';
import { CHANNELS, KINDS, LEVELS, REPLY_MODES, STATUSES, VISIBILITIES } from '#shared/model/feedback.ts';
import { at, bool, index, int, json, oneOf, serial, table, text, unique } from '../engine/kit.ts';
import { business, member } from './business.ts';

export const customer = table(
  'customer',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    /** channel + author handle as the channel spells it, or the contact a guest left. */
    handle: text('handle').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [unique('customer_handle').on(t.businessId, t.handle)],
);

/** A literal and not a parameter: only then does the database know that its partial index fits. */
export const unresolved = (status: SQLWrapper) => sql`${status} <> 'resolved'`;

/** Older rows whose words have not been read for the search yet; none soon after a start. */
export const unread = (words: SQLWrapper) => sql`${words} IS NULL`;

/** Most feedback is nobody's we know. */
const known = (customerId: SQLWrapper) => sql`${customerId} IS NOT NULL`;

export const feedback = table(
  'feedback',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    /** Empty for channels without a connection, so that the unique key below still holds. */
    connectionId: text('connection_id').notNull().default(''),
    complaintLinkId: text('door_id'),
    customerId: text('customer_id'),
    channel: oneOf('channel', CHANNELS).notNull(),
    kind: oneOf('kind', KINDS).notNull(),
    visibility: oneOf('visibility', VISIBILITIES).notNull(),
    /** The channel's own id; with the connection it makes a second delivery land on the same row. */
    externalId: text('external_id').notNull(),
    author: text('author').notNull(),
    rating: int('rating'),
    text: text('text').notNull(),
    /** Text, author and place in the spelling a search looks in (shared/model/search.ts); null until an older row was read again. */
    words: text('words'),
    language: text('language'),
    url: text('url'),
    reach: int('reach'),
    /** Place, table or order number, as the guest or the QR code said it. */
    placeLabel: text('place_label').notNull(),
    /** How the guest wants to be reached, free text; never used to send anything by itself. */
    contact: text('contact').notNull(),
    replyMode: oneOf('reply_mode', REPLY_MODES).notNull(),
    /** Where a signed callback goes (reply mode `callback`). */
    replyUrl: text('reply_url'),
    /** What the platform must be told again when it is answered (reply mode `api`): ids, no secrets. */
    replyTarget: json<Readonly<Record<string, string>>>('reply_target'),
    /** The platform takes an answer until then; null: always. */
    replyUntil: at('reply_until'),
    /** One person writes again and again here: what comes later with the same name is written into this thread. */
    conversation: text('conversation'),
    /** SHA-256 of the token in the guest's status link. */
    guestTokenHash: text('guest_token_hash'),

    /** When the customer spoke; the clock starts here, not when we fetched it. */
    spokeAt: at('spoke_at').notNull(),
    receivedAt: at('received_at').notNull(),
    /** When the words that stand now were written, where the channel says so: an older delivery that comes late changes nothing. */
    versionAt: at('version_at'),

    level: oneOf('level', LEVELS).notNull(),
    reasons: json<readonly string[]>('reasons').notNull(),
    /** What the rules said, kept when a person corrects it. */
    ruleLevel: oneOf('rule_level', LEVELS).notNull(),

    status: oneOf('status', STATUSES).notNull(),
    claimedBy: text('claimed_by').references(() => member.id),
    claimedAt: at('claimed_at'),
    /** Deadline of the next answer, or the promised time after a holding reply. Null when nothing is due. */
    dueAt: at('due_at'),
    /** `dueAt`, or a far future instant, so that one index orders the inbox. */
    sortDue: int('sort_due').notNull(),
    levelRank: int('level_rank').notNull(),
    promisedAt: at('promised_at'),
    firstResponseAt: at('first_response_at'),
    /** Whether the first response came before its deadline. Null until there is one; false also when a promise came too late. */
    withinTarget: bool('within_target'),
    /** Who wrote the first answer. Null with an answer: it was given outside the app. */
    firstResponseBy: text('first_response_by').references(() => member.id),
    /** Open time to the first answer by the hours of that day; later changes of the hours do not rewrite it. */
    firstServiceMs: int('first_service_ms'),
    answeredAt: at('answered_at'),
    /** Stars as first given, once the guest has changed them; `rating` is what stands now. */
    ratingBefore: int('rating_before'),
    ratingChangedAt: at('rating_changed_at'),
    /** When the guest first thanked us for an answer. */
    thankedAt: at('thanked_at'),
    /** When an erased guest had come back after our answer, and when without a complaint; of a known one it is looked up. */
    cameBackAt: at('came_back_at'),
    contentAt: at('content_at'),
    resolvedAt: at('resolved_at'),
    /** Nobody could be told about it: shown to the whole team in red. */
    unreachedAt: at('unreached_at'),
    /** Grows with each thing a composer must know about (guest wrote, answer sent, resolved): the compare-and-set key. */
    version: int('version').notNull().default(1),
    /** Brought in from a file of the past (history_import): in the statistics, never in anybody's hands. */
    importId: text('import_id'),
    /** False: that file had no time of day, so it is in no figure of speed and in no hour of the week. */
    timed: bool('timed').notNull().default(true),
  },
  (t) => [
    unique('feedback_external').on(t.businessId, t.channel, t.connectionId, t.externalId),
    unique('feedback_guest_token').on(t.guestTokenHash),
    /** The inbox: without this, page 1 of a million rows is a sort. */
    index('feedback_inbox').on(t.businessId, t.status, t.sortDue, t.levelRank, t.id),
    /** The same for the list that mixes open and answered; the condition must stand in the query word for word. */
    index('feedback_unresolved').on(t.businessId, t.sortDue, t.levelRank, t.id).where(unresolved(t.status)),
    /** Almost always empty. */
    index('feedback_unread').on(t.spokeAt).where(unread(t.words)),
    /** Statistics and the list by time. */
    index('feedback_spoke').on(t.businessId, t.spokeAt, t.firstResponseAt),
    /** A guest's earlier and later visits: without this, opening one item reads the history of the whole business. */
    index('feedback_guest').on(t.businessId, t.customerId, t.spokeAt).where(known(t.customerId)),
    /** Which thread a message belongs to. */
    index('feedback_conversation')
      .on(t.businessId, t.connectionId, t.conversation, t.spokeAt)
      .where(sql`${t.conversation} is not null`),
    /** Undoing one import. */
    index('feedback_import')
      .on(t.businessId, t.importId, t.id)
      .where(sql`${t.importId} is not null`),
  ],
);

/**
 * Tables that point here have an index "…_item": removing a feedback must prove that nothing points to it, and without one reads the
 * whole table for each row.
 */
export const message = table(
  'message',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    /** guest: from the customer. us: our answer. auto: the acknowledgement, which never stops a clock. */
    from: oneOf('from_side', ['guest', 'us', 'auto'] as const).notNull(),
    memberId: text('member_id').references(() => member.id),
    text: text('text').notNull(),
    at: at('at').notNull(),
    replyId: text('reply_id'),
  },
  (t) => [index('message_feedback').on(t.businessId, t.feedbackId, t.at), index('message_item').on(t.feedbackId)],
);

export const photo = table(
  'photo',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    /** File name under DATA_DIR/photos; always image/webp, re-encoded, without metadata. */
    file: text('file').notNull(),
    width: int('width').notNull(),
    height: int('height').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('photo_feedback').on(t.businessId, t.feedbackId), index('photo_item').on(t.feedbackId)],
);

export const note = table(
  'note',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    text: text('text').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('note_feedback').on(t.businessId, t.feedbackId, t.at), index('note_item').on(t.feedbackId)],
);

/** One attempt to claim. The id is the phone's idempotency key. */
export const claim = table(
  'claim',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    at: at('at').notNull(),
    won: bool('won').notNull(),
    /** Who had it when this one came second. */
    holder: text('holder'),
    /** Claimed from this notification, without opening the app. */
    deliveryId: text('delivery_id'),
  },
  (t) => [index('claim_feedback').on(t.businessId, t.feedbackId, t.at), index('claim_item').on(t.feedbackId)],
);

/** Everything that happened, in order: the item's history and the live feed (seq is the resume point). Append only. */
export const event = table(
  'event',
  {
    seq: serial('seq'),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id'),
    memberId: text('member_id'),
    kind: text('kind').notNull(),
    data: json<Record<string, string | number | boolean | null>>('data').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('event_business').on(t.businessId, t.seq), index('event_feedback').on(t.businessId, t.feedbackId, t.seq)],
);
