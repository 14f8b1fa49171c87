import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { siteOf } from '#server/auth/passkey.ts';
import { passkey, trail as trailRows, user } from '#server/db/schema/index.ts';
import { createAuthenticator } from '#tests/support/authenticator.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal } from './auth-kit.ts';

const MINUTE = 60_000;
const SITE = { origin: 'https://hour.example.com', rpId: 'hour.example.com' };
const REFUSED = 'FORBIDDEN passkey_refused';
type Key = ReturnType<typeof createAuthenticator>;

async function withKey(house: House, email = 'ana@bistro.example'): Promise<{ ana: Browser; key: Key; id: string }> {
  const ana = await house.owner({ email });
  const key = createAuthenticator(SITE);
  const { challenge } = await ana.api.passkey.askToAdd();
  const { id } = await ana.api.passkey.add({ response: key.make({ challenge }) });
  return { ana, key, id };
}

/** What the browser is asked, on the sign-in screen. */
async function asked(browser: Browser): Promise<string> {
  return (await browser.api.passkey.askToSignIn())?.challenge ?? '';
}

async function signsIn(browser: Browser, key: Key, told: Partial<Parameters<Key['show']>[0]> = {}): Promise<string> {
  const challenge = await asked(browser);
  return refusal(browser.api.passkey.signIn({ response: key.show({ challenge, ...told }) }));
}

test('passkeys work where the address is safe and has a name, and nowhere else', () => {
  const at = (publicUrl: string) => siteOf({ publicUrl });
  expect(at('https://hour.example.com')).toEqual(SITE);
  expect(at('https://hour.example.com:8443')).toEqual({ origin: 'https://hour.example.com:8443', rpId: 'hour.example.com' });
  expect(at('http://localhost:3000')).toEqual({ origin: 'http://localhost:3000', rpId: 'localhost' });
  for (const none of ['http://hour.example.com', 'http://192.168.1.5:3000', 'https://192.168.1.5', 'https://[2001:db8::1]'])
    expect(at(none)).toBeNull();
});

test('on a plain address the list says so and nothing is asked', async () => {
  await using house = await openHouse({ env: { GH_PUBLIC_URL: 'http://192.168.1.5:3000' } });
  const ana = await house.owner();
  expect(await ana.api.passkey.list()).toEqual({ origin: null, passkeys: [] });
  expect(await refusal(ana.api.passkey.askToAdd())).toBe('CONFLICT passkeys_need_https');
  expect(await house.browser().api.passkey.askToSignIn()).toBeNull();
  expect(await ana.api.passkey.askToProve()).toBeNull();
});

test('a passkey is made after proof, listed by where it was made, named, used and removed', async () => {
  await using house = await openHouse();
  const { ana, key, id } = await withKey(house);
  expect(await ana.api.passkey.list()).toMatchObject({
    origin: SITE.origin,
    passkeys: [{ id, name: 'Firefox · Android', lastUsedAt: null }],
  });
  house.clock.advance(10 * MINUTE);
  expect(await refusal(ana.api.passkey.askToAdd())).toBe('FORBIDDEN prove_first');
  expect(await refusal(ana.api.passkey.remove({ id }))).toBe('FORBIDDEN prove_first');
  await ana.api.passkey.rename({ id, name: 'Kitchen phone' });

  const tablet = house.browser();
  expect(await signsIn(tablet, key)).toBe('ok');
  expect((await tablet.api.session.me()).name).toBe('Ana');
  expect(await refusal(tablet.api.session.proved())).toBe('ok');
  expect((await tablet.api.passkey.list()).passkeys).toMatchObject([{ name: 'Kitchen phone', lastUsedAt: house.clock.now() }]);

  await tablet.api.passkey.remove({ id });
  expect(await signsIn(house.browser(), key)).toBe('FORBIDDEN passkey_gone');
  expect((await ana.api.passkey.list()).passkeys).toEqual([]);
  const trail = await house.parts.db.orm.select().from(trailRows);
  expect(trail.filter(({ kind }) => kind.startsWith('passkey.')).map(({ kind, onWhom }) => `${kind} ${onWhom}`)).toEqual([
    'passkey.made Firefox · Android',
    'passkey.removed Kitchen phone',
  ]);
  expect(trail.find(({ data }) => data['way'] === 'passkey')).toMatchObject({ kind: 'sign_in.ok', who: 'Ana' });
});

