import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given } from '#server/connectors/contract.ts';
import { mastodon } from '#server/connectors/mastodon/index.ts';
import { bytesOf, mutated, samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-01-15T13:00:00Z');
const SAMPLES = samplesOf('mastodon');
const US = { account: { id: '100000000000000001' } };
const sample = (name: string) => SAMPLES.get(name)!;
const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(sample(name)));
const translate = (payload: unknown, given: Partial<Given> = {}) =>
  mastodon.translate(payload instanceof Uint8Array ? payload : bytesOf(payload), { now: NOW, ...given });
const only = (payload: unknown, given: Partial<Given> = {}) => {
  const { items, rejects } = translate(payload, given);
  expect(rejects).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]!;
};

type Post = Record<string, unknown>;
const [REPLY, MENTION] = (json('notifications-page.json') as { status: Post }[]).map(({ status }) => status) as [Post, Post];
const mention = (fields: object, type: unknown = 'mention') => ({ id: '1', type, status: { ...MENTION, ...fields } });
const event = (name: string, data: unknown) =>
  `event: ${name}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

describe('a mention', () => {
  test('becomes an item with its words, language, reach and what an answer must name', () => {
    expect(translate(sample('notifications-page.json')).items[1]).toEqual({
      channel: 'mastodon',
      kind: 'mention',
      visibility: 'public',
      externalId: '115900000000000001',
      author: 'Reviewer 1',
      rating: null,
      text: '@bistro Polévka byla studená\na na účet jsme čekali půl hodiny.',
      language: 'cs',
      url: 'https://social.example/@reviewer1/115900000000000001',
      reach: 1,
      placeLabel: '',
      contact: '',
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      versionAt: Date.parse('2026-01-15T10:05:00Z'),
      replyMode: 'api',
      replyUrl: null,
      target: { id: '115900000000000001', acct: 'reviewer1@social.example', visibility: 'public', language: 'cs' },
    });
  });

  test('under a post of ours is a comment, whether or not it is known who we are', () => {
    expect(translate(sample('notifications-page.json')).items[0]).toMatchObject({ kind: 'comment', language: 'pl' });
    expect(translate(sample('notifications-page.json'), US).items[0]).toMatchObject({ kind: 'comment' });
    const toSomebody = { in_reply_to_account_id: '7', mentions: [{ id: '7', acct: 'other@far.example' }] };
    expect(only(mention(toSomebody)).kind).toBe('mention');
    expect(only(mention(toSomebody), US).kind).toBe('mention');
  });

  test.each([
    ['public', 'public', 'mention'],
    ['unlisted', 'public', 'mention'],
    ['private', 'private', 'mention'],
    ['direct', 'private', 'message'],
  ])('that is %s is %s', (said, visibility, kind) =>
    expect(only(mention({ visibility: said }))).toMatchObject({ visibility, kind, target: { visibility: said } }),
  );

  test('to us alone belongs to the conversation with its author', () => {
    expect(only(mention({ visibility: 'direct' })).conversation).toBe('direct:100000000000000011');
    expect(only(mention({})).conversation).toBeUndefined();
  });

  test('of an unknown visibility is not answered in public', () => {
    expect(only(mention({ visibility: 'circle' }))).toMatchObject({
      visibility: 'private',
      target: { visibility: 'direct' },
      notes: ['visibility_unreadable'],
    });
  });

  test('shows the warning before the words, and repeats it on the answer', () => {
    expect(only(mention({ spoiler_text: 'food' }))).toMatchObject({
      text: expect.stringMatching(/^food\n\n@bistro Polévka/),
      target: { warning: 'food' },
    });
  });

  test.each([
    ['<p>One</p><p>Two &amp; three</p>', 'One\n\nTwo & three'],
    ['<p>a<br>b<br />c</p>', 'a\nb\nc'],
    [
      '<p>See <a href="https://x.example/ab"><span class="invisible">https://</span><span>x.example/ab</span></a></p>',
      'See https://x.example/ab',
    ],
    ['<ul><li>cold</li><li>late</li></ul>', '- cold\n- late'],
    ['<p>&lt;b&gt; 5 &gt; 3</p>', '<b> 5 > 3'],
    ['no tags at all', 'no tags at all'],
    [`${'<div>'.repeat(3_000)}deep`, 'deep'],
  ])('of %j reads %j', (content, text) => expect(only(mention({ content })).text).toBe(text));

  test('without words says what is hung on it', () => {
    const image = { type: 'image', url: 'https://files.example/a.png', description: 'A hair' };
    expect(only(mention({ content: '', media_attachments: [image, { type: 'video' }] }))).toMatchObject({
      text: '[photo] A hair\n[video]',
      pictures: [{ url: 'https://files.example/a.png' }],
    });
  });

  test.each([
    [{ account: { id: '5', acct: 'a@b.example', display_name: '' } }, { author: 'a@b.example' }],
    [{ url: null, uri: 'https://far.example/1' }, { url: 'https://far.example/1' }],
    [
      { url: 'javascript:alert(1)', uri: null },
      { url: null, notes: ['url_unreadable'] },
    ],
    [{ language: null }, { language: null }],
    [{ language: 'cs_CZ' }, { language: 'cs-CZ' }],
    [{ id: 115900000000001 }, { externalId: '115900000000001' }],
    [{ id: null }, { externalId: 'https://social.example/users/reviewer1/statuses/115900000000000001' }],
    [{ created_at: '2027-01-01T00:00:00Z' }, { spokeAt: NOW }],
    [{ visibility: null }, { visibility: 'public' }],
  ])('with %j is read as %j', (fields, expected) => expect(only(mention(fields))).toMatchObject(expected));
});

describe('the same words', () => {
  test('are one item on every way: stream, socket, page, group, conversation', () => {
    const one = only([mention({})]);
    expect(only(sample('stream-notification.txt'))).toEqual(one);
    expect(only(sample('stream-websocket-message.json'))).toEqual(one);
    expect(only(mention({}))).toEqual(one);
    expect(only({ statuses: [MENTION], notification_groups: [{ type: 'mention', status_id: MENTION['id'] }] })).toEqual(one);
    expect(only([mention({}), mention({})])).toEqual(one);
    expect(only([{ id: '1', unread: true, accounts: [MENTION['account']], last_status: MENTION }])).toEqual(one);
  });

  test('changed are the newer version of them', () => {
    const edited = only(sample('stream-status-update.txt'));
    expect(edited).toMatchObject({ externalId: '115900000000000001', versionAt: Date.parse('2026-01-15T10:20:00Z') });
    const both = [
      new TextDecoder().decode(sample('stream-notification.txt')),
      new TextDecoder().decode(sample('stream-status-update.txt')),
    ];
    expect(only(both.join('\n'))).toEqual(edited);
    expect(only(both.toReversed().join('\n'))).toEqual(edited);
  });

  test('taken down are withdrawn', () => {
    expect(translate(sample('stream-delete.txt'))).toEqual({
      items: [],
      rejects: [],
      withdrawn: [{ channel: 'mastodon', externalId: '115900000000000001', at: NOW }],
    });
    expect(translate({ stream: ['user'], event: 'delete', payload: '115900000000000001' }).withdrawn).toHaveLength(1);
  });
});

describe('a stream', () => {
  test('may have CRLF, heartbeats, a payload over several lines and no closing line', () => {
    const [head, tail] = [JSON.stringify(mention({})).slice(0, 10), JSON.stringify(mention({})).slice(10)];
    expect(only(`:)\r\n\r\n:thump\r\nevent: notification\r\ndata: ${head}\r\ndata:${tail}\r\nid: 4`).externalId).toBe(
      '115900000000000001',
    );
  });

  test('of our own timeline brings what speaks to us, not what passes by', () => {
    const socket = (post: Post) => ({ stream: ['user'], event: 'update', payload: JSON.stringify(post) });
    expect(only(socket(MENTION), US).externalId).toBe('115900000000000001');
    expect(translate(socket({ ...MENTION, mentions: [] }), US).ignored).toEqual(['home_post']);
    expect(only({ stream: ['hashtag', 'bistro'], event: 'update', payload: { ...MENTION, mentions: [] } }, US).kind).toBe(
      'mention',
    );
  });

  test('with an event nobody can read goes on behind it', () => {
    expect(only(event('notification', '{"broken') + event('filters_changed', '') + event('notification', mention({}))).kind).toBe(
      'mention',
    );
  });
});

describe('posts that were looked for', () => {
  test.each(['tag-timeline.json', 'search.json'])('in %s are mentions', (name) =>
    expect(only(sample(name))).toMatchObject({
      kind: 'mention',
      externalId: '115900000000000004',
      text: expect.stringMatching(/^#bistroexample The soup/),
    }),
  );

  test('may be our own: an answer of ours to a guest is told as one', () => {
    const own = { ...(json('post-status-response.json') as Post), content: '<p>@reviewer1@social.example Sorry</p>' };
    const { items, answered, ignored } = translate([own], US);
    expect({ items, ignored }).toEqual({ items: [], ignored: ['own_post'] });
    expect(answered).toEqual([
      {
        channel: 'mastodon',
        under: { externalId: '115900000000000001' },
        answer: { id: '115900000000000100', text: 'Sorry', at: Date.parse('2026-01-15T11:05:00Z'), state: 'live' },
      },
    ]);
    expect(translate([{ ...REPLY, reblog: MENTION }]).ignored).toEqual(['boost']);
  });
});

describe('what is no post to us', () => {
  test.each([
    ['notification-favourite-ignored.json', 'favourite'],
    ['post-status-response.json', 'own_answer'],
    ['post-status-request.json', 'own_request'],
    ['instance-v2-excerpt.json', 'own_answer'],
    ['notifications-page.headers.txt', 'nothing_yet'],
    ['error-401.json', 'error_body'],
    ['error-403.json', 'error_body'],
    ['error-404.json', 'error_body'],
    ['error-422-too-long.json', 'error_body'],
    ['error-422.json', 'error_body'],
    ['error-429.json', 'error_body'],
  ])('%s brings nothing: %s', (name, code) =>
    expect(translate(sample(name))).toEqual({ items: [], rejects: [], ignored: [code] }),
  );

  test.each([
    [mention({}, 'reblog'), 'reblog'],
    [mention({}, 'status'), 'status'],
    [mention({}, 'type_of_next_year'), 'type_of_next_year'],
    [{ id: '1', type: 'mention', status: null }, 'without_post'],
    [event('announcement', {}), 'announcement'],
    [':thump\n', 'nothing_yet'],
    [{ descendants: [MENTION], ancestors: [] }, 'own_answer'],
  ])('%j is left alone: %s', (payload, code) => expect(translate(payload)).toEqual({ items: [], rejects: [], ignored: [code] }));

  test.each([['<html>hello</html>'], ['"text"'], [{ hello: 1 }]])('%j is refused', (payload) =>
    expect(translate(payload)).toMatchObject({ items: [], rejects: [{ reason: 'bad_body' }] }),
  );
});

test('an answer may be as long as the server allows, less whom it names and the warning it repeats', () => {
  const item = { ...only(mention({})), target: { acct: 'reviewer1@social.example', warning: 'food' } };
  expect(mastodon.answers(item)).toMatchObject({ max: 500, unit: 'chars', perUrl: 23, slot: 'many' });
  expect(mastodon.answers(item, { settings: { maxCharacters: '1000', perUrl: '25' } })).toMatchObject({ max: 985, perUrl: 25 });
});

test('whatever becomes of the other fields, the words are kept', () => {
  fc.assert(
    fc.property(mutated({ ...MENTION, id: undefined, content: undefined, reblog: undefined, spoiler_text: '' }), (fields) => {
      const kept = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {};
      const item = only({
        id: '1',
        type: 'mention',
        status: { ...kept, id: '5', content: '<p>Studená polévka</p>', reblog: null },
      });
      expect(item).toMatchObject({ externalId: '5', text: expect.stringContaining('Studená polévka') });
    }),
    { numRuns: 300 },
  );
});
