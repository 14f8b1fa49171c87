/**
 * Twelve months of response times among a million rows: first question after a start, then p50 as the screen opens again, with a
 * feedback answered between each two; the longest time the event loop stood still meanwhile; and the same medians asked of the database
 * with window functions in the same run. BENCH_ROWS makes it smaller.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openDb } from '#server/db/client.ts';
import { withDatabase } from '#server/db/copy.ts';
import { addEvent } from '#server/db/event.ts';
import { updateFeedback } from '#server/db/feedback.ts';
import { openStats } from '#server/db/stats/desk.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { businessDay } from '#shared/stats/calendar.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const CHUNK = 50_000;
const BUSINESSES = 61;
/** Two of five rows belong to one business. */
const BIG = 'business-0';
const NOW = Date.UTC(2026, 10, 21, 19, 40);
const YEAR_DAYS = 365;
const ROUNDS = 30;

const say = (line: string) => process.stdout.write(`${line}\n`);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const most = (values: readonly number[]) => Math.max(...values);

/** A year; answered after a minute to a day, many soon and few late; one of fifty not at all. */
async function fill(file: string): Promise<void> {
  const hours = JSON.stringify(hoursPreset('restaurant', 'Europe/Prague'));
  await withDatabase(file, async (run) => {
    await run('PRAGMA synchronous=OFF');
    for (let n = 0; n < BUSINESSES; n += 1) {
      await run(
        `INSERT INTO business (id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at)
         VALUES (?, 'Bistro', 'restaurant', 'cs', 'CZ', ?, '{}', '[5,6,7]', '[]', 0)`,
        `business-${n}`,
        hours,
      );
    }
    for (let from = 0; from < ROWS; from += CHUNK) {
      await run(`
        INSERT INTO feedback (id, business_id, connection_id, channel, kind, visibility, external_id, author, rating, text, place_label, contact, reply_mode,
          spoke_at, received_at, level, reasons, rule_level, status, due_at, sort_due, level_rank, first_response_at, within_target, first_service_ms, resolved_at, version)
        WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.min(from + CHUNK, ROWS) - 1}),
        row AS (SELECT i, (i * 7919) % 50 AS p, (i / 7) % 4 AS rank, ${NOW} - (${ROWS} - i) * 31536000000 / ${ROWS} AS at,
          60000 + (abs(random()) % 1000) * (abs(random()) % 1000) * 86 AS took FROM n)
        SELECT 'f' || printf('%09d', i) || hex(randomblob(5)),
          'business-' || (CASE WHEN i % 5 < 2 THEN 0 ELSE 1 + (i * 31) % ${BUSINESSES - 1} END), '',
          CASE i % 4 WHEN 0 THEN 'google' WHEN 1 THEN 'form' WHEN 2 THEN 'facebook' ELSE 'email' END, CASE i % 3 WHEN 0 THEN 'review' ELSE 'message' END,
          'public', 'x' || i, 'Jana ' || i, 1 + i % 5, 'We waited fifty minutes for a cold soup. Table ' || i,
          CASE i % 6 WHEN 0 THEN 'garden' WHEN 1 THEN 'bar' ELSE '' END, '', 'link', at, at,
          CASE rank WHEN 0 THEN 'urgent' WHEN 1 THEN 'high' WHEN 2 THEN 'normal' ELSE 'low' END, '[]', 'high',
          CASE WHEN p = 0 THEN 'open' ELSE 'resolved' END, CASE WHEN p = 0 THEN at + 3600000 END, at, rank,
          CASE WHEN p > 0 THEN at + took END, CASE WHEN p > 0 THEN took < 3600000 END, CASE WHEN p > 0 THEN took / 2 END,
          CASE WHEN p > 0 THEN at + took + 600000 END, 1
        FROM row`);
      process.stdout.write(`\rfilling: ${Math.min(from + CHUNK, ROWS)} of ${ROWS} rows`);
    }
    process.stdout.write('\n');
    await run('ANALYZE');
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
  await fill(file);
  const hours = hoursPreset('restaurant', 'Europe/Prague');
  const calendar = { hours, weekendDays: [5, 6, 7] };
  const toDay = businessDay(calendar, NOW);
  const range = { fromDay: toDay - YEAR_DAYS + 1, toDay };
  const about = { businessId: BIG, calendar, now: NOW };

  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  say(`event loop with nothing to do, this machine at this hour: never still for more than ${(loop.max / 1e6).toFixed(1)} ms`);
  loop.reset();
  const month = { fromDay: toDay - 27, toDay };
  const monthFrom = performance.now();
  await stats.ask('times', about, { range: month });
  say(`four weeks, first question after a start: ${Math.round(performance.now() - monthFrom)} ms`);
  const coldFrom = performance.now();
  const first = await stats.ask('times', about, { range });
  say(
    `twelve months, asked right after that: ${Math.round(performance.now() - coldFrom)} ms for ${first.total.all.asked} items of one business among ${ROWS}, event loop never still for more than ${(loop.max / 1e6).toFixed(1)} ms`,
  );

  const open = await stats.ask('behind', about, { range, behind: { outcomes: ['overdue'] }, after: null, limit: ROUNDS });
  loop.reset();
  const tookMs: number[] = [];
  const ownMs: number[] = [];
  const sizes: number[] = [];
  for (const id of open.ids) {
    await db.tx(async (tx) => {
      await updateFeedback(
        tx,
        { businessId: BIG, id },
        { firstResponseAt: NOW, withinTarget: false, status: 'answered', dueAt: null },
      );
      await addEvent(tx, { businessId: BIG, feedbackId: id, kind: 'reply.live', at: NOW });
    });
    const from = performance.now();
    const own = process.threadCpuUsage();
    const times = await stats.ask('times', about, { range });
    const { user, system } = process.threadCpuUsage(own);
    ownMs.push((user + system) / 1_000);
    sizes.push(JSON.stringify(times).length);
    tookMs.push(performance.now() - from);
  }
  const ours = middle(tookMs);
  say(
    `twelve months, every dimension, after each answer: p50 ${ours.toFixed(1)} ms, worst ${most(tookMs).toFixed(1)} ms, of which ${middle(ownMs).toFixed(1)} ms of the thread that asks, as JSON ${Math.round(most(sizes) / 1024)} kB; event loop never still for more than ${(loop.max / 1e6).toFixed(1)} ms`,
  );
  const nextDay: number[] = [];
  for (let days = 1; days <= 5; days += 1) {
    const from = performance.now();
    await stats.ask('times', about, { range: { fromDay: range.fromDay - days, toDay: range.toDay - days } });
    nextDay.push(performance.now() - from);
  }
  say(`another range of twelve months: p50 ${middle(nextDay).toFixed(0)} ms`);
  loop.disable();

  await withDatabase(file, async (run) => {
    const windowMs: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const from = performance.now();
      await run(WINDOWS, BIG, String(NOW - YEAR_DAYS * 86_400_000));
      windowMs.push(performance.now() - from);
    }
    const theirs = middle(windowMs);
    say(
      `the same two medians and 90th percentiles alone by window functions: p50 ${theirs.toFixed(0)} ms, on the thread that asks; ${(theirs / ours).toFixed(0)} times ours`,
    );
  });
} finally {
  await stats.close();
  await db.close();
  await rm(folder, { recursive: true, force: true });
}
