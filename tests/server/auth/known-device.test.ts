/** A living device may always sign in: what strangers and neighbours guess stands in nobody's way who was here before. */
import { expect, test } from 'vitest';
import { createAuthenticator } from '#tests/support/authenticator.ts';
import { type Browser, type House, openHouse, PASSWORD, refusal } from './auth-kit.ts';

const EMAIL = 'ana@bistro.example';
const HOUR = 3_600_000;
const TOO_MANY = 'TOO_MANY_REQUESTS too_many';

const signIn = (browser: Browser, password = PASSWORD) => refusal(browser.api.session.signIn({ email: EMAIL, password }));

/** The same device at another address: its cookies go along. */
function moved(house: House, from: Browser, address?: string): Browser {
  const to = house.browser(address === undefined ? {} : { address });
  for (const [name, pair] of from.others) to.others.set(name, pair);
  return to;
}

async function besiege(house: House, address?: string): Promise<void> {
  const answers: string[] = [];
  for (let i = 0; i < 21; i += 1)
    answers.push(await signIn(house.browser({ address: address ?? `203.0.113.${i}` }), `guess ${i}`));
  expect(answers).toContain(TOO_MANY);
}

test('twenty wrong guesses from anywhere refuse a new device and not one that has signed in before', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const phone = moved(house, ana);
  await ana.api.session.signOut();
  await besiege(house);
  expect(await signIn(house.browser())).toBe(TOO_MANY);
  expect(await signIn(phone)).toBe('ok');
  expect((await phone.api.session.me()).name).toBe('Ana');
  // Also once it is signed out, and not for the account of somebody else.
  await phone.api.session.signOut();
  expect(await signIn(phone)).toBe('ok');
}, 120_000);

test('a neighbour on the same Wi-Fi who guesses at every account is not in its way', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const WIFI = '198.51.100.200';
  const answers = await Promise.all(
    Array.from({ length: 70 }, (_, i) =>
      refusal(house.browser({ address: WIFI }).api.session.signIn({ email: `x${i}@bistro.example`, password: 'a guess' })),
    ),
  );
  expect(answers).toContain(TOO_MANY);
  expect(await signIn(house.browser({ address: WIFI }))).toBe(TOO_MANY);
  expect(await signIn(moved(house, ana, WIFI))).toBe('ok');
}, 120_000);

test('a passkey signs in however many passwords were guessed, on a device nobody has seen', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const key = createAuthenticator({ origin: 'https://hour.example.com', rpId: 'hour.example.com' });
  await ana.api.passkey.add({ response: key.make({ challenge: (await ana.api.passkey.askToAdd()).challenge }) });
  await besiege(house, '203.0.113.9');
  const tablet = house.browser({ address: '203.0.113.9' });
  const asked = await tablet.api.passkey.askToSignIn();
  expect(await refusal(tablet.api.passkey.signIn({ response: key.show({ challenge: asked?.challenge ?? '' }) }))).toBe('ok');
}, 120_000);

test('the mark of a device is for its account alone, cannot be made up, and is no free way to guess', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  const ben = await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  await besiege(house);
  expect(await signIn(moved(house, ben))).toBe(TOO_MANY);
  const [name = '', pair = ''] = [...ana.others].find(([one]) => one.endsWith('known')) ?? [];
  expect(name).toBe('__Host-known');
  const forger = house.browser();
  forger.others.set(name, `${pair.slice(0, -4)}AAAA`);
  expect(await signIn(forger)).toBe(TOO_MANY);
  const thief = moved(house, ana);
  const answers: string[] = [];
  for (let i = 0; i < 12; i += 1) answers.push(await signIn(thief, `guess ${i}`));
  expect(answers.filter((one) => one === 'UNAUTHORIZED wrong_credentials')).toHaveLength(10);
  expect(answers.filter((one) => one === TOO_MANY)).toHaveLength(2);
  house.clock.advance(HOUR);
  expect(await signIn(thief)).toBe('ok');
}, 120_000);

test('people who share a tablet are all known on it', async () => {
  await using house = await openHouse();
  const ana = await house.owner();
  await house.hire(ana, 'responder', { name: 'Ben', email: 'ben@bistro.example' });
  await ana.api.session.signIn({ email: 'ben@bistro.example', password: PASSWORD });
  await besiege(house);
  expect(await signIn(moved(house, ana))).toBe('ok');
  expect([...ana.others.values()].join(' ')).not.toMatch(/ana|ben|bistro/);
}, 120_000);
