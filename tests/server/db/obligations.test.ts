/** The step that begins the ledger: what is owed on that day stands in it, and nothing that was judged before is judged again. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '#server/db/backup/copy.ts';
import { migrate } from '#server/db/engine/migrate.ts';
import { MIGRATIONS } from '#server/db/migrations/index.ts';
import { tempFolder } from './db-kit.ts';

const STEP = MIGRATIONS.findIndex(({ name }) => name.endsWith('_obligations'));
const HOUR = 3_600_000;
const TARGETS = '{"high":{"firstResponseMinutes":60,"resolutionHours":24},"low":null}';
const BUSINESS = `INSERT INTO business (id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at)
  VALUES ('b', 'Bistro', 'restaurant', 'en', 'CZ', '{}', '${TARGETS}', '[]', '[]', 0)`;
/** The columns a row must have, and those of the case. */
const item = (id: string, columns: Readonly<Record<string, string | number>>) => {
  const row = {
    id,
    business_id: 'b',
    channel: 'google',
    kind: 'review',
    visibility: 'public',
    external_id: id,
    author: 'Guest',
    text: 'Cold soup',
    place_label: '',
    contact: '',
    reply_mode: 'link',
    spoke_at: HOUR,
    received_at: HOUR,
    level: 'high',
    reasons: '[]',
    rule_level: 'high',
    status: 'open',
    sort_due: 0,
    level_rank: 1,
    ...columns,
  };
  const values = Object.values(row).map((value) => (typeof value === 'number' ? String(value) : `'${value}'`));
  return `INSERT INTO feedback (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')})`;
};

test('open items owe what they owed: a first answer, a promise or the next reply; closed ones owe nothing', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await migrate(file, MIGRATIONS.slice(0, STEP));
  await withDatabase(file, async (run) => {
    await run(BUSINESS);
    for (const row of [
      item('waits', { due_at: 2 * HOUR }),
      item('promised', { due_at: 5 * HOUR, promised_at: 5 * HOUR, first_response_at: 1.5 * HOUR, within_target: 1 }),
      item('again', { due_at: 9 * HOUR, first_response_at: 1.5 * HOUR, within_target: 1 }),
      item('silent', { level: 'low' }),
      item('answered', { status: 'answered', first_response_at: 1.5 * HOUR, within_target: 0 }),
      item('closed', { status: 'resolved', resolved_at: 2 * HOUR }),
    ])
      await run(row);
    for (const [kind, hour] of [
      ['feedback.guest_wrote', 7],
      ['feedback.guest_wrote', 8],
      ['note.added', 9],
    ] as const)
      await run(
        `INSERT INTO event (business_id, feedback_id, kind, data, at) VALUES ('b', 'again', '${kind}', '{}', ${hour * HOUR})`,
      );
    await run(`INSERT INTO business (id, name, language, settings, created_at) VALUES ('b', 'Bistro', 'en', '{}', 0)`).catch(
      () => [],
    );
  });
  await migrate(file);
  const { ledger, judged } = await withDatabase(file, async (run) => ({
    ledger: await run('SELECT feedback_id, kind, started_at, due_at, ended_at FROM obligation ORDER BY feedback_id, number'),
    judged: await run('SELECT id, within_target FROM feedback WHERE within_target IS NOT NULL ORDER BY id'),
  }));
  expect(ledger).toEqual([
    ['again', 'next_reply', 8 * HOUR, 9 * HOUR, null],
    ['again', 'settlement', HOUR, 25 * HOUR, null],
    ['answered', 'settlement', HOUR, 25 * HOUR, null],
    ['promised', 'promise', 1.5 * HOUR, 5 * HOUR, null],
    ['promised', 'settlement', HOUR, 25 * HOUR, null],
    ['silent', 'first_answer', HOUR, null, null],
    ['silent', 'settlement', HOUR, null, null],
    ['waits', 'first_answer', HOUR, 2 * HOUR, null],
    ['waits', 'settlement', HOUR, 25 * HOUR, null],
  ]);
  expect(judged).toEqual([
    ['again', 1],
    ['answered', 0],
    ['promised', 1],
  ]);
});
