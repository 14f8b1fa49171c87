/** The weekend, measured, on a phone: what stands behind each number, who sees whose, what can be taken away, and what is there without a line. */
import { sql, type SQL } from 'drizzle-orm';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { messages } from '#tests/support/messages.ts';
import { statistics } from '#shared/messages/en/statistics/statistics.ts';
import { kept } from './kept.ts';
import { controlled } from './people.ts';
import { behind, figureOf, listed, numbersIn, readCsv, settled, taken } from './stats-screen.ts';
import { FORMULA, FORMULA_WORDS, type Measured, openMeasured } from './statistics-kit.ts';

const { screens } = statistics;
const { common, charts } = messages;
const { times, weekends } = screens;

let measured: Measured;
let ana: Page;

beforeAll(async () => {
  measured = await openMeasured();
  ana = await measured.phoneOf(OWNER_EMAIL);
}, 240_000);

afterAll(() => measured?.[Symbol.asyncDispose]());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(measured.house.origin + path);
  await settled(page);
}

const day = (date: string) => Date.parse(`${date}T00:00:00+01:00`);
/** Four weeks back from the Saturday; summer time ended on the first night. Nobody writes to this restaurant in the small hours. */
const WEEKS4 = [Date.parse('2026-10-25T00:00:00+02:00'), day('2026-11-22')] as const;
const LAST = /^Last weekend, 13\s–\s15 Nov$/;
const LAST_WEEKEND = [day('2026-11-13'), day('2026-11-16')] as const;
const counted = sql`level <> 'spam'`;
const overdue = () => sql`first_response_at is null and status <> 'resolved' and due_at < ${measured.house.clock.now()}`;
const judged = () => sql`(within_target is not null or (${overdue()}))`;
const onWeekend = sql`strftime('%w', spoke_at / 1000, 'unixepoch', '+1 hour') in ('5', '6', '0')`;
const minutes = sql`(first_response_at - spoke_at) / 60000.0`;

async function back(to: string): Promise<void> {
  await ana.getByRole('button', { name: common.back }).click();
  await ana.getByRole('heading', { name: to, level: 1 }).waitFor();
  await settled(ana);
}

it('the first screen tells how the last weekend went in a sentence, three figures and a strip, and what to change', async () => {
  const { figures } = screens;
  await open(ana, '/stats');
  const lead = ana.getByRole('region', { name: screens.title });
  await lead.getByText(LAST).waitFor();
  const within = await measured.stored(LAST_WEEKEND, sql`within_target`);
  const due = await measured.stored(LAST_WEEKEND, judged());
  await lead.getByText(statistics.lead.inTime(within.length, due.length)).waitFor();
  for (const name of [figures.within, figures.median, figures.gaps]) expect(await figureOf(ana, name).innerText()).toMatch(/\d/);
  await ana.getByRole('figure', { name: screens.strip }).waitFor();
  await ana.getByRole('heading', { name: statistics.fixes.title }).waitFor();

  expect(await behind(ana, figureOf(ana, figures.within))).toEqual({ total: due.length, ids: due });
  await back(screens.title);
  await lead.getByText(LAST).waitFor();

  await ana.getByRole('button', { name: screens.earlier }).click();
  await lead.getByText(/^Weekend of 6\s–\s8 Nov$/).waitFor();
  expect(await ana.getByRole('heading', { name: statistics.fixes.title }).count()).toBe(0);
  await ana.getByRole('button', { name: screens.later }).click();
  await ana.getByRole('button', { name: screens.later }).click();
  await lead.getByText(/^This weekend so far, 20\s–\s22 Nov$/).waitFor();
  expect(await ana.getByRole('button', { name: screens.later }).isDisabled()).toBe(true);
});

