/** A new release arrives while the app is open, and a bad one is taken back: no draft is lost and nobody is left with a white page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { messages } from '#tests/support/messages.ts';
import { startNotifyd } from '#tests/support/notifyd.ts';
import { complain, controlled, foundHouse, MOVING, onNow, openPhone, signIn, tellsOfComplaint } from './people.ts';
import { openRelease } from './release.ts';
import { openStage, skippingClock } from './browser-kit.ts';

const said = messages.feedback;
const open: AsyncDisposable[] = [];
const keep = <T extends AsyncDisposable>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one[Symbol.asyncDispose]();
});

const releaseOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name="release"]')?.getAttribute('content') ?? null);
const write = (page: Page) => page.getByRole('textbox', { name: said.write });

it('a release found while the app is open asks first, loads again once, and the draft is there; a page left on the old one finds its way', async () => {
  const clock = skippingClock();
  const release = keep(await openRelease());
  const stage = keep(await openStage({ clock, clientDir: release.folder }));
  await foundHouse(stage);
  const phone = keep(await openPhone(stage, MOVING));
  const { page } = phone;
  await signIn(stage, page);
  const text = 'The soup was cold.';
  await complain(stage, clock, { text });
  const left = await phone.context.newPage();
  await left.goto(stage.origin);
  await onNow(left);
  await page.bringToFront();
  await page.getByRole('link', { name: text }).click();
  await page.getByRole('button', { name: said.claim }).click();
  await write(page).fill('A hot one is on its');
  await page.getByRole('button', { name: messages.common.back, exact: true }).click();
  await onNow(page);

  await release.publish(2);
  await stage.restart();
  const prompt = page.getByText(messages.pwa.update);
  expect(await prompt.count()).toBe(0);
  const visitor = await phone.context.newPage();
  await visitor.goto(stage.origin);
  await onNow(visitor);
  expect(await releaseOf(visitor)).toBe('2');
  await visitor.close();
  await page.bringToFront();
  await prompt.waitFor();
  expect(await releaseOf(page)).toBeNull();

  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('link', { name: messages.inbox.sections.mine }).click();
  await page.getByRole('link', { name: text }).click();
  await write(page).press('End');
  await write(page).pressSequentially(' way');
  await page.getByRole('button', { name: messages.common.back, exact: true }).click();
  await page.getByRole('button', { name: messages.pwa.updateAction }).click();
  await expect.poll(() => releaseOf(page).catch(() => null), { timeout: 30_000 }).toBe('2');
  await onNow(page);
  await controlled(page);
  await page.getByRole('link', { name: messages.inbox.sections.mine }).click();
  await page.getByRole('link', { name: text }).click();
  await expect.poll(() => write(page).inputValue(), { timeout: 30_000 }).toBe('A hot one is on its way');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
  expect(loads).toBe(1);

  // The other page still runs the release whose files are gone: a screen it has not opened yet must not be a white one.
  expect(await releaseOf(left)).toBeNull();
  await left.bringToFront();
  const cdp = await phone.context.newCDPSession(left);
  await cdp.send('Network.clearBrowserCache');
  await left.getByRole('link', { name: messages.common.tabs.stats }).click();
  await left.getByRole('button', { name: messages.common.brokenAction }).click();
  await left.getByRole('heading', { name: messages.common.tabs.stats }).first().waitFor();
  expect(await releaseOf(left)).toBe('2');
  expect(stage.reports()).toEqual([]);
});

it('the kill switch brings a phone with a broken worker back in one visit, and its alerts go on', async () => {
  const clock = skippingClock();
  const release = keep(await openRelease());
  const stage = keep(await openStage({ clock, clientDir: release.folder }));
  await foundHouse(stage);
  const notifyd = keep(await startNotifyd());
  const phone = keep(await openPhone(stage, { gcm: stage.gcm, notifyd }));
  const { page } = phone;
  await signIn(stage, page);
  await page.goto(`${stage.origin}/more/phone`);
  await page.getByRole('button', { name: messages.pwa.turnOn }).click();
  await page.getByText(messages.pwa.state.on).first().waitFor();
  const endpoint = () =>
    page.evaluate(async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription())?.endpoint ?? null);
  const before = await endpoint();
  expect(before).not.toBeNull();

  await writeFile(join(release.folder, 'sw.js'), BROKEN);
  await stage.restart();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  // A visit that meets the change of workers half-way is lost by the browser: the next one begins when the broken worker is in charge.
  await expect.poll(() => page.evaluate(settled).catch(() => false), { timeout: 30_000 }).toBe(true);
  await expect
    .poll(
      async () => {
        await page.goto(stage.origin);
        return page.locator('body').innerText();
      },
      { timeout: 60_000 },
    )
    .toBe('broken');

  await writeFile(join(stage.dataDir, 'worker-off'), '');
  await page.goto(stage.origin);
  await onNow(page);
  expect(await endpoint()).toBe(before);
  await complain(stage, clock, { text: 'The soup was cold and nobody came back.' });
  const seen = await notifyd.next(tellsOfComplaint);
  notifyd.click(seen);
  await expect.poll(() => phone.context.pages().some((one) => one.url().includes('/f/')), { timeout: 30_000 }).toBe(true);
  expect(stage.reports()).toEqual([]);
});

async function settled(): Promise<boolean> {
  const { installing, waiting, active } = await navigator.serviceWorker.ready;
  return installing === null && waiting === null && active?.state === 'activated';
}

const BROKEN = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(new Response('broken', { headers: { 'content-type': 'text/html' } }));
});
`;
