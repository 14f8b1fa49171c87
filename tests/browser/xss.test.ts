/** What strangers and colleagues write is text wherever it is shown: nothing of it ever runs. */
import { eq } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintLink, feedback, reply } from '#server/db/schema/index.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { takeComplaint } from '#server/flows/intake/take-complaint.ts';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { newId, newToken } from '#server/system/ids.ts';
import { messages } from '#tests/support/messages.ts';
import { some } from '#tests/support/whole.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { PAYLOADS } from './payloads.ts';
import { openHouse, signInCookie, type House } from './browser-kit.ts';

let house: House;
let browser: Browser;
/** Reviews whose author and link are hostile too; every third is enough, the fields are drawn alike. */
const reviews: string[] = [];
const items: { readonly id: string; readonly token: string }[] = [];

beforeAll(async () => {
  house = await openHouse({ history: false });
  const { parts } = house.app;
  const { owner } = house.restaurant;
  const [entrance] = await parts.db.orm
    .select({ id: complaintLink.id, businessId: complaintLink.businessId })
    .from(complaintLink)
    .limit(1);
  if (entrance === undefined) throw new Error('no door');
  for (const payload of PAYLOADS) {
    const token = newToken();
    const fields = { formId: newId(), text: payload, stars: '', place: payload.slice(0, 80), contact: payload.slice(0, 120) };
    const taken = await takeComplaint(parts, { complaintLink: entrance, fields, photos: [], guestToken: token, suspect: false });
    if (taken.kind !== 'taken') throw new Error(`refused: ${payload}`);
    const id = taken.feedbackId;
    await owner.feedback.claim({ id, claimId: newId() });
    // From colleagues unreadable characters are refused, from guests they are taken out.
    const typed = payload.replaceAll('\u0000', '');
    await owner.feedback.note({ id, noteId: newId(), text: typed });
    const { version } = await owner.feedback.get({ id });
    await owner.feedback.reply({ id, replyId: newId(), text: typed, kind: 'answer', version });
    items.push({ id, token });
    if (items.length % 3 !== 0) continue;
    const item = {
      ...REVIEW,
      externalId: newId(),
      author: typed,
      text: typed,
      url: typed,
      placeLabel: typed,
      spokeAt: parts.clock.now(),
    };
    reviews.push(
      (await ingest(parts, { businessId: entrance.businessId, connectionId: '', complaintLinkId: null, item })).feedbackId,
    );
  }
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
});

const REVIEW = {
  channel: 'google',
  kind: 'review',
  visibility: 'public',
  rating: 1,
  language: null,
  reach: null,
  contact: '',
  replyMode: 'link',
  replyUrl: null,
} as const;

/** A browser that notes every script that ran and everything the policy had to block. */
async function watched(): Promise<{ readonly context: BrowserContext; readonly happened: string[] }> {
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
    for (const name of ['alert', 'confirm', 'prompt'] as const)
      Object.assign(globalThis, { [name]: () => tell(`${name} at ${location.pathname}`) });
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`${event.effectiveDirective} at ${location.pathname}: ${event.sample}`),
    );
  });
  return { context, happened };
}

async function standing(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[data-skeleton]') === null && document.querySelector('footer') !== null,
  );
}

/** As a tap does it: the app stays, the screen changes. The reviews above are loaded from the address. */
async function goWithin(page: Page, id: string): Promise<void> {
  const { orm } = house.app.parts.db;
  const [row] = await orm.select({ text: feedback.text }).from(feedback).where(eq(feedback.id, id));
  const answer = page.waitForResponse((response) => response.url().includes('feedback.get') && response.url().includes(id));
  await page.evaluate((to) => history.pushState(null, '', to), `/f/${id}`);
  await answer;
  await page.waitForFunction(
    (text) => document.querySelector('main')?.textContent?.includes(text) === true,
    (row?.text ?? '').trim(),
  );
  await standing(page);
}

/** Elements that no screen of ours has inside what a person wrote. */
const planted =
  '[onerror], [onload], [onfocus], [onmouseover], [onbegin], [ontoggle], [onstart], iframe, object, embed, base, math, marquee, a[href^="javascript:"], a[href^="data:"], body script:not([src]), foreignObject';

