/** No signal in the cellar: what was read stays readable, what was written goes out once, and signing out empties the phone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { and, eq, ne } from 'drizzle-orm';
import { feedback, reply, session } from '#server/db/schema/index.ts';
import { messages } from '#tests/support/messages.ts';
import {
  complain,
  controlled,
  foundHouse,
  invite,
  onNow,
  openPhone,
  OWNER,
  type Phone,
  signIn,
  timesOnPage,
  userIdOf,
  writeBack,
} from './people.ts';
import { claimsToBeSent, everythingKept, wholeWord, kept } from './kept.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const said = messages.feedback;
const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };
const clock = skippingClock();

let stage: Stage;
let ana: Phone;
let ben: Phone;
let profile: string;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  profile = await mkdtemp(join(tmpdir(), 'chromium-ana-'));
  ana = await openPhone(stage, { profile });
  ben = await openPhone(stage);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
});

afterAll(async () => {
  await ben?.[Symbol.asyncDispose]();
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** One promise that fails must not take the others with it. */
beforeEach(async () => {
  await ana.context.setOffline(false);
  if (!stage.isRunning()) await stage.restart();
});

/** A complaint that Ana has open in front of her. */
async function openItem(page: Page, text: string, place = 'Table 7'): Promise<{ readonly id: string; readonly guest: string }> {
  const guest = await complain(stage, clock, { text, place });
  const [row] = await stage.app.parts.db.orm.select({ id: feedback.id }).from(feedback).where(eq(feedback.text, text));
  const id = row?.id ?? '';
  await page.goto(`${stage.origin}/f/${id}`);
  await page.getByText(text).first().waitFor();
  return { id, guest };
}

const write = (page: Page) => page.getByRole('textbox', { name: said.write });
const send = (page: Page) => page.getByRole('button', { name: said.send, exact: true });

async function repliesOf(feedbackId: string) {
  return stage.app.parts.db.orm
    .select({ text: reply.text, state: reply.state, memberId: reply.memberId })
    .from(reply)
    .where(eq(reply.feedbackId, feedbackId));
}

/** Two ways of having no signal: nobody answers, or the phone itself knows. */
const deadLines = [
  { name: 'nobody answers', cut: () => stage.stopServer(), mend: () => stage.restart() },
  {
    name: 'the phone knows it is offline',
    cut: () => ana.context.setOffline(true),
    mend: () => ana.context.setOffline(false),
  },
] as const;

describe.each(deadLines)('without a signal, $name', ({ name, cut, mend }) => {
  it('the list and the items that were opened are read after loading the page again', async () => {
    const { page } = ana;
    const text = `The soup was cold. (${name})`;
    await complain(stage, clock, { text });
    await page.goto(stage.origin);
    await page.getByRole('link', { name: text }).click();
    await page.waitForURL('**/f/*');
    const id = new URL(page.url()).pathname.slice('/f/'.length);
    await kept(page, JSON.stringify({ input: { id } }).slice(1, -1));
    await page.goto(stage.origin);
    await cut();
    await page.reload();
    await page.getByRole('link', { name: text }).waitFor();
    await page.getByText(/^No connection since/).waitFor();
    await page.goto(`${stage.origin}/f/${id}`);
    await page.getByText(text).first().waitFor();
    await page.getByText(/^No connection since/).waitFor();
    await mend();
    await page.getByText(/^No connection since/).waitFor({ state: 'detached' });
  });

  it('a claim and an answer wait, also through the end of the browser, say so, and go out once', async () => {
    const text = `Nobody came back to us. (${name})`;
    const answer = `I am sorry, I am coming to your table. (${name})`;
    const { id, guest } = await openItem(ana.page, text);
    await kept(ana.page, text);
    await cut();
    await ana.page.getByRole('button', { name: said.claim }).click();
    await write(ana.page).fill(answer);
    await send(ana.page).click();
    await ana.page.getByText(said.stateWaiting).first().waitFor();
    expect(await claimsToBeSent(ana.page)).toEqual([]);
    await kept(ana.page, answer);

    await ana.close();
    ana = await openPhone(stage, { profile });
    if (name === 'the phone knows it is offline') await cut();
    await ana.page.goto(`${stage.origin}/f/${id}`);
    await ana.page.getByText(answer).first().waitFor();
    await ana.page.getByText(said.stateWaiting).first().waitFor();
    expect(await claimsToBeSent(ana.page)).toEqual([]);

    await mend();
    await ana.page.getByText(said.states.held).first().waitFor();
    clock.skip(70_000);
    await expect.poll(() => timesOnPage(stage.origin + guest, answer), { timeout: 30_000 }).toBe(1);
    await ana.page.getByText(said.states.live).first().waitFor();
    expect(await repliesOf(id)).toMatchObject([{ text: answer, state: 'live' }]);
  });
});

