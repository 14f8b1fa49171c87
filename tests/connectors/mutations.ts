/** Payloads no platform has sent yet: a sample with fields removed, emptied, of another type, wrapped or doubled. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const STRANGE: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  4.5,
  1e99,
  true,
  [],
  {},
  '2026-13-45T99:99:99Z',
  'javascript:alert(1)',
  '<p>unclosed <b>&#x110000;',
  '\u0000\u202E\uD800',
  [[[['deep']]]],
  { id: { id: {} }, text: ['words'] },
];

type Change = {
  readonly at: number;
  readonly how: 'remove' | 'replace' | 'wrap' | 'double' | 'textual';
  readonly value: unknown;
};

const changes = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('remove', 'replace', 'wrap', 'double', 'textual'),
    value: fc.constantFrom(...STRANGE),
  }),
  { minLength: 1, maxLength: 5 },
);

type Spot = { readonly holder: Record<string, unknown>; readonly key: string };

function spotsOf(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsOf(holder[key])]);
}

function applied(sample: unknown, list: readonly Change[]): unknown {
  const root = { whole: structuredClone(sample) };
  for (const { at, how, value } of list) {
    const spots = spotsOf(root);
    const spot = spots[at % spots.length];
    if (spot === undefined) continue;
    const { holder, key } = spot;
    if (how === 'remove' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (how === 'remove') Reflect.deleteProperty(holder, key);
    else if (how === 'replace') holder[key] = structuredClone(value);
    else if (how === 'wrap') holder[key] = [holder[key]];
    else if (how === 'textual') holder[key] = JSON.stringify(holder[key]);
    else if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  }
  return root.whole;
}

export const mutated = (sample: unknown): fc.Arbitrary<unknown> => changes.map((list) => applied(sample, list));

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The files of `tests/connectors/samples/<folder>`, by name. */
export function samplesOf(folder: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const at = new URL(`./samples/${folder}/`, import.meta.url);
  return new Map(readdirSync(at).map((name) => [name, new Uint8Array(readFileSync(new URL(name, at)))]));
}

/** Bytes like those of `folder`'s samples, and some like nothing at all. */
export function payloadsLike(folder: string): fc.Arbitrary<Uint8Array> {
  const texts = [...samplesOf(folder).values()].map((bytes) => new TextDecoder().decode(bytes));
  const json = texts.filter((text) => /^\s*[[{]/.test(text)).map((text): unknown => JSON.parse(text));
  const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat()).map(([text, from, to]) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.slice(from % (bytes.length + 1), to % (bytes.length + 1));
  });
  const any = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytesOf), cut);
  return json.length === 0
    ? any
    : fc.oneof(
        any,
        fc
          .constantFrom(...json)
          .chain(mutated)
          .map(bytesOf),
      );
}
