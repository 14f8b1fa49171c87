/** The statistics screens as whoever reads them: a figure, a tap on it, the list behind it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { messages } from '#tests/support/messages.ts';

/** A figure with its name and what it is made of. */
export function figureOf(page: Page, name: string): Locator {
  return page.locator('dl > div').filter({ has: page.locator('dt').getByText(name, { exact: true }) });
}

/** "12 of 97" → 12, 97. */
export const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

export type Listed = { readonly total: number; readonly ids: readonly string[] };

/** Taps what leads to the items behind a number, itself or the link in it, and reads all of them. */
export async function behind(page: Page, number: Locator): Promise<Listed> {
  const link = number.getByRole('link');
  await ((await link.count()) > 0 ? link.first() : number).click();
  return listed(page);
}

/** The list that is open: what it says it has, and what is on it when one has read to its end. */
export async function listed(page: Page): Promise<Listed> {
  await page.waitForURL('**/stats/items?*');
  const count = await page
    .locator('main > p')
    .filter({ hasText: /^(?:\d+ of )?\d+ items?$/ })
    .innerText();
  const total = numbersIn(count).at(-1) ?? 0;
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  const more = page.getByRole('button', { name: messages.common.showMore });
  for (let read = await links.count(); (await more.count()) > 0; read = await links.count()) {
    await more.click();
    await links.nth(read).waitFor();
  }
  const paths = await links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return { total, ids: paths.map((path) => path.slice('/f/'.length)).sort() };
}

/** The screen stands, without a skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => document.querySelector('[data-skeleton]') === null);
}

/** RFC 4180, split at commas. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [whole, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    if (whole === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Taps a link or a button that saves a file, and reads what the browser saved. */
export async function taken(page: Page, tapped: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), tapped.click()]);
  return readFile(await download.path(), 'utf8');
}
