/** Guests and the figures: nothing is told before there is something to tell, then everybody may read it, and words can be taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { business } from '#server/db/schema/index.ts';
import { demoClock } from '#server/demo/clock.ts';
import { messages } from '#tests/support/messages.ts';
import { statistics } from '#shared/messages/en/statistics/statistics.ts';
import { privacyWords } from '#shared/messages/by-language/privacy.ts';
import { replyTimeWords } from '#shared/messages/by-language/reply-time.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import { everythingKept } from './kept.ts';
import { foundHouse, OWNER } from './people.ts';
import { localeOf } from './screen-list.ts';
import { openStage, type Stage } from './browser-kit.ts';
import { figureOf, readCsv, settled, taken } from './stats-screen.ts';
import { FORMULA, FORMULA_WORDS, openVisitors, pageOf, type Visitors, writeReview } from './statistics-kit.ts';

const { screens } = statistics;
const { replyTime } = messages.outside;

/** A Wednesday. */
const clock = demoClock(Date.parse('2026-11-18T12:00:00+01:00'));
let stage: Stage;
let visitors: Visitors;
let ana: Page;
let businessId: string;
/** Of the page that tells how fast guests are answered. */
let address: string;

beforeAll(async () => {
  [stage, visitors] = await Promise.all([openStage({ clock }), openVisitors()]);
  await foundHouse(stage);
  const [row] = await stage.app.parts.db.orm.select({ id: business.id }).from(business);
  businessId = row?.id ?? '';
  ana = await visitors.phoneOf({ origin: stage.origin, ...OWNER });
});

