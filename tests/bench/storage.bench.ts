/**
 * Storage at full durability: intake transactions per second (one feedback, one history row, one outbox row, one commit on disk),
 * outbox jobs per second, and the inbox among a million rows. BENCH_ROWS makes it smaller.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import { openDb, type Db } from '#server/db/engine/client.ts';
import { withDatabase } from '#server/db/backup/copy.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { insertFeedback, NOTHING_DUE } from '#server/db/feedback/feedback.ts';
import { inboxCounts, inboxPage } from '#server/db/feedback/inbox.ts';
import { done, enqueue, lease } from '#server/db/outbox.ts';
import { newId } from '#server/system/ids.ts';
import { LEVELS } from '#shared/model/feedback.ts';
import type { InboxFilter } from '#shared/views/app.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const CHUNK = 50_000;
const BUSINESSES = 61;
/** Two of five rows belong to one business, so that its inbox is searched in a real crowd. */
const BIG = 'business-0';
const NOW = Date.UTC(2026, 10, 21, 19, 40);

const say = (line: string) => process.stdout.write(`${line}\n`);

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs `work` `times` times, `atOnce` of them at a time, and prints rate and latencies. */
async function measure(
  name: string,
  { times, atOnce = 1 }: { times: number; atOnce?: number },
  work: (n: number) => Promise<unknown>,
): Promise<void> {
  const tookMs: number[] = [];
  let next = 0;
  const began = performance.now();
  const lane = async () => {
    while (next < times) {
      const from = performance.now();
      await work(next++);
      tookMs.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - began) / 1_000;
  tookMs.sort((a, b) => a - b);
  say(
    `${name}: ${Math.round(times / seconds)}/s, p50 ${percentile(tookMs, 0.5).toFixed(2)} ms, p99 ${percentile(tookMs, 0.99).toFixed(2)} ms (${times} runs, ${atOnce} at once)`,
  );
}

async function takeIn(db: Db, n: number): Promise<void> {
  const id = newId();
  await db.tx(async (tx) => {
    await insertFeedback(tx, {
      id,
      businessId: 'business-1',
      channel: 'google',
      kind: 'review',
      visibility: 'public',
      externalId: `bench-${id}`,
      author: 'Jana',
      rating: 1,
      text: 'We waited fifty minutes for cold soup and nobody said a word. '.repeat(3),
      placeLabel: '',
      contact: '',
      replyMode: 'link',
      spokeAt: NOW + n,
      receivedAt: NOW + n,
      level: 'high',
      reasons: ['one_star', 'long_wait'],
      ruleLevel: 'high',
      status: 'open',
      dueAt: NOW + n,
      sortDue: NOW + n,
      levelRank: 1,
    });
    await addEvent(tx, { businessId: 'business-1', feedbackId: id, kind: 'feedback.received', data: { level: 'high' }, at: NOW });
    await enqueue(tx, { topic: 'alert', businessId: 'business-1', payload: { feedbackId: id, step: 'first' }, runAt: NOW });
  });
}

/** A year of feedback: 1 of 100 open, 2 of 100 answered, the rest resolved. */
async function fill(file: string): Promise<void> {
  const hours = JSON.stringify({ timeZone: 'Europe/Prague', week: [[], [], [], [], [], [], []], specialDays: [] });
  await withDatabase(file, async (run) => {
    await run('PRAGMA synchronous=OFF');
    for (let n = 0; n < BUSINESSES; n += 1) {
      await run(
        `INSERT INTO business (id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at)
         VALUES (?, 'Bistro', 'restaurant', 'cs', 'CZ', ?, '{}', '[6,7]', '[]', 0)`,
        `business-${n}`,
        hours,
      );
    }
    for (let from = 0; from < ROWS; from += CHUNK) {
      await run(`
        INSERT INTO feedback (id, business_id, connection_id, channel, kind, visibility, external_id, author, rating, text, words, place_label, contact, reply_mode,
          spoke_at, received_at, level, reasons, rule_level, status, due_at, sort_due, level_rank, first_response_at, within_target, version)
        WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.min(from + CHUNK, ROWS) - 1}),
        row AS (SELECT i, ((i / 5) * 7919) % 100 AS p, (i / 500) % 4 AS rank, ${NOW} - (${ROWS} - i) * 31536000000 / ${ROWS} AS at FROM n)
        SELECT 'f' || printf('%09d', i) || hex(randomblob(5)),
          'business-' || (CASE WHEN i % 5 < 2 THEN 0 ELSE 1 + (i * 31) % ${BUSINESSES - 1} END), '', 'google', 'review', 'public', 'x' || i, 'Jana ' || i, 1 + i % 5,
          'We waited fifty minutes for a cold soup, and when it came nobody said a word to us about it. The second course never came at all. Table ' || i,
          'we waited fifty minutes for a cold soup, and when it came nobody said a word to us about it. the second course never came at all. table ' || i || ' jana ' || i || ' ', '', '', 'link',
          at, at, CASE rank ${LEVELS.slice(0, 4)
            .map((level, rank) => `WHEN ${rank} THEN '${level}'`)
            .join(' ')} END, '["one_star"]', 'high',
          CASE WHEN p = 0 THEN 'open' WHEN p <= 2 THEN 'answered' ELSE 'resolved' END,
          CASE WHEN p = 0 THEN at + 3600000 END, CASE WHEN p = 0 THEN at + 3600000 ELSE ${NOTHING_DUE} - at END, rank,
          CASE WHEN p > 0 THEN at + 1800000 END, CASE WHEN p > 0 THEN 1 END, 1
        FROM row`);
      process.stdout.write(`\rfilling: ${Math.min(from + CHUNK, ROWS)} of ${ROWS} rows`);
    }
    process.stdout.write('\n');
    await run('ANALYZE');
  });
}

async function inbox(db: Db): Promise<void> {
  const page = (filter: InboxFilter, cursor: string | null) =>
    inboxPage(db.orm, { businessId: BIG, memberId: 'nobody', role: 'owner', filter, cursor, limit: 50, now: NOW });
  const filters: readonly (readonly [string, InboxFilter])[] = [
    ['inbox, as it opens', {}],
    ['waiting', { section: 'waiting' }],
    ['answered', { section: 'answered' }],
    ['resolved', { section: 'resolved' }],
    ['waiting, urgent only', { section: 'waiting', level: 'urgent' }],
    ['waiting, one channel', { section: 'waiting', channel: 'google' }],
  ];
  for (const [name, filter] of filters) {
    await measure(`${name}, first page`, { times: 200 }, () => page(filter, null));
    let cursor: string | null = null;
    await measure(`${name}, 40 pages down`, { times: 40 }, async () => {
      cursor = (await page(filter, cursor)).nextCursor;
    });
  }
  await measure('search for a word that is everywhere', { times: 10 }, () => page({ search: 'soup' }, null));
  await measure('search for a word that is nowhere', { times: 3 }, () => page({ search: 'žádné takové slovo' }, null));
  await measure('counts of the sections', { times: 20 }, () =>
    inboxCounts(db.orm, { businessId: BIG, memberId: 'nobody', role: 'owner', now: NOW }),
  );
}

const folder = await mkdtemp(join(tmpdir(), 'golden-hour-bench-'));
const file = join(folder, 'golden-hour.db');
const db = await openDb({ file });
try {
  await db.migrate();
  await fill(file);
  say(
    `database: ${Math.round((await stat(file)).size / 1e6)} MB, ${ROWS} rows, ${(await db.orm.all<{ n: number }>(sql`select count(*) as n from feedback where business_id = ${BIG}`))[0]?.n ?? 0} of them in one business`,
  );
  await inbox(db);
  for (const atOnce of [1, 20]) await measure('intake', { times: 2_000, atOnce }, (n) => takeIn(db, n));
  await measure('outbox: take and end ten jobs', { times: 200 }, async () => {
    const jobs = await lease(db.orm, { now: NOW, limit: 10, leaseMs: 60_000, owner: 'bench' });
    await done(db.orm, { ids: jobs.map(({ id }) => id), owner: 'bench' });
  });
} finally {
  await db.close();
  await rm(folder, { recursive: true, force: true });
}
