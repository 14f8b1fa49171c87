import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given } from '#server/connectors/contract.ts';
import { telegram } from '#server/connectors/telegram/index.ts';
import { bytesOf, mutated, samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-01-15T10:30:00Z');
const SAMPLES = samplesOf('telegram');
const sample = (name: string) => SAMPLES.get(name)!;
const json = (name: string) => JSON.parse(new TextDecoder().decode(sample(name))) as Record<string, Record<string, unknown>>;
const translate = (payload: unknown, given: Partial<Given> = {}) =>
  telegram.translate(payload instanceof Uint8Array ? payload : bytesOf(payload), { now: NOW, ...given });

/** The message of the sample with other fields; `undefined` takes one away. */
const message = (fields: object) => ({ update_id: 1, message: { ...json('update-message.json')['message'], ...fields } });
const only = (payload: unknown, given: Partial<Given> = {}) => {
  const { items, rejects } = translate(payload, given);
  expect(rejects).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]!;
};
const GUEST = { id: 700000001, is_bot: false, first_name: 'Reviewer', last_name: '1' };
const GROUP = { id: -1001234567890, type: 'supergroup', title: 'Regulars' };

describe('a message to the bot', () => {
  test('becomes one item with its words, its author, its time and where an answer goes', () => {
    expect(only(sample('update-message.json'))).toEqual({
      channel: 'telegram',
      kind: 'message',
      visibility: 'private',
      externalId: '700000001:11',
      author: 'Reviewer 1',
      rating: null,
      text: 'Polévka byla studená a na účet jsme čekali půl hodiny.',
      language: null,
      url: 'https://t.me/reviewer_1',
      reach: null,
      placeLabel: '',
      contact: '',
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      versionAt: Date.parse('2026-01-15T10:05:00Z'),
      replyMode: 'api',
      replyUrl: null,
      target: { chat: '700000001', message: '11' },
      conversation: '700000001',
    });
  });

  test('is the same whether it is pushed, fetched in a list, or comes by itself', () => {
    const one = only(sample('update-message.json'));
    expect(only(sample('get-updates-response.json'))).toEqual(one);
    expect(only([json('update-message.json')])).toEqual(one);
    expect(only(json('update-message.json')['message'])).toEqual(one);
  });

  test('that was edited keeps its identity, and the newer words stand wherever they are in a list', () => {
    const edited = only(sample('update-edited-message.json'));
    expect(edited).toMatchObject({
      externalId: '700000001:11',
      text: expect.stringContaining('chléb byl tvrdý'),
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      versionAt: Date.parse('2026-01-15T10:06:00Z'),
    });
    const both = [json('update-message.json'), json('update-edited-message.json')];
    expect(only({ ok: true, result: both })).toEqual(edited);
    expect(only({ ok: true, result: both.toReversed() })).toEqual(edited);
  });

  test.each([
    [{ text: undefined, caption: 'A hair', photo: [{ file_id: 'a' }] }, 'A hair'],
    [{ text: undefined, photo: [{ file_id: 'a' }] }, '[photo]'],
    [{ text: '', caption: '', photo: [{ file_id: 'a' }] }, '[photo]'],
    [{ text: null, voice: { file_id: 'a' } }, '[voice]'],
    [{ text: undefined, video_note: { file_id: 'a' } }, '[video note]'],
    [{ text: undefined, sticker: { emoji: '😡' } }, '[sticker] 😡'],
    [{ text: undefined, animation: {}, document: {} }, '[animation]'],
    [{ text: undefined, venue: { title: 'Terrace' }, location: {} }, '[venue] Terrace'],
    [{ text: 7 }, '7'],
  ])('with %j says %s', (fields, text) => expect(only(message(fields)).text).toBe(text));

  test('names its largest picture, to be fetched by the account alone', () => {
    const sizes = [
      { file_id: 'small', width: 90, height: 60 },
      { file_id: 'large', width: '1280', height: 960 },
      { file_id: 'middle', width: 320, height: 240 },
    ];
    expect(only(message({ photo: sizes })).pictures).toEqual([{ ref: 'large' }]);
    expect(only(message({ document: { file_id: 'doc', mime_type: 'image/png' } })).pictures).toEqual([{ ref: 'doc' }]);
    expect(only(message({ document: { file_id: 'doc', mime_type: 'application/pdf' } })).pictures).toBeUndefined();
    expect(only(message({ photo: [{ file_id: '../../getMe' }] })).pictures).toBeUndefined();
  });

  test.each([
    [{ from: { ...GUEST, last_name: undefined } }, 'Reviewer'],
    [{ from: { id: 5, username: 'reviewer_1' } }, 'reviewer_1'],
    [{ from: undefined }, 'Reviewer 1'],
    [{ from: { ...GUEST, first_name: '\u202EReviewer' } }, 'Reviewer 1'],
  ])('of %j is by %s', (fields, author) => expect(only(message(fields)).author).toBe(author));

  test('dated later than now is dated now, and one whose date cannot be read says so', () => {
    expect(only(message({ date: 4102444800 })).spokeAt).toBe(NOW);
    expect(only(message({ date: '1768471500' })).spokeAt).toBe(Date.parse('2026-01-15T10:05:00Z'));
    expect(only(message({ date: 'yesterday' }))).toMatchObject({ spokeAt: NOW, notes: ['date_unreadable'] });
  });

  test('without an id of its own keeps its words under that of the update', () => {
    expect(only(message({ message_id: undefined }))).toMatchObject({
      externalId: '700000001:u1',
      target: { chat: '700000001' },
      notes: ['id_missing'],
    });
    expect(translate({ message: { text: 'Cold', date: 1768471500 } }).rejects[0]).toMatchObject({ reason: 'id_missing' });
  });
});

