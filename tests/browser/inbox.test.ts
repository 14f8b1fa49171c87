/** The inbox under a thumb: what is looked for is found in whichever section it is, and what follows can be seen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { feedback } from '#server/db/schema/index.ts';
import { messages } from '#shared/messages/en/index.ts';
import { openChromium } from '#tests/support/browsers.ts';
import { complain, foundHouse, onNow, OWNER, timesOnPage } from './people.ts';
import { openStage, signInCookie, skippingClock, type Stage } from './stage.ts';

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
  context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB', serviceWorkers: 'block' });
  await context.addCookies([await signInCookie(stage.origin, OWNER.email, OWNER.password)]);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await stage?.[Symbol.asyncDispose]();
});

const isCalled = async (text: string) => {
  const [row] = await stage.office.parts.db.orm.select({ id: feedback.id }).from(feedback).where(eq(feedback.text, text));
  return row?.id ?? '';
};

it('a search that finds nothing in the open section says in which it does, and a tap leads there', async () => {
  const words = 'The goulash had a hair in it.';
  await complain(stage, clock, { text: words });
  await complain(stage, clock, { text: 'Nobody brought the bill.' });
  await stage.office.parts.db.orm
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
  await now.dblclick();
  await page.getByText(messages.feedback.states.live).first().waitFor();
  expect(await timesOnPage(stage.origin + guest, answer)).toBe(1);
  clock.skip(70_000);
  await page.getByText(messages.feedback.answeredBar).waitFor();
  expect(await timesOnPage(stage.origin + guest, answer)).toBe(1);
});
