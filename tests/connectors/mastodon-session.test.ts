import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Io, Outcome } from '#server/connectors/account.ts';
import { instanceOf, mastodonFault } from '#server/connectors/mastodon/api.ts';
import { compareIds, idInLink, newestOf } from '#server/connectors/mastodon/ids.ts';
import { mastodon } from '#server/connectors/mastodon/index.ts';
import { startMastodon, type FakeMastodon } from '#server/demo/platforms/mastodon.ts';
import { handClock, saturday } from '#tests/support/clock.ts';
import { testIo } from './io.ts';
import { samplesOf } from './mutations.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { check, oauth, poll, revoke, watch } = mastodon.verbs;
const clock = handClock(saturday('20:40'));
const NOBODY: Account = { id: '', name: '', settings: {}, secrets: {} };
let platform: FakeMastodon;
let io: Io;

beforeEach(async () => {
  platform = await startMastodon({ clock });
  io = testIo({ clock, hosts: {} });
});
afterEach(() => platform[Symbol.asyncDispose]());
const pasted = (): Account => ({ ...NOBODY, settings: platform.settings, secrets: platform.secrets });
const fault = (outcome: Outcome<unknown>) => faultOf(outcome, platform.secrets);

describe('a sign-in', () => {
  const redirectUri = 'https://hour.example/more/channels/return';
  const codeVerifier = 'a-verifier-of-forty-three-characters-and-more';
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  /** As the owner's browser comes back. */
  async function consent(url: string) {
    const answered = await fetch(url, { redirect: 'manual' });
    const back = new URL(answered.headers.get('location')!);
    expect(back.href).toContain(redirectUri);
    return { code: back.searchParams.get('code')!, state: back.searchParams.get('state')! };
  }
  const begin = async (account: Account) =>
    valueOf(await oauth!.begin(io, { account, redirectUri, state: 'state-1', codeChallenge }));

  test('registers with the server of the owner, and comes back with an account', async () => {
    const begun = await begin({ ...NOBODY, settings: platform.settings });
    const url = new URL(begun.url);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      state: 'state-1',
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
    });
    const back = await consent(begun.url);
    expect(back.state).toBe('state-1');
    const finished = valueOf(await oauth!.finish(io, { account: begun.account, redirectUri, code: back.code, codeVerifier }));
    const { account } = valueOf(await check(io, finished));
    const host = new URL(platform.settings['instance']!).host;
    expect(account).toMatchObject({
      id: '100000000000000001',
      name: `@bistro@${host}`,
      settings: {
        instance: platform.settings['instance'],
        maxCharacters: '500',
        perUrl: '23',
        streaming: platform.settings['instance'],
      },
    });
    expect(Object.keys(account.secrets).sort()).toEqual(['clientId', 'clientSecret', 'token']);
    valueOf(await poll!(io, account, null));
    valueOf(await revoke!(io, account));
    expect(fault(await poll!(io, account, null))?.class).toBe('token');
  });

  test('with a code of somebody else, or one that was used, is refused', async () => {
    const begun = await begin({ ...NOBODY, settings: platform.settings });
    const { code } = await consent(begun.url);
    const finish = (one: object) => oauth!.finish(io, { account: begun.account, redirectUri, code, codeVerifier, ...one });
    expect(fault(await finish({ codeVerifier: 'guessed' }))).toMatchObject({ class: 'token' });
    expect(fault(await finish({}))).toMatchObject({ class: 'token' });
  });

  test('on a server that knows no PKCE goes without', async () => {
    await platform[Symbol.asyncDispose]();
    platform = await startMastodon({ clock, old: true });
    const begun = await begin({ ...NOBODY, settings: platform.settings });
    expect(begun.url).not.toContain('code_challenge');
    const { code } = await consent(begun.url);
    valueOf(await oauth!.finish(io, { account: begun.account, redirectUri, code, codeVerifier }));
  });

  test('may be a token that was pasted, which stays its owner’s', async () => {
    const { account } = valueOf(await check(io, pasted()));
    expect(account.secrets).toEqual(platform.secrets);
    valueOf(await revoke!(io, account));
    valueOf(await poll!(io, account, null));
    expect(fault(await check(io, { ...pasted(), secrets: { token: 'wrong' } }))).toMatchObject({ class: 'token' });
  });

  test('at an address where no such server is says so', async () => {
    const asked = await check(io, { ...pasted(), settings: { instance: '' } });
    expect(fault(asked)).toMatchObject({ class: 'invalid' });
    platform.misbehave('html', { count: 2 });
    expect(fault(await check(io, pasted()))).toMatchObject({
      class: 'invalid',
      words: expect.stringContaining('No Mastodon server'),
    });
    const begun = await oauth!.begin(io, { account: pasted(), redirectUri, state: '', codeChallenge });
    expect(fault(begun)).toMatchObject({ class: 'invalid' });
  });

  test.each([
    ['mastodon.example', 'https://mastodon.example'],
    [' Mastodon.Example/ ', 'https://mastodon.example'],
    ['https://mastodon.example/@bistro', 'https://mastodon.example'],
    ['@bistro@mastodon.example', 'https://mastodon.example'],
    ['bistro@mastodon.example', 'https://mastodon.example'],
    ['https://user:secret@mastodon.example', ''],
    ['', ''],
    ['not a host', ''],
  ])('at %j is at %j', (instance, origin) => expect(instanceOf({ settings: { instance } })).toBe(origin));
});

