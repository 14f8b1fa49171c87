/** The statistics thread may die at any moment; nobody notices but the log. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { openDb } from '#server/db/engine/client.ts';
import { openStats } from '#server/stats/stats-client.ts';
import { hoursPreset } from '#shared/response/presets.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-stats-'));
  folders.push(folder);
  const file = join(folder, 'golden-hour.db');
  const db = await openDb({ file });
  await db.migrate();
  return { db, file, stats: openStats({ file }) };
}

const about = {
  businessId: 'nobody-here',
  calendar: { hours: hoursPreset('restaurant', 'Europe/Prague'), weekendDays: [6, 7] },
  now: Date.parse('2026-11-21T20:40:00+01:00'),
};
const range = { fromDay: 20_400, toDay: 20_407 };

test('a question that cannot be answered is an error of its own, and the next one is answered', async () => {
  const { db, stats } = await openDesk();
  const lost = { ...about, calendar: { ...about.calendar, hours: { ...about.calendar.hours, week: null as never } } };
  await expect(stats.ask('times', lost, { range })).rejects.toThrow();
  expect((await stats.ask('times', about, { range })).total.all.asked).toBe(0);
  expect(stats.state).toEqual({ starts: 1, waiting: 0 });
  await stats.close();
  await db.close();
});

// `npm start` runs the thread from a file of its own: forgotten in the build, every figure would be missing there and nowhere else.
test('the thread that is built answers too', async () => {
  const { db, file, stats } = await openDesk();
  await stats.close();
  const built = openStats({ file, program: fileURLToPath(new URL('../../../dist/server/stats-worker.js', import.meta.url)) });
  expect((await built.ask('times', about, { range })).heat).toHaveLength(168);
  await built.close();
  await db.close();
});

test('questions under way when it closes are refused, and none is taken afterwards', async () => {
  const { db, stats } = await openDesk();
  const refused = vi.fn<(error: Error) => void>();
  const asked = stats.ask('times', about, { range }).catch(refused);
  await stats.close();
  await asked;
  expect(refused).toHaveBeenCalledTimes(1);
  await expect(stats.ask('times', about, { range })).rejects.toThrow('closed');
  await db.close();
});

/** Dies of every question of its first life, and of `behind` in all of them. */
const MORTAL = `
import { appendFileSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
appendFileSync(workerData.file, 'x');
const life = readFileSync(workerData.file, 'utf8').length;
parentPort.on('message', ({ number, question }) => {
  if (life === 1 || question.topic === 'behind') process.exit(1);
  parentPort.postMessage({ number, answer: life });
});
`;

test('when the thread dies it is started again and asked again; what kills it twice is refused, and the next question is answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-stats-'));
  folders.push(folder);
  const program = join(folder, 'mortal.mjs');
  await writeFile(program, MORTAL);
  const stats = openStats({ file: join(folder, 'lives'), program });
  expect(await stats.ask('times', about, { range })).toBe(2);
  await expect(stats.ask('behind', about, { range, behind: {}, after: null, limit: 1 })).rejects.toThrow('interrupted');
  expect(await stats.ask('times', about, { range })).toBe(4);
  expect(stats.state).toEqual({ starts: 4, waiting: 0 });
  await stats.close();
});

/** Reads for ever, and notes how it was let go. */
const BUSY = `
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', (asked) => {
  if (asked !== 'farewell') return;
  writeFileSync(workerData.file, 'in peace');
  process.exit();
});
`;

// Stopped from outside in the middle of a native call, the thread takes the whole process with it, before the database is closed.
test('closing lets the thread go by itself, between two readings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'golden-hour-stats-'));
  folders.push(folder);
  const program = join(folder, 'busy.mjs');
  await writeFile(program, BUSY);
  const stats = openStats({ file: join(folder, 'last-words'), program });
  const asked = stats.ask('times', about, { range }).catch(() => 'refused');
  await stats.close();
  expect(await asked).toBe('refused');
  expect(await readFile(join(folder, 'last-words'), 'utf8')).toBe('in peace');
});
