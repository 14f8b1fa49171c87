import { afterEach, describe, expect, test } from 'vitest';
import type { HttpAnswer } from '#server/connectors/account.ts';
import { graphFault } from '#server/connectors/meta/graph.ts';
import { facebook } from '#server/connectors/meta/index.ts';
import { NOBODY, openDoor, type Push } from './door.ts';
import { clock, closeAll, fault, got, MINUTE, NOW, platform } from './meta-world.ts';
import { samples } from './meta-samples.ts';
import { testIo } from './io.ts';

afterEach(closeAll);
const push = facebook.verbs.push as Push;

describe('Meta pushes', () => {
  test('to an address that proved to be ours, signed, in escapes, more than once and in any order', async () => {
    const { fake, io, connector, account } = await platform('facebook');
    await using door = await openDoor(connector, io);
    fake.write({ text: 'before anybody asked' });
    got(await push.subscribe(io, account, { url: door.url, secret: '' }));
    const comment = fake.write({ text: 'Studená polévka.', author: 'Žofie' });
    fake.edit(comment, 'Studená polévka, a pozdě.');
    fake.message({ text: 'Zażółć?' });
    expect(await fake.deliver!({ twice: true, shuffled: true })).toEqual([200, 200, 200, 200, 200, 200]);
    const items = door.took.flatMap((one) => one.items);
    expect(new Set(items.map(({ text }) => text))).toEqual(new Set(['Studená polévka.', 'Studená polévka, a pozdě.', 'Zażółć?']));
    expect(new Set(door.ids).size).toBe(3);
    fake.answerThere(comment, 'Mrzí nás to.');
    fake.remove(comment);
    await fake.deliver!();
    expect(door.took.at(-2)?.answered).toMatchObject([{ under: { externalId: comment } }]);
    expect(door.took.at(-1)?.withdrawn).toMatchObject([{ externalId: comment }]);
    fake.write({ text: 'forged' });
    expect(await fake.deliver!({ forged: true })).toEqual([401]);
  });

  test.each(['instagram', 'whatsapp'] as const)('%s as well', async (product) => {
    const { fake, io, connector, account, verbs } = await platform(product);
    await using door = await openDoor(connector, io);
    got(await (verbs.push as Push).subscribe(io, account, { url: door.url, secret: '' }));
    fake.write({ text: 'Zupa była zimna.' });
    expect(await fake.deliver!()).toEqual([200]);
    expect(door.took[0]?.items.map(({ text }) => text)).toEqual(['Zupa była zimna.']);
  });

  test('an address that is not ours is not told of', async () => {
    const { io, account } = await platform('facebook');
    const asked = await push.subscribe(io, account, { url: 'http://127.0.0.1:9/hooks', secret: '' });
    expect(fault(asked)?.words).toContain('Callback verification failed');
  });

  test('deliveries are told apart by Page, account and number, whichever address they come to', () => {
    const named = [...samples].map(([name, raw]) => [name, push.accountsOf(raw)] as const);
    const of = new Map(named);
    expect(of.get('facebook-feed-comment-add.json')).toEqual(['1000000000000001']);
    expect(of.get('instagram-message-text.json')).toEqual(['17841400000000001']);
    expect(of.get('whatsapp-message-text.json')).toEqual(['106540352242922']);
    expect(of.get('facebook-comment-get.json')).toEqual([]);
  });

  test('the handshake answers only whoever knows the token', () => {
    const query = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'example-verify-token' };
    expect(push.handshake(query, { verifyToken: 'example-verify-token' })).toBe('1158201444');
    expect(push.handshake(query, { verifyToken: 'another' })).toBeNull();
    expect(push.handshake({ ...query, 'hub.verify_token': '' }, { verifyToken: '' })).toBeNull();
    expect(push.handshake({ ...query, 'hub.mode': 'unsubscribe' }, { verifyToken: 'example-verify-token' })).toBeNull();
    expect(push.handshake({ ...query, 'hub.challenge': '<script>' }, { verifyToken: 'example-verify-token' })).toBeNull();
  });

  test('the vector of the documentation is proved, and nothing that differs from it by one bit', async () => {
    const vector = JSON.parse(new TextDecoder().decode(samples.get('facebook-signature-vector.json'))) as {
      appSecret: string;
      rawBody: string;
      header: Record<string, string>;
    };
    const io = testIo({ clock, hosts: {}, app: { appSecret: vector.appSecret } });
    const signature = vector.header['X-Hub-Signature-256']!;
    const proved = async (body: string, header: string, app = io) =>
      (
        await push.verify(
          app,
          { headers: { 'x-hub-signature-256': header }, rawBody: Buffer.from(body), url: '' },
          { account: NOBODY, secret: '' },
        )
      ).ok;
    expect(await proved(vector.rawBody, signature)).toBe(true);
    expect(await proved(`${vector.rawBody} `, signature)).toBe(false);
    expect(await proved(JSON.stringify(JSON.parse(vector.rawBody)), signature)).toBe(false);
    expect(await proved(vector.rawBody, signature.replace('sha256=', ''))).toBe(false);
    expect(await proved(vector.rawBody, signature, testIo({ clock, hosts: {}, app: { appSecret: '' } }))).toBe(false);
    // An Instagram app with a secret of its own.
    expect(
      await proved(
        vector.rawBody,
        signature,
        testIo({ clock, hosts: {}, app: { appSecret: 'x', instagramAppSecret: vector.appSecret } }),
      ),
    ).toBe(true);
  });
});

