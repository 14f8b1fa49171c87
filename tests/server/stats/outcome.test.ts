/** What guests made of our answers, through the real procedures: counted over the whole range, and every figure opens its items. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weekFacts } from '#server/flows/figures/weekly-facts.ts';
import type { OutcomeView } from '#shared/views/stats.ts';
import type { OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { said, write } from './stats-kit.ts';

const HOUR = 3_600_000;
/** A Thursday. */
const NOON = Date.parse('2026-11-19T12:00:00+01:00');
const DAY = { from: '2026-11-19', to: '2026-11-19' };

let bistro: TestApp;
let ana: Person;

beforeAll(async () => {
  bistro = await openTestApp({ at: NOON + 9 * HOUR });
  ana = await bistro.business();
});
afterAll(() => bistro[Symbol.asyncDispose]());

async function listed(person: Person, outcome: OutcomeBehind, range = DAY): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await person.api.stats.items({ ...range, outcome, cursor });
    ids.push(...page.items.map(({ id }) => id));
    expect(page.total).toBeGreaterThanOrEqual(ids.length);
    if (page.nextCursor === null) expect(page.total).toBe(ids.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

async function opens({ outcomes, touchpoints, dishes, stages }: OutcomeView, person: Person): Promise<void> {
  const count = async (outcome: OutcomeBehind) => (await listed(person, outcome)).length;
  expect(await count({ kind: 'recovered' })).toBe(outcomes.recovered.part);
  expect(await count({ kind: 'raised' })).toBe(outcomes.raised.part);
  expect(await count({ kind: 'lowered' })).toBe(outcomes.lowered.part);
  expect(await count({ kind: 'thanked' })).toBe(outcomes.thanked.part);
  expect(await count({ kind: 'came_back' })).toBe(outcomes.cameBack.part);
  expect(await count({ kind: 'unanswered' })).toBe(outcomes.unanswered.share.part);
  for (const { key, unhappy } of touchpoints) expect(await count({ kind: 'touchpoint', key })).toBe(unhappy.part);
  for (const { key, unhappy } of dishes) expect(await count({ kind: 'dish', key })).toBe(unhappy.part);
  for (const { stage, count: part } of stages) expect(await count({ kind: 'stage', key: stage })).toBe(part);
}

test('each figure opens its items, and one corrected, answered or erased meanwhile moves with the figure', async () => {
  const [soup = '', again = '', praise = ''] = await write(bistro, ana, [
    said(NOON, 20, { rating: 5, ratingBefore: 1, ratingChangedAt: NOON + 3 * HOUR, text: 'The soup was cold.' }),
    said(NOON + HOUR, 30, { rating: 1, customerId: 'jana', text: 'Cold soup again.', thankedAt: NOON + 4 * HOUR }),
    said(NOON + HOUR, null, { rating: 5, level: 'low', text: 'Lovely evening!' }),
    said(NOON + 5 * HOUR, 5, { level: 'low', kind: 'message', customerId: 'jana', text: 'A table for two, please.' }),
  ]);
  const view = await ana.api.stats.outcome(DAY);
  await opens(view, ana);
  expect(await listed(ana, { kind: 'came_back' })).toEqual([again]);
  expect(new Set(await listed(ana, { kind: 'dish', key: 'soup' }))).toEqual(new Set([soup, again]));
  expect(await listed(ana, { kind: 'unanswered', key: 'good' })).toEqual([praise]);
  expect(view.repeated).toEqual([expect.objectContaining({ about: 'dish', key: 'soup', guests: 2, date: DAY.from })]);

  await ana.api.feedback.journey({ id: soup, dishes: ['goulash'] });
  await ana.api.feedback.resolve({ id: praise, outside: true });
  const later = await ana.api.stats.outcome(DAY);
  await opens(later, ana);
  expect(await listed(ana, { kind: 'dish', key: 'goulash' })).toEqual([soup]);
  expect(later.outcomes.unanswered.share.part).toBe(0);
  expect(await ana.api.stats.items({ ...DAY, outcome: { kind: 'unanswered' } })).toMatchObject({ total: 0, within: 4 });
});

test('a guest who came back after the time looked at has come back, in the report too, and still when they are erased', async () => {
  const shop = await bistro.business({ name: 'Diner' });
  const monday = Date.parse('2026-11-16T00:00:00+01:00');
  const [won] = await write(bistro, shop, [
    said(monday + 12 * HOUR, 20, { customerId: 'petr', rating: 1 }),
    said(NOON, 20, { customerId: 'petr', kind: 'message', level: 'low' }),
  ]);
  const range = { from: '2026-11-16', to: '2026-11-16' };
  expect((await shop.api.stats.outcome(range)).outcomes).toMatchObject({ cameBack: { part: 1, of: 1 }, recovered: { part: 1 } });
  expect(await listed(shop, { kind: 'came_back' }, range)).toEqual([won]);
  const week = { from: monday, to: monday + 7 * 24 * HOUR };
  const { report } = await weekFacts(bistro.app.parts, shop.businessId, { week, now: bistro.clock.now() });
  expect(report.facts).toContainEqual({ kind: 'recovered', guests: { part: 1, of: 1 } });

  const { outcomes } = await shop.api.stats.outcome(range);
  await shop.api.feedback.eraseGuest({ id: won ?? '', items: 2 });
  expect((await shop.api.stats.outcome(range)).outcomes).toEqual(outcomes);
  expect(await listed(shop, { kind: 'came_back' }, range)).toEqual([won]);
});

test('all of a long range is counted, not only the newest', async () => {
  const inn = await bistro.business({ name: 'Inn' });
  const rows = Array.from({ length: 1_020 }, (_, index) => said(NOON + index * 1_000, null, { rating: 4, level: 'low' }));
  await write(bistro, inn, rows, { quietly: true });
  expect((await inn.api.stats.outcome(DAY)).outcomes.unanswered).toMatchObject({
    share: { part: 1_020, of: 1_020 },
    good: 1_020,
  });
  expect(await inn.api.stats.items({ ...DAY, outcome: { kind: 'unanswered' } })).toMatchObject({ total: 1_020, within: 1_020 });
});
