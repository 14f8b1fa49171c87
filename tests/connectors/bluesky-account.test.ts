import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Answer, Io, Outcome, Page } from '#server/connectors/account.ts';
import { bluesky } from '#server/connectors/bluesky/index.ts';
import { startBluesky, type FakeBluesky } from '#server/demo/platforms/bluesky.ts';
import { handClock, saturday } from '#tests/support/clock.ts';
import { testIo } from './io.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { check, poll, search, send, standing, remove, refresh, refreshAt, revoke } = bluesky.verbs;
const HOUR = 3_600_000;
const clock = handClock(saturday('20:40'));
let platform: FakeBluesky;
let io: Io;
let account: Account;

beforeEach(async () => {
  clock.set(saturday('20:40'));
  platform = await startBluesky({ clock });
  io = testIo({ clock, hosts: platform.hosts });
  account = valueOf(await check(io, { id: '', name: '', settings: platform.settings, secrets: platform.secrets })).account;
});
afterEach(() => platform[Symbol.asyncDispose]());

const fault = (outcome: Outcome<unknown>) => faultOf(outcome, account.secrets);

/** With a token that lasts, as the product sees to it. */
async function page(cursor: string | null): Promise<Page> {
  if (refreshAt!(account)! <= clock.now()) account = valueOf(await refresh!(io, account));
  return valueOf(await poll!(io, account, cursor));
}

/** To the end, as the product does. */
async function everything(from: string | null) {
  const items: string[] = [];
  let cursor = from;
  for (let more = true; more;) {
    const got = await page(cursor);
    items.push(...got.translation.items.map(({ externalId }) => externalId));
    ({ cursor, more } = got);
    expect(cursor.length).toBeLessThan(16_384);
  }
  return { items, cursor };
}

const answer = async (id: string, text = 'We are sorry'): Promise<Answer> => {
  const { translation } = await page(null);
  const item = translation.items.find(({ externalId }) => externalId === id);
  return { key: `key of ${id}`, text, item: item!, target: item?.target ?? {}, since: clock.now() };
};

describe('an account', () => {
  test('is known by its name and app password, and lives where its document says', () => {
    expect(account).toMatchObject({
      id: 'did:plc:exampleshop00000000000001',
      name: '@bistro-example.bsky.social',
      settings: { handle: 'bistro-example.bsky.social', pds: platform.hosts['service'] },
    });
    expect(refreshAt!(account)).toBe(clock.now() + 2 * HOUR);
    expect(refreshAt!({ ...account, secrets: { accessJwt: 'a.b.c' } })).toBeNull();
  });

  test('with an @ before its name, on a server of its own, is let in', async () => {
    const settings = { handle: '@bistro-example.bsky.social', service: `${platform.hosts['service']}/` };
    const elsewhere = testIo({ clock, hosts: { service: 'http://127.0.0.1:9' } });
    expect(valueOf(await check(elsewhere, { id: '', name: '', settings, secrets: platform.secrets })).account.id).toBe(
      account.id,
    );
  });

  test('with a wrong password is not, and is told so', async () => {
    const wrong = { ...account, secrets: { appPassword: 'wrong' } };
    expect(fault(await check(io, wrong))).toEqual({ class: 'token', words: 'Invalid identifier or password' });
  });

  test('signs in no more often than the platform lets it', async () => {
    for (let count = 1; count < 30; count += 1) valueOf(await check(io, account));
    expect(fault(await check(io, account))).toMatchObject({ class: 'rate', retryAt: clock.now() + 5 * 60_000 });
  });

  test('whose token has run out gets a new pair for the old, which is good for once', async () => {
    clock.advance(2 * HOUR);
    expect(fault(await poll!(io, account, null))).toEqual({ class: 'token', words: 'Token has expired' });
    const renewed = valueOf(await refresh!(io, account));
    expect(renewed).toMatchObject({ id: account.id, settings: account.settings });
    expect(renewed.secrets).not.toEqual(account.secrets);
    valueOf(await poll!(io, renewed, null));
    expect(platform.requests.filter((one) => one.includes('createSession'))).toHaveLength(1);
  });

  test.each(['cut', 'none left'])('signs in anew when the renewal is lost: %s', async (how) => {
    if (how === 'cut') {
      platform.misbehave('cut', { on: 'refresh' });
      const lost = await refresh!(io, account);
      expect(fault(lost)).toEqual({ class: 'temporary', words: expect.any(String) });
    } else platform.endSessions();
    valueOf(await poll!(io, valueOf(await refresh!(io, account)), null));
  });

  test('whose app password was taken back must be connected again', async () => {
    platform.misbehave('revoked');
    expect(fault(await poll!(io, account, null))?.class).toBe('token');
    expect(fault(await refresh!(io, account))?.class).toBe('token');
  });

  test('that is disconnected leaves no session behind', async () => {
    expect(valueOf(await revoke!(io, account))).toBeNull();
    expect(valueOf(await revoke!(io, account))).toBeNull();
  });
});

