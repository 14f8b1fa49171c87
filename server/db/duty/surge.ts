/** Waves and who came to help. */
import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNull, lt, lte, min, ne } from 'drizzle-orm';
import type { Queryable } from '../engine/client.ts';
import { feedback, member, reply, surge, surgeHelper, user } from '../schema/index.ts';

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
  change: Partial<Pick<SurgeRow, 'endedAt' | 'endsAt' | 'startedBy' | 'statement' | 'tokenHash'>>,
): Promise<void> {
  await db.update(surge).set(change).where(eq(surge.id, id));
}

/** Stands where a hash stood: no token has it. */
const ENDED = 'ended:';
export const linkOpen = ({ tokenHash }: Pick<SurgeRow, 'tokenHash'>) => !tokenHash.startsWith(ENDED);

/** False when it was closed before. */
export async function closeSurgeLink(db: Queryable, id: string): Promise<boolean> {
  const rows = await db
    .update(surge)
    .set({ tokenHash: `${ENDED}${id}` })
    .where(and(eq(surge.id, id), ne(surge.tokenHash, `${ENDED}${id}`)))
    .returning({ id: surge.id });
  return rows.length === 1;
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

export async function findSurge(db: Queryable, id: string): Promise<SurgeRow | null> {
  return (await db.select().from(surge).where(eq(surge.id, id)).limit(1))[0] ?? null;
}

/** Those still members, with the items they hold now and how many they have answered since they came. */
export async function helpersOf(db: Queryable, row: Pick<SurgeRow, 'id' | 'businessId' | 'startedAt'>) {
  const people = await db
    .select({
      id: member.id,
      userId: member.userId,
      email: user.email,
      name: member.name,
      role: member.role,
      joinedAt: surgeHelper.joinedAt,
    })
    .from(surgeHelper)
    .innerJoin(member, eq(member.id, surgeHelper.memberId))
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(surgeHelper.surgeId, row.id), isNull(member.removedAt)))
    .orderBy(asc(surgeHelper.joinedAt), asc(member.id));
  const ids = people.map((person) => person.id);
  if (ids.length === 0) return [];
  const held = await db
    .select({ memberId: feedback.claimedBy, n: count() })
    .from(feedback)
    .where(and(eq(feedback.businessId, row.businessId), eq(feedback.status, 'open'), inArray(feedback.claimedBy, ids)))
    .groupBy(feedback.claimedBy);
  const answered = await db
    .select({ memberId: reply.memberId, n: countDistinct(reply.feedbackId) })
    .from(reply)
    .where(
      and(
        eq(reply.businessId, row.businessId),
        inArray(reply.memberId, ids),
        eq(reply.kind, 'answer'),
        inArray(reply.state, ['held', 'queued', 'checking', 'to_post', 'sent', 'live']),
        gte(reply.createdAt, row.startedAt),
      ),
    )
    .groupBy(reply.memberId);
  return people.map((person) => ({
    ...person,
    holds: held.find((one) => one.memberId === person.id)?.n ?? 0,
    answered: answered.find((one) => one.memberId === person.id)?.n ?? 0,
  }));
}

/** Items guests wrote in [from, to), spam left out. */
export async function spokenBetween(db: Queryable, key: { businessId: string; from: number; to: number }): Promise<number> {
  const rows = await db
    .select({ n: count() })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        gte(feedback.spokeAt, key.from),
        lt(feedback.spokeAt, key.to),
        ne(feedback.level, 'spam'),
      ),
    );
  return rows[0]?.n ?? 0;
}

export async function firstSpokenAt(db: Queryable, businessId: string): Promise<number | null> {
  const rows = await db
    .select({ at: min(feedback.spokeAt) })
    .from(feedback)
    .where(eq(feedback.businessId, businessId));
  return rows[0]?.at ?? null;
}