describe('a group', () => {
  test('that is closed is private, and everybody in it has a thread of their own', () => {
    expect(only(message({ chat: GROUP }))).toMatchObject({
      visibility: 'private',
      url: null,
      externalId: '-1001234567890:11',
      conversation: '-1001234567890:700000001',
      author: 'Reviewer 1',
    });
  });

  test('that anybody may read is public and has an address', () => {
    expect(only(message({ chat: { ...GROUP, username: 'bistro_regulars' } }))).toMatchObject({
      visibility: 'public',
      url: 'https://t.me/bistro_regulars/11',
    });
  });

  test('in which somebody speaks as a channel of theirs is heard; its own channel, its anonymous admins and joins are not', () => {
    const bot = { id: 136817688, is_bot: true, first_name: 'Channel' };
    const channel = { id: -1009, type: 'channel', title: 'Food news' };
    expect(only(message({ chat: GROUP, from: bot, sender_chat: channel }))).toMatchObject({
      author: 'Food news',
      conversation: '-1001234567890:-1009',
    });
    expect(translate(message({ chat: GROUP, from: bot, sender_chat: GROUP })).ignored).toEqual(['bot']);
    expect(translate(message({ chat: GROUP, sender_chat: channel, is_automatic_forward: true })).ignored).toEqual(['own_post']);
    expect(translate(message({ chat: GROUP, text: undefined, new_chat_members: [GUEST] })).ignored).toEqual(['service_message']);
  });
});

