/** Nothing is left of a deleted business, whatever happens on the way, and nothing of another is touched. */
import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { backup } from '#server/db/backup/backup.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Db } from '#server/db/engine/client.ts';
import { OWNED } from '#server/db/business/empty.ts';
import { restore } from '#server/db/backup/restore.ts';
import { photo, user } from '#server/db/schema/index.ts';
import { emptyDeleted } from '#server/flows/team/delete-business.ts';
import type { Parts } from '#server/flows/parts.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { fillBusiness, rowsOf, tablesWithRows } from './fill-business.ts';

const MARK = 'CANARYVOLE';
const ROWS = 25;

type Two = { readonly gone: Person; readonly stays: Person };

async function furnish(app: TestApp, whom: 'both' | 'gone' = 'both'): Promise<Two> {
  const { db } = app.app.parts;
  const gone = await app.business({ name: `${MARK} Bistro` });
  const stays = await app.business({ name: 'Next door' });
  app.ignorePhones();
  for (const person of whom === 'both' ? [gone, stays] : [gone]) {
    const { deviceId } = await person.phone();
    await fillBusiness(db, { businessId: person.businessId, userId: person.userId, deviceId }, ROWS);
  }
  await app.receive(gone, { text: `${MARK} my soup was cold`, author: `${MARK} N.` });
  return { gone, stays };
}

/** As often as it takes, with a clock that goes on. */
async function emptied({ app, clock }: TestApp, parts: Parts = app.parts): Promise<void> {
  await emptyDeleted(parts);
  clock.advance(5 * 60_000);
  await emptyDeleted(parts);
}

const broken = async (db: Db) => db.sweep((run) => run('PRAGMA foreign_key_check'));

it('of a business with rows in every table none has one afterwards, and its neighbour is the same to the byte', async () => {
  await using app = await openTestApp();
  const { db } = app.app.parts;
  const { gone, stays } = await furnish(app);
  expect(await broken(db)).toEqual([]);
  expect(tablesWithRows(await rowsOf(db, gone.businessId))).toHaveLength(OWNED.length + 1);
  const before = await rowsOf(db, stays.businessId);
  await gone.api.business.delete({ name: `${MARK} Bistro` });
  await emptied(app);
  expect(tablesWithRows(await rowsOf(db, gone.businessId))).toEqual([]);
  expect(await rowsOf(db, stays.businessId)).toEqual(before);
  expect(await broken(db)).toEqual([]);
});

