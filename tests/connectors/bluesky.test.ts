import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given } from '#server/connectors/contract.ts';
import { bluesky } from '#server/connectors/bluesky/index.ts';
import { bytesOf, mutated, samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-01-15T13:00:00Z');
const SAMPLES = samplesOf('bluesky');
const US = { account: { id: 'did:plc:exampleshop00000000000001' } };
const sample = (name: string) => SAMPLES.get(name)!;
const json = (name: string) => JSON.parse(new TextDecoder().decode(sample(name))) as Record<string, Post[]>;
const translate = (payload: unknown, given: Partial<Given> = {}) =>
  bluesky.translate(payload instanceof Uint8Array ? payload : bytesOf(payload), { now: NOW, ...given });
const only = (payload: unknown, given: Partial<Given> = {}) => {
  const { items, rejects } = translate(payload, given);
  expect(rejects).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]!;
};

type Post = Record<string, unknown> & { readonly record: object };
const [REPLY, MENTION] = json('list-notifications.json')['notifications'] as [Post, Post];
const notified = (fields: object, record: object = {}) => ({
  notifications: [{ ...MENTION, ...fields, record: { ...MENTION.record, ...record } }],
});
const GUEST_POST = 'at://did:plc:exampleguest0000000000001/app.bsky.feed.post';

describe('a notification', () => {
  test('of a mention becomes an item with its words, language, address and what an answer must name', () => {
    expect(translate(sample('list-notifications.json')).items[1]).toEqual({
      channel: 'bluesky',
      kind: 'mention',
      visibility: 'public',
      externalId: `${GUEST_POST}/3n2ukxxzeks2x`,
      author: 'Reviewer 1',
      rating: null,
      text: '@bistro-example.bsky.social Polévka byla studená a na účet jsme čekali půl hodiny.',
      language: 'cs',
      url: 'https://bsky.app/profile/reviewer1.bsky.social/post/3n2ukxxzeks2x',
      reach: null,
      placeLabel: '',
      contact: '',
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      replyMode: 'api',
      replyUrl: null,
      target: {
        uri: `${GUEST_POST}/3n2ukxxzeks2x`,
        cid: 'bafyreiek5dn56lvyffolozrfnia5qr6suxx3h23lr7swzwkmkrfhptmlni',
        rootUri: `${GUEST_POST}/3n2ukxxzeks2x`,
        rootCid: 'bafyreiek5dn56lvyffolozrfnia5qr6suxx3h23lr7swzwkmkrfhptmlni',
      },
    });
  });

  test('of a reply is a comment that keeps the beginning of its thread', () => {
    const { items, ignored } = translate(sample('list-notifications.json'));
    expect(items).toHaveLength(2);
    expect(ignored).toEqual(['like']);
    expect(items[0]).toMatchObject({
      kind: 'comment',
      language: 'pl',
      target: {
        uri: `${GUEST_POST}/3n2replyyyy2x`,
        rootUri: 'at://did:plc:exampleshop00000000000001/app.bsky.feed.post/3n2roototto2x',
        rootCid: 'bafyreiftm5rkdutqy3d47vitn4u34fppz5coecd4grsb2vpa7vrunjubla',
      },
    });
  });

  test.each([
    ['mention', 1],
    ['quote', 1],
    ['reply', 1],
    ['', 1],
    [null, 1],
    ['like', 0],
    ['repost', 0],
    ['follow', 0],
    ['subscribed-post', 0],
    ['reason-of-next-year', 0],
  ])('for the reason %j brings %i', (reason, count) => expect(translate(notified({ reason })).items).toHaveLength(count));

  test('told twice is one item, and a comment if one of the two says so', () => {
    const twice = [{ ...REPLY, reason: 'mention' }, REPLY];
    expect(only({ notifications: twice }).kind).toBe('comment');
    expect(only({ notifications: twice.toReversed() }).kind).toBe('comment');
    expect(only(notified({})['notifications'])).toEqual(only(notified({})));
  });

  test.each([
    [
      { author: { did: 'did:plc:x', handle: 'a.example' } },
      {},
      { author: 'a.example', url: expect.stringContaining('/profile/a.example/') },
    ],
    [
      { author: { did: 'did:plc:x', handle: 'handle.invalid' } },
      {},
      { url: expect.stringContaining('/profile/did:plc:exampleguest') },
    ],
    [{ author: null }, {}, { author: 'did:plc:exampleguest0000000000001' }],
    [{}, { langs: [] }, { language: null }],
    [{}, { langs: 'cs' }, { language: 'cs' }],
    [{}, { langs: [{}] }, { language: null, notes: ['language_unreadable'] }],
    [{}, { createdAt: '2026-01-15T12:00:00Z' }, { spokeAt: Date.parse('2026-01-15T10:05:01Z') }],
    [{}, { createdAt: 'soon' }, { spokeAt: Date.parse('2026-01-15T10:05:01Z'), notes: ['createdAt_unreadable'] }],
    [{ indexedAt: null }, { createdAt: '2031-01-15T12:00:00Z' }, { spokeAt: NOW }],
    [{ cid: null }, {}, { replyMode: 'api', notes: ['cid_missing'] }],
    [{ uri: null }, {}, { replyMode: 'link', externalId: MENTION['cid'], url: null, notes: ['uri_unreadable'] }],
    [{}, { reply: { root: null } }, { target: { rootUri: `${GUEST_POST}/3n2ukxxzeks2x` } }],
  ])('with %j and %j is read as %j', (fields, record, expected) =>
    expect(only(notified(fields, record))).toMatchObject(expected),
  );

  test('of a post without words says what is hung on it', () => {
    const image = { alt: 'A hair', image: { ref: { $link: 'bafkreibabcdefghijklmnop' } } };
    expect(only(notified({}, { text: '', embed: { images: [image] } }))).toMatchObject({
      text: '[photo] A hair',
      pictures: [
        { url: 'https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:exampleguest0000000000001/bafkreibabcdefghijklmnop@jpeg' },
      ],
    });
    expect(only(notified({}, { text: '', embed: { external: { uri: 'https://x.example/', title: 'Soup' } } })).text).toBe(
      '[link] Soup https://x.example/',
    );
    expect(translate(notified({}, { text: '' })).ignored).toEqual(['no_words']);
  });
});