describe('an answer on a bad line', () => {
  it('is one answer although the server’s word for it was lost twice', async () => {
    const { page } = ana;
    const answer = 'A new soup is on its way.';
    const { id, guest } = await openItem(page, 'The soup had a hair in it.');
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).fill(answer);
    let lost = 0;
    await page.route('**/trpc/feedback.reply**', async (route) => {
      if (lost >= 2) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page).click();
    await expect.poll(() => lost, { timeout: 60_000 }).toBe(2);
    await page.getByRole('timer').waitFor({ timeout: 60_000 });
    await page.unroute('**/trpc/feedback.reply**');
    clock.skip(70_000);
    await expect.poll(() => timesOnPage(stage.origin + guest, answer), { timeout: 30_000 }).toBe(1);
    expect(await repliesOf(id)).toHaveLength(1);
    await page.getByRole('button', { name: said.writeMore }).click();
    expect(await write(page).inputValue()).toBe('');
  });

  it('meets a colleague’s answer: both texts are shown, also after loading again, and mine goes back to being a draft', async () => {
    const { page } = ana;
    const [mine, theirs] = ['Please give us five minutes.', 'I have just brought you a new one.'];
    const { id, guest } = await openItem(page, 'The beer was warm.');
    await ana.context.setOffline(true);
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).fill(mine);
    await send(page).click();
    await page.getByText(said.stateWaiting).first().waitFor();

    await ben.page.goto(`${stage.origin}/f/${id}`);
    await ben.page.getByRole('button', { name: said.claim }).click();
    await write(ben.page).fill(theirs);
    await send(ben.page).click();
    await ben.page.getByText(said.states.held).first().waitFor();
    clock.skip(70_000);
    await expect.poll(() => timesOnPage(stage.origin + guest, theirs), { timeout: 30_000 }).toBe(1);

    await ana.context.setOffline(false);
    const conflict = page.getByRole('region', { name: said.conflictTitle });
    const bothTexts = async () => {
      await conflict.getByText(mine).waitFor();
      await conflict.getByText(theirs).waitFor();
      await conflict.getByText(/Ben/).first().waitFor();
    };
    await bothTexts();
    await page.reload();
    await bothTexts();
    await conflict.getByRole('button', { name: said.editMine }).click();
    await conflict.waitFor({ state: 'detached' });
    await kept(page, mine);
    expect((await repliesOf(id)).map((one) => one.text)).toEqual([theirs]);
    expect(await timesOnPage(stage.origin + guest, mine)).toBe(0);
  });

  it('meets a guest who wrote again: both texts are shown, and after reading it is sent on top, once', async () => {
    const { page } = ana;
    const [mine, theirs] = ['The dessert is on us.', 'Forget the dessert, we would like to pay.'];
    const { id, guest } = await openItem(page, 'We have waited an hour for the dessert.');
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).fill(mine);
    await page.getByText(said.claiming).waitFor({ state: 'detached' });
    await ana.context.setOffline(true);
    await send(page).click();
    await page.getByText(said.stateWaiting).first().waitFor();
    clock.skip(5_000);
    await writeBack(stage.origin, guest, theirs);
    await ana.context.setOffline(false);
    const conflict = page.getByRole('region', { name: said.conflictTitle });
    await conflict.getByText(mine).waitFor();
    await conflict.getByText(theirs).waitFor();
    expect(await repliesOf(id)).toEqual([]);
    await conflict.getByRole('button', { name: said.sendMine }).click();
    await page.getByText(said.states.held).first().waitFor();
    clock.skip(70_000);
    await expect.poll(() => timesOnPage(stage.origin + guest, mine), { timeout: 30_000 }).toBe(1);
  });
});

