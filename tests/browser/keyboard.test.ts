/** The job without a finger or a mouse: open, take, write, send, take back, and one can always see where one is. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { complain, foundHouse, onNow, openPhone, type Phone, signIn } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const said = messages.feedback;
const clock = skippingClock();
let stage: Stage;
let desk: Phone;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  desk = await openPhone(stage, {
    context: { locale: 'en-GB', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 } },
  });
  await signIn(stage, desk.page);
});

afterAll(async () => {
  await desk?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

type Place = { readonly name: string; readonly visible: boolean; readonly inView: boolean };

/** Where the focus is, and whether a person sees it there. */
function focused(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', visible: true, inView: true };
    const named =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLTextAreaElement ? (element.labels[0]?.textContent ?? '') : (element.textContent ?? ''));
    // The mark may stand on the element itself or on the frame around a field.
    const marked = [element, element.parentElement, element.closest('form')].some((one) => {
      if (one === null) return false;
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    const box = element.getBoundingClientRect();
    const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    return { name: named.trim(), visible: marked, inView };
  });
}

/** Presses Tab until the focus is on what is called so; every stop on the way must be visible. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const place = await focused(page);
    if (typeof name === 'string' ? place.name.startsWith(name) : name.test(place.name)) {
      expect(place).toMatchObject({ visible: true, inView: true });
      return;
    }
    if (presses > 0) expect(place, `stop ${presses}: ${place.name}`).toMatchObject({ visible: true, inView: true });
    stops.push(place.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}; it came to ${stops.join(' | ')}`);
}

/** Requests like this wait at the edge of the phone until the returned function is called. */
async function heldBack(page: Page, url: string): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    await held.promise;
    await route.continue();
  });
  return () => held.resolve();
}

it('the whole job is done with the keyboard alone, and the focus is seen at every stop', async () => {
  const { page } = desk;
  const text = 'The soup was cold.';
  await complain(stage, clock, { text });
  await page.getByRole('link', { name: text }).waitFor();
  await page.goto(stage.origin);
  await onNow(page);
  await page.getByRole('link', { name: text }).waitFor();

  await tabTo(page, new RegExp(text));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/f/**');
  await page.getByRole('button', { name: said.claim }).waitFor();
  await tabTo(page, said.claim);
  const answered = await heldBack(page, '**/trpc/feedback.claim**');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: said.write }).waitFor();
  // The field that appears is where one writes; no search for it.
  await expect.poll(async () => (await focused(page)).name, { timeout: 30_000 }).toBe(said.write);
  // The server's answer to the claim comes between two letters: the field must be the very same before and after.
  await page.keyboard.type('A hot ');
  const field = await page.getByRole('textbox', { name: said.write }).elementHandle();
  await page.getByText(said.claiming).waitFor();
  answered();
  await page.getByText(said.claiming).waitFor({ state: 'detached' });
  expect(await field?.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type('one is on its way.');
  await tabTo(page, said.send);
  await page.keyboard.press('Enter');
  await page.getByRole('timer').waitFor();
  await tabTo(page, messages.common.undo);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: said.write }).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: said.write }).inputValue(), { timeout: 30_000 })
    .toBe('A hot one is on its way.');
  await tabTo(page, said.write);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('timer').waitFor();
  clock.skip(70_000);
  await page.getByText(said.states.live).first().waitFor();

  // A sheet takes the focus, Escape gives it back.
  await tabTo(page, said.more);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focused(page)).name, { timeout: 30_000 }).toBe(said.more);
  expect(desk.broken).toEqual([]);
});
