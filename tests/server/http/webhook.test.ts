import { randomBytes } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { formatSecret, signWebhook } from '#server/system/webhook-signature.ts';
import { StorageError } from '#server/db/engine/errors.ts';
import { event, feedback } from '#server/db/schema/index.ts';
import { openFront, type Front } from './http-kit.ts';
import { openDoor, review, send } from './sender.ts';

const rows = async (front: Front) => (await front.app.parts.db.orm.select({ n: count() }).from(feedback))[0]?.n;

describe('a signed delivery', () => {
  test('is taken once: a retry, a replay and a new delivery of the same item change nothing and are told so', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const first = await send(front, complaintLink, review('pos-1'), { id: 'msg_a' });
    expect(first.status).toBe(202);
    const { id, duplicate } = (await first.json()) as { id: string; duplicate: boolean };
    expect(duplicate).toBe(false);
    front.clock.advance(1_000);
    const retry = await send(front, complaintLink, review('pos-1'), { id: 'msg_a' });
    expect([retry.status, await retry.json()]).toEqual([200, { id, duplicate: true }]);
    front.clock.advance(1_000);
    const again = await send(front, complaintLink, review('pos-1'), { id: 'msg_b' });
    expect([again.status, await again.json()]).toEqual([200, { id, duplicate: true }]);
    expect(await rows(front)).toBe(1);
    expect(await front.owner.api.channel.webhookRequests({ id: complaintLink.id })).toMatchObject([
      { outcome: 'duplicate' },
      { outcome: 'duplicate' },
      { outcome: 'accepted', status: 202, feedbackId: id },
    ]);
    expect((await front.owner.api.channel.list())[0]).toMatchObject({
      lastAcceptedAt: front.clock.now() - 2_000,
      refusedLastDay: 0,
    });
  });

  test('of which 1,000 copies arrive at the same time has one effect, and every sender hears 2xx', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, () => send(front, complaintLink, review('pos-1'), { id: 'msg_same' })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 202]));
    expect(answers.filter((answer) => answer.status === 202)).toHaveLength(1);
    expect(await rows(front)).toBe(1);
    const received = await front.app.parts.db.orm.select({ n: count() }).from(event).where(eq(event.kind, 'feedback.received'));
    expect(received[0]?.n).toBe(1);
  }, 120_000);

  test('whose signature is older than five minutes is refused and the log says why', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const body = review('pos-1');
    const headers = signWebhook({ secret: complaintLink.secret, id: 'msg_late', now: front.clock.now() - 301_000, body });
    const answer = await send(front, complaintLink, body, { headers });
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'unauthorized' }]);
    expect(await front.owner.api.channel.webhookRequests({ id: complaintLink.id })).toMatchObject([
      { outcome: 'refused', status: 401, reason: 'stale_timestamp', detail: '301 s old; at most 300 s' },
    ]);
  });

  test('in which nobody says anything is answered with the field that is wrong', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const answer = await send(front, complaintLink, review('pos-1', { text: '', rating: 9 }));
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'bad_body', detail: expect.stringContaining('data.rating') },
    ]);
    expect(await rows(front)).toBe(0);
  });

  test('of a form that sends nothing as empty text and numbers as text is taken', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const answer = await send(front, complaintLink, review('pos-1', { rating: '2', url: '', language: 'cs_CZ' }));
    expect(answer.status).toBe(202);
    expect((await front.app.parts.db.orm.select().from(feedback))[0]).toMatchObject({ rating: 2, url: null, language: 'cs-CZ' });
  });

  test('with a callback we would never call is taken, answered by hand, and says so', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const answer = await send(front, complaintLink, review('pos-1', { replyTo: { url: 'http://10.0.0.1/hook' } }));
    expect([answer.status, await answer.json()]).toMatchObject([
      202,
      { duplicate: false, warnings: [expect.stringMatching(/^reply_to_refused:/)] },
    ]);
    const [row] = await front.app.parts.db.orm.select().from(feedback);
    expect(row).toMatchObject({ replyMode: 'link', replyUrl: null });
    expect(await front.owner.api.channel.webhookRequests({ id: complaintLink.id })).toMatchObject([
      { outcome: 'accepted', reason: 'reply_to_refused:not_https' },
    ]);
  });

  test('with a public callback is answered by callback', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    expect(
      (await send(front, complaintLink, review('pos-1', { replyTo: { url: 'https://forms.example.com/reply' } }))).status,
    ).toBe(202);
    expect((await front.app.parts.db.orm.select().from(feedback))[0]).toMatchObject({
      replyMode: 'callback',
      replyUrl: 'https://forms.example.com/reply',
    });
  });

  test('larger than 64 kB is cut off with 413', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const answer = await send(front, complaintLink, review('pos-1', { more: 'x'.repeat(70_000) }));
    expect(answer.status).toBe(413);
    expect(await rows(front)).toBe(0);
  });

  test('that cannot be stored is answered 503 with a time to come back', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const { db } = front.app.parts;
    const whole = db.tx.bind(db);
    Object.assign(db, { tx: () => Promise.reject(new StorageError('disk_full', new Error('SQLITE_FULL'))) });
    const answer = await send(front, complaintLink, review('pos-1'), { id: 'msg_full' });
    Object.assign(db, { tx: whole });
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      503,
      '10',
      { error: 'unavailable' },
    ]);
    expect((await send(front, complaintLink, review('pos-1'), { id: 'msg_full' })).status).toBe(202);
  });

  test('shuffled, doubled and 36 hours late leads to the same items', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const stream = Array.from({ length: 30 }, (_, index) => ({ id: `msg_${index % 20}`, body: review(`pos-${index % 20}`) }));
    for (const { id, body } of stream.toSorted((a, b) => a.body.length - b.body.length || (a.id < b.id ? 1 : -1)))
      expect((await send(front, complaintLink, body, { id })).status).toBeLessThan(300);
    front.clock.advance(36 * 3_600_000);
    for (const { id, body } of stream.toReversed()) expect((await send(front, complaintLink, body, { id })).status).toBe(200);
    expect(await rows(front)).toBe(20);
  });
});

