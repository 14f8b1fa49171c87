import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forged } from '#server/http/guard/guard.ts';
import { codeOf, filled, openForm, openFront, type Front } from './http-kit.ts';

const EVERYWHERE = [
  'content-security-policy',
  'reporting-endpoints',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'cache-control',
];

let clientDir: string;
beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'golden-hour-client-'));
  await mkdir(join(clientDir, 'assets'));
  await mkdir(join(clientDir, '.vite'));
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Golden Hour</title>');
  await writeFile(join(clientDir, 'sw.js'), '/* worker */');
  await writeFile(join(clientDir, 'assets', 'app-1a2b.js'), `export const a = '${'long enough to be packed '.repeat(100)}';`);
  await writeFile(join(clientDir, 'assets', 'app-1a2b.js.map'), '{}');
  await writeFile(join(clientDir, 'assets', 'public-3c4d.css'), 'body{}');
  await writeFile(join(clientDir, 'assets', 'public-5e6f.js'), '1');
  await writeFile(
    join(clientDir, '.vite', 'manifest.json'),
    JSON.stringify({ 'public/main.ts': { file: 'assets/public-5e6f.js', css: ['assets/public-3c4d.css'], isEntry: true } }),
  );
});
afterAll(() => rm(clientDir, { recursive: true, force: true }));

type Visit = readonly [path: string, init: RequestInit, status: number];

async function visits(front: Front): Promise<readonly Visit[]> {
  const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
  const sent = await front.ask(`/c/${code}`, { method: 'POST', body: filled(await openForm(front, code), {}) });
  const own = (sent.headers.get('location') ?? '').split('?')[0] ?? '';
  const { connection } = await front.owner.api.channel.create({ name: 'Till' });
  const json = { 'content-type': 'application/json' };
  return [
    ['/', {}, 200],
    ['/f/some-item?b=1', {}, 200],
    ['/more/poster/1', {}, 200],
    ['/index.html', {}, 200],
    ['/sw.js', {}, 200],
    ['/assets/app-1a2b.js', {}, 200],
    ['/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br' } }, 200],
    ['/assets/app-1a2b.js.map', {}, 404],
    ['/assets/gone.js', {}, 404],
    ['/.vite/manifest.json', {}, 404],
    ['/.git/config', {}, 404],
    ['/.env', {}, 404],
    ['/../package.json', {}, 404],
    ['/%2e%2e/package.json', {}, 404],
    ['/assets/..%2f..%2fkeys.json', {}, 404],
    ['/manifest-cs.webmanifest', {}, 200],
    ['/manifest-de.webmanifest', {}, 404],
    ['/health', {}, 200],
    ['/health', { headers: { accept: 'text/html' } }, 200],
    [`/c/${code}`, {}, 200],
    ['/c/AAAAAAAAAAAAAAAAAAAAAA', {}, 404],
    ['/c', {}, 404],
    [`/c/${code}`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 400],
    [own, {}, 200],
    [`${own}/events`, {}, 200],
    [`${own}/photos/none`, {}, 404],
    [`${own}x`, {}, 404],
    ['/hooks/in/nobody', { method: 'POST', body: '{}', headers: json }, 401],
    [`/hooks/in/${connection.id}`, { method: 'POST', body: '{}', headers: json }, 401],
    [`/hooks/in/${connection.id}`, { method: 'POST', body: 'x'.repeat(70_000), headers: json }, 413],
    [`/hooks/in/${connection.id}`, {}, 404],
    ['/push/receipt', { method: 'POST', body: '{}', headers: json }, 400],
    ['/push/receipt', { method: 'POST', body: JSON.stringify({ token: 'unknown', what: 'shown' }), headers: json }, 404],
    ['/push/resubscribe', { method: 'POST', body: '{}', headers: json }, 403],
    ['/push/resubscribe', { method: 'POST', body: '{}', headers: { ...json, 'sec-fetch-site': 'same-origin' } }, 401],
    ['/photos/none', {}, 401],
    ['/csp', { method: 'POST', body: '{}', headers: json }, 204],
    ['/csp', { method: 'POST', body: 'x'.repeat(20_000), headers: json }, 413],
    ['/trpc/anything', { method: 'POST', body: '{}', headers: { ...json, 'sec-fetch-site': 'cross-site' } }, 403],
    [
      '/trpc/anything',
      { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' } },
      415,
    ],
    ['/trpc/anything', { method: 'POST', body: '{}', headers: { ...json, 'sec-fetch-site': 'same-origin' } }, 404],
    ['/throws', {}, 500],
    ['/', { method: 'DELETE' }, 404],
  ];
}

