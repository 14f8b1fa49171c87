/** A tool that cannot sign: its secret in the address or as a bearer token, a trial that teaches which field is which, then complaints. */
import { expect, test } from 'vitest';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { minutes } from '#tests/support/clock.ts';

const FORM = 'application/x-www-form-urlencoded';

async function opened(): Promise<AsyncDisposable & { house: TestApp; ana: Person; url: string; secret: string; id: string }> {
  const house = await openTestApp();
  house.ignorePhones();
  const ana = await house.business();
  const { connection, secret } = await ana.api.channel.create({ name: 'Form', channel: 'webhook', proof: 'secret' });
  const { pathname } = new URL(connection.url);
  return {
    house,
    ana,
    url: pathname,
    secret,
    id: connection.id,
    [Symbol.asyncDispose]: async () => house[Symbol.asyncDispose](),
  };
}

const send = async (
  { house }: { readonly house: TestApp },
  path: string,
  { body, type = 'application/json', headers = {} }: { body: string; type?: string; headers?: Record<string, string> },
) => house.app.hono.request(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

const waiting = async (ana: Person) => (await ana.api.feedback.list({ filter: { section: 'waiting' } })).items;

test('the secret proves in the address, as a bearer token and in a header of its own; nothing else does', async () => {
  await using given = await opened();
  const { ana, url, secret } = given;
  const body = (text: string) => JSON.stringify({ stars: '2', message: text, name: 'Eva' });
  expect((await send(given, `${url}/${secret}`, { body: body('The soup was cold.') })).status).toBe(202);
  const bearer = { authorization: `Bearer ${secret}` };
  expect((await send(given, url, { body: body('The bill was wrong.'), headers: bearer })).status).toBe(202);
  const own = { 'x-webhook-secret': secret };
  const form = 'stars=1&message=The+toilets+were+dirty.&name=Jan';
  expect((await send(given, url, { body: form, type: FORM, headers: own })).status).toBe(202);
  for (const path of [url, `${url}/${secret.slice(1)}`, `${url}/${'A'.repeat(43)}`])
    expect((await send(given, path, { body: body('Nobody proved this.') })).status).toBe(401);
  expect(
    (await waiting(ana)).map(({ rating, author }) => [rating, author]).toSorted(([one], [other]) => Number(one) - Number(other)),
  ).toEqual([
    [1, 'Jan'],
    [2, 'Eva'],
    [2, 'Eva'],
  ]);
});

test('a trial shows what arrived and is nobody’s complaint; matched once, the fields are read by it', async () => {
  await using given = await opened();
  const { ana, url, secret, id } = given;
  await ana.api.channel.trial({ id });
  const strange = JSON.stringify({ q1: 'Eva', q2: 'The soup was cold.', q3: '1' });
  const tried = await send(given, `${url}/${secret}`, { body: strange });
  expect([tried.status, await tried.json()]).toEqual([202, { trial: true }]);
  expect(await waiting(ana)).toEqual([]);
  const [view] = await ana.api.channel.list();
  expect(view?.trial?.fields?.map(({ name, sample }) => [name, sample])).toEqual([
    ['q1', 'Eva'],
    ['q2', 'The soup was cold.'],
    ['q3', '1'],
  ]);
  await ana.api.channel.match({ id, mapping: { q1: 'author', q2: 'text', q3: 'rating' } });
  expect((await send(given, `${url}/${secret}`, { body: strange })).status).toBe(202);
  const [item] = await waiting(ana);
  expect(item).toMatchObject({ author: 'Eva', rating: 1 });
  expect((await ana.api.feedback.get({ id: item?.id ?? '' })).text).toBe('The soup was cold.');
});

test('a trial nobody ended is over after ten minutes: the next guest rings', async () => {
  await using given = await opened();
  const { house, ana, url, secret, id } = given;
  await ana.api.channel.trial({ id });
  house.clock.advance(minutes(11));
  expect((await send(given, `${url}/${secret}`, { body: '{"message":"The soup was cold."}' })).status).toBe(202);
  expect((await waiting(ana)).length).toBe(1);
});

test('only who may manage channels sets one up, and a signed connection has no trial', async () => {
  await using given = await opened();
  const { house, ana, id } = given;
  const ben = await house.hire(ana, { name: 'Ben', role: 'responder' });
  await expect(ben.api.channel.trial({ id })).rejects.toThrow(/role_may_not|FORBIDDEN/);
  const signed = await ana.api.channel.create({ name: 'Till', channel: 'webhook' });
  await expect(ana.api.channel.trial({ id: signed.connection.id })).rejects.toThrow('not_connectable');
  expect(signed.secret).toMatch(/^whsec_/);
});
