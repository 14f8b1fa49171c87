import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Answer, Io, Outcome, Page } from '#server/connectors/account.ts';
import { mastodon } from '#server/connectors/mastodon/index.ts';
import { startMastodon, type FakeMastodon } from '#server/demo/platforms/mastodon.ts';
import { handClock, saturday } from '#tests/support/clock.ts';
import { testIo } from './io.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { poll, search, send, standing, change, remove, check } = mastodon.verbs;
const MINUTE = 60_000;
const clock = handClock(saturday('20:40'));
let platform: FakeMastodon;
let io: Io;
let account: Account;

beforeEach(async () => {
  clock.set(saturday('20:40'));
  await begin(await startMastodon({ clock }));
});
afterEach(() => platform[Symbol.asyncDispose]());

async function begin(fake: FakeMastodon): Promise<void> {
  platform = fake;
  io = testIo({ clock, hosts: fake.hosts });
  account = valueOf(await check(io, { id: '', name: '', settings: fake.settings, secrets: fake.secrets })).account;
}

const fault = (outcome: Outcome<unknown>) => faultOf(outcome, account.secrets);
const page = async (cursor: string | null): Promise<Page> => valueOf(await poll!(io, account, cursor));

/** To the end, as the product does. */
async function everything(from: string | null) {
  const items: string[] = [];
  const withdrawn: string[] = [];
  const answered: (readonly [object, string])[] = [];
  let cursor = from;
  for (let more = true; more;) {
    const got = await page(cursor);
    items.push(...got.translation.items.map(({ externalId, text }) => `${externalId} ${text}`));
    withdrawn.push(...(got.translation.withdrawn ?? []).map(({ externalId }) => externalId));
    answered.push(...(got.translation.answered ?? []).map(({ under, answer }) => [under, answer.text] as const));
    ({ cursor, more } = got);
    expect(cursor.length).toBeLessThan(16_384);
  }
  return { items, withdrawn, answered, cursor };
}

async function answerTo(id: string, text = 'We are sorry'): Promise<Answer> {
  let cursor: string | null = null;
  for (let more = true; more;) {
    const got = await page(cursor);
    const item = got.translation.items.find(({ externalId }) => externalId === id);
    if (item !== undefined) return { key: `key of ${id}`, text, item, target: item.target ?? {}, since: clock.now() };
    ({ cursor, more } = got);
  }
  throw new Error(`${id} was not told`);
}

