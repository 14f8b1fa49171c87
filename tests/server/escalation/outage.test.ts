/** Push services that do not take our alerts, and a clock that is set: seen, told by another way, and nothing lost. */
import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { device, session } from '#server/db/schema/index.ts';
import { raiseAlert } from '#server/flows/escalation/alert.ts';
import { watchAlerts } from '#server/flows/delivery/outage.ts';
import { createSteady } from '#server/jobs/steady.ts';
import { openPostOffice } from '#tests/server/mail/post-office.ts';
import { handClock } from '#tests/support/clock.ts';
import { openTestApp } from '#tests/support/app.ts';
import { drain, openStage, type Stage } from './escalation-kit.ts';

const DAY = 86_400_000;

const health = async ({ app }: Stage) => {
  // What it said is remembered for three seconds.
  app.clock.advance(4_000);
  const answer = await app.app.hono.request('/health');
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};
const trouble = async ({ ana }: Stage) => (await ana.api.feedback.counts()).trouble;

describe('a push service that does not take alerts', () => {
  it.each([['refuses', { status: 503 }] as const, ['breaks the line', 'reset'] as const])(
    'and %s is seen by the team, by the monitor and in the item after a minute, and is over when it takes them',
    async (_, answer) => {
      await using stage = await openStage();
      const { app, ana, phones } = stage;
      app.push.always(answer);
      const since = app.clock.now();
      const id = await app.receive(ana, { text: 'There was glass in the soup.' });
      await app.fastForward({ seconds: 45 });
      expect(await trouble(stage)).toMatchObject({ heldSince: null, unwatchedSince: null });
      await app.fastForward({ seconds: 30 });
      expect(await trouble(stage)).toMatchObject({ heldSince: since, unwatchedSince: null });
      expect(await health(stage)).toMatchObject({ status: 503, ok: false });
      const item = await ana.api.feedback.get({ id });
      expect(item.unreached).toBe(true);
      expect((await ana.api.feedback.counts()).unreached).toBe(1);
      expect(item.history.map(({ kind }) => kind)).toContain('alert.nobody');

      app.push.always(null);
      await app.fastForward({ minutes: 2 });
      expect(drain(phones.ben)).toBeGreaterThan(0);
      await app.fastForward({ seconds: 20 });
      expect(await trouble(stage)).toMatchObject({ heldSince: null, unwatchedSince: null });
      expect((await ana.api.feedback.get({ id })).unreached).toBe(false);
      expect((await health(stage)).status).toBe(200);
      app.ignorePhones();
    },
  );

  it('makes those who were meant hear by mail, once', async () => {
    await using post = await openPostOffice();
    await using stage = await openStage({ env: post.env() });
    const { app, ana } = stage;
    app.push.always({ status: 503 });
    const id = await app.receive(ana);
    await app.fastForward({ seconds: 90 });
    await app.settle();
    expect(post.taken.map(({ to }) => to[0]?.split('-')[0])).toEqual(['ben']);
    expect(post.taken[0]?.body).toContain(`/f/${id}`);
    // The next one of the ladder hears as well; nobody hears twice.
    await app.fastForward({ minutes: 6 });
    await app.settle();
    const told = post.taken.map(({ to }) => to[0]?.split('-')[0]);
    expect(told).toEqual([...new Set(told)]);
    expect(told).toContain('cleo');
    app.ignorePhones();
  });

  it('alarms nobody about what waited while the server was down, until it was tried in vain', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    const { parts } = app.app;
    // Killed right after the ladder had decided: the push stands in the outbox and nobody has tried it.
    await raiseAlert(parts, { businessId: ana.businessId, feedbackId: id, reason: { kind: 'first' } });
    app.clock.set(app.clock.now() + 10 * 60_000);
    await watchAlerts(parts);
    expect(await trouble(stage)).toMatchObject({ heldSince: null });
    await app.fastForward({ seconds: 30 });
    expect(drain(phones.ana) + drain(phones.ben) + drain(phones.cleo)).toBeGreaterThan(0);
    expect(await trouble(stage)).toMatchObject({ heldSince: null });
    expect((await ana.api.feedback.get({ id })).history.map(({ kind }) => kind)).not.toContain('alert.nobody');
    app.ignorePhones();
  });

  it('gives what was refused before the clock leapt its next try first', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.push.always({ status: 502 });
    await app.receive(ana);
    const { parts } = app.app;
    await watchAlerts(parts);
    await app.settle();
    app.push.always(null);
    // A machine that slept: the refused push was to be tried again meanwhile.
    app.clock.set(app.clock.now() + 10 * 60_000);
    await watchAlerts(parts);
    expect(await trouble(stage)).toMatchObject({ heldSince: null });
    await app.fastForward({ seconds: 30 });
    expect(drain(phones.ana) + drain(phones.ben) + drain(phones.cleo)).toBeGreaterThan(0);

    app.push.always({ status: 429, headers: { 'retry-after': '900' } });
    await app.receive(ana, { text: 'There was glass in the soup.' });
    await app.settle();
    app.clock.set(app.clock.now() + 5 * 60_000);
    await watchAlerts(parts);
    expect((await trouble(stage)).heldSince).not.toBeNull();
    app.push.always(null);
    app.ignorePhones();
  });

  it('alarms nobody when only one of a person’s phones cannot be told', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const second = await ben.phone();
    second.script(...Array.from({ length: 50 }, () => ({ status: 503 })));
    const id = await app.receive(ana);
    await app.fastForward({ seconds: 90 });
    expect(phones.ben.alert().feedbackId).toBe(id);
    expect(await trouble(stage)).toMatchObject({ heldSince: null, unwatchedSince: null });
    expect((await ana.api.feedback.get({ id })).unreached).toBe(false);
    app.ignorePhones();
  });
});

describe('a clock that jumps a hundred days ahead for a moment', () => {
  it('ends no session and takes no phone', async () => {
    let ran = 0;
    await using app = await openTestApp({ elapsed: () => ran });
    const ana = await app.business();
    const phone = await ana.phone();
    const { orm } = app.app.parts.db;
    const there = async () => [
      (await orm.select({ n: count() }).from(session))[0]?.n,
      (await orm.select({ n: count() }).from(device))[0]?.n,
    ];
    const before = await there();
    const minutes = async (n: number) => {
      for (let minute = 0; minute < n; minute += 1) {
        app.clock.advance(60_000);
        ran += 60_000;
        await app.app.ticker.tick();
      }
    };
    await minutes(61);
    app.clock.advance(100 * DAY);
    ran += 4_000;
    await app.app.ticker.tick();
    await app.settle();
    app.clock.advance(-100 * DAY);
    await minutes(61);
    expect(await there()).toEqual(before);
    const id = await app.receive(ana);
    await app.settle();
    expect(phone.alert().feedbackId).toBe(id);
    app.ignorePhones();
  });

  it('is waited out: nothing is deleted by age until it has run evenly for an hour', () => {
    const clock = handClock(0);
    let ran = 0;
    const steady = createSteady({ clock, elapsed: () => ran });
    const run = (ms: number) => {
      clock.advance(ms);
      ran += ms;
      steady.check();
    };
    expect(steady.isSteady()).toBe(false);
    for (let second = 0; second < 3600; second += 1) run(1_000);
    expect(steady.isSteady()).toBe(true);
    clock.advance(100 * DAY);
    expect(steady.isSteady()).toBe(false);
    run(3_599_000);
    expect(steady.isSteady()).toBe(false);
    run(1_000);
    expect(steady.isSteady()).toBe(true);
    clock.advance(-60_000);
    expect(steady.isSteady()).toBe(false);
  });
});
