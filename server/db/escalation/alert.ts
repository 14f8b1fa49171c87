/** Alerts, their deliveries and the phones they go to. */
import { keyOf, type AlertReason } from '#shared/escalation/alert-reason.ts';
import { and, count, eq, gt, gte, inArray, isNotNull, isNull, lte, max, ne, sql } from 'drizzle-orm';
import type { DeliveryState } from '#shared/model/feedback.ts';
import type { Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import type { Notice } from '#shared/wire/notice.ts';
import type { Queryable } from '../engine/client.ts';
import { canRing } from '../people/device.ts';
import { living } from '../business/gone.ts';
import { alert, business, delivery, device, feedback, member, user } from '../schema/index.ts';

export type Reachable = {
  readonly memberId: string;
  readonly userId: string;
  readonly role: Role;
  readonly language: Language;
  readonly email: string;
  readonly deviceIds: readonly string[];
};

/** Everybody of the business with their live devices; members without one have an empty list. */
export async function peopleToTell(db: Queryable, businessId: string): Promise<Reachable[]> {
  const rows = await db
    .select({
      memberId: member.id,
      userId: member.userId,
      role: member.role,
      language: member.language,
      email: user.email,
      deviceId: device.id,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .leftJoin(device, and(eq(device.userId, member.userId), canRing))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)))
    .orderBy(member.createdAt);
  const people = new Map<string, Reachable & { deviceIds: string[] }>();
  for (const { deviceId, ...person } of rows) {
    const known = people.get(person.memberId) ?? { ...person, deviceIds: [] };
    if (deviceId !== null) known.deviceIds.push(deviceId);
    people.set(person.memberId, known);
  }
  return [...people.values()];
}

export type NewAlert = Omit<typeof alert.$inferInsert, 'step' | 'reason' | 'round'> & { readonly reason: AlertReason };

/** The alert's id; the same (item, member, reason) is one alert however often it is asked for. */
export async function alertOnce(db: Queryable, { reason, ...given }: NewAlert): Promise<string> {
  const round = reason.kind === 'ladder' ? reason.round : null;
  const row = { ...given, step: keyOf(reason), reason: reason.kind, round };
  const made = await db.insert(alert).values(row).onConflictDoNothing().returning({ id: alert.id });
  if (made[0] !== undefined) return made[0].id;
  const rows = await db
    .select({ id: alert.id })
    .from(alert)
    .where(
      and(
        eq(alert.businessId, row.businessId),
        row.feedbackId == null ? isNull(alert.feedbackId) : eq(alert.feedbackId, row.feedbackId),
        eq(alert.memberId, row.memberId),
        eq(alert.step, row.step),
      ),
    )
    .limit(1);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('alert neither inserted nor found');
  return id;
}

/** Phones this alert was queued for, whatever became of it. */
export async function devicesOfAlert(db: Queryable, key: { businessId: string; alertId: string }): Promise<string[]> {
  const rows = await db
    .select({ id: delivery.deviceId })
    .from(delivery)
    .where(and(eq(delivery.businessId, key.businessId), eq(delivery.alertId, key.alertId)));
  return rows.map((row) => row.id);
}

/** The index of deliveries begins with the business: without it a join reads them all. */
export const ofAlert = and(eq(delivery.businessId, alert.businessId), eq(delivery.alertId, alert.id));

/** True when this alert had not been queued for this device before. */
export async function deliveryOnce(db: Queryable, row: typeof delivery.$inferInsert): Promise<boolean> {
  const made = await db.insert(delivery).values(row).onConflictDoNothing().returning({ id: delivery.id });
  return made.length === 1;
}

/** Queued pushes about the same item on the same device, older than this one: the newest says all. */
export async function dropSuperseded(
  db: Queryable,
  key: { alertId: string; deviceId: string; deliveryId: string },
): Promise<void> {
  const item = db
    .select({ id: alert.feedbackId })
    .from(alert)
    .where(and(eq(alert.id, key.alertId), isNotNull(alert.feedbackId)));
  const others = db
    .select({ id: alert.id })
    .from(alert)
    .where(and(inArray(alert.feedbackId, item), ne(alert.id, key.alertId), ne(alert.reason, 'reply_failed')));
  await db
    .update(delivery)
    .set({ state: 'failed', error: 'superseded' })
    .where(
      and(
        eq(delivery.deviceId, key.deviceId),
        eq(delivery.state, 'queued'),
        inArray(delivery.alertId, others),
        ne(delivery.id, key.deliveryId),
      ),
    );
}

export type WholeDelivery = NonNullable<Awaited<ReturnType<typeof findByReceipt>>>;

export async function findByReceipt(db: Queryable, receiptHash: string) {
  const rows = await db
    .select({ delivery, alert, device, member, feedback, businessName: business.name })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .innerJoin(device, eq(device.id, delivery.deviceId))
    .innerJoin(member, eq(member.id, alert.memberId))
    .innerJoin(business, eq(business.id, delivery.businessId))
    .leftJoin(feedback, eq(feedback.id, alert.feedbackId))
    .where(and(eq(delivery.receiptHash, receiptHash), living(delivery.businessId)))
    .limit(1);
  return rows[0] ?? null;
}

