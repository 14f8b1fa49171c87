import { randomBytes } from 'node:crypto';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatSecret, signWebhook } from '#server/system/webhook-signature.ts';
import { event, feedback, webhookRequest, outbox } from '#server/db/schema/index.ts';
import { openFront, type Front } from './http-kit.ts';
import { openDoor, review, send, without, type Door } from './sender.ts';

const rows = async (front: Front) => (await front.app.parts.db.orm.select({ n: count() }).from(feedback))[0]?.n;

describe('10,000 forged and malformed deliveries', () => {
  let front: Front;
  let complaintLink: Door;
  beforeAll(async () => {
    front = await openFront();
    complaintLink = await openDoor(front);
  });
  afterAll(() => front[Symbol.asyncDispose]());

  /** A valid delivery spoiled in one of these ways. Every way keeps the rest as it was. */
  const SPOIL: readonly ((
    headers: Record<string, string>,
    body: string,
    round: number,
  ) => { headers: Record<string, string>; body: string })[] = [
    (headers, body) => ({ headers: without(headers, 'webhook-signature'), body }),
    (headers, body) => ({ headers: without(headers, 'webhook-id'), body }),
    (headers, body) => ({ headers: without(headers, 'webhook-timestamp'), body }),
    (headers, body) => ({ headers: { ...headers, 'webhook-signature': `v1,${randomBytes(32).toString('base64')}` }, body }),
    (headers, body, round) => ({
      headers: { ...headers, 'webhook-signature': headers['webhook-signature']?.slice(0, 3 + (round % 40)) ?? '' },
      body,
    }),
    (headers, body) => ({
      headers: {
        ...headers,
        'webhook-signature': `v1,${Buffer.from(headers['webhook-signature']?.slice(3) ?? '', 'base64').toString('hex')}`,
      },
      body,
    }),
    (headers, body) => ({
      headers: { ...headers, 'webhook-signature': headers['webhook-signature']?.replace('v1,', 'v1a,') ?? '' },
      body,
    }),
    (headers, body) => ({ headers: { ...headers, 'webhook-signature': headers['webhook-signature']?.slice(3) ?? '' }, body }),
    (headers, body) => ({ headers: { ...headers, 'webhook-signature': 'v1,' }, body }),
    (headers, body) => ({
      headers: { ...headers, 'webhook-signature': Array.from({ length: 400 }, () => 'v1,AAAA').join(' ') },
      body,
    }),
    (headers, body, round) => ({ headers: { ...headers, 'webhook-id': `other_${round}` }, body }),
    (headers, body) => ({ headers: { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }, body }),
    (headers, body) => ({ headers: { ...headers, 'webhook-timestamp': `${headers['webhook-timestamp']}000` }, body }),
    (headers, body) => ({ headers: { ...headers, 'webhook-timestamp': 'NaN' }, body }),
    (headers, body) => ({ headers, body: `${body} ` }),
    (headers, body) => ({ headers, body: JSON.stringify(JSON.parse(body), null, 2) }),
    (headers, body) => ({ headers, body: body.replace('soup', 'soap') }),
    (headers) => ({ headers, body: '' }),
    (_, body, round) => ({
      headers: signWebhook({
        secret: formatSecret(Buffer.alloc(32, round % 250)),
        id: `m${round}`,
        now: front.clock.now(),
        body,
      }),
      body,
    }),
    (_, body, round) => ({
      headers: signWebhook({ secret: complaintLink.secret, id: `m${round}`, now: front.clock.now() - 400_000, body }),
      body,
    }),
    (_, __, round) => {
      const bad =
        [
          '{',
          '[]',
          'null',
          '{"type":"review.created"}',
          '\u0000',
          '"\ud800"',
          `{"type":"review.created","data":${'['.repeat(2_000)}${']'.repeat(2_000)}}`,
          '{"__proto__":{"a":1}}',
        ][round % 8] ?? '';
      return {
        headers: signWebhook({ secret: complaintLink.secret, id: `m${round}`, now: front.clock.now(), body: bad }),
        body: bad,
      };
    },
    (_, __, round) => {
      const bad = review(
        `x${round}`,
        [
          // Signed rightly, and nobody says anything in it.
          { text: '', rating: 0 },
          { text: null, rating: 1e99 },
          { text: { $gt: '' }, rating: '' },
          { text: [], rating: [] },
          { text: '\u200b', rating: 'NaN' },
          { text: false, rating: -1 },
          { text: ' '.repeat(30_000), rating: '6' },
        ][round % 7] ?? {},
      );
      return {
        headers: signWebhook({ secret: complaintLink.secret, id: `m${round}`, now: front.clock.now(), body: bad }),
        body: bad,
      };
    },
  ];

  test('none accepted, none crashes, none is our fault, and no item, event or job is made', async () => {
    const before = (await front.app.parts.db.orm.select({ n: count() }).from(event))[0]?.n;
    const statuses = new Map<number, number>();
    const PARALLEL = 50;
    for (let start = 0; start < 10_000; start += PARALLEL) {
      front.clock.advance(1_000);
      const answers = await Promise.all(
        Array.from({ length: PARALLEL }, (_, offset) => {
          const round = start + offset;
          const body = review(`forged-${round}`);
          const whole = signWebhook({ secret: complaintLink.secret, id: `msg_f_${round}`, now: front.clock.now(), body });
          const spoiled = SPOIL[round % SPOIL.length]?.(whole, body, round) ?? { headers: whole, body };
          return front.ask(complaintLink.path, {
            method: 'POST',
            body: spoiled.body,
            headers: spoiled.headers,
            ip: `198.51.100.${round % 200}`,
          });
        }),
      );
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(new Set(statuses.keys())).toEqual(new Set([400, 401]));
    expect(await rows(front)).toBe(0);
    expect((await front.app.parts.db.orm.select({ n: count() }).from(outbox))[0]?.n).toBe(0);
    expect((await front.app.parts.db.orm.select({ n: count() }).from(event))[0]?.n).toBe(before);
    // The log of last deliveries stays small whatever knocks.
    expect((await front.app.parts.db.orm.select({ n: count() }).from(webhookRequest))[0]?.n).toBeLessThanOrEqual(550);
  }, 120_000);

  test('one address that keeps guessing is told to wait, and the true sender behind another is not', async () => {
    let last = 0;
    for (let round = 0; round < 400; round += 1)
      last = (await send(front, complaintLink, review('g'), { secret: formatSecret(randomBytes(32)), ip: '203.0.113.9' })).status;
    expect(last).toBe(429);
    expect((await send(front, complaintLink, review('true-1'), { ip: '203.0.113.10' })).status).toBe(202);
  });
});
