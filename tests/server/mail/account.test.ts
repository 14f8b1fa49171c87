/** The ways back in that go by mail, over a real SMTP server and the HTTP of the product. */
import { expect, it } from 'vitest';
import { openTestApp } from '#tests/support/app.ts';
import { openPostOffice } from './post-office.ts';

const ORIGIN = 'http://localhost:3000';
const ANA = { name: 'Ana', email: 'ana@guests.test', password: 'seven grey herons wade', language: 'en' };

it('a forgotten password comes back by a link that works once, a new address counts when its mail was opened', async () => {
  await using post = await openPostOffice();
  await using app = await openTestApp({ env: post.env() });
  const ask = async (procedure: string, input: unknown, cookie = '') => {
    const answer = await app.app.hono.request(`${ORIGIN}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, cookie },
      body: JSON.stringify(input),
    });
    return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  };
  const signIn = (email: string, password: string) => ask('session.signIn', { email, password });
  const linkIn = (path: string) =>
    post.taken.flatMap(({ body }) => new RegExp(`${ORIGIN}${path}#([\\w-]{43})`).exec(body)?.[1] ?? []).at(-1) ?? '';

  await ask('setup.create', { ...ANA, code: await app.app.auth.setupCode() });
  // Nobody can tell from the answer who has an account here.
  for (const email of [ANA.email, 'nobody@guests.test']) expect((await ask('wayBack.mail', { email })).status).toBe(200);
  await app.settle();
  expect(post.taken.map(({ to }) => to)).toEqual([[ANA.email]]);
  const token = linkIn('/back');
  const accept = { token, password: 'a canoe under the willow' };
  expect((await ask('wayBack.accept', accept)).status).toBe(200);
  expect((await ask('wayBack.accept', accept)).status).toBeGreaterThanOrEqual(400);
  expect((await signIn(ANA.email, ANA.password)).status).toBe(401);
  const { status, cookie } = await signIn(ANA.email, accept.password);
  expect(status).toBe(200);

  const moved = 'ana@bistro.test';
  expect((await ask('you.changeEmail', { email: moved }, cookie)).status).toBe(200);
  await app.settle();
  expect((await signIn(moved, accept.password)).status).toBe(401);
  expect((await ask('you.confirmEmail', { token: linkIn('/confirm') })).status).toBe(200);
  expect((await signIn(moved, accept.password)).status).toBe(200);
  await app.settle();
  // Both changes were told to the address that was in use until then.
  expect(post.taken.filter(({ to }) => to[0] === ANA.email).length).toBeGreaterThanOrEqual(3);
  expect(post.taken.every(({ source }) => !source.includes(accept.password))).toBe(true);
});

it('a link by mail is good for an hour', async () => {
  await using post = await openPostOffice();
  await using app = await openTestApp({ env: post.env() });
  const ask = (procedure: string, input: unknown) =>
    app.app.hono.request(`${ORIGIN}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify(input),
    });
  await ask('setup.create', { ...ANA, code: await app.app.auth.setupCode() });
  await ask('wayBack.mail', { email: ANA.email });
  await app.settle();
  const token = /#([\w-]{43})/.exec(post.taken[0]?.body ?? '')?.[1];
  app.clock.advance(61 * 60_000);
  const answer = await ask('wayBack.accept', { token, password: 'a canoe under the willow' });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).toContain('sign_in_link_gone');
});
