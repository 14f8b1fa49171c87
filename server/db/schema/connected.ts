/** Accounts of a business on platforms: how they are reached, how far they were read, and what last went wrong. */
import { CHANNELS } from '#shared/model/feedback.ts';
import { ACCOUNT_STATES, FAULTS } from '#shared/model/connected.ts';
import { at, index, int, json, oneOf, table, text } from '../engine/kit.ts';
import { business } from './business.ts';
import { connection } from './channels.ts';

/** One row for each connection of a channel with an account. */
export const connectedAccount = table(
  'connected_account',
  {
    connectionId: text('connection_id')
      .primaryKey()
      .references(() => connection.id),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    channel: oneOf('channel', CHANNELS).notNull(),
    /** The platform's id of it: pushes that come for a whole installation are told apart by it. */
    accountId: text('account_id').notNull(),
    accountName: text('account_name').notNull(),
    /** What is no secret: host, folder, location. */
    settings: json<Readonly<Record<string, string>>>('settings').notNull(),
    /** Passwords and tokens as JSON in an AES-256-GCM box bound to this row; '' once disconnected. */
    boxed: text('boxed').notNull(),
    /** Grows with each change of `boxed`: two that renew a token at once do not write over each other. */
    boxedVersion: int('boxed_version').notNull().default(1),
    /** What a push must carry, in a box of its own; null: the platform does not push here. */
    boxedPushSecret: text('boxed_push_secret'),
    state: oneOf('state', ACCOUNT_STATES).notNull(),
    cursor: text('cursor'),
    /** When the history was read to its end; null: being read, and nothing of it rings. */
    importedAt: at('imported_at'),
    /** Things of the history so far. */
    imported: int('imported').notNull().default(0),
    pollAt: at('poll_at').notNull(),
    lastOkAt: at('last_ok_at'),
    lastItemAt: at('last_item_at'),
    /** The longest time without anything new there ever was. */
    longestSilenceMs: int('longest_silence_ms').notNull().default(0),
    fault: oneOf('fault', FAULTS),
    /** As the platform said it, without secrets. */
    faultWords: text('fault_words'),
    faultAt: at('fault_at'),
    /** Failures in a row. */
    faults: int('faults').notNull().default(0),
    /** Payloads of it that were not understood. */
    rejects: int('rejects').notNull().default(0),
    lastReject: text('last_reject'),
  },
  (t) => [
    index('connected_account_due').on(t.state, t.pollAt),
    index('connected_account_of').on(t.channel, t.accountId),
    index('connected_account_business').on(t.businessId),
  ],
);

/** Somebody is on the way through a platform's sign-in, or chooses which of several it shall be. Ends by itself after an hour. */
export const connectAttempt = table(
  'connect_attempt',
  {
    /** SHA-256 of what stands in `state`; only the browser that left with it comes back with it. */
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id').notNull(),
    channel: oneOf('channel', CHANNELS).notNull(),
    /** A connection that is connected again; '' for a new one. */
    connectionId: text('connection_id').notNull(),
    /** Account and code verifier as JSON in a box bound to this row. */
    boxed: text('boxed').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('connect_attempt_expires').on(t.expiresAt), index('connect_attempt_business').on(t.businessId)],
);
