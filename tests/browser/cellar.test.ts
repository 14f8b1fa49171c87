/** An evening in the cellar: the app is opened without a signal again and again. What was read is still there, and it heals by itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { complaintLink, event, feedback } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { everythingKept, kept } from './kept.ts';
import { complain, controlled, foundHouse, onNow, openPhone, type Phone, signIn } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const OFFLINE = /^No connection since/;
const clock = skippingClock();

let stage: Stage;
let ana: Phone;
let profile: string;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  profile = await mkdtemp(join(tmpdir(), 'chromium-cellar-'));
  await open();
  await signIn(stage, ana.page);
  await ana.page.goto(`${stage.origin}/more/phone`);
  await ana.page.getByRole('button', { name: messages.pwa.turnOn }).click();
  await ana.page.getByText(messages.pwa.state.on).waitFor();
});

afterAll(async () => {
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(async () => {
  await ana.context.setOffline(false);
  if (!stage.isRunning()) await stage.restart();
});

async function open(): Promise<void> {
  ana = await openPhone(stage, { profile, gcm: stage.gcm });
}

/** Leaves the page as a phone does that is put away, and ends the browser. */
async function close(): Promise<void> {
  await ana.page.goto('about:blank');
  await ana.close();
}

async function idOf(text: string): Promise<string> {
  const [row] = await stage.app.parts.db.orm.select({ id: feedback.id }).from(feedback).where(eq(feedback.text, text));
  return row?.id ?? '';
}

/** How often this page asked who it is and got no answer. */
function unanswered(page: Page): () => number {
  let times = 0;
  page.on('requestfailed', (request) => {
    if (request.url().includes('session.me')) times += 1;
  });
  return () => times;
}

const deadLines = [
  { name: 'nobody answers', tries: 3, cut: () => stage.stopServer(), mend: () => stage.restart() },
  {
    name: 'the phone knows it is offline',
    tries: 1,
    cut: () => ana.context.setOffline(true),
    mend: () => ana.context.setOffline(false),
  },
] as const;

describe.each(deadLines)('without a signal, $name', ({ name, tries, cut, mend }) => {
  it('everything that waits is read at the third opening as at the first, no alarm is false, and it heals by itself', async () => {
    const tail = `and in the end nobody said sorry (${name})`;
    const text = `${'We waited for the soup. '.repeat(20)}${tail}`;
    await complain(stage, clock, { text, place: 'Table 3' });
    const id = await idOf(text);
    await ana.page.goto(stage.origin);
    // Never opened here: the list holds the beginning, the end of the words has come by itself.
    await kept(ana.page, tail);
    await cut();
    for (const _opening of ['first', 'second', 'third']) {
      await close();
      await open();
      if (name === 'the phone knows it is offline') await cut();
      const failed = unanswered(ana.page);
      await ana.page.goto(stage.origin);
      await ana.page
        .getByRole('link', { name: /^.*We waited for the soup/ })
        .first()
        .waitFor();
      await ana.page.getByText(OFFLINE).waitFor();
      await expect.poll(failed, { timeout: 30_000 }).toBeGreaterThanOrEqual(tries);
      expect(await ana.page.getByText(messages.pwa.state.broken).count()).toBe(0);
    }
    await ana.page.goto(`${stage.origin}/f/${id}`);
    await ana.page.getByText(tail).first().waitFor();
    await ana.page.goto(`${stage.origin}/more/phone`);
    await ana.page.getByText(messages.pwa.state.unasked).waitFor();
    await ana.page.goto(stage.origin);
    await ana.page.getByText(OFFLINE).waitFor();
    await mend();
    await ana.page.getByText(OFFLINE).waitFor({ state: 'detached' });
    expect(await ana.page.getByText(messages.pwa.state.broken).count()).toBe(0);
    await ana.page.goto(`${stage.origin}/more/phone`);
    await ana.page.getByText(messages.pwa.state.on).waitFor();
  });

  it('a level is corrected and taken back in the order it was tapped, and is exactly what it was', async () => {
    const { page } = ana;
    const text = `The dessert was cold and the waiter rude. (${name})`;
    await complain(stage, clock, { text });
    const id = await idOf(text);
    await page.goto(`${stage.origin}/f/${id}`);
    await page.getByText(text).first().waitFor();
    await kept(page, text);
    const rowOf = async () =>
      (
        await stage.app.parts.db.orm
          .select({ level: feedback.level, reasons: feedback.reasons, dueAt: feedback.dueAt, status: feedback.status })
          .from(feedback)
          .where(eq(feedback.id, id))
      )[0];
    const before = await rowOf();
    await cut();
    await page.getByRole('button', { name: messages.feedback.more }).click();
    await page.getByRole('button', { name: messages.feedback.spam, exact: true }).click();
    await page.getByText(messages.feedback.levelNow(messages.common.levels.spam)).first().waitFor();
    await page.getByRole('button', { name: messages.common.undo, exact: true }).click();
    await page.getByText(messages.feedback.levelNow(messages.common.levels.high)).first().waitFor();
    await mend();
    const kinds = async () =>
      (await stage.app.parts.db.orm.select({ kind: event.kind }).from(event).where(eq(event.feedbackId, id)))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('triage'));
    await expect.poll(kinds, { timeout: 30_000 }).toEqual(['triage.corrected', 'triage.undone']);
    expect(await rowOf()).toEqual(before);
  });

  it('a screen never seen before says so, and stands by itself when the signal is back', async () => {
    await ana.page.goto(stage.origin);
    await onNow(ana.page);
    await controlled(ana.page);
    await ana.page.goto('about:blank');
    await ana.page.goto(`${stage.origin}/sign-in`);
    await forgetWhatWasRead(ana.page);
    await cut();
    await ana.page.goto(stage.origin);
    await ana.page.getByText(messages.common.cannotLoadOffline).waitFor();
    await mend();
    await onNow(ana.page);
    // Inside, too.
    await cut();
    await ana.page.goto(`${stage.origin}/more/boards`);
    await ana.page
      .getByText(messages.common.cannotLoadOffline)
      .or(ana.page.getByText(messages.errors['offline'] ?? ''))
      .first()
      .waitFor();
    await mend();
    await ana.page
      .getByText(messages.common.cannotLoadOffline)
      .or(ana.page.getByText(messages.errors['offline'] ?? ''))
      .first()
      .waitFor({ state: 'detached' });
  });
});

