/**
 * Every screen, each of them opened once: axe finds no barrier, its Content-Security-Policy has nothing to forbid, and everything on it can
 * be hit by its own centre on small phones, with the keyboard open and with bars that come and go.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import { WHOLE } from '#tests/support/whole.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { examine, examineColoursInTheDark, RULES } from './axe-probe.ts';
import { type Missed, probe } from './reach-probe.ts';
import { localeOf, openScreens, type Screens, show } from './screen-list.ts';

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

function phone(viewport: Size, language: Language = 'en'): Promise<BrowserContext> {
  return browser.newContext({
    viewport,
    hasTouch: true,
    isMobile: true,
    colorScheme: 'light',
    locale: localeOf(language),
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

/** What was found on the way, and that there was something to find. */
class Walk {
  readonly found: string[] = [];
  controls = 0;
  typed = 0;
  screens = 0;

  note(where: string, lines: readonly string[]): void {
    this.found.push(...lines.map((line) => `${where}: ${line}`));
  }
}

/** Both shown in one language and in the light; the dark only now and then, for colours know no language. */
async function barriers(page: Page, walk: Walk, { name, language, dark }: { name: string; language: Language; dark: boolean }) {
  const written = await page.evaluate(() => document.documentElement.lang);
  if (written !== language) walk.note(name, [`written in ${written}`]);
  walk.note(name, await examine(page, RULES));
  if (dark) walk.note(`${name} in the dark`, await examineColoursInTheDark(page));
}

/** By their centres, on three phones, with the keyboard open, with one that lies over the page, and with large text. */
async function reach(page: Page, walk: Walk, { name, at, fixed }: { name: string; at: number; fixed: boolean }): Promise<void> {
  const looked = async (where: string, visible: number | null = null) => {
    let seen = await page.evaluate(probe, visible);
    // A chart draws itself anew some tasks after the window has changed: what is missed is missed only if it stays so.
    const stays = async () => (seen = await page.evaluate(probe, visible)).missed.length > 0;
    if (seen.missed.length > 0) await vi.waitUntil(async () => !(await stays()), { timeout: 5_000 }).catch(() => undefined);
    walk.controls += seen.controls;
    walk.note(
      `${name} ${where}`,
      seen.missed.map(({ control, why }: Missed) => `${control}: ${why}`),
    );
  };
  for (const size of WHOLE ? PHONES : [PHONES[1 + (at % 2)] ?? PHONES[1]]) {
    await resized(page, size);
    await looked(`${size.width}x${size.height}`);
  }
  if (!(await beginTyping(page))) return;
  walk.typed += 1;
  for (const size of WHOLE ? PHONES : [PHONES[1]]) {
    await resized(page, size);
    await looked(`${size.width}x${size.height}, changed`);
    await resized(page, typing(size));
    await looked(`${size.width}x${size.height}, keyboard open`);
  }
  if (!fixed) return;
  await resized(page, PHONES[1]);
  await covered(page, 300);
  await looked('360x640, keyboard over it', 340);
  await covered(page, 0);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await settled(page);
  await looked('360x640, text at 200 %');
}

describe.each(LANGUAGES)('in %s', (language) => {
  it(
    'no barrier on its share of the screens, and every control is hit; in the whole run on all of them',
    { timeout: 600_000 },
    async () => {
      await screens.house.restaurant.owner.session.setLanguage({ language });
      await screens.house.restaurant.owner.business.update({ language });
      const context = await phone(PHONES[0], language);
      const blocked: string[] = [];
      await context.exposeFunction('tellBlocked', (what: string) => void blocked.push(what));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { tellBlocked } = globalThis as unknown as { tellBlocked: (what: string) => void };
          tellBlocked(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      const page = await context.newPage();
      const walk = new Walk();
      for (const [at, screen] of screens.list.entries()) {
        const { name } = screen;
        const itsTurn = LANGUAGES[at % LANGUAGES.length] === language;
        if (!itsTurn && (!WHOLE || screen.inTurn === true)) continue;
        await page.setViewportSize(PHONES[0]);
        await show(page, { screen, language }, screens);
        walk.screens += 1;
        await barriers(page, walk, { name, language, dark: itsTurn && (WHOLE || at % 2 === 0) });
        // The guests' pages and the wallboard have nothing that is fixed to the bottom.
        await reach(page, walk, { name, at, fixed: screen.signedOut !== true });
      }
      await context.close();
      expect(walk.found).toEqual([]);
      expect(blocked).toEqual([]);
      // All would be small if the screens had stood empty.
      expect(walk.screens).toBeGreaterThan(20);
      expect(walk.typed).toBeGreaterThan(3);
      expect(walk.controls).toBeGreaterThan(walk.screens * 3);
    },
  );
});

it('a barrier and a forbidden resource would be found', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const blocked: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => blocked.push(message.text()));
  await page.goto(`${screens.house.origin}/sign-in`);
  await page.locator('h1').waitFor();
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.setAttribute('src', 'https://elsewhere.example/x.png');
    document.querySelector('main')?.append(picture);
  });
  expect((await examine(page, RULES)).join()).toContain('image-alt');
  await expect.poll(() => blocked.join(), { timeout: 30_000 }).toContain('Content Security Policy');
  await context.close();
});

it('the server heard of no blocked resource either', () => {
  expect([...screens.house.reports(), ...screens.fresh.reports()]).toEqual([]);
});
