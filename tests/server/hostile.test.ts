/** Whatever is thrown at a procedure, the answer is a refusal with a reason: never a crash, never a 500, never a polluted prototype. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appRouter } from '#server/api/router.ts';
import { openTestApp, type TestApp } from '#tests/support/app.ts';
import { WHOLE } from '#tests/support/whole.ts';

const ORIGIN = 'http://localhost:3000';
const names = Object.keys(appRouter._def.procedures);

/** Each way in which a body may be wrong, the nastiest ones named. */
const NASTY: readonly string[] = [
  '',
  'null',
  '[]',
  '{',
  '"text"',
  '1e999',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `{"id":"${'x'.repeat(5000)}"}`,
  '{"id":["a","b"],"filter":{"section":{"$ne":1}},"limit":1e9}',
  `{"id":"\\ud800","text":"\\udfff\\u0000"}`,
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `{${Array.from({ length: 2000 }, (_, index) => `"key${index}":${index}`).join(',')}}`,
  `{"id":"aaaaaaaa","text":"${'\u202E\u200D\u0301'.repeat(500)}","version":-1,"promisedAt":9007199254740993}`,
];

async function ask(app: TestApp, cookie: string, request: { name: string; body: string; get: boolean; businessId: string }) {
  const headers = { 'content-type': 'application/json', origin: ORIGIN, cookie, 'x-business': request.businessId };
  const url = `${ORIGIN}/trpc/${request.name}`;
  return request.get
    ? app.app.hono.request(`${url}?input=${encodeURIComponent(request.body.slice(0, 4000))}`, { headers })
    : app.app.hono.request(url, { method: 'POST', headers, body: request.body });
}

async function signedIn(app: TestApp): Promise<{ cookie: string; businessId: string }> {
  const code = await app.app.auth.setupCode();
  const post = (name: string, body: unknown, cookie = '') =>
    app.app.hono.request(`${ORIGIN}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, cookie },
      body: JSON.stringify(body),
    });
  const made = await post('setup.create', {
    code,
    name: 'Ana',
    email: 'ana@guests.test',
    password: 'a long enough password',
    language: 'en',
  });
  expect(made.status).toBe(200);
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const founded = await post(
    'setup.business',
    { name: 'Bistro', kind: 'restaurant', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' },
    cookie,
  );
  const { result } = (await founded.json()) as { result: { data: { businessId: string } } };
  return { cookie, businessId: result.data.businessId };
}

it('refuses nonsense at every procedure without a crash, as an owner and as a stranger', { timeout: 120_000 }, async () => {
  await using app = await openTestApp();
  const { cookie, businessId } = await signedIn(app);
  const failures: string[] = [];
  let asked = 0;
  for (const name of names) {
    if (name === 'live.events') continue;
    for (const body of NASTY) {
      for (const who of [cookie, '']) {
        // Signing out would make the rest of the owner's questions a stranger's.
        if (who !== '' && /^session\.(signOut|revoke)$/.test(name)) continue;
        for (const get of [true, false]) {
          const answer = await ask(app, who, { name, body, get, businessId });
          asked += 1;
          if (answer.status >= 500) failures.push(`${name} ${get ? 'GET' : 'POST'} ${body.slice(0, 60)} → ${answer.status}`);
          await answer.arrayBuffer();
        }
      }
    }
  }
  expect(failures).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('answers random JSON at every procedure with something below 500', { timeout: 120_000 }, async () => {
  await using app = await openTestApp();
  const { cookie, businessId } = await signedIn(app);
  const keys = [
    'id',
    'text',
    'filter',
    'cursor',
    'limit',
    'claimId',
    'replyId',
    'noteId',
    'version',
    'kind',
    'to',
    'hours',
    'role',
    'token',
    'language',
    'endpoint',
    'p256dh',
    'posted',
    'promisedAt',
  ];
  const nearlyRight = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.object()),
    { maxKeys: 6 },
  );
  const callable = names.filter((name) => !/^(live\.events|session\.signOut|session\.revoke)$/.test(name));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...callable),
      fc.oneof(nearlyRight, fc.jsonValue()),
      fc.boolean(),
      async (name, value, get) => {
        const answer = await ask(app, cookie, { name, body: JSON.stringify(value), get, businessId });
        await answer.arrayBuffer();
        return answer.status < 500;
      },
    ),
    { numRuns: WHOLE ? 1500 : 500, seed: 20_261_121 },
  );
});

it('takes at most ten calls in one batch and says so', async () => {
  await using app = await openTestApp();
  const { cookie, businessId } = await signedIn(app);
  const many = Array.from({ length: 11 }, () => 'feedback.counts').join(',');
  const answer = await app.app.hono.request(`${ORIGIN}/trpc/${many}?batch=1&input={}`, {
    headers: { cookie, 'x-business': businessId },
  });
  expect(answer.status).toBe(400);
});

it('refuses what another site sends with this browser’s cookie', async () => {
  await using app = await openTestApp();
  const { cookie, businessId } = await signedIn(app);
  const disguises: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    {},
  ];
  for (const headers of disguises) {
    const answer = await app.app.hono.request(`${ORIGIN}/trpc/business.update`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'x-business': businessId, ...headers },
      body: JSON.stringify({ name: 'Taken over' }),
    });
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
});
