import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetsOf, handlesIn } from '#server/connectors/bluesky/facets.ts';
import { tidFor } from '#server/connectors/bluesky/tid.ts';
import { blueskyFault } from '#server/connectors/bluesky/xrpc.ts';
import { samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-01-15T13:00:00Z');
const DIDS = new Map([['reviewer1.bsky.social', 'did:plc:exampleguest0000000000001']]);
const marked = (text: string) =>
  facetsOf(text, DIDS).map(({ index, features: [feature] }) => [
    Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
    feature.uri ?? feature.did ?? feature.tag,
  ]);

describe('marks in a text', () => {
  test.each([
    ['Žluťoučký https://x.example/č?a=1, konec', [['https://x.example/č?a=1', 'https://x.example/č?a=1']]],
    ['(see https://x.example/a).', [['https://x.example/a', 'https://x.example/a']]],
    ['👩‍👩‍👧 @Reviewer1.bsky.social!', [['@Reviewer1.bsky.social', 'did:plc:exampleguest0000000000001']]],
    ['@nobody.example hello', []],
    ['mail me@reviewer1.bsky.social', []],
    [
      'https://x.example/@reviewer1.bsky.social/#top',
      [['https://x.example/@reviewer1.bsky.social/#top', 'https://x.example/@reviewer1.bsky.social/#top']],
    ],
    [
      'Dnes #polévka a #2',
      [
        ['#polévka', 'polévka'],
        ['#2', '2'],
      ],
    ],
    ['', []],
  ])('%s', (text, expected) => expect(marked(text)).toEqual(expected));

  test('lie within the text and never over one another, whatever it is', () => {
    const words = fc.constantFrom('https://a.example/', '@reviewer1.bsky.social', '#tag', ' ', '.', 'ž', '👩‍👩‍👧', '\n', '@', '#');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }), (parts) => {
        const text = parts.join('').toWellFormed();
        let end = 0;
        for (const { index } of facetsOf(text, DIDS)) {
          expect(index.byteStart).toBeGreaterThanOrEqual(end);
          expect(index.byteEnd).toBeGreaterThan(index.byteStart);
          end = index.byteEnd;
        }
        expect(end).toBeLessThanOrEqual(Buffer.byteLength(text));
        expect(handlesIn(text).every((handle) => handle.includes('.'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('the name of a record is the same for every try, sorts by time, and is told apart by its key', () => {
  expect(tidFor('key', NOW)).toBe(tidFor('key', NOW));
  expect(tidFor('key', NOW)).not.toBe(tidFor('other', NOW));
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1e12, max: 4e12 }), (key, at) => {
      expect(tidFor(key, at)).toMatch(/^[2-7a-j][2-7a-z]{12}$/);
      expect(tidFor(key, at) < tidFor(key, at + 1)).toBe(true);
    }),
  );
});

test.each([
  ['error-400-expired-token.json', 400, 'token'],
  ['error-400-invalid-token.json', 400, 'token'],
  ['error-400-missing-cid.json', 400, 'invalid'],
  ['error-400-record-not-found.json', 400, 'gone'],
  ['error-400-too-long.json', 400, 'invalid'],
  ['error-401-auth-factor.json', 401, 'token'],
  ['error-401-bad-password.json', 401, 'token'],
  ['error-429.json', 429, 'rate'],
  ['error-501.json', 501, 'temporary'],
])('the error in %s means %s', (name, status, kind) => {
  const body = samplesOf('bluesky').get(name)!;
  const text = new TextDecoder().decode(body);
  const headers = { 'ratelimit-reset': String(NOW / 1000 + 60) };
  const told = blueskyFault({ status, headers, body, text, json: JSON.parse(text), truncated: false }, { now: NOW, wrote: true });
  expect(told.fault).toMatchObject({ class: kind, words: expect.stringMatching(/\w/) });
  expect(told.fault.retryAt).toBe(kind === 'rate' ? NOW + 60_000 : undefined);
});
