/**
 * The main job in real browsers: set up on the phone, a guest complains without JavaScript, the phone shows it, one tap opens it,
 * claim, answer, and the guest reads it. Chromium and Firefox, each with a push service of this machine.
 */
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaintLink } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { publicTexts } from '#shared/messages/en/guests/public.ts';
import { pushEn } from '#shared/messages/en/sent/push.ts';
import { launchChromium, launchFirefox, openChromium } from '#tests/support/browsers.ts';
import { startNotifyd } from '#tests/support/notifyd.ts';
import { tellsOfComplaint } from './people.ts';
import { openStage, signInCookie, skippingClock, type Stage } from './browser-kit.ts';

const LONG = 150_000;
/** Says where it stuck well before the test's own end. */
const WAIT = 40_000;
const PASSWORD = 'a long enough password';
const OWNER = 'ana@guests.test';
const words = 'Our soup was cold and the waiter never came back.';
const answer = 'I am sorry. A hot one is on its way to you.';

const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

async function guestBrowser(): Promise<Browser> {
  const browser = await openChromium();
  keep({ [Symbol.asyncDispose]: () => browser.close() });
  return browser;
}

async function doorPath(stage: Stage): Promise<string> {
  const [row] = await stage.app.parts.db.orm.select({ code: complaintLink.code }).from(complaintLink).limit(1);
  return `/c/${row?.code ?? ''}`;
}

/** A guest without JavaScript; returns the address of their page. */
async function complain(stage: Stage, browser: Browser, text = words): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', viewport: { width: 360, height: 640 } });
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  await page.goto(stage.origin + (await doorPath(stage)));
  await page.getByLabel(publicTexts.form.question).fill(text);
  await page.getByLabel(publicTexts.form.place).fill('Table 12');
  await page.getByRole('button', { name: publicTexts.form.send }).click();
  await page.getByRole('heading', { name: publicTexts.status.heading.received }).waitFor();
  const address = page.url();
  await context.close();
  return address;
}

/** The six steps as a new owner takes them, up to a test alert that was seen. */
async function setUp(stage: Stage, page: Page): Promise<void> {
  const said = messages.welcome;
  page.setDefaultTimeout(WAIT);
  await page.goto(stage.origin);
  await page.getByRole('heading', { name: said.account.title }).waitFor();
  await page.getByLabel(said.account.code).fill((await stage.app.auth.setupCode()) ?? '');
  await page.getByLabel(said.account.name).fill('Ana');
  await page.getByLabel(said.account.email).fill(OWNER);
  await page.getByLabel(said.account.password).fill(PASSWORD);
  await page.getByRole('button', { name: said.account.action }).click();
  await page.getByRole('button', { name: 'Show my recovery code' }).click();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByLabel(said.business.name, { exact: true }).fill('Bistro Example');
  await page.getByRole('button', { name: said.business.action }).click();
  await page.getByRole('button', { name: said.hours.action }).click();
  await page.getByRole('heading', { name: said.install.title }).waitFor();
  await page
    .getByRole('button', { name: said.install.action })
    .or(page.getByRole('button', { name: said.later }))
    .first()
    .click();
  await page.getByRole('heading', { name: said.alerts.title }).waitFor();
  await page.getByRole('button', { name: messages.pwa.turnOn }).click();
  await page.getByRole('button', { name: messages.pwa.test.send }).click({ timeout: 30_000 });
  await page.getByText(/^Shown on this phone \d\d:\d\d:\d\d/).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: said.alerts.action }).click();
  await page.getByRole('button', { name: said.finish.action }).click();
  await page.getByRole('heading', { name: messages.inbox.title, exact: true }).waitFor();
}

