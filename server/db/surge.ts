/** Waves and who came to help. */
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Queryable } from './client.ts';
import { feedback, member, surge, surgeHelper } from './schema/index.ts';

export type SurgeRow = typeof surge.$inferSelect;

export async function runningSurge(db: Queryable, businessId: string): Promise<SurgeRow | null> {
  const rows = await db
    .select()
    .from(surge)
    .where(and(eq(surge.businessId, businessId), isNull(surge.endedAt)))
    .orderBy(desc(surge.startedAt))
    .limit(1);
  return rows[0] ?? null;
}

export async function insertSurge(db: Queryable, row: SurgeRow): Promise<void> {
  await db.insert(surge).values(row);
}

export async function changeSurge(
  db: Queryable,
  id: string,
  change: Partial<Pick<SurgeRow, 'endedAt' | 'endsAt' | 'statement' | 'tokenHash'>>,
): Promise<void> {
  await db.update(surge).set(change).where(eq(surge.id, id));
}

export async function findSurgeByToken(db: Queryable, tokenHash: string): Promise<SurgeRow | null> {
  return (await db.select().from(surge).where(eq(surge.tokenHash, tokenHash)).limit(1))[0] ?? null;
}

export async function surgesOver(db: Queryable, now: number): Promise<SurgeRow[]> {
  return db
    .select()
    .from(surge)
    .where(and(isNull(surge.endedAt), lte(surge.endsAt, now)));
}

export async function addHelper(db: Queryable, row: typeof surgeHelper.$inferInsert): Promise<void> {
  await db.insert(surgeHelper).values(row).onConflictDoNothing();
}

/** Those still members, with what they hold and what they have answered since they came. */
export async function helpersOf(db: Queryable, row: Pick<SurgeRow, 'id' | 'businessId' | 'startedAt'>) {
  const people = await db
    .select({ id: member.id, userId: member.userId, name: member.name, role: member.role, joinedAt: surgeHelper.joinedAt })
    .from(surgeHelper)
    .innerJoin(member, eq(member.id, surgeHelper.memberId))
    .where(and(eq(surgeHelper.surgeId, row.id), isNull(member.removedAt)))
    .orderBy(asc(surgeHelper.joinedAt), asc(member.id));
  const held = await db
    .select({ memberId: feedback.claimedBy, status: feedback.status, n: count() })
    .from(feedback)
    .where(and(eq(feedback.businessId, row.businessId), isNotNull(feedback.claimedBy), gt(feedback.claimedAt, row.startedAt - 1)))
    .groupBy(feedback.claimedBy, feedback.status);
  const sum = (memberId: string, open: boolean) =>
    held.filter((one) => one.memberId === memberId && (one.status === 'open') === open).reduce((total, one) => total + one.n, 0);
  return people.map((person) => ({ ...person, holds: sum(person.id, true), answered: sum(person.id, false) }));
}