it('each number opens exactly the items it was made of, and back leads to where one was', async () => {
  await open(ana, '/stats');
  await ana.getByRole('link', { name: screens.more.times }).click();
  await ana.getByRole('heading', { name: times.title, level: 1 }).waitFor();
  await settled(ana);
  const side = (name: string) => ana.getByRole('columnheader', { name: new RegExp(`^${name}`) });
  const numbers: readonly { readonly link: Locator; readonly where: SQL }[] = [
    { link: figureOf(ana, times.within), where: judged() },
    { link: figureOf(ana, times.overdue), where: overdue() },
    { link: figureOf(ana, times.asked), where: counted },
    { link: side(times.weekend), where: sql`${counted} and ${onWeekend}` },
    {
      link: ana
        .getByRole('main')
        .locator('tr')
        .filter({ hasText: new RegExp(`^${common.levels.high}`) }),
      where: sql`level = 'high'`,
    },
  ];
  for (const { link, where } of numbers) {
    const ids = await measured.stored(WEEKS4, where);
    // How many there are is written at the number itself.
    expect(numbersIn(await link.innerText())).toContain(ids.length);
    expect(await behind(ana, link)).toEqual({ total: ids.length, ids });
    await back(times.title);
  }

  const chart = (name: string) => ana.getByRole('figure', { name });
  const quick = await measured.stored(WEEKS4, sql`${minutes} >= 15 and ${minutes} < 30`);
  const bar = chart(times.distribution).getByRole('button', { name: /^15–30: / });
  // Each by its own target: half an hour is late for nobody but who is urgent.
  const late = await measured.stored(WEEKS4, sql`${minutes} >= 15 and ${minutes} < 30 and within_target = 0`);
  const parts = [screens.sampleItems(quick.length), `${times.variants.met} ${quick.length - late.length}`];
  if (late.length > 0) parts.push(`${times.variants.late} ${late.length}`);
  expect(await bar.getAttribute('aria-label')).toBe(`15–30: ${parts.join(', ')}`);
  expect(await behind(ana, bar)).toEqual({ total: quick.length, ids: quick });
  await ana.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await ana.waitForURL('**/f/**');
  await ana.getByRole('button', { name: common.back }).click();
  expect((await listed(ana)).ids).toEqual(quick);
  await back(times.title);

  // Somebody still waits in these: what they are made of is answers and waits, and both are opened.
  for (const point of [
    chart(times.trend).getByRole('button', { name: /^week of 16 Nov/ }),
    chart(times.heat).getByRole('button', { name: /^Saturday 19:00/ }),
  ]) {
    const made = numbersIn(((await point.getAttribute('aria-label')) ?? '').split('; ').at(-1) ?? '');
    expect((await behind(ana, point)).total).toBe(made.reduce((sum, count) => sum + count, 0));
    await back(times.title);
  }
});

it('without a finger or a mouse: an hour of the week is opened by its picture and read in its table', async () => {
  await open(ana, '/stats/times');
  const heat = ana.getByRole('figure', { name: times.heat });
  const focused = () =>
    ana.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60 && !name.test(await focused()); presses += 1) await ana.keyboard.press('Tab');
    expect(await focused()).toMatch(name);
  };
  await heat.getByRole('button').first().waitFor();
  // One stop for a whole picture.
  await tabTo(/^(?:Mon|Monday) /);
  await ana.keyboard.press('End');
  // An evening that ends after midnight stands in one column: the last of Sunday's hours is Monday's first.
  expect(await focused()).toMatch(/^Monday 0:00/);
  await ana.keyboard.press('ArrowLeft');
  expect(await focused()).toMatch(/^Sunday 0:00/);
  for (let presses = 0; presses < 20 && !/[1-9]\d* first answers?$/.test(await focused()); presses += 1)
    await ana.keyboard.press('ArrowUp');
  const answers = numbersIn(await focused()).at(-1);
  await ana.keyboard.press('Tab');
  expect(await focused()).toBe(charts.table);
  await ana.keyboard.press('Enter');
  await heat.getByRole('table').waitFor();
  await ana.keyboard.press('Tab');
  expect(await focused()).toBe(times.heat);
  await ana.keyboard.press('Shift+Tab');
  await ana.keyboard.press('Shift+Tab');
  expect(numbersIn(await focused()).at(-1)).toBe(answers);
  await ana.keyboard.press('Enter');
  expect((await listed(ana)).total).toBe(answers);
  await ana.keyboard.press('Tab');
  for (let presses = 0; presses < 5 && (await focused()) !== common.back; presses += 1) await ana.keyboard.press('Shift+Tab');
  await ana.keyboard.press('Enter');
  await ana.getByRole('heading', { name: times.title, level: 1 }).waitFor();
});

it('the time looked at is chosen by a tap or by two dates, and stays through a number and back', async () => {
  const { range } = screens;
  await open(ana, '/stats/times');
  const asked = figureOf(ana, times.asked);
  const shows = async (ids: readonly string[]) => {
    await asked.getByText(String(ids.length), { exact: true }).waitFor();
  };
  const chip = (name: string) => ana.getByRole('button', { name, exact: true });
  await chip(range.months3).click();
  await shows(await measured.stored([Date.parse('2026-08-23T00:00:00+02:00'), WEEKS4[1]], counted));
  await chip(range.weekend).click();
  await shows(await measured.stored(LAST_WEEKEND, counted));
  await chip(range.custom).click();
  await ana.getByLabel(range.from, { exact: true }).fill('2026-11-10');
  await ana.getByLabel(range.to, { exact: true }).fill('2026-11-05');
  await chip(range.show).click();
  await ana.getByText(range.wrong).waitFor();
  await ana.getByLabel(range.from, { exact: true }).fill('2026-11-02');
  await chip(range.show).click();
  const week = await measured.stored([day('2026-11-02'), day('2026-11-06')], counted);
  await shows(week);
  expect((await behind(ana, asked)).ids).toEqual(week);
  await back(times.title);
  await shows(week);
  expect(await ana.getByLabel(range.from, { exact: true }).inputValue()).toBe('2026-11-02');
});

