/** The duty changes hands in the middle of an evening: both phones say the right person and the right end at once, and nothing else meanwhile. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoClock } from '#server/demo/clock.ts';
import { messages } from '#tests/support/messages.ts';
import { foundHouse, invite, MOVING, openPhone, type Phone, scan, signIn } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';

const BEN = { name: 'Ben', email: 'ben@guests.test', password: 'another long password' };
const { duty: said, common } = messages;

/** Friday, 18:00. */
const clock = demoClock(Date.parse('2026-11-20T18:00:00+01:00'));
clock.run();

let stage: Stage;
let ana: Phone;
let ben: Phone;

beforeAll(async () => {
  stage = await openStage({ clock });
  await foundHouse(stage);
  [ana, ben] = await Promise.all([openPhone(stage, MOVING), openPhone(stage, MOVING)]);
  await signIn(stage, ana.page);
  await invite(stage, ana.page, ben.page, BEN);
  await planned(ana.page);
}, 60_000);

afterAll(async () => {
  await ben?.[Symbol.asyncDispose]();
  await ana?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** Ana from eight in the morning to two at night, Ben behind her. */
async function planned(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    type View = { result: { data: { version: number; members: { id: string; me: boolean }[] } } };
    const { result } = (await (await fetch(`/trpc/duty.get?input=${encodeURIComponent('{}')}`)).json()) as View;
    const { version, members } = result.data;
    const idOf = (me: boolean) => members.find((member) => member.me === me)?.id ?? '';
    const shift = {
      id: 'friday',
      name: '',
      weekday: 5,
      fromMinute: 480,
      toMinute: 1560,
      first: { kind: 'member', memberId: idOf(true) },
      backup: { kind: 'member', memberId: idOf(false) },
    };
    const body = JSON.stringify({ version, shifts: [shift], rotations: [], closedDates: [] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/trpc/duty.update', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(200);
}

const MINE = /^You are on duty until (?:\S+ )?02:00\. (?:Backup:|No backup)/;
const SENTENCE = /on duty until .*\. (?:Backup:|No backup)/;
const before = {
  ana: /^You are on duty until (?:\S+ )?02:00\. Backup: Ben\.$/,
  ben: /^Ana is on duty until (?:\S+ )?02:00\. Backup: you\.$/,
};
/** Whoever was on stands behind the one who took it. */
const taken = {
  ana: /^Ben is on duty until (?:\S+ )?02:00\. Backup: you\.$/,
  ben: /^You are on duty until (?:\S+ )?02:00\. Backup: Ana\.$/,
};
const after = {
  ana: /^Ben is on duty until (?:\S+ )?02:00\. No backup\.$/,
  ben: /^You are on duty until (?:\S+ )?02:00\. No backup\.$/,
};

/** What was read before stands there first; it is watched once it is what is so now. */
async function onDuty(page: Page, now: RegExp = SENTENCE): Promise<void> {
  await page.goto(`${stage.origin}/duty`);
  await page.getByText(now).first().waitFor();
}

/** Every sentence about who is on that this page shows from now on, however shortly. */
async function watched(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      for (const { textContent } of document.querySelectorAll('main p')) {
        const text = textContent.trim();
        if (/on duty until .*\. (?:Backup:|No backup)/.test(text) && seen.at(-1) !== text) seen.push(text);
      }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
    Object.assign(window, { sentencesSeen: seen });
  });
  return () => page.evaluate(() => (window as unknown as { sentencesSeen: string[] }).sentencesSeen);
}

/** Both phones come to `then`, and have shown nothing but what was before and that. */
async function changes(act: () => Promise<void>, [from, to]: readonly [typeof before, typeof before]): Promise<void> {
  const seen = { ana: await watched(ana.page), ben: await watched(ben.page) };
  await act();
  for (const [name, { page }] of [['ana', ana] as const, ['ben', ben] as const]) {
    await page.getByText(to[name]).waitFor({ timeout: 3_000 });
    for (const sentence of await seen[name]())
      expect(from[name].test(sentence) || to[name].test(sentence), `${name}: ${sentence}`).toBe(true);
  }
}

const undo = async (page: Page) => page.getByRole('button', { name: common.undo }).click();

it(
  'the backup takes it: theirs until the shift ends, with the other behind them, on both phones',
  { timeout: 60_000 },
  async () => {
    await Promise.all([onDuty(ana.page, before.ana), onDuty(ben.page, before.ben)]);
    const take = async () => {
      await ben.page.getByRole('button', { name: said.taking.action }).click();
      await ben.page
        .getByRole('dialog')
        .getByRole('button', { name: /^Until the shift changes, (?:\S+ )?02:00$/ })
        .click();
      await ben.page
        .getByText(/^You are on duty until (?:\S+ )?02:00\.$/)
        .first()
        .waitFor({ timeout: 3_000 });
    };
    await changes(take, [before, taken]);
    await changes(() => undo(ben.page), [taken, before]);
  },
);

it('who is on has the backup cover them: the sheet says what it costs before it is done', { timeout: 60_000 }, async () => {
  await Promise.all([onDuty(ana.page, before.ana), onDuty(ben.page, before.ben)]);
  const cover = async () => {
    await ana.page.getByRole('button', { name: said.cover.action }).click();
    const sheet = ana.page.getByRole('dialog');
    await sheet.getByText(said.cover.noBackup('Ben')).waitFor();
    await sheet.getByRole('button', { name: said.cover.save }).click();
    await ana.page
      .getByText(`${said.cover.done('Ben')} ${said.alone}`)
      .first()
      .waitFor({ timeout: 3_000 });
  };
  await changes(cover, [before, after]);
  await changes(() => undo(ana.page), [after, before]);
});

it(
  'handed over by the code on the screen: the phone that scans it is on duty, the one that showed it is not',
  { timeout: 60_000 },
  async () => {
    await onDuty(ana.page, before.ana);
    const seen = await watched(ana.page);
    await ana.page.getByRole('button', { name: said.handOver.action }).click();
    const code = await scan(ana.page.getByRole('img', { name: said.handOver.label }));
    await ben.page.goto('about:blank');
    await ben.page.goto(code);
    await ben.page.getByText(after.ben).waitFor();
    await ben.page
      .getByText(/02:00\. There is no backup meanwhile\.$/)
      .first()
      .waitFor();
    await ana.page.getByRole('button', { name: common.close }).click();
    await ana.page.getByText(after.ana).waitFor({ timeout: 3_000 });
    for (const sentence of await seen()) expect(MINE.test(sentence) || after.ana.test(sentence), sentence).toBe(true);
    expect([...ana.broken, ...ben.broken]).toEqual([]);
  },
);
