import { describe, expect, test } from 'vitest';
import { channelOf, translateShare } from '#server/connectors/share/translate.ts';

const NOW = Date.parse('2026-11-21T20:40:00+01:00');
const read = (raw: { text?: string; url?: string | null; rating?: number; channel?: 'yelp'; spokeAt?: number | null }) =>
  translateShare({ id: 'share-0001', text: '', ...raw }, { now: NOW });

describe('something shared into the app', () => {
  test('keeps its words and its link, wherever the phone put the link', () => {
    const inText = read({ text: 'One star, cold soup https://maps.app.goo.gl/abc123' }).items[0];
    const inField = read({ text: 'One star, cold soup', url: 'https://maps.app.goo.gl/abc123' }).items[0];
    expect(inText).toMatchObject({
      channel: 'google',
      kind: 'review',
      text: 'One star, cold soup',
      url: 'https://maps.app.goo.gl/abc123',
      replyMode: 'link',
      visibility: 'public',
    });
    expect({ ...inField }).toEqual({ ...inText });
  });

  test('that is only a link is still an item', () => {
    expect(read({ text: 'https://www.tripadvisor.com/ShowUserReviews-g1' }).items[0]).toMatchObject({
      channel: 'tripadvisor',
      text: 'https://www.tripadvisor.com/ShowUserReviews-g1',
    });
  });

  test('without link is private and from nowhere in particular', () => {
    expect(read({ text: 'Lady at table 4 is furious about the wait' }).items[0]).toMatchObject({
      channel: 'share',
      visibility: 'private',
      kind: 'comment',
      url: null,
    });
  });

  test('found a week later it was said then, and never in the future', () => {
    const said = (spokeAt: number | null) => read({ text: 'Cold soup', spokeAt }).items[0]?.spokeAt;
    expect([said(NOW - 604_800_000), said(NOW + 1), said(null)]).toEqual([NOW - 604_800_000, NOW, NOW]);
  });

  test('with nothing in it is refused', () => {
    expect(read({ text: ' \u200b ' })).toMatchObject({ items: [], rejects: [{ reason: 'text_missing' }] });
  });

  test('never becomes a link that runs something', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.com', '//example.com'])
      expect(read({ text: 'a', url }).items[0]?.url).toBeNull();
  });

  test.each([
    ['https://www.google.com/maps/x', 'google'],
    ['https://google.com.evil.example/x', 'share'],
    ['https://notfacebook.com/x', 'share'],
    ['https://m.facebook.com/x', 'facebook'],
    ['https://x.com/a/status/1', 'x'],
    ['https://www.yelp.co.uk/biz/a', 'yelp'],
    ['https://example.org', 'share'],
    [null, 'share'],
  ])('from %s is told to be %s', (url, channel) => {
    expect(channelOf(url)).toBe(channel);
  });
});
