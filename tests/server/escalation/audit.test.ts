/** Seeded stalls: rows that a fault could leave behind. Each is found within two minutes, told to the owner, and pushed on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { delivery, feedback, ladderState, member, outbox } from '#server/db/schema/index.ts';
import { audit } from '#server/flows/audit.ts';
import { minutes } from '#tests/support/clock.ts';
import { drain, openStage, type Stage } from './stage.ts';

type Stall = readonly [what: string, seed: (stage: Stage, id: string) => Promise<void>];

const db = (stage: Stage) => stage.office.office.parts.db.orm;
const ladder = (change: Partial<typeof ladderState.$inferInsert>) => async (stage: Stage, id: string) =>
  void (await db(stage).update(ladderState).set(change).where(eq(ladderState.feedbackId, id)));
const dropJobs = (stage: Stage) => db(stage).delete(outbox);

const STALLS: readonly Stall[] = [
  [
    'the climb lost its row',
    async (stage, id) => {
      await dropJobs(stage);
      await db(stage).delete(ladderState).where(eq(ladderState.feedbackId, id));
    },
  ],
  ['the climb has no next look', ladder({ nextCheckAt: null })],
  ['the climb believes it is closed', ladder({ nextCheckAt: null, state: 'closed' })],
  ['the climb believes it is silent', ladder({ nextCheckAt: null, state: 'silent' })],
  ['the climb believes it is claimed', ladder({ nextCheckAt: null, state: 'claimed' })],
  ['the next look is days away', ladder({ nextCheckAt: Date.parse('2026-12-01T00:00:00Z') })],
  ['the next look is a century away', ladder({ nextCheckAt: 4_000_000_000_000 })],
  [
    'the holder is no member any more',
    async (stage, id) => {
      await db(stage)
        .update(feedback)
        .set({ claimedBy: stage.cleo.memberId, claimedAt: stage.office.clock.now() })
        .where(eq(feedback.id, id));
      await db(stage).update(member).set({ removedAt: stage.office.clock.now() }).where(eq(member.id, stage.cleo.memberId));
      await ladder({ nextCheckAt: null })(stage, id);
    },
  ],
  [
    'the claim is from next week',
    async (stage, id) => {
      await db(stage)
        .update(feedback)
        .set({ claimedBy: stage.cleo.memberId, claimedAt: stage.office.clock.now() + minutes(10_000) })
        .where(eq(feedback.id, id));
      await ladder({ nextCheckAt: null })(stage, id);
    },
  ],
  [
    'the claim went silent and nobody looks',
    async (stage, id) => {
      await db(stage)
        .update(feedback)
        .set({ claimedBy: stage.cleo.memberId, claimedAt: stage.office.clock.now() - minutes(30) })
        .where(eq(feedback.id, id));
      await ladder({ nextCheckAt: null })(stage, id);
    },
  ],
  [
    'the deadline passed and nobody wrote it down',
    async (stage, id) => {
      await db(stage)
        .update(feedback)
        .set({ dueAt: stage.office.clock.now() - minutes(5) })
        .where(eq(feedback.id, id));
      await ladder({ nextCheckAt: stage.office.clock.now() + minutes(600) })(stage, id);
    },
  ],
  [
    'a push is queued and its job is gone',
    async (stage) => {
      await db(stage).update(delivery).set({ state: 'queued' });
      await dropJobs(stage);
    },
  ],
];

describe('the auditor', () => {
  it.each(STALLS)('finds within two minutes that %s, tells the owner and gets it moving', async (_, seed) => {
    await using stage = await openStage({ log: () => undefined });
    const { office, ana, phones } = stage;
    office.ignorePhones();
    const id = await office.receive(ana);
    await office.settle();
    drain(phones.ben);
    await seed(stage, id);
    let found = 0;
    for (let second = 0; second < 120; second += 30) {
      office.clock.advance(30_000);
      found += (await audit(office.office.parts)).found;
    }
    expect(found).toBeGreaterThan(0);
    expect((await ana.api.escalation.findings()).map((one) => one.feedbackId)).toContain(id);
    await office.settle();
    expect(phones.ana.untaken().length).toBeGreaterThan(0);
    await office.settle();
    office.clock.advance(1_000);
    expect((await audit(office.office.parts)).ok).toBe(true);
  });

  it('finds nothing in an ordinary evening, and says so to the health page and the heartbeat address', async () => {
    await using stage = await openStage();
    const { office, ana, ben } = stage;
    office.ignorePhones();
    const id = await office.receive(ana);
    for (let minute = 0; minute < 50; minute += 1) {
      await office.fastForward({ minutes: 1 });
      if (minute === 20) await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    }
    const health = await office.office.app.request('/health');
    expect(await health.json()).toMatchObject({ ok: true, lastAuditOk: true });
    expect(await ana.api.escalation.findings()).toEqual([]);
  });

  it('calls the heartbeat address after a clean audit and not after another', async () => {
    let beats = 0;
    const server = createServer((_, response) => {
      beats += 1;
      response.end('ok');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await using stage = await openStage({ env: { GH_HEARTBEAT_URL: `http://127.0.0.1:${port}/beat` }, log: () => undefined });
      const { office, ana } = stage;
      office.ignorePhones();
      await office.fastForward({ minutes: 1 });
      expect(beats).toBe(1);
      const id = await office.receive(ana);
      await office.settle();
      await ladder({ nextCheckAt: null })(stage, id);
      await office.office.ticker.tick();
      expect(beats).toBe(1);
      office.clock.advance(minutes(1));
      await office.office.ticker.tick();
      expect(beats).toBe(1);
      expect(await (await office.office.app.request('/health')).json()).toMatchObject({ ok: false, lastAuditOk: false });
    } finally {
      server.close();
    }
  });
});
