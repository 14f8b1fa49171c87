import { describe, expect, it } from 'vitest';
import { cs, en, pl } from '#shared/messages/plural.ts';

describe('counted nouns take the form a native reader expects', () => {
  it.each([
    [0, 'stars'],
    [1, 'star'],
    [2, 'stars'],
    [11, 'stars'],
    [21, 'stars'],
  ])('English: %i %s', (count, form) => {
    expect(en(count, 'star', 'stars')).toBe(form);
  });

  it.each([
    [0, 'zpráv'],
    [1, 'zpráva'],
    [2, 'zprávy'],
    [4, 'zprávy'],
    [5, 'zpráv'],
    [11, 'zpráv'],
    [21, 'zpráv'],
    [22, 'zpráv'],
    [101, 'zpráv'],
  ])('Czech: %i %s', (count, form) => {
    expect(cs(count, 'zpráva', 'zprávy', 'zpráv')).toBe(form);
  });

  it.each([
    [0, 'skarg'],
    [1, 'skarga'],
    [2, 'skargi'],
    [4, 'skargi'],
    [5, 'skarg'],
    [12, 'skarg'],
    [14, 'skarg'],
    [21, 'skarg'],
    [22, 'skargi'],
    [25, 'skarg'],
    [112, 'skarg'],
    [122, 'skargi'],
  ])('Polish: %i %s', (count, form) => {
    expect(pl(count, 'skarga', 'skargi', 'skarg')).toBe(form);
  });
});