it(
  `${PAYLOADS.length} hostile texts as complaint, author, place, contact, note and answer are shown on list, item and guest page, and none runs`,
  { timeout: 240_000 },
  async () => {
    expect(PAYLOADS).toHaveLength(60);
    const { context, happened } = await watched();
    await context.addCookies([await signInCookie(house.origin, OWNER_EMAIL)]);
    // The guests' pages show an answer once it can no longer be taken back; until then the items are on their way from list to list.
    house.clock.set(house.clock.now() + 70_000);
    const { orm } = house.app.parts.db;
    await expect
      .poll(async () => (await orm.select({ id: reply.id }).from(reply).where(eq(reply.state, 'live'))).length, {
        timeout: 120_000,
      })
      .toBe(PAYLOADS.length);
    const page = await context.newPage();
    const found: string[] = [];
    await page.goto(house.origin);
    await page.getByRole('link', { name: new RegExp(`^${messages.inbox.sections.answered}`) }).click();
    await page.getByRole('button', { name: messages.common.showMore }).click();
    await expect.poll(() => page.locator('a[href^="/f/"]').count(), { timeout: 30_000 }).toBe(PAYLOADS.length);
    if ((await page.locator(planted).count()) > 0) found.push('list');
    for (const id of some(reviews, 2)) {
      await page.goto(`${house.origin}/f/${id}`);
      await standing(page);
      if ((await page.locator(planted).count()) > 0) found.push(`/f/${id}`);
    }
    const guest = await context.newPage();
    for (const { id, token } of some(items, 3)) {
      await goWithin(page, id);
      if ((await page.locator(planted).count()) > 0) found.push(`/f/${id}`);
      await guest.goto(`${house.origin}/s/${token}`);
      if ((await guest.locator(planted).count()) > 0) found.push(`/s/${token}`);
    }
    await context.close();
    expect(found).toEqual([]);
    expect(happened).toEqual([]);
  },
);

it('"Show more" is kept although something changes while the next page is on its way', async () => {
  const { owner } = house.restaurant;
  const { context } = await watched();
  await context.addCookies([await signInCookie(house.origin, OWNER_EMAIL)]);
  const page = await context.newPage();
  await page.goto(house.origin);
  await page.getByRole('link', { name: new RegExp(`^${messages.inbox.sections.answered}`) }).click();
  const cards = page.getByRole('main').locator('a[href^="/f/"]');
  await expect.poll(() => cards.count(), { timeout: 30_000 }).toBe(30);
  const nextPage = /feedback\.list.*%22cursor%22%3A%22/;
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  await page.route(
    nextPage,
    async (route) => {
      asked.resolve();
      await held.promise;
      await route.continue().catch(() => undefined);
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: messages.common.showMore }).click();
  await asked.promise;
  const again = page.waitForResponse((answer) => answer.url().includes('feedback.list') && !nextPage.test(answer.url()));
  await owner.feedback.note({ id: items[0]?.id ?? '', noteId: newId(), text: 'Meanwhile' });
  await again;
  held.resolve();
  await expect.poll(() => cards.count(), { timeout: 30_000 }).toBe(PAYLOADS.length);
  await context.close();
});

it(
  'as the name of the business, of a table and of a colleague’s invitation they are text as well',
  { timeout: 180_000 },
  async () => {
    const { owner } = house.restaurant;
    const { context, happened } = await watched();
    const cookie = await signInCookie(house.origin, OWNER_EMAIL);
    const page = await context.newPage();
    const found: string[] = [];
    for (const payload of PAYLOADS.filter((_, index) => index % 6 === 0)) {
      await owner.business.update({ name: payload.slice(0, 80) });
      const made = await owner.complaintLink.create({ placeLabel: payload.slice(0, 80) });
      await owner.team.invite({ role: 'responder', label: payload.slice(0, 80) });
      await context.addCookies([cookie]);
      for (const path of [`/more/poster/${made.id}`, '/more/team', '/more/business', new URL(made.url).pathname]) {
        await page.goto(house.origin + path);
        await page.locator('h1').first().waitFor();
        await page.waitForFunction(() => document.querySelector('[data-skeleton]') === null);
        if ((await page.locator(planted).count()) > 0) found.push(`${path}: ${payload}`);
      }
    }
    await context.close();
    expect(found).toEqual([]);
    expect(happened).toEqual([]);
    expect(house.reports()).toEqual([]);
  },
);
