/** No screen has a barrier that axe can find, and none asks for anything its Content-Security-Policy forbids. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/model/people.ts';
import { WHOLE } from '#tests/support/whole.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { localeOf, openScreens, type Screens, show } from './screen-list.ts';

const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

let screens: Screens;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  screens = await openScreens();
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await screens?.[Symbol.asyncDispose]();
});

describe.each(LANGUAGES)('in %s', (language) => {
  it(
    'its share of the screens in the light, every second of them in the dark; in the whole run all in both',
    { timeout: 240_000 },
    async () => {
      await screens.house.restaurant.owner.session.setLanguage({ language });
      await screens.house.restaurant.owner.business.update({ language });
      // axe is put in from outside the page, where the policy of the page does not reach.
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        colorScheme: 'light',
        locale: localeOf(language),
        timezoneId: 'Europe/Prague',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      const blocked: string[] = [];
      await context.exposeFunction('tellBlocked', (what: string) => void blocked.push(what));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { tellBlocked } = globalThis as unknown as { tellBlocked: (what: string) => void };
          tellBlocked(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const [at, screen] of screens.list.entries()) {
        const itsTurn = LANGUAGES[at % LANGUAGES.length] === language;
        if (!itsTurn && (!WHOLE || screen.inTurn === true)) continue;
        await page.emulateMedia({ colorScheme: 'light' });
        await show(page, { screen, language }, screens);
        const written = await page.evaluate(() => document.documentElement.lang);
        if (written !== language) found.push(`${screen.name}: written in ${written}`);
        for (const line of await examine(page, RULES)) found.push(`${screen.name}: ${line}`);
        // The same page in other colours: only what colours can do wrong is asked again, and once, for colours know no language.
        if (!itsTurn || (!WHOLE && at % 2 === 1)) continue;
        await page.evaluate(withoutTransitions);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
        await page.evaluate(recoloured);
        for (const line of await examine(page, COLOURS)) found.push(`${screen.name} in the dark: ${line}`);
      }
      await context.close();
      expect(found).toEqual([]);
      expect(blocked).toEqual([]);
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

/** Colours change at once: half-way to the dark every contrast is bad. Runs in the page, in a sheet its policy has no say in. */
function withoutTransitions(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * The new colours are drawn. Runs in the page. Taken out and put back, the page works all its colours out anew: Chromium was seen
 * to leave some that links inherit as they were when the scheme is emulated on a page that stands.
 */
async function recoloured(): Promise<void> {
  const root = document.documentElement;
  root.style.display = 'none';
  root.getBoundingClientRect();
  root.style.removeProperty('display');
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}

async function examine(page: Page, rules: RunOptions): Promise<string[]> {
  // Through the debugger, not as a script element: the policy stays as it is while axe looks.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run: (asked: unknown) => Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
