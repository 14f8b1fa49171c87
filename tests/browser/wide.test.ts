/** What strangers and colleagues write never widens a screen, never lies over its neighbours and never runs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { messages } from '#tests/support/messages.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { openHouse, signInCookie, type House } from './browser-kit.ts';
import { some, WHOLE } from '#tests/support/whole.ts';
import { plant, type Planted, WORDS } from './wide-words.ts';

const WIDTHS = WHOLE ? [320, 360, 390, 1280] : [320, 1280];

let house: House;
let browser: Browser;
let planted: Planted;

beforeAll(async () => {
  house = await openHouse({ history: false });
  planted = await plant(house);
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
});

/** Runs in the page. */
function tooWide(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide on ${root.clientWidth} px`);
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, [hidden]') !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    // What scrolls sideways within itself (chips, wide tables) shows it and holds it.
    const scrolls = (at: Element | null): boolean =>
      at !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
    if (box.right > root.clientWidth + 1 && !scrolls(element.parentElement))
      found.push(`${name} ends at ${Math.round(box.right)} px`);
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    // Letters past the edge of their own box lie over whatever stands there.
    if (
      words &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0 &&
      !scrolls(element) &&
      getComputedStyle(element).display !== 'inline'
    )
      found.push(`${name} holds ${element.scrollWidth} px in ${element.clientWidth} px`);
    // Neighbours in a line keep apart.
    const next = element.nextElementSibling;
    if (next !== null && /flex|grid/.test(getComputedStyle(element.parentElement ?? element).display)) {
      const other = next.getBoundingClientRect();
      const over = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const beside = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      const placed = [element, next].some((each) => /absolute|fixed|sticky/.test(getComputedStyle(each).position));
      if (
        !placed &&
        other.width > 1 &&
        other.height > 1 &&
        over > 1 &&
        beside > 1 &&
        getComputedStyle(element.parentElement ?? element).gridTemplateAreas === 'none'
      )
        found.push(`${name} lies over its neighbour by ${Math.round(over)} px`);
    }
  }
  return [...new Set(found)].slice(0, 4);
}

async function stands(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-skeleton]') === null);
  // Whatever is folded is opened: words stand there too.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await page.waitForFunction(() => document.querySelector('[data-skeleton]') === null);
}

it(
  `${Object.keys(WORDS).length} hostile words in every field fit every screen that shows them, at ${WIDTHS.join(', ')} px, and nothing runs`,
  { timeout: 600_000 },
  async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const happened: string[] = [];
    await context.exposeFunction('tell', (what: string) => void happened.push(what));
    await context.addInitScript(() => {
      const { tell } = globalThis as unknown as { tell: (what: string) => void };
      Object.assign(globalThis, { alert: () => tell(`alert at ${location.pathname}`) });
      document.addEventListener('securitypolicyviolation', (event) =>
        tell(`${event.effectiveDirective} at ${location.pathname}`),
      );
    });
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (where: string, path: string, widths: readonly number[] = WIDTHS) => {
      await page.goto(house.origin + path);
      await stands(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)))),
        );
        let seen = await page.evaluate(tooWide);
        // A chart draws itself anew some tasks after the window has changed.
        const stays = async () => (seen = await page.evaluate(tooWide)).length > 0;
        if (seen.length > 0) await vi.waitUntil(async () => !(await stays()), { timeout: 5_000 }).catch(() => undefined);
        for (const line of seen) found.push(`${where} at ${width}: ${line}`);
      }
    };
    const names = Object.keys(WORDS);
    const { owner, businessId, complaintUrl, webhook } = house.restaurant;
    // A guest is shown an answer once it cannot be taken back.
    house.clock.set(house.clock.now() + 70_000);
    for (const [index, token] of planted.tokens.entries()) await look(`the guest’s page of ${names[index]}`, `/s/${token}`);
    await look('the complaint page', new URL(complaintUrl).pathname);
    await owner.replyTime.setOpen({ open: true });
    await look('the reply time', `/r/${businessId}`);
    // It hangs on a wall: no phone is its screen.
    await look('the wallboard', new URL((await owner.board.create({ label: 'Kitchen' })).url).pathname, [1280]);

    await context.addCookies([await signInCookie(house.origin, OWNER_EMAIL)]);
    for (const path of [
      '/',
      '/?section=mine',
      '/?section=others',
      '/duty',
      '/duty/week',
      '/duty/month',
      '/duty/timetable',
      '/duty/roster',
      '/duty/ladder',
    ])
      await look(path, path);
    for (const path of [
      '/more',
      '/more/team',
      '/more/channels',
      `/more/channels?c=${webhook.connectionId}`,
      '/more/complaint-links',
      '/more/boards',
      '/more/business',
      '/more/reply-time',
    ])
      await look(path, path);
    for (const [index, id] of some([...planted.ids.entries()], 3))
      await look(`the item of ${names[Math.floor(index / 2)]}`, `/f/${id}`);
    for (const [index, id] of some([...planted.complaintLinks.entries()], 2))
      await look(`the poster of ${names[index]}`, `/more/poster/${id}`);
    for (const path of [
      '/stats',
      '/stats/times',
      '/stats/guests',
      '/stats/weekends',
      '/stats/staffing',
      '/stats/items?from=2026-11-01&to=2026-11-22',
    ])
      await look(path, path);
    await look('the printed figures', `/export/print?business=${businessId}&from=2026-11-01&to=2026-11-22&lang=en`);
    await context.close();
    expect(happened).toEqual([]);
    expect(found).toEqual([]);
  },
);

it('a hundred letters without a gap in place and name are still a card that can be read and tapped', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 568 }, locale: 'en-GB', serviceWorkers: 'block' });
  await context.addCookies([await signInCookie(house.origin, OWNER_EMAIL)]);
  const page = await context.newPage();
  await page.goto(house.origin);
  await page.getByRole('heading', { name: messages.inbox.title, exact: true }).waitFor();
  const card = page.locator('a[href^="/f/"]').first();
  await card.click();
  await page.waitForURL(/\/f\//);
  await context.close();
});
