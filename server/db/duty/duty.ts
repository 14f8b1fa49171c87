/** The rota of a business, its exceptions, swap offers, notes and what is known of everybody's phones. */
import { and, asc, desc, eq, gt, inArray, isNull, lt, max, sql } from 'drizzle-orm';
import type { MemberReach, Override, Roster } from '#shared/duty/types.ts';
import type { Queryable } from '../engine/client.ts';
import { living } from '../business/gone.ts';
import { calendarLink, device, dutyNote, dutyOffer, dutyOverride, dutyPlan, member, once } from '../schema/index.ts';

export type PlanRow = typeof dutyPlan.$inferSelect;
export type Plan = Pick<Roster, 'shifts' | 'rotations' | 'closedDates'>;
export type OfferRow = typeof dutyOffer.$inferSelect;
export type OverrideRow = typeof dutyOverride.$inferSelect;

export async function findRoster(db: Queryable, businessId: string): Promise<PlanRow | null> {
  return (await db.select().from(dutyPlan).where(eq(dutyPlan.businessId, businessId)).limit(1))[0] ?? null;
}

/** Compare-and-set on the version; version 0 is "there was none". False: somebody else wrote first. */
export async function saveRoster(
  db: Queryable,
  row: { businessId: string; roster: Plan; version: number; memberId: string; now: number },
): Promise<boolean> {
  const values = { roster: row.roster, version: row.version + 1, updatedAt: row.now, updatedBy: row.memberId };
  const made =
    row.version === 0
      ? await db
          .insert(dutyPlan)
          .values({ businessId: row.businessId, ...values })
          .onConflictDoNothing()
          .returning({ id: dutyPlan.businessId })
      : await db
          .update(dutyPlan)
          .set(values)
          .where(and(eq(dutyPlan.businessId, row.businessId), eq(dutyPlan.version, row.version)))
          .returning({ id: dutyPlan.businessId });
  return made.length === 1;
}

/** Exceptions that hold at some instant after `from`, oldest first. */
export async function overridesFrom(db: Queryable, key: { businessId: string; from: number }): Promise<OverrideRow[]> {
  return db
    .select()
    .from(dutyOverride)
    .where(and(eq(dutyOverride.businessId, key.businessId), gt(dutyOverride.toAt, key.from), isNull(dutyOverride.cancelledAt)))
    .orderBy(asc(dutyOverride.createdAt), asc(dutyOverride.id));
}

export async function insertOverride(db: Queryable, businessId: string, row: Override): Promise<void> {
  const { from, to, ...rest } = row;
  await db.insert(dutyOverride).values({ ...rest, businessId, fromAt: from, toAt: to });
}

/** False: not there, another business's or cancelled before. */
export async function cancelOverride(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(dutyOverride)
    .set({ cancelledAt: key.now })
    .where(and(eq(dutyOverride.businessId, key.businessId), eq(dutyOverride.id, key.id), isNull(dutyOverride.cancelledAt)))
    .returning({ id: dutyOverride.id });
  return rows.length === 1;
}

export async function findOverride(db: Queryable, key: { businessId: string; id: string }): Promise<OverrideRow | null> {
  const rows = await db
    .select()
    .from(dutyOverride)
    .where(and(eq(dutyOverride.businessId, key.businessId), eq(dutyOverride.id, key.id)))
    .limit(1);
  return rows[0] ?? null;
}

export const toOverride = (row: OverrideRow): Override => ({
  id: row.id,
  from: row.fromAt,
  to: row.toAt,
  position: row.position,
  memberId: row.memberId,
  insteadOf: row.insteadOf,
  reason: row.reason,
  createdAt: row.createdAt,
  createdBy: row.createdBy,
  swapId: row.swapId,
});

export async function insertOffer(db: Queryable, row: typeof dutyOffer.$inferInsert): Promise<void> {
  await db.insert(dutyOffer).values(row);
}

export async function findOffer(db: Queryable, key: { businessId: string; id: string }): Promise<OfferRow | null> {
  const rows = await db
    .select()
    .from(dutyOffer)
    .where(and(eq(dutyOffer.businessId, key.businessId), eq(dutyOffer.id, key.id)))
    .limit(1);
  return rows[0] ?? null;
}

/** True for exactly one of all who try. */
export async function closeOffer(
  db: Queryable,
  key: { businessId: string; id: string; state: 'accepted' | 'withdrawn'; takenBy: string | null; now: number },
): Promise<boolean> {
  const rows = await db
    .update(dutyOffer)
    .set({ state: key.state, takenBy: key.takenBy, closedAt: key.now })
    .where(and(eq(dutyOffer.businessId, key.businessId), eq(dutyOffer.id, key.id), eq(dutyOffer.state, 'open')))
    .returning({ id: dutyOffer.id });
  return rows.length === 1;
}

/** Offers whose time is not over, the nearest first. */
export async function offersFrom(db: Queryable, key: { businessId: string; from: number }): Promise<OfferRow[]> {
  return db
    .select()
    .from(dutyOffer)
    .where(and(eq(dutyOffer.businessId, key.businessId), gt(dutyOffer.toAt, key.from)))
    .orderBy(asc(dutyOffer.fromAt), asc(dutyOffer.id))
    .limit(200);
}

export async function insertNote(db: Queryable, row: typeof dutyNote.$inferInsert): Promise<void> {
  await db.insert(dutyNote).values(row).onConflictDoNothing();
}

