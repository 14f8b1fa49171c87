/** Other ways in and out: the notification itself, a signed webhook. */
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { verifyExample } from '#client/duty/webhooks/verify.ts';
import { verifyWebhook } from '#server/system/webhook-signature.ts';
import { listen } from '#server/demo/push/listener.ts';
import type { Ladder, Rung } from '#shared/escalation/types.ts';
import { minutes } from '#tests/support/clock.ts';
import { openTestApp, type Person } from '#tests/support/app.ts';
import { drain, openStage, plan, roundTheClock, silent, type Stage } from './escalation-kit.ts';

const act = async ({ app }: Stage, body: unknown) => {
  const answer = await app.app.hono.request('/push/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};

describe('from the notification, without opening the app', () => {
  it('a claim is a claim, and whoever is second is told who was first', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    const bens = phones.ben.alert().receipt;
    await app.fastForward({ minutes: 2, seconds: 1 });
    const cleos = phones.cleo.alert().receipt;
    expect((await act(stage, { what: 'claim', token: bens, id: 'lock-screen-1' })).body).toMatchObject({
      result: { outcome: 'won' },
    });
    expect((await act(stage, { what: 'claim', token: bens, id: 'lock-screen-1' })).body).toMatchObject({
      result: { outcome: 'won' },
    });
    expect((await act(stage, { what: 'claim', token: cleos, id: 'lock-screen-2' })).body).toMatchObject({
      result: { outcome: 'taken', by: { name: 'Ben' } },
    });
    const proof = await ana.api.escalation.item({ id });
    expect(proof.rows.filter((row) => row.takenAt !== null).map((row) => row.by.name)).toEqual(['Ben']);
    await app.fastForward({ minutes: 10 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('of whoever took it in the app says when, and not of those who were only told', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await app.fastForward({ minutes: 1 });
    await ben.api.feedback.claim({ id, claimId: 'claim-in-the-app' });
    const { rows } = await ana.api.escalation.item({ id });
    expect(rows.map(({ by, takenAt }) => [by.name, takenAt])).toEqual([['Ben', app.clock.now()]]);
  });

  it('snooze and reply work, and what the guest wrote since is not answered unread', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    const { receipt } = phones.ben.alert();
    expect((await act(stage, { what: 'snooze', token: receipt, minutes: 10 })).body).toMatchObject({
      what: 'snooze',
      until: app.clock.now() + minutes(10),
      timeZone: 'Europe/Prague',
      waiting: 1,
    });
    expect((await ben.api.own.get()).muted).toHaveLength(1);
    expect(
      (await act(stage, { what: 'reply', token: receipt, id: 'reply-lock-1', text: 'We are so sorry.' })).body,
    ).toMatchObject({ result: { outcome: 'held' }, waiting: 0 });
    expect((await ben.api.feedback.get({ id })).claimedBy?.name).toBe('Ben');
  });

  it('a token of a removed member, of a signed-out phone or of nobody opens nothing', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await app.receive(ana);
    await app.settle();
    const { receipt } = phones.ben.alert();
    await ana.api.team.remove({ memberId: ben.memberId });
    expect((await act(stage, { what: 'claim', token: receipt, id: 'lock-screen-1' })).status).toBeGreaterThanOrEqual(401);
    expect((await act(stage, { what: 'claim', token: 'x'.repeat(43), id: 'lock-screen-1' })).status).toBe(404);
    expect((await act(stage, { what: 'resolve', token: receipt })).status).toBe(400);
    app.ignorePhones();
  });
});

/** Somebody's call service. It answers what the test tells it to, 204 unless told. */
async function openReceiver() {
  const heard: { readonly headers: Record<string, string>; readonly body: string; readonly path: string }[] = [];
  const answers: number[] = [];
  const listener = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        heard.push({
          headers: request.headers as Record<string, string>,
          body: Buffer.concat(chunks).toString(),
          path: request.url ?? '',
        });
        response.writeHead(answers.shift() ?? 204).end();
      });
    }),
  );
  const url = (path: string) => `http://127.0.0.1:${listener.port}/${path}`;
  return { heard, answers, url, [Symbol.asyncDispose]: listener.close };
}

/** The first rung, and what the others are, as the owner edits them. */
async function editFirst(ana: Person, change: Partial<Rung>, more: Partial<Ladder> = {}) {
  const { ladder, version, digestMinutes } = await ana.api.escalation.get();
  const rungs = ladder.rungs.map((rung, index) => (index === 0 ? { ...rung, ...change } : rung));
  await ana.api.escalation.update({ version, digestMinutes, ladder: { ...ladder, rungs, ...more } });
}

type Example = { readonly isOurs: (headers: Record<string, string>, body: string, now: number) => boolean };

