/** Two people, one complaint: both tap within the same moment, one has it, and the other one's screen says who. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { claim, feedback, member } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import { complain, foundHouse, invite, onNow, openPhone, type Phone, signIn } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const ROUNDS = 4;
const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };

const clock = skippingClock();
let stage: Stage;
let ana: Phone;
let ben: Phone;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  ana = await openPhone(stage);
  ben = await openPhone(stage);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
  await ana.page.goto(stage.origin);
  await onNow(ana.page);
});

afterAll(async () => {
  await ben?.[Symbol.asyncDispose]();
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** Holds both claims back at the edge of each phone until both are under way. */
async function atOnce(pages: readonly Page[]): Promise<void> {
  let waiting = 0;
  let go: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (go = resolve));
  for (const page of pages) {
    await page.route('**/trpc/feedback.claim**', async (route) => {
      waiting += 1;
      if (waiting === pages.length) go();
      await both;
      await route.continue();
    });
  }
}

test('whoever is first has it; the other sees who has it, on the item and in the list, without loading anything again', async () => {
  const pages = [ana.page, ben.page];
  for (const page of pages) await page.evaluate(() => void Object.assign(globalThis, { stillHere: true }));
  const winners: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const words = `Round ${round}: the soup was cold and nobody came back to us.`;
    await complain(stage, clock, { text: words });
    await Promise.all(pages.map((page) => page.getByRole('link', { name: words }).click()));
    await Promise.all(pages.map((page) => page.getByRole('button', { name: messages.feedback.claim }).waitFor()));
    await atOnce(pages);
    await Promise.all(pages.map((page) => page.getByRole('button', { name: messages.feedback.claim }).click()));

    const [row] = await stage.app.parts.db.orm.select().from(feedback).where(eq(feedback.text, words));
    await expect.poll(() => tried(row?.id ?? ''), { timeout: 30_000 }).toHaveLength(2);
    const holders = (await tried(row?.id ?? '')).filter(({ won }) => won);
    expect(holders).toHaveLength(1);
    const winner = holders[0]?.name ?? '';
    const [won, lost] = winner === 'Ana' ? [ana.page, ben.page] : [ben.page, ana.page];
    winners.push(winner);
    await lost.getByText(new RegExp(`^${winner} took it`)).waitFor();
    expect(await lost.getByRole('textbox', { name: messages.feedback.write }).count()).toBe(0);
    await won.getByRole('textbox', { name: messages.feedback.write }).waitFor();
    expect(await won.getByText(/ took it /).count()).toBe(0);

    for (const page of pages) {
      await page.unroute('**/trpc/feedback.claim**');
      await page
        .getByRole('link', { name: messages.common.tabs.now })
        .or(page.getByRole('button', { name: messages.common.back, exact: true }))
        .first()
        .click();
      await onNow(page);
    }
    await lost.getByRole('link', { name: messages.inbox.sections.others }).click();
    await lost.getByRole('link', { name: words }).getByText(messages.inbox.hasIt(winner)).waitFor();
    await lost.getByRole('link', { name: messages.inbox.sections.waiting }).click();
  }
  for (const page of pages) expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  expect(winners).toHaveLength(ROUNDS);
  expect([...ana.broken, ...ben.broken]).toEqual([]);
});

/** Who tried to claim it. */
function tried(feedbackId: string) {
  return stage.app.parts.db.orm
    .select({ name: member.name, won: claim.won })
    .from(claim)
    .innerJoin(member, eq(member.id, claim.memberId))
    .where(eq(claim.feedbackId, feedbackId));
}
