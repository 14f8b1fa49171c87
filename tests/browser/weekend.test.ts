/** A weekend on two phones: planned, offered and taken, handed over, lived through, and left to the next one with a word. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoClock } from '#server/demo/clock.ts';
import { type FakePhone, type PushService, startPushService } from '#server/demo/push/service.ts';
import { messages } from '#tests/support/messages.ts';
import { complain, foundHouse, invite, MOVING, openPhone, type Phone, scan, signIn } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };
const MINUTE = 60_000;
const { duty: said, common } = messages;

/** Friday morning; runs on by itself, and skips ahead when the story does. */
const ticking = demoClock(Date.parse('2026-11-20T10:00:00+01:00'));
ticking.run();
const clock = { ...ticking, skip: (ms: number) => ticking.set(ticking.now() + ms) };

let stage: Stage;
let push: PushService;
let ana: Phone;
let ben: Phone;
/** The telephones in their pockets, at a push service of this machine. */
const pockets: FakePhone[] = [];

beforeAll(async () => {
  push = await startPushService({ clock });
  stage = await openStage({ clock, pushHosts: [push.host] });
  await foundHouse(stage);
  [ana, ben] = await Promise.all([openPhone(stage, MOVING), openPhone(stage, MOVING)]);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
  for (const [page, name] of [[ana.page, 'Ana'] as const, [ben.page, 'Ben'] as const]) pockets.push(await pocket(page, name));
}, 60_000);

afterAll(async () => {
  await ben?.[Symbol.asyncDispose]();
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
  await push?.close();
});

/** A telephone of whoever is signed in on this page. */
async function pocket(page: Page, name: string): Promise<FakePhone> {
  const vapidKey = stage.app.parts.keys.vapid.publicKey;
  const phone = push.enrol(vapidKey, { name });
  const { endpoint, p256dh, auth } = phone;
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/trpc/device.enrol', { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    { endpoint, p256dh, auth, vapidKey, label: name, language: 'en' },
  );
  expect(status).toBe(200);
  return phone;
}

/** The next push on this telephone whose text has these words; whatever comes before is read and put away. */
async function hears(phone: FakePhone | undefined, words: RegExp): Promise<void> {
  if (phone === undefined) throw new Error('nobody has this phone');
  for (;;) if (words.test((await phone.next()).text)) return;
}

const room = async (page: Page, path = '/duty') => {
  await page.goto(stage.origin + path);
  await page.locator('h1').waitFor();
};

