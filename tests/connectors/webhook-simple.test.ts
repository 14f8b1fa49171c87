import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simpleWebhook } from '#server/connectors/index.ts';
import { bytesOf, samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');
const MINUTE = 60_000;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const read = (
  body: unknown,
  { mapping = null, now = NOW, type = '' }: { mapping?: Record<string, string> | null; now?: number; type?: string } = {},
) => simpleWebhook.read(bytesOf(body), type, mapping, { now });
const one = (body: unknown, given = {}) => {
  const { items, rejects } = read(body, given);
  expect(rejects).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]!;
};
const samples = samplesOf('webhook-simple');
const found = (file: string, type: string) => simpleWebhook.fieldsFound(samples.get(file)!, type);

describe('a field that nobody matched', () => {
  test.each([
    ['rating', { rating: '2', text: 'a b' }, { rating: 2 }],
    ['rating', { Stars: 4.5, text: 'a b' }, { rating: 4 }],
    ['rating', { Hodnocení: '★★★☆☆', text: 'a b' }, { rating: 3 }],
    ['rating', { Ocena: '4 gwiazdki', text: 'a b' }, { rating: 4 }],
    ['rating', { star_rating: 'FIVE', text: 'a b' }, { rating: 5 }],
    ['rating', { score: '9/10', text: 'a b' }, { rating: 5, ratingDerived: true, notes: ['rating_derived'] }],
    ['rating', { score: '7 z 10', text: 'a b' }, { rating: 4, ratingDerived: true }],
    ['rating', { score: '40%', text: 'a b' }, { rating: 2, ratingDerived: true }],
    ['rating', { 'Rating (1-10)': 3, text: 'a b' }, { rating: 2, ratingDerived: true }],
    ['rating', { rating: 8, max_rating: 10, text: 'a b' }, { rating: 4, ratingDerived: true }],
    ['rating', { rating: 9, text: 'a b' }, { rating: null, notes: ['rating_unreadable'] }],
    ['rating', { rating: '', text: 'a b' }, { rating: null }],
    ['author', { text: 'a b', Jméno: 'Iveta', Příjmení: 'Malá' }, { author: 'Iveta Malá' }],
    ['author', { text: 'a b', reviewer: { displayName: 'Jan' }, business: { name: 'Bistro' } }, { author: 'Jan' }],
    ['author', { text: 'a b', form: { name: 'Kontakt' }, site_name: 'Bistro' }, { author: '' }],
    ['contact', { text: 'a b', from: 'Jan Malý <jan@example.test>' }, { author: 'Jan Malý', contact: 'jan@example.test' }],
    [
      'contact',
      { text: 'a b', 'E-mail': 'jan@example.test', Telefon: '+420 601 000 000' },
      { contact: 'jan@example.test, +420 601 000 000' },
    ],
    ['contact', { text: 'a b', email: 'none' }, { contact: '', notes: ['contact_unreadable'] }],
    ['place', { text: 'a b', Stůl: 7 }, { placeLabel: '7' }],
    ['place', { text: 'a b', table: { number: 12, id: 99 } }, { placeLabel: '12' }],
    ['date', { text: 'a b', created_at: '2026-01-31T10:00:00+0000' }, { spokeAt: Date.parse('2026-01-31T10:00:00Z') }],
    ['date', { text: 'a b', Datum: '31. 1. 2026 10:00' }, { spokeAt: Date.parse('2026-01-31T10:00:00Z') }],
    ['date', { text: 'a b', Timestamp: '1/31/2026 10:00:00' }, { spokeAt: Date.parse('2026-01-31T10:00:00Z') }],
    ['date', { text: 'a b', Timestamp: '01/02/2026 9:30 AM' }, { spokeAt: Date.parse('2026-02-01T09:30:00Z') }],
    ['date', { text: 'a b', date: '2026-02-01' }, { spokeAt: NOW }],
    ['date', { text: 'a b', date: 'soon' }, { spokeAt: NOW, notes: ['createdAt_unreadable'] }],
    ['date', { text: 'a b', created_at: '2030-01-01T00:00:00Z' }, { spokeAt: NOW }],
    ['language', { text: 'a b', locale: 'cs_CZ' }, { language: 'cs-CZ' }],
    ['url', { text: 'a b', link: 'javascript:alert(1)' }, { url: null, notes: ['url_unreadable'] }],
    [
      'channel',
      { text: 'a b', platform: 'Google', stars: 1, url: 'https://maps.example.test/r' },
      { channel: 'google', visibility: 'public' },
    ],
    ['channel', { text: 'a b', platform: 'form' }, { channel: 'webhook' }],
    ['id', { text: 'a b', id: 'contact-form' }, { externalId: expect.stringMatching(/^made:/) }],
    ['id', { text: 'a b', submission_id: 'S-12' }, { externalId: 'S-12' }],
    ['words', { html: '<p>Zupa &amp; chleb<br>zimne.</p>' }, { text: 'Zupa & chleb\nzimne.' }],
    ['words', { subject: 'Cold soup', 'body-plain': 'It was cold.' }, { text: 'Cold soup\n\nIt was cold.', title: 'Cold soup' }],
    ['words', { 'Čo sa stalo?': 'Polievka bola studená.' }, { text: 'Polievka bola studená.' }],
    [
      'words',
      { q: 'yes', zzz: 'Nobody knows this name.', user_agent: 'Mozilla/5.0 (X11; Linux x86_64) and much more of it' },
      { text: 'Nobody knows this name.' },
    ],
  ])('is taken for the %s of a guest: %j', (_, body, expected) => {
    expect(one(body)).toMatchObject(expected);
  });

  test('of a question of its own stays with its question', () => {
    expect(
      one({ Comment: 'Cold soup.', 'What did you like?': 'The garden was lovely', 'Would you come again?': 'No' }).text,
    ).toBe('Cold soup.\n\nWhat did you like?: The garden was lovely');
  });
});