describe('what is said to the account', () => {
  test('comes once, from where the last look ended, also where ids grow a digit', async () => {
    const ids = Array.from({ length: 12 }, (_, count) => platform.write({ text: `Word ${count}` }));
    expect(new Set(ids.map(({ length }) => length)).size).toBe(2);
    const first = await everything(null);
    expect(first.items).toHaveLength(12);
    expect((await everything(first.cursor)).items).toEqual([]);
    const next = platform.write({ text: 'And one more' });
    expect((await everything(first.cursor)).items).toEqual([`${next} @bistro And one more`]);
  });

  test('to an account that nobody spoke to yet is read from the beginning', async () => {
    const { cursor, items } = await everything(null);
    expect(items).toEqual([]);
    platform.write({ text: 'Cold soup' });
    expect((await everything(cursor)).items).toHaveLength(1);
  });

  test('as history ends after three pages, and what comes while nobody looked is all there', async () => {
    for (let count = 0; count < 300; count += 1) platform.write({ text: `Word ${count}` });
    const history = await everything(null);
    expect(history.items).toHaveLength(240);
    for (let count = 0; count < 200; count += 1) platform.write({ text: `Later ${count}` });
    const later = await everything(history.cursor);
    expect(later.items).toHaveLength(200);
    expect(later.items[0]).toContain('Later');
    expect(platform.requests.length).toBeLessThan(30);
  });

  test('older than 400 days stays where it is', async () => {
    platform.write({ text: 'Cold soup' });
    clock.advance(401 * 86_400_000);
    expect((await everything(null)).items).toEqual([]);
  });

  test('to it alone is a message; under a post of ours it is a comment', async () => {
    const own = platform.writeOurselves('Today: tomato soup');
    const comment = platform.write({ text: 'It was cold', under: own });
    const direct = platform.writeAs({ text: 'Where is my coat?', visibility: 'direct' });
    const { items } = (await page(null)).translation;
    expect(items.find(({ externalId }) => externalId === comment)).toMatchObject({ kind: 'comment', visibility: 'public' });
    expect(items.find(({ externalId }) => externalId === direct)).toMatchObject({ kind: 'message', visibility: 'private' });
  });

  test('and is changed or taken down is noticed, once', async () => {
    const [kept, gone] = [platform.write({ text: 'Cold soup' }), platform.write({ text: 'Bad wine' })];
    const first = await everything(null);
    clock.advance(MINUTE);
    platform.edit(kept, 'Cold soup and a hair');
    platform.remove(gone);
    const then = await everything(first.cursor);
    expect(then).toMatchObject({ items: [`${kept} @bistro Cold soup and a hair`], withdrawn: [gone] });
    expect(await everything(then.cursor)).toMatchObject({ items: [], withdrawn: [] });
  });

  test('and was answered there by hand is told, once', async () => {
    const id = platform.write({ text: 'Cold soup' });
    platform.answerThere(id, 'Come again');
    const first = await everything(null);
    expect(first.answered).toEqual([[{ externalId: id }, 'Come again']]);
    platform.writeOurselves('We open at five');
    expect((await everything(first.cursor)).answered).toEqual([]);
  });

  test('is fetched from an older server too, less what that cannot tell', async () => {
    await platform[Symbol.asyncDispose]();
    await begin(await startMastodon({ clock, old: true }));
    const id = platform.write({ text: 'Cold soup' });
    const first = await everything(null);
    platform.remove(id);
    expect(await everything(first.cursor)).toMatchObject({ items: [], withdrawn: [] });
  });

  test.each([
    ['rate', { class: 'rate', retryAt: saturday('20:40') + 5 * MINUTE }],
    ['server_error', { class: 'temporary' }],
    ['html', { class: 'temporary' }],
    ['slow_page', { class: 'temporary' }],
    ['cut', { class: 'temporary' }],
  ] as const)('is asked for again after a bad day: %s', async (how, expected) => {
    platform.write({ text: 'Cold soup' });
    platform.misbehave(how);
    expect(fault(await poll!(io, account, null))).toMatchObject(expected);
    expect((await everything(null)).items).toHaveLength(1);
  });

  test('is not asked for by an account that was thrown out', async () => {
    platform.misbehave('revoked');
    expect(fault(await poll!(io, account, null))).toEqual({ class: 'token', words: 'The access token is invalid' });
  });
});

test('a search finds who speaks of the business without tagging it, by words and by hashtag, and goes on from there', async () => {
  const words = ['Bistro Example', 'Bistru Example'];
  const round = async (from: string | null) => {
    const found: string[] = [];
    let cursor = from;
    for (let more = true; more;) {
      const got = valueOf(await search!(io, account, { words, cursor }));
      found.push(...got.translation.items.map(({ externalId }) => externalId));
      ({ cursor, more } = got);
    }
    return { found, cursor };
  };
  const said = platform.mentionUntagged('Bistro Example was cold');
  const tagged = platform.mentionUntagged('Cold soup at #BistroExample');
  platform.mentionUntagged('Something else');
  platform.writeOurselves('Bistro Example is open');
  const first = await round(null);
  expect(first.found).toEqual([said, tagged]);
  const again = platform.mentionUntagged('V Bistru Example zima');
  const second = await round(first.cursor);
  expect(second.found).toEqual([again]);
  expect((await round(second.cursor)).found).toEqual([]);
});

