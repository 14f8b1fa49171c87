import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Io, Outcome } from '#server/connectors/account.ts';
import { telegram } from '#server/connectors/telegram/index.ts';
import { startTelegram, type FakeTelegram } from '#server/demo/platforms/telegram.ts';
import type { Verified } from '#server/system/webhook-signature.ts';
import { handClock, saturday } from '#tests/support/clock.ts';
import { testIo } from './io.ts';
import { payloadsLike, samplesOf } from './mutations.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { check, poll, push, revoke } = telegram.verbs;
const clock = handClock(saturday('20:40'));
let platform: FakeTelegram;
let io: Io;
let account: Account;

beforeEach(async () => {
  platform = await startTelegram({ clock });
  io = testIo({ clock, hosts: platform.hosts });
  account = valueOf(await check(io, { id: '', name: '', settings: {}, secrets: platform.secrets })).account;
});
afterEach(() => platform[Symbol.asyncDispose]());

const secret = 'a-secret-of-ours_1';
const fault = (outcome: Outcome<unknown>) => faultOf(outcome, platform.secrets);
const page = async (cursor: string | null) => valueOf(await poll!(io, account, cursor));

describe('a push', () => {
  /** Takes what is pushed, as the product does: proved first, then read. */
  async function receiver(taken: string[]) {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const rawBody = new Uint8Array(Buffer.concat(pieces));
        const headers = Object.fromEntries(Object.entries(request.headers).map(([name, one]) => [name, String(one)]));
        const proved = push!.verify(io, { headers, rawBody, url: '' }, { account, secret }) as { ok: boolean };
        if (proved.ok) taken.push(...telegram.translate(rawBody, { now: clock.now() }).items.map(({ text }) => text));
        response.writeHead(proved.ok ? 200 : 401).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/in/c1`, close: () => server.close() };
  }

  test('comes with the secret that was agreed, twice or out of order as it may; a forged one is refused', async () => {
    const taken: string[] = [];
    const ours = await receiver(taken);
    valueOf(await push!.subscribe!(io, account, { url: ours.url, secret }));
    const id = platform.write({ text: 'Cold soup' });
    expect(await platform.deliver!({ forged: true })).toEqual([401]);
    expect(taken).toEqual([]);
    platform.edit(id, 'Cold soup, bad wine');
    expect(await platform.deliver!({ twice: true, shuffled: true })).toEqual([200, 200, 200, 200]);
    expect(new Set(taken)).toEqual(new Set(['Cold soup', 'Cold soup, bad wine']));
    expect(await platform.deliver!()).toEqual([]);
    ours.close();
  });

  test('leaves nothing to fetch, and says when the platform cannot reach us or calls somebody else', async () => {
    valueOf(await push!.subscribe!(io, account, { url: 'https://hour.example/hooks/in/c1', secret }));
    expect(await page('7')).toEqual({ translation: { items: [], rejects: [] }, cursor: '7', more: false });
    valueOf(await push!.subscribe!(io, account, { url: 'https://elsewhere.example/bot', secret }));
    expect(fault(await poll!(io, account, '7'))).toMatchObject({
      class: 'permission',
      words: expect.stringContaining('elsewhere.example'),
    });
  });

  test('that cannot be had leaves the bot to be asked', async () => {
    valueOf(await push!.subscribe!(io, account, { url: 'https://elsewhere.example/bot', secret }));
    expect(fault(await push!.subscribe!(io, account, { url: 'http://hour.example/hooks/in/c1', secret }))?.class).toBe('invalid');
    platform.write({ text: 'Cold soup' });
    expect((await page(null)).translation.items).toHaveLength(1);
  });

  test('takes any secret of ours, also one Telegram would not', async () => {
    const odd = 'whsec_a+b/c==';
    valueOf(await push!.subscribe!(io, account, { url: 'https://hour.example/hooks/in/c1', secret: odd }));
    const headers = { 'x-telegram-bot-api-secret-token': platform.webhook()!.secret };
    const rawBody = new TextEncoder().encode('{"update_id":5}');
    const at = { headers, rawBody, url: '' };
    expect(push!.verify(io, at, { account, secret: odd })).toEqual({ ok: true, eventId: '5' });
    expect(push!.verify(io, at, { account, secret: 'whsec_a+b/c=' })).toMatchObject({ ok: false, reason: 'bad_signature' });
    expect(push!.verify(io, { ...at, headers: {} }, { account, secret: '' })).toMatchObject({
      ok: false,
      reason: 'missing_header',
    });
  });

  test('ends when the account is disconnected', async () => {
    valueOf(await push!.subscribe!(io, account, { url: 'https://hour.example/hooks/in/c1', secret }));
    valueOf(await revoke!(io, account));
    expect(platform.webhook()).toBeNull();
  });
});

const HEADER = 'x-telegram-bot-api-secret-token';
const verify = (headers: Record<string, string>, rawBody: Uint8Array) =>
  push!.verify(io, { headers, rawBody, url: '' }, { account, secret }) as Verified;

describe('of many deliveries', () => {
  const near = fc.constantFrom(
    secret.toUpperCase(),
    ` ${secret}`,
    `${secret} `,
    secret.slice(1),
    `${secret}0`,
    `${secret}, ${secret}`,
    '',
  );
  const guesses = fc.oneof(near, fc.string({ unit: 'binary', maxLength: 300 })).filter((guess) => guess !== secret);

  test('none with another secret is taken, whatever is in it', () => {
    fc.assert(
      fc.property(guesses, payloadsLike('telegram'), (guess, body) => {
        expect(verify({ [HEADER]: guess }, body).ok).toBe(false);
        expect(verify({ [HEADER.toUpperCase()]: secret }, body).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('none that is no update is taken, not even with the secret, and what is taken can be read', () => {
    const update = samplesOf('telegram').get('update-message.json')!;
    expect(verify({ [HEADER]: secret }, update)).toEqual({ ok: true, eventId: '900000001' });
    let refused = 0;
    fc.assert(
      fc.property(payloadsLike('telegram'), (body) => {
        const proved = verify({ [HEADER]: secret }, body);
        if (!proved.ok) refused += 1;
        else expect(JSON.parse(new TextDecoder().decode(body))).toHaveProperty('update_id');
        expect(telegram.translate(body, { now: clock.now() })).toHaveProperty('items');
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
