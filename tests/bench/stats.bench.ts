/**
 * Every question of the statistics screens about twelve months of the largest business among a million rows: first after a start, then as
 * people ask. How long the event loop of the asking thread stood still meanwhile, beside what it does on this machine with nothing to do,
 * and the same medians asked of the database with window functions in the same run. BENCH_ROWS makes it smaller.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openDb, type Db } from '#server/db/engine/client.ts';
import { withDatabase } from '#server/db/backup/copy.ts';
import { changeFeedback } from '#server/db/feedback/change.ts';
import { openStats } from '#server/stats/stats-client.ts';
import type { Ask, Topic } from '#server/stats/questions.ts';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { asJudged } from '#shared/duty/ledger.ts';
import type { Roster } from '#shared/duty/types.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { dateOfDay } from '#shared/response/zone.ts';
import { FAIRNESS_WEEKENDS } from '#shared/stats/weekend/fairness.ts';
import { pastWeekends } from '#shared/stats/weekend/weekends.ts';
import { BIG, calendar, fillYear, MEMBERS, NOW } from './stats-rows.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const YEAR_DAYS = 365;
const ANSWERS = 30;
const ROUNDS = 9;
const IDLE_MS = 5_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const loop = monitorEventLoopDelay({ resolution: 1 });
const still = () => `longest stall ${ms(loop.max / 1e6)}, p99.9 ${ms(loop.percentile(99.9) / 1e6)}`;
const elapsed = async (work: () => Promise<unknown>) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

async function answerOne(db: Db, id: string): Promise<void> {
  await db.tx(async (tx) => {
    const change = { firstResponseAt: NOW, withinTarget: false, status: 'answered', dueAt: null } as const;
    await changeFeedback(tx, { businessId: BIG, id }, change, { kind: 'reply.live', at: NOW });
  });
}

/** Median and nearest-rank 90 % of weekend and weekday, as one would ask a database (offset of the zone left out: it only gets slower). */
const WINDOWS = `
  WITH took AS (
    SELECT first_response_at - spoke_at AS ms, ((spoke_at / 86400000 + 4) % 7) IN (0, 5, 6) AS weekend
    FROM feedback WHERE business_id = ? AND spoke_at >= ? AND first_response_at IS NOT NULL AND level <> 'spam'),
  ranked AS (SELECT weekend, ms, row_number() OVER (PARTITION BY weekend ORDER BY ms) AS n, count(*) OVER (PARTITION BY weekend) AS of FROM took)
  SELECT weekend, avg(CASE WHEN n IN ((of + 1) / 2, of / 2 + 1) THEN ms END), max(CASE WHEN n = (of * 9 + 9) / 10 THEN ms END) FROM ranked GROUP BY weekend`;