describe('a rung that calls out', () => {
  it('is signed, carries no guest words, tries again after a fault and stops with the claim', async () => {
    await using receiver = await openReceiver();
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const { secret } = await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('call') });
    await editFirst(ana, { ways: ['push', 'webhook'] });
    receiver.answers.push(503);
    const id = await app.receive(ana, { text: 'CANARYWORDS cold soup' });
    await app.fastForward({ seconds: 30 });
    const [first, last] = receiver.heard;
    expect(receiver.heard).toHaveLength(2);
    expect(first?.headers['webhook-id']).toBe(last?.headers['webhook-id']);
    expect(
      verifyWebhook(
        { headers: last?.headers ?? {}, rawBody: Buffer.from(last?.body ?? '') },
        { secrets: [secret], now: app.clock.now() },
      ).ok,
    ).toBe(true);
    const code = verifyExample(secret);
    const { isOurs } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as Example;
    const seconds = app.clock.now() / 1000;
    expect(isOurs(last?.headers ?? {}, last?.body ?? '', seconds)).toBe(true);
    expect(isOurs(last?.headers ?? {}, `${last?.body} `, seconds)).toBe(false);
    expect(isOurs(last?.headers ?? {}, last?.body ?? '', seconds + 301)).toBe(false);
    expect(last?.body).not.toContain('CANARY');
    expect(JSON.parse(last?.body ?? '')).toMatchObject({ type: 'alert.rung', data: { feedbackId: id, level: 'high' } });
    phones.ben.alert();
    expect((await ana.api.escalation.hooks())[0]).toMatchObject({ lastOk: true });
    receiver.answers.push(503);
    await app.receive(ana);
    await app.settle();
    expect(receiver.heard).toHaveLength(3);
    await ben.api.feedback.claim({ id: phones.ben.alert().feedbackId ?? '', claimId: 'claim-in-time' });
    await app.fastForward({ seconds: 60 });
    expect(receiver.heard).toHaveLength(3);
    await ben.api.feedback.claim({ id, claimId: 'claim-the-first' });
  });

  it('calls the webhook it names, and every one when it names none or the named one is gone', async () => {
    await using receiver = await openReceiver();
    await using stage = await openStage();
    const { app, ana } = stage;
    app.ignorePhones();
    const calls = await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('calls') });
    await ana.api.escalation.addHook({ name: 'Chat', url: receiver.url('chat') });
    const called = async () => {
      const before = receiver.heard.length;
      await app.receive(ana);
      await app.settle();
      return receiver.heard
        .slice(before)
        .map(({ path }) => path)
        .toSorted();
    };
    await editFirst(ana, { ways: ['push', 'webhook'], hookIds: [calls.hook.id] });
    expect(await called()).toEqual(['/calls']);
    await ana.api.escalation.removeHook({ id: calls.hook.id });
    expect(await called()).toEqual(['/chat']);
    await ana.api.escalation.addHook({ name: 'Siren', url: receiver.url('siren') });
    expect(await called()).toEqual(['/chat', '/siren']);
  });

  it('that only calls out is waited for, and without a webhook to call it is not', async () => {
    await using receiver = await openReceiver();
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const { hook } = await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('calls') });
    await editFirst(ana, { ways: ['webhook'] });
    const id = await app.receive(ana);
    await app.settle();
    expect(receiver.heard).toHaveLength(1);
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await ana.api.feedback.resolve({ id });
    await ana.api.escalation.removeHook({ id: hook.id });
    await app.receive(ana);
    await app.settle();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(false);
    app.ignorePhones();
  });

  it('is called when no phone is left to ring', async () => {
    await using receiver = await openReceiver();
    await using app = await openTestApp();
    const ana = await app.business();
    await plan(ana, roundTheClock(ana.memberId, null));
    await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('calls') });
    const { ladder } = await ana.api.escalation.get();
    await editFirst(
      ana,
      {},
      { rungs: [...ladder.rungs.slice(0, -1), { afterMinutes: 40, tell: 'everyone', when: 'always', ways: ['webhook'] }] },
    );
    await app.receive(ana);
    await app.fastForward({ minutes: 3 });
    expect(receiver.heard).toHaveLength(1);
  });

  it('is given up in the end, and the owner hears of it once', async () => {
    await using receiver = await openReceiver();
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('calls') });
    await editFirst(ana, { ways: ['push', 'webhook'] });
    receiver.answers.push(503, 503, 503, 503, 503, 503, 410);
    await app.receive(ana);
    await app.fastForward({ minutes: 16 });
    expect(receiver.heard).toHaveLength(6);
    expect((await ana.api.escalation.hooks())[0]).toMatchObject({ lastOk: false, lastError: 'status 503' });
    expect(phones.ana.alert()).toMatchObject({ title: 'Calls does not answer' });
    await app.receive(ana);
    await app.settle();
    // Gone for good is not tried again.
    expect(receiver.heard).toHaveLength(7);
    expect(silent(phones.ana)).toBe(true);
    drain(phones.ben);
    drain(phones.cleo);
  });

  it('can be tried out with a call that is about nothing', async () => {
    await using receiver = await openReceiver();
    await using stage = await openStage();
    const { app, ana } = stage;
    const { hook } = await ana.api.escalation.addHook({ name: 'Calls', url: receiver.url('calls') });
    receiver.answers.push(500);
    await ana.api.escalation.tryHook({ id: hook.id });
    await app.fastForward({ minutes: 1 });
    expect(receiver.heard.map(({ body }) => JSON.parse(body).type)).toEqual(['alert.test']);
    expect((await ana.api.escalation.hooks())[0]).toMatchObject({ lastOk: false, lastError: 'status 500' });
  });
});
