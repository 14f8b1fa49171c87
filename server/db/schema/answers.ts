/** What we answer: replies with their way out, and drafts. */
import { REPLY_KINDS, REPLY_MODES, REPLY_STATES } from '#shared/model/feedback.ts';
import { at, index, int, oneOf, primaryKey, table, text } from '../engine/kit.ts';
import { business, member } from './business.ts';
import { feedback } from './feedback.ts';

/** The id is the phone's idempotency key: a retry is the same row, the same id with another text is refused. */
export const reply = table(
  'reply',
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
    kind: oneOf('kind', REPLY_KINDS).notNull(),
    mode: oneOf('mode', REPLY_MODES).notNull(),
    state: oneOf('state', REPLY_STATES).notNull(),
    text: text('text').notNull(),
    promisedAt: at('promised_at'),
    createdAt: at('created_at').notNull(),
    /** It may be undone until then. */
    holdUntil: at('hold_until').notNull(),
    sentAt: at('sent_at'),
    /** Stable reason when it failed; the phone has the sentence. */
    error: text('error'),
    attempts: int('attempts').notNull().default(0),
    /** When it first left for the platform; nothing of ours that stands there is older. */
    triedAt: at('tried_at'),
    /** The platform's id of it, for changing it or taking it down. */
    remoteId: text('remote_id'),
  },
  (t) => [index('reply_feedback').on(t.businessId, t.feedbackId, t.createdAt), index('reply_item').on(t.feedbackId)],
);

export const draft = table(
  'draft',
  {
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
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.feedbackId, t.memberId] }), index('draft_item').on(t.feedbackId)],
);
