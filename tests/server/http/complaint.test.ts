import { count } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { StorageError } from '#server/db/engine/errors.ts';
import { feedback, message, outbox } from '#server/db/schema/index.ts';
import { codeOf, filled, hidden, openForm, openFront, type Filled, type Front } from './http-kit.ts';

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

describe('the page behind a QR code', () => {
  test("asks one thing, in the reader's language, with the table filled in", async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const page = async (headers: Record<string, string>, query = '') =>
      (await front.ask(`/c/${code}${query}`, { headers })).text();
    expect(await page({ 'accept-language': 'cs-CZ,cs;q=0.9,en;q=0.8' })).toMatch(/<html lang="cs">[\s\S]*Co se nepovedlo\?/);
    expect(await page({ 'accept-language': 'de,pl;q=0.5' })).toMatch(/<html lang="pl">[\s\S]*Co poszło nie tak\?/);
    expect(await page({ 'accept-language': 'de' })).toContain('What went wrong?');
    expect(await page({ 'accept-language': 'sk' })).toContain('Co se nepovedlo?');
    expect(await page({ 'accept-language': 'cs' }, '?lang=pl')).toContain('Co poszło nie tak?');
    const english = await page({});
    expect(english).toContain('Bistro Example');
    expect(english).toContain('value="Table 12"');
    expect(english).not.toContain('usually answer');
  });

  test('promises only what was measured, from five answers on', async () => {
    await using front = await openFront();
    await front.owner.api.replyTime.setOpen({ open: true });
    const code = await openDoor(front);
    for (let answered = 1; answered <= 5; answered += 1) {
      expect(await (await front.ask(`/c/${code}`)).text()).not.toContain('usually answer');
      const id = await front.receive(front.owner, {
        spokeAt: front.clock.now() - answered * 600_000,
        replyMode: 'page',
        rating: 5,
      });
      await front.owner.api.feedback.resolve({ id, outside: true });
      // Worked out for two minutes at a time.
      front.clock.advance(120_000);
    }
    expect(await (await front.ask(`/c/${code}`)).text()).toContain('We usually answer in 30 minutes.');
  });

  test('shows the same public review links to everybody', async () => {
    await using front = await openFront();
    await front.owner.api.business.update({ reviewLinks: [{ label: 'Town guide', url: 'https://guide.example/bistro' }] });
    const code = await openDoor(front);
    const link = '<a href="https://guide.example/bistro" rel="noopener noreferrer nofollow">Town guide</a>';
    expect(await (await front.ask(`/c/${code}`)).text()).toContain(link);
    for (const stars of ['1', '5']) {
      const sent = await post(front, code, await openForm(front, code), { stars });
      expect(await (await front.ask(sent.headers.get('location') ?? '')).text()).toContain(link);
    }
  });

  test('that nobody printed or that was withdrawn says so', async () => {
    await using front = await openFront();
    expect((await front.ask('/c/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await front.ask('/c/short')).status).toBe(404);
    const complaintLink = await front.owner.api.complaintLink.create({ placeLabel: '' });
    const token = await openForm(front, codeOf(complaintLink.url));
    await front.owner.api.complaintLink.revoke({ id: complaintLink.id });
    expect((await front.ask(`/c/${codeOf(complaintLink.url)}`)).status).toBe(410);
    expect((await post(front, codeOf(complaintLink.url), token)).status).toBe(410);
    expect(await items(front)).toEqual([]);
  });
});

describe('what a guest sends', () => {
  test('is one item with everything they said, and leads to a page of their own', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const answer = await post(
      front,
      code,
      await openForm(front, code),
      { text: 'Studená polévka,\r\nčekali jsme hodinu', stars: '2', place: 'Zahrádka', contact: '+420 600 000 000' },
      { lang: 'cs' },
    );
    expect(answer.status).toBe(303);
    const location = answer.headers.get('location') ?? '';
    expect(location).toMatch(/^\/s\/[\w-]{43}\?lang=cs$/);
    expect(await items(front)).toMatchObject([
      {
        channel: 'form',
        kind: 'message',
        visibility: 'private',
        text: 'Studená polévka,\nčekali jsme hodinu',
        rating: 2,
        placeLabel: 'Zahrádka',
        contact: '+420 600 000 000',
        replyMode: 'page',
        spokeAt: front.clock.now(),
        businessId: front.owner.businessId,
      },
    ]);
    const page = await (await front.ask(location)).text();
    expect(page).toContain('Vaši zprávu máme');
    expect(page).toContain('čekali jsme hodinu');
    // The link itself is stored nowhere.
    expect(JSON.stringify(await items(front))).not.toContain(location.slice(3, 46));
  });

  test('with a double tap is one complaint, and both taps land on the same page', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const token = await openForm(front, code);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(front, code, token)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)).size).toBe(1);
    expect(await items(front)).toHaveLength(1);
    const jobs = await front.app.parts.db.orm.select({ n: count() }).from(outbox);
    expect(jobs[0]?.n).toBe(1);
  });

  test('after going back and changing the words joins the thread instead of vanishing', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const token = await openForm(front, code);
    const first = await post(front, code, token, { text: 'Cold soup' });
    const second = await post(front, code, token, { text: 'Cold soup and a rude waiter' });
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    await post(front, code, token, { text: 'Cold soup and a rude waiter' });
    expect(await items(front)).toMatchObject([{ text: 'Cold soup' }]);
    expect(await front.app.parts.db.orm.select().from(message)).toMatchObject([
      { from: 'guest', text: 'Cold soup and a rude waiter' },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '  \n '],
    ['what nobody can see', '\u200b\u202e\u00ad'],
  ])('with %s as words comes back with the rest kept and the fault beside the field', async (_, text) => {
    await using front = await openFront();
    const code = await openDoor(front);
    const answer = await post(front, code, await openForm(front, code), { text, place: 'Bar', contact: 'me', stars: '3' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Please write what went wrong');
    expect(page).toMatch(/value="Bar"[\s\S]*value="me"/);
    expect(page).toMatch(/value="3"\s+checked/);
    expect(page).toMatch(/aria-describedby="problem"\s+aria-invalid="true"/);
  });

  test('too long, from an old page, or with a page id that was tampered with, comes back with every word', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const words = 'x'.repeat(4_001);
    const token = await openForm(front, code);
    const long = await post(front, code, token, { text: words });
    expect([long.status, (await long.text()).includes(words)]).toEqual([422, true]);
    const other = await openForm(front, await openDoor(front, 'Table 13'));
    front.clock.advance(25 * 3_600_000);
    for (const bad of [token, other, '', 'made-up', `${token}x`]) {
      const answer = await post(front, code, bad, { text: 'We waited an hour' });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain('We waited an hour');
      expect(page).toContain('send them once more');
      front.clock.advance(120_000);
      expect((await post(front, code, hidden(page, 'form'), { text: 'We waited an hour' }, { ip: '192.0.2.77' })).status).toBe(
        303,
      );
    }
  });

  test('when the disk is full comes back with every word, and is taken when there is room again', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const token = await openForm(front, code);
    const { db } = front.app.parts;
    const whole = db.tx.bind(db);
    Object.assign(db, { tx: () => Promise.reject(new StorageError('disk_full', new Error('SQLITE_FULL'))) });
    const refused = await post(front, code, token, { text: 'Nobody comes' });
    Object.assign(db, { tx: whole });
    const page = await refused.text();
    expect([refused.status, page.includes('Nobody comes'), page.includes('could not be saved')]).toEqual([503, true, true]);
    expect((await post(front, code, hidden(page, 'form'), { text: 'Nobody comes' })).status).toBe(303);
  });

  test('as a machine would send it is kept for a person to look at and rings nobody', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    await post(front, code, await openForm(front, code), { website: 'https://spam.example', text: 'cheap pills' });
    for (let round = 0; round < 4; round += 1) await post(front, code, await openForm(front, code), { text: 'buy now' });
    expect((await items(front)).map(({ text, level }) => [text, level === 'spam'])).toEqual([
      ['cheap pills', true],
      ['buy now', false],
      ['buy now', false],
      ['buy now', false],
      ['buy now', true],
    ]);
    expect((await front.app.parts.db.orm.select({ n: count() }).from(outbox))[0]?.n).toBe(3);
  });

  test('that is no form at all is answered with the empty page', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', 'nonsense'],
      ['application/json', '{}'],
      ['multipart/form-data', ''],
    ] as const) {
      const answer = await front.ask(`/c/${code}`, { method: 'POST', body, headers: { 'content-type': type } });
      expect([answer.status, (await answer.text()).includes('What went wrong?')]).toEqual([400, true]);
    }
    const put = await front.ask(`/c/${code}`, { method: 'PUT', body: 'x' });
    expect(put.status).toBe(404);
  });

  test('larger than three photos can be is answered with a page', async () => {
    await using front = await openFront();
    const code = await openDoor(front);
    const answer = await front.ask(`/c/${code}`, {
      method: 'POST',
      body: new Uint8Array(26 * 1024 * 1024),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(26 * 1024 * 1024) },
    });
    expect([answer.status, (await answer.text()).includes('too large')]).toEqual([413, true]);
  });
});