/** Notes of the last days, the newest first. */
export async function notesSince(db: Queryable, key: { businessId: string; since: number }) {
  return db
    .select({
      id: dutyNote.id,
      memberId: dutyNote.memberId,
      name: member.name,
      text: dutyNote.text,
      at: dutyNote.at,
      seenBy: dutyNote.seenBy,
      seenAt: dutyNote.seenAt,
    })
    .from(dutyNote)
    .innerJoin(member, eq(member.id, dutyNote.memberId))
    .where(and(eq(dutyNote.businessId, key.businessId), gt(dutyNote.at, key.since)))
    .orderBy(desc(dutyNote.at), desc(dutyNote.id))
    .limit(50);
}

export async function seeNote(
  db: Queryable,
  key: { businessId: string; id: string; memberId: string; now: number },
): Promise<boolean> {
  const rows = await db
    .update(dutyNote)
    .set({ seenBy: key.memberId, seenAt: key.now })
    .where(and(eq(dutyNote.businessId, key.businessId), eq(dutyNote.id, key.id), isNull(dutyNote.seenAt)))
    .returning({ id: dutyNote.id });
  return rows.length === 1;
}

/** Everybody's phones with what they have proved. */
export async function reachOf(db: Queryable, businessId: string): Promise<MemberReach[]> {
  const rows = await db
    .select({ memberId: member.id, device })
    .from(member)
    .leftJoin(device, eq(device.userId, member.userId))
    .where(and(eq(member.businessId, businessId), isNull(member.removedAt)))
    .orderBy(asc(member.id), asc(device.id));
  const found = new Map<string, MemberReach['devices'][number][]>();
  for (const { memberId, device: phone } of rows) {
    const devices = found.get(memberId) ?? [];
    found.set(memberId, devices);
    if (phone === null) continue;
    devices.push({
      deviceId: phone.id,
      gone: phone.goneAt !== null,
      permission: phone.permission,
      lastShownAt: phone.lastShownAt,
      unshownSince: phone.unshownSince,
      lastSeenAt: phone.lastSeenAt,
      batteryHint: phone.batteryHint,
    });
  }
  return [...found].map(([memberId, devices]) => ({ memberId, devices }));
}

/** True the first time this id is asked for: who gets true does the thing. */
export async function firstTime(db: Queryable, row: { id: string; businessId: string; at: number }): Promise<boolean> {
  return (await db.insert(once).values(row).onConflictDoNothing().returning({ id: once.id })).length === 1;
}

/** Ids with this beginning, for rules that want to know what is done. */
export async function doneOnce(db: Queryable, key: { businessId: string; since: number }): Promise<Set<string>> {
  const rows = await db
    .select({ id: once.id })
    .from(once)
    .where(and(eq(once.businessId, key.businessId), gt(once.at, key.since)));
  return new Set(rows.map((row) => row.id));
}

/** When something with this beginning was last done; null: never, or longer ago than is remembered. */
export async function lastDone(db: Queryable, key: { businessId: string; beginning: string }): Promise<number | null> {
  const [row] = await db
    .select({ at: max(once.at) })
    .from(once)
    .where(and(eq(once.businessId, key.businessId), sql`substr(${once.id}, 1, ${key.beginning.length}) = ${key.beginning}`));
  return row?.at ?? null;
}

export async function forgetOnceBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(once).where(lt(once.at, before));
}

/** Businesses with a rota. */
export async function plannedBusinesses(db: Queryable): Promise<string[]> {
  return (await db.select({ id: dutyPlan.businessId }).from(dutyPlan).where(living(dutyPlan.businessId))).map((row) => row.id);
}

export type CalendarLinkRow = typeof calendarLink.$inferSelect;

export async function insertCalendarLink(db: Queryable, row: CalendarLinkRow): Promise<void> {
  await db.insert(calendarLink).values(row);
}

export async function calendarLinksOf(db: Queryable, key: { businessId: string; memberId: string }): Promise<CalendarLinkRow[]> {
  return db
    .select()
    .from(calendarLink)
    .where(
      and(eq(calendarLink.businessId, key.businessId), eq(calendarLink.memberId, key.memberId), isNull(calendarLink.revokedAt)),
    )
    .orderBy(asc(calendarLink.createdAt));
}

export async function revokeCalendarLink(
  db: Queryable,
  key: { businessId: string; memberId: string; id: string; now: number },
): Promise<boolean> {
  const rows = await db
    .update(calendarLink)
    .set({ revokedAt: key.now })
    .where(
      and(
        eq(calendarLink.businessId, key.businessId),
        eq(calendarLink.memberId, key.memberId),
        eq(calendarLink.id, key.id),
        isNull(calendarLink.revokedAt),
      ),
    )
    .returning({ id: calendarLink.id });
  return rows.length === 1;
}

/** Null when the link was revoked or whoever made it is no member any more. */
export async function findCalendarLink(db: Queryable, tokenHash: string) {
  const rows = await db
    .select({ link: calendarLink, member })
    .from(calendarLink)
    .innerJoin(member, eq(member.id, calendarLink.memberId))
    .where(and(eq(calendarLink.tokenHash, tokenHash), isNull(calendarLink.revokedAt), isNull(member.removedAt)))
    .limit(1);
  return rows[0] ?? null;
}

export async function namesOf(db: Queryable, businessId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.businessId, businessId), inArray(member.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row.name]));
}
