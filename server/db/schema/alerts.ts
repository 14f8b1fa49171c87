/** Telling people: who was told what, on which phone, what came back; and the outbox every effect leaves through. */
import { DELIVERY_STATES } from '#shared/model/feedback.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { at, index, int, json, oneOf, table, text, unique } from '../engine/kit.ts';
import { business, device, member } from './business.ts';
import { feedback } from './feedback.ts';

export const alert = table(
  'alert',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    /** Null for a test alert. */
    feedbackId: text('feedback_id').references(() => feedback.id),
    memberId: text('member_id')
      .notNull()
      .references(() => member.id),
    /** Key of the reason (shared/escalation/alert-reason.ts), and the two things of it that are asked for. `round`: of the ladder, else null. */
    step: text('step').notNull(),
    reason: text('reason').notNull().default(''),
    round: int('round'),
    /** What it says when it is not about one item: "7 more", a reminder of a shift, a hole in the weekend. */
    notice: json<Notice>('notice'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    unique('alert_once').on(t.businessId, t.feedbackId, t.memberId, t.step),
    index('alert_member').on(t.businessId, t.memberId, t.createdAt),
    index('alert_item').on(t.feedbackId),
  ],
);

export const delivery = table(
  'delivery',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id')
      .notNull()
      .references(() => business.id),
    alertId: text('alert_id')
      .notNull()
      .references(() => alert.id),
    deviceId: text('device_id')
      .notNull()
      .references(() => device.id),
    state: oneOf('state', DELIVERY_STATES).notNull(),
    /** The worker reports "shown" and "opened" with the token whose SHA-256 this is. */
    receiptHash: text('receipt_hash').notNull(),
    createdAt: at('created_at').notNull(),
    sentAt: at('sent_at'),
    shownAt: at('shown_at'),
    openedAt: at('opened_at'),
    /** HTTP status or network error of the last attempt, for the operator. */
    error: text('error'),
    attempts: int('attempts').notNull().default(0),
  },
  (t) => [
    unique('delivery_once').on(t.businessId, t.alertId, t.deviceId),
    unique('delivery_receipt').on(t.receiptHash),
    index('delivery_device').on(t.deviceId, t.createdAt),
  ],
);

/**
 * Leased outbox. A worker takes a row by pushing `runAt` forward; a crash needs no reaper because the lease runs out.
 * At least once: the job id travels with everything sent, so the receiver can drop a double.
 */
export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    businessId: text('business_id').notNull(),
    topic: text('topic').notNull(),
    payload: json<Record<string, string | number | boolean | null>>('payload').notNull(),
    runAt: at('run_at').notNull(),
    attempts: int('attempts').notNull().default(0),
    leaseOwner: text('lease_owner'),
    lastError: text('last_error'),
    createdAt: at('created_at').notNull(),
    /** Set when it was given up; the row stays so that somebody sees it. */
    deadAt: at('dead_at'),
  },
  (t) => [index('outbox_due').on(t.deadAt, t.runAt), index('outbox_business').on(t.businessId, t.topic)],
);
