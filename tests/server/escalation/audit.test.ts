/** Seeded stalls: rows that a fault could leave behind. Each is found within two minutes, told to the owner, and pushed on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alert, delivery, ladderState, outbox, page } from '#server/db/schema/index.ts';
import { audit } from '#server/flows/escalation/audit.ts';
import { minutes } from '#tests/support/clock.ts';
import { drain, openStage, type Stage } from './escalation-kit.ts';
import { STALLS } from './stalls.ts';

describe('the auditor', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ log: () => undefined });
    stage.app.ignorePhones();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  it('knows at least twenty kinds of stall', () => {
    expect(new Set(STALLS.map((stall) => stall.what)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(STALLS)('finds within two minutes that $what, tells the owner and gets it moving', async ({ damage, untold }) => {
    const { app, ana, phones } = stage;
    // Out of reach of the caps, and nothing is left of the stall before.
    app.clock.advance(minutes(61));
    await app.app.parts.db.orm.delete(outbox);
    const holder = await app.hire(ana, { name: 'Dana', role: 'responder' });
    const id = await app.receive(ana);
    if (!untold) await app.settle();
    await damage({ stage, id, holder });
    drain(phones.ana);
    let found = 0;
    for (let second = 0; second < 120; second += 30) {
      app.clock.advance(30_000);
      found += (await audit(app.app.parts)).found;
    }
    expect(found).toBeGreaterThan(0);
    expect((await ana.api.escalation.findings()).map((one) => one.feedbackId)).toContain(id);
    await app.settle();
    expect(phones.ana.untaken().length).toBeGreaterThan(0);
    app.clock.advance(1_000);
    expect((await audit(app.app.parts)).ok).toBe(true);
    await ana.api.feedback.resolve({ id });
  });

  it('finds an ordinary item that nobody would look at again, and gets it moving', async () => {
    await using other = await openStage({ log: () => undefined });
    const { app, ana } = other;
    app.ignorePhones();
    const id = await app.receive(ana, { rating: 3, text: 'It was all right, the music was a bit loud.' });
    await app.settle();
    const { orm } = app.app.parts.db;
    await orm.delete(outbox);
    await orm.update(ladderState).set({ nextCheckAt: null }).where(eq(ladderState.feedbackId, id));
    app.clock.advance(minutes(2));
    expect((await audit(app.app.parts)).found).toBe(1);
    await app.settle();
    const [row] = await orm.select().from(ladderState).where(eq(ladderState.feedbackId, id));
    expect(row?.nextCheckAt).toBeGreaterThan(app.clock.now());
    app.clock.advance(1_000);
    expect((await audit(app.app.parts)).ok).toBe(true);
  });

  it('calls nothing stuck of an ordinary item that waits for its digest and then turns out to be pressing', async () => {
    await using other = await openStage({ log: () => undefined });
    const { app, ana, phones } = other;
    app.ignorePhones();
    const review = { channel: 'google', kind: 'review', visibility: 'public', externalId: 'review-1', author: 'Iveta' } as const;
    const id = await app.receive(ana, { ...review, rating: 3, text: 'It was all right, the music was a bit loud.' });
    await app.fastForward({ minutes: 3 });
    expect(await app.app.parts.db.orm.select().from(page).where(eq(page.feedbackId, id))).toMatchObject([{ leftAt: null }]);
    drain(phones.ana);
    const text = 'The waiter was rude to my mother and threw us out.';
    await app.receive(ana, { ...review, rating: 1, text });
    // Whatever the auditor meets first: the edit alone, or the page on its way.
    expect((await audit(app.app.parts)).found).toBe(0);
    await app.settle();
    expect((await audit(app.app.parts)).found).toBe(0);
    app.clock.advance(30_000);
    expect((await audit(app.app.parts)).found).toBe(0);
    expect(phones.ben.received.length).toBeGreaterThan(0);
  });

  it('sends again what nothing would send, and not what is already on its way beside it', async () => {
    await using other = await openStage({ log: () => undefined });
    const { app, ana } = other;
    const { orm } = app.app.parts.db;
    app.ignorePhones();
    const id = await app.receive(ana);
    await app.fastForward({ minutes: 12 });
    const rows = await orm
      .select({ id: delivery.id })
      .from(delivery)
      .innerJoin(alert, eq(alert.id, delivery.alertId))
      .where(eq(alert.feedbackId, id));
    const [underWay = '', ...forgotten] = rows.map((row) => row.id);
    expect(forgotten.length).toBeGreaterThan(0);
    const now = app.clock.now();
    await orm.delete(outbox);
    await orm.update(delivery).set({ state: 'queued' });
    await orm.insert(outbox).values({
      id: 'under-way',
      topic: 'push',
      businessId: ana.businessId,
      payload: { deliveryId: underWay },
      runAt: now + minutes(10),
      createdAt: now,
    });
    expect((await audit(app.app.parts)).found).toBe(1);
    const jobs = await orm.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.topic, 'push'));
    const promised = jobs.map(({ payload }) => payload['deliveryId']).filter((one) => rows.some((row) => row.id === one));
    expect(new Set(promised)).toEqual(new Set([underWay, ...forgotten]));
    expect(promised).toHaveLength(1 + forgotten.length);
  });

  it('finds nothing in an ordinary evening, and says so to the health page and the heartbeat address', async () => {
    await using other = await openStage();
    const { app, ana, ben } = other;
    app.ignorePhones();
    const id = await app.receive(ana);
    for (let minute = 0; minute < 50; minute += 1) {
      await app.fastForward({ minutes: 1 });
      if (minute === 20) await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    }
    const health = await app.app.hono.request('/health');
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
      await using other = await openStage({ env: { GH_HEARTBEAT_URL: `http://127.0.0.1:${port}/beat` }, log: () => undefined });
      const { app, ana } = other;
      app.ignorePhones();
      await app.fastForward({ minutes: 1 });
      expect(beats).toBe(1);
      const id = await app.receive(ana);
      await app.settle();
      await app.app.parts.db.orm.update(ladderState).set({ nextCheckAt: null }).where(eq(ladderState.feedbackId, id));
      await app.app.ticker.tick();
      expect(beats).toBe(1);
      app.clock.advance(minutes(1));
      await app.app.ticker.tick();
      expect(beats).toBe(1);
      expect(await (await app.app.hono.request('/health')).json()).toMatchObject({ ok: false, lastAuditOk: false });
    } finally {
      server.close();
    }
  });
});
