import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facebook } from '#server/connectors/meta/index.ts';
import { mutated } from './mutations.ts';
import { event, json, productOf, read, sample, samples, SPOKEN } from './meta-samples.ts';

describe('a Facebook Page', () => {
  test('a comment comes with its author, its words and where it stands', () => {
    expect(sample('facebook-feed-comment-add.json').items).toEqual([
      {
        channel: 'facebook',
        kind: 'comment',
        visibility: 'public',
        externalId: '2000000000000002_4000000000000004',
        author: 'Reviewer 1',
        rating: null,
        text: 'Polévka byla studená a na účet jsme čekali půl hodiny.',
        language: null,
        url: 'https://www.facebook.com/1000000000000001_2000000000000002?comment_id=4000000000000004',
        reach: null,
        placeLabel: '',
        contact: '',
        spokeAt: SPOKEN,
        versionAt: SPOKEN,
        replyMode: 'api',
        replyUrl: null,
        target: {
          to: '2000000000000002_4000000000000004',
          thread: '2000000000000002_4000000000000004',
          post: '1000000000000001_2000000000000002',
        },
      },
    ]);
  });

  test('an edit is the same comment with newer words; a comment on a comment is answered in its thread', () => {
    const [edited] = sample('facebook-feed-comment-edited.json').items;
    expect(edited?.externalId).toBe('2000000000000002_4000000000000004');
    expect(edited?.versionAt).toBe(SPOKEN + 120_000);
    expect(sample('facebook-feed-comment-reply-add.json').items[0]?.target).toMatchObject({
      to: '2000000000000002_4000000000000006',
      thread: '2000000000000002_4000000000000004',
    });
  });

  test.each(['remove', 'delete', 'deleted'])('%s is told as taken down', (verb) => {
    const { items, withdrawn } = event('facebook-feed-comment-remove.json', { verb });
    expect(items).toEqual([]);
    expect(withdrawn).toEqual([{ channel: 'facebook', externalId: '2000000000000002_4000000000000004', at: SPOKEN + 180_000 }]);
  });

  test('hiding, reactions and what the Page itself writes bring nothing; its answer under a comment is told as such', () => {
    for (const verb of ['hide', 'unhide']) expect(event('facebook-feed-comment-add.json', { verb }).ignored).toEqual([verb]);
    expect(sample('facebook-feed-reaction-ignored.json').ignored).toEqual(['reaction']);
    expect(sample('facebook-feed-comment-own-page.json')).toMatchObject({
      items: [],
      ignored: ['own_post'],
      answered: [
        {
          channel: 'facebook',
          under: { externalId: '2000000000000002_4000000000000004' },
          answer: { id: '2000000000000002_4000000000000007', state: 'live' },
        },
      ],
    });
  });

  test('without a name, with a picture alone, with nothing at all', () => {
    expect(event('facebook-feed-comment-add.json', { from: null }).items[0]).toMatchObject({ author: '', replyMode: 'api' });
    const pictured = event('facebook-feed-comment-add.json', { message: '', photo: 'https://scontent.example.test/a.jpg' });
    expect(pictured.items[0]).toMatchObject({ text: '[image]', pictures: [{ url: 'https://scontent.example.test/a.jpg' }] });
    expect(event('facebook-feed-comment-add.json', { message: null }).hints).toEqual([
      'comment:2000000000000002_4000000000000004',
    ]);
  });

  test('a visitor’s post and mentions are mentions, with the address Facebook gives', () => {
    expect(sample('facebook-feed-post-add.json').items[0]).toMatchObject({
      kind: 'mention',
      target: { to: '1000000000000001_2000000000000009' },
    });
    expect(sample('facebook-mention-post.json').items[0]?.url).toContain('story_fbid=5000000000000001');
    expect(sample('facebook-mention-comment.json').items[0]?.externalId).toBe('7000000000000001_8000000000000001');
    expect(event('facebook-mention-post.json', { message: '' }).hints).toEqual(['mention:3000000000000003_5000000000000001']);
  });

  test('a recommendation has stars made from yes or no, and is answered by hand', () => {
    expect(sample('facebook-ratings-add.json').items[0]).toMatchObject({
      kind: 'review',
      rating: 1,
      ratingDerived: true,
      replyMode: 'link',
    });
    expect(event('facebook-ratings-add.json', { recommendation_type: 'positive' }).items[0]?.rating).toBe(5);
    const starred = event('facebook-ratings-add.json', { rating: '4' }).items[0];
    expect([starred?.rating, starred?.ratingDerived]).toEqual([4, undefined]);
    expect(event('facebook-ratings-add.json', { recommendation_type: 'maybe' }).items[0]).toMatchObject({
      rating: null,
      notes: ['recommendation_unreadable'],
    });
    expect(facebook.answers({ channel: 'facebook', kind: 'review', visibility: 'public' })).toBeNull();
  });

  test('the feed gives comments and visitors’ posts, and what the Page answered', () => {
    expect(sample('facebook-feed-poll.json').items.map(({ externalId }) => externalId)).toEqual([
      '2000000000000002_4000000000000004',
    ]);
    expect(sample('facebook-comment-get.json').items[0]?.url).toContain('/posts/2000000000000002?comment_id=');
    const own = {
      id: '2_5',
      message: 'Sorry!',
      from: { id: '1' },
      created_time: '2026-01-15T11:00:00+0000',
      parent: { id: '2_4' },
    };
    const { items, answered } = read('facebook', {
      data: [
        {
          id: '1_2',
          message: 'Cold.',
          from: { id: '9', name: 'Guest' },
          comments: { data: [own, { id: '2_4', message: 'Yes.' }] },
        },
      ],
    });
    expect(items.map(({ kind, externalId }) => [kind, externalId])).toEqual([
      ['mention', '1_2'],
      ['comment', '2_4'],
    ]);
    expect(answered?.[0]?.under).toEqual({ externalId: '2_4' });
  });
});

