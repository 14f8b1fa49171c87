/** 10,000 requests a scheme that nobody but a forger sends: none is taken, and none breaks anything. */
import { describe, expect, test } from 'vitest';
import type { WebhookRequest } from '#server/system/webhook-signature.ts';
import { samplesOf } from './mutations.ts';
import { SIGNINGS, type Random, type Signing } from './signings.ts';

const COUNT = 10_000;

/** Mulberry32: the same numbers in every run, so that what fails can be looked at. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const BODIES: readonly string[] = [
  ...['google', 'meta', 'telegram', 'webhook'].flatMap((folder) =>
    [...samplesOf(folder).values()].map((raw) => new TextDecoder().decode(raw)),
  ),
  '{"update_id":7,"message":{"message_id":1,"date":1768471500,"chat":{"id":5,"type":"private"},"text":"Cold."}}',
];

const HEX = '0123456789abcdef';
/** Another letter in the place of one. Not at the end, where base64 has room for letters that mean the same. */
function flipped(text: string, random: Random): string {
  const at = random(Math.max(1, text.length - 4));
  const other = HEX[(HEX.indexOf((text[at] ?? '0').toLowerCase()) + 1) % HEX.length] ?? '0';
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}

const GARBAGE = [
  '',
  ' ',
  '\u0000',
  'null',
  '[object Object]',
  'sha256=',
  'v1,',
  'Bearer ',
  'Bearer ..',
  '=',
  '..',
  'x'.repeat(20_000),
  'ž'.repeat(64),
  '0'.repeat(64),
  `sha256=${'0'.repeat(64)}`,
];

function otherProof(signing: Signing, one: WebhookRequest, random: Random): WebhookRequest {
  const name = signing.proofs[random(signing.proofs.length)] ?? '';
  const value = one.headers[name] ?? '';
  const { [name]: _, ...without } = one.headers;
  const wrong = [
    flipped(value, random),
    value.slice(0, random(Math.max(1, value.length - 4))),
    GARBAGE[random(GARBAGE.length)] ?? '',
  ];
  const chosen = random(wrong.length + 1);
  return { ...one, headers: chosen === wrong.length ? without : { ...without, [name]: wrong[chosen] ?? '' } };
}

/** The same proof over other bytes: one of them changed, some cut off, something put behind, written anew. */
function otherBody(one: WebhookRequest, random: Random): WebhookRequest {
  const raw = one.rawBody;
  const changed = new Uint8Array(raw);
  const at = random(raw.length);
  changed[at] = (raw[at] ?? 0) ^ (1 << random(8));
  const ways = [
    changed,
    raw.slice(0, random(raw.length)),
    new Uint8Array([...raw, 32 + random(90)]),
    new Uint8Array([...raw, ...raw]),
    new Uint8Array(),
  ];
  return { ...one, rawBody: ways[random(ways.length)] ?? changed };
}

function malformed(random: Random): Uint8Array {
  const text = BODIES[random(BODIES.length)] ?? '';
  const from = random(text.length + 1);
  const ways = [
    () => new TextEncoder().encode(text.slice(from, from + random(500))),
    () => Uint8Array.from({ length: random(300) }, () => random(256)),
    () => new TextEncoder().encode('['.repeat(random(5_000))),
    () => new TextEncoder().encode(text.replaceAll('"', random(2) === 0 ? "'" : '')),
  ];
  return ways[random(ways.length)]?.() ?? new Uint8Array();
}

describe.each(SIGNINGS)('$name', (signing) => {
  test('what it sends itself is proved', async () => {
    for (const body of BODIES) {
      const verified = await signing.prove(signing.genuine(body));
      // A scheme may also want its own body: then the proof is not what was missing.
      if (!verified.ok) expect(verified.reason).toBe('bad_body');
    }
    expect((await Promise.all(BODIES.map(async (body) => signing.prove(signing.genuine(body))))).some((one) => one.ok)).toBe(
      true,
    );
  });

  test(`${COUNT} forged and malformed ones are not`, async () => {
    const random = randomFrom(20_261_121);
    const genuine = BODIES.map((body) => signing.genuine(body));
    const taken: string[] = [];
    for (let made = 0; made < COUNT; made += 1) {
      const one = genuine[random(genuine.length)];
      if (one === undefined) continue;
      const ways = [
        () => otherProof(signing, one, random),
        () => signing.forgeries[random(signing.forgeries.length)]?.(one, random) ?? one,
        () => (signing.coversBody ? otherBody(one, random) : otherProof(signing, one, random)),
        () => otherProof(signing, { ...one, rawBody: malformed(random) }, random),
      ];
      const request = ways[random(ways.length)]?.() ?? one;
      if ((await signing.prove(request)).ok) taken.push(JSON.stringify(request.headers));
      // Were it taken all the same, reading it would break nothing.
      if (made % 10 === 0) signing.translate(request.rawBody);
    }
    expect(taken).toEqual([]);
  }, 60_000);
});