describe('what is said to the account', () => {
  test('comes once, from where the last look ended, and only what was said', async () => {
    const first = platform.write({ text: 'Cold soup', language: 'en' });
    const one = await everything(null);
    expect(one.items).toEqual([first]);
    expect((await everything(one.cursor)).items).toEqual([]);
    // In the same instant as what was seen already.
    const second = platform.write({ text: 'And late' });
    const two = await everything(one.cursor);
    expect(two.items).toEqual([second]);
    clock.advance(10 * HOUR);
    expect((await everything(two.cursor)).items).toEqual([]);
  });

  test('under a post of ours is a comment with its thread', async () => {
    const own = platform.writeOurselves('Today: tomato soup');
    const id = platform.write({ text: 'It was cold', under: own });
    const [item] = (await page(null)).translation.items;
    expect(item).toMatchObject({ kind: 'comment', externalId: id, target: { rootUri: own } });
  });

  test('as history ends after two pages, and what comes while nobody looked is all there', async () => {
    for (let count = 0; count < 350; count += 1) {
      clock.advance(30_000);
      platform.write({ text: `Word ${count}` });
    }
    const history = await everything(null);
    expect(history.items).toHaveLength(200);
    for (let count = 0; count < 250; count += 1) {
      clock.advance(60_000);
      platform.write({ text: `Later ${count}` });
    }
    const later = await everything(history.cursor);
    expect(new Set(later.items).size).toBe(250);
    expect(later.items).toHaveLength(250);
  });

  test('and is taken down is withdrawn when it is missing twice; other words are the newer version', async () => {
    const [kept, dropped] = [platform.write({ text: 'Cold soup' }), platform.write({ text: 'Bad wine' })];
    const { cursor } = await everything(null);
    platform.remove(dropped);
    platform.edit(kept, 'Cold soup and a hair');
    const once = await page(cursor);
    expect(once.translation.items.map(({ externalId, text }) => [externalId, text])).toEqual([[kept, 'Cold soup and a hair']]);
    expect(once.translation.withdrawn).toBeUndefined();
    const twice = await page(once.cursor);
    expect(twice.translation).toMatchObject({
      items: [],
      withdrawn: [{ channel: 'bluesky', externalId: dropped, at: clock.now() }],
    });
    expect((await page(twice.cursor)).translation.withdrawn).toBeUndefined();
  });

  test('and was answered there by hand is told, once', async () => {
    const id = platform.write({ text: 'Cold soup' });
    const { cursor } = await everything(null);
    platform.writeOurselves('We open at five');
    platform.answerThere(id, 'Come again');
    const got = await page(cursor);
    expect(got.translation.answered?.map(({ under, answer: { text } }) => [under, text])).toEqual([
      [{ externalId: id }, 'Come again'],
    ]);
    expect((await page(got.cursor)).translation.answered).toBeUndefined();
  });

  test.each([
    ['rate', { class: 'rate', retryAt: saturday('20:40') + 300_000 }],
    ['server_error', { class: 'temporary', words: 'Upstream service unreachable' }],
    ['html', { class: 'temporary' }],
    ['slow_page', { class: 'temporary' }],
    ['cut', { class: 'temporary' }],
  ] as const)('is asked for again after a bad day: %s', async (how, expected) => {
    platform.write({ text: 'Cold soup' });
    platform.misbehave(how, { on: 'read' });
    expect(fault(await poll!(io, account, null))).toMatchObject(expected);
    expect((await everything(null)).items).toHaveLength(1);
  });
});