describe('secrets', () => {
  test('two are valid at once while the sender changes over; a revoked one is not', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const { secret: fresh } = await front.owner.api.channel.rotate({ id: complaintLink.id });
    expect((await send(front, complaintLink, review('a'))).status).toBe(202);
    expect((await send(front, complaintLink, review('b'), { secret: fresh })).status).toBe(202);
    await expect(front.owner.api.channel.rotate({ id: complaintLink.id })).rejects.toMatchObject({
      message: 'two_secrets_active',
    });
    const [view] = await front.owner.api.channel.list();
    const old = view?.secrets.find((one) => one.hint === complaintLink.secret.slice(-4));
    await front.owner.api.channel.revokeSecret({ secretId: old?.id ?? '' });
    expect((await send(front, complaintLink, review('c'))).status).toBe(401);
    expect((await send(front, complaintLink, review('d'), { secret: fresh })).status).toBe(202);
  });

  test('are nowhere in the database as they are', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const dump = JSON.stringify(await front.app.parts.db.orm.query.webhookSecret.findMany());
    expect(dump).not.toContain(complaintLink.secret);
    expect(dump).not.toContain(complaintLink.secret.slice(6));
  });

  test('of another business open nothing here', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const other = await front.business({ name: 'Next Door', owner: 'Eva' });
    const theirs = await other.api.channel.create({ name: 'Till' });
    expect((await send(front, complaintLink, review('a'), { secret: theirs.secret })).status).toBe(401);
    await expect(other.api.channel.rotate({ id: complaintLink.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.api.channel.revoke({ id: complaintLink.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.api.channel.webhookRequests({ id: complaintLink.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const mine = (await front.owner.api.channel.list())[0]?.secrets[0]?.id ?? '';
    await expect(other.api.channel.revokeSecret({ secretId: mine })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a removed connection answers 410 to everybody, and an unknown one like a wrong key', async () => {
    await using front = await openFront();
    const complaintLink = await openDoor(front);
    const unknown = await send(front, { ...complaintLink, path: '/hooks/in/nobody-knows-this-id' }, review('a'));
    const wrong = await send(front, complaintLink, review('a'), { secret: formatSecret(randomBytes(32)) });
    expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()]);
    await front.owner.api.channel.revoke({ id: complaintLink.id });
    expect((await send(front, complaintLink, review('a'))).status).toBe(410);
    expect(await rows(front)).toBe(0);
  });
});
