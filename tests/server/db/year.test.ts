/** A year of a restaurant in the tables of the release before, killed again and again on its way to the tables of today. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDatabase, withDatabase } from '#server/db/backup/copy.ts';
import { migrate } from '#server/db/engine/migrate.ts';
import { MIGRATIONS } from '#server/db/migrations/index.ts';
import { WHOLE } from '#tests/support/whole.ts';
import { tempFolder } from './db-kit.ts';

const BEFORE = MIGRATIONS.findIndex(({ name }) => name.endsWith('_obligations'));
const ITEMS = WHOLE ? 20_000 : 8_000;
const PUSHES = 1.5 * ITEMS;
const KILLS = WHOLE ? 40 : 14;
const EVERY_MS = (365 * 86_400_000) / ITEMS;

/** One of eight waits, one of eight has a promise, the others are answered or closed; each has history, every one was told of. */
const YEAR = [
  `INSERT INTO business (id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at)
    VALUES ('b', 'Bistro', 'restaurant', 'en', 'CZ', '{}', '{"high":{"firstResponseMinutes":60,"resolutionHours":24}}', '[5,6,7]', '[]', 0)`,
  `INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES ('u', 'Ana', 'ana@guests.test', 0, 0)`,
  `INSERT INTO member (id, business_id, user_id, role, name, language, created_at) VALUES ('m', 'b', 'u', 'owner', 'Ana', 'en', 0)`,
  `INSERT INTO device (id, user_id, endpoint, p256dh, auth, vapid_key, label, language, created_at, last_seen_at)
    VALUES ('d', 'u', 'https://push.example/1', '', '', '', 'Phone', 'en', 0, 0)`,
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${ITEMS})
    INSERT INTO feedback (id, business_id, channel, kind, visibility, external_id, author, text, place_label, contact, reply_mode, spoke_at,
      received_at, level, reasons, rule_level, status, sort_due, level_rank, due_at, promised_at, first_response_at, within_target, resolved_at)
    SELECT 'f' || i, 'b', 'google', 'review', 'public', 'x' || i, 'Guest ' || i, 'Cold soup, an hour of waiting, nobody came.', '', '', 'link',
      i * ${EVERY_MS}, i * ${EVERY_MS}, 'high', '[]', 'high', CASE i % 8 WHEN 0 THEN 'open' WHEN 1 THEN 'open' WHEN 2 THEN 'resolved' ELSE 'answered' END,
      0, 1, CASE WHEN i % 8 < 2 THEN i * ${EVERY_MS} + 3600000 END, CASE WHEN i % 8 = 1 THEN i * ${EVERY_MS} + 3600000 END,
      CASE WHEN i % 8 > 1 THEN i * ${EVERY_MS} + 1800000 END, CASE WHEN i % 8 > 1 THEN i % 2 END, CASE WHEN i % 8 = 2 THEN i * ${EVERY_MS} + 7200000 END
    FROM n`,
  `INSERT INTO event (business_id, feedback_id, kind, data, at) SELECT 'b', id, 'feedback.received', '{}', received_at FROM feedback`,
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${PUSHES})
    INSERT INTO alert (id, business_id, feedback_id, member_id, step, created_at)
    SELECT 'a' || i, 'b', 'f' || (i % ${ITEMS}), 'm', 'r1.' || i, i * 60000 FROM n`,
  `INSERT INTO delivery (id, business_id, alert_id, device_id, state, receipt_hash, created_at, sent_at, shown_at)
    SELECT 'd' || id, 'b', id, 'd', 'shown', id, created_at, created_at, created_at + 2000 FROM alert`,
] as const;

/** What nobody may lose or change: how many, and sums over what was judged. */
const KEPT = [
  'SELECT count(*), sum(spoke_at), sum(within_target), sum(first_response_at), sum(due_at), sum(promised_at), sum(resolved_at) FROM feedback',
  'SELECT status, count(*) FROM feedback GROUP BY status ORDER BY status',
  'SELECT count(*), sum(at) FROM event',
  'SELECT count(*), sum(created_at) FROM alert',
  'SELECT count(*), sum(sent_at), sum(shown_at) FROM delivery',
  'SELECT count(*) FROM device',
] as const;

const kept = (file: string) => withDatabase(file, (run) => Promise.all(KEPT.map((query) => run(query))));
const taken = (file: string) => withDatabase(file, async (run) => Number((await run('SELECT count(*) FROM migration'))[0]?.[0]));

test('nothing of a year is lost or judged anew, wherever the way is cut off', { timeout: 300_000 }, async () => {
  await using folder = await tempFolder();
  const before = join(folder.path, 'before.db');
  await migrate(before, MIGRATIONS.slice(0, BEFORE));
  await withDatabase(before, async (run) => {
    for (const statement of YEAR) await run(statement);
    await run('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  const then = await kept(before);
  expect(then[0]?.[0]?.[0]).toBe(ITEMS);

  const middles = new Set<number>();
  let file = '';
  for (let round = 0; round < KILLS; round += 1) {
    if (file === '' || (await taken(file)) === MIGRATIONS.length) {
      file = join(folder.path, `${round}.db`);
      await copyFile(before, file);
    }
    const child = spawn(process.execPath, [join(import.meta.dirname, 'children', 'migrate-year.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % (WHOLE ? 331 : 173)));
    child.kill('SIGKILL');
    await closed;
    await checkDatabase(file);
    expect(await kept(file)).toEqual(then);
    const steps = await taken(file);
    if (steps < MIGRATIONS.length) middles.add(steps);
  }
  await migrate(file);
  expect(await kept(file)).toEqual(then);
  // The kills must have hit at different steps: otherwise this test proves nothing.
  expect(middles.size).toBeGreaterThan(1);

  const owed = await withDatabase(file, (run) =>
    run('SELECT kind, count(*), count(ended_at), count(due_at) FROM obligation GROUP BY kind ORDER BY kind'),
  );
  const waiting = ITEMS / 8;
  expect(owed).toEqual([
    ['first_answer', waiting, 0, waiting],
    ['promise', waiting, 0, waiting],
    ['settlement', ITEMS - waiting, 0, ITEMS - waiting],
  ]);
});
