/** What somebody typed and has not saved is not lost by leaving: every way out asks, "Keep editing" keeps every letter. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { messages } from '#tests/support/messages.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { type House, openHouse, signInCookie } from './browser-kit.ts';

const { common, team, channels, outside, duty } = messages;

let house: House;
let browser: Browser;
let cookie: Awaited<ReturnType<typeof signInCookie>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ history: false });
  cookie = await signInCookie(house.origin, OWNER_EMAIL);
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
});

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await context.addCookies([cookie]);
  page = await context.newPage();
});

afterEach(() => context.close());

const question = () => page.getByRole('dialog', { name: common.leaving.title });
const answer = (name: string) => question().getByRole('button', { name, exact: true }).click();
const at = () => new URL(page.url()).pathname;

/** By way of More, so that Back has somewhere to go; then something is typed. */
async function typedBusinessName(): Promise<void> {
  await page.goto(`${house.origin}/more`);
  await page.getByRole('link', { name: team.settings.title }).click();
  await page.getByRole('textbox', { name: team.settings.name }).first().fill('Bistro Changed');
}

const typed = () => page.getByRole('textbox', { name: team.settings.name }).first().inputValue();

const WAYS: readonly { readonly way: string; readonly go: () => Promise<unknown>; readonly to: string }[] = [
  { way: 'a tab', go: () => page.getByRole('link', { name: common.tabs.now, exact: true }).click(), to: '/' },
  { way: 'the arrow of the screen', go: () => page.getByRole('button', { name: common.back }).click(), to: '/more' },
  // Nothing is loaded: Back of a browser within one page, so there is nothing to wait for.
  { way: 'the platform’s Back', go: () => page.evaluate(() => history.back()), to: '/more' },
];

describe.each(WAYS)('leaving changed business settings by $way', ({ go, to }) => {
  it('asks; keeping keeps every letter and the screen, discarding goes where it was asked to', async () => {
    await typedBusinessName();
    await go();
    await question().waitFor();
    expect(at()).toBe('/more/business');
    await answer(common.leaving.keep);
    await question().waitFor({ state: 'hidden' });
    expect(await typed()).toBe('Bistro Changed');
    // Once is not enough to lose it the second time.
    await go();
    await answer(common.leaving.discard);
    await page.waitForURL(house.origin + to);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // Nothing asks any more, and nothing was kept.
    await page.goto(`${house.origin}/more/business`);
    expect(await typed()).not.toBe('Bistro Changed');
  });

  it('asks nothing when nothing was changed, or when it was changed back', async () => {
    await typedBusinessName();
    await page
      .getByRole('textbox', { name: team.settings.name })
      .first()
      .fill((await house.restaurant.owner.session.me()).current?.businessName ?? '');
    await go();
    await page.waitForURL(house.origin + to);
    expect(await question().count()).toBe(0);
  });
});

it('closing or reloading the page is warned of while something is unsaved, and only then', async () => {
  const warnings: string[] = [];
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(`${house.origin}/more/business`);
  await page.getByRole('textbox', { name: team.settings.name }).first().click();
  await page.reload();
  expect(warnings).toEqual([]);
  await page.getByRole('textbox', { name: team.settings.name }).first().pressSequentially('x');
  await page.getByRole('button', { name: common.save, exact: true }).waitFor();
  await page.reload();
  expect(warnings).toEqual(['beforeunload']);
});

it('what a colleague saves meanwhile does not take one’s own words away', async () => {
  await page.goto(`${house.origin}/more/business`);
  await page.getByRole('textbox', { name: team.settings.name }).first().fill('Bistro Mine');
  const heard = page.waitForResponse((response) => response.url().includes('session.me'));
  await house.restaurant.owner.business.update({ weekendDays: [6, 7] });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await heard;
  expect(await typed()).toBe('Bistro Mine');
  await page.getByRole('button', { name: common.save, exact: true }).click();
  await page.getByText(team.settings.saved).first().waitFor();
  const { current } = await house.restaurant.owner.session.me();
  expect(current?.businessName).toBe('Bistro Mine');
  expect(current?.settings?.weekendDays).toEqual([6, 7]);
});

/** Sheets: how each is opened and what is typed into it. */
const SHEETS: readonly { readonly path: string; readonly open: string; readonly sheet: string; readonly field: string }[] = [
  { path: '/more/team', open: team.invite, sheet: team.invite, field: team.inviteFor },
  { path: '/more/channels', open: channels.add, sheet: channels.add, field: channels.name },
  {
    path: '/more/complaint-links',
    open: channels.complaintLinks.add,
    sheet: channels.complaintLinks.add,
    field: channels.complaintLinks.place,
  },
  { path: '/more/boards', open: outside.boards.add, sheet: outside.boards.add, field: outside.boards.label },
  { path: '/duty/roster', open: duty.rota.addRotation, sheet: duty.rota.rotation, field: duty.rota.rotationName },
];

describe.each(SHEETS)('the sheet "$sheet" of $path', ({ path, open, sheet, field }) => {
  it('asks before its cross, its veil or Escape throws away what was typed', async () => {
    await page.goto(house.origin + path);
    await page.getByRole('button', { name: open, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: sheet, exact: true });
    const input = dialog.getByRole('textbox', { name: field });
    await input.fill('Something typed');
    const ways = [
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: common.close, exact: true }).click(),
      () => page.mouse.click(195, 20),
      // Twice without a touch between: Chromium closes a dialog for that whatever it is told.
      () => page.keyboard.press('Escape'),
    ];
    for (const close of ways) {
      await close();
      await question().waitFor();
      await answer(common.leaving.keep);
      await question().waitFor({ state: 'hidden' });
      expect(await input.inputValue()).toBe('Something typed');
    }
    await page.keyboard.press('Escape');
    await answer(common.leaving.discard);
    await dialog.waitFor({ state: 'hidden' });
    expect(at()).toBe(path);
  });

  it('closes without a word when nothing was typed', async () => {
    await page.goto(house.origin + path);
    await page.getByRole('button', { name: open, exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: sheet, exact: true });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await question().count()).toBe(0);
  });
});
