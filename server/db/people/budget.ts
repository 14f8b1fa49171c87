/** Counters with a window, for guesses: one row a key, counted in one statement so that parallel guesses cannot slip through. */
import { eq, lt, lte, sql } from 'drizzle-orm';
import { newId } from '#server/system/ids.ts';
import type { Queryable } from '../engine/client.ts';
import { rateLimit } from '../schema/index.ts';

/** Counts one more and returns how many there are in the window that began with the first. */
export async function countUp(
  db: Queryable,
  { key, windowMs, now }: { key: string; windowMs: number; now: number },
): Promise<number> {
  const over = lte(rateLimit.lastRequest, now - windowMs);
  const rows = await db
    .insert(rateLimit)
    .values({ id: newId(), key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${over} then ${now} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  return rows[0]?.count ?? 1;
}

/** Gives one back: the attempt turned out to be good. */
export async function countDown(db: Queryable, key: string): Promise<void> {
  await db
    .update(rateLimit)
    .set({ count: sql`max(${rateLimit.count} - 1, 0)` })
    .where(eq(rateLimit.key, key));
}

export async function dropCountsBefore(db: Queryable, before: number): Promise<void> {
  await db.delete(rateLimit).where(lt(rateLimit.lastRequest, before));
}
