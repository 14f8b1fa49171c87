/** The verbs against a real Bluesky server (tests/pds), where it is installed: `npm test` sees to that, and says so when it could not. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account, Answer, Io, Outcome } from '#server/connectors/account.ts';
import { bluesky } from '#server/connectors/bluesky/index.ts';
import { realClock } from '#server/system/clock.ts';
import { isPdsReady, PDS_FOLDER } from '#tests/pds/install.ts';
import { testIo } from './io.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { check, poll, search, send, standing, remove, refresh, refreshAt, revoke } = bluesky.verbs;

type Signed = { readonly did: string; readonly handle: string; readonly accessJwt: string };
type Reference = { readonly uri: string; readonly cid: string };

let server: ChildProcess;
let origin: string;
let io: Io;

/** As an app of a guest speaks to the server. */
async function ask<T>(method: string, json: object, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${origin}/xrpc/${method}`, { method: 'POST', headers, body: JSON.stringify(json) });
  expect(answer.status, method).toBe(200);
  return (await answer.json()) as T;
}
const join = (name: string) =>
  ask<Signed>('com.atproto.server.createAccount', {
    email: `${name}@example.test`,
    password: `${name}-1234`,
    handle: `${name}.test`,
  });

describe.skipIf(!isPdsReady())('a real server', () => {
  let shop: Signed;
  let guest: Signed;
  let account: Account;

  beforeAll(async () => {
    server = spawn(process.execPath, ['server.mjs'], { cwd: PDS_FOLDER, stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: server.stdout! })) {
      ({ origin } = JSON.parse(line) as { origin: string });
      break;
    }
    io = testIo({ clock: realClock, hosts: { service: origin } });
    [shop, guest] = [await join('bistro-cold-soup'), await join('reviewer1')];
    const { password } = await ask<{ password: string }>(
      'com.atproto.server.createAppPassword',
      { name: 'inbox' },
      shop.accessJwt,
    );
    const settings = { handle: shop.handle };
    account = valueOf(await check(io, { id: '', name: '', settings, secrets: { appPassword: password } })).account;
  }, 60_000);
  afterAll(() => {
    server.stdin?.end();
  });

  const fault = (outcome: Outcome<unknown>) => faultOf(outcome, account.secrets);
  const page = async (cursor: string | null) => valueOf(await poll!(io, account, cursor));
  const post = (text: string, more: object = {}) => {
    const record = {
      $type: 'app.bsky.feed.post',
      text,
      langs: ['cs'],
      createdAt: new Date(realClock.now()).toISOString(),
      ...more,
    };
    return ask<Reference>(
      'com.atproto.repo.createRecord',
      { repo: guest.did, collection: 'app.bsky.feed.post', record },
      guest.accessJwt,
    );
  };
  /** A post that tags the shop, as the guest's app writes it. */
  const mention = (text: string) => {
    const features = [{ $type: 'app.bsky.richtext.facet#mention', did: shop.did }];
    const index = { byteStart: 0, byteEnd: shop.handle.length + 1 };
    return post(`@${shop.handle} ${text}`, { facets: [{ index, features }] });
  };
  async function answerTo({ uri }: Reference, text: string): Promise<Answer> {
    const item = (await page(null)).translation.items.find(({ externalId }) => externalId === uri);
    return { key: `key of ${uri}`, text, item: item!, target: item!.target!, since: realClock.now() };
  }

  test('lets the account in with its app password, and says for how long', () => {
    expect(account).toMatchObject({ id: shop.did, name: '@bistro-cold-soup.test', settings: { handle: shop.handle } });
    expect(refreshAt!(account)! - realClock.now()).toBeGreaterThan(3_600_000);
  });

  test('says no to a wrong password and to a token that is none', async () => {
    expect(fault(await check(io, { ...account, secrets: { appPassword: 'wrong' } }))?.class).toBe('token');
    expect(fault(await poll!(io, { ...account, secrets: { accessJwt: 'a.b.c' } }, null))?.class).toBe('token');
  });

  test('renews the session, and the account goes on with the new one', async () => {
    const renewed = valueOf(await refresh!(io, account));
    expect(renewed.secrets['refreshJwt']).not.toBe(account.secrets['refreshJwt']);
    account = renewed;
    await page(null);
  });

  test('tells of what another account says to it, once', async () => {
    const { uri } = await mention('Polévka byla studená');
    const first = await page(null);
    expect(first.translation.items).toMatchObject([
      { externalId: uri, kind: 'mention', language: 'cs', text: '@bistro-cold-soup.test Polévka byla studená' },
    ]);
    expect((await page(first.cursor)).translation.items).toEqual([]);
    const untagged = await post('Bistro Cold Soup byla zavřená');
    const found = valueOf(await search!(io, account, { words: ['Bistro Cold Soup'], cursor: null }));
    expect(found.translation.items.map(({ externalId }) => externalId)).toEqual([untagged.uri]);
  });

  test('holds an answer once, however often it is sent, with its marks, until it is taken down', async () => {
    const ours = await answerTo(await mention('A vlas'), 'Promiňte, @reviewer1.test! Viz https://bistro.example/omluva');
    const sent = valueOf(await send!(io, account, ours));
    expect(valueOf(await send!(io, account, ours))).toEqual(sent);
    expect(valueOf(await standing!(io, account, ours))).toEqual(sent);
    const listed = await fetch(`${origin}/xrpc/com.atproto.repo.listRecords?repo=${shop.did}&collection=app.bsky.feed.post`);
    const { records } = (await listed.json()) as { records: { uri: string; value: { facets: { features: object[] }[] } }[] };
    expect(records.map(({ uri }) => uri)).toEqual([sent.id]);
    expect(records[0]!.value.facets.map(({ features }) => features[0])).toEqual([
      { $type: 'app.bsky.richtext.facet#mention', did: guest.did },
      { $type: 'app.bsky.richtext.facet#link', uri: 'https://bistro.example/omluva' },
    ]);
    expect(valueOf(await remove!(io, account, { ...ours, id: sent.id }))).toBeNull();
    expect(valueOf(await remove!(io, account, { ...ours, id: sent.id }))).toBeNull();
    expect(valueOf(await standing!(io, account, ours))).toBeNull();
  });

  test('takes 300 signs and no more', async () => {
    const ours = await answerTo(await mention('A účet'), 'ž'.repeat(300));
    valueOf(await send!(io, account, ours));
    expect(fault(await send!(io, account, { ...ours, text: 'ž'.repeat(301) }))).toMatchObject({
      class: 'invalid',
      words: expect.stringContaining('maximum 300'),
    });
  });

  test('shows answers that were given by hand, and that a post is gone', async () => {
    const reference = await mention('A čekání');
    const ours = await answerTo(reference, 'Promiňte');
    const { cursor } = await page(null);
    const reply = { root: reference, parent: reference };
    const record = {
      $type: 'app.bsky.feed.post',
      text: 'Přijďte znovu',
      createdAt: new Date(realClock.now()).toISOString(),
      reply,
    };
    await ask('com.atproto.repo.createRecord', { repo: shop.did, collection: 'app.bsky.feed.post', record }, shop.accessJwt);
    const told = await page(cursor);
    expect(told.translation.answered).toMatchObject([
      { under: { externalId: reference.uri }, answer: { text: 'Přijďte znovu' } },
    ]);
    const rkey = reference.uri.split('/').at(-1);
    await ask('com.atproto.repo.deleteRecord', { repo: guest.did, collection: 'app.bsky.feed.post', rkey }, guest.accessJwt);
    const once = await page(told.cursor);
    expect((await page(once.cursor)).translation.withdrawn).toMatchObject([{ externalId: reference.uri }]);
    expect(fault(await send!(io, account, ours))?.class).toBe('gone');
  });

  test('forgets the session when the account is disconnected', async () => {
    valueOf(await revoke!(io, account));
    expect(fault(await refresh!(io, { ...account, secrets: { ...account.secrets, appPassword: '' } }))?.class).toBe('token');
  });
});