it('a responder sees how they did themselves, and nobody else', async () => {
  const petra = await measured.phoneOf('petra@demo.example');
  await open(petra, '/stats/times');
  await petra.getByRole('button', { name: times.byNames.member, exact: true }).click();
  await petra.getByText(times.onlyYou).waitFor();
  const people = petra.getByRole('main').locator('tr');
  await people.filter({ hasText: 'Petra' }).waitFor();
  expect(await petra.getByRole('main').innerText()).not.toMatch(/Ben|Marek|Ana/);
  await ana.goto(`${measured.house.origin}/stats/times`);
  await ana.getByRole('button', { name: times.byNames.member, exact: true }).click();
  for (const name of ['Ben', 'Marek', 'Petra']) await ana.getByRole('main').locator('tr').filter({ hasText: name }).waitFor();
  await open(petra, '/stats/weekends');
  await petra.getByText(weekends.ownOnly).waitFor();
  const fair = petra.getByRole('figure', { name: weekends.fairness });
  await fair.getByText(charts.table).click();
  expect(await fair.getByRole('row').allInnerTexts()).toHaveLength(2);
  await fair.getByRole('row', { name: 'Petra' }).waitFor();
  await petra.context().close();
});

it('what is taken away holds every row, starts no formula in a spreadsheet, and prints', async () => {
  const { export: files } = screens;
  const rows = (await measured.stored(WEEKS4)).length;
  await ana.context().addInitScript(() => {
    window.print = () => void (document.title = 'at the printer');
  });
  await open(ana, '/stats/export');
  const link = (name: string) => ana.getByRole('link', { name });
  const [head = [], ...table] = readCsv((await taken(ana, link(files.csv))).replace(/^\uFEFF/, ''));
  expect(table).toHaveLength(rows);
  expect(table.filter((row) => row.length !== head.length)).toEqual([]);
  expect(table.flat().filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
  // One id in sixty-four begins with a minus, and is kept from being a formula too.
  const guarded = measured.formula.replace(/^(?=-)/, "'");
  const [written] = table.filter((row) => row[head.indexOf('id')] === guarded);
  expect(written?.[head.indexOf('guest')]).toBe(`'${FORMULA}`);
  expect(written?.[head.indexOf('words')]).toBe(`'${FORMULA_WORDS}`);

  const { items } = JSON.parse(await taken(ana, link(files.json))) as { items: Record<string, unknown>[] };
  expect(items).toHaveLength(rows);
  expect(items.find(({ id }) => id === measured.formula)).toMatchObject({ guest: FORMULA, words: FORMULA_WORDS });

  const [paper] = await Promise.all([ana.context().waitForEvent('page'), link(files.pdf).click()]);
  await paper.getByRole('cell', { name: String((await measured.stored(WEEKS4, counted)).length), exact: true }).waitFor();
  await paper.getByRole('button').click();
  await paper.waitForFunction(() => document.title === 'at the printer');
  const pdf = await paper.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  await paper.close();
});

it('without a line there is what was read before, with its age; what never was read says so; a server that fails can be asked again', async () => {
  const ben = await measured.phoneOf('ben@demo.example');
  await open(ben, '/stats');
  await controlled(ben);
  await ben.getByText(LAST).waitFor();
  await kept(ben, '"weekends"');
  await ben.context().setOffline(true);
  await ben.reload();
  // The phone's own clock is a day ahead; the age is told by the server's.
  await ben.getByText(screens.asOf('today 20:').slice(0, -1)).waitFor();
  await ben.getByText(LAST).waitFor();
  await ben.getByRole('link', { name: screens.more.guests }).click();
  await ben.getByRole('heading', { name: screens.guests.title, level: 1 }).waitFor();
  await ben.getByText(common.cannotLoadOffline).waitFor();
  const again = ben.getByRole('button', { name: common.tryAgain });
  await again.waitFor();
  // With the line back it comes by itself.
  await ben.context().setOffline(false);
  await ben.getByRole('heading', { name: screens.guests.afterAnswer }).waitFor();

  const ask = vi.spyOn(measured.house.app.parts.stats, 'ask').mockRejectedValue(new Error('the thread that counts is gone'));
  await open(ben, '/stats/staffing');
  await ben.getByText(messages.errors.internal).waitFor();
  // Asked again while it still fails: by itself it is asked once more a second later, and by then it works.
  const asked = ask.mock.calls.length;
  await again.click();
  await expect.poll(() => ask.mock.calls.length).toBeGreaterThan(asked);
  ask.mockRestore();
  await ben.getByRole('heading', { name: screens.staffing.forecast }).waitFor();
  await ben.context().close();
});

it('nothing broke on any phone on the way', () => {
  expect(measured.broken).toEqual([]);
  expect(measured.house.reports()).toEqual([]);
});
