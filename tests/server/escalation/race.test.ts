/**
 * A claim and a due step at the same time, in hundreds of orders (`npm run test:whole`: a thousand): once the claim is committed nothing rings for anybody else.
 * RACE_RUNS makes the second, whole race longer.
 */
import fc from 'fast-check';
import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { queuedDeliveries } from '#server/db/escalation/alert.ts';
import { delivery, feedback, outbox } from '#server/db/schema/index.ts';
import { raiseAlert } from '#server/flows/escalation/alert.ts';
import { escalate } from '#server/flows/escalation/escalate.ts';
import { sendDelivery } from '#server/flows/delivery/push.ts';
import type { Parts } from '#server/flows/parts.ts';
import { minutes } from '#tests/support/clock.ts';
import { WHOLE } from '#tests/support/whole.ts';
import { openStage, type Stage } from './escalation-kit.ts';

const RACES = WHOLE ? 1_000 : 400;

/** So many turns of the event loop: the database's own work takes some, so the claim lands before, between and after. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Parts whose push service notes what was started, and what of it after the claim was answered. */
function watch({ app }: Stage) {
  const claimed = new Set<string>();
  const count = { sends: 0, late: 0 };
  const parts: Parts = {
    ...app.app.parts,
    push: {
      send: async (_target, { topic }) => {
        count.sends += 1;
        if (claimed.has(topic)) count.late += 1;
        return { kind: 'sent', status: 201 };
      },
    },
  };
  return { parts, claimed, count };
}

describe('a claim racing the ladder', () => {
  it('is never followed by the start of a send that was due, over hundreds of interleavings', async () => {
    await using stage = await openStage();
    const { app, ana, cleo } = stage;
    app.ignorePhones();
    const { orm } = app.app.parts.db;
    const ids: string[] = [];
    const jobs: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await app.receive(ana));
    await app.settle();
    const sent = await orm.select({ id: delivery.id }).from(delivery);
    jobs.push(...sent.map((one) => one.id));
    expect(jobs).toHaveLength(ids.length);
    const { parts, claimed, count } = watch(stage);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(24), { minLength: 2 * ids.length, maxLength: 2 * ids.length }), async (waits) => {
        round += 1;
        claimed.clear();
        // As if nobody had taken them and nothing had left yet.
        await app.app.parts.db.tx(async (tx) => {
          await tx.update(feedback).set({ claimedBy: null, claimedAt: null }).where(inArray(feedback.id, ids));
          await tx.update(delivery).set({ state: 'queued' }).where(inArray(delivery.id, jobs));
          await tx.delete(outbox);
        });
        await Promise.all([
          ...ids.map(async (id, index) => {
            await turns(waits[index] ?? 0);
            await cleo.api.feedback.claim({ id, claimId: `claim-in-race-${round}-${index}` });
            claimed.add(id);
          }),
          ...jobs.map(async (id, index) => {
            await turns(waits[ids.length + index] ?? 0);
            await sendDelivery(parts, id);
          }),
        ]);
      }),
      { numRuns: RACES / ids.length, seed: 20_261_121, endOnFailure: true },
    );
    expect(count.late).toBe(0);
    // Neither side always wins.
    expect(count.sends).toBeGreaterThan(RACES / 10);
    expect(count.sends).toBeLessThan(RACES * 0.9);
  }, 120_000);

  it('is never followed by one either when the look itself is in the race', async () => {
    await using stage = await openStage();
    const { app, ana, ben, cleo } = stage;
    app.ignorePhones();
    const { parts, claimed, count } = watch(stage);
    const items = 4;
    const runs = Number(process.env['RACE_RUNS'] ?? 15);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(120), { minLength: items, maxLength: items }), fc.boolean(), async (waits, due) => {
        round += 1;
        // Out of reach of the caps, which would hide what is looked for.
        app.clock.advance(minutes(61));
        const ids: string[] = [];
        for (let index = 0; index < items; index += 1) ids.push(await app.receive(ana));
        if (due) {
          await app.settle();
          app.clock.advance(minutes(2) + 1);
        }
        const races = ids.flatMap((id, index) => {
          const key = { businessId: ana.businessId, feedbackId: id };
          const winner = index % 2 === 0 ? ben : cleo;
          const claim = turns(waits[index] ?? 0).then(async () => {
            await winner.api.feedback.claim({ id, claimId: `claim-in-race-${round}-${index}` });
            claimed.add(id);
          });
          const step = turns(0).then(async () => {
            if (due) await escalate(parts, key);
            else await raiseAlert(parts, { ...key, reason: { kind: 'first' } });
            const queued = await queuedDeliveries(parts.db.orm, key);
            await Promise.all(queued.map(({ id: deliveryId }) => sendDelivery(parts, deliveryId)));
          });
          return [claim, step];
        });
        await Promise.all(races);
        for (const id of ids) await ana.api.feedback.resolve({ id });
      }),
      { numRuns: runs, seed: 20_261_121, endOnFailure: true },
    );
    expect(count.late).toBe(0);
    expect(count.sends).toBeGreaterThan(0);
    expect(count.sends).toBeLessThan(runs * items);
  }, 240_000);
});