describe('a post that was looked for', () => {
  test('is a mention, and is answered by hand where its author closed the thread', () => {
    const item = only(sample('search-posts.json'));
    expect(item).toMatchObject({
      kind: 'mention',
      language: 'en',
      replyMode: 'link',
      url: expect.stringContaining('3n2search0002x'),
    });
    expect(item.target).toBeUndefined();
    const [post] = json('search-posts.json')['posts']!;
    expect(only({ posts: [{ ...post, viewer: {} }] })).toMatchObject({ replyMode: 'api', target: { uri: post?.['uri'] } });
  });

  test('under a post of ours is a comment when it is known who we are', () => {
    const posts = [{ ...REPLY, reason: undefined, isRead: undefined, reasonSubject: undefined }];
    expect(only({ posts }, US).kind).toBe('comment');
  });

  test('of our own is left alone, and told as an answer when it is one', () => {
    const uri = 'at://did:plc:exampleshop00000000000001/app.bsky.feed.post/3n2ukxy4g7s2x';
    const parent = { uri: `${GUEST_POST}/3n2ukxxzeks2x`, cid: 'c' };
    const own = {
      uri,
      cid: 'c',
      author: {},
      indexedAt: '2026-01-15T11:00:00Z',
      record: { text: 'Sorry', reply: { root: parent, parent } },
    };
    expect(translate({ posts: [own] }, US)).toEqual({
      items: [],
      rejects: [],
      ignored: ['own_post'],
      answered: [
        {
          channel: 'bluesky',
          under: { externalId: parent.uri },
          answer: { id: uri, text: 'Sorry', at: Date.parse('2026-01-15T11:00:00Z'), state: 'live' },
        },
      ],
    });
  });
});

describe('what brings no post', () => {
  test.each([...SAMPLES.keys()].filter((name) => !/^(list-notifications|search-posts)/.test(name)))(
    '%s is left alone',
    (name) => {
      const code = name.startsWith('error') ? 'error_body' : name.includes('request') ? 'own_request' : 'own_answer';
      expect(translate(sample(name))).toEqual({ items: [], rejects: [], ignored: [code] });
    },
  );

  test.each([['<html>hello</html>'], ['"text"'], [{ hello: 1 }]])('%j is refused', (payload) =>
    expect(translate(payload)).toMatchObject({ items: [], rejects: [{ reason: expect.stringMatching(/^bad_/) }] }),
  );
});

test('whatever becomes of the other fields, the words are kept', () => {
  fc.assert(
    fc.property(mutated({ ...REPLY, uri: undefined, reason: undefined }), (fields) => {
      const kept =
        typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? (fields as Record<string, unknown>) : {};
      const reply = (kept['record'] as { reply?: unknown } | undefined)?.reply;
      const record = { text: 'Studená polévka', reply };
      const item = only({ notifications: [{ ...kept, uri: REPLY['uri'], reason: 'reply', record }] });
      expect(item).toMatchObject({ text: 'Studená polévka', externalId: REPLY['uri'] });
    }),
    { numRuns: 300 },
  );
});
