/** Twenty-odd ways a fault could leave an item that nobody will hear of: each damages the database or the jobs differently. */
import { eq, inArray, like } from 'drizzle-orm';
import { alert, delivery, feedback, ladderState, member, outbox, page } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { orderedRungs } from '#shared/escalation/ladder.ts';
import { minutes } from '#tests/support/clock.ts';
import type { Person } from '#tests/support/app.ts';
import type { Stage } from './escalation-kit.ts';

export type Scene = { readonly stage: Stage; readonly id: string; readonly holder: Person };
export type Stall = {
  readonly what: string;
  readonly damage: (scene: Scene) => Promise<void>;
  /** Damaged before anything was done about it; otherwise the one on duty was rung. */
  readonly untold?: true;
};

const db = ({ stage }: Scene) => stage.app.app.parts.db.orm;
const now = ({ stage }: Scene) => stage.app.clock.now();
const dropJobs = (scene: Scene) => db(scene).delete(outbox);
const jobsOf = (scene: Scene, topic: string, change: Partial<typeof outbox.$inferInsert>) =>
  db(scene).update(outbox).set(change).where(eq(outbox.topic, topic));

async function item(scene: Scene, change: Partial<typeof feedback.$inferInsert>): Promise<void> {
  await db(scene).update(feedback).set(change).where(eq(feedback.id, scene.id));
}

async function climb(scene: Scene, change: Partial<typeof ladderState.$inferInsert>): Promise<void> {
  await db(scene).update(ladderState).set(change).where(eq(ladderState.feedbackId, scene.id));
}

const ladder = (change: Partial<typeof ladderState.$inferInsert>) => (scene: Scene) => climb(scene, change);
const claimedAt = (wait: number) => async (scene: Scene) => {
  await item(scene, { claimedBy: scene.holder.memberId, claimedAt: now(scene) + minutes(wait) });
  await climb(scene, { nextCheckAt: null });
};

async function deliveries(scene: Scene): Promise<string[]> {
  const rows = await db(scene)
    .select({ id: delivery.id })
    .from(delivery)
    .innerJoin(alert, eq(alert.id, delivery.alertId))
    .where(eq(alert.feedbackId, scene.id));
  return rows.map((row) => row.id);
}

async function queueAgain(scene: Scene): Promise<string> {
  const ids = await deliveries(scene);
  await db(scene).update(delivery).set({ state: 'queued' }).where(inArray(delivery.id, ids));
  return ids[0] ?? '';
}

const pushJob = (scene: Scene, deliveryId: string, change: Partial<typeof outbox.$inferInsert>) =>
  db(scene)
    .insert(outbox)
    .values({
      id: newId(),
      topic: 'push',
      businessId: scene.stage.ana.businessId,
      payload: { deliveryId },
      runAt: now(scene),
      createdAt: now(scene),
      ...change,
    });

export const STALLS: readonly Stall[] = [
  {
    what: 'the climb lost its row',
    async damage(scene) {
      await dropJobs(scene);
      await db(scene).delete(ladderState).where(eq(ladderState.feedbackId, scene.id));
    },
  },
  { what: 'the climb has no next look', damage: ladder({ nextCheckAt: null }) },
  { what: 'the climb believes it is closed', damage: ladder({ nextCheckAt: null, state: 'closed' }) },
  { what: 'the climb believes it is silent', damage: ladder({ nextCheckAt: null, state: 'silent' }) },
  { what: 'the climb believes it is claimed', damage: ladder({ nextCheckAt: null, state: 'claimed' }) },
  { what: 'the climb believes it is used up', damage: ladder({ nextCheckAt: null, state: 'exhausted' }) },
  { what: 'the climb waits for ever in quiet hours', damage: ladder({ nextCheckAt: null, state: 'held' }) },
  { what: 'the next look is days away', damage: (scene) => climb(scene, { nextCheckAt: now(scene) + minutes(14_400) }) },
  { what: 'the next look is a century away', damage: ladder({ nextCheckAt: 4_000_000_000_000 }) },
  {
    what: 'the job of the next look is gone',
    async damage(scene) {
      await dropJobs(scene);
      await climb(scene, { nextCheckAt: now(scene) });
    },
  },
  {
    what: 'the job of the next look was given up',
    async damage(scene) {
      await jobsOf(scene, 'escalate', { deadAt: now(scene) });
      await climb(scene, { nextCheckAt: now(scene) });
    },
  },
  {
    what: 'the job of the next look was put off to next year',
    async damage(scene) {
      await jobsOf(scene, 'escalate', { runAt: now(scene) + minutes(525_600) });
      await climb(scene, { nextCheckAt: now(scene) });
    },
  },
  { what: 'the first alert was never planned', untold: true, damage: async (scene) => void (await dropJobs(scene)) },
  {
    what: 'the first alert is a job nobody knows',
    untold: true,
    damage: async (scene) => void (await jobsOf(scene, 'alert', { topic: 'alarm' })),
  },
  {
    what: 'the first alert is a job without its item',
    untold: true,
    damage: async (scene) => void (await jobsOf(scene, 'alert', { payload: {} })),
  },
  {
    what: 'the alerts are gone, though the climb says they were sent',
    async damage(scene) {
      await db(scene)
        .delete(delivery)
        .where(inArray(delivery.id, await deliveries(scene)));
      await db(scene).delete(page).where(eq(page.feedbackId, scene.id));
      await db(scene).delete(alert).where(eq(alert.feedbackId, scene.id));
      await climb(scene, { fired: orderedRungs((await scene.stage.ana.api.escalation.get()).ladder).map(firedNow(scene)) });
    },
  },
  {
    what: 'a push is queued and its job is gone',
    async damage(scene) {
      await queueAgain(scene);
      await db(scene).delete(outbox).where(eq(outbox.topic, 'push'));
    },
  },
  {
    what: 'a push is queued and its job was given up',
    damage: async (scene) => void (await pushJob(scene, await queueAgain(scene), { deadAt: now(scene) })),
  },
  {
    what: 'a push is queued and its job was put off to next year',
    damage: async (scene) => void (await pushJob(scene, await queueAgain(scene), { runAt: now(scene) + minutes(525_600) })),
  },
  {
    what: 'a page waits to leave and nothing lets it',
    async damage(scene) {
      await db(scene)
        .delete(delivery)
        .where(inArray(delivery.id, await deliveries(scene)));
      await db(scene).update(page).set({ leftAt: null, leftAs: null }).where(eq(page.feedbackId, scene.id));
      await db(scene).delete(outbox).where(like(outbox.id, 'pages-%'));
    },
  },
  {
    what: 'the holder is no member any more',
    async damage(scene) {
      await claimedAt(0)(scene);
      await db(scene)
        .update(member)
        .set({ removedAt: now(scene) })
        .where(eq(member.id, scene.holder.memberId));
    },
  },
  { what: 'the claim is from next week', damage: claimedAt(10_000) },
  { what: 'the claim went silent and nobody looks', damage: claimedAt(-30) },
  {
    what: 'the deadline passed and nobody wrote it down',
    async damage(scene) {
      await item(scene, { dueAt: now(scene) - minutes(5) });
      await climb(scene, { nextCheckAt: now(scene) + minutes(600) });
    },
  },
];

const firedNow = (scene: Scene) => (rung: { afterMinutes: number; tell: string; when: string }) => ({
  key: `r1.${rung.afterMinutes}.${rung.tell}.${rung.when}`,
  at: now(scene),
});
