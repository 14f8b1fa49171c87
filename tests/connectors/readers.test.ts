import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '#shared/model/clean.ts';
import { bytesOf, payloadsLike } from './mutations.ts';
import { lineOf, READERS, type Reader } from './readers.ts';

const NOW = Date.parse('2026-02-01T00:00:00Z');

/** expected/<channel>.txt: a file's name, then a line for each item it brings. What is not named brings none. */
function expectedOf(name: string): ReadonlyMap<string, readonly string[]> {
  const path = new URL(`./expected/${name}.txt`, import.meta.url);
  const found = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    if (line.startsWith('  ')) last.push(line.trim());
    else if (line !== '') found.set(line, (last = []));
  }
  return found;
}

/** Where in a payload a guest's words stand: sentences of which an item's words are made. */
type Place = { readonly path: readonly string[]; readonly words: string };

function placesOf(value: unknown, texts: readonly string[], path: readonly string[] = []): Place[] {
  if (typeof value === 'string') {
    const words = cleanText(value);
    return words.includes(' ') && words.length > 11 && texts.some((text) => text.includes(words)) ? [{ path, words }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, texts, [...path, key]));
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

const paths = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...paths(inner, [...path, key])]);

const STRANGE = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  '0',
  7,
  -1.5,
  true,
  [],
  {},
  ['x'],
  { x: { y: 1 } },
  'ünknown',
  '<b>',
  'Ř'.repeat(3_000),
);

/** Fields that say what a thing is: with another value it is another thing (written by a robot, of a kind nobody knows, nobody's). */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  email: ['autoSubmitted'],
  facebook: ['field', 'id'],
  instagram: ['field', 'id'],
  telegram: ['is_bot'],
  bluesky: ['reason', '$type'],
};

/** One field of a sample taken out or made strange. */
function changed(sample: unknown, telling: readonly string[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...paths(sample).filter((path) => !telling.includes(path.at(-1) ?? ''))), STRANGE)
    .map(([path, value]) => {
      const copy: unknown = structuredClone(sample);
      const holder = at(copy, path.slice(0, -1)) as Record<string, unknown>;
      const key = path.at(-1) ?? '';
      if (value !== undefined) holder[key] = value;
      else Reflect.deleteProperty(holder, key);
      return copy;
    });
}

async function textsOf({ read }: Reader, raw: Uint8Array): Promise<readonly string[]> {
  const { items } = await read(raw, { now: NOW });
  return items.map((item) => item.text);
}

describe.each(READERS.map((reader) => [reader.name, reader] as const))('payloads of %s', (name, reader) => {
  const { folder, samples } = reader;
  const expected = expectedOf(name);

  test('have a table', () => expect(expected.size).toBeGreaterThan(0));

  test.each([...samples])('%s brings what the table says', async (file, raw) => {
    const { items } = await reader.read(raw, { now: NOW });
    expect(items.map(lineOf)).toEqual(expected.get(file) ?? []);
  });

  test('are all named rightly in the table', () => {
    for (const name of expected.keys()) expect([...samples.keys()]).toContain(name);
  });

  test('of whatever shape are read without an exception, twice alike, and every item is whole', async () => {
    await fc.assert(
      fc.asyncProperty(payloadsLike(folder), async (raw) => {
        const first = await reader.read(raw, { now: NOW });
        expect(await reader.read(raw, { now: NOW })).toEqual(first);
        expect(new Set(first.items.map(({ channel, externalId }) => `${channel} ${externalId}`)).size).toBe(first.items.length);
        for (const item of first.items) {
          expect(item.externalId).not.toBe('');
          expect(item.text !== '' || item.rating !== null).toBe(true);
          expect(Number.isInteger(item.spokeAt) && item.spokeAt <= NOW).toBe(true);
          expect(item.text.isWellFormed() && item.author.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  const json = [...samples].filter(([file]) => expected.has(file) && file.endsWith('.json'));
  test.skipIf(json.length === 0).each(json)(
    'like %s keep the guest’s words, whatever else in them is missing or strange',
    async (_, raw) => {
      const sample: unknown = JSON.parse(new TextDecoder().decode(raw));
      const places = placesOf(sample, await textsOf(reader, raw));
      await fc.assert(
        fc.asyncProperty(changed(sample, TELLING[name] ?? []), async (payload) => {
          const texts = await textsOf(reader, bytesOf(payload));
          for (const { path, words } of places) {
            // The same words may stand twice (plain and as HTML): only when all of them are as they were.
            const whole = places
              .filter((place) => place.words === words)
              .every((place) => at(payload, place.path) === at(sample, place.path));
            if (whole)
              expect(
                texts.some((text) => text.includes(words)),
                path.join('.'),
              ).toBe(true);
          }
        }),
        { numRuns: 400 },
      );
    },
  );
});