describe('a draft', () => {
  it('is there after loading the page again in the middle of a word, and after the page crashed', async () => {
    const { page } = ana;
    const { id } = await openItem(page, 'The music is too loud.');
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).pressSequentially('I will turn it');
    await page.reload();
    await expect.poll(() => write(page).inputValue(), { timeout: 30_000 }).toBe('I will turn it');
    await write(page).press('End');
    await write(page).pressSequentially(' down at onc');
    await kept(page, 'I will turn it down at onc');
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const fresh = await ana.context.newPage();
    await page.close();
    ana = { ...ana, page: fresh };
    await fresh.goto(`${stage.origin}/f/${id}`);
    await expect.poll(() => write(fresh).inputValue(), { timeout: 30_000 }).toBe('I will turn it down at onc');
  });
});

describe('signing out without a signal', () => {
  it('leaves nothing of what was read or written on the phone, and ends the session when the signal is back', async () => {
    const { page } = ana;
    const canaries = ['Canary soup', 'Canary draft', 'Canary answer', 'Canary table', 'Bistro Example', BEN.name, OWNER.email];
    const { id } = await openItem(page, 'Canary soup was cold.', 'Canary table');
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).fill('Canary draft');
    await kept(page, 'Canary draft');
    await kept(page, 'Canary table');
    const other = await openItem(page, 'Canary soup again.');
    await kept(page, 'Canary soup again.');
    await stage.stopServer();
    await page.getByRole('button', { name: said.claim }).click();
    await write(page).fill('Canary answer');
    await send(page).click();
    await kept(page, 'Canary answer');
    const before = await everythingKept(page);
    for (const canary of canaries.filter((one) => one !== OWNER.email)) expect(before).toContain(canary);

    await page.goto(`${stage.origin}/more`);
    await page.getByRole('button', { name: messages.more.signOut }).click();
    await page.getByRole('dialog').getByRole('button', { name: messages.more.signOut }).click();
    await page.waitForURL('**/sign-in');
    await page.getByRole('heading', { name: messages.welcome.signIn.title }).waitFor();
    const after = await everythingKept(page);
    for (const canary of canaries) expect(after).not.toMatch(wholeWord(canary));
    // Back to where it was: still nothing to read.
    await page.goto(`${stage.origin}/f/${id}`);
    await page.getByRole('heading', { name: messages.welcome.signIn.title }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Canary');

    await stage.restart();
    const anas = async () =>
      stage.app.parts.db.orm
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.userId, await userIdOf(stage, OWNER.email)), ne(session.token, '')));
    const phones = (await anas()).length;
    await page.reload();
    await expect.poll(async () => (await anas()).length, { timeout: 30_000 }).toBe(phones - 1);
    await page.goto(stage.origin);
    await page.getByRole('heading', { name: messages.welcome.signIn.title }).waitFor();
    for (const canary of canaries) expect(await everythingKept(page)).not.toMatch(wholeWord(canary));
    expect(await repliesOf(other.id)).toEqual([]);
    await signIn(stage, page);
    await onNow(page);
    await controlled(page);
  });

  it('nothing broke on either phone on the way', () => {
    expect([...ana.broken, ...ben.broken]).toEqual([]);
    expect(stage.reports()).toEqual([]);
  });
});
