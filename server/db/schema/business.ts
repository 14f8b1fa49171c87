/** One tenant and its people. */
import { BUSINESS_KINDS, type ReviewLink, type ServiceHours, type Targets } from '#shared/model/business.ts';
import { DEVICE_FACTS, PERMISSIONS } from '#shared/duty/types.ts';
import { ROLES } from '#shared/model/roles.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { at, bool, index, int, json, oneOf, serial, table, text, unique } from '../engine/kit.ts';
import { user } from './accounts.ts';

export const business = table('business', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: oneOf('kind', BUSINESS_KINDS).notNull(),
  language: oneOf('language', LANGUAGES).notNull(),
  country: text('country').notNull(),
  /** Includes the IANA time zone. */
  hours: json<ServiceHours>('hours').notNull(),
  targets: json<Targets>('targets').notNull(),
  weekendDays: json<readonly number[]>('weekend_days').notNull(),
  reviewLinks: json<readonly ReviewLink[]>('review_links').notNull(),
  /** Guests may see how fast we usually answer. */
  replyTimePublic: bool('reply_time_public').notNull().default(false),
  /** How long guests' words and names are kept, months; null: for good. */
  retentionMonths: int('retention_months'),
  weeklyReport: bool('weekly_report').notNull().default(true),
  weeklyReportMail: bool('weekly_report_mail').notNull().default(true),
  createdAt: at('created_at').notNull(),
});

export const member = table(
  'member',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    role: oneOf('role', ROLES).notNull(),
    name: text('name').notNull(),
    language: oneOf('language', LANGUAGES).notNull(),
    createdAt: at('created_at').notNull(),
    /** A removed member keeps the row (history names them) but can do nothing. */
    removedAt: at('removed_at'),
    /** The member who removed them; null with `removedAt`: they left, or their time was over. */
    removedBy: text('removed_by'),
    /** Whether their weekends count in the even share; null: as the rule says (shared/stats/weekend/fairness.ts). */
    sharesWeekends: bool('shares_weekends'),
  },
  (t) => [unique('member_business_user').on(t.businessId, t.userId), index('member_user').on(t.userId)],
);

export const invitation = table(
  'invitation',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    role: oneOf('role', ROLES).notNull(),
    /** Who it is meant for, in the inviter's words ("Petra, kitchen"). */
    label: text('label').notNull(),
    /** The link itself is shown once and never stored. */
    tokenHash: text('token_hash').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => member.id),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    usedBy: text('used_by'),
    revokedAt: at('revoked_at'),
  },
  (t) => [unique('invitation_token').on(t.tokenHash), index('invitation_business').on(t.businessId, t.createdAt)],
);

/** One push subscription of one account. An account in two businesses is told of both on the same phone. */
export const device = table(
  'device',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** The session that enrolled it: signing that session out elsewhere silences the phone too. */
    sessionId: text('session_id'),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** The VAPID public key it was subscribed with; another key means it must subscribe again. */
    vapidKey: text('vapid_key').notNull(),
    label: text('label').notNull(),
    language: oneOf('language', LANGUAGES).notNull(),
    /** Off by default: the lock screen then shows level and channel and no guest words. */
    showWords: int('show_words').notNull().default(0),
    createdAt: at('created_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
    lastShownAt: at('last_shown_at'),
    lastOpenedAt: at('last_opened_at'),
    /** The first push since the last one shown that the push service took or refused for good. Null: all that was sent was shown. */
    unshownSince: at('unshown_since'),
    /** The push service said 404 or 410: the subscription is over. Nothing else ends one. */
    goneAt: at('gone_at'),
    lastError: text('last_error'),
    /** What the browser said about notifications when the app was last open there. */
    permission: oneOf('permission', PERMISSIONS).notNull().default('unknown'),
    /** The phone is likely to hold pushes back (battery saver). */
    batteryHint: bool('battery_hint').notNull().default(false),
  },
  (t) => [unique('device_endpoint').on(t.endpoint), index('device_user').on(t.userId)],
);

/**
 * What was learnt of a phone and when: written in the commit that changes the phone's row and never again, with the row as it was from
 * then on. No reference to the phone: one that was taken away leaves its trace.
 */
export const deviceFact = table(
  'device_fact',
  {
    seq: serial('seq'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    deviceId: text('device_id').notNull(),
    kind: oneOf('kind', DEVICE_FACTS).notNull(),
    at: at('at').notNull(),
    permission: oneOf('permission', PERMISSIONS).notNull(),
    gone: bool('gone').notNull(),
    lastShownAt: at('last_shown_at'),
    unshownSince: at('unshown_since'),
  },
  (t) => [index('device_fact_user').on(t.userId, t.at), index('device_fact_device').on(t.deviceId, t.at, t.seq)],
);
