/** Bodies made to hurt: each is answered before it has cost more than its size, and no word of a guest is lost on the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { createHttpServer } from '#server/listen.ts';
import { codeOf, filled, hidden, openForm, openFront, type Front } from '#tests/server/http/http-kit.ts';
import { chunk, head, openStreet } from './socket.ts';

const KB = 1024;
const MB = 1024 * KB;
const CHUNKED = { 'transfer-encoding': 'chunked' } as const;
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=b' } as const;

const openDoor = async (front: Front): Promise<string> =>
  `/c/${codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url)}`;
const part = (name: string, value: string, file = false): string =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="a.jpg"' : ''}\r\n\r\n${value}\r\n`;

describe('whoever has no business here is answered before a byte of the body was sent', () => {
  test.each([
    ['a file of the past without a session', '/import/file?business=aaaaaaaa', 401],
    ['a complaint at a door that is none', '/c/AAAAAAAAAAAAAAAAAAAAAA', 404],
    ['words for a page that is none', `/s/${'A'.repeat(43)}`, 404],
    ['a subscription without a session', '/push/resubscribe', 401],
  ])('%s', async (_, path, status) => {
    await using street = await openStreet();
    for (const length of [CHUNKED, { 'content-length': 15 * KB }]) {
      const caller = await street.call();
      caller.write(head(path, { ...MULTIPART, ...length, origin: 'http://localhost:3000' }));
      expect((await caller.answer()).status).toBe(status);
      caller.socket.destroy();
    }
  });
});

describe('a body that never ends', () => {
  test.each([
    ['/push/receipt', 16 * KB],
    ['/push/act', 16 * KB],
    ['/csp', 16 * KB],
  ])('at %s is cut off at its limit, with or without a length', async (path, limit) => {
    await using street = await openStreet();
    const announced = await street.call();
    announced.write(head(path, { 'content-length': limit + 1 }));
    expect((await announced.answer()).status).toBe(413);
    const endless = await street.call();
    endless.write(head(path, CHUNKED) + chunk('x'.repeat(limit)) + chunk('x'));
    expect((await endless.answer()).status).toBe(413);
  });

  test('of a webhook without a length is cut off too, and one that ends is read', async () => {
    await using street = await openStreet();
    const { connection } = await street.front.owner.api.channel.create({ name: 'Till' });
    const endless = await street.call();
    endless.write(head(`/hooks/in/${connection.id}`, CHUNKED) + chunk('x'.repeat(64 * KB)) + chunk('x'));
    expect((await endless.answer()).status).toBe(413);
    const short = await street.call();
    short.write(`${head(`/hooks/in/${connection.id}`, CHUNKED)}${chunk('{}')}0\r\n\r\n`);
    expect((await short.answer()).status).toBe(401);
  });
});

describe('a form made to be expensive', () => {
  test.each([
    ['of 200,000 parts', MULTIPART, part('a', '').repeat(2_000)],
    ['of 200,000 files', MULTIPART, part('photos', 'x', true).repeat(2_000)],
    ['of 24 MB of a=&', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=&'.repeat(22_000)],
  ])('%s is answered after its beginning', async (_, type, beginning) => {
    await using street = await openStreet();
    const path = await openDoor(street.front);
    for (const length of [CHUNKED, { 'content-length': 24 * MB }]) {
      const caller = await street.call();
      caller.write(head(path, { ...type, ...length }));
      // Never the rest.
      caller.write('transfer-encoding' in length ? chunk(beginning) : beginning);
      const { status, text } = await caller.answer();
      expect([400, 413]).toContain(status);
      expect(text).toContain('<textarea');
      caller.socket.destroy();
    }
  });

  test('with a field of a megabyte and a name of a megabyte is a form with long words', async () => {
    await using front = await openFront();
    const path = await openDoor(front);
    const body = new FormData();
    body.set('x'.repeat(MB), 'y');
    body.set('text', 'z'.repeat(MB));
    const answer = await front.ask(path, { method: 'POST', body });
    expect([answer.status < 500, (await answer.text()).length < 100 * KB]).toEqual([true, true]);
  });

  test('of any bytes at all is answered', async () => {
    await using front = await openFront({ limits: { formPlace: { capacity: 10_000, perSecond: 1 } } });
    const path = await openDoor(front);
    const piece = fc.oneof(
      fc.constantFrom(
        '--b\r\n',
        '--b--\r\n',
        '--b',
        '\r\n\r\n',
        '\r\n',
        'content-disposition: form-data; name="text"\r\n',
        '\u0000',
      ),
      fc.constantFrom(
        'content-disposition: form-data; name="photos"; filename="a"\r\n',
        'content-type: text/plain; charset=utf-7\r\n',
      ),
      fc.string({ maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.constantFrom('b', '-', '"', ''), async (pieces, boundary) => {
        const type = `multipart/form-data; boundary=${boundary}`;
        const answer = await front.ask(path, { method: 'POST', body: pieces.join(''), headers: { 'content-type': type } });
        expect(answer.status).toBeLessThan(500);
        await answer.arrayBuffer();
      }),
      { numRuns: 200 },
    );
  });
});

describe('when many photos arrive at once', () => {
  test('there is room for so many; the next guest keeps every word, and is taken when there is room again', async () => {
    await using street = await openStreet({ room: { all: 100 * KB, address: 80 * KB } });
    const path = await openDoor(street.front);
    const holder = await street.call();
    holder.write(head(path, { ...MULTIPART, ...CHUNKED }) + chunk(part('photos', 'x'.repeat(60 * KB), true).slice(0, -2)));
    const send = async (photo: Uint8Array<ArrayBuffer>) => {
      const page = await (await fetch(`http://127.0.0.1:${street.port}${path}`)).text();
      const body = filled(hidden(page, 'form'), { text: 'My soup is cold', contact: 'me', photos: [new File([photo], 'a.jpg')] });
      return fetch(`http://127.0.0.1:${street.port}${path}`, { method: 'POST', body });
    };
    // What the first one sent is held from the moment it was read.
    let refused = await send(new Uint8Array(30 * KB));
    while (refused.status !== 503) refused = await send(new Uint8Array(30 * KB));
    const page = await refused.text();
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(page).toContain('My soup is cold');
    expect(page).toMatch(/value="me"/);
    expect(page).toContain('choose your photos again');
    holder.socket.destroy();
    let answer = await send(new Uint8Array(30 * KB));
    while (answer.status === 503) answer = await send(new Uint8Array(30 * KB));
    // Not a picture, but read to its end.
    expect(await answer.text()).toContain('could not be read');
  });

  test('more and larger ones than there may be are refused by name, and the words stay', async () => {
    await using front = await openFront();
    const path = await openDoor(front);
    for (const [photos, said] of [
      [Array.from({ length: 4 }, () => new File(['x'], 'a.jpg')), 'At most 3 photos'],
      [[new File([new Uint8Array(9 * MB)], 'a.jpg')], 'at most 8 MB'],
      [Array.from({ length: 4 }, () => new File([new Uint8Array(8 * MB)], 'a.jpg')), 'too large to send'],
    ] as const) {
      const token = await openForm(front, path.slice(3));
      const answer = await front.ask(path, { method: 'POST', body: filled(token, { text: 'Cold soup', photos }) });
      const page = await answer.text();
      expect([page.includes(said), page.includes('Cold soup'), answer.status >= 400]).toEqual([true, true, true]);
    }
  });
});

describe('a slow sender', () => {
  afterEach(() => vi.useRealTimers());
  const wound = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

  async function trickle(front: Front, path: string, { every, bytes, times }: { every: number; bytes: number; times: number }) {
    let pull: () => void = () => undefined;
    const start = part('text', 'We wait for an hour') + part('photos', '', true).slice(0, -2);
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from(start)),
      pull: (controller) =>
        new Promise((resolve) => {
          pull = () => {
            given += 1;
            if (given <= times) controller.enqueue(new Uint8Array(bytes));
            else if (given === times + 1) controller.enqueue(Buffer.from('\r\n--b--\r\n'));
            else controller.close();
            // What is asked for next sets its own; until then nothing more is there to give.
            pull = () => undefined;
            resolve();
          };
        }),
    });
    let answer: Response | null = null;
    void front
      .ask(path, { method: 'POST', body, headers: MULTIPART, duplex: 'half' } as RequestInit)
      .then((response) => (answer = response));
    for (let round = 0; answer === null && round < 100 * times; round += 1) {
      await vi.advanceTimersByTimeAsync(every);
      pull();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answer as Response | null;
  }

  test('of 1.2 MB at 20 kB a second is read to the end', async () => {
    await using front = await openFront();
    const path = await openDoor(front);
    wound();
    const answer = await trickle(front, path, { every: 1_000, bytes: 20 * KB, times: 60 });
    // Read whole: the page has no sealed id here, and says so rather than that it was slow.
    expect([answer?.status, await answer?.text()]).toEqual([422, expect.stringContaining('We wait for an hour')]);
  });

  test('who only holds a place is told so, with every word that came', async () => {
    await using front = await openFront();
    const path = await openDoor(front);
    wound();
    const answer = await trickle(front, path, { every: 1_000, bytes: 100, times: 600 });
    const page = (await answer?.text()) ?? '';
    expect([answer?.status, page.includes('We wait for an hour'), page.includes('too slow')]).toEqual([408, true, true]);
  });

  test('is not cut off by the socket before that, and one that sends no head is soon', async () => {
    await using front = await openFront();
    const server = createHttpServer(front);
    expect(server.requestTimeout).toBeGreaterThanOrEqual(240_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
  });
});

test('who hangs up in the middle is no fault of ours: nothing is logged, and nothing is kept', async () => {
  const lines: string[] = [];
  await using street = await openStreet({ log: (line) => lines.push(line) });
  const { front } = street;
  const path = await openDoor(front);
  const { connection } = await front.owner.api.channel.create({ name: 'Till' });
  for (const [at, type] of [
    [path, MULTIPART],
    [`/hooks/in/${connection.id}`, {}],
    ['/csp', {}],
    ['/push/receipt', {}],
  ] as const) {
    const caller = await street.call();
    caller.write(head(at, { ...type, 'content-length': 10_000 }) + part('text', 'half of it').slice(0, -2));
    // Asked over another line, so the first one has been read by then.
    await fetch(`http://127.0.0.1:${street.port}/health`);
    caller.socket.destroy();
  }
  await fetch(`http://127.0.0.1:${street.port}/health`);
  expect(lines.filter((line) => line.includes('"error"'))).toEqual([]);
  expect(await front.app.parts.db.orm.select().from(feedback)).toEqual([]);
});

test('no route reads a body but through the one place that counts', () => {
  const root = join(import.meta.dirname, '../../server');
  const routes = readdirSync(join(root, 'http'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, 'http', name));
  const files = [...routes, join(root, 'app.ts')];
  expect(files.length).toBeGreaterThan(30);
  const reading = /\b(?:req|raw|request)\.(?:json|text|formData|parseBody|arrayBuffer|blob|body)\b(?!: )/;
  expect(files.filter((file) => !file.endsWith('body.ts') && reading.test(readFileSync(file, 'utf8')))).toEqual([]);
});