it(
  'is planned by one, taken in part by the other, handed over by a code, and nobody is missed',
  { timeout: 60_000 },
  async () => {
    const [anas, bens] = pockets;
    const owner = ana.page;
    const colleague = ben.page;

    // Planned: Friday to Sunday, Ana with Ben behind her.
    await room(owner);
    await owner.getByRole('link', { name: said.makeRota }).click();
    await owner.getByRole('button', { name: said.rota.addOn('Friday') }).click();
    const sheet = owner.getByRole('dialog');
    for (const day of ['Saturday', 'Sunday']) await sheet.getByRole('button', { name: day }).click();
    await sheet.getByLabel(said.rota.from).fill('08:00');
    await sheet.getByLabel(said.rota.to).fill('02:00');
    await sheet.getByLabel(said.rota.first, { exact: true }).selectOption({ label: said.me('Ana') });
    await sheet.getByLabel(said.rota.backup, { exact: true }).selectOption({ label: 'Ben' });
    await sheet.getByRole('button', { name: said.rota.keep }).click();
    await owner.getByRole('button', { name: said.rota.save }).click();
    await owner.getByText(said.rota.saved).first().waitFor();
    await room(owner);
    await owner.getByText(/^You are on duty until .*02:00\. Backup: Ben\.$/).waitFor();

    // Swapped: Ana asks who takes Sunday, Ben has it by one tap, and Ana's telephone says so.
    await room(owner, '/duty/week');
    const sunday = owner.getByRole('listitem').filter({ has: owner.getByRole('heading', { name: /Sunday/ }) });
    await sunday.getByRole('button', { name: /08:00–02:00/ }).click();
    await owner.getByRole('button', { name: said.offers.make }).click();
    await owner.getByRole('button', { name: said.offers.send, exact: true }).click();
    await hears(bens, /Sunday/);
    await room(colleague);
    await colleague.getByRole('button', { name: said.offers.take, exact: true }).click();
    await colleague.getByText(said.offers.taken).first().waitFor();
    await hears(anas, /Ben takes it/);
    await sunday.getByText('Ben', { exact: false }).first().waitFor();

    // Handed over: on Saturday evening Ben scans the code on Ana's phone.
    clock.skip(34 * 60 * MINUTE);
    await room(owner);
    await owner.getByRole('button', { name: said.handOver.action }).click();
    const code = await scan(owner.getByRole('img', { name: said.handOver.label }));
    expect(code).toContain('#take=');
    await colleague.goto('about:blank');
    await colleague.goto(code);
    await colleague
      .getByText(/^You are on duty until/)
      .first()
      .waitFor();
    expect(new URL(colleague.url()).hash).toBe('');
    await owner.getByRole('button', { name: common.close }).click();
    await owner.getByText(/^Ben is on duty until/).waitFor();

    // Lived through: the complaint rings in Ben's pocket and not in Ana's.
    const quiet = anas?.received.length;
    await complain(stage, clock, { text: 'There was glass in my salad and my daughter cut her mouth.' });
    await hears(bens, /complaint/i);
    expect(anas?.received.length).toBe(quiet);

    // Left to the next one: a word, read by whoever comes after.
    await colleague.getByRole('button', { name: said.notes.write }).click();
    await colleague.getByLabel(said.notes.label).fill('Table 7 was not charged; they wait for our call.');
    await colleague.getByRole('button', { name: said.notes.send }).click();
    await owner.getByText('Table 7 was not charged; they wait for our call.').waitFor();
    await owner.getByRole('button', { name: said.notes.seen }).click();
    await owner.getByText('Table 7 was not charged; they wait for our call.').waitFor({ state: 'detached' });

    // And no open hour of it is without somebody.
    await owner.getByRole('heading', { name: said.weekend.title }).waitFor();
    expect(await owner.getByText(said.gap, { exact: true }).count()).toBe(0);
    expect([...ana.broken, ...ben.broken]).toEqual([]);
  },
);

it(
  'the month is walked with the keys alone; a day opens, closes, and the focus is where it was',
  { timeout: 30_000 },
  async () => {
    const { page } = ana;
    await room(page, '/duty/month');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const grid = page.getByRole('grid');
    await grid.locator('[tabindex="0"]').focus();
    expect(await focused()).toMatch(/^Saturday 21 November: .*Ben/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toMatch(/^Sunday 22 November: 08:00–02:00 Ben/);
    await page.keyboard.press('Home');
    await expect.poll(focused).toMatch(/^Monday 16 November/);
    await page.keyboard.press('PageDown');
    await expect.poll(focused).toMatch(/^Wednesday 16 December/);
    await page.getByRole('heading', { name: 'December 2026' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await expect.poll(focused).toMatch(/^Sunday 13 December: 08:00–02:00 Ana/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Sunday 13 December' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^Sunday 13 December/);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    // A sheet that its own button closes gives the focus back too.
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: said.calendar.close }).press('Enter');
    await page.getByText(said.calendar.closedNow).first().waitFor();
    await expect.poll(focused).toMatch(/^Sunday 13 December/);
    await page.getByRole('button', { name: common.undo }).press('Enter');
    await page.getByText(said.calendar.undone).first().waitFor();
  },
);

it('of two who edit the rota the second loses nothing and decides', { timeout: 30_000 }, async () => {
  const { page } = ana;
  const shut = async (date: string) => {
    await page.getByLabel(said.rota.closedAdd).fill(date);
    await page.getByRole('button', { name: said.rota.closedPut }).click();
  };
  await room(page, '/duty/roster');
  await shut('2026-12-24');
  // Somebody else is faster: the same plan, saved over HTTP while this editor is open.
  const version = await page.evaluate(async () => {
    const view = (await (await fetch(`/trpc/duty.get?input=${encodeURIComponent('{}')}`)).json()) as {
      result: { data: { version: number; roster: { shifts: unknown; rotations: unknown } } };
    };
    const { version: now, roster } = view.result.data;
    await fetch('/trpc/duty.update', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: now, shifts: roster.shifts, rotations: roster.rotations, closedDates: ['2026-12-31'] }),
    });
    return now;
  });
  expect(version).toBeGreaterThan(0);
  await page.getByRole('button', { name: said.rota.save }).click();
  await page.getByText(said.rota.conflict).waitFor();
  await page.getByRole('button', { name: 'Thursday 24 December' }).waitFor();
  await page.getByRole('button', { name: said.rota.takeTheirs }).click();
  await page.getByRole('button', { name: 'Thursday 31 December' }).waitFor();
  await page.getByRole('button', { name: said.rota.backToMine }).click();
  await page.getByRole('button', { name: 'Thursday 24 December' }).waitFor();
  await page.getByRole('button', { name: said.rota.save }).click();
  await page.getByText(said.rota.saved).first().waitFor();
});