const folder = await mkdtemp(join(tmpdir(), 'golden-hour-bench-'));
const file = join(folder, 'golden-hour.db');
const db = await openDb({ file });
const stats = openStats({ file });
try {
  await db.migrate();
  const filling = await elapsed(() => fillYear(file, ROWS, (written) => progress(`filling: ${written} of ${ROWS} rows`)));
  say(`\nfilled in ${Math.round(filling / 1_000)} s`);

  const toDay = businessDay(calendar, NOW);
  const range = { fromDay: toDay - YEAR_DAYS + 1, toDay };
  const about = { businessId: BIG, calendar, now: NOW };
  const ask = <K extends Topic>(topic: K, question: Ask<K>) => stats.ask(topic, about, question);

  loop.enable();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  say(`event loop with nothing to do, this machine at this hour: ${still()}`);

  loop.reset();
  const month = await elapsed(() => ask('times', { range: { fromDay: toDay - 27, toDay } }));
  say(`four weeks, first question after a start: ${ms(month)}; event loop: ${still()}`);
  loop.reset();
  const from = performance.now();
  const first = await ask('times', { range });
  const year = performance.now() - from;
  say(
    `twelve months, asked right after that: ${ms(year)} for ${first.total.all.asked} items among ${ROWS}; event loop: ${still()}`,
  );

  const open = await ask('behind', { range, behind: { outcomes: ['overdue'] }, after: null, limit: ANSWERS });
  loop.reset();
  const tookMs: number[] = [];
  const ownMs: number[] = [];
  let bytes = 0;
  let stall = 0;
  for (const id of open.ids) {
    await answerOne(db, id);
    // The write of the answer itself is no part of the statistics; its stall is over before the question is asked.
    await new Promise((resolve) => setTimeout(resolve, 20));
    loop.reset();
    const own = process.threadCpuUsage();
    tookMs.push(
      await elapsed(async () => {
        bytes = JSON.stringify(await ask('times', { range })).length;
      }),
    );
    const { user, system } = process.threadCpuUsage(own);
    ownMs.push((user + system) / 1_000);
    stall = Math.max(stall, loop.max / 1e6);
  }
  const ours = middle(tookMs);
  say(
    `response times, every dimension, after each new answer: p50 ${ms(ours)}, worst ${ms(Math.max(...tookMs))}; ${ms(middle(ownMs))} of it in the thread that asks, ${Math.round(bytes / 1024)} kB as JSON; event loop: longest stall ${ms(stall)}`,
  );

  const phone = { gone: false, permission: 'granted', unshownSince: null, lastSeenAt: null, batteryHint: false } as const;
  const reach = MEMBERS.map((memberId) => ({
    memberId,
    devices: [{ ...phone, deviceId: memberId, lastShownAt: NOW - 3_600_000 }],
  }));
  const person = (index: number) => ({ kind: 'member', memberId: MEMBERS[index % MEMBERS.length] ?? '' }) as const;
  // Sunday has nobody: those who wrote then are named one by one.
  const roster: Roster = {
    timeZone: calendar.hours.timeZone,
    shifts: [1, 2, 3, 4, 5, 6].map((weekday) => ({
      id: `shift-${weekday}`,
      name: 'All day',
      weekday,
      fromMinute: 0,
      toMinute: 1_560,
      first: person(weekday),
      backup: person(weekday + 1),
    })),
    rotations: [],
    overrides: [],
    closedDates: [],
    memberIds: [...MEMBERS],
  };
  const weekends = pastWeekends(calendar, NOW, FAIRNESS_WEEKENDS).map((span) => ({
    ...span,
    spans: asJudged(coverage({ roster, hours: calendar.hours, proofs: proofsNow(reach, NOW), ...span }).spans, 'judged'),
    ahead: [],
  }));
  const shifted = (days: number) => ({ range: { fromDay: range.fromDay - days, toDay: toDay - days } });
  const questions: Record<string, (round: number) => Promise<unknown>> = {
    'response times, another twelve months (a day earlier each time)': (round) => ask('times', shifted(round + 1)),
    'response times, any other twelve months (up to three months earlier)': (round) => ask('times', shifted((round * 37) % 90)),
    'promises, next answers and settlements (the first reads the year)': () => ask('owed', { range }),
    'items behind a number': () =>
      ask('behind', { range, behind: { dimension: 'level', key: 'urgent' }, after: null, limit: 30 }),
    'against the world': () => ask('world', { range }),
    outcome: () => ask('outcome', { range }),
    'weekends (thirteen)': () =>
      ask('weekends', {
        weekends,
        carriers: MEMBERS.map((memberId) => ({ memberId, owner: false, counted: null })),
        ahead: [],
        waiting: null,
        staffing: { since: 0, weeks: 26, targetMinutes: 60, holidays: [] },
      }),
    'staffing (half a year)': () =>
      ask('staffing', {
        since: 0,
        weeks: 26,
        dates: [6, 7, 8].map((days) => dateOfDay(toDay + days)),
        targetMinutes: 60,
        holidays: [],
      }),
  };
  for (const [name, put] of Object.entries(questions)) {
    loop.reset();
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) took.push(await elapsed(() => put(round)));
    say(`${name}: first ${ms(took[0] ?? 0)}, p50 ${ms(middle(took))}, worst ${ms(Math.max(...took))}; event loop: ${still()}`);
  }
  loop.reset();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  say(`event loop with nothing to do, once more: ${still()}`);
  loop.disable();
  say(`memory of the process with the ledger in it: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);

  await withDatabase(file, async (run) => {
    const windowMs: number[] = [];
    for (let round = 0; round < 3; round += 1)
      windowMs.push(await elapsed(() => run(WINDOWS, BIG, String(NOW - YEAR_DAYS * 86_400_000))));
    const theirs = middle(windowMs);
    say(
      `the same two medians and 90th percentiles alone by window functions: p50 ${ms(theirs)}, on the thread that asks; ${(theirs / ours).toFixed(0)} times ours`,
    );
  });
} finally {
  await stats.close();
  await db.close();
  await rm(folder, { recursive: true, force: true });
}