afterAll(async () => {
  await visitors?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

it('a house without a single guest draws no zeros: every screen says what is missing, and the public figure stays hidden', async () => {
  const says = async (path: string, text: string) => {
    await ana.goto(stage.origin + path);
    await ana.getByText(text).first().waitFor();
  };
  await says('/stats', screens.noWeekend);
  await says('/stats/times', screens.times.empty);
  await says('/stats/guests', screens.guests.empty);
  await says('/stats/weekends', screens.noWeekend);
  await says('/stats/staffing', screens.staffing.tooLittle.weeks(0, 4));
  await says('/more/reply-time', replyTime.now);
  await ana.getByRole('switch', { name: replyTime.toggle }).click();
  address = (await ana.getByRole('link', { name: replyTime.page, exact: true }).getAttribute('href')) ?? '';
  const guest = await (await visitors.visitor()).newPage();
  await guest.goto(address);
  await guest.getByText(replyTimeWords.en.tooFew).waitFor();
  await guest.goto(`${address}/data.json`);
  expect(JSON.parse(await guest.locator('pre').innerText())).toMatchObject({ medianMinutes: null, answers: null });
  await guest.context().close();
});

it('guests read in their language how fast they are answered, on our page and on others, and nothing is kept of them', async () => {
  await sixAnswers();
  const [complaintLink] = await stage.app.parts.db.orm.query.complaintLink.findMany({ columns: { code: true } });
  await using elsewhere = await pageOf(
    `<a href="${address}"><img src="${address}/badge.svg"></a><img src="${address}/cover.png">`,
  );
  for (const [at, language] of LANGUAGES.entries()) {
    const context = await visitors.visitor(localeOf(language));
    const page = await context.newPage();
    await page.goto(address);
    const lang = () => page.locator('html').getAttribute('lang');
    const headline = () => page.locator('h1').innerText();
    expect(await lang()).toBe(language);
    expect(await headline()).toContain('30');
    const data: unknown = await (await context.request.get(`${address}/data.json?lang=${language}`)).json();
    expect(data).toMatchObject({ headline: await headline(), medianMinutes: 30, answers: 6, counted: 6 });
    // Where guests write, the same sentence stands.
    const promise = await page.locator('.lead').innerText();
    expect(promise).toMatch(/\d{1,2}[:.]\d\d/);
    await page.goto(`${stage.origin}/c/${complaintLink?.code ?? ''}`);
    await page.getByText(promise).waitFor();

    await page.goto(address);
    const before = await headline();
    const next = LANGUAGES[(at + 1) % LANGUAGES.length] ?? 'en';
    await page.getByRole('navigation').locator(`[lang=${next}]`).click();
    await page.waitForURL(`**?lang=${next}`);
    expect(await lang()).toBe(next);
    expect(await headline()).not.toBe(before);

    await page.goto(elsewhere.origin);
    const drawn = () => page.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    await expect.poll(drawn, { timeout: 30_000 }).toEqual([380, 1640]);
    // From the badge to the page, in another language and on to where one writes, and back to the very place.
    await page.locator('a').click();
    await page.waitForURL(`${address}**`);
    const words = replyTimeWords[language];
    await page.getByRole('link', { name: words.back('127.0.0.1') }).click();
    await page.waitForURL(elsewhere.origin);
    await page.locator('a').click();
    await page.getByRole('navigation').locator(`[lang=${next}]`).click();
    await page.waitForURL(`**?lang=${next}`);
    const nextWords = replyTimeWords[next];
    expect(await page.getByRole('link', { name: nextWords.back('127.0.0.1') }).getAttribute('href')).toBe(elsewhere.origin);
    await page.locator(`a.button[href^="/c/"]`).click();
    await page.waitForURL(`**/c/${complaintLink?.code}?lang=${next}`);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }
});

it('a guest’s words are handed over and erased: gone from every phone and file, and no figure moves', async () => {
  const words = privacyWords.en;
  const said = FORMULA_WORDS.split('\n')[1] ?? '';
  const id = await answered({ minutesAgo: 20, author: FORMULA, text: FORMULA_WORDS });
  const other = await visitors.phoneOf({ origin: stage.origin, ...OWNER });
  const figures = async () => {
    await ana.goto(`${stage.origin}/stats/times`);
    await figureOf(ana, screens.times.asked).getByText('7', { exact: true }).waitFor();
    // The last picture of the screen stands.
    await ana.getByRole('main').getByRole('listitem').getByText('service hours').first().waitFor();
    const main = ana.getByRole('main');
    const lines = [main.getByRole('listitem').allInnerTexts(), main.locator('tr').allInnerTexts()];
    return Promise.all([ana.locator('dl').innerText(), ...lines]);
  };
  const before = await figures();
  for (const page of [ana, other]) {
    await page.goto(`${stage.origin}/f/${id}`);
    await page.getByText(said).first().waitFor();
  }
  await ana.getByText(messages.feedback.guestData).click();
  const handed = await taken(ana, ana.getByRole('button', { name: words.download }));
  expect(JSON.parse(handed)).toMatchObject({ items: [{ id, name: FORMULA, words: FORMULA_WORDS }] });
  await ana.getByRole('button', { name: words.erase }).click();
  await ana.getByRole('dialog').getByRole('button', { name: words.eraseNow }).click();
  for (const page of [ana, other]) {
    await page.getByText(said).waitFor({ state: 'detached' });
    await expect.poll(() => everythingKept(page), { timeout: 30_000 }).not.toContain(said.split('"').at(-1));
  }
  await ana.goto(`${stage.origin}/stats/export`);
  await settled(ana);
  const table = await taken(ana, ana.getByRole('link', { name: screens.export.csv }));
  expect(readCsv(table)).toHaveLength(8);
  expect(table).toContain(id);
  expect(table).not.toContain('HYPERLINK');
  expect(await figures()).toEqual(before);
});

it('nothing broke on any phone on the way', () => {
  expect(visitors.broken).toEqual([]);
  expect(stage.reports()).toEqual([]);
});

/** After 10, 20 … 60 minutes: half of the guests had their answer within 30. */
async function sixAnswers(): Promise<void> {
  for (let tens = 1; tens <= 6; tens += 1)
    await answered({ minutesAgo: tens * 10, author: `Guest ${tens}`, text: 'A bit loud.' });
  // What the page says is worked out anew every two minutes.
  clock.set(clock.now() + 3 * 60_000);
}

/** A review, answered on the platform just now; its id. */
async function answered(said: Parameters<typeof writeReview>[2]): Promise<string> {
  const id = await writeReview(stage, businessId, said);
  const url = `${stage.origin}/trpc/feedback.resolve`;
  const resolved = await ana.request.post(url, { headers: { origin: stage.origin }, data: { id, outside: true } });
  expect(resolved.status()).toBe(200);
  return id;
}
