/**
 * From the notification, as a person presses it on a locked phone: two Chromium phones with their notifications on a desktop's
 * notification service, no page of the app open, the real server.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { business, claim, device, feedback, ownMute } from '#server/db/schema/index.ts';
import { ingest } from '#server/flows/intake/ingest.ts';
import { messages } from '#tests/support/messages.ts';
import { pushEn } from '#shared/messages/en/sent/push.ts';
import { type Notifyd, type SeenNotification, startNotifyd } from '#tests/support/notifyd.ts';
import { complain, foundHouse, invite, openPhone, type Phone, signIn, tellsOfComplaint, timesOnPage } from './people.ts';
import { openStage, skippingClock, type Stage } from './browser-kit.ts';

const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };
const SOON = { timeout: 30_000 };
const said = pushEn.acted;

const clock = skippingClock();
let stage: Stage;
let ana: Phone & { readonly notifyd: Notifyd };
let ben: Phone & { readonly notifyd: Notifyd };

const open: AsyncDisposable[] = [];

beforeAll(async () => {
  stage = await openStage({ clock });
  open.push(stage);
  await foundHouse(stage);
  [ana, ben] = await Promise.all([phone(), phone()]);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
  await Promise.all([ana, ben].map(turnAlertsOn));
});

afterAll(async () => {
  for (const one of open.toReversed()) await one[Symbol.asyncDispose]();
});

async function phone() {
  const notifyd = await startNotifyd();
  open.push(notifyd);
  const opened = await openPhone(stage, { gcm: stage.gcm, notifyd });
  open.push(opened);
  return { ...opened, notifyd };
}

async function turnAlertsOn({ page, context }: Phone): Promise<void> {
  await page.goto(`${stage.origin}/more/phone`);
  await page.getByRole('button', { name: messages.pwa.turnOn }).click(SOON);
  await page.getByRole('button', { name: messages.pwa.test.send }).waitFor(SOON);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const global = globalThis as unknown as { badges: number[] };
    global.badges = [];
    Object.assign(navigator, { setAppBadge: async (count: number) => void global.badges.push(count) });
  });
  // nobody has the app open from here on
  await page.goto('about:blank');
}

const alert = ({ notifyd }: { notifyd: Notifyd }) => notifyd.next(tellsOfComplaint);
const titled = ({ notifyd }: { notifyd: Notifyd }, title: string | RegExp) =>
  notifyd.next((seen) => (typeof title === 'string' ? seen.title === title : title.test(seen.title)));
const appPages = ({ context }: Phone) => context.pages().filter((page) => page.url().startsWith(stage.origin));
const badges = ({ context }: Phone) =>
  context.serviceWorkers()[0]?.evaluate(() => (globalThis as unknown as { badges: number[] }).badges);

describe('on a locked phone', () => {
  let anas: SeenNotification;
  let guestPage: string;

  test('one presses quiet, the other takes it, and the first one is told who was faster', async () => {
    guestPage = await complain(stage, clock, { text: 'Our soup was cold and nobody came back to us.' });
    const [first, second] = await Promise.all([alert(ana), alert(ben)]);
    expect([...first.buttons.keys()]).toEqual(expect.arrayContaining([pushEn.claim, pushEn.snooze]));
    await expect.poll(() => badges(ana), SOON).toEqual([1]);

    ben.notifyd.press(second, pushEn.snooze);
    const quiet = await titled(ben, /^Quiet until \d\d:\d\d$/);
    expect(await stage.app.parts.db.orm.select().from(ownMute)).toHaveLength(1);

    ana.notifyd.press(first, pushEn.claim);
    anas = await titled(ana, said.mine);
    expect(anas.body).toMatch(/Answer by (?:\w{3} )?\d\d:\d\d\./);
    const [row] = await stage.app.parts.db.orm.select({ by: feedback.claimedBy }).from(feedback);
    expect(row?.by).not.toBeNull();
    await expect.poll(() => badges(ana), SOON).toEqual([1, 0]);

    ben.notifyd.press(quiet, pushEn.claim);
    await titled(ben, said.taken('Ana'));
    const tried = await stage.app.parts.db.orm.select({ won: claim.won, delivery: claim.deliveryId }).from(claim);
    expect(tried.filter(({ won }) => won)).toHaveLength(1);
    expect(tried).toHaveLength(2);
    expect(tried.every(({ delivery }) => delivery !== null)).toBe(true);
    expect([...appPages(ana), ...appPages(ben)]).toEqual([]);
  });

  test('the answer is typed into the notification, waits its moment for an undo, and the guest reads it', async () => {
    const answer = 'I am so sorry. A hot one is on its way to you.';
    ana.notifyd.reply(anas, answer);
    const held = await titled(ana, said.held);
    expect(held.body).toMatch(/It leaves at \d\d:\d\d:\d\d\./);
    expect(await timesOnPage(stage.origin + guestPage, answer)).toBe(0);
    clock.skip(70_000);
    await expect.poll(() => timesOnPage(stage.origin + guestPage, answer), SOON).toBe(1);
    expect(appPages(ana)).toEqual([]);
  });

  test('without a line it says so; the words are kept and stand in the app after a tap', async () => {
    const words = 'Please give us five minutes.';
    await complain(stage, clock, { text: 'The bill is wrong and the waiter was rude to my mother.' });
    const [seen] = await Promise.all([alert(ana), alert(ben)]);
    await stage.stopServer();
    ana.notifyd.press(seen, pushEn.claim);
    const notYet = await titled(ana, said.undone.claim);
    expect(notYet.body).toContain(said.offline);
    await stage.restart();
    ana.notifyd.press(notYet, pushEn.claim);
    const mine = await titled(ana, said.mine);

    await stage.stopServer();
    ana.notifyd.reply(mine, words);
    const notSent = await titled(ana, said.undone.reply);
    expect(notSent.body).toContain(words);
    await stage.restart();
    const opened = ana.context.waitForEvent('page');
    ana.notifyd.click(notSent);
    const page = await opened;
    await page.waitForURL(/\/f\//);
    await expect.poll(() => page.getByRole('textbox', { name: messages.feedback.write }).inputValue(), SOON).toBe(words);
    expect([...ana.broken, ...ben.broken]).toEqual([]);
  });
});

describe('in a storm', () => {
  test('what is urgent stands on the phone alone and in its own words, after five ordinary complaints', async () => {
    const { parts } = stage.app;
    const [shop] = await parts.db.orm.select({ id: business.id }).from(business);
    for (let n = 0; n < 5; n += 1)
      await ingest(parts, {
        businessId: shop?.id ?? '',
        connectionId: '',
        complaintLinkId: null,
        item: {
          channel: 'google',
          kind: 'review',
          visibility: 'public',
          externalId: `storm-${n}`,
          author: 'Guest',
          rating: 1,
          text: 'The soup was cold and the waiter never came back.',
          language: 'en',
          url: null,
          reach: null,
          placeLabel: '',
          contact: '',
          spokeAt: clock.now(),
          replyMode: 'link',
          replyUrl: null,
        },
      });
    await complain(stage, clock, { text: 'There is a piece of glass in my salad and I am bleeding!', place: 'Table 4' });
    await complain(stage, clock, { text: 'My daughter has an allergic reaction to the nuts!', place: 'Table 9' });
    for (const one of [ana, ben]) {
      const glass = await titled(one, /^Urgent · .+ · Table 4$/);
      const nuts = await titled(one, /^Urgent · .+ · Table 9$/);
      // Neither takes the other's place, and both can be taken from where they stand.
      const here = one.notifyd.visible().map(({ title }) => title);
      expect(here).toEqual(expect.arrayContaining([glass.title, nuts.title]));
      for (const { buttons } of [glass, nuts]) expect([...buttons.keys()]).toContain(pushEn.claim);
      for (const { body } of [glass, nuts]) expect(body).not.toMatch(/glass|bleed|daughter|nuts/);
    }
  });
});

describe('proof, for whoever leads the team', () => {
  test('stands on the item: who was told on which phone, how far it came, and who took it from the notification', async () => {
    const { page } = ana;
    const [row] = await stage.app.parts.db.orm.select({ id: feedback.id }).from(feedback).orderBy(feedback.receivedAt);
    await page.goto(`${stage.origin}/f/${row?.id ?? ''}`);
    await page.getByText(messages.told.title).click();
    const people = page.locator('details', { hasText: messages.told.title }).getByRole('listitem');
    const told = people.filter({ hasText: /^Ana/ }).first();
    await told.getByText(messages.told.stages.took).waitFor();
    expect(await told.getByText(/\d\d:\d\d:\d\d/).count()).toBe(4);
    expect(await told.getByText(messages.told.notYet).count()).toBe(0);
    const bens = people.filter({ hasText: /^Ben/ }).first();
    expect(await bens.getByText(messages.told.notYet).count()).toBe(1);
  });

  test('is asked of a colleague’s phone with one tap, and seen when it is shown there', async () => {
    const { page } = ana;
    await page.goto(`${stage.origin}/duty`);
    await page.getByRole('button', { name: messages.reach.testName('Ben') }).click();
    await titled(ben, pushEn.test.title);
    await page.getByText(/^Shown on the phone at \d\d:\d\d:\d\d\.$/).waitFor(SOON);
  });

  test('ends when the permission is taken back: a link opened there is enough for the team to know, and the other way round', async () => {
    const permissions = async () =>
      (await stage.app.parts.db.orm.select({ label: device.permission }).from(device)).map(({ label }) => label).toSorted();
    expect(await permissions()).toEqual(['granted', 'granted']);
    await ben.context.clearPermissions();
    await ben.page.goto(`${stage.origin}/f/unknown`);
    await expect.poll(permissions, SOON).toEqual([expect.stringMatching(/denied|default/), 'granted']);
    await ana.page.goto(`${stage.origin}/duty`);
    await ana.page.getByText(messages.reach.is('blocked', null)).waitFor(SOON);
    expect(await ana.page.getByRole('button', { name: messages.reach.testName('Ben') }).count()).toBe(0);

    await ben.context.grantPermissions(['notifications'], { origin: stage.origin });
    await ben.page.goto('about:blank');
    await ben.page.goto(`${stage.origin}/f/unknown`);
    await expect.poll(permissions, SOON).toEqual(['granted', 'granted']);
  });
});
