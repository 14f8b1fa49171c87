/** Of a deleted business the thread of statistics keeps nothing in memory, and of the others everything. */
import { expect, test } from 'vitest';
import { findBusiness } from '#server/db/business/business.ts';
import { createConnection } from '#server/db/engine/connection.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { createReader, type Reader } from '#server/stats/reader.ts';
import type { About } from '#server/stats/questions.ts';
import { aboutOf } from '#server/flows/figures/statistics.ts';
import { openTestOffice, type Person, type TestOffice } from '#tests/support/app.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { said, write } from './stats-kit.ts';

async function aboutPerson({ office, clock }: TestOffice, { businessId }: Person): Promise<About> {
  const business = await findBusiness(office.parts.db.orm, businessId);
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
  await using office = await openTestOffice();
  const people = [await office.business(), await office.business()] as const;
  const abouts = [await aboutPerson(office, people[0]), await aboutPerson(office, people[1])] as const;
  const db = createConnection({
    file: databaseFile(office.dataDir),
    pragmas: ['query_only=1'],
    busyMs: 5_000,
    onBusy: () => undefined,
  });
  const reader = createReader(db);
  // Without a line of history the ledger learns nothing of a row: only reading everything again finds it.
  const add = async (person: Person) => write(office, person, [said(office.clock.now() - 3_600_000, 10)], { quietly: true });
  for (const person of people) await add(person);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([1, 1]);
  for (const person of people) await add(person);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([1, 1]);
  reader.forget(people[0].businessId);
  expect(await Promise.all(abouts.map((about) => asked(reader, about)))).toEqual([2, 1]);
  db.drop();
});
