/**
 * Reports: the weekly one of a business with a thousand items in its five weeks and of one with a hundred thousand, two hundred of them
 * due on one Sunday evening, and a hundred thousand rows taken away as CSV and as JSON. How long, how much memory, and how long the
 * thread that rings phones stood still. BENCH_ROWS and BENCH_ITEMS (businesses) make it smaller.
 */
import { performance } from 'node:perf_hooks';
import { actorFor } from '#server/auth/index.ts';
import { authorizeBusiness } from '#server/auth/permission.ts';
import { withDatabase } from '#server/db/backup/copy.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { exportItems, type ExportFormat } from '#server/flows/figures/export.ts';
import { sendWeeklyReports } from '#server/flows/figures/weekly.ts';
import { reportPage, weekFacts } from '#server/flows/figures/weekly-facts.ts';
import { reportHtml } from '#shared/report/report-html.ts';
import { plan, roundTheClock } from '#tests/server/escalation/escalation-kit.ts';
import { openTestApp, type Person } from '#tests/support/app.ts';
import { fillFeedback } from './fill.ts';
import { watchLoop } from './measure.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 100_000);
const HOUSES = Number(process.env['BENCH_ITEMS'] ?? 200);
const OF_A_HOUSE = 200;
const DAY_MS = 86_400_000;
/** A Sunday night in Prague, everybody has closed. */
const NOW = Date.UTC(2026, 10, 22, 23, 50);
const WEEK = { from: Date.UTC(2026, 10, 15, 23), to: Date.UTC(2026, 10, 22, 23) };
const FIVE_WEEKS = { from: WEEK.to - 35 * DAY_MS, to: WEEK.to - 3_600_000 };

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const app = await openTestApp({ at: WEEK.from });
app.ignorePhones();
await using _closing = app;
const found = async (name: string): Promise<Person> => {
  const owner = await app.business({ name, owner: `Ana of ${name}` });
  const ben = await app.hire(owner, { name: 'Ben', role: 'responder' });
  await plan(owner, roundTheClock(ben.memberId, null));
  await owner.phone();
  return owner;
};
const small = await found('Small');
const large = await found('Large');
const houses: Person[] = [];
while (houses.length < HOUSES) {
  houses.push(await found(`Bistro ${houses.length}`));
  if (houses.length % 50 === 0) say(`  ${houses.length} of ${HOUSES} restaurants`);
}
const { parts } = app.app;
const file = databaseFile(app.dataDir);
await fillFeedback(file, [
  { businessId: small.businessId, rows: 1_000, ...FIVE_WEEKS },
  { businessId: large.businessId, rows: ROWS, ...FIVE_WEEKS },
  ...houses.map(({ businessId }) => ({ businessId, rows: OF_A_HOUSE, ...FIVE_WEEKS })),
]);
say(`  ${1_000 + ROWS + HOUSES * OF_A_HOUSE} items`);
// The two are asked by themselves.
await withDatabase(file, (run) =>
  run('UPDATE business SET weekly_report = 0 WHERE id IN (?, ?)', small.businessId, large.businessId),
);
app.clock.set(NOW);

const loop = watchLoop();
await new Promise((resolve) => setTimeout(resolve, 1_000));
say(`event loop with nothing to do, this machine at this hour: never still for more than ${ms(loop.longest())}`);

for (const [name, { businessId }] of [
  ['1,000', small],
  [ROWS.toLocaleString('en'), large],
] as const) {
  for (const turn of ['first', 'again']) {
    loop.longest();
    const from = performance.now();
    const facts = await weekFacts(parts, businessId, { week: WEEK, now: NOW });
    const gathered = performance.now();
    const html = reportHtml(reportPage(facts, { language: 'cs', publicUrl: parts.config.publicUrl }), 'mail');
    const took = performance.now() - from;
    await new Promise((resolve) => setImmediate(resolve));
    say(
      `weekly report, ${name} items in five weeks, ${turn}: ${ms(took)}, of which ${ms(from + took - gathered)} drawing ${Math.round(html.length / 1024)} kB; ` +
        `never still for more than ${ms(loop.longest())}`,
    );
  }
}

loop.longest();
const sundayFrom = performance.now();
const ownCpu = process.threadCpuUsage();
await sendWeeklyReports(parts);
const { user, system } = process.threadCpuUsage(ownCpu);
const sunday = performance.now() - sundayFrom;
say(
  `${HOUSES} reports due at once, ${OF_A_HOUSE} items each: ${(sunday / 1000).toFixed(1)} s, ${ms(sunday / HOUSES)} each, of which ` +
    `${ms((user + system) / 1000 / HOUSES)} of the thread that rings phones; never still for more than ${ms(loop.longest())}`,
);
await app.settle();
say(`  pushes that arrived: ${app.push.journal.filter(({ status }) => status === 201).length} of ${HOUSES}`);

const signedIn = { userId: large.userId, sessionId: `session-${large.userId}`, name: large.name, email: 'ana@guests.test' };
const actor = await actorFor(parts.db.orm, signedIn, large.businessId);
if (actor === null) throw new Error('the owner is no member');
for (const format of ['csv', 'json'] as const satisfies readonly ExportFormat[]) {
  const permission = authorizeBusiness(actor, 'stats.read');
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  loop.longest();
  const from = performance.now();
  const own = process.threadCpuUsage();
  const asked = { range: { from: '2025-11-23', to: '2026-11-22' }, format, language: 'cs' } as const;
  const { rows, chunks } = await exportItems(parts, permission, asked);
  let bytes = 0;
  let firstMs: number | null = null;
  for await (const chunk of chunks) {
    firstMs ??= performance.now() - from;
    bytes += Buffer.byteLength(chunk);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const took = performance.now() - from;
  const cpu = process.threadCpuUsage(own);
  say(
    `twelve months as ${format.toUpperCase()}: ${rows} rows, ${mb(bytes)} in ${(took / 1000).toFixed(1)} s (${Math.round((rows * 1000) / took)} rows/s, ${ms((cpu.user + cpu.system) / rows)} of the thread for 1,000), ` +
      `first words after ${ms(firstMs ?? took)}; memory ${mb(before)} before, ${mb(peak)} at the most; never still for more than ${ms(loop.longest())}`,
  );
}
loop.stop();