/** Compare-and-set on the state, so that a late "sent" never overwrites a "shown". */
export async function moveDelivery(
  db: Queryable,
  key: { id: string; from: readonly DeliveryState[]; to: DeliveryState },
  change: Partial<Pick<typeof delivery.$inferSelect, 'sentAt' | 'shownAt' | 'openedAt' | 'error' | 'attempts'>> = {},
): Promise<boolean> {
  const rows = await db
    .update(delivery)
    .set({ state: key.to, ...change })
    .where(and(eq(delivery.id, key.id), inArray(delivery.state, [...key.from])))
    .returning({ id: delivery.id });
  return rows.length === 1;
}

export async function noteAttempt(
  db: Queryable,
  id: string,
  change: { attempts?: number; error?: string | null },
): Promise<void> {
  await db.update(delivery).set(change).where(eq(delivery.id, id));
}

/** Deliveries of this item that may still reach somebody or did; of one round of the ladder, or of all. */
export async function hopefulDeliveries(
  db: Queryable,
  key: { businessId: string; feedbackId: string; round?: number },
): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(delivery)
    .innerJoin(alert, ofAlert)
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.feedbackId, key.feedbackId),
        inArray(delivery.state, ['queued', 'sent', 'shown', 'opened']),
        key.round === undefined ? undefined : eq(alert.round, key.round),
      ),
    );
  return rows[0]?.n ?? 0;
}

/** Pushes about this item that have not left do not leave any more. */
export async function dropQueued(db: Queryable, key: { businessId: string; feedbackId: string }): Promise<void> {
  const steps = db
    .select({ id: alert.id })
    .from(alert)
    .where(and(eq(alert.businessId, key.businessId), eq(alert.feedbackId, key.feedbackId), ne(alert.reason, 'reply_failed')));
  await db
    .update(delivery)
    .set({ state: 'failed', error: 'superseded' })
    .where(and(eq(delivery.businessId, key.businessId), eq(delivery.state, 'queued'), inArray(delivery.alertId, steps)));
}

/** Open urgent, high and normal items nobody holds: the number on the app icon. */
export async function waitingCount(db: Queryable, businessId: string): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        eq(feedback.status, 'open'),
        isNull(feedback.claimedBy),
        inArray(feedback.level, ['urgent', 'high', 'normal']),
      ),
    );
  return rows[0]?.n ?? 0;
}

/** In how many businesses this account works: only then does the alert name the business. */
export async function membershipCount(db: Queryable, userId: string): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(member)
    .where(and(eq(member.userId, userId), isNull(member.removedAt)));
  return rows[0]?.n ?? 0;
}

/** Items marked unreached whose team has a live device again. */
export async function unreachedItems(db: Queryable, businessId: string) {
  return db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        eq(feedback.status, 'open'),
        isNull(feedback.claimedBy),
        isNotNull(feedback.unreachedAt),
        ne(feedback.level, 'spam'),
      ),
    );
}

/** Pushes about this item that have not left yet. */
export async function queuedDeliveries(db: Queryable, key: { businessId: string; feedbackId: string }) {
  return db
    .select({ id: delivery.id, createdAt: delivery.createdAt })
    .from(delivery)
    .innerJoin(alert, ofAlert)
    .where(and(eq(alert.businessId, key.businessId), eq(alert.feedbackId, key.feedbackId), eq(delivery.state, 'queued')));
}

/** Whether a push about this item has left since then. */
export async function heardSince(
  db: Queryable,
  key: { businessId: string; feedbackId: string; since: number },
): Promise<boolean> {
  const rows = await db
    .select({ id: delivery.id })
    .from(delivery)
    .innerJoin(alert, ofAlert)
    .where(
      and(
        eq(alert.businessId, key.businessId),
        eq(alert.feedbackId, key.feedbackId),
        inArray(delivery.state, ['sent', 'shown', 'opened']),
        gte(delivery.createdAt, key.since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** When the last of these notices in (since, until] was sent that a phone of somebody showed; null: none. */
export async function lastShownNotice(
  db: Queryable,
  about: {
    readonly businessId: string;
    readonly memberIds: readonly string[];
    readonly kind: Notice['kind'];
    readonly since: number;
    readonly until: number;
  },
): Promise<number | null> {
  const [row] = await db
    .select({ at: max(alert.createdAt) })
    .from(alert)
    .innerJoin(delivery, and(eq(delivery.businessId, alert.businessId), eq(delivery.alertId, alert.id)))
    .where(
      and(
        eq(alert.businessId, about.businessId),
        inArray(alert.memberId, [...about.memberIds]),
        gt(alert.createdAt, about.since),
        lte(alert.createdAt, about.until),
        eq(sql`json_extract(${alert.notice}, '$.kind')`, about.kind),
        isNotNull(delivery.shownAt),
      ),
    );
  return row?.at ?? null;
}
