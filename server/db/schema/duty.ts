/** Who is on duty, how the ladder climbs, what each member wants to hear when, and what watches over all of it. */
import { OVERRIDE_REASONS, POSITIONS, type Roster } from '#shared/duty/types.ts';
import { LADDER_STATES, type Ladder, type QuietHours } from '#shared/escalation/types.ts';
import { LEVELS } from '#shared/model/feedback.ts';
import { at, bool, index, int, json, oneOf, primaryKey, table, text, unique } from '../engine/kit.ts';
import { alert } from './alerts.ts';
import { business, member } from './business.ts';
import { feedback } from './feedback.ts';

/** The rota as one document: it is read whole by pure rules and written whole under its version. */
export const dutyPlan = table('duty_plan', {
  businessId: text('business_id')
    .primaryKey()
    .references(() => business.id),
  roster: json<Pick<Roster, 'shifts' | 'rotations' | 'closedDates'>>('roster').notNull(),
  version: int('version').notNull(),
  updatedAt: at('updated_at').notNull(),
  updatedBy: text('updated_by').references(() => member.id),
});

/** One place of the rota filled by somebody else for a while; of several that hold at an instant the one written last wins. */
export const dutyOverride = table(
  'duty_override',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    fromAt: at('from_at').notNull(),
    toAt: at('to_at').notNull(),
    position: oneOf('place', POSITIONS).notNull(),
    /** Null: nobody on purpose. */
    memberId: text('member_id').references(() => member.id),
    /** Whose place it is; null: whoever is on. */
    insteadOf: text('instead_of').references(() => member.id),
    reason: oneOf('reason', OVERRIDE_REASONS).notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => member.id),
    createdAt: at('created_at').notNull(),
    swapId: text('swap_id'),
    cancelledAt: at('cancelled_at'),
    /** The calendar it was read from and which entry of it; null: not from one. What a calendar took away again is nobody's. */
    calendarId: text('calendar_id'),
    uid: text('uid'),
    recurrence: text('recurrence'),
    sequence: int('sequence'),
  },
  (t) => [index('duty_override_time').on(t.businessId, t.toAt, t.fromAt)],
);

/** "Who takes Sunday for me?" The first who taps has it. */
export const dutyOffer = table(
  'duty_offer',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    position: oneOf('place', POSITIONS).notNull(),
    fromAt: at('from_at').notNull(),
    toAt: at('to_at').notNull(),
    /** Null: anybody may take it. */
    toMemberId: text('to_member_id').references(() => member.id),
    note: text('note').notNull(),
    state: oneOf('state', ['open', 'accepted', 'withdrawn'] as const).notNull(),
    takenBy: text('taken_by').references(() => member.id),
    createdAt: at('created_at').notNull(),
    closedAt: at('closed_at'),
  },
  (t) => [index('duty_offer_business').on(t.businessId, t.toAt)],
);

/** What the one who leaves tells the one who comes. */
export const dutyNote = table(
  'duty_note',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    text: text('text').notNull(),
    at: at('at').notNull(),
    seenBy: text('seen_by').references(() => member.id),
    seenAt: at('seen_at'),
  },
  (t) => [index('duty_note_business').on(t.businessId, t.at)],
);

/** The ladder and the team's limits, as the owner edited them. No row: the defaults. */
export const alertPolicy = table('alert_policy', {
  businessId: text('business_id')
    .primaryKey()
    .references(() => business.id),
  ladder: json<Ladder>('ladder').notNull(),
  /** Minutes between digests of ordinary items. */
  digestMinutes: int('digest_minutes').notNull(),
  /** The kitchen is busy: what is not urgent waits until then. */
  busyUntil: at('busy_until'),
  version: int('version').notNull(),
  updatedAt: at('updated_at').notNull(),
});

