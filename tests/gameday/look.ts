/** Looks into the database of the running server from outside, reading only. */
import { join } from 'node:path';
import { and, count, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { type Db, openDb } from '#server/db/engine/client.ts';
import { alert, delivery, feedback, ladderState, member, outbox, page } from '#server/db/schema/index.ts';
import type { House } from './people.ts';

export type Look = {
  readonly db: Db['orm'];
  /** The member who holds this item now. */
  holder(feedbackId: string): Promise<string | null>;
  /** Waits until nothing is due and nothing is in hand. Throws when that takes half a minute of real time. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

const TOGETHER_MS = 60_000;
const QUIET_WITHIN_MS = 30_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function openLook(house: House): Promise<Look> {
  const db = await openDb({ file: join(house.dataDir, 'golden-hour.db') });
  return {
    db: db.orm,
    async holder(feedbackId) {
      const [row] = await db.orm.select({ by: feedback.claimedBy }).from(feedback).where(eq(feedback.id, feedbackId));
      return row?.by ?? null;
    },
    async quiet() {
      const started = performance.now();
      // Twice in a row: what the last job enqueued has been seen as well.
      for (let calm = 0; calm < 2;) {
        const due = or(lte(outbox.runAt, house.clock.now()), isNotNull(outbox.leaseOwner));
        const [left] = await db.orm
          .select({ n: count() })
          .from(outbox)
          .where(and(isNull(outbox.deadAt), due));
        calm = left?.n === 0 ? calm + 1 : 0;
        if (performance.now() - started > QUIET_WITHIN_MS) throw new Error(`${left?.n ?? 0} jobs do not come to an end`);
        await pause(15);
      }
    },
    close: () => db.close(),
  };
}

export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number];

export async function itemsOf(db: Db['orm'], ids: readonly string[]) {
  return db
    .select({ feedback, ladder: ladderState, holderRemovedAt: member.removedAt })
    .from(feedback)
    .leftJoin(ladderState, eq(ladderState.feedbackId, feedback.id))
    .leftJoin(member, eq(member.id, feedback.claimedBy))
    .where(inArray(feedback.id, [...ids]));
}

/**
 * Each time one of these items was to ring somebody's phones: in a push of its own, whatever the push service said to it, in "n more",
 * in a digest. What waits for less than a minute to leave together counts.
 */
export async function toldOf(db: Db['orm'], ids: readonly string[], now: number) {
  const alone = await db
    .select({ feedbackId: alert.feedbackId, memberId: alert.memberId, at: delivery.createdAt })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(inArray(alert.feedbackId, [...ids]));
  const together = await db
    .select({ feedbackId: page.feedbackId, memberId: page.memberId, at: page.at })
    .from(page)
    .where(
      and(
        inArray(page.feedbackId, [...ids]),
        or(inArray(page.leftAs, ['fold', 'digest']), and(isNull(page.leftAt), gt(page.at, now - TOGETHER_MS))),
      ),
    );
  return [...alone, ...together];
}

/** Every alert of these items with what became of it. */
export async function alertsOf(db: Db['orm'], ids: readonly string[]) {
  return db
    .select({
      feedbackId: alert.feedbackId,
      memberId: alert.memberId,
      step: alert.step,
      job: delivery.id,
      deviceId: delivery.deviceId,
      state: delivery.state,
      createdAt: delivery.createdAt,
      leftAs: page.leftAs,
    })
    .from(alert)
    .leftJoin(delivery, eq(delivery.alertId, alert.id))
    .leftJoin(page, eq(page.alertId, alert.id))
    .where(inArray(alert.feedbackId, [...ids]));
}

export async function deadJobs(db: Db['orm']): Promise<number> {
  const [row] = await db.select({ n: count() }).from(outbox).where(isNotNull(outbox.deadAt));
  return row?.n ?? 0;
}
