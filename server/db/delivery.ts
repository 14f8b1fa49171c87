/** One delivery as the push sender reads it. Columns are named one by one: each one of such a join costs as much as a short query. */
import { eq } from 'drizzle-orm';
import type { Queryable } from './client.ts';
import { alert, business, delivery, device, door, feedback, member } from './schema/index.ts';

/** Whether it may still leave. */
const LOOK = {
  delivery: {
    id: delivery.id,
    businessId: delivery.businessId,
    state: delivery.state,
    attempts: delivery.attempts,
    createdAt: delivery.createdAt,
  },
  alert: { businessId: alert.businessId, feedbackId: alert.feedbackId, step: alert.step, notice: alert.notice },
  device: { id: device.id, userId: device.userId, permission: device.permission, goneAt: device.goneAt },
  member: { id: member.id, userId: member.userId, removedAt: member.removedAt },
  feedback: {
    id: feedback.id,
    level: feedback.level,
    status: feedback.status,
    claimedBy: feedback.claimedBy,
    dueAt: feedback.dueAt,
  },
};

/** And what it says, and to whom. */
const WHOLE = {
  ...LOOK,
  device: {
    ...LOOK.device,
    endpoint: device.endpoint,
    p256dh: device.p256dh,
    auth: device.auth,
    label: device.label,
    language: device.language,
    showWords: device.showWords,
  },
  feedback: {
    ...LOOK.feedback,
    businessId: feedback.businessId,
    channel: feedback.channel,
    rating: feedback.rating,
    reasons: feedback.reasons,
    placeLabel: feedback.placeLabel,
    author: feedback.author,
    text: feedback.text,
  },
  /** Of the QR code it came through. */
  doorLabel: door.placeLabel,
  businessName: business.name,
};

export type DeliveryLook = NonNullable<Awaited<ReturnType<typeof lookAtDelivery>>>;
export type DeliveryToSend = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

export async function lookAtDelivery(db: Queryable, id: string) {
  const rows = await db
    .select(LOOK)
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
    .leftJoin(door, eq(door.id, feedback.doorId))
    .where(eq(delivery.id, id))
    .limit(1);
  return rows[0] ?? null;
}