describe('a search', () => {
  test('finds who speaks of the business without tagging it, word by word, and goes on from there', async () => {
    const first = platform.mentionUntagged('Bistro Example was cold');
    platform.mentionUntagged('Something else');
    platform.writeOurselves('Bistro Example is open');
    const words = ['Bistro Example', 'Bistru Example'];
    const one = valueOf(await search!(io, account, { words, cursor: null }));
    expect(one).toMatchObject({ more: true, translation: { items: [{ externalId: first, kind: 'mention' }] } });
    const two = valueOf(await search!(io, account, { words, cursor: one.cursor }));
    expect(two).toMatchObject({ more: false, translation: { items: [] } });
    clock.advance(HOUR);
    const second = platform.mentionUntagged('At Bistro Example again');
    const three = valueOf(await search!(io, account, { words: ['Bistro Example'], cursor: two.cursor }));
    // What was written just before the last round is read twice: the index may have been behind.
    expect(three.translation.items.map(({ externalId }) => externalId)).toEqual([second, first]);
    const four = valueOf(await search!(io, account, { words: ['Bistro Example'], cursor: three.cursor }));
    expect(four.translation.items.map(({ externalId }) => externalId)).toEqual([second]);
    expect(valueOf(await search!(io, account, { words: [], cursor: null })).more).toBe(false);
  });
});

describe('an answer', () => {
  test('stands in the thread with its links and names marked, and is taken down', async () => {
    const own = platform.writeOurselves('Today: tomato soup');
    const id = platform.write({ text: 'It was cold', under: own, author: 'Reviewer 1' });
    const ours = await answer(id, 'Promiňte, @reviewer1.bsky.social: viz https://bistro.example/omluva. #polévka');
    const sent = valueOf(await send!(io, account, ours));
    expect(sent).toEqual({ id: expect.stringContaining(`at://${account.id}/`), text: ours.text, at: clock.now(), state: 'live' });
    expect(platform.answers(id)).toEqual([{ id: sent.id, under: id, text: ours.text, byUs: true }]);
    expect(valueOf(await standing!(io, account, ours))).toEqual(sent);
    expect(valueOf(await remove!(io, account, { ...ours, id: sent.id }))).toBeNull();
    expect(valueOf(await remove!(io, account, { ...ours, id: sent.id }))).toBeNull();
    expect(valueOf(await standing!(io, account, ours))).toBeNull();
    expect(bluesky.verbs.change).toBeUndefined();
  });

  test.each(['cut', 'slow_page', 'cut_before'] as const)(
    'whose line was broken (%s) stands once, whoever repeats it',
    async (how) => {
      const ours = await answer(platform.write({ text: 'Cold soup' }));
      platform.misbehave(how, { on: 'write' });
      expect(fault(await send!(io, account, ours))).toMatchObject({ class: 'temporary', unsure: true });
      const found = valueOf(await standing!(io, account, ours));
      expect(found?.text ?? null).toBe(how === 'cut_before' ? null : 'We are sorry');
      // Time goes by before it is tried again; the name of the record does not change.
      clock.advance(HOUR);
      valueOf(await send!(io, account, ours));
      valueOf(await send!(io, account, ours));
      expect(platform.answers()).toHaveLength(1);
    },
  );

  test('to a post that is gone, or whose author takes none, is not written into the void', async () => {
    const gone = await answer(platform.write({ text: 'Cold soup' }));
    platform.remove(gone.item.externalId);
    expect(fault(await send!(io, account, gone))?.class).toBe('gone');
    const closed = await answer(platform.write({ text: 'Bad wine' }));
    platform.closeThread(closed.item.externalId);
    expect(fault(await send!(io, account, closed))?.class).toBe('permission');
    expect(platform.answers()).toEqual([]);
    expect(fault(await send!(io, account, { ...gone, target: {} }))?.class).toBe('gone');
  });

  test('needs no content id from us: the post is asked for it', async () => {
    const ours = await answer(platform.write({ text: 'Cold soup' }));
    valueOf(await send!(io, account, { ...ours, target: { uri: ours.target['uri']! } }));
    expect(platform.answers()).toHaveLength(1);
  });

  test('may have 300 signs as people count them', async () => {
    const family = '👩‍👩‍👧';
    const ours = await answer(platform.write({ text: 'Cold soup' }), family.repeat(100));
    valueOf(await send!(io, account, ours));
    expect(fault(await send!(io, account, { ...ours, text: 'a'.repeat(301) }))).toMatchObject({
      class: 'invalid',
      words: expect.stringContaining('maximum 300, got 301'),
    });
  });

  test('is kept from whom the platform holds back', async () => {
    const ours = await answer(platform.write({ text: 'Cold soup' }));
    platform.misbehave('rate', { on: 'write' });
    expect(fault(await send!(io, account, ours))).toMatchObject({ class: 'rate', retryAt: clock.now() + 300_000 });
    platform.misbehave('expired');
    expect(fault(await send!(io, account, ours))?.class).toBe('token');
    expect(platform.answers()).toEqual([]);
  });
});
