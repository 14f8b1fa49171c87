/** Other ways in and out: the notification itself, a signed webhook. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from '#server/connectors/webhook/signature.ts';
import { minutes } from '#tests/support/clock.ts';
import { openStage, silent, type Stage } from './stage.ts';

const act = async ({ office }: Stage, body: unknown) => {
  const answer = await office.office.app.request('/push/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};

describe('from the notification, without opening the app', () => {
  it('a claim is a claim, and whoever is second is told who was first', async () => {
    await using stage = await openStage();
    const { office, ana, phones } = stage;
    const id = await office.receive(ana);
    await office.settle();
    const bens = phones.ben.alert().receipt;
    await office.fastForward({ minutes: 2, seconds: 1 });
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
    expect(proof.rows.filter((row) => row.claimed).map((row) => row.by.name)).toEqual(['Ben']);
    await office.fastForward({ minutes: 10 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });

  it('snooze and reply work, and what the guest wrote since is not answered unread', async () => {
    await using stage = await openStage();
    const { office, ana, ben, phones } = stage;
    const id = await office.receive(ana);
    await office.settle();
    const { receipt } = phones.ben.alert();
    expect((await act(stage, { what: 'snooze', token: receipt, minutes: 10 })).body).toMatchObject({
      what: 'snooze',
      until: office.clock.now() + minutes(10),
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
    const { office, ana, ben, phones } = stage;
    await office.receive(ana);
    await office.settle();
    const { receipt } = phones.ben.alert();
    await ana.api.team.remove({ memberId: ben.memberId });
    expect((await act(stage, { what: 'claim', token: receipt, id: 'lock-screen-1' })).status).toBeGreaterThanOrEqual(401);
    expect((await act(stage, { what: 'claim', token: 'x'.repeat(43), id: 'lock-screen-1' })).status).toBe(404);
    expect((await act(stage, { what: 'resolve', token: receipt })).status).toBe(400);
    office.ignorePhones();
  });
});

describe('a rung that calls out', () => {
  it('is signed, carries no guest words, tries again after a fault and stops with the claim', async () => {
    const heard: { headers: Record<string, string>; body: string }[] = [];
    let fault = true;
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        heard.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
        response.statusCode = fault ? 503 : 204;
        fault = false;
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    try {
      await using stage = await openStage();
      const { office, ana, phones } = stage;
      const { secret } = await ana.api.escalation.addHook({
        name: 'Calls',
        url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/call`,
      });
      const { ladder, version, digestMinutes } = await ana.api.escalation.get();
      await ana.api.escalation.update({
        version,
        digestMinutes,
        ladder: {
          ...ladder,
          rungs: ladder.rungs.map((rung, index) => ({ ...rung, ways: index === 0 ? ['push', 'webhook'] : [...rung.ways] })),
          nudgeMinutes: [...ladder.nudgeMinutes],
        },
      });
      await office.receive(ana, { text: 'CANARYWORDS cold soup' });
      await office.fastForward({ seconds: 30 });
      expect(heard).toHaveLength(2);
      expect(heard[0]?.headers['webhook-id']).toBe(heard[1]?.headers['webhook-id']);
      const [, last] = heard;
      expect(
        verifyWebhook(
          { headers: last?.headers ?? {}, rawBody: Buffer.from(last?.body ?? '') },
          { secrets: [secret], now: office.clock.now() },
        ).ok,
      ).toBe(true);
      expect(last?.body).not.toContain('CANARY');
      phones.ben.alert();
      expect((await ana.api.escalation.hooks())[0]).toMatchObject({ lastOk: true });
    } finally {
      server.close();
    }
  });
});