describe('on a phone with Chromium', () => {
  it(
    'a new owner sets the house up, is told of a complaint, answers it, and the guest reads the answer',
    { timeout: LONG },
    async () => {
      const clock = skippingClock();
      const stage = keep(await openStage({ clock }));
      const notifyd = keep(await startNotifyd());
      const phone = keep(
        await launchChromium({
          origin: stage.origin,
          gcm: stage.gcm,
          notifyd,
          context: { locale: 'en-GB', timezoneId: 'Europe/Prague' },
        }),
      );
      const page = phone.context.pages()[0] ?? (await phone.context.newPage());
      await setUp(stage, page);
      notifyd.dismiss(await notifyd.next((seen) => seen.title === pushEn.test.title));

      const guests = await guestBrowser();
      const address = await complain(stage, guests);
      const guest = await guests.newPage({ locale: 'en-GB' });
      guest.setDefaultTimeout(WAIT);
      await guest.goto(address);

      const seen = await notifyd.next(tellsOfComplaint);
      expect(seen.body).not.toContain('soup');
      notifyd.click(seen);
      await page.waitForURL(/\/f\//);
      await page.getByText(words).first().waitFor();
      await page.getByRole('button', { name: messages.feedback.claim }).click();
      await guest.getByRole('heading', { name: publicTexts.status.heading.claimed }).waitFor();

      await page.getByLabel(messages.feedback.write).fill(answer);
      await page.getByRole('button', { name: messages.feedback.send, exact: true }).click();
      await page.getByText(messages.feedback.states.held).first().waitFor();
      expect(await guest.getByText(answer).count()).toBe(0);
      clock.skip(70_000);
      await guest.getByText(answer).waitFor();
      await guest.getByRole('heading', { name: publicTexts.status.heading.answered }).waitFor();

      await page.goto(stage.origin);
      await page
        .getByText(/1 of 1 within target/)
        .first()
        .waitFor();
      expect(stage.reports()).toEqual([]);
    },
  );
});

describe('on a phone with Firefox', () => {
  it('the alert is shown, the tap lands on the item, and the answer reaches the guest', { timeout: LONG }, async () => {
    const clock = skippingClock();
    const stage = keep(await openStage({ clock }));
    const notifyd = keep(await startNotifyd());
    const phone = keep(
      await launchFirefox({ autopush: stage.autopush, notifyd, preferences: { 'intl.accept_languages': 'en-GB' } }),
    );
    await foundByHand(stage);
    const page = await phone.browser.newPage();
    const cookie = await signInCookie(stage.origin, OWNER, PASSWORD);
    await page.goto(`${stage.origin}/sign-in`);
    await typeInto(page, messages.welcome.signIn.email, OWNER);
    await typeInto(page, messages.welcome.signIn.password, PASSWORD);
    await press(page, messages.welcome.signIn.action);
    expect(cookie.value.length).toBeGreaterThan(20);
    await page.waitForSelector(`::-p-xpath(//nav)`);
    await page.goto(`${stage.origin}/more/phone`);
    await press(page, messages.pwa.turnOn);
    await press(page, messages.pwa.test.send);
    await page.waitForSelector(`::-p-text(Shown on this phone)`);
    notifyd.dismiss(await notifyd.next((seen) => seen.title === pushEn.test.title));

    const guests = await guestBrowser();
    const address = await complain(stage, guests);
    const seen = await notifyd.next(tellsOfComplaint);
    expect(seen.body).not.toContain('soup');
    notifyd.click(seen);
    const item = await vi.waitUntil(async () => (await phone.browser.pages()).find((one) => one.url().includes('/f/')), {
      timeout: 20_000,
    });
    await press(item, messages.feedback.claim);
    await typeInto(item, messages.feedback.write, answer);
    await press(item, messages.feedback.send);
    await item.waitForSelector(`::-p-text(${messages.feedback.states.held})`);
    clock.skip(70_000);
    const guest = await guests.newPage({ locale: 'en-GB' });
    guest.setDefaultTimeout(WAIT);
    await guest.goto(address);
    await guest.getByText(answer).waitFor();
    expect(stage.reports()).toEqual([]);
  });
});

async function foundByHand(stage: Stage): Promise<void> {
  const post = async (name: string, body: unknown, cookie = '') => {
    const answered = await fetch(`${stage.origin}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stage.origin, cookie },
      body: JSON.stringify(body),
    });
    expect(answered.status, await answered.clone().text()).toBe(200);
    return answered;
  };
  const made = await post('setup.create', {
    code: await stage.app.auth.setupCode(),
    name: 'Ana',
    email: OWNER,
    password: PASSWORD,
    language: 'en',
  });
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await post(
    'setup.business',
    { name: 'Bistro Example', kind: 'restaurant', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' },
    cookie,
  );
}

const PATIENT = { timeout: WAIT };

// By path and not by accessible name: of that Firefox makes a tree of the whole page at each look, and looks ten times a second.

async function typeInto(page: FirefoxPage, label: string, text: string): Promise<void> {
  const named = `@aria-label="${label}" or @id=//label[normalize-space()="${label}"]/@for`;
  await page.locator(`::-p-xpath(//*[self::input or self::textarea][${named}])`).setTimeout(PATIENT.timeout).fill(text);
}

async function press(page: FirefoxPage, name: string): Promise<void> {
  await page.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).setTimeout(PATIENT.timeout).click();
}
