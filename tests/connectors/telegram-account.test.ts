import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Answer, Io, Outcome } from '#server/connectors/account.ts';
import { telegramFault } from '#server/connectors/telegram/api.ts';
import { telegram } from '#server/connectors/telegram/index.ts';
import { startTelegram, type FakeTelegram } from '#server/demo/platforms/telegram.ts';
import { handClock, saturday } from '#tests/support/clock.ts';
import { testIo } from './io.ts';
import { samplesOf } from './mutations.ts';
import { faultOf, valueOf } from './outcomes.ts';

const { check, poll, send, change, remove, picture } = telegram.verbs;
const clock = handClock(saturday('20:40'));
let platform: FakeTelegram;
let io: Io;
let account: Account;

beforeEach(async () => {
  clock.set(saturday('20:40'));
  await begin(await startTelegram({ clock }));
});
afterEach(() => platform[Symbol.asyncDispose]());

async function begin(fake: FakeTelegram): Promise<void> {
  platform = fake;
  io = testIo({ clock, hosts: fake.hosts });
  account = { id: '', name: '', settings: {}, secrets: fake.secrets };
  account = valueOf(await check(io, account)).account;
}

const fault = (outcome: Outcome<unknown>) => faultOf(outcome, platform.secrets);
const page = async (cursor: string | null) => valueOf(await poll!(io, account, cursor));
const answer = (id: string, text = 'We are sorry'): Answer => ({
  key: 'key-1',
  text,
  item: { channel: 'telegram', kind: 'message', visibility: 'private', externalId: id, author: '', language: null, spokeAt: 0 },
  target: { chat: id.split(':')[0]!, message: id.split(':')[1]! },
  since: clock.now(),
});

describe('a bot', () => {
  test('is known by its token', () => {
    expect(account).toMatchObject({ id: '800000001', name: '@bistroexample_bot', settings: { username: 'bistroexample_bot' } });
    expect(telegram.verbs.refresh).toBeUndefined();
  });

  test.each([
    ['', 'token'],
    ['not a token', 'token'],
    ['800000001:AAExampleExampleExampleExampleExample2', 'token'],
  ])('with the token %j is not let in', async (token, kind) => {
    expect(fault(await check(io, { ...account, secrets: { token } }))?.class).toBe(kind);
  });

  test('whose token was copied with blanks around it is let in all the same', async () => {
    const checked = valueOf(await check(io, { ...account, secrets: { token: ` ${platform.secrets['token']}\n` } }));
    expect(checked.account.secrets).toEqual(platform.secrets);
  });

  test('that was revoked must be connected again', async () => {
    platform.misbehave('revoked');
    expect(fault(await poll!(io, account, null))).toMatchObject({ class: 'token', words: 'Unauthorized' });
  });
});