test('several for one account, none twice, and twenty at most', async () => {
  await using house = await openHouse();
  const { ana, key } = await withKey(house);
  const { challenge, excludeCredentials } = await ana.api.passkey.askToAdd();
  expect(excludeCredentials).toMatchObject([{ id: key.id }]);
  expect(await refusal(ana.api.passkey.add({ response: key.make({ challenge }) }))).toBe('CONFLICT passkey_known');
  for (let count = 1; count < 20; count += 1) {
    const next = await ana.api.passkey.askToAdd();
    await ana.api.passkey.add({ response: createAuthenticator(SITE).make({ challenge: next.challenge }) });
  }
  expect(await refusal(ana.api.passkey.askToAdd())).toBe('TOO_MANY_REQUESTS too_many_passkeys');
  expect((await ana.api.passkey.list()).passkeys).toHaveLength(20);
});

test('an answer is taken once, however many send it at the same time', async () => {
  await using house = await openHouse();
  const { key } = await withKey(house);
  const tablet = house.browser();
  const response = key.show({ challenge: await asked(tablet) });
  const cookies = new Map(tablet.others);
  const thieves = Array.from({ length: 20 }, () => house.browser());
  const answers = await Promise.all(
    [tablet, ...thieves].map((one) => {
      for (const [name, pair] of cookies) one.others.set(name, pair);
      return refusal(one.api.passkey.signIn({ response }));
    }),
  );
  expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(['ok', 'CONFLICT passkey_late']));
});

test('a question is good for five minutes, for this browser, this session and this purpose', async () => {
  await using house = await openHouse();
  const { ana, key } = await withKey(house);
  const tablet = house.browser();
  const late = await asked(tablet);
  house.clock.advance(5 * MINUTE);
  expect(await refusal(tablet.api.passkey.signIn({ response: key.show({ challenge: late }) }))).toBe('CONFLICT passkey_late');
  // Without the cookie of the question, and with one that was tampered with.
  const challenge = await asked(tablet);
  expect(await refusal(house.browser().api.passkey.signIn({ response: key.show({ challenge }) }))).toBe('CONFLICT passkey_late');
  const forger = house.browser();
  const [name = '', pair = ''] = [...tablet.others].find(([one]) => one.includes('passkey')) ?? [];
  forger.others.set(
    name,
    pair.replace(/\.(\d+)\./, (_, until: string) => `.${Number(until) + 1}.`),
  );
  expect(await refusal(forger.api.passkey.signIn({ response: key.show({ challenge }) }))).toBe('CONFLICT passkey_late');
  // A question of the sign-in screen is none of proof, and one of another session is none of this.
  const proof = (await ana.api.passkey.askToProve())?.challenge ?? '';
  expect(await refusal(tablet.api.passkey.signIn({ response: key.show({ challenge: proof }) }))).toBe(REFUSED);
  const [proofName = '', proofPair = ''] = [...ana.others].find(([one]) => one.endsWith('passkey-prove')) ?? [];
  const laptop = house.browser();
  await laptop.api.session.signIn({ email: 'ana@bistro.example', password: PASSWORD });
  laptop.others.set(proofName, proofPair);
  expect(await refusal(laptop.api.passkey.prove({ response: key.show({ challenge: proof }) }))).toBe('CONFLICT passkey_late');
  expect(await refusal(ana.api.passkey.prove({ response: key.show({ challenge: proof }) }))).toBe('ok');
});

test.each([
  ['another origin', { origin: 'https://hour.example.com.evil.example' }],
  ['the same name on plain http', { origin: 'http://hour.example.com' }],
  ['another rp id', { rpId: 'example.com' }],
  ['nobody looked at', { verified: false }],
  ['another account’s handle', { userHandle: Buffer.from('somebody else').toString('base64url') }],
  ['a challenge of its own', { challenge: Buffer.alloc(32).toString('base64url') }],
])('refused: %s', async (_, told) => {
  await using house = await openHouse();
  const { ana, key } = await withKey(house);
  expect(await signsIn(house.browser(), key, told)).toBe(REFUSED);
  const other = createAuthenticator(SITE);
  const { challenge } = await ana.api.passkey.askToAdd();
  if (!('userHandle' in told))
    expect(await refusal(ana.api.passkey.add({ response: other.make({ challenge, ...told }) }))).toBe(REFUSED);
  expect(await signsIn(house.browser(), key)).toBe('ok');
});

