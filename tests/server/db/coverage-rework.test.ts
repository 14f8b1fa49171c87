/** The step that begins the ledger of coverage, and the past it works out again: what was kept wrongly is put right from the rows that exist. */
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDb, type Db } from '#server/db/engine/client.ts';
import { withDatabase } from '#server/db/backup/copy.ts';
import { findMark } from '#server/db/duty/coverage.ts';
import { reachOf } from '#server/db/duty/duty.ts';
import { migrate } from '#server/db/engine/migrate.ts';
import { MIGRATIONS } from '#server/db/migrations/index.ts';
import { coverageSpan, deviceFact, weekendCoverage } from '#server/db/schema/index.ts';
import { judgePast } from '#server/flows/duty/coverage.ts';
import { reworkStep } from '#server/flows/duty/coverage-rework.ts';
import { proofOf } from '#shared/duty/reach.ts';
import { proofAt } from '#shared/duty/evidence.ts';
import { keptEqualsFacts } from '#tests/support/coverage-again.ts';
import { tempFolder } from './db-kit.ts';

const STEP = MIGRATIONS.findIndex(({ name }) => name.endsWith('_coverage_ledger'));
const on = (text: string) => Date.parse(`2026-11-${text}:00+01:00`);
const NOW = on('18T09:00');
const DAYS = ['13', '14', '15'];

const insert = (table: string, row: Readonly<Record<string, string | number | null>>) => {
  const values = Object.values(row).map((value) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
  );
  return `INSERT INTO "${table}" (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')})`;
};
const open = { fromMinute: 690, toMinute: 1380 };
const hours = { timeZone: 'Europe/Prague', week: Array.from({ length: 7 }, () => [open]), specialDays: [] };
const shift = (weekday: number) => ({
  id: `s${weekday}`,
  name: '',
  weekday,
  fromMinute: 660,
  toMinute: 1440,
  first: { kind: 'member', memberId: 'eva' },
  backup: null,
});
/** Kept on Monday by one look: Eva's phone was failing then, so all of it was. */
const kept = DAYS.map((day) => ({
  from: on(`${day}T11:30`),
  to: on(`${day}T23:00`),
  onDuty: 'eva',
  backup: null,
  state: 'unreachable',
  source: { kind: 'shift', shiftId: 's5', rotationId: null },
  onDutyProof: { state: 'failing', lastShownAt: on('14T11:00'), devices: 1, hints: [] },
  backupProof: null,
}));
const delivery = (id: string, sentAt: number, shownAt: number | null) =>
  insert('delivery', {
    id,
    business_id: 'b',
    alert_id: `a-${id}`,
    device_id: id.split('-')[0] ?? '',
    state: shownAt === null ? 'sent' : 'shown',
    receipt_hash: id,
    created_at: sentAt,
    sent_at: sentAt,
    shown_at: shownAt,
  });
const phone = (id: string, userId: string, more: Readonly<Record<string, string | number | null>>) =>
  insert('device', {
    id,
    user_id: userId,
    session_id: null,
    endpoint: id,
    p256dh: '',
    auth: '',
    vapid_key: '',
    label: id,
    language: 'en',
    created_at: on('02T10:00'),
    last_seen_at: on('17T10:00'),
    ...more,
  });

/** A database of the release before, with Eva's phone that showed its last push on Saturday and was sent one on Sunday at 20:45. */
async function released(file: string): Promise<void> {
  await migrate(file, MIGRATIONS.slice(0, STEP));
  const time = { created_at: 0, updated_at: 0 };
  await withDatabase(file, async (run) => {
    await run(
      insert('business', {
        id: 'b',
        name: 'Bistro',
        kind: 'restaurant',
        language: 'en',
        country: 'CZ',
        hours: JSON.stringify(hours),
        targets: '{}',
        weekend_days: '[5,6,7]',
        review_links: '[]',
        created_at: on('02T09:00'),
      }),
    );
    for (const id of ['eva', 'ben']) {
      await run(insert('user', { id: `u-${id}`, name: id, email: `${id}@guests.test`, ...time }));
      await run(
        insert('member', {
          id,
          business_id: 'b',
          user_id: `u-${id}`,
          role: 'responder',
          name: id,
          language: 'en',
          created_at: 0,
        }),
      );
    }
    await run(phone('phone', 'u-eva', { last_shown_at: on('14T11:00') }));
    await run(phone('muted', 'u-ben', { permission: 'denied', last_shown_at: on('12T11:00') }));
    await run(phone('gone', 'u-ben', { gone_at: on('16T11:00') }));
    const sent = [
      ['phone-1', on('13T11:00') + 2_000, on('13T11:00')],
      ['phone-2', on('14T10:59'), on('14T11:00')],
      ['phone-3', on('15T20:45'), null],
      ['phone-4', on('15T20:50'), null],
      ['muted-1', on('12T11:00') - 1_000, on('12T11:00')],
    ] as const;
    for (const [id, sentAt, shownAt] of sent) {
      await run(insert('alert', { id: `a-${id}`, business_id: 'b', member_id: 'eva', step: id, created_at: 0 }));
      await run(delivery(id, sentAt, shownAt));
    }
    const roster = { shifts: [5, 6, 7].map(shift), rotations: [], closedDates: [] };
    await run(insert('duty_plan', { business_id: 'b', roster: JSON.stringify(roster), version: 1, updated_at: 0 }));
    await run(
      insert('weekend_coverage', {
        business_id: 'b',
        from_at: on('13T00:00'),
        to_at: on('16T00:00'),
        coverage: JSON.stringify({ spans: kept, openMs: 1, coveredMs: 0, doubtfulMs: 0, unreachableMs: 1, gapMs: 0 }),
        kept_at: on('16T09:00'),
      }),
    );
  });
  await migrate(file);
}

