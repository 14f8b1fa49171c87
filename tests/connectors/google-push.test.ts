import { afterEach, describe, expect, test } from 'vitest';
import { tokenFor } from '#server/demo/platforms/google-sign-in.ts';
import { google } from '#server/connectors/google/index.ts';
import { googleFault } from '#server/connectors/google/api.ts';
import type { HttpAnswer } from '#server/connectors/account.ts';
import { NOBODY, openDoor, type Push } from './door.ts';
import { answerTo, clock, closeAll, DAY, fault, got, MINUTE, NOW, platform, verbs } from './google-world.ts';
import { bytesOf, samplesOf } from './mutations.ts';
import { testIo } from './io.ts';

afterEach(closeAll);
const push = verbs.push as Push;

describe('Google pushes', () => {
  test('once asked to, with a signed token that names a review of a connected location', async () => {
    const { fake, io, account } = await platform();
    await using door = await openDoor(google, io);
    fake.pushTo(door.url);
    fake.write({ text: 'before anybody asked' });
    got(await push.subscribe(io, account, { url: door.url, secret: '' }));
    const review = fake.write({ text: 'Cold.' });
    expect(await fake.deliver!({ twice: true, shuffled: true })).toEqual([200, 200]);
    expect(door.took.map(({ hints }) => hints)).toEqual([[review], [review]]);
    expect(new Set(door.ids).size).toBe(1);
    fake.edit(review, 'Colder.');
    expect(await fake.deliver!({ forged: true })).toEqual([401]);
    expect(door.refused).toEqual(['bad_signature']);
  });

  test('and are told apart by location', () => {
    expect(push.accountsOf(samplesOf('google').get('pubsub-push-new-review.json')!)).toEqual([
      'accounts/100000000000000000001/locations/2000000000000000001',
    ]);
    expect(push.accountsOf(bytesOf('{'))).toEqual([]);
  });

  test('another system’s topic is left in peace; without a topic we only look', async () => {
    const { fake, io, account } = await platform();
    const others = testIo({ clock, hosts: fake.hosts, app: { ...fake.app, pubsubTopic: 'projects/x/topics/other' } });
    got(await push.subscribe(others, account, { url: '', secret: '' }));
    expect(fault(await push.subscribe(io, account, { url: '', secret: '' }))?.words).toContain('projects/x/topics/other');
    got(await push.subscribe(testIo({ clock, hosts: fake.hosts }), account, { url: '', secret: '' }));
  });

  const good = {
    aud: 'https://hour.example.test/hooks/app/google',
    email_verified: true,
    iss: 'https://accounts.google.com',
    sub: '1',
  };
  const seconds = NOW / 1000;
  test.each([
    ['as it is', {}, {}, 'ok'],
    ['of the other spelling of the issuer', { iss: 'accounts.google.com' }, {}, 'ok'],
    ['four minutes late', { exp: seconds - 240 }, {}, 'ok'],
    ['six minutes late', { exp: seconds - 360 }, {}, 'bad_claim'],
    ['from the future', { iat: seconds + 600 }, {}, 'bad_claim'],
    ['for ever', { exp: seconds + 1e9 }, {}, 'bad_claim'],
    ['for another address', { aud: 'https://other.example.test/' }, {}, 'bad_claim'],
    ['of another sender', { email: 'somebody@example.test' }, {}, 'bad_claim'],
    ['of a sender nobody proved', { email_verified: false }, {}, 'bad_claim'],
    ['of another issuer', { iss: 'https://evil.example.test' }, {}, 'bad_claim'],
    ['without a signature', {}, { alg: 'none' }, 'bad_token'],
    ['signed by a shared secret', {}, { alg: 'HS256' }, 'bad_token'],
    ['of an unknown key', {}, { kid: 'test-key-9' }, 'key_unknown'],
    ['with a critical extension', {}, { crit: ['b64'] }, 'bad_token'],
  ])('a token %s', async (_, claims, header, expected) => {
    const { fake, io } = await platform();
    const token = tokenFor(
      { ...good, email: fake.app['pushServiceAccount'], iat: seconds, exp: seconds + 3_600, ...claims },
      { header },
    );
    const request = { headers: { authorization: `Bearer ${token}` }, rawBody: new Uint8Array(), url: good.aud };
    const verified = await push.verify(io, request, { account: NOBODY, secret: '' });
    expect(verified.ok ? 'ok' : verified.reason).toBe(expected);
    // Nothing but the keys was asked for, and those once.
    for (let times = 0; times < 3; times += 1) await push.verify(io, request, { account: NOBODY, secret: '' });
    expect(fake.requests.length).toBeLessThanOrEqual(1);
    const unnamed = testIo({ clock, hosts: fake.hosts });
    expect(await push.verify(unnamed, request, { account: NOBODY, secret: '' })).toMatchObject({
      reason: 'not_configured',
    });
  });
});

