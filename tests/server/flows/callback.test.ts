import { createServer, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from '#server/system/webhook-signature.ts';
import { listen } from '#server/demo/push/listener.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';

type Taken = { readonly id: string; readonly body: string; readonly verified: boolean };

/** Somebody's system that asked for answers by callback. It answers what the test tells it to. */
async function openReceiver(verify: (request: IncomingMessage, body: Buffer) => boolean) {
  const taken: Taken[] = [];
  const answers: (number | 'cut')[] = [];
  const listener = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        taken.push({ id: String(request.headers['webhook-id']), body: body.toString(), verified: verify(request, body) });
        const answer = answers.shift() ?? 204;
        // Stored, but the line breaks before anybody hears of it.
        if (answer === 'cut') request.socket.destroy();
        else response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {}).end();
      });
    }),
  );
  return { taken, answers, url: `http://127.0.0.1:${listener.port}/replies`, [Symbol.asyncDispose]: listener.close };
}

async function answered(
  app: TestApp,
  ana: Person,
  given: { url: string; connectionId: string },
): Promise<{ id: string; replyId: string }> {
  const { parts } = app.app;
  // Taken while such an address was still allowed: what is stored is looked at again before it is used.
  const egress = { ...parts.egress, check: (url: string) => ({ ok: true, url: new URL(url) }) as const };
  const { feedbackId } = await ingest(
    { ...parts, egress },
    {
      businessId: ana.businessId,
      connectionId: given.connectionId,
      complaintLinkId: null,
      item: {
        channel: 'webhook',
        kind: 'review',
        visibility: 'public',
        externalId: 'pos-1',
        author: 'Guest 1',
        rating: 2,
        text: 'Cold soup.',
        language: 'en',
        url: null,
        reach: null,
        placeLabel: '',
        contact: '',
        spokeAt: app.clock.now(),
        replyMode: 'callback',
        replyUrl: given.url,
      },
    },
  );
  await ana.api.feedback.claim({ id: feedbackId, claimId: 'claim-callback' });
  const { version } = await ana.api.feedback.get({ id: feedbackId });
  const replyId = 'reply-callback';
  await ana.api.feedback.reply({ replyId, id: feedbackId, version, kind: 'answer', text: 'Sorry about the soup.' });
  return { id: feedbackId, replyId };
}

async function scene(app: TestApp) {
  const ana = await app.business();
  const { connection, secret } = await ana.api.channel.create({ name: 'Till' });
  const receiver = await openReceiver((request, rawBody) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    return verifyWebhook({ headers, rawBody }, { secrets: [secret], now: app.clock.now() }).ok;
  });
  const item = await answered(app, ana, { url: receiver.url, connectionId: connection.id });
  return { ana, receiver, item, connection };
}

describe('an answer to a connected system', () => {
  it('arrives signed, says what it answers, and only then stops the clock', async () => {
    await using app = await openTestApp();
    const { ana, receiver, item } = await scene(app);
    await using _receiver = receiver;
    await app.fastForward({ minutes: 2 });
    expect(receiver.taken).toHaveLength(1);
    expect(receiver.taken[0]).toMatchObject({ id: item.replyId, verified: true });
    expect(JSON.parse(receiver.taken[0]?.body ?? '')).toMatchObject({
      type: 'reply.created',
      data: { inReplyTo: 'pos-1', text: 'Sorry about the soup.', author: 'Bistro Example' },
    });
    expect(await ana.api.feedback.get({ id: item.id })).toMatchObject({ status: 'answered', withinTarget: true });
  });

  it('is tried again while the system is down, under the same id, and counts once', async () => {
    await using app = await openTestApp();
    const { ana, receiver, item } = await scene(app);
    await using _receiver = receiver;
    receiver.answers.push(503, 429, 'cut');
    await app.fastForward({ minutes: 2 });
    expect((await ana.api.feedback.get({ id: item.id })).firstResponseAt).toBeNull();
    await app.fastForward({ minutes: 180 });
    expect(receiver.taken.map((one) => one.id)).toEqual([item.replyId, item.replyId, item.replyId, item.replyId]);
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after.messages).toHaveLength(1);
    expect(after.replies[0]?.state).toBe('sent');
  });

  it('whose outcome is unknown says so instead of claiming that it went out', async () => {
    await using app = await openTestApp();
    const { ana, receiver, item } = await scene(app);
    await using _receiver = receiver;
    receiver.answers.push('cut');
    await app.fastForward({ seconds: 62 });
    expect((await ana.api.feedback.get({ id: item.id })).replies[0]?.state).toBe('checking');
  });

  it.each([
    [410, 'receiver_gone'],
    [400, 'receiver_refused'],
    [302, 'receiver_refused'],
  ])('refused with %i fails with a reason, keeps the item open and tells its writer', async (status, reason) => {
    await using app = await openTestApp();
    const { ana, receiver, item } = await scene(app);
    await using _receiver = receiver;
    const phone = await ana.phone();
    receiver.answers.push(status);
    await app.fastForward({ minutes: 2 });
    const after = await ana.api.feedback.get({ id: item.id });
    expect(after).toMatchObject({ status: 'open', firstResponseAt: null });
    expect(after.replies[0]).toMatchObject({ state: 'failed', error: reason });
    expect(phone.alert().feedbackId).toBe(item.id);
    expect(receiver.taken).toHaveLength(1);
  });

  it('goes nowhere near this machine or a private network when that is not allowed', async () => {
    await using app = await openTestApp({ env: { GH_ALLOW_LOOPBACK: 'no' } });
    const { ana, receiver, item } = await scene(app);
    await using _receiver = receiver;
    await app.fastForward({ minutes: 2 });
    expect(receiver.taken).toEqual([]);
    expect((await ana.api.feedback.get({ id: item.id })).replies[0]).toMatchObject({ state: 'failed', error: 'address_refused' });
  });
});