describe('every answer', () => {
  test('carries the whole set of headers, whatever it is and whatever went wrong', async () => {
    await using front = await openFront({ clientDir, env: { GH_PUBLIC_URL: 'https://hour.example.com' } });
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => said.push(words);
    for (const [path, init, status] of await visits(front)) {
      const answer = await front.ask(path, init);
      expect([path, answer.status]).toEqual([path, status]);
      for (const name of [...EVERYWHERE, 'strict-transport-security'])
        expect(answer.headers.get(name), `${name} of ${path}`).toBeTruthy();
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
      await answer.body?.cancel();
    }
  });

  test('has the policy of its kind: app, guest page, worker, data', async () => {
    await using front = await openFront({ clientDir });
    const policy = async (path: string) => (await front.ask(path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/')).toMatch(
      /script-src 'self';.*worker-src 'self';.*require-trusted-types-for 'script'; trusted-types sw;/,
    );
    const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    expect(await policy(`/c/${code}`)).toMatch(/frame-ancestors 'none';.*trusted-types 'none'/);
    expect(await policy('/sw.js')).toMatch(/^default-src 'none'; connect-src 'self'/);
    expect(await policy('/assets/app-1a2b.js')).toMatch(/sandbox$/);
    expect(await policy('/nothing.json')).toMatch(/sandbox$/);
  });

  test('asks for https only where there is https', async () => {
    await using front = await openFront({ clientDir });
    expect((await front.ask('/')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe("the app's files", () => {
  test('are kept for ever when their name holds their content, and asked for again when not', async () => {
    await using front = await openFront({ clientDir });
    const cache = async (path: string) => (await front.ask(path)).headers.get('cache-control');
    expect(await cache('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/duty', '/sw.js', '/manifest-en.webmanifest']) expect(await cache(path)).toBe('no-cache');
  });

  test('come packed, with a mark by which they need not come again', async () => {
    await using front = await openFront({ clientDir });
    const packed = await front.ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary'), packed.headers.get('content-type')]).toEqual([
      'br',
      'accept-encoding',
      'text/javascript; charset=utf-8',
    ]);
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(500);
    const again = await front.ask('/assets/app-1a2b.js', { headers: { 'if-none-match': packed.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    // What a 304 says replaces what the browser stored with the page; a policy here once closed the app at the second visit.
    expect(again.headers.get('content-security-policy')).toBeNull();
    expect((await front.ask('/assets/app-1a2b.js')).headers.get('content-encoding')).toBeNull();
  });

  test('of guest pages are found by name in what the build wrote', async () => {
    await using front = await openFront({ clientDir });
    const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    const page = await (await front.ask(`/c/${code}`)).text();
    expect(page).toContain('<link rel="stylesheet" href="/assets/public-3c4d.css" />');
    expect(page).toContain('<script type="module" src="/assets/public-5e6f.js"></script>');
  });

  test('that are not built yet are said to be missing, while guests are served all the same', async () => {
    await using front = await openFront({ clientDir: null });
    const shell = await front.ask('/');
    expect([shell.status, await shell.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    const code = codeOf((await front.owner.api.complaintLink.create({ placeLabel: '' })).url);
    expect((await front.ask(`/c/${code}`)).status).toBe(200);
    expect((await front.ask('/manifest-cs.webmanifest')).status).toBe(200);
  });
});

describe('a request from another site', () => {
  const asked = (headers: Record<string, string>, method = 'POST') =>
    forged(new Request('https://hour.example.com/trpc/x', { method, headers }), 'https://hour.example.com');

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://hour.example.com' }, true],
    [{ 'sec-fetch-site': 'anything' }, true],
    [{ origin: 'https://hour.example.com' }, false],
    [{ origin: 'https://evil.example' }, true],
    [{ origin: 'null' }, true],
    [{ origin: 'https://hour.example.com.evil.example' }, true],
    [{}, true],
  ])('with %j is forged: %s', (headers, result) => {
    expect(asked(headers)).toBe(result);
  });

  test('that only reads needs no proof, but says so when it comes from elsewhere', () => {
    expect([
      asked({}, 'GET'),
      asked({ 'sec-fetch-site': 'cross-site' }, 'GET'),
      asked({ 'sec-fetch-site': 'same-origin' }, 'GET'),
    ]).toEqual([false, true, false]);
  });
});

describe('reports of a browser', () => {
  test('are noted without the secret part of the address, and 1,000 of them do not fill the log', async () => {
    const lines: string[] = [];
    await using front = await openFront({ clientDir: null, log: (line) => void lines.push(line) });
    const report = [
      {
        type: 'csp-violation',
        body: {
          effectiveDirective: 'img-src',
          blockedURL: 'https://evil.example/a\u202E',
          documentURL: 'https://hour.example.com/s/SECRETSECRETSECRET',
        },
      },
    ];
    for (let round = 0; round < 1_000; round += 1)
      await front.ask('/csp', {
        method: 'POST',
        body: JSON.stringify(report),
        headers: { 'content-type': 'application/reports+json' },
      });
    const noted = lines.filter((line) => line.includes('blocked resource'));
    expect(noted).toHaveLength(30);
    expect(noted[0]).toContain('img-src');
    expect(noted.join('')).not.toContain('SECRET');
  });
});