describe('everything of the family', () => {
  const telling =
    /^(facebook-(feed|mention|messenger|ratings|comment-get)|instagram-(comments?|mention|mentioned|media|message|mentions)-|whatsapp-message)/;
  test.each([...samples.keys()].filter((file) => file.endsWith('.json') && !telling.test(file)))(
    '%s brings nothing and is no fault',
    (file) => {
      const { items, rejects, hints } = sample(file);
      expect({ items, rejects, hints }).toEqual({ items: [], rejects: [], hints: undefined });
    },
  );

  const WORDS = 'The soup was cold.';
  const withWords = [...samples.keys()].filter((file) =>
    /(feed-comment-add|feed-post-add|mention-post|messenger-message|comments-add|message-text)\.json$/.test(file),
  );
  test.each(withWords)('%s: whatever becomes of the other fields, the words are kept', (file) => {
    const NEEDED = /^(object|entry|changes|messaging|field|value|message|messages|id|mid|comment_id|post_id|item|text|body)$/;
    const dropped = (value: unknown, lose: (key: string) => unknown): unknown =>
      Array.isArray(value)
        ? value.map((one) => dropped(one, lose))
        : typeof value !== 'object' || value === null
          ? typeof value === 'string' && value.includes(' ') && !value.startsWith('Reviewer')
            ? WORDS
            : value
          : Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [key, NEEDED.test(key) ? dropped(inner, lose) : lose(key)]),
            );
    fc.assert(
      fc.property(fc.array(mutated({ a: 'x' }), { minLength: 1, maxLength: 8 }), (strange) => {
        let at = 0;
        const body = dropped(json(file), () => strange[at++ % strange.length]);
        expect(read(productOf(file), body).items.map(({ text }) => text)).toEqual([WORDS]);
      }),
      { numRuns: 200 },
    );
  });
});