describe('what Google refuses', () => {
  const answered = (file: string, status: number): HttpAnswer => {
    const body = samplesOf('google').get(file)!;
    const text = new TextDecoder().decode(body);
    return { status, headers: {}, body, text, json: JSON.parse(text), truncated: false };
  };
  test.each([
    ['error-400-too-long.json', 400, 'invalid'],
    ['error-401-expired.json', 401, 'token'],
    ['error-403-permission.json', 403, 'permission'],
    ['error-404-review-deleted.json', 404, 'gone'],
    ['error-429-quota.json', 429, 'rate'],
    ['error-token-invalid-grant.json', 400, 'token'],
  ])('%s (%i) is %s', (file, status, kind) => {
    const { fault } = googleFault(answered(file, status), { now: NOW, wrote: false, secrets: [] });
    expect(fault.class).toBe(kind);
    expect(fault.words).not.toBe('');
    expect(fault.retryAt).toBe(kind === 'rate' ? NOW + MINUTE : undefined);
  });

  test('a project without a quota is not told to wait, a day’s quota not to come back in a minute', () => {
    const limited = (details: unknown, message = 'Quota exceeded') => {
      const json = { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message, details } };
      return googleFault({ ...answered('error-429-quota.json', 429), json }, { now: NOW, wrote: false, secrets: [] }).fault;
    };
    expect(limited([{ metadata: { quota_limit_value: '0' } }]).class).toBe('permission');
    expect(limited([{ retryDelay: '30s' }])).toMatchObject({ class: 'rate', retryAt: NOW + 30_000 });
    expect(limited([], "limit 'Requests per day'")).toMatchObject({ class: 'quota' });
  });

  test('secrets are taken out of what it repeats', () => {
    const json = { error: { message: 'Bad token ya29.secret-token', code: 400 } };
    const { fault } = googleFault(
      { ...answered('error-400-too-long.json', 400), json },
      { now: NOW, wrote: true, secrets: ['ya29.secret-token'] },
    );
    expect(fault.words).toBe('Bad token …');
  });

  test('a token that ended is renewed; when that is refused too the owner must come', async () => {
    const world = await platform();
    const review = world.fake.write({ text: 'Cold.' });
    world.fake.misbehave('expired');
    expect(fault(await verbs.send(world.io, world.account, answerTo(review, 'Sorry!')))?.class).toBe('token');
    const renewed = got(await verbs.refresh(world.io, world.account));
    expect(renewed.secrets['refreshToken']).toBe(world.account.secrets['refreshToken']);
    got(await verbs.send(world.io, renewed, answerTo(review, 'Sorry!')));
    world.fake.misbehave('revoked');
    expect(fault(await verbs.refresh(world.io, renewed))).toMatchObject({
      class: 'token',
      words: 'Token has been expired or revoked.',
    });
  });

  test('a page of HTML, a page that stops in the middle, a server that is down', async () => {
    const { fake, io, account } = await platform();
    const review = fake.write({ text: 'Cold.' });
    for (const how of ['html', 'slow_page', 'server_error', 'cut_before'] as const) {
      fake.misbehave(how);
      expect(fault(await verbs.poll(io, account, null)), how).toMatchObject({ class: 'temporary' });
    }
    fake.misbehave('html', { on: 'write' });
    expect(fault(await verbs.send(io, account, answerTo(review, 'Sorry!')))).toMatchObject({ class: 'temporary', unsure: true });
    fake.misbehave('rate');
    expect(fault(await verbs.poll(io, account, null))).toMatchObject({ class: 'rate', retryAt: NOW + MINUTE });
  });

  test('the quota of a minute is kept by the platform, and over with the minute', async () => {
    const { io, account } = await platform();
    for (let times = 0; times < 300; times += 1) got(await verbs.poll(io, account, null));
    expect(fault(await verbs.poll(io, account, null))?.class).toBe('rate');
    clock.at += MINUTE;
    got(await verbs.poll(io, account, null));
  });

  test('disconnecting stops the pushes and ends the sign-in, unless others came by it', async () => {
    const { fake, io, account } = await platform();
    got(await push.subscribe(io, account, { url: '', secret: '' }));
    got(await verbs.revoke(io, account, { shared: true }));
    got(await verbs.poll(io, account, null));
    got(await verbs.revoke(io, account));
    expect(fault(await verbs.poll(io, account, null))?.class).toBe('token');
    fake.write({ text: 'Cold.', at: NOW - DAY });
    expect(fake.notified()).toEqual([]);
  });
});
