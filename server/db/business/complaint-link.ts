/** Printed QR codes, what a guest may know about the business behind one, and spent proof-of-work challenges. */
import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { business, challengeSpent, door } from '../schema/index.ts';

export type DoorRow = typeof door.$inferSelect;

export async function findDoorByCode(db: Queryable, code: string) {
  const rows = await db
    .select({
      id: door.id,
      businessId: door.businessId,
      code: door.code,
      placeLabel: door.placeLabel,
      revokedAt: door.revokedAt,
      businessName: business.name,
      businessLanguage: business.language,
      reviewLinks: business.reviewLinks,
    })
    .from(door)
    .innerJoin(business, eq(business.id, door.businessId))
    .where(and(eq(door.code, code), living(door.businessId)))
    .limit(1);
  return rows[0] ?? null;
}
export type OpenDoor = NonNullable<Awaited<ReturnType<typeof findDoorByCode>>>;

export async function findDoor(db: Queryable, key: { businessId: string; id: string }): Promise<DoorRow | null> {
  return (
    (
      await db
        .select()
        .from(door)
        .where(and(eq(door.businessId, key.businessId), eq(door.id, key.id)))
        .limit(1)
    )[0] ?? null
  );
}

export async function doorsOf(db: Queryable, businessId: string): Promise<DoorRow[]> {
  return db.select().from(door).where(eq(door.businessId, businessId)).orderBy(asc(door.createdAt), asc(door.id));
}

/** The code of the open door that stands at no table: the business's own, for those who come from elsewhere. */
export async function ownDoorCode(db: Queryable, businessId: string): Promise<string | null> {
  const rows = await db
    .select({ code: door.code })
    .from(door)
    .where(and(eq(door.businessId, businessId), eq(door.placeLabel, ''), isNull(door.revokedAt)))
    .orderBy(asc(door.createdAt), asc(door.id))
    .limit(1);
  return rows[0]?.code ?? null;
}

export async function insertDoor(db: Queryable, row: typeof door.$inferInsert): Promise<void> {
  await db.insert(door).values(row);
}

export async function revokeDoorRow(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(door)
    .set({ revokedAt: key.now })
    .where(and(eq(door.businessId, key.businessId), eq(door.id, key.id), isNull(door.revokedAt)))
    .returning({ id: door.id });
  return rows.length === 1;
}

/** True for exactly one caller per challenge. */
export async function spendChallenge(db: Queryable, row: { id: string; expiresAt: number }): Promise<boolean> {
  const rows = await db.insert(challengeSpent).values(row).onConflictDoNothing().returning({ id: challengeSpent.id });
  return rows.length === 1;
}

export async function dropExpiredChallenges(db: Queryable, now: number): Promise<void> {
  await db.delete(challengeSpent).where(lt(challengeSpent.expiresAt, now));
}
