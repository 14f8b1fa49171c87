import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { formatSecret, secretKey, signWebhook, verifyWebhook, type WebhookRequest } from '#server/system/webhook-signature.ts';
import { translateWebhook } from '#server/connectors/webhook/translate.ts';

const sample = (name: string) => readFileSync(new URL(`./samples/webhook/${name}.json`, import.meta.url), 'utf8');
const vector = JSON.parse(sample('signature-vector')) as {
  secret: string;
  headers: Record<string, string>;
  rawBody: string;
  alsoValidWithRotatedKey: string;
};
const NOW = Number(vector.headers['webhook-timestamp']) * 1000;
const bytes = (text: string) => new TextEncoder().encode(text);
const webhookRequest = (headers: Record<string, string> = vector.headers, body = vector.rawBody): WebhookRequest => ({
  headers,
  rawBody: bytes(body),
});
const given = { secrets: [vector.secret], now: NOW };

describe('a signature', () => {
  test('of the published vector is accepted', () => {
    expect(verifyWebhook(webhookRequest(), given)).toEqual({ ok: true, eventId: vector.headers['webhook-id'] });
  });

  test('is the one the reference library makes and accepts', () => {
    const id = 'msg_1';
    const body = '{"a":1}';
    const headers = signWebhook({ secret: vector.secret, id, now: NOW, body });
    expect(headers['webhook-signature']).toBe(new Webhook(vector.secret).sign(id, new Date(NOW), body));
    expect(verifyWebhook(webhookRequest(headers, body), given).ok).toBe(true);
  });

  test('counts if any entry and any valid secret fit: two secrets while a sender changes over', () => {
    const other = formatSecret(Buffer.alloc(32, 7));
    expect(
      verifyWebhook(webhookRequest({ ...vector.headers, 'webhook-signature': vector.alsoValidWithRotatedKey }), given).ok,
    ).toBe(true);
    expect(verifyWebhook(webhookRequest(), { ...given, secrets: [other, vector.secret] }).ok).toBe(true);
    expect(verifyWebhook(webhookRequest(), { ...given, secrets: [other] })).toMatchObject({ ok: false, reason: 'bad_signature' });
    expect(verifyWebhook(webhookRequest(), { ...given, secrets: [] })).toMatchObject({ ok: false, reason: 'bad_signature' });
  });

  test('may come under its older header names', () => {
    const older = Object.fromEntries(
      Object.entries(vector.headers).map(([name, value]) => [name.replace('webhook-', 'svix-'), value]),
    );
    expect(verifyWebhook(webhookRequest(older), given).ok).toBe(true);
  });

  test.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
    [86_400, false],
  ])('made %i seconds before our clock: %s', (ageSeconds, ok) => {
    const result = verifyWebhook(webhookRequest(), { ...given, now: NOW + ageSeconds * 1000 });
    expect(result.ok).toBe(ok);
    if (!ok) expect(result).toMatchObject({ reason: 'stale_timestamp' });
  });

  test.each([
    [{ 'webhook-id': '' }, 'missing_header'],
    [{ 'webhook-timestamp': '' }, 'missing_header'],
    [{ 'webhook-signature': '' }, 'missing_header'],
    [{ 'webhook-id': 'a.b' }, 'bad_event_id'],
    [{ 'webhook-timestamp': '1768471500.5' }, 'bad_timestamp'],
    [{ 'webhook-timestamp': '-1' }, 'bad_timestamp'],
    [{ 'webhook-timestamp': '1e9' }, 'bad_timestamp'],
    [{ 'webhook-signature': 'v1a,AAAA' }, 'no_known_signature'],
    [{ 'webhook-signature': 'v1,' }, 'bad_signature'],
    [{ 'webhook-id': 'another' }, 'bad_signature'],
  ])('with %j is refused as %s', (change, reason) => {
    expect(verifyWebhook(webhookRequest({ ...vector.headers, ...change }), given)).toMatchObject({ ok: false, reason });
  });

  test('over other bytes is refused, even when they are the same JSON', () => {
    expect(verifyWebhook(webhookRequest(vector.headers, JSON.stringify(JSON.parse(vector.rawBody), null, 1)), given).ok).toBe(
      false,
    );
    expect(verifyWebhook(webhookRequest(vector.headers, `${vector.rawBody}\n`), given).ok).toBe(false);
  });

  test('cannot be made with a short or a long secret', () => {
    for (const length of [0, 1, 23, 65, 200]) expect(secretKey(formatSecret(Buffer.alloc(length, 1)))).toBeNull();
    for (const length of [24, 32, 64]) expect(secretKey(formatSecret(Buffer.alloc(length, 1)))).toHaveLength(length);
    expect(secretKey('whsec_not base64!')).toBeNull();
  });

  test('of an empty key is not a way in', () => {
    const body = '{}';
    const signature = createHmac('sha256', '')
      .update(`m.${NOW / 1000}.${body}`)
      .digest('base64');
    const headers = { 'webhook-id': 'm', 'webhook-timestamp': String(NOW / 1000), 'webhook-signature': `v1,${signature}` };
    expect(verifyWebhook(webhookRequest(headers, body), { secrets: ['', 'whsec_'], now: NOW }).ok).toBe(false);
  });

  test('never throws, whatever the headers hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.uint8Array(),
        (id, timestamp, signature, rawBody) => {
          const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
          expect(verifyWebhook({ headers, rawBody }, given).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const translate = (json: unknown, now = NOW) =>
  translateWebhook(bytes(typeof json === 'string' ? json : JSON.stringify(json)), { now });
const review = (data: object) => ({ type: 'review.created', data: { externalId: 'x-1', text: 'Cold soup', ...data } });

describe('a body', () => {
  test("of a review becomes one item with the guest's headline, time and way of answering", () => {
    const { items, rejects } = translate(sample('review-created'), Date.parse('2026-01-15T10:06:00Z'));
    expect(rejects).toEqual([]);
    expect(items).toEqual([
      {
        channel: 'webhook',
        kind: 'review',
        visibility: 'private',
        externalId: 'pos-0001',
        author: 'Reviewer 1',
        rating: 2,
        text: 'Studená polévka\n\nPolévka byla studená a na účet jsme čekali půl hodiny.',
        title: 'Studená polévka',
        language: 'cs',
        url: 'https://forms.example.test/r/pos-0001',
        reach: null,
        placeLabel: '',
        contact: '',
        spokeAt: Date.parse('2026-01-15T10:04:00Z'),
        versionAt: Date.parse('2026-01-15T10:05:00Z'),
        replyMode: 'callback',
        replyUrl: 'https://forms.example.test/hooks/reply',
      },
    ]);
  });

  test('of a message is private unless told, and is answered by hand without replyTo', () => {
    expect(translate(sample('message-created'), Date.parse('2026-01-15T10:06:00Z')).items[0]).toMatchObject({
      kind: 'message',
      visibility: 'private',
      replyMode: 'link',
      rating: null,
    });
  });

  test('with a rating of nine loses the rating and keeps the words', () => {
    const { items, rejects } = translate(sample('invalid-rating'), Date.parse('2026-01-15T10:06:00Z'));
    expect(rejects).toEqual([]);
    expect(items).toMatchObject([
      { rating: null, text: 'The soup was cold and the waiter never came back.', notes: ['rating_unreadable'] },
    ]);
  });

  test('of the signature vector, which says only the least, is an item', () => {
    expect(translate(vector.rawBody).items[0]).toMatchObject({
      kind: 'review',
      rating: 2,
      author: '',
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      visibility: 'public',
    });
  });

  test.each([
    ['', 'bad_json'],
    ['{', 'bad_json'],
    ['null', 'bad_body'],
    ['[]', 'bad_body'],
    ['"text"', 'bad_body'],
    [{ type: 'review.created' }, 'bad_body'],
    [{ type: 'review.deleted', data: { text: 'a' } }, 'bad_body'],
    [{ type: 'reply.created', data: { inReplyTo: 'x-1', text: 'So sorry' } }, 'bad_body'],
    [review({ text: '' }), 'bad_body'],
    [review({ text: '   ' }), 'bad_body'],
    [review({ text: '\u200b\u202e' }), 'bad_body'],
    [review({ text: '', rating: 9 }), 'bad_body'],
    [review({ text: { words: 'Cold' } }), 'bad_body'],
  ])('%j is refused as %s', (json, reason) => {
    expect(translate(json)).toMatchObject({ items: [], rejects: [{ reason }] });
  });

  test.each([
    [
      { url: '', language: '', author: null, rating: '', createdAt: '', replyTo: null, reach: '' },
      { url: null, language: null },
      [],
    ],
    [{ rating: '2' }, { rating: 2 }, []],
    [{ rating: 4.5 }, { rating: 4 }, []],
    [{ rating: '4,5' }, { rating: 4 }, []],
    [{ rating: 0 }, { rating: null }, ['rating_unreadable']],
    [{ rating: 'great' }, { rating: null }, ['rating_unreadable']],
    [{ language: 'cs_CZ' }, { language: 'cs-CZ' }, []],
    [{ language: '<b>' }, { language: null }, ['language_unreadable']],
    [{ createdAt: '2026-01-15T11:00:00+0100' }, { spokeAt: Date.parse('2026-01-15T10:00:00Z') }, []],
    [{ createdAt: '2026-01-15T10:00:00' }, { spokeAt: Date.parse('2026-01-15T10:00:00Z') }, []],
    [{ createdAt: 'yesterday' }, { spokeAt: NOW }, ['createdAt_unreadable']],
    [{ url: 'javascript:alert(1)' }, { url: null }, ['url_unreadable']],
    [{ url: 'https://user:secret@example.com/' }, { url: null }, ['url_unreadable']],
    [{ replyTo: 'https://example.com/' }, { replyMode: 'callback', replyUrl: 'https://example.com/' }, []],
    [{ replyTo: { url: 'file:///etc/passwd' } }, { replyMode: 'link', replyUrl: null }, ['replyTo_unreadable']],
    [{ kind: 'rant' }, { kind: 'review' }, ['kind_unreadable']],
    [{ channel: 'share' }, { channel: 'webhook' }, ['channel_unreadable']],
    [{ channel: 'google' }, { channel: 'google' }, []],
    [{ visibility: 'secret' }, { visibility: 'public' }, ['visibility_unreadable']],
    [{ reach: 'many' }, { reach: null }, ['reach_unreadable']],
    [{ text: 7 }, { text: '7' }, []],
    [{ externalId: 7 }, { externalId: '7' }, []],
  ])('with %j keeps the words and reads what can be read', (data, expected, notes) => {
    const { items, rejects } = translate(review(data));
    expect(rejects).toEqual([]);
    expect(items).toMatchObject([{ text: 'Cold soup', ...expected }]);
    expect(items[0]?.notes ?? []).toEqual(notes);
  });

  test('with words longer than we keep is cut, and says so', () => {
    const [item] = translate(review({ text: 'Řeřicha '.repeat(4_000) })).items;
    expect(item?.text.length).toBeLessThanOrEqual(20_000);
    expect(item?.text.startsWith('Řeřicha Řeřicha')).toBe(true);
    expect(item?.notes).toEqual(['text_cut']);
  });

  test('of a type we do not know, or without one, is what a guest said', () => {
    expect(translate({ type: 'review.hidden', data: { externalId: '1', text: 'Cold soup' } }).items).toMatchObject([
      { kind: 'review', text: 'Cold soup', notes: ['type_unreadable'] },
    ]);
    expect(translate({ data: { externalId: '1', text: 'Cold soup', rating: 2 } }).items).toMatchObject([
      { kind: 'message', rating: 2 },
    ]);
  });

  test('without an id is given one: the same again is one item, on another day it is another', () => {
    const [first] = translate(review({ externalId: '' })).items;
    expect(first?.notes).toEqual(['id_made']);
    expect(translate(review({ externalId: null }), NOW + 60_000).items[0]?.externalId).toBe(first?.externalId);
    expect(translate(review({ externalId: null }), NOW + 86_400_000).items[0]?.externalId).not.toBe(first?.externalId);
    expect(translate(review({ externalId: 'e'.repeat(600) })).items[0]?.externalId).toMatch(/^made:/);
  });

  test('with bytes that are no UTF-8 is refused', () => {
    expect(translateWebhook(new Uint8Array([0x22, 0xff, 0xfe, 0x22]), { now: NOW }).rejects[0]?.reason).toBe('bad_json');
  });

  test('with a rating needs no words', () => {
    expect(translate(review({ text: null, rating: 1 })).items[0]).toMatchObject({ text: '', rating: 1 });
  });

  test('from a clock that runs ahead does not win time', () => {
    expect(translate(review({ createdAt: '2030-01-01T00:00:00Z' })).items[0]?.spokeAt).toBe(NOW);
  });

  test('with prototype keys changes nothing but itself', () => {
    translate(
      '{"type":"review.created","__proto__":{"polluted":1},"data":{"externalId":"1","text":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('10,000 levels deep is refused, not a crash', () => {
    expect(translate(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).items).toEqual([]);
    expect(
      translate(
        `{"type":"review.created","data":{"externalId":"1","text":"a","more":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
      ).items,
    ).toHaveLength(1);
  });

  test('of any shape gives items or rejects, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => void expect(translateWebhook(raw, { now: NOW }).items).toEqual([])),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), fc.json(), (data, type) => {
        const { items, rejects } = translate(`{"type":${type},"data":${data}}`);
        expect(items.length + rejects.length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
