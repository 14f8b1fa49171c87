/** One delivery as the push sender reads it. Columns are named one by one: each one of such a join costs as much as a short query. */
import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { canRing } from '../people/device.ts';
import { living } from '../business/gone.ts';
import { alert, business, delivery, device, complaintLink, feedback, member, outbox } from '../schema/index.ts';

/** Whether it may still leave. */
const FACTS = {
  delivery: {
    id: delivery.id,
    businessId: delivery.businessId,
    state: delivery.state,
    attempts: delivery.attempts,
    createdAt: delivery.createdAt,
  },
  alert: { businessId: alert.businessId, feedbackId: alert.feedbackId, reason: alert.reason, notice: alert.notice },
  device: { id: device.id, userId: device.userId, permission: device.permission, goneAt: device.goneAt },
  member: { id: member.id, userId: member.userId, removedAt: member.removedAt },
  feedback: {
    id: feedback.id,
    level: feedback.level,
    status: feedback.status,
    claimedBy: feedback.claimedBy,
    dueAt: feedback.dueAt,
    unreachedAt: feedback.unreachedAt,
  },
};

/** And what it says, and to whom. */
const WHOLE = {
  ...FACTS,
  device: {
    ...FACTS.device,
    endpoint: device.endpoint,
    p256dh: device.p256dh,
    auth: device.auth,
    label: device.label,
    language: device.language,
    showWords: device.showWords,
  },
  feedback: {
    ...FACTS.feedback,
    businessId: feedback.businessId,
    channel: feedback.channel,
    rating: feedback.rating,
    reasons: feedback.reasons,
    placeLabel: feedback.placeLabel,
    author: feedback.author,
    text: feedback.text,
  },
  /** Of the QR code it came through. */
  complaintLinkLabel: complaintLink.placeLabel,
  businessName: business.name,
};

export type DeliveryFacts = NonNullable<Awaited<ReturnType<typeof checkDelivery>>>;
export type DeliveryToSend = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

export async function checkDelivery(db: Queryable, id: string) {
  const rows = await db
    .select(FACTS)
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(device, eq(device.id, delivery.deviceId))
    .innerJoin(member, eq(member.id, alert.memberId))
    .leftJoin(feedback, eq(feedback.id, alert.feedbackId))
    .where(eq(delivery.id, id))
    .limit(1);
  return rows[0] ?? null;
}

export async function findDelivery(db: Queryable, id: string) {
  const rows = await db
    .select(WHOLE)
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(device, eq(device.id, delivery.deviceId))
    .innerJoin(member, eq(member.id, alert.memberId))
    .innerJoin(business, eq(business.id, delivery.businessId))
    .leftJoin(feedback, eq(feedback.id, alert.feedbackId))
    .leftJoin(complaintLink, eq(complaintLink.id, feedback.complaintLinkId))
    .where(eq(delivery.id, id))
    .limit(1);
  return rows[0] ?? null;
}

export type HeldPush = {
  readonly businessId: string;
  readonly alertId: string;
  readonly memberId: string;
  /** Null: about no item. */
  readonly feedbackId: string | null;
  readonly createdAt: number;
};

/** Enough to know that it is an outage. */
const HELD_AT_MOST = 500;

/**
 * Pushes to living phones that were to leave before that and have not, of alerts none of whose phones took one. By way of their
 * jobs, which are few: nobody may read all deliveries of a year every quarter of a minute. `putOffBeyond`: only those that were
 * tried in vain and whose next try lies after it.
 */
export async function heldPushes(
  db: Queryable,
  { createdBefore, putOffBeyond }: { readonly createdBefore: number; readonly putOffBeyond: number | null },
): Promise<HeldPush[]> {
  const jobs = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(
      and(
        isNull(outbox.deadAt),
        eq(outbox.topic, 'push'),
        lte(outbox.createdAt, createdBefore),
        living(outbox.businessId),
        putOffBeyond === null ? undefined : and(gt(outbox.runAt, putOffBeyond), isNull(outbox.leaseOwner)),
      ),
    )
    .limit(HELD_AT_MOST);
  const ids = jobs.flatMap(({ payload }) => (typeof payload['deliveryId'] === 'string' ? [payload['deliveryId']] : []));
  if (ids.length === 0) return [];
  const waiting = await db
    .select({
      businessId: delivery.businessId,
      alertId: delivery.alertId,
      memberId: alert.memberId,
      feedbackId: alert.feedbackId,
      createdAt: delivery.createdAt,
    })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(device, and(eq(device.id, delivery.deviceId), canRing))
    .where(
      and(
        inArray(delivery.id, ids),
        eq(delivery.state, 'queued'),
        lte(delivery.createdAt, createdBefore),
        putOffBeyond === null ? undefined : gt(delivery.attempts, 0),
      ),
    );
  if (waiting.length === 0) return [];
  const taken = await db
    .selectDistinct({ alertId: delivery.alertId })
    .from(delivery)
    .where(
      and(
        inArray(delivery.businessId, [...new Set(waiting.map((one) => one.businessId))]),
        inArray(
          delivery.alertId,
          waiting.map((one) => one.alertId),
        ),
        inArray(delivery.state, ['sent', 'shown', 'opened']),
      ),
    );
  const taking = new Set(taken.map((one) => one.alertId));
  return waiting.filter((one) => !taking.has(one.alertId));
}