describe('a business account behind the bot', () => {
  const business = (fields: object, kind = 'business_message') => ({
    update_id: 2,
    [kind]: { ...json('update-message.json')['message'], business_connection_id: 'bc1', ...fields },
  });

  test('hands on what guests write to it, edits and deletions too', () => {
    expect(only(business({}))).toMatchObject({
      externalId: '700000001:11',
      conversation: 'business:700000001',
      target: { chat: '700000001', message: '11', business: 'bc1' },
    });
    expect(only(business({ edit_date: 1768471560 }, 'edited_business_message')).versionAt).toBe(1768471560_000);
    const deleted = { business_connection_id: 'bc1', chat: { id: 700000001 }, message_ids: [11, '12', null] };
    expect(translate({ update_id: 3, deleted_business_messages: deleted }).withdrawn).toEqual([
      { channel: 'telegram', externalId: '700000001:11', at: NOW },
      { channel: 'telegram', externalId: '700000001:12', at: NOW },
    ]);
  });

  test('is no guest: what it writes is an answer given there', () => {
    const own = { from: { id: 9, is_bot: false, first_name: 'Owner' }, message_id: 12, text: 'Sorry' };
    const { items, ignored, answered } = translate(business(own));
    expect({ items, ignored }).toEqual({ items: [], ignored: ['own_post'] });
    const answer = { id: '700000001:12', text: 'Sorry', at: Date.parse('2026-01-15T10:05:00Z'), state: 'live' };
    expect(answered).toEqual([{ channel: 'telegram', under: { conversation: 'business:700000001' }, answer }]);
    const under = translate(business({ ...own, reply_to_message: { message_id: 11 } })).answered?.[0]?.under;
    expect(under).toEqual({ externalId: '700000001:11' });
  });
});

describe('what is no message of a guest', () => {
  test.each([
    ['update-start-ignored.json', 'start'],
    ['send-message-response.json', 'own_answer'],
    ['send-message-request.json', 'own_request'],
    ['set-webhook-request.json', 'own_request'],
    ['error-400-reply-deleted.json', 'error_body'],
    ['error-401.json', 'error_body'],
    ['error-403-blocked.json', 'error_body'],
    ['error-409-conflict.json', 'error_body'],
    ['error-429.json', 'error_body'],
  ])('%s brings nothing: %s', (name, code) =>
    expect(translate(sample(name))).toEqual({ items: [], rejects: [], ignored: [code] }),
  );

  test.each([
    [message({ text: '/start from_poster' }), 'start'],
    [message({ text: '/start@bistroexample_bot' }), 'start'],
    [message({ from: { ...GUEST, is_bot: true } }), 'bot'],
    [{ update_id: 5, channel_post: json('update-message.json')['message'] }, 'channel_post'],
    [{ update_id: 5, message_reaction: { chat: GROUP, message_id: 3 } }, 'message_reaction'],
    [{ update_id: 5, callback_query: { message: { text: 'a' } } }, 'callback_query'],
    [{ update_id: 5, kind_of_next_year: {} }, 'kind_of_next_year'],
  ])('%j is left alone: %s', (payload, code) => expect(translate(payload)).toEqual({ items: [], rejects: [], ignored: [code] }));

  test('the account itself writing is left alone when it is known', () => {
    expect(translate(sample('update-message.json'), { account: { id: '700000001' } }).ignored).toEqual(['own_post']);
  });

  test('words after a command are words', () => {
    expect(only(message({ text: '/start The soup was cold' })).text).toBe('/start The soup was cold');
  });

  test.each([['not JSON'], ['"text"'], [{}], [{ hello: 1 }]])('%j is refused', (payload) =>
    expect(translate(payload)).toMatchObject({ items: [], rejects: [{ reason: expect.stringMatching(/^bad_/) }] }),
  );
});

test('whatever becomes of the other fields, the words are kept', () => {
  const { message: told } = json('update-message.json');
  const rest = { ...told, text: undefined, from: undefined, message_id: undefined, chat: undefined };
  fc.assert(
    fc.property(mutated(rest), (fields) => {
      const words = 'Studená polévka';
      const kept = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {};
      const payload = { update_id: 1, message: { ...kept, text: words, from: GUEST, message_id: 11, chat: { id: 700000001 } } };
      expect(only(payload)).toMatchObject({ text: words, externalId: '700000001:11' });
    }),
    { numRuns: 300 },
  );
});
