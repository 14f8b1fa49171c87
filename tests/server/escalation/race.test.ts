/** A claim and a due step at the same time, in a thousand orders: once the claim is committed nothing rings for anybody else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queuedDeliveries } from '#server/db/alert.ts';
import { raiseAlert } from '#server/flows/alert.ts';
import { escalate } from '#server/flows/escalate.ts';
import { sendDelivery } from '#server/flows/push.ts';
import type { Parts } from '#server/flows/parts.ts';
import { minutes } from '#tests/support/clock.ts';
import { openStage } from './stage.ts';

const ITEMS = 4;

/** So many turns of the event loop: the database's own work takes some, so the claim lands before, between and after. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a claim racing the ladder', () => {
  it('is never followed by the start of a send, over a thousand interleavings', async () => {
    await using stage = await openStage();
    const { office, ana, ben, cleo } = stage;
    office.ignorePhones();
    const claimed = new Set<string>();
    let late = 0;
    let sends = 0;
    const watched: Parts = {
      ...office.office.parts,
      push: {
        send: async (_target, { topic }) => {
          sends += 1;
          if (claimed.has(topic)) late += 1;
          return { kind: 'sent', status: 201 };
        },
      },
    };
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(120), { minLength: ITEMS, maxLength: ITEMS }), fc.boolean(), async (waits, due) => {
        round += 1;
        // Out of reach of the caps, which would hide what is looked for.
        office.clock.advance(minutes(61));
        const items: string[] = [];
        for (let index = 0; index < ITEMS; index += 1) items.push(await office.receive(ana));
        if (due) {
          await office.settle();
          office.clock.advance(minutes(2) + 1);
        }
        const races = items.flatMap((id, index) => {
          const key = { businessId: ana.businessId, feedbackId: id };
          const winner = index % 2 === 0 ? ben : cleo;
          const claim = turns(waits[index] ?? 0).then(async () => {
            await winner.api.feedback.claim({ id, claimId: `claim-in-race-${round}-${index}` });
            claimed.add(id);
          });
          const step = turns(0).then(async () => {
            if (due) await escalate(watched, key);
            else await raiseAlert(watched, { ...key, step: 'first' });
            const queued = await queuedDeliveries(watched.db.orm, key);
            await Promise.all(queued.map(({ id: deliveryId }) => sendDelivery(watched, deliveryId)));
          });
          return [claim, step];
        });
        await Promise.all(races);
        for (const id of items) await ana.api.feedback.resolve({ id });
      }),
      { numRuns: 1_000 / ITEMS, seed: 20_261_121, endOnFailure: true },
    );
    expect(late).toBe(0);
    // Neither side always wins.
    expect(sends).toBeGreaterThan(100);
    expect(sends).toBeLessThan(1_000);
  }, 240_000);
});