it('without a line the room shows what it last knew, and says so', { timeout: 30_000 }, async () => {
  const { page, context } = ben;
  await room(page);
  await page.getByRole('heading', { name: said.weekend.title }).waitFor();
  // What was read is written to the phone within a second.
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const open = indexedDB.open('golden-hour');
        open.addEventListener('success', () => {
          const all = open.result.transaction('phone').objectStore('phone').getAll();
          all.addEventListener('success', () => {
            open.result.close();
            resolve(JSON.stringify(all.result).includes('"weekend"'));
          });
        });
      }),
  );
  await context.setOffline(true);
  await page.reload();
  await page.getByText(/^You are on duty until/).waitFor();
  await page.getByText(/^No connection\. This is as it was/).waitFor();
  await page.getByRole('heading', { name: said.weekend.title }).waitFor();
  await context.setOffline(false);
});

it('a file of holidays is looked at before it closes a day, and a secret address shows once and can be revoked', async () => {
  const { page } = ana;
  const { calendars, importing } = said;
  await room(page, '/duty/calendars');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1@h', 'DTSTART;VALUE=DATE:20270101'];
  const file = (more: readonly string[]) => Buffer.from([...lines, ...more, 'END:VCALENDAR', ''].join('\r\n'));
  const choose = (buffer: Buffer) =>
    page.getByLabel(importing.file).setInputFiles({ name: 'holidays.ics', mimeType: 'text/calendar', buffer });
  await choose(Buffer.from('a letter, not a calendar'));
  await page.getByText(messages.errors['not_a_calendar'] ?? '').waitFor();
  await choose(file(['SUMMARY:New Year', 'END:VEVENT']));
  await page.getByText('Friday 1 January · New Year').waitFor();
  await page.getByRole('button', { name: importing.apply(1) }).click();
  await page.getByText(importing.done(1)).first().waitFor();

  await page.getByRole('button', { name: calendars.makeMine }).click();
  const address = await page.getByLabel(calendars.address, { exact: true }).inputValue();
  expect(await (await fetch(address)).text()).toContain('BEGIN:VEVENT');
  expect(await page.getByRole('link', { name: calendars.subscribe }).getAttribute('href')).toBe(
    address.replace('http:', 'webcal:'),
  );
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${calendars.drop}`) }).waitFor();
  expect(await page.getByLabel(calendars.address, { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: new RegExp(`^${calendars.drop}`) }).click();
  await page.getByText(calendars.dropped).first().waitFor();
  expect((await fetch(address)).status).toBe(404);

  await room(page, '/duty/month?on=2027-01-01');
  await page.getByRole('button', { name: /^Friday 1 January: Closed/ }).waitFor();
  expect(ana.broken).toEqual([]);
});

it('every stop of the room is reached with Tab, is seen, and the sheet at its end hands the duty to a colleague', async () => {
  const { page } = ben;
  await room(page);
  await page.getByRole('button', { name: said.cover.action }).waitFor();
  const stops: string[] = [];
  for (let presses = 0; presses < 60 && stops.at(-1) !== said.cover.action; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      const style = element ? getComputedStyle(element) : null;
      const seen =
        box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight && style?.outlineStyle !== 'none';
      return { name: element?.textContent?.trim() ?? '', seen };
    });
    expect(stop, `stop ${presses}: ${stop.name}`).toMatchObject({ seen: true });
    stops.push(stop.name);
  }
  expect(stops.join('|')).toContain(said.links.coming);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: said.cover.title });
  await sheet.getByRole('button', { name: said.cover.save }).press('Enter');
  await page.getByText(said.cover.done('Ana')).first().waitFor();
  await page.getByText(/^Ana is on duty until/).waitFor();
  await page.getByRole('button', { name: common.undo }).press('Enter');
  await page.getByText(/^You are on duty until/).waitFor();
});
