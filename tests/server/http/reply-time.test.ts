import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createHttpServer } from '#server/listen.ts';
import { codeOf, openFront, type Front } from './http-kit.ts';

const MINUTE = 60_000;

/** So many reviews, answered after 10, 20, 30 … minutes. */
async function answers(front: Front, count: number, owner = front.owner): Promise<void> {
  for (let round = 1; round <= count; round += 1) {
    const id = await front.receive(owner, { spokeAt: front.clock.now() - round * 10 * MINUTE, rating: 3 });
    await owner.api.feedback.resolve({ id, outside: true });
  }
}

const open = (front: Front, owner = front.owner) => owner.api.replyTime.setOpen({ open: true });
const FILES = ['', '/badge.svg', '/badge.png', '/cover.svg', '/cover.png', '/data.json'] as const;
const json = async (front: Front, query = '') =>
  JSON.parse(await (await front.ask(`/r/${front.owner.businessId}/data.json${query}`)).text()) as Record<string, unknown>;

describe('the public reply time', () => {
  test('does not exist until the owner switches it on, and is gone at once when switched off', async () => {
    await using front = await openFront();
    await answers(front, 5);
    const statuses = () =>
      Promise.all(FILES.map(async (file) => (await front.ask(`/r/${front.owner.businessId}${file}`)).status));
    expect(await statuses()).toEqual(FILES.map(() => 404));
    await open(front);
    expect(await statuses()).toEqual(FILES.map(() => 200));
    await front.owner.api.replyTime.setOpen({ open: false });
    expect(await statuses()).toEqual(FILES.map(() => 404));
  });

  test('says what was measured, in the page, the pictures and the figures', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    const page = await (await front.ask(`/r/${front.owner.businessId}`)).text();
    expect(page).toContain('We usually answer in 30\u00a0min');
    expect(page).toContain('Half of all guests had their answer within this time.');
    expect(page).toContain('Counted: all 5 reviews and messages of the last 30 days except spam, 5 of them answered so far.');
    expect(await json(front)).toMatchObject({ medianMinutes: 30, answers: 5, counted: 5, days: 30, business: 'Bistro Example' });
    const svg = await (await front.ask(`/r/${front.owner.businessId}/badge.svg`)).text();
    expect(svg).toContain('We usually answer in 30\u00a0min');
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(2048);
  });

  test('names no figure under five answers, and not how many there are', async () => {
    await using front = await openFront();
    await answers(front, 4);
    await open(front);
    expect(await json(front)).toMatchObject({ medianMinutes: null, answers: null, nextAnswerBy: null, headline: 'Write to us' });
    expect(await (await front.ask(`/r/${front.owner.businessId}`)).text()).toContain('not enough answers yet');
    expect(await front.owner.api.replyTime.get({ language: 'en' })).toMatchObject({ reply: { samples: 4, medianMs: null } });
  });

  test('counts whoever was closed without a word and whoever still waits, and says so', async () => {
    await using front = await openFront();
    await answers(front, 5);
    for (let round = 1; round <= 3; round += 1) {
      const id = await front.receive(front.owner, { spokeAt: front.clock.now() - round * MINUTE, rating: 5 });
      await front.owner.api.feedback.resolve({ id });
    }
    await front.receive(front.owner, { spokeAt: front.clock.now() - 3 * MINUTE, rating: 3 });
    await front.receive(front.owner, { spokeAt: front.clock.now() - 90 * MINUTE, rating: 3 });
    await open(front);
    const page = await (await front.ask(`/r/${front.owner.businessId}`)).text();
    expect(page).toContain('We usually answer in 50\u00a0min');
    expect(page).toContain('Counted: all 9 reviews and messages of the last 30 days except spam, 5 of them answered so far.');
    expect(page).toContain('1 more has been waiting for less than 50\u00a0min.');
    await front.receive(front.owner, { spokeAt: front.clock.now() - 80 * MINUTE, rating: 3 });
    await front.receive(front.owner, { spokeAt: front.clock.now() - 70 * MINUTE, rating: 3 });
    front.clock.advance(2 * MINUTE);
    expect(await json(front)).toMatchObject({ medianMinutes: null, counted: null });
    const none = await (await front.ask(`/r/${front.owner.businessId}`)).text();
    expect(none).toContain('fewer than half have had an answer');
  });

  test('leads to the complaint page that stands at no table, as long as there is one', async () => {
    await using front = await openFront();
    await open(front);
    const page = async (query = '') => (await front.ask(`/r/${front.owner.businessId}${query}`)).text();
    const code = (await front.owner.api.complaintLink.list()).map(({ url }) => codeOf(url))[0] ?? '';
    expect(await page()).toContain(`href="/c/${code}?lang=en"`);
    expect(await page('?lang=pl')).toContain(`href="/c/${code}?lang=pl"`);
    expect((await front.ask(`/c/${code}`)).status).toBe(200);
    expect(await json(front)).toMatchObject({ write: expect.stringMatching(new RegExp(`/c/${code}$`)) });
    expect(await front.owner.api.replyTime.get({ language: 'en' })).toMatchObject({ canWrite: true });
    for (const complaintLink of await front.owner.api.complaintLink.list())
      await front.owner.api.complaintLink.revoke({ id: complaintLink.id });
    await front.owner.api.complaintLink.create({ placeLabel: 'Table 7' });
    expect(await page()).not.toContain('href="/c/');
    expect(await json(front)).toMatchObject({ write: null });
    const own = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    expect(await page()).toContain(`href="/c/${own}?lang=en"`);
  });

  test('burns no hour into a picture that stands still; the page and the badge that is asked for anew say it', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    const text = async (file: string) => (await front.ask(`/r/${front.owner.businessId}${file}`)).text();
    expect(await text('/cover.svg')).not.toMatch(/\d\d:\d\d|open|next answer/);
    expect(await text('/badge.svg')).toContain('next answer by');
    expect(await text('')).toContain('next answer by');
  });

  test('does not count spam, answered or not', async () => {
    await using front = await openFront();
    await answers(front, 4);
    const id = await front.receive(front.owner, { spokeAt: front.clock.now() - 5 * MINUTE });
    await front.owner.api.feedback.resolve({ id, outside: true });
    await front.owner.api.feedback.correct({ id, to: 'spam' });
    await open(front);
    expect(await json(front)).toMatchObject({ medianMinutes: null });
  });

  test('is never older than five minutes: two here, two with whoever keeps it', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    expect(await json(front)).toMatchObject({ answers: 5 });
    await answers(front, 1);
    expect(await json(front)).toMatchObject({ answers: 5 });
    front.clock.advance(2 * MINUTE);
    expect(await json(front)).toMatchObject({ answers: 6 });
    const kept = (await front.ask(`/r/${front.owner.businessId}/badge.svg`)).headers.get('cache-control');
    expect(kept).toBe('public, max-age=120');
  });

  test('is made anew before it is old, and nobody waits for that', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    expect(await json(front)).toMatchObject({ answers: 5 });
    await answers(front, 1);
    front.clock.advance(100_000);
    expect(await json(front)).toMatchObject({ answers: 5 });
    await expect.poll(() => json(front)).toMatchObject({ answers: 6 });
  });

  test('leaves the socket ready made, in the same words and with the same headers as through the house', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    let passed = 0;
    const fetched = (...given: Parameters<typeof front.hono.fetch>) => {
      passed += 1;
      return front.hono.fetch(...given);
    };
    const server = createHttpServer({ hono: { fetch: fetched }, ready: front.ready }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string, init: RequestInit = {}) => {
      const before = passed;
      const answer = await fetch(`${origin}/r/${front.owner.businessId}${path}`, init);
      const headers = [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
      const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
      return { ready: passed === before, said: { status: answer.status, headers: new Map(headers), body } };
    };
    for (const path of [...FILES, '/badge.svg?lang=cs', '/badge.png?look=dark&lang=pl', '?v=2', '?lang=xx&lang=cs']) {
      const [first, second] = [await ask(path), await ask(path)];
      expect([path, second.ready]).toEqual([path, true]);
      expect(second.said).toEqual(first.said);
      const again = { headers: { 'if-none-match': first.said.headers.get('etag') ?? '' } };
      const house = await front.ask(`/r/${front.owner.businessId}${path}`, again);
      expect((await ask(path, again)).said).toEqual({ status: 304, headers: new Map(house.headers), body: '' });
      expect((await ask(path, { method: 'HEAD' })).said).toEqual({ ...first.said, body: '' });
    }
    for (const path of ['/page', '/badge.gif', '/badge.svg?lang=%63s', '/badge.svg?look=']) await ask(path);
    expect((await ask('/page')).said.status).toBe(404);
    expect((await ask('/badge.svg?lang=%63s')).ready).toBe(false);
    expect((await ask('/badge.svg', { method: 'POST' })).ready).toBe(false);
    await front.owner.api.replyTime.setOpen({ open: false });
    expect((await ask('/badge.svg')).said.status).toBe(404);
    server.closeAllConnections();
    server.close();
  });

  test('may stand on any page, is not sent twice to who has it, and sets no cookie', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    for (const file of FILES) {
      const path = `/r/${front.owner.businessId}${file}`;
      const { status, headers } = await front.ask(path);
      const etag = headers.get('etag') ?? '';
      expect([status, headers.get('set-cookie'), etag === '', headers.get('vary')]).toEqual([
        200,
        null,
        false,
        'accept-language',
      ]);
      expect(headers.get('cross-origin-resource-policy')).toBe(file === '' ? 'same-origin' : 'cross-origin');
      expect((await front.ask(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
    const data = await front.ask(`/r/${front.owner.businessId}/data.json`);
    expect(data.headers.get('access-control-allow-origin')).toBe('*');
    expect(data.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('speaks the language of the reader, with a mark of its own for each', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    const path = `/r/${front.owner.businessId}/badge.svg`;
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await front.ask(`${path}${query}`, { headers });
      return { text: await answer.text(), etag: answer.headers.get('etag') };
    };
    const [english, czech, polish] = [await ask(''), await ask('?lang=cs'), await ask('', { 'accept-language': 'pl' })];
    expect([english.text, czech.text, polish.text]).toEqual([
      expect.stringContaining('We usually answer'),
      expect.stringContaining('Obvykle odpovíme'),
      expect.stringContaining('Zwykle odpowiadamy'),
    ]);
    expect(new Set([english.etag, czech.etag, polish.etag]).size).toBe(3);
  });

  test('draws the picture in both sizes, twice as fine, light and dark', async () => {
    await using front = await openFront();
    await answers(front, 5);
    await open(front);
    const picture = async (file: string) =>
      Buffer.from(await (await front.ask(`/r/${front.owner.businessId}/${file}`)).arrayBuffer());
    const [badge, cover, dark] = [await picture('badge.png'), await picture('cover.png'), await picture('cover.png?look=dark')];
    const { width, height } = await sharp(badge).metadata();
    expect([width, height]).toEqual([760, 224]);
    expect(await sharp(cover).metadata()).toMatchObject({ width: 1640, height: 624, format: 'png' });
    expect(cover.equals(dark)).toBe(false);
  });

  test("is each business's own", async () => {
    await using front = await openFront();
    await answers(front, 5);
    const next = await front.business({ name: 'Next door', owner: 'Eva' });
    await answers(front, 6, next);
    await open(front);
    expect((await front.ask(`/r/${next.businessId}/data.json`)).status).toBe(404);
    await open(front, next);
    expect(await json(front)).toMatchObject({ answers: 5, business: 'Bistro Example' });
  });

  test('prints a hostile name as text', async () => {
    await using front = await openFront();
    await front.owner.api.business.update({ name: `"><script>alert(1)</script>` });
    await answers(front, 5);
    await open(front);
    for (const file of ['', '/badge.svg']) {
      const text = await (await front.ask(`/r/${front.owner.businessId}${file}`)).text();
      expect(text).not.toContain('<script>alert');
    }
    expect((await front.ask(`/r/${front.owner.businessId}/badge.png`)).status).toBe(200);
  });
});

describe('the complaint page', () => {
  test('adds until when we are open and the next answer, where the owner has switched it on', async () => {
    await using front = await openFront();
    const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    await answers(front, 5);
    const page = async () => (await front.ask(`/c/${code}`)).text();
    expect(await page()).not.toContain('next answer by');
    await open(front);
    expect(await page()).toMatch(/We usually answer in 30 minutes\.<\/strong>\s*\S.*next answer by/);
  });
});
