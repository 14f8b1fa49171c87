/** Of a deleted business the thread of statistics keeps nothing in memory, and of the others everything. */
import { expect, test } from 'vitest';
import { findBusiness } from '#server/db/business/business.ts';
import { createConnection } from '#server/db/engine/connection.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { createReader, type Reader } from '#server/stats/reader.ts';
import type { About } from '#server/stats/questions.ts';
import { aboutOf } from '#server/flows/figures/statistics.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { said, write } from './stats-kit.ts';

async function aboutPerson({ app, clock }: TestApp, { businessId }: Person): Promise<About> {
  const business = await findBusiness(app.parts.db.orm, businessId);
  if (business === null) throw new Error('no business');
  return { ...aboutOf(business, clock.now()), inPassing: true };
}

const asked = async (reader: Reader, about: About): Promise<number> => {
  const today = businessDay(about.calendar, about.now);
  const range = { fromDay: today - 6, toDay: today };
  const times = (await reader.answer(about, { topic: 'times', ask: { range } })) as { total: { all: { asked: number } } };
  await reader.answer(about, { topic: 'outcome', ask: { range } });
  return times.total.all.asked;
};

test('what was read of it is read anew only after it was told to forget', async () => {
  await using app = await openTestApp();
  const people = [await app.business(), await app.business()] as const;
  const abouts = [await aboutPerson(app, people[0]), await aboutPerson(app, people[1])] as const;
  const db = createConnection({
    file: databaseFile(app.dataDir),
    pragmas: ['query_only=1'],
    busyMs: 5_000,
    onBusy: () => undefined,
  });
  const reader = createReader(db);
  // Without a line of history the ledger learns nothing of a row: only reading everything again finds it.
  const add = async (person: Person) => write(app, person, [said(app.clock.now() - 3_600_000, 10)], { quietly: true });
  for (const person of people) await add(person);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([1, 1]);
  for (const person of people) await add(person);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([1, 1]);
  reader.forget(people[0].businessId);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([2, 1]);
  db.drop();
});