test('refused: a signature by another key, bytes that are no key, and nothing of it reaches the answer', async () => {
  await using house = await openHouse();
  const { ana, key } = await withKey(house);
  const tablet = house.browser();
  const forged = createAuthenticator(SITE).show({ challenge: await asked(tablet) });
  expect(await refusal(tablet.api.passkey.signIn({ response: { ...forged, id: key.id, rawId: key.id } }))).toBe(REFUSED);
  for (const attestationObject of [
    'AAAA',
    Buffer.alloc(12_000, 0x81).toString('base64url'),
    Buffer.alloc(9_000, 0x5f).toString('base64url'),
  ]) {
    const { challenge } = await ana.api.passkey.askToAdd();
    const made = createAuthenticator(SITE).make({ challenge });
    const response = { ...made, response: { ...made.response, attestationObject } };
    expect(await refusal(ana.api.passkey.add({ response }))).toBe(REFUSED);
  }
  for (const junk of ['', 'not base64url!', 'A'.repeat(20_000)]) {
    const response = key.show({ challenge: await asked(tablet) });
    expect(await refusal(tablet.api.passkey.signIn({ response: { ...response, id: junk } }))).toMatch(/^BAD_REQUEST/);
  }
});

test('a counter that goes back or stands still is a copied key', async () => {
  await using house = await openHouse();
  const { key } = await withKey(house);
  expect(await signsIn(house.browser(), key, { counter: 7 })).toBe('ok');
  expect(await signsIn(house.browser(), key, { counter: 7 })).toBe(REFUSED);
  expect(await signsIn(house.browser(), key, { counter: 6 })).toBe(REFUSED);
  expect(await signsIn(house.browser(), key, { counter: 0 })).toBe(REFUSED);
  expect(await signsIn(house.browser(), key, { counter: 8 })).toBe('ok');
  expect(house.lines.join('\n')).toContain('a passkey was refused');
});

test('a passkey proves its own account and no other', async () => {
  await using house = await openHouse();
  const { ana, key, id } = await withKey(house);
  const ben = await house.hire(ana, 'manager', { name: 'Ben', email: 'ben@bistro.example' });
  house.clock.advance(10 * MINUTE);
  expect(await ben.api.passkey.askToProve()).toBeNull();
  const his = createAuthenticator(SITE);
  await ben.api.session.prove({ password: PASSWORD });
  await ben.api.passkey.add({ response: his.make({ challenge: (await ben.api.passkey.askToAdd()).challenge }) });
  const challenge = (await ana.api.passkey.askToProve())?.challenge ?? '';
  expect(await refusal(ana.api.passkey.prove({ response: his.show({ challenge }) }))).toBe(REFUSED);
  expect(await refusal(ana.api.session.proved())).toBe('FORBIDDEN prove_first');
  const again = (await ana.api.passkey.askToProve())?.challenge ?? '';
  await ana.api.passkey.prove({ response: key.show({ challenge: again }) });
  expect(await refusal(ana.api.session.proved())).toBe('ok');
  // Names and ends are one's own too.
  expect(await refusal(ben.api.passkey.rename({ id, name: 'Mine' }))).toBe('NOT_FOUND passkey_not_found');
  expect(await refusal(ben.api.passkey.remove({ id }))).toBe('NOT_FOUND passkey_not_found');
});

test('signing in by passkey takes the phone of the same person along and is a session of its own', async () => {
  await using house = await openHouse();
  const { ana, key } = await withKey(house);
  const before = ana.cookie;
  expect(await signsIn(ana, key)).toBe('ok');
  expect(ana.cookie).not.toBe(before);
  const old = house.browser();
  old.cookie = before;
  expect(await refusal(old.api.session.me())).toBe('UNAUTHORIZED');
});

test('passkeys go with their account', async () => {
  await using house = await openHouse();
  await withKey(house);
  const { orm } = house.parts.db;
  const at = new Date(house.clock.now());
  await orm.insert(user).values({ id: 'gone', name: 'Gita', email: 'gita@bistro.example', createdAt: at, updatedAt: at });
  const [anas] = await orm.select().from(passkey);
  if (anas === undefined) throw new Error('no passkey');
  await orm.insert(passkey).values({ ...anas, id: 'gone', userId: 'gone', credentialId: 'gone' });
  await orm.delete(user).where(eq(user.id, 'gone'));
  expect(await orm.select().from(passkey)).toEqual([anas]);
});
