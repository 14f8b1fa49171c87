/** What this phone keeps of the app: storage, databases, caches, as one text to look for words in. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '#tests/support/messages.ts';

const said = messages.feedback;

export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, history.state];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      for (const store of db.objectStoreNames) {
        for (const ask of ['getAllKeys', 'getAll'] as const) {
          found.push(
            await new Promise((resolve, reject) => {
              const reading = db.transaction(store).objectStore(store)[ask]();
              reading.addEventListener('success', () => resolve(reading.result));
              reading.addEventListener('error', () => reject(reading.error));
            }),
          );
        }
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(found);
  });
}

/** Waits until `text` is among it. */
export async function kept(page: Page, text: string): Promise<void> {
  await expect.poll(() => everythingKept(page), { timeout: 30_000 }).toContain(text);
}

/** What may stand on a screen only when an answer has left the phone. */
export async function claimsToBeSent(page: Page): Promise<string[]> {
  const { held, queued, sent, live } = said.states;
  const text = await page.locator('main, body').first().innerText();
  return [held, queued, sent, live, said.answeredBar].filter((sentence) => text.includes(sentence));
}

/** Files of the app are kept too, and one of them begins with the name of a colleague. */
export const wholeWord = (canary: string): RegExp => new RegExp(`\\b${RegExp.escape(canary)}\\b`);