describe('a body', () => {
  test('of a form, of several parts, of plain text or of a list of things is read', () => {
    expect(one('rating=2&comment=Cold+soup%21&name=', { type: FORM_TYPE })).toMatchObject({
      rating: 2,
      text: 'Cold soup!',
      author: '',
    });
    const parts = [
      '--xy\r\ncontent-disposition: form-data; name="comment"\r\n\r\nPolévka byla studená.\r\n',
      '--xy\r\ncontent-disposition: form-data; name="photo"; filename="a.png"\r\n\r\nPNG\r\n',
      '--xy--',
    ];
    expect(one(parts.join(''), { type: 'multipart/form-data; boundary=xy' }).text).toBe('Polévka byla studená.');
    expect(one('The soup was cold & nobody came.', { type: 'text/plain' }).text).toBe('The soup was cold & nobody came.');
    expect(read([{ text: 'one thing' }, null, { text: 'another thing' }]).items).toHaveLength(2);
  });

  test('of words longer than we keep is cut, and says so', () => {
    const item = one({ message: 'Řeřicha '.repeat(4_000) });
    expect([item.text.length <= 20_000, item.notes]).toEqual([true, ['text_cut']]);
  });

  test.each([
    ['', '', 'bad_body'],
    ['{', JSON_TYPE, 'bad_body'],
    ['7', JSON_TYPE, 'bad_body'],
    ['null', JSON_TYPE, 'bad_body'],
    ['[]', JSON_TYPE, 'bad_body'],
    ['{}', JSON_TYPE, 'bad_body'],
    ['{"name":"Iveta","email":"iveta@example.test"}', JSON_TYPE, 'bad_body'],
    ['{"text":"\u200b\u202e"}', JSON_TYPE, 'bad_body'],
    ['{"type":"reply.created","data":{"inReplyTo":"1","text":"So sorry"}}', JSON_TYPE, 'bad_body'],
  ])('in which nobody says anything (%j) is refused', (body, type, reason) => {
    expect(read(body, { type })).toMatchObject({ items: [], rejects: [{ reason }] });
  });

  test('with prototype keys changes nothing but itself', () => {
    read('{"__proto__":{"polluted":1},"text":"a b","constructor":{"prototype":{"polluted":1}}}');
    read('__proto__=1&__proto__=2&text=a+b', { type: FORM_TYPE });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('of any shape and type is read twice alike, and never throws', () => {
    const types = fc.constantFrom('', JSON_TYPE, FORM_TYPE, 'text/plain', 'multipart/form-data; boundary=a');
    const deep = '{"a":'.repeat(9_000) + '1' + '}'.repeat(9_000);
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(bytesOf),
      fc.string({ unit: 'binary' }).map(bytesOf),
      fc.constant(bytesOf(deep)),
    );
    fc.assert(
      fc.property(bodies, types, (raw, type) => {
        const first = simpleWebhook.read(raw, type, null, { now: NOW });
        expect(simpleWebhook.read(raw, type, null, { now: NOW })).toEqual(first);
        expect(simpleWebhook.fieldsFound(raw, type).length).toBeLessThanOrEqual(300);
        for (const item of first.items)
          expect([item.text !== '' || item.rating !== null, item.externalId !== '', item.spokeAt <= NOW]).toEqual([
            true,
            true,
            true,
          ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('without an id', () => {
  const made = (body: unknown, now = NOW) => one(body, { now }).externalId;
  const LONG = { comment: 'The soup was cold and nobody came.' };
  const SHORT = { rating: 4 };

  test('the same sent again is the same, in whatever order its fields come', () => {
    expect(made({ b: 'x', ...LONG }, NOW + 5 * MINUTE)).toBe(made({ ...LONG, b: 'x' }));
    expect(made(SHORT, NOW + 5 * MINUTE)).toBe(made(SHORT));
    const dated = { ...SHORT, submitted_at: '2026-01-31T10:00:00Z' };
    expect(made(dated, NOW + 3 * 86_400_000)).toBe(made(dated));
  });

  test('two guests with the same words on different days, or who both pressed four stars, are two', () => {
    expect(made(LONG, NOW + 86_400_000)).not.toBe(made(LONG));
    expect(made(SHORT, NOW + 15 * MINUTE)).not.toBe(made(SHORT));
    expect(made({ ...LONG, name: 'Jan' })).not.toBe(made(LONG));
  });
});

describe('a trial', () => {
  test('shows what arrived with its beginning, and what it would be taken for', () => {
    expect(found('google-forms-named-values.json', JSON_TYPE)).toEqual([
      { name: 'Časové razítko', sample: '15.01.2026 11:05:00', guess: 'createdAt' },
      { name: 'Jak byste ohodnotili svou návštěvu?', sample: '2', guess: 'rating' },
      { name: 'Co bychom mohli zlepšit?', sample: 'Polévka byla studená a na účet jsme čekali půl hodiny.', guess: 'text' },
      { name: 'Co se vám líbilo?', sample: 'Milá obsluha na zahrádce.', guess: 'text' },
      { name: 'E-mailová adresa', sample: 'host@example.test', guess: 'contact' },
    ]);
    expect(found('make-nested.json', JSON_TYPE).find(({ guess }) => guess === 'author')).toEqual({
      name: 'review.author.name',
      sample: 'Reviewer 1',
      guess: 'author',
    });
    expect(found('jotform.txt', FORM_TYPE).map(({ name }) => name)).toContain('rawRequest.q4_rating');
  });

  test('once its fields are matched by a person, nothing is guessed', () => {
    const mapping = { a: 'text', b: 'text', c: 'rating/10', d: 'author', e: '' };
    expect(one({ a: 'First.', b: 'Second.', c: 9, d: 'Jan', e: 'not this', comment: 'nor this' }, { mapping })).toMatchObject({
      text: 'First.\n\nb: Second.',
      rating: 5,
      ratingDerived: true,
      author: 'Jan',
    });
  });

  test('the form was changed since: the words are kept by their names, and it is said', () => {
    expect(one({ comment: 'Cold soup.' }, { mapping: { 'old question': 'text' } })).toMatchObject({
      text: 'Cold soup.',
      notes: ['mapping_missed'],
    });
    expect(one({ comment: 'Cold soup.', who: 'Jan' }, { mapping: { message: 'text', who: 'author' } })).toMatchObject({
      text: 'Cold soup.',
      notes: ['mapping_missed'],
    });
  });
});

describe('the proof', () => {
  const secret = 'b4Nq0Jd2v8wXy1Zs7kLm';
  const verify = (
    headers: Record<string, string>,
    pathSecret: string | null = null,
    secrets = ['another-secret-of-it', secret],
  ) => simpleWebhook.verify({ headers }, { secrets, pathSecret });

  test.each([
    [{}, secret],
    [{ authorization: `Bearer ${secret}` }, null],
    [{ authorization: `bearer  ${secret} ` }, null],
    [{ 'x-webhook-secret': secret }, null],
    [{ authorization: 'Basic abc' }, secret],
  ])('is the secret, with %j and %j in the address', (headers, path) => {
    expect(verify(headers, path)).toEqual({ ok: true, eventId: null });
  });

  test.each([
    [{}, null, 'missing_secret'],
    [{ authorization: 'Basic abc' }, null, 'missing_secret'],
    [{ authorization: `Bearer ${secret}x` }, null, 'bad_secret'],
    [{ 'x-webhook-secret': secret.toLowerCase() }, null, 'bad_secret'],
    [{}, secret.slice(0, -1), 'bad_secret'],
    [{}, '', 'missing_secret'],
  ])('is refused with %j and %j as %s, and repeats no secret', (headers, path, reason) => {
    const refused = verify(headers, path);
    expect(refused).toMatchObject({ ok: false, reason });
    expect(JSON.stringify(refused)).not.toContain(secret.slice(0, 8));
  });

  test('no short or empty secret lets anybody in', () => {
    expect(verify({ 'x-webhook-secret': 'abc' }, null, ['abc', ''])).toMatchObject({ ok: false });
    expect(verify({ 'x-webhook-secret': secret }, null, [])).toMatchObject({ ok: false });
  });

  test('the sender’s own name of a sending is kept, so that the same twice has one effect', () => {
    expect(verify({ 'idempotency-key': 'zap-000001' }, secret)).toEqual({ ok: true, eventId: 'zap-000001' });
    expect(verify({ 'idempotency-key': 'a b' }, secret)).toEqual({ ok: true, eventId: null });
  });

  test('10,000 guesses are none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, header) => {
        expect(verify({ authorization: `Bearer ${header}`, 'x-webhook-secret': path }, path).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});
