/** The inbox under a thumb: what is looked for is found in whichever section it is, and what follows can be seen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { feedback } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { loadMessages } from '#shared/messages/index.ts';
import { LANGUAGES, type Language } from '#shared/model/languages.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { complain, foundHouse, onNow, OWNER, timesOnPage } from './people.ts';
import { openStage, signInCookie, skippingClock, type Stage } from './browser-kit.ts';

const said = messages.inbox;
const clock = skippingClock();
let stage: Stage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  browser = await openChromium();
  context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await context.addCookies([await signInCookie(stage.origin, OWNER.email, OWNER.password)]);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await stage?.[Symbol.asyncDispose]();
});

const isCalled = async (text: string) => {
  const [row] = await stage.app.parts.db.orm.select({ id: feedback.id }).from(feedback).where(eq(feedback.text, text));
  return row?.id ?? '';
};

it('a search that finds nothing in the open section says in which it does, and a tap leads there', async () => {
  const words = 'The goulash had a hair in it.';
  await complain(stage, clock, { text: words });
  await complain(stage, clock, { text: 'Nobody brought the bill.' });
  await stage.app.parts.db.orm
    .update(feedback)
    .set({ status: 'resolved' })
    .where(eq(feedback.id, await isCalled(words)));
  await page.goto(stage.origin);
  await onNow(page);
  await page.getByRole('button', { name: said.searchOpen }).click();
  await page.getByRole('searchbox').fill('goulash');
  await page.getByText(said.noMatchHere).waitFor();
  const elsewhere = page.getByRole('navigation', { name: said.foundElsewhere });
  expect(await elsewhere.getByRole('link').allInnerTexts()).toEqual([expect.stringMatching(/^Closed\s*1$/)]);
  await elsewhere.getByRole('link').click();
  await page.getByRole('link', { name: words }).waitFor();
  await elsewhere.waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill('there is no such word');
  await page.getByText(said.noMatch).waitFor();
});

it('an answer that need not wait goes out at once, and once', async () => {
  const words = 'The oil is burning on my plate.';
  const answer = 'I am coming to your table right now.';
  const guest = await complain(stage, clock, { text: words });
  await page.goto(`${stage.origin}/f/${await isCalled(words)}`);
  await page.getByRole('button', { name: messages.feedback.claim }).click();
  await page.getByRole('textbox', { name: messages.feedback.write }).fill(answer);
  await page.getByRole('button', { name: messages.feedback.send, exact: true }).click();
  const now = page.getByRole('button', { name: messages.common.sendNow });
  await now.waitFor();
  const [one, two] = await Promise.all([
    now.boundingBox(),
    page.getByRole('button', { name: messages.common.undo }).boundingBox(),
  ]);
  expect(Math.min(one?.height ?? 0, two?.height ?? 0)).toBeGreaterThanOrEqual(48);
  for (const box of [one, two]) expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(360 - 16);
  await now.dblclick();
  await page.getByText(messages.feedback.states.live).first().waitFor();
  expect(await timesOnPage(stage.origin + guest, answer)).toBe(1);
  clock.skip(70_000);
  await page.getByText(messages.feedback.answeredBar).waitFor();
  expect(await timesOnPage(stage.origin + guest, answer)).toBe(1);
});

it('what was answered and not closed in time is one tap away among the answered ones, until it is closed', async () => {
  const late = 'The starter came after the dessert.';
  const fresh = 'There is a mistake in the bill.';
  const answer = async (text: string) => {
    await complain(stage, clock, { text });
    await stage.app.parts.db.orm
      .update(feedback)
      .set({ status: 'answered' })
      .where(eq(feedback.id, await isCalled(text)));
  };
  // Of earlier tests nothing is left.
  await stage.app.parts.db.orm.update(feedback).set({ status: 'resolved' }).where(eq(feedback.status, 'answered'));
  await answer(late);
  clock.skip(25 * 3_600_000);
  await answer(fresh);
  await page.goto(`${stage.origin}/?section=answered`);
  const card = (words: string) => page.getByRole('link', { name: words });
  await card(fresh).waitFor();
  await card(late).waitFor();
  await page.getByRole('button', { name: said.unsettled(1) }).click();
  await card(fresh).waitFor({ state: 'detached' });
  await card(late).click();
  await page.getByRole('button', { name: messages.feedback.resolve }).click();
  await page.goto(`${stage.origin}/?section=answered&unsettled=1`);
  await page.getByText(said.noMatch).waitFor();
  await page.getByRole('button', { name: said.unsettled(0), pressed: true }).click();
  await card(fresh).waitFor();
  await page.getByRole('button', { name: said.unsettled(0) }).waitFor({ state: 'detached' });
});

const setLanguage = (language: Language) =>
  page.request.post(`${stage.origin}/trpc/session.setLanguage`, { headers: { origin: stage.origin }, data: { language } });

it.each(LANGUAGES.flatMap((language) => [320, 360, 390].map((width) => ({ language, width }))))(
  'in $language at $width px one sees that more sections follow, and when none do',
  async ({ language, width }) => {
    await setLanguage(language);
    await page.setViewportSize({ width, height: 640 });
    await page.goto(stage.origin);
    const words = (await loadMessages(language)).inbox;
    const row = page.getByRole('navigation', { name: words.sectionsLabel, exact: true });
    await row.waitFor();
    const seen = () =>
      row.evaluate((element) => ({
        more: element.scrollWidth - element.clientWidth > 2,
        before: element.hasAttribute('data-before'),
        after: element.hasAttribute('data-after'),
        fades: getComputedStyle(element).maskImage !== 'none',
      }));
    const { more } = await seen();
    await expect.poll(seen).toEqual({ more, before: false, after: more, fades: more });
    await row.evaluate((element) => element.scrollTo({ left: element.scrollWidth, behavior: 'instant' }));
    await expect.poll(seen).toEqual({ more, before: more, after: false, fades: more });
  },
);

it('under a QR code on a small phone "Done" is whole and in reach', async () => {
  await setLanguage('en');
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${stage.origin}/more/team?invite`);
  await page.getByRole('button', { name: messages.team.inviteMake }).click();
  await page.getByRole('img', { name: messages.team.qr }).waitFor();
  const done = page.getByRole('button', { name: messages.common.done, exact: true });
  await expect
    .poll(async () => {
      const box = await done.boundingBox();
      return box !== null && box.height >= 48 && box.y + box.height <= 640;
    })
    .toBe(true);
  const code = await page.getByRole('img', { name: messages.team.qr }).boundingBox();
  expect(code?.width ?? 0).toBeGreaterThan(170);
  await done.click();
  await done.waitFor({ state: 'detached' });
});

it('a toast takes no tap from what it lies over, and makes room to scroll that out from under it', async () => {
  await page.goto(`${stage.origin}/more/business`);
  const name = page.getByLabel(messages.welcome.business.name, { exact: true });
  await name.fill('Bistro Renamed');
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--toast').trim());
  expect(before).toBe('0px');
  await page.getByRole('button', { name: messages.common.save, exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => Number.parseInt(document.documentElement.style.getPropertyValue('--toast'), 10)))
    .toBeGreaterThanOrEqual(48);
  const covered = await page.evaluate(() => {
    const toast = [...document.querySelectorAll('div')].find(
      (each) =>
        getComputedStyle(each).position === 'fixed' &&
        each.offsetHeight === Number.parseInt(document.documentElement.style.getPropertyValue('--toast'), 10),
    );
    const box = toast?.getBoundingClientRect();
    const hit = box === undefined ? null : document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit !== null && toast?.contains(hit);
  });
  expect(covered).toBe(false);
});
