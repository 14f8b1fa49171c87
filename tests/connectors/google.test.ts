import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { google } from '#server/connectors/google/index.ts';
import { bytesOf, mutated, samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const LOCATION = 'accounts/100000000000000000001/locations/2000000000000000001';
const samples = samplesOf('google');
const json = (name: string) => JSON.parse(new TextDecoder().decode(samples.get(name))) as Record<string, unknown>;
const read = (body: unknown, account?: string) =>
  google.translate(bytesOf(body), { now: NOW, ...(account === undefined ? {} : { account: { id: account } }) });
const review = (more: Record<string, unknown> = {}) => ({ ...json('review-get.json'), ...more });
const one = (more: Record<string, unknown>) => read(review(more)).items[0];

describe('reviews of Google', () => {
  test('a list gives every review with its stars, its words and the answer that stands', () => {
    const { items, rejects } = read(json('reviews-list.json'));
    expect(rejects).toEqual([]);
    expect(items.map(({ rating, text }) => [rating, text.slice(0, 7)])).toEqual([
      [1, 'Zupa by'],
      [2, 'Polévka'],
      [5, ''],
    ]);
    expect(items[1]).toMatchObject({
      channel: 'google',
      kind: 'review',
      visibility: 'public',
      externalId: `${LOCATION}/reviews/AbFvOqk2`,
      author: 'Reviewer 2',
      spokeAt: Date.parse('2026-01-14T18:30:00Z'),
      versionAt: Date.parse('2026-01-15T08:00:00Z'),
      replyMode: 'api',
      target: { review: `${LOCATION}/reviews/AbFvOqk2` },
      answered: { id: null, state: 'review', at: Date.parse('2026-01-15T09:00:00Z') },
    });
  });

  test('one review, a batch over locations and a list are read alike', () => {
    const [single] = read(json('review-get.json')).items;
    const { pictures, ...rest } = single ?? {};
    expect(pictures).toEqual([{ url: 'https://lh3.googleusercontent.com/p/example=s120' }]);
    expect(read(json('batch-get-reviews.json')).items).toEqual([rest]);
    expect(read(json('reviews-list.json')).items[0]).toEqual(rest);
  });

  test('who hides their name is called so', () => {
    expect(read(json('reviews-list-last-page.json')).items[0]?.author).toBe('Anonymous');
    expect(one({ reviewer: null })?.author).toBe('');
  });

  test.each([
    ['(Translated by Google) The soup was cold.\n\n(Original)\nPolévka byla studená.', 'Polévka byla studená.'],
    ['Polévka byla studená.\n\n(Translated by Google)\nThe soup was cold.', 'Polévka byla studená.'],
    ['(Translated by Google) The soup was cold.', 'The soup was cold.'],
    ['We had the pizza (Original) and it was cold.', 'We had the pizza (Original) and it was cold.'],
  ])('a translation goes, the guest’s own words stay: %s', (comment, text) => {
    expect(one({ comment })?.text).toBe(text);
  });

  test.each([
    ['ONE', 1],
    ['five', 5],
    [3, 3],
    ['4', 4],
    ['4.5', 4],
    ['STAR_RATING_UNSPECIFIED', null],
    ['SIX', null],
    ['toString', null],
    [null, null],
  ])('stars %s are %s', (starRating, rating) => {
    expect(one({ starRating })?.rating).toBe(rating);
  });

  test('stars alone are enough; neither stars nor words are refused', () => {
    expect(one({ comment: '', starRating: 'TWO' })).toMatchObject({ text: '', rating: 2 });
    expect(read(review({ comment: null, starRating: '', reviewMediaItems: [] }))).toEqual({
      items: [],
      rejects: [],
      ignored: ['no_words'],
    });
  });

  test('the same one twice comes once, and what is none does not drop the others', () => {
    const { items } = read({
      reviews: [null, 'x', review(), review({ updateTime: '2026-01-16T10:00:00Z', comment: 'new' }), {}],
    });
    expect(items.map(({ text }) => text)).toEqual(['new']);
  });

  test('the words of one without an id are kept under an id made from them', () => {
    const nameless = review({ name: '', reviewId: null });
    const [item] = read(nameless).items;
    expect(item).toMatchObject({ text: nameless['comment'], replyMode: 'link' });
    expect(item?.externalId).toMatch(/^made:[0-9a-f]{32}$/);
    expect(read(nameless).items).toEqual([item]);
  });

  test('without its name a review is found by its id, where its location is known', () => {
    const { name: _, ...nameless } = review();
    expect(read(nameless).items[0]).toMatchObject({ externalId: 'AbFvOqk3', replyMode: 'link' });
    expect(read(nameless, LOCATION).items[0]).toMatchObject({ externalId: `${LOCATION}/reviews/AbFvOqk3`, replyMode: 'api' });
  });

  test('what is another location’s is left alone', () => {
    expect(read(json('reviews-list.json'), `${LOCATION}9`)).toMatchObject({ items: [], ignored: ['other_account'] });
    expect(read(json('reviews-list.json'), 'accounts/7/locations/2000000000000000001').items).toHaveLength(3);
  });

  test('an answer that was refused says why', () => {
    const reviewReply = { comment: 'Sorry!', reviewReplyState: 'REJECTED', policyViolation: 'Contains a phone number' };
    expect(one({ reviewReply })?.answered).toEqual({
      id: null,
      text: 'Sorry!',
      at: null,
      state: 'refused',
      why: 'Contains a phone number',
    });
    expect(one({ reviewReply: { comment: 'Sorry!' } })?.answered?.state).toBe('live');
  });
});

describe('a delivery of Pub/Sub', () => {
  const named = `${LOCATION}/reviews/AbFvOqk3`;
  const push = (data: unknown, attributes: unknown = {}) => ({
    message: { data: Buffer.from(bytesOf(data)).toString('base64'), attributes, messageId: '1' },
    subscription: 'projects/p/subscriptions/s',
  });

  test('names the review that is to be fetched, whatever the key is called', () => {
    expect(read(json('pubsub-push-new-review.json'))).toEqual({ items: [], rejects: [], hints: [named] });
    expect(read(json('pubsub-data-decoded.json')).hints).toEqual([named]);
    for (const key of ['reviewName', 'review', 'reviewResourceName', 'name'])
      expect(read(push({ type: 'NEW_REVIEW', inside: { [key]: named } })).hints).toEqual([named]);
    expect(read(push('', { review_name: named })).hints).toEqual([named]);
    expect(read(push(named)).hints).toEqual([named]);
  });

  test('without a review, or about another location, it asks for nothing', () => {
    expect(read(push({ type: 'NEW_CUSTOMER_MEDIA', location_name: LOCATION })).hints).toBeUndefined();
    expect(read(push({ review_name: `${named}/../../x` })).hints).toBeUndefined();
    expect(read(push({ review_name: named }), `${LOCATION}9`)).toMatchObject({ ignored: ['other_account'] });
    expect(read({ message: { data: 'not base64 ☃' } }).hints).toBeUndefined();
  });
});

describe('everything else Google says', () => {
  const nothing = [...samples.keys()].filter(
    (name) => !/^(reviews-list(-last-page)?|review-get|batch-get-reviews|pubsub-.*)\.json$/.test(name),
  );
  test.each(nothing)('%s brings nothing and is no fault', (name) => {
    const { items, rejects, hints } = read(json(name));
    expect({ items, rejects, hints }).toEqual({ items: [], rejects: [], hints: undefined });
  });

  test('whatever becomes of the other fields, the words are kept', () => {
    const others = mutated({ ...review(), name: undefined, comment: undefined, reviewId: undefined });
    fc.assert(
      fc.property(others, (rest) => {
        const kept = { ...(rest as Record<string, unknown>), name: `${LOCATION}/reviews/1`, comment: 'The soup was cold.' };
        expect(read({ reviews: [kept] }).items.map(({ text }) => text)).toEqual(['The soup was cold.']);
      }),
      { numRuns: 500 },
    );
  });

  test('100,000 brackets are refused, not a crash', () => {
    expect(read('['.repeat(100_000)).rejects).toHaveLength(1);
    expect(read(`{"message":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`).items).toEqual([]);
  });
});
