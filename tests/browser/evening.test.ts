/** A Sunday with a late answer, a promise kept, a promise broken and a guest who still waits, and what the owner reads of it on the phone. */
import { desc } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedback } from '#server/db/schema/index.ts';
import { demoClock } from '#server/demo/clock.ts';
import { statistics } from '#shared/messages/en/statistics/statistics.ts';
import { reportPartWords } from '#shared/messages/by-language/report-parts.ts';
import { complain, foundHouse, onNow, OWNER } from './people.ts';
import { openStage, type Stage } from './browser-kit.ts';
import { figureOf, settled } from './stats-screen.ts';
import { openVisitors, type Visitors } from './statistics-kit.ts';

const { screens, fixes } = statistics;
const MINUTE = 60_000;
/** Sunday: open from 11:30 to 21:00. Runs on by itself. */
const ticking = demoClock(Date.parse('2026-11-22T13:00:00+01:00'));
ticking.run();
const clock = { ...ticking, skip: (ms: number) => ticking.set(ticking.now() + ms) };

let stage: Stage;
let visitors: Visitors;
let ana: Page;

beforeAll(async () => {
  [stage, visitors] = await Promise.all([openStage({ clock }), openVisitors()]);
  await foundHouse(stage);
  ana = await visitors.phoneOf({ origin: stage.origin, ...OWNER });
});
afterAll(async () => {
  await visitors?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const orm = () => stage.app.parts.db.orm;

/** A guest writes by the page of the poster; the item is claimed on the owner's phone. */
async function written(text: string): Promise<string> {
  await complain(stage, clock, { text });
  const [row] = await orm().select({ id: feedback.id }).from(feedback).orderBy(desc(feedback.receivedAt)).limit(1);
  return row?.id ?? '';
}

async function call(name: string, data: unknown): Promise<void> {
  const answer = await ana.request.post(`${stage.origin}/trpc/${name}`, { headers: { origin: stage.origin }, data });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Sent, and past the time in which it can be taken back. */
async function reply(id: string, more: { kind: 'answer' } | { kind: 'holding'; promisedAt: number }): Promise<void> {
  const [row] = await orm().query.feedback.findMany({ where: (of, { eq }) => eq(of.id, id) });
  const text = more.kind === 'holding' ? 'We are looking into it.' : 'We are sorry; the soup is on us.';
  await call('feedback.reply', { id, replyId: `${more.kind}-${id}`, version: row?.version, text, ...more });
  clock.skip(2 * MINUTE);
  const done = async () => {
    const [now] = await orm().query.feedback.findMany({ where: (of, { eq }) => eq(of.id, id) });
    return more.kind === 'holding' ? now?.promisedAt : now?.firstResponseAt;
  };
  await expect.poll(done, { timeout: 30_000 }).toBeTruthy();
}

it('says on the first screen and on paper what was promised and kept, and who still waits', { timeout: 120_000 }, async () => {
  const claim = (id: string) => call('feedback.claim', { id, claimId: `claim-${id}` });

  const late = await written('We have been waiting for our food for 50 minutes.');
  await claim(late);
  clock.skip(90 * MINUTE);
  await reply(late, { kind: 'answer' });

  for (const [text, answeredAfter] of [
    ['The soup was cold and nobody cared.', 20],
    ['The waiter was rude to my mother.', 75],
  ] as const) {
    const id = await written(text);
    await claim(id);
    await reply(id, { kind: 'holding', promisedAt: clock.now() + 45 * MINUTE });
    clock.skip(answeredAfter * MINUTE);
    await reply(id, { kind: 'answer' });
  }
  const waits = await written('Nobody has brought the bill for an hour.');
  clock.skip(80 * MINUTE);

  await ana.goto(`${stage.origin}/stats`);
  await settled(ana);
  const inTime = figureOf(ana, screens.figures.within);
  expect(await inTime.innerText()).toMatch(/25%\s+1 of 4/);
  await ana.getByText(/^1 of 4 answered in time/).waitFor();
  const todo = ana.getByRole('region', { name: fixes.title });
  expect(await todo.innerText()).toMatch(/1 guest is still waiting for an answer, since Sun \d\d:\d\d\. Answer now\./);
  await todo.getByRole('link', { name: fixes.actions.answer }).click();
  await onNow(ana);
  await ana.locator(`a[href="/f/${waits}"]`).waitFor();

  // On paper: the same numbers, by level against its targets, and who answered.
  await ana.goto(`${stage.origin}/stats/export`);
  await settled(ana);
  const href = await ana.getByRole('link', { name: screens.export.pdf }).getAttribute('href');
  await ana.goto(stage.origin + (href ?? ''));
  const { targets, people } = reportPartWords.en;
  const rowsUnder = async (title: string) => {
    const rows = ana.locator('section').filter({ has: ana.getByRole('heading', { name: title, exact: true }) });
    return (await rows.locator('tr').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  };
  const owed = await rowsUnder(targets.title);
  expect(owed).toContain('First answer within 1 h 25% (1/4)');
  expect(owed).toContain('Promises kept the time promised 50% (1/2)');
  const [, row] = await rowsUnder(people.title);
  expect(row).toMatch(/^Ana 3 33% \(1\/3\) \S.* 50% \(1\/2\)$/);
  // It fits the phone: only tables that say so are wider than the screen, and they scroll by themselves.
  expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(visitors.broken).toEqual([]);
});

it(
  'a single guest who was answered at once makes no screen of the statistics wider than a small phone',
  { timeout: 120_000 },
  async () => {
    await using fresh = await openStage({ clock });
    await foundHouse(fresh);
    const phone = await visitors.phoneOf({ origin: fresh.origin, ...OWNER });
    const call = async (name: string, data: unknown) => {
      const answer = await phone.request.post(`${fresh.origin}/trpc/${name}`, { headers: { origin: fresh.origin }, data });
      expect(answer.status(), await answer.text()).toBe(200);
    };
    await complain(fresh, clock, { text: 'We waited an hour for cold soup.' });
    const [row] = await fresh.app.parts.db.orm.select({ id: feedback.id }).from(feedback).limit(1);
    await call('feedback.resolve', { id: row?.id, outside: true });
    const wide: string[] = [];
    for (const [language, width] of [
      ['en', 320],
      ['cs', 360],
      ['pl', 320],
    ] as const) {
      await call('session.setLanguage', { language });
      await phone.setViewportSize({ width, height: 640 });
      for (const path of ['/stats', '/stats/times', '/stats/weekends', '/stats/staffing', '/stats/guests', '/stats/export']) {
        await phone.goto(fresh.origin + path);
        await settled(phone);
        const seen = await phone.evaluate(() => document.documentElement.scrollWidth);
        if (seen > width) wide.push(`${path} in ${language}: ${seen} of ${width}`);
      }
    }
    expect(wide).toEqual([]);
  },
);