const rowsOf = async (db: Db) =>
  (await db.orm.select().from(coverageSpan).where(eq(coverageSpan.businessId, 'b')).orderBy(asc(coverageSpan.from))).map(
    ({ from, to, state, basis }) => ({ from, to, state, basis }),
  );

async function reworked(db: Db, { killed }: { killed: boolean }): Promise<void> {
  await db.tx((tx) => judgePast(tx, 'b', NOW));
  for (let more = true; more;) {
    const killing = db.tx(async (tx) => {
      await reworkStep(tx, 'b');
      throw new Error('killed');
    });
    if (killed) await expect(killing).rejects.toThrow('killed');
    else await killing.catch(() => undefined);
    more = await db.tx((tx) => reworkStep(tx, 'b'));
  }
}

test('a weekend kept wrongly is worked out again from the deliveries there are, marked, and the rest is called a guess', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await released(file);
  const db = await openDb({ file });
  await reworked(db, { killed: true });
  const rows = await rowsOf(db);
  expect(rows.filter(({ from }) => from >= on('13T00:00'))).toEqual([
    { from: on('13T11:30'), to: on('13T23:00'), state: 'covered', basis: 'reworked' },
    { from: on('14T11:30'), to: on('14T23:00'), state: 'covered', basis: 'reworked' },
    { from: on('15T11:30'), to: on('15T20:46') + 1, state: 'covered', basis: 'reworked' },
    { from: on('15T20:46') + 1, to: on('15T23:00'), state: 'unreachable', basis: 'reworked' },
    ...['16', '17'].map((day) => ({ from: on(`${day}T11:30`), to: on(`${day}T23:00`), state: 'gap', basis: 'guessed' })),
  ]);
  const before = rows.filter(({ from }) => from < on('13T00:00'));
  expect(before.every(({ basis }) => basis === 'guessed')).toBe(true);
  expect(before.at(0)?.from).toBe(on('02T11:30'));
  // Whoever had a phone that never showed anything by then can only be hoped for.
  expect(before.find(({ from }) => from === on('06T11:30'))?.state).toBe('doubtful');
  expect(await findMark(db.orm, 'b')).toEqual({ businessId: 'b', until: NOW, reworkedTo: null });
  // What was kept is still there.
  expect(await db.orm.select().from(weekendCoverage)).toHaveLength(1);
  expect(await keptEqualsFacts(db.orm, 'b')).toEqual([]);
  await db.close();
});

test('every phone is known as it was known before, at the step itself and after', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await released(file);
  const db = await openDb({ file });
  const facts = await db.orm.select().from(deviceFact).orderBy(asc(deviceFact.at), asc(deviceFact.seq));
  for (const member of await reachOf(db.orm, 'b')) {
    const standings = facts.filter(({ userId }) => userId === `u-${member.memberId}`);
    expect(proofAt({ memberId: member.memberId, standings }, NOW)).toMatchObject({ state: proofOf(member, NOW).state });
  }
  expect(facts.filter(({ deviceId }) => deviceId === 'phone').map(({ kind, unshownSince }) => [kind, unshownSince])).toEqual([
    ['enrolled', null],
    ['sent', on('13T11:00')],
    ['shown', null],
    ['sent', on('14T10:59')],
    ['shown', null],
    ['sent', on('15T20:45')],
    ['sent', on('15T20:45')],
  ]);
  await db.close();
});

test('a change of the rota before the past is worked out leaves the kept weekend who was on duty', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await released(file);
  const db = await openDb({ file });
  await db.tx((tx) => judgePast(tx, 'b', NOW));
  await db.tx(async (tx) => void (await tx.run(`DELETE FROM duty_plan`)));
  while (await db.tx((tx) => reworkStep(tx, 'b')));
  const rows = await db.orm.select().from(coverageSpan).orderBy(asc(coverageSpan.from));
  expect(rows.map(({ onDutyId, basis }) => [onDutyId, basis])).toEqual(Array.from({ length: 4 }, () => ['eva', 'reworked']));
  await db.close();
});
