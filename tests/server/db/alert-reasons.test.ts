/** The step that gives each alert its reason and round as columns: they are what the rule reads from the key the row has. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDb } from '#server/db/engine/client.ts';
import { withDatabase } from '#server/db/backup/copy.ts';
import { migrate } from '#server/db/engine/migrate.ts';
import { MIGRATIONS } from '#server/db/migrations/index.ts';
import { alert } from '#server/db/schema/index.ts';
import { reasonOf } from '#shared/escalation/alert-reason.ts';
import { tempFolder } from './db-kit.ts';

/** As the release before wrote them. */
const KEYS = [
  'first',
  'test',
  'guest:edit-1764500000000',
  'released:1764500000000',
  'reply_failed:01J',
  'reachable:5',
  'again:5',
  'level:urgent',
  'undone:5',
  'gone:5',
  'more:5',
  'digest:5',
  'still_open:5',
  'unsettled:5',
  'shift:5',
  'on_duty:01J',
  'handover:01J',
  'offer:01J',
  'offer_taken:01J',
  'weekend:5',
  'weekly:2026-11-09',
  'audit:delivery_stuck:5',
  'mail_fault:mail_refused:20000',
  'hook:01J:20000',
  'link_made:5',
  'link_used:01J:5',
  'r1.0.on_duty.always',
  'r2.again.1764500000000',
  'r12.duty.01J.5',
  'r1.owner.empty_rota',
  'r3.digest',
];

test('alerts of the release before', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'golden-hour.db');
  const step = MIGRATIONS.findIndex(({ name }) => name.endsWith('_alert_reasons'));
  await migrate(file, MIGRATIONS.slice(0, step));
  await withDatabase(file, async (run) => {
    const columns = 'id, name, kind, language, country, hours, targets, weekend_days, review_links, created_at';
    await run(`INSERT INTO business (${columns}) VALUES ('b', 'B', 'cafe', 'en', 'CZ', '{}', '{}', '[]', '[]', 0)`);
    await run(`INSERT INTO user (id, name, email, created_at, updated_at) VALUES ('u', 'Eva', 'eva@guests.test', 0, 0)`);
    await run(
      `INSERT INTO member (id, business_id, user_id, role, name, language, created_at) VALUES ('m', 'b', 'u', 'owner', 'Eva', 'en', 0)`,
    );
    for (const [n, key] of KEYS.entries())
      await run(`INSERT INTO alert (id, business_id, member_id, step, created_at) VALUES ('a${n}', 'b', 'm', '${key}', ${n})`);
  });

  const db = await openDb({ file });
  await db.migrate();
  const rows = await db.orm.select().from(alert).orderBy(alert.createdAt);
  await db.close();
  expect(rows.map(({ step: key }) => key)).toEqual(KEYS);
  for (const row of rows) {
    const reason = reasonOf(row.step);
    expect({ key: row.step, kind: row.reason, round: row.round }).toEqual({
      key: row.step,
      kind: reason?.kind,
      round: reason?.kind === 'ladder' ? reason.round : null,
    });
  }
});