describe('what Meta refuses', () => {
  const answered = (json: unknown, headers: Record<string, string> = {}): HttpAnswer => {
    const text = JSON.stringify(json);
    return { status: 400, headers, body: Buffer.from(text), text, json, truncated: false };
  };
  const read = (file: string) => JSON.parse(new TextDecoder().decode(samples.get(file))) as unknown;
  const refusal = (answer: HttpAnswer, wrote = false) => graphFault(answer, { now: NOW, wrote, secrets: [] }).fault;

  test.each([
    ['facebook-error-10-outside-window.json', 'window'],
    ['facebook-error-100-33-deleted.json', 'gone'],
    ['facebook-error-12-ratings-deprecated.json', 'invalid'],
    ['facebook-error-190-expired.json', 'token'],
    ['facebook-error-200-permission.json', 'permission'],
    ['facebook-error-32-page-rate-limit.json', 'rate'],
    ['facebook-error-368-blocked.json', 'permission'],
    ['facebook-error-613-rate-limit.json', 'rate'],
    ['whatsapp-error-131047-outside-window.json', 'window'],
    ['whatsapp-error-131056-pair-rate.json', 'rate'],
    ['whatsapp-error-190-token.json', 'token'],
  ])('%s is %s', (file, kind) => {
    const { class: found, words } = refusal(answered(read(file)));
    expect(found).toBe(kind);
    expect(words).not.toBe('');
  });

  test.each([
    [{ code: 10 }, 'permission'],
    [{ code: 102 }, 'token'],
    [{ code: 4 }, 'rate'],
    [{ code: 17 }, 'rate'],
    [{ code: 506 }, 'invalid'],
    [{ code: 551 }, 'gone'],
    [{ code: 100 }, 'invalid'],
    [{ code: '190', error_subcode: '460' }, 'token'],
    [{ code: 131_031 }, 'permission'],
    [{ code: 0 }, 'token'],
    [{}, 'invalid'],
  ])('%j is %s', (error, kind) => {
    expect(refusal(answered({ error })).class).toBe(kind);
  });

  test('words for people come first; when there is room again is taken from the usage', () => {
    const said = { message: 'internal', error_user_msg: 'Zkuste to znovu.', code: 100 };
    expect(refusal(answered({ error: said })).words).toBe('Zkuste to znovu.');
    const usage = {
      'x-business-use-case-usage': '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":7}]}',
    };
    expect(refusal(answered({ error: { code: 32 } }, usage)).retryAt).toBe(NOW + 7 * MINUTE);
  });

  test('nobody knows what an unknown error left behind; tokens are not repeated', () => {
    expect(refusal(answered({ error: { code: 1 } }), true)).toMatchObject({ class: 'temporary', unsure: true });
    expect(refusal(answered({ error: { code: 2 } })).unsure).toBeUndefined();
    expect(refusal(answered({ error: { code: 190, message: 'Malformed access token EAAsecret12345' } })).words).toBe(
      'Malformed access token …',
    );
  });

  test('a page of HTML, one that stops in the middle, a server that is down', async () => {
    const { fake, io, verbs, account } = await platform('facebook');
    for (const how of ['html', 'slow_page', 'server_error', 'cut_before'] as const) {
      fake.misbehave(how);
      expect(fault(await verbs.poll(io, account, null)), how).toMatchObject({ class: 'temporary' });
    }
    fake.misbehave('rate');
    expect(fault(await verbs.poll(io, account, null))?.class).toBe('rate');
  });
});