it('every table that names a business is in the list of what is emptied', async () => {
  await using app = await openTestApp();
  const found = await app.app.parts.db.sweep((run) =>
    run(`SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'business_id'`),
  );
  const named = found.map(([name]) => String(name)).filter((name) => name !== 'trail_gate');
  expect(OWNED.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});

it('its photos, its files of the past and its words are nowhere in the folder, the log included', async () => {
  await using app = await openTestApp();
  const { parts } = app.app;
  const { dataDir } = app;
  const { gone } = await furnish(app);
  const files = await parts.db.orm
    .select({ file: photo.file })
    .from(photo)
    .where(sql`business_id = ${gone.businessId}`);
  const [first] = files;
  await mkdir(join(dataDir, 'photos'), { recursive: true });
  await writeFile(join(dataDir, 'photos', first?.file ?? ''), MARK);
  const [past] = await parts.db.sweep((run) => run('SELECT id FROM history_import WHERE business_id = ?', gone.businessId));
  await mkdir(join(dataDir, 'imports', String(past?.[0])), { recursive: true });
  await writeFile(join(dataDir, 'imports', String(past?.[0]), 'raw'), MARK);
  await gone.api.business.delete({ name: `${MARK} Bistro` });
  await emptied(app);
  expect(await readdir(join(dataDir, 'photos'))).toEqual([]);
  expect(await readdir(join(dataDir, 'imports'))).toEqual([]);
  for (const name of ['golden-hour.db', 'golden-hour.db-wal'])
    expect((await readFile(join(dataDir, name))).includes(MARK)).toBe(false);
});

/** Dies in the sweep number `nth`: before it is on disk, or right after. */
function mortal(parts: Parts, nth: number, when: 'before' | 'after'): Parts {
  let sweeps = 0;
  const db: Db = {
    ...parts.db,
    async sweep(work) {
      const mine = sweeps === nth;
      sweeps += 1;
      const result = await parts.db.sweep(async (run) => {
        const done = await work(run);
        if (mine && when === 'before') throw new Error('killed');
        return done;
      });
      if (mine) throw new Error('killed');
      return result;
    },
  };
  return { ...parts, db };
}

it.each([0, 2, 5].flatMap((nth) => (['before', 'after'] as const).map((when) => [nth, when] as const)))(
  'killed in write %i, %s it is on disk, and started anew, it goes on with what is left',
  async (nth, when) => {
    await using app = await openTestApp();
    const { gone, stays } = await furnish(app);
    const before = await rowsOf(app.app.parts.db, stays.businessId);
    await gone.api.business.delete({ name: `${MARK} Bistro` });
    await expect(emptyDeleted(mortal(app.app.parts, nth, when))).rejects.toThrow('killed');
    await app.reopen();
    const { db } = app.app.parts;
    expect(await broken(db)).toEqual([]);
    expect(tablesWithRows(await rowsOf(db, gone.businessId)).length).toBeGreaterThan(0);
    await emptied(app);
    expect(tablesWithRows(await rowsOf(db, gone.businessId))).toEqual([]);
    expect(await rowsOf(db, stays.businessId)).toEqual(before);
  },
);

it('what a request under way still writes after the rows were gone goes as well', async () => {
  await using app = await openTestApp();
  const { parts } = app.app;
  const { gone } = await furnish(app);
  await gone.api.business.delete({ name: `${MARK} Bistro` });
  await emptyDeleted(parts);
  await parts.db.sweep((run) =>
    run(
      `INSERT INTO outbox (id, business_id, topic, payload, run_at, created_at) VALUES ('late', ?, 'alert', '{}', 0, 0)`,
      gone.businessId,
    ),
  );
  await emptied(app);
  expect(tablesWithRows(await rowsOf(parts.db, gone.businessId))).toEqual([]);
});

it('a backup of before does not bring it back, unless whoever restores it says so', async () => {
  await using app = await openTestApp();
  const { dataDir, clock } = app;
  const { gone, stays } = await furnish(app);
  const made = await backup({ dataDir, target: join(dataDir, 'backups'), now: clock.now() });
  await gone.api.business.delete({ name: `${MARK} Bistro` });
  await emptied(app);
  await app.app.stop();
  const restored = (withDeleted: boolean) =>
    restore({ from: made.folder, dataDir, replace: true, withDeleted, now: clock.now() + Number(withDeleted) * 1_000 });
  expect((await restored(false)).deleted).toBe(1);
  await app.reopen();
  const { parts } = app.app;
  expect(await findBusiness(parts.db.orm, gone.businessId)).toBeNull();
  expect(tablesWithRows(await rowsOf(parts.db, gone.businessId)).length).toBeGreaterThan(0);
  await emptied(app);
  expect(tablesWithRows(await rowsOf(parts.db, gone.businessId))).toEqual([]);
  expect((await findBusiness(parts.db.orm, stays.businessId))?.name).toBe('Next door');
  await app.app.stop();
  expect((await restored(true)).deleted).toBe(0);
  await app.reopen();
  expect((await findBusiness(app.app.parts.db.orm, gone.businessId))?.name).toBe(`${MARK} Bistro`);
});

it('the regular task does it by itself, and people keep their accounts', async () => {
  await using app = await openTestApp();
  const { gone } = await furnish(app, 'gone');
  const { db } = app.app.parts;
  const people = await db.orm.select().from(user);
  await gone.api.business.delete({ name: `${MARK} Bistro` });
  await app.app.ticker.tick();
  await app.fastForward({ minutes: 3 });
  expect(tablesWithRows(await rowsOf(db, gone.businessId))).toEqual([]);
  expect(await db.orm.select().from(user)).toEqual(people);
});