describe('a line', () => {
  test('says that something was said, and nothing of likes, until it ends', async () => {
    const { account } = valueOf(await check(io, pasted()));
    let told = 0;
    let heard = Promise.withResolvers<void>();
    const line = valueOf(
      await watch!(io, account, () => {
        told += 1;
        heard.resolve();
      }),
    );
    platform.like();
    platform.write({ text: 'Cold soup' });
    await heard.promise;
    expect(told).toBe(1);
    heard = Promise.withResolvers();
    platform.write({ text: 'Bad wine' });
    await heard.promise;
    expect(told).toBe(2);
    platform.hangUp();
    expect(await line.ended).toMatchObject({ class: 'temporary' });
    await line.stop();
    expect(told).toBe(2);
  });

  test('that was stopped says nothing more', async () => {
    const { account } = valueOf(await check(io, pasted()));
    let told = 0;
    const line = valueOf(await watch!(io, account, () => (told += 1)));
    await line.stop();
    platform.write({ text: 'Cold soup' });
    expect(valueOf(await poll!(io, account, null)).translation.items).toHaveLength(1);
    expect(told).toBe(0);
  });

  test('is not opened to whom the server does not know', async () => {
    expect(fault(await watch!(io, { ...pasted(), secrets: { token: 'wrong' } }, () => undefined))).toMatchObject({
      class: 'token',
    });
  });
});

describe('ids', () => {
  test('are compared by length, then as text', () => {
    expect(['100', '99', '1000', '101'].toSorted(compareIds)).toEqual(['99', '100', '101', '1000']);
    expect(newestOf(['99999999999999999', '100000000000000000'])).toBe('100000000000000000');
    expect(newestOf([])).toBe('');
  });

  test('stand in the head of a page', () => {
    const head = new TextDecoder().decode(samplesOf('mastodon').get('notifications-page.headers.txt'));
    const link = /^Link: (.*)$/m.exec(head)?.[1];
    expect(idInLink(link, 'next', 'max_id')).toBe('34975861');
    expect(idInLink(link, 'prev', 'min_id')).toBe('34975870');
    expect(idInLink(link, 'prev', 'max_id')).toBe('');
    expect(idInLink(undefined, 'next', 'max_id')).toBe('');
    expect(idInLink('<nowhere>; rel="next"', 'next', 'max_id')).toBe('');
  });
});

test.each([
  ['error-401.json', 401, 'token'],
  ['error-403.json', 403, 'permission'],
  ['error-404.json', 404, 'gone'],
  ['error-422-too-long.json', 422, 'invalid'],
  ['error-422.json', 422, 'invalid'],
  ['error-429.json', 429, 'rate'],
])('the error in %s means %s', (name, status, kind) => {
  const json = JSON.parse(new TextDecoder().decode(samplesOf('mastodon').get(name))) as { error: string };
  const headers = { 'x-ratelimit-reset': '2026-11-21T20:00:00.000000Z' };
  const told = mastodonFault({ status, headers, json }, { now: clock.now(), wrote: true }).fault;
  expect(told).toMatchObject({ class: kind, words: json.error });
  expect(told.retryAt).toBe(kind === 'rate' ? Date.parse('2026-11-21T20:00:00Z') : undefined);
});
