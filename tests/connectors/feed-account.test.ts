import { afterEach, expect, test } from 'vitest';
import { feed } from '#server/connectors/feed/index.ts';
import type { Account, Page } from '#server/connectors/account.ts';
import { startFeed, type FakeFeed } from '#server/demo/platforms/feed.ts';
import { testIo } from './io.ts';
import { faultOf, valueOf } from './outcomes.ts';

const START = Date.parse('2026-01-15T20:40:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const open: FakeFeed[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

async function openSite() {
  let now = START;
  const clock = { now: () => now };
  const site = await startFeed({ clock });
  open.push(site);
  const io = testIo({ clock, hosts: site.hosts });
  const accountAt = (address: string, more: Partial<Account> = {}): Account => ({
    id: '',
    name: '',
    settings: { address },
    secrets: {},
    ...more,
  });
  const check = (address: string, more: Partial<Account> = {}) => feed.verbs.check(io, accountAt(address, more));
  const connect = async (path = '/atom.xml') => valueOf(await check(`${site.origin}${path}`)).account;
  const poll = async (account: Account, cursor: string | null) => feed.verbs.poll!(io, account, cursor);
  const page = async (account: Account, before: Page | null = null): Promise<Page> =>
    valueOf(await poll(account, before?.cursor ?? null));
  return { site, check, connect, poll, page, pass: (ms: number) => void (now += ms), now: () => now };
}
const texts = ({ translation }: Page) => translation.items.map(({ text }) => text);

test('a feed is found at its address, also without the scheme people leave out', async () => {
  const { site, check } = await openSite();
  const { account } = valueOf(await check(`  feed:${site.origin}/rss.xml#new `));
  expect(account).toEqual({
    id: `${site.origin}/rss.xml`,
    name: 'Forum: where to eat',
    settings: { address: `${site.origin}/rss.xml` },
    secrets: {},
  });
  expect(faultOf(await check('127.0.0.1:1/feed'), {})?.class).toBe('temporary');
  expect(faultOf(await check(''), {})).toMatchObject({ class: 'invalid', words: 'This is no web address.' });
  expect(faultOf(await check('ftp://example.test/'), {})?.class).toBe('invalid');
});

test('a web page offers the feeds it names, and one of them is connected by choosing it', async () => {
  const { site, check } = await openSite();
  const { choices } = valueOf(await check(site.origin));
  expect(choices).toEqual([
    { id: `${site.origin}/atom.xml`, name: 'New posts' },
    { id: `${site.origin}/rss.xml`, name: 'The same as RSS' },
  ]);
  const chosen = valueOf(await check(site.origin, { settings: { address: site.origin, choice: `${site.origin}/rss.xml` } }));
  expect([chosen.choices, chosen.account.settings]).toEqual([undefined, { address: `${site.origin}/rss.xml` }]);
});

test('what is no feed is said so in words', async () => {
  const { site, check } = await openSite();
  site.serve('/page', '<!doctype html><title>x</title>', 'text/html');
  site.serve('/picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image/png');
  site.serve('/bomb', '<!DOCTYPE r [<!ENTITY a "aaa">]><rss version="2.0"><channel/></rss>');
  for (const [path, words] of [
    ['/page', /names no feed/],
    ['/picture', /no feed/],
    ['/bomb', /entities/],
  ] as const)
    expect(faultOf(await check(`${site.origin}${path}`), {})).toMatchObject({
      class: 'invalid',
      words: expect.stringMatching(words),
    });
  expect(faultOf(await check(`${site.origin}/nothing`), {})).toMatchObject({
    class: 'temporary',
    words: expect.stringContaining('404'),
  });
});

test.each(['/atom.xml', '/rss.xml', '/rdf.xml', '/feed.json'])(
  '%s brings its newest at first, then what is new and what has other words',
  async (path) => {
    const { site, connect, page, pass } = await openSite();
    for (let number = 1; number <= 30; number += 1)
      site.write({ text: `Post ${number}`, author: 'Guest', at: START - (31 - number) * HOUR });
    const account = await connect(path);
    const first = await page(account);
    expect(texts(first)).toEqual(Array.from({ length: 20 }, (_, index) => `Post ${30 - index}`));
    pass(HOUR);
    const id = site.write({ text: 'The soup was cold and the waiter never came back.', author: 'Guest' });
    const second = await page(account, first);
    expect(second.translation.items).toMatchObject([
      {
        text: 'The soup was cold and the waiter never came back.',
        author: 'Guest',
        url: `${site.origin}/t/${id}`,
        spokeAt: START + HOUR,
      },
    ]);
    pass(HOUR);
    site.edit('post-30', 'Post 30, and it got worse');
    const third = await page(account, second);
    expect(texts(third)).toEqual(['Post 30, and it got worse']);
    expect(third.translation.items[0]?.externalId).toBe(first.translation.items[0]?.externalId);
    site.remove(id);
    expect(texts(await page(account, third))).toEqual([]);
  },
);

test('after hours without us nothing is missed, and what fell out of the feed and comes back is not new', async () => {
  const { site, connect, page, pass } = await openSite();
  for (let number = 1; number <= 60; number += 1) site.write({ text: `Post ${number}`, at: START - (61 - number) * MINUTE });
  const account = await connect();
  const first = await page(account);
  pass(5 * HOUR);
  const added = Array.from({ length: 25 }, (_, index) => site.write({ text: `New ${index}` }));
  const second = await page(account, first);
  expect(texts(second).length).toBe(25);
  for (const id of added) site.remove(id);
  expect(texts(await page(account, second)).filter((text) => Number(text.replace('Post ', '')) > 10)).toEqual([]);
});

test('an unchanged feed is asked for by its tag and not sent again', async () => {
  const { site, connect, page } = await openSite();
  site.write({ text: 'Cold soup' });
  const account = await connect('/rss.xml');
  site.ask({ ttlMinutes: 45 });
  const first = await page(account);
  expect(first.pollAfter).toBe(START + 45 * MINUTE);
  const second = await page(account, first);
  expect(site.asked.at(-1)).toMatchObject({
    'if-none-match': '"1-1-0"',
    'if-modified-since': new Date(START).toUTCString(),
    'user-agent': expect.stringContaining('GoldenHour'),
  });
  expect([texts(second), second.cursor, second.pollAfter]).toEqual([[], first.cursor, START + 45 * MINUTE]);
});

test.each([
  [{ headers: { 'cache-control': 'public, max-age=3600' } }, 60],
  [{ headers: { 'cache-control': 'max-age=10' } }, 5],
  [{ headers: { 'cache-control': 'no-cache, max-age=3600' } }, null],
  [{ headers: { 'cache-control': 'max-age=999999999' } }, 24 * 60],
  [{ headers: { 'retry-after': '1800' } }, 30],
  [{ headers: { 'cache-control': 'max-age=600' }, ttlMinutes: 30 }, 30],
  [{}, null],
])('asked to be left alone by %j it is, for %s minutes', async (rest, minutes) => {
  const { site, connect, page } = await openSite();
  site.write({ text: 'Cold soup' });
  const account = await connect('/rss.xml');
  site.ask(rest);
  expect((await page(account)).pollAfter).toBe(minutes === null ? undefined : START + minutes * MINUTE);
});

test('moved for good it is remembered where to; moved for now it is asked for where it was', async () => {
  const { site, connect, page } = await openSite();
  site.write({ text: 'Cold soup' });
  const account = await connect();
  site.move('/atom.xml', '/new', 301);
  site.move('/new', '/feed.json', 308);
  const first = await page(account);
  expect(texts(first)).toEqual(['Cold soup']);
  await page(account, first);
  expect(site.requests.slice(-4)).toEqual(['GET /atom.xml', 'GET /new', 'GET /feed.json', 'GET /feed.json']);
  site.move('/feed.json', '/rss.xml', 307);
  const third = await page(account, await page(account, first));
  site.move('/feed.json', '/rdf.xml', 302);
  await page(account, third);
  expect(site.requests.slice(-2)).toEqual(['GET /feed.json', 'GET /rdf.xml']);
  // The ids stay, whatever the address.
  expect(first.translation.items[0]?.externalId).toBe(`${site.origin}/:post-1`);
});

test('in a circle, into nothing, or off the road it is given up', async () => {
  const { site, connect, poll } = await openSite();
  const account = await connect();
  site.move('/atom.xml', '/atom.xml', 302);
  const before = site.requests.length;
  expect(faultOf(await poll(account, null), {})).toMatchObject({ class: 'temporary', words: expect.stringContaining('5 times') });
  expect(site.requests.length - before).toBe(6);
  site.move('/atom.xml', 'http://', 301);
  expect(faultOf(await poll(account, null), {})?.words).toMatch(/does not say where/);
  site.move('/atom.xml', 'http://10.0.0.1/feed', 301);
  expect(faultOf(await poll(account, null), {})?.class).toBe('invalid');
});

test.each([
  [410, 'gone', /for good/],
  [404, 'temporary', /nothing at this address/],
  [401, 'token', /password/],
  [403, 'permission', /does not let us/],
  [500, 'temporary', /500/],
  [451, 'invalid', /451/],
] as const)('a feed that answers %i is a fault of class %s in words', async (status, kind, words) => {
  const { site, connect, poll } = await openSite();
  const account = await connect();
  site.close(status);
  expect(faultOf(await poll(account, null), {})).toMatchObject({ class: kind, words: expect.stringMatching(words) });
});

test('too often, on a bad day, or cut off, nothing is lost', async () => {
  const { site, connect, poll, page } = await openSite();
  site.write({ text: 'Cold soup' });
  const account = await connect();
  site.misbehave('rate');
  expect(faultOf(await poll(account, null), {})).toMatchObject({ class: 'rate', retryAt: START + 7 * MINUTE });
  for (const how of ['server_error', 'html', 'cut', 'cut_before', 'slow_page'] as const) {
    site.misbehave(how);
    expect(faultOf(await poll(account, null), {})?.class, how).toBe('temporary');
  }
  expect(texts(await page(account))).toEqual(['Cold soup']);
  for (let number = 0; number < 10; number += 1) site.write({ text: `Post ${number}` });
  site.misbehave('slow_page');
  expect(faultOf(await poll(account, null), {})?.class).toBe('temporary');
});

test('name and password of the address are sealed, sent to that site alone, and said to nobody', async () => {
  const { site, check, page, poll } = await openSite();
  const other = await openSite();
  site.write({ text: 'Cold soup' });
  site.lock('jan', 's3cret/with:signs');
  const address = `http://jan:${encodeURIComponent('s3cret/with:signs')}@${site.origin.slice(7)}/atom.xml`;
  const { account } = valueOf(await check(address));
  expect(JSON.stringify([account.settings, account.id, account.name])).not.toContain('s3cret');
  expect(texts(await page(account))).toEqual(['Cold soup']);
  expect(valueOf(await check(`${site.origin}/atom.xml`, { ...account })).account.secrets).toEqual(account.secrets);
  expect(faultOf(await poll({ ...account, secrets: {} }, null), account.secrets)?.class).toBe('token');
  site.move('/atom.xml', `${other.site.origin}/atom.xml`, 302);
  await page(account);
  expect(other.site.asked.at(-1)).not.toHaveProperty('authorization');
});

test('a cursor of another making is none, and the cursor of the longest feed is small', async () => {
  const { site, connect, page, poll } = await openSite();
  const account = await connect('/rss.xml');
  for (let number = 0; number < 700; number += 1) site.write({ text: `Post ${number}`, at: START - number * MINUTE });
  for (const cursor of ['', '{', '[]', '{"url":7}']) expect(texts(valueOf(await poll(account, cursor)))).toHaveLength(20);
  const items = Array.from({ length: 900 }, (_, index) => `<item><title>Long ${index}</title><guid>${index}</guid></item>`).join(
    '',
  );
  site.serve('/rss.xml', `<rss version="2.0"><channel>${items}</channel></rss>`);
  const long = await page(account);
  expect(long.cursor.length).toBeLessThan(16_000);
  expect(texts(await page(account, long))).toEqual([]);
});
