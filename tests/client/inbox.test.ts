import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { filterQuery, readFilter } from '#client/inbox/sections/filter.ts';
import { steady } from '#client/inbox/steady.ts';
import type { FeedbackCard } from '#shared/views/app.ts';

const card = (id: string, over: Partial<FeedbackCard> = {}): FeedbackCard => ({
  id,
  channel: 'form',
  kind: 'message',
  visibility: 'private',
  author: '',
  rating: null,
  excerpt: id,
  placeLabel: '',
  level: 'normal',
  reasons: [],
  status: 'open',
  claimedBy: null,
  claimedAt: null,
  spokeAt: 0,
  dueAt: null,
  promisedAt: null,
  firstResponseAt: null,
  withinTarget: null,
  unreached: false,
  version: 1,
  ...over,
});
const cards = (ids: string) => [...ids].map((id) => card(id));
const ids = (rows: readonly { readonly card: FeedbackCard }[]) => rows.map((row) => row.card.id).join('');

describe('the list never jumps under a finger', () => {
  it('what is new above waits and is counted', () => {
    const { rows, fresh } = steady(cards('abc'), cards('xaybc'));
    expect(ids(rows)).toBe('abc');
    expect(fresh.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('what is new below is simply added: nothing moves', () => {
    expect(ids(steady(cards('abc'), cards('abcde')).rows)).toBe('abcde');
  });

  it('what has left the list keeps its place and says so', () => {
    const { rows } = steady(cards('abc'), cards('ac'));
    expect(rows.map(({ gone }) => gone)).toEqual([false, true, false]);
  });

  it('a card shows its newest content where it stands', () => {
    const { rows } = steady(cards('ab'), [card('b'), card('a', { level: 'urgent' })]);
    expect(rows[0]?.card).toMatchObject({ id: 'a', level: 'urgent' });
  });

  it('every card is either on screen or counted, once, and the order on screen is kept', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { rows, fresh } = steady(
          before.map((id) => card(id)),
          after.map((id) => card(id)),
        );
        const all = [...rows.map((row) => row.card.id), ...fresh.map(({ id }) => id)];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set([...before, ...after]));
        expect(rows.slice(0, before.length).map((row) => row.card.id)).toEqual(before);
      }),
    );
  });
});

describe('the filter lives in the address', () => {
  it('survives the way into the address and back', () => {
    const filter = { section: 'mine', level: 'urgent', channel: 'form', search: 'studená polévka' } as const;
    expect(readFilter(new URL(filterQuery(filter), 'http://x').searchParams)).toEqual(filter);
    expect(filterQuery({ section: 'waiting' })).toBe('/');
    const late = { section: 'answered', unsettled: true } as const;
    expect(readFilter(new URL(filterQuery(late), 'http://x').searchParams)).toEqual(late);
    // In another section it means nothing, and a list that cannot be left narrowed is left whole.
    expect(filterQuery({ ...late, section: 'mine' })).toBe('/?section=mine');
    expect(readFilter(new URLSearchParams('section=mine&unsettled=1'))).toEqual({ section: 'mine' });
  });

  it('an old or broken link still opens the inbox', () => {
    expect(readFilter(new URLSearchParams('section=pinned&level=9&channel=fax&q=%20'))).toEqual({ section: 'waiting' });
  });
});
