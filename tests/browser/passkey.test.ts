/** Passkeys in a real browser with an authenticator of its own: made, signed in with, shown as proof, removed, refused. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { later } from '#shared/messages/en/later.ts';
import { foundHouse, onNow, openPhone, OWNER, type Phone } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const said = later.passkeys;
const clock = skippingClock();
let stage: Stage;
/** The same server by a name: passkeys belong to a name, not to an address. */
let here: Stage;
let phone: Phone;
let page: Page;
let device: CDPSession;
let authenticatorId: string;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  const origin = stage.origin.replace('127.0.0.1', 'localhost');
  await stage.restart({ GH_PUBLIC_URL: origin });
  here = { ...stage, origin };
  phone = await openPhone(here);
  page = phone.page;
  device = await phone.context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
}, 120_000);

afterAll(async () => {
  await phone?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const sheet = () => page.getByRole('dialog');
const card = () =>
  page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ has: page.getByRole('heading', { name: said.title }) });
const keys = async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

async function typePassword(): Promise<void> {
  await page.goto(`${here.origin}/sign-in`);
  const words = messages.welcome.signIn;
  await page.getByLabel(words.email).fill(OWNER.email);
  await page.getByLabel(words.password).fill(OWNER.password);
  await button(words.action).click();
  await onNow(page);
}

async function signOut(): Promise<void> {
  await page.goto(`${here.origin}/more`);
  await button(later.more.signOut).click();
  await sheet().getByRole('button', { name: later.more.signOut }).click();
  await page.waitForURL('**/sign-in');
}

it('is made on the phone after a password, and stands in the list', async () => {
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await typePassword();
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  clock.skip(10 * 60_000);
  await page.goto(`${here.origin}/more/you`);
  await button(said.add).click();
  await sheet().getByLabel(later.welcome.signIn.password).fill(OWNER.password);
  await sheet().getByRole('button', { name: later.proof.action }).click();
  await card()
    .getByText(/not used yet/)
    .waitFor();
  expect(await keys()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
  // The same device a second time.
  await button(said.add).click();
  await page.getByText(said.knownHere).waitFor();
});

it('signs in where nobody typed anything', async () => {
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await signOut();
  await button(said.signIn).waitFor();
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await button(said.signIn).click();
  await onNow(page);
  await page.goto(`${here.origin}/more/you`);
  await card()
    .getByText(/^Last used/)
    .waitFor();
});

it('is proof before a secret is shown; a wrong password is none', async () => {
  clock.skip(10 * 60_000);
  await page.goto(`${here.origin}/more/channels`);
  await page.getByRole('main').getByRole('button', { name: later.channels.add }).click();
  await page.getByLabel(later.channels.name).fill('Till');
  await button(later.channels.make).click();
  const question = sheet().filter({ hasText: later.proof.title });
  await question.getByLabel(later.welcome.signIn.password).fill('not the password');
  await question.getByRole('button', { name: later.proof.action }).click();
  await question.getByText(messages.errors['wrong_password'] ?? '').waitFor();
  await question.getByRole('button', { name: said.use }).click();
  await page.getByText(later.channels.secretOnce).waitFor();
});

it('closing the question does nothing and says so', async () => {
  clock.skip(10 * 60_000);
  await page.goto(`${here.origin}/more/channels`);
  await page.getByRole('main').getByRole('button', { name: later.channels.add }).click();
  await page.getByLabel(later.channels.name).fill('Second till');
  await button(later.channels.make).click();
  const question = sheet().filter({ hasText: later.proof.title });
  await question.getByRole('button', { name: messages.common.close }).click();
  await page.getByText(messages.errors['prove_first'] ?? '').waitFor();
  await page.goto(`${here.origin}/more/channels`);
  await page.getByText('Till', { exact: true }).first().waitFor();
  expect(await page.getByText('Second till').count()).toBe(0);
});

it('is refused once it was removed, and the password still works', async () => {
  await page.goto(`${here.origin}/more/you`);
  await card()
    .getByRole('button', { name: /^Change / })
    .click();
  await sheet().getByLabel(said.name).fill('Kitchen phone');
  await sheet().getByRole('button', { name: messages.common.save }).click();
  await button(said.changeName('Kitchen phone')).waitFor();
  await card()
    .getByRole('button', { name: said.changeName('Kitchen phone') })
    .click();
  await button(said.remove).click();
  await sheet().filter({ hasText: later.proof.title }).getByRole('button', { name: said.use }).click();
  await button(said.changeName('Kitchen phone')).waitFor({ state: 'detached' });
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await signOut();
  await button(said.signIn).waitFor();
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await button(said.signIn).click();
  await page.getByText(messages.errors['passkey_gone'] ?? '').waitFor();
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await typePassword();
  expect(phone.broken).toEqual([]);
});
