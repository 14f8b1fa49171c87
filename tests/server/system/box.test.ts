import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxError, openBox } from '#server/system/box.ts';

const key = randomBytes(32);
const place = 'business-1/webhook_secret/row-1/boxed';

test('any text comes back as it was sealed, and never looks the same twice', () => {
  const box = openBox(key);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, bound) => {
      const sealed = box.seal(plain, bound);
      expect(box.open(sealed, bound)).toBe(Buffer.from(plain, 'utf8').toString('utf8'));
      expect(box.seal(plain, bound)).not.toBe(sealed);
    }),
  );
});

test('a secret moved to another row or another business does not open', () => {
  const box = openBox(key);
  const sealed = box.seal('whsec', place);
  for (const other of ['business-1/webhook_secret/row-2/boxed', 'business-2/webhook_secret/row-1/boxed', '', `${place} `]) {
    expect(() => box.open(sealed, other)).toThrow(BoxError);
  }
});

test('no single changed character goes unnoticed', () => {
  const box = openBox(key);
  const sealed = box.seal('the secret of table 12', place);
  const opened = (text: string) => {
    try {
      return box.open(text, place);
    } catch (error) {
      return error;
    }
  };
  const wrong = Array.from(sealed, (character, at) =>
    opened(sealed.slice(0, at) + (character === 'A' ? 'Q' : 'A') + sealed.slice(at + 1)),
  );
  // The last character of base64url may carry unused bits; the plain text is then still the true one.
  expect(wrong.slice(0, -1).every((result) => result instanceof BoxError)).toBe(true);
});

test('rubbish is refused with a sentence', () => {
  const box = openBox(key);
  for (const rubbish of ['', '1', '1..', '1.x.y', '2.a.b', 'whsec_abc', `1.${'A'.repeat(8)}.${'A'.repeat(60)}`, '....']) {
    expect(() => box.open(rubbish, place)).toThrow(BoxError);
  }
  expect(() => openBox(randomBytes(16))).toThrow('32 bytes');
});

test('after the key is changed the old secrets still open, until the old key is taken away', () => {
  const newer = randomBytes(32);
  const old = openBox(key).seal('old', place);
  const both = openBox(newer, key);
  expect(both.open(old, place)).toBe('old');
  const resealed = both.seal(both.open(old, place), place);
  expect(openBox(newer).open(resealed, place)).toBe('old');
  expect(() => openBox(newer).open(old, place)).toThrow('not in keys.json');
});
