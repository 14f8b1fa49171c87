/** What was owed to guests after the first answer, measured against its targets, on a phone. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { obligation } from '#server/db/schema/index.ts';
import { OWNER_EMAIL } from '#server/demo/restaurant.ts';
import { messages } from '#tests/support/messages.ts';
import { statistics } from '#shared/messages/en/statistics/statistics.ts';
import { behind, numbersIn, settled } from './stats-screen.ts';
import { type Measured, openMeasured } from './statistics-kit.ts';

const { common } = messages;
const { times } = statistics.screens;
/** Four weeks back from the Saturday; summer time ended on the first night. */
const FROM = Date.parse('2026-10-25T00:00:00+02:00');
const TO = Date.parse('2026-11-22T00:00:00+01:00');

let measured: Measured;
let ana: Page;

beforeAll(async () => {
  measured = await openMeasured();
  ana = await measured.phoneOf(OWNER_EMAIL);
}, 240_000);

afterAll(() => measured?.[Symbol.asyncDispose]());

async function back(): Promise<void> {
  await ana.getByRole('button', { name: common.back }).click();
  await ana.getByRole('heading', { name: times.title, level: 1 }).waitFor();
  await settled(ana);
}

it('what was owed after the first answer stands beside its target, by level as by hour, and opens what it is made of', async () => {
  await ana.goto(`${measured.house.origin}/stats/times`);
  await settled(ana);
  const { businessId } = measured.house.restaurant;
  const settlements = async (where: SQL) => {
    const rows = await measured.house.app.parts.db.orm
      .select({ id: obligation.feedbackId, verdict: obligation.verdict })
      .from(obligation)
      .where(
        and(
          eq(obligation.businessId, businessId),
          sql`kind = 'settlement' and started_at >= ${FROM} and started_at < ${TO} and due_at is not null`,
          sql`(verdict in ('met', 'late') or (ended_at is null and due_at < ${measured.house.clock.now()})) and ${where}`,
        ),
      );
    return { ids: [...new Set(rows.map(({ id }) => id))].sort(), met: rows.filter(({ verdict }) => verdict === 'met').length };
  };
  const row = (name: string) =>
    ana
      .getByRole('main')
      .locator('tr')
      .filter({ hasText: new RegExp(`^${name}`) });
  const cell = (name: string) => row(name).locator('td').filter({ hasText: times.owed.settlement });
  const high = await settlements(sql`level = 'high'`);
  expect(high.ids.length).toBeGreaterThan(0);
  const [, part, of] = numbersIn(await cell(common.levels.high).innerText());
  expect([part, of]).toEqual([high.met, high.ids.length]);
  await cell(common.levels.high).getByText(times.target('1\u00a0d')).waitFor();
  expect(await behind(ana, cell(common.levels.high))).toEqual({ total: high.ids.length, ids: high.ids });
  await back();

  await ana.getByRole('button', { name: times.byNames.clock, exact: true }).click();
  const evening = await settlements(sql`strftime('%H', started_at / 1000, 'unixepoch', '+1 hour') = '19'`);
  expect(await behind(ana, cell('19:00–20:00'))).toEqual({ total: evening.ids.length, ids: evening.ids });
  await back();
});