describe('an answer', () => {
  test('names the guest, is as open as they were, is written anew and taken down', async () => {
    const id = platform.writeAs({ text: 'Cold soup', visibility: 'unlisted', warning: 'food', language: 'cs' });
    const ours = await answerTo(id, 'Promiňte,\nviz https://bistro.example/omluva');
    const sent = valueOf(await send!(io, account, ours));
    expect(platform.status(sent.id!)).toMatchObject({
      text: '@reviewer1@social.example Promiňte,\nviz https://bistro.example/omluva',
      under: id,
      visibility: 'unlisted',
      warning: 'food',
      language: 'cs',
    });
    expect(valueOf(await standing!(io, account, ours))).toEqual(sent);
    clock.advance(MINUTE);
    const again = { ...ours, text: 'Ještě jednou promiňte', id: sent.id };
    expect(valueOf(await change!(io, account, again))).toEqual({ id: sent.id, text: again.text, at: clock.now(), state: 'live' });
    expect(platform.answers(id)).toEqual([{ id: sent.id, under: id, text: again.text, byUs: true }]);
    expect(valueOf(await remove!(io, account, again))).toBeNull();
    expect(valueOf(await remove!(io, account, again))).toBeNull();
    expect(valueOf(await standing!(io, account, again))).toBeNull();
    expect(fault(await change!(io, account, again))?.class).toBe('gone');
  });

  test('to a message is seen by its author alone', async () => {
    const ours = await answerTo(platform.writeAs({ text: 'Where is my coat?', visibility: 'direct' }));
    expect(platform.status(valueOf(await send!(io, account, ours)).id!)).toMatchObject({ visibility: 'direct' });
    const unknown = { ...ours, key: 'another', target: { ...ours.target, visibility: 'circle' } };
    expect(platform.status(valueOf(await send!(io, account, unknown)).id!)).toMatchObject({ visibility: 'direct' });
  });

  test.each(['cut', 'slow_page', 'cut_before', 'html'] as const)('whose line was broken (%s) stands once', async (how) => {
    const ours = await answerTo(platform.write({ text: 'Cold soup' }));
    platform.misbehave(how, { on: 'write' });
    expect(fault(await send!(io, account, ours))).toMatchObject({ class: 'temporary', unsure: true });
    const stored = how === 'cut' || how === 'slow_page';
    expect(valueOf(await standing!(io, account, ours))?.text ?? null).toBe(stored ? 'We are sorry' : null);
    // Within the hour in which the server keeps the key, and long after it by looking first.
    valueOf(await send!(io, account, ours));
    expect(platform.answers()).toHaveLength(1);
    clock.advance(90 * MINUTE);
    expect(valueOf(await standing!(io, account, ours))).toMatchObject({ text: 'We are sorry' });
  });

  test('is found among our own posts when the guest’s is gone, and not written under one that is', async () => {
    const id = platform.write({ text: 'Cold soup' });
    const ours = await answerTo(id);
    const sent = valueOf(await send!(io, account, ours));
    platform.remove(id);
    expect(valueOf(await standing!(io, account, ours))).toEqual(sent);
    expect(fault(await send!(io, account, { ...ours, key: 'another' }))?.class).toBe('gone');
    expect(fault(await send!(io, account, { ...ours, target: {} }))?.class).toBe('gone');
  });

  test('may be as long as the rules say, and no longer', async () => {
    const ours = await answerTo(platform.writeAs({ text: 'Cold soup', warning: 'food' }));
    const { max } = mastodon.answers(ours.item, account)!;
    expect(max).toBe(500 - '@reviewer1 food'.length);
    const address = `https://bistro.example/${'a'.repeat(200)}`;
    valueOf(await send!(io, account, { ...ours, text: `${address}${' b'.repeat((max - 23) / 2)}` }));
    expect(fault(await send!(io, account, { ...ours, key: 'longer', text: 'b'.repeat(max + 1) }))).toMatchObject({
      class: 'invalid',
      words: expect.stringContaining('limit of 500 exceeded'),
    });
    expect(fault(await change!(io, account, { ...ours, text: '', id: platform.answers()[0]!.id }))).toBeNull();
  });

  test('is kept from whom the platform holds back', async () => {
    const ours = await answerTo(platform.write({ text: 'Cold soup' }));
    platform.misbehave('rate', { on: 'write' });
    expect(fault(await send!(io, account, ours))).toMatchObject({ class: 'rate', retryAt: clock.now() + 5 * MINUTE });
    for (let count = 0; count < 300; count += 1) await poll!(io, account, null);
    expect(fault(await send!(io, account, ours))?.class).toBe('rate');
    expect(platform.answers()).toEqual([]);
  });
});