/** One row for each item somebody must be told about, as long as it is open. The auditor reads it against the items. */
export const ladderState = table(
  'ladder_state',
  {
    feedbackId: text('feedback_id')
      .primaryKey()
      .references(() => feedback.id),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    state: oneOf('state', LADDER_STATES).notNull(),
    /** A guest writing again, a reopening or a raised level begins a new round, which rings afresh. */
    round: int('round').notNull(),
    startedAt: at('started_at').notNull(),
    checkedAt: at('checked_at'),
    /** Keys of steps done or passed over in this round. */
    fired: json<readonly { readonly key: string; readonly at: number }[]>('fired').notNull(),
    /** When to look again; null: only an event changes anything. */
    nextCheckAt: at('next_check_at'),
    /** Last sign of life of whoever holds the item. */
    activeAt: at('active_at'),
    releasedBy: text('released_by'),
    releasedAt: at('released_at'),
    missedAt: at('missed_at'),
  },
  (t) => [index('ladder_state_next').on(t.nextCheckAt), index('ladder_state_business').on(t.businessId, t.state)],
);

/** What one member wants to hear when, in one business. No row: everything at once. */
export const ownAlerts = table('own_alerts', {
  memberId: text('member_id')
    .primaryKey()
    .references(() => member.id),
  businessId: text('business_id')
    .notNull()
    .references(() => business.id),
  quiet: json<QuietHours | null>('quiet'),
  updatedAt: at('updated_at').notNull(),
});

/** Not this item, for this member: until an instant (snooze) or for good (mute, `until` null). */
export const ownMute = table(
  'own_mute',
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
    until: at('until_at'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.businessId, t.feedbackId, t.memberId] }), index('own_mute_item').on(t.feedbackId)],
);

/** A page for one person between "they must hear of it" and the push: the caps decide when it leaves, alone or in "7 more". */
export const page = table(
  'page',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    feedbackId: text('feedback_id')
      .notNull()
      .references(() => feedback.id),
    alertId: text('alert_id')
      .notNull()
      .references(() => alert.id),
    level: oneOf('level', LEVELS).notNull(),
    deviceIds: json<readonly string[]>('device_ids').notNull(),
    at: at('at').notNull(),
    leftAt: at('left_at'),
    /** page: as its own push. fold: in "n more". digest: with the ordinary ones. dropped: nobody needed to hear any more. */
    leftAs: oneOf('left_as', ['page', 'fold', 'digest', 'dropped'] as const),
  },
  (t) => [index('page_member').on(t.businessId, t.memberId, t.leftAt), index('page_item').on(t.feedbackId)],
);

/** A wave: helpers for some hours, one pinned statement, then over by itself. */
export const surge = table(
  'surge',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    /** Whoever made the link that holds: it ends with them. */
    startedBy: text('started_by')
      .notNull()
      .references(() => member.id),
    startedAt: at('started_at').notNull(),
    endsAt: at('ends_at').notNull(),
    endedAt: at('ended_at'),
    statement: text('statement').notNull(),
    /** The link helpers join by; the link itself is shown once. */
    tokenHash: text('token_hash').notNull(),
    helpersMax: int('helpers_max').notNull(),
  },
  (t) => [unique('surge_token').on(t.tokenHash), index('surge_business').on(t.businessId, t.endedAt)],
);

export const surgeHelper = table(
  'surge_helper',
  {
    surgeId: text('surge_id')
      .notNull()
      .references(() => surge.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    joinedAt: at('joined_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.surgeId, t.memberId] })],
);

/** Where a rung calls out: SMS and call services, chat tools. Signed by the Standard Webhooks specification. */
export const escalationWebhook = table(
  'rung_hook',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    name: text('name').notNull(),
    url: text('url').notNull(),
    boxed: text('boxed').notNull(),
    hint: text('hint').notNull(),
    createdAt: at('created_at').notNull(),
    revokedAt: at('revoked_at'),
    lastAt: at('last_at'),
    lastOk: bool('last_ok'),
    lastError: text('last_error'),
  },
  (t) => [index('rung_hook_business').on(t.businessId, t.createdAt)],
);

/** What the auditor found and when it was well again. */
export const auditFinding = table(
  'audit_finding',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    feedbackId: text('feedback_id').notNull(),
    what: text('what').notNull(),
    foundAt: at('found_at').notNull(),
    clearedAt: at('cleared_at'),
  },
  (t) => [index('audit_finding_open').on(t.businessId, t.clearedAt), index('audit_finding_item').on(t.feedbackId, t.what)],
);

/** Things to do once: a reminder of a shift, the Thursday check of a week. The id says which. */
export const once = table(
  'once',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    at: at('at').notNull(),
  },
  (t) => [index('once_at').on(t.at)],
);
