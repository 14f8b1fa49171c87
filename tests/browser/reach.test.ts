/** Everything on every screen can be hit by its own centre: on small phones, with the keyboard open, with bars that come and go. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { messages } from '#shared/messages/en/index.ts';
import { WHOLE } from '#tests/support/whole.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { type Missed, probe } from './reach-probe.ts';
import { openScreens, type Screens, show } from './screen-list.ts';

const PHONES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
] as const;
type Size = { readonly width: number; readonly height: number };

/** What a keyboard of a phone leaves of the window. */
const typing = ({ width, height }: Size): Size => ({ width, height: height - 300 });

let screens: Screens;
let browser: Browser;

beforeAll(async () => {
  screens = await openScreens();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await screens?.[Symbol.asyncDispose]();
});

function phone(viewport: Size): Promise<BrowserContext> {
  return browser.newContext({
    viewport,
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Prague',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
}

/** The window has the size and everything that is measured has been measured: two frames for the observers. */
async function resized(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)))),
  );
}

/** The first line or box of text of the screen gets a letter, as a person begins to change something: bars come that were not there. */
async function beginTyping(page: Page): Promise<boolean> {
  const scope = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open]' : 'body';
  const field = page
    .locator(
      `${scope} :is(input:not([type]), input[type=text], input[type=search], input[type=email], input[type=number], textarea)`,
    )
    .filter({ visible: true })
    .and(page.locator(':enabled'))
    .first();
  if ((await field.count()) === 0) return false;
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('1');
  await settled(page);
  return true;
}

/**
 * A keyboard that lies over the page, as Safari's does: the layout keeps its height and what can be seen of it does not. Chromium has
 * no such keyboard, so the two numbers a page can know it by are put in its place.
 */
async function covered(page: Page, by: number): Promise<void> {
  await page.evaluate((keyboard) => {
    const view = visualViewport as VisualViewport;
    Object.defineProperty(view, 'height', { configurable: true, get: () => innerHeight - keyboard });
    view.dispatchEvent(new Event('resize'));
  }, by);
  await settled(page);
}

/** Where Save must not only lie in the open but do its work. */
const SAVES = [
  { path: '/more/business', field: messages.team.settings.name, save: messages.common.save, done: messages.team.settings.saved },
] as const;

describe.each(SAVES)('the bar of $path', ({ path, field, save, done }) => {
  it.each(PHONES.flatMap((size) => [size, typing(size)]))('is above the tabs and saves at $width x $height', async (size) => {
    const context = await phone(size);
    await context.addCookies([screens.cookie]);
    const page = await context.newPage();
    await page.goto(screens.house.origin + path);
    await page.getByLabel(field, { exact: true }).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await settled(page);
    const button = await page.getByRole('button', { name: save, exact: true }).boundingBox();
    if (button === null) throw new Error('there is no Save');
    // Where a finger would go, whatever lies there: Playwright's own tap would scroll and wait until it is free.
    await page.touchscreen.tap(button.x + button.width / 2, button.y + button.height / 2);
    await page.getByText(done).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await context.close();
  });
});

it('the list that is open stands in the row of lists, however far right it is', async () => {
  const context = await phone(PHONES[2]);
  await context.addCookies([screens.cookie]);
  const page = await context.newPage();
  for (const section of ['waiting', 'answered', 'resolved'] as const) {
    await page.goto(`${screens.house.origin}/?section=${section}`);
    const current = page.getByRole('navigation', { name: messages.inbox.sectionsLabel }).locator('[aria-current]');
    await expect.poll(() => current.textContent()).toContain(messages.inbox.sections[section]);
    await expect
      .poll(async () => {
        const box = await current.boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= PHONES[2].width;
      })
      .toBe(true);
  }
  await context.close();
});

describe('every control of every screen is hit by its own centre, and no screen is wider than the window', () => {
  it(
    'on three phones, with the keyboard open, with a keyboard that lies over the page, and with large text',
    { timeout: 600_000 },
    async () => {
      const context = await phone(PHONES[0]);
      const page = await context.newPage();
      const found: string[] = [];
      let controls = 0;
      let typed = 0;
      const note = (where: string, missed: readonly Missed[]) => {
        for (const { control, why } of missed) found.push(`${where}: ${control}: ${why}`);
      };
      for (const [at, screen] of screens.list.entries()) {
        await resized(page, PHONES[0]);
        await show(page, { screen, language: 'en' }, screens);
        const looked = async (where: string, visible: number | null = null) => {
          let seen = await page.evaluate(probe, visible);
          // A chart draws itself anew some tasks after the window has changed: what is missed is missed only if it stays so.
          const stays = async () => (seen = await page.evaluate(probe, visible)).missed.length > 0;
          if (seen.missed.length > 0) await vi.waitUntil(async () => !(await stays()), { timeout: 5_000 }).catch(() => undefined);
          controls += seen.controls;
          note(`${screen.name} ${where}`, seen.missed);
        };
        for (const size of WHOLE ? PHONES : [PHONES[1 + (at % 2)] ?? PHONES[1]]) {
          await resized(page, size);
          await looked(`${size.width}x${size.height}`);
        }
        if (!(await beginTyping(page))) continue;
        typed += 1;
        for (const size of WHOLE ? PHONES : [PHONES[1]]) {
          await resized(page, size);
          await looked(`${size.width}x${size.height}, changed`);
          await resized(page, typing(size));
          await looked(`${size.width}x${size.height}, keyboard open`);
        }
        // The guests' pages and the wallboard have nothing that is fixed to the bottom.
        if (screen.signedOut === true) continue;
        await resized(page, PHONES[1]);
        await covered(page, 300);
        await looked('360x640, keyboard over it', 340);
        await covered(page, 0);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        await settled(page);
        await looked('360x640, text at 200 %');
      }
      await context.close();
      expect(found).toEqual([]);
      // Both would be small if the screens had stood empty.
      expect(typed).toBeGreaterThan(10);
      expect(controls).toBeGreaterThan(screens.list.length * 3);
    },
  );
});