describe('what guests write', () => {
  test('is fetched from where the last look ended, once', async () => {
    const first = platform.write({ text: 'Cold soup', author: 'Reviewer 1' });
    const one = await page(null);
    expect(one).toMatchObject({
      more: false,
      translation: { items: [{ externalId: first, text: 'Cold soup', author: 'Reviewer 1' }] },
    });
    const second = platform.write({ text: 'Still waiting', under: first });
    const two = await page(one.cursor);
    expect(two.translation.items.map(({ externalId }) => externalId)).toEqual([second]);
    expect(await page(two.cursor)).toEqual({ translation: { items: [], rejects: [] }, cursor: two.cursor, more: false });
  });

  test('comes again when the page was lost on the way', async () => {
    platform.write({ text: 'Cold soup' });
    platform.misbehave('cut');
    expect(fault(await poll!(io, account, null))).toMatchObject({ class: 'temporary' });
    platform.misbehave('slow_page');
    expect(fault(await poll!(io, account, null))).toMatchObject({ class: 'temporary' });
    expect((await page(null)).translation.items).toHaveLength(1);
  });

  test('in great number comes page by page', async () => {
    for (let count = 0; count < 230; count += 1) platform.write({ text: `Word ${count}`, author: `Guest ${count % 7}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const got = await page(cursor);
      seen.push(...got.translation.items.map(({ text }) => text));
      ({ cursor, more } = got);
    }
    expect(seen).toEqual(Array.from({ length: 230 }, (_, count) => `Word ${count}`));
  });

  test('and change keeps its identity; what the bot wrote never comes back', async () => {
    const id = platform.write({ text: 'Cold soup' });
    clock.advance(60_000);
    platform.edit(id, 'Cold soup and a hair');
    platform.writeOurselves('We open at five');
    const { items } = (await page(null)).translation;
    expect(items).toEqual([expect.objectContaining({ externalId: id, text: 'Cold soup and a hair', versionAt: clock.now() })]);
  });

  test('in a picture is fetched without anybody seeing its address', async () => {
    platform.writePicture('A hair');
    const [item] = (await page(null)).translation.items;
    const [ref] = item!.pictures!.map((one) => ('ref' in one ? one.ref : ''));
    expect(valueOf(await picture!(io, account, ref!))).toMatchObject({ mediaType: 'image/jpeg', bytes: expect.any(Uint8Array) });
    expect(fault(await picture!(io, account, 'gone'))?.class).toBe('invalid');
    expect(platform.requests.join()).not.toContain('800000001:');
  });

  test.each([
    ['rate', { class: 'rate', retryAt: saturday('20:40') + 7_000 }],
    ['server_error', { class: 'temporary' }],
    ['html', { class: 'temporary' }],
    ['cut_before', { class: 'temporary' }],
  ] as const)('is asked for again later when the platform has a bad day: %s', async (how, expected) => {
    platform.misbehave(how);
    expect(fault(await poll!(io, account, null))).toMatchObject(expected);
    expect((await page(null)).translation.items).toEqual([]);
  });
});

describe('an answer', () => {
  test('stands under the message, is written anew and taken down', async () => {
    const id = platform.write({ text: 'Cold soup' });
    const sent = valueOf(await send!(io, account, answer(id)));
    expect(sent).toEqual({ id: expect.stringMatching(/^700000001:\d+$/), text: 'We are sorry', at: clock.now(), state: 'live' });
    expect(platform.answers(id)).toEqual([{ id: sent.id, under: id, text: 'We are sorry', byUs: true }]);
    const again = { ...answer(id, 'We are very sorry'), id: sent.id };
    expect(valueOf(await change!(io, account, again))).toMatchObject({ id: sent.id, text: 'We are very sorry' });
    // Twice is once: the first try had arrived.
    expect(valueOf(await change!(io, account, again))).toMatchObject({ id: sent.id, text: 'We are very sorry' });
    expect(valueOf(await remove!(io, account, again))).toBeNull();
    expect(valueOf(await remove!(io, account, again))).toBeNull();
    expect(platform.answers()).toEqual([]);
    expect(fault(await change!(io, account, again))?.class).toBe('gone');
  });

  test('whose line was cut is unsure, and nothing here repeats it', async () => {
    const id = platform.write({ text: 'Cold soup' });
    for (const how of ['cut', 'slow_page', 'server_error', 'html'] as const) {
      platform.misbehave(how, { on: 'write' });
      expect(fault(await send!(io, account, answer(id)))).toMatchObject({ class: 'temporary', unsure: true });
    }
    expect(platform.answers(id)).toHaveLength(2);
    expect(telegram.verbs.standing).toBeUndefined();
  });

  test.each([
    ['', 'invalid'],
    ['x'.repeat(4_097), 'invalid'],
  ])('of no or too many words is not taken: %#', async (text, kind) => {
    expect(fault(await send!(io, account, answer(platform.write({ text: 'Cold soup' }), text)))?.class).toBe(kind);
  });

  test('as long as may be is taken', async () => {
    const { max } = telegram.answers({ channel: 'telegram', kind: 'message', visibility: 'private' })!;
    valueOf(await send!(io, account, answer(platform.write({ text: 'Cold soup' }), 'x'.repeat(max))));
  });

  test('to a message that was taken back, a guest who blocked the bot, or nobody is told apart from a fault of ours', async () => {
    const id = platform.write({ text: 'Cold soup' });
    platform.remove(id);
    expect(fault(await send!(io, account, answer(id)))).toMatchObject({
      class: 'gone',
      words: expect.stringContaining('not found'),
    });
    const other = platform.write({ text: 'Cold soup', author: 'Reviewer 2' });
    platform.block('Reviewer 2');
    expect(fault(await send!(io, account, answer(other)))).toMatchObject({
      class: 'gone',
      words: 'Forbidden: bot was blocked by the user',
    });
    expect(fault(await send!(io, account, { ...answer(id), target: {} }))?.class).toBe('gone');
  });

  test('after two days cannot be taken down', async () => {
    const id = platform.write({ text: 'Cold soup' });
    const sent = valueOf(await send!(io, account, answer(id)));
    clock.advance(49 * 3_600_000);
    expect(fault(await remove!(io, account, { ...answer(id), id: sent.id }))?.class).toBe('window');
  });

  test('is kept to the speed of the platform', async () => {
    const id = platform.write({ text: 'Cold soup' });
    for (let count = 0; count < 30; count += 1) valueOf(await send!(io, account, answer(id, `Sorry ${count}`)));
    expect(fault(await send!(io, account, answer(id)))).toEqual({
      class: 'rate',
      words: 'Too Many Requests: retry after 1',
      retryAt: clock.now() + 1_000,
    });
  });
});

test('behind a business account the owner’s own words are answers given there', async () => {
  await platform[Symbol.asyncDispose]();
  await begin(await startTelegram({ clock, business: true }));
  const id = platform.write({ text: 'Cold soup' });
  const [item] = (await page(null)).translation.items;
  expect(item).toMatchObject({ externalId: id, target: { business: 'bc-example-1' } });
  platform.answerThere(id, 'Come again');
  const sent = valueOf(await send!(io, account, { ...answer(id), target: item!.target! }));
  const { translation } = await page(null);
  expect(translation.answered?.map(({ under, answer: { text } }) => [under, text])).toEqual([
    [{ externalId: id }, 'Come again'],
    [{ externalId: id }, 'We are sorry'],
  ]);
  valueOf(await remove!(io, account, { ...answer(id), target: item!.target!, id: sent.id }));
  expect(platform.answers(id).map(({ byUs }) => byUs)).toEqual([false]);
});

test.each([
  ['error-400-reply-deleted.json', { class: 'gone' }],
  ['error-401.json', { class: 'token' }],
  ['error-403-blocked.json', { class: 'gone' }],
  ['error-409-conflict.json', { class: 'temporary' }],
  ['error-429.json', { class: 'rate', retryAt: saturday('20:40') + 7_000 }],
])('the error in %s means %j', (name, expected) => {
  const body = samplesOf('telegram').get(name)!;
  const text = new TextDecoder().decode(body);
  const answered = { status: 400, headers: {}, body, text, json: JSON.parse(text) as unknown, truncated: false };
  expect(telegramFault(answered, { now: clock.now(), wrote: true }).fault).toMatchObject(expected);
});
