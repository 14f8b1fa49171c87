import { describe, expect, test } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { codeOf, filled, openForm, openFront, type Filled, type Front } from './http-kit.ts';

async function openDoor(front: Front, placeLabel = 'Table 12'): Promise<string> {
  return codeOf((await front.owner.api.complaintLink.create({ placeLabel })).url);
}

const post = (
  front: Front,
  code: string,
  token: string,
  fields: Filled = {},
  init: { readonly ip?: string; readonly lang?: string } = {},
) =>
  front.ask(`/c/${code}${init.lang === undefined ? '' : `?lang=${init.lang}`}`, {
    method: 'POST',
    body: filled(token, fields),
    ...(init.ip === undefined ? {} : { ip: init.ip }),
  });

const items = (front: Front) => front.app.parts.db.orm.select().from(feedback);

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</textarea><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '\u202Egnp.exe',
  "Robert'); DROP TABLE feedback;--",
  '%00%0d%0aSet-Cookie: a=b',
  '\r\nLocation: https://evil.example',
  '=cmd|calc!A1',
  '😡'.repeat(500),
  'ͯ'.repeat(100) + 'zalgo' + '̴'.repeat(200),
  '&lt;b&gt;already&amp;escaped',
];

test('words that begin with empty lines come back as they were typed', async () => {
  await using front = await openFront();
  const code = await openDoor(front);
  const page = await (await post(front, code, '', { text: '\n\n  indented' })).text();
  // A parser drops exactly one line break after the opening tag.
  expect(/<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(page)?.[1]).toBe('\r\n\r\n  indented');
});

describe('hostile words', () => {
  test("are words: in every field, on the page that comes back and on the guest's own page", async () => {
    await using front = await openFront({
      limits: {
        formPlace: { capacity: 1_000, perSecond: 1 },
        calmPlace: { capacity: 1_000, perSecond: 1 },
        calmLink: { capacity: 1_000, perSecond: 1 },
      },
    });
    const code = await openDoor(front);
    for (const words of HOSTILE) {
      const back = await (
        await post(front, code, await openForm(front, code), { text: '', place: words, contact: words, stars: words })
      ).text();
      const sent = await post(front, code, await openForm(front, code), {
        text: `words ${words}`,
        place: words,
        contact: words,
        stars: words,
      });
      expect(sent.status).toBe(303);
      const own = await (await front.ask(sent.headers.get('location') ?? '')).text();
      for (const page of [back, own]) {
        expect(page).not.toMatch(/<script(?! type="module")/);
        expect(page).not.toMatch(/<(img|svg)[^>]*on\w+=/);
        expect(page.match(/<textarea/g)).toHaveLength(1);
      }
    }
    expect(await items(front)).toHaveLength(HOSTILE.length);
  });

  test('in the name of the business and of the place stay words too', async () => {
    await using front = await openFront();
    const other = await front.business({ name: '<script>alert(1)</script>', owner: 'Eva' });
    const complaintLink = await other.api.complaintLink.create({ placeLabel: '"><script>alert(2)</script>' });
    const page = await (await front.ask(`/c/${codeOf(complaintLink.url)}`)).text();
    expect(page).not.toContain('<script>alert');
  });
});
