/** Small things that stand in a new owner's way: what was typed, what is hidden, what a screen says of this phone. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { foundHouse, onNow, OWNER, signIn } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

const { common, welcome, pwa, inbox, team, errors } = messages;
const PASSWORD = 'a password nobody keeps';

let stage: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await stage?.[Symbol.asyncDispose]();
});

beforeEach(openAnother);

async function openAnother(): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
}

afterEach(() => context.close());

const field = (label: string) => page.getByLabel(label, { exact: true });

// In this order: the house is set up by the second.
it('set-up code, name and e-mail outlive a reload of the set-up, the password does not and is kept nowhere', async () => {
  await page.goto(`${stage.origin}/welcome`);
  await field(welcome.account.code).fill('ABCDE-FGHJK');
  await field(welcome.account.name).fill('Ana Kitchen');
  await field(welcome.account.email).fill('ana@guests.test');
  await field(welcome.account.password).fill(PASSWORD);
  await page.reload();
  await field(welcome.account.name).waitFor();
  expect(await field(welcome.account.code).inputValue()).toBe('ABCDE-FGHJK');
  expect(await field(welcome.account.name).inputValue()).toBe('Ana Kitchen');
  expect(await field(welcome.account.email).inputValue()).toBe('ana@guests.test');
  expect(await field(welcome.account.password).inputValue()).toBe('');
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toContain(PASSWORD);
});

it('a second browser in the middle of the set-up is shown the way to sign in', async () => {
  await page.goto(`${stage.origin}/welcome`);
  await field(welcome.account.code).fill('ABCD-EFGH');
  await field(welcome.account.name).fill('Ana Kitchen');
  await field(welcome.account.email).fill('other@guests.test');
  await field(welcome.account.password).fill(PASSWORD);
  await foundHouse(stage);
  await page.getByRole('button', { name: welcome.account.action }).click();
  await page.getByText(errors['setup_done'] ?? '').waitFor();
  await page.getByRole('button', { name: welcome.signIn.action, exact: true }).click();
  await page.waitForURL(`${stage.origin}/sign-in`);
});

it('a password can be looked at while it is typed, and hidden again', async () => {
  await page.goto(`${stage.origin}/sign-in`);
  const password = field(welcome.signIn.password);
  await password.fill(PASSWORD);
  expect(await password.getAttribute('type')).toBe('password');
  const eye = page.getByRole('button', { name: common.showTyped });
  await eye.click();
  expect(await password.getAttribute('type')).toBe('text');
  expect(await password.getAttribute('autocomplete')).toBe('current-password');
  expect(await password.inputValue()).toBe(PASSWORD);
  expect(await eye.getAttribute('aria-pressed')).toBe('true');
  await eye.click();
  expect(await password.getAttribute('type')).toBe('password');
});

it('where this phone does not ring no sentence says that it will; over plain http the warning is there', async () => {
  await signIn(stage, page, OWNER);
  await page.getByText(pwa.state.off).waitFor();
  expect(await page.getByText(inbox.emptyWaitingMore).count()).toBe(0);
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { get: () => false }));
  await page.goto(stage.origin);
  await page.getByText(pwa.state.insecure).waitFor();
  expect(await page.getByText(inbox.emptyWaitingMore).count()).toBe(0);
});

it('hours that overlap are said beside Save and the first of them is gone to, however far up it stands', async () => {
  await signIn(stage, page, OWNER);
  await page.goto(`${stage.origin}/more/business`);
  const { hours } = team;
  const [monday = ''] = weekdayTitles('en');
  const group = page.getByRole('group', { name: monday, exact: true });
  while ((await group.locator('input[type=time]').count()) < 4)
    await group.getByRole('button', { name: hours.addOf(monday) }).click();
  const times = group.locator('input[type=time]');
  await times.nth(0).fill('10:00');
  await times.nth(1).fill('20:00');
  await times.nth(2).fill('12:00');
  await times.nth(3).fill('22:00');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.getByRole('button', { name: common.save, exact: true }).click();
  await page.locator('footer').getByText(hours.someOverlap).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(hours.fromOf(monday, 1));
});

it('a day before which one is closed is offered to be closed too, not "the same"', async () => {
  await signIn(stage, page, OWNER);
  await page.goto(`${stage.origin}/more/business`);
  const { hours } = team;
  const [monday = '', tuesday = ''] = weekdayTitles('en');
  const group = page.getByRole('group', { name: monday, exact: true });
  const remove = group.getByRole('button', { name: /remove/ });
  while ((await remove.count()) > 0) await remove.first().click();
  const next = page.getByRole('group', { name: tuesday, exact: true });
  await next.getByRole('button', { name: hours.closedToo }).waitFor();
  expect(await next.getByRole('button', { name: hours.like(monday) }).count()).toBe(0);
});

it('a responder who joins is led to what the role may do, in steps of its own; the used link leads to the sign-in', async () => {
  await signIn(stage, page, OWNER);
  const made = await page.request.post(`${stage.origin}/trpc/team.invite`, {
    headers: { origin: stage.origin },
    data: { role: 'responder', label: 'Ben' },
  });
  const { token } = ((await made.json()) as { result: { data: { token: string } } }).result.data;
  await openAnother();
  await page.goto(`${stage.origin}/join#${token}`);
  await field(welcome.account.name).fill('Ben');
  await field(welcome.account.email).fill('ben@guests.test');
  await field(welcome.account.password).fill(PASSWORD);
  await page.getByRole('button', { name: welcome.join.action, exact: true }).click();
  await page.getByText(welcome.step(2, 3)).waitFor();
  await page.getByRole('heading', { name: welcome.install.title }).waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: common.back, exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: welcome.later }).click();
  await page.getByText(welcome.step(3, 3)).waitFor();
  // The address of a step that is the owner's leads nowhere else either.
  for (const step of [2, 3, 6]) {
    await page.goto(`${stage.origin}/welcome?step=${step}`);
    await page.getByText(welcome.step(2, 3)).waitFor();
  }
  await page.getByRole('button', { name: welcome.later }).click();
  await page.getByRole('button', { name: welcome.later }).click();
  await onNow(page);

  await openAnother();
  await page.goto(`${stage.origin}/join#${token}`);
  await page.getByText(errors['invitation_gone'] ?? '').waitFor();
  await page.getByRole('button', { name: welcome.signIn.action, exact: true }).click();
  await page.waitForURL(`${stage.origin}/sign-in`);
});
