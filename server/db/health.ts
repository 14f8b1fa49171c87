/** Questions the health page asks. */
import { and, count, isNotNull, isNull, lte, min } from 'drizzle-orm';
import type { Db, Queryable } from './engine/client.ts';
import { living } from './business/gone.ts';
import { challengeSpent, outbox } from './schema/index.ts';

/** Writes one small row for real: a full disk reads well and only fails here. Rejects when it cannot. */
export async function probeWrite(db: Db, now: number): Promise<void> {
  await db.tx(async (tx) => {
    await tx
      .insert(challengeSpent)
      .values({ id: 'health', expiresAt: now })
      .onConflictDoUpdate({ target: challengeSpent.id, set: { expiresAt: now } });
  });
}

/** `dead`: given up, by topic. */
export async function outboxHealth(
  db: Queryable,
  now: number,
): Promise<{ readonly oldestDueMs: number | null; readonly waiting: number; readonly dead: ReadonlyMap<string, number> }> {
  const [due, waiting, dead] = await Promise.all([
    db
      .select({ at: min(outbox.runAt) })
      .from(outbox)
      .where(and(isNull(outbox.deadAt), lte(outbox.runAt, now), living(outbox.businessId))),
    db.select({ n: count() }).from(outbox).where(isNull(outbox.deadAt)),
    db
      .select({ topic: outbox.topic, n: count() })
      .from(outbox)
      .where(and(isNotNull(outbox.deadAt), living(outbox.businessId)))
      .groupBy(outbox.topic),
  ]);
  const oldest = due[0]?.at ?? null;
  return {
    oldestDueMs: oldest === null ? null : now - oldest,
    waiting: waiting[0]?.n ?? 0,
    dead: new Map(dead.map(({ topic, n }) => [topic, n])),
  };
}