describe('a guest’s photo', () => {
  it('is seen without a signal once it was looked at, and leaves the phone when its owner signs out', async () => {
    const text = 'This is what the fish looks like.';
    await complainWithPhoto(text);
    const { page } = ana;
    await page.goto(`${stage.origin}/f/${await idOf(text)}`);
    const picture = page.getByRole('list', { name: messages.feedback.photos }).getByRole('img').first();
    const width = () => picture.evaluate((shown) => (shown as HTMLImageElement).naturalWidth);
    const address = (await picture.getAttribute('src')) ?? '';
    expect(address).toMatch(/^\/photos\/./);
    await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(0);
    await kept(page, stage.origin + address);
    await kept(page, text);
    await stage.stopServer();
    await page.reload();
    await page.getByText(OFFLINE).waitFor();
    await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(0);

    await page.goto(`${stage.origin}/more`);
    await page.getByRole('button', { name: messages.more.signOut }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.more.signOut }).click();
    await page.waitForURL('**/sign-in');
    expect((await everythingKept(page)).includes(address)).toBe(false);
    expect(await page.evaluate(() => caches.keys())).not.toContain('photos');
  });
});

describe('a session ended from elsewhere', () => {
  it('takes what was read off the phone as soon as it hears of it, also for openings without a signal', async () => {
    const text = 'The bill was wrong by twelve.';
    const { page } = ana;
    await signIn(stage, page);
    await complain(stage, clock, { text });
    await page.goto(stage.origin);
    await kept(page, text);
    await stage.app.parts.db.orm.run('delete from session');
    await page.goto(stage.origin);
    await page.getByRole('heading', { name: messages.welcome.signIn.title }).waitFor();
    expect((await everythingKept(page)).includes(text)).toBe(false);
    await stage.stopServer();
    await page.goto('about:blank');
    await page.goto(stage.origin);
    await page.getByText(messages.common.cannotLoadOffline).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(text);
  });

  it('nothing broke on the way', () => {
    expect(ana.broken).toEqual([]);
  });
});

/** As after the phone's storage was cleared, but signed in. */
async function forgetWhatWasRead(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('golden-hour');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction('phone', 'readwrite');
          clearing.objectStore('phone').clear();
          clearing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}

async function complainWithPhoto(text: string): Promise<void> {
  const [row] = await stage.app.parts.db.orm.select({ code: complaintLink.code }).from(complaintLink).limit(1);
  const address = `${stage.origin}/c/${row?.code ?? ''}`;
  const html = await (await fetch(address)).text();
  const fields = new FormData();
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g))
    fields.set(name, value);
  fields.set('text', text);
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'tomato' } })
    .jpeg()
    .toBuffer();
  fields.set('photos', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'fish.jpg');
  clock.skip(5_000);
  const answer = await fetch(address, { method: 'POST', body: fields, redirect: 'manual', headers: { origin: stage.origin } });
  expect(answer.status).toBe(303);
}
