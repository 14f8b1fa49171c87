import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDb, type Db } from '#server/db/engine/client.ts';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { outbox } from '#server/db/schema/index.ts';
import { anyRow, tempDb, tempFolder } from './db-kit.ts';

const bigRow = () => ({ ...anyRow(), payload: { words: randomBytes(20_000).toString('hex') } });

/** Writes until it is refused; returns the number of acknowledged rows and the refusal. */
async function fill(db: Db): Promise<{ acknowledged: number; refusal: unknown }> {
  for (let acknowledged = 0; acknowledged < 2_000; acknowledged += 1) {
    const refusal = await db
      .tx(async (tx) => void (await tx.insert(outbox).values(bigRow())))
      .then(
        () => null,
        (error: unknown) => error,
      );
    if (refusal !== null) return { acknowledged, refusal };
  }
  throw new Error('the disk never filled up');
}

test('a database that may not grow says "unavailable", keeps what it acknowledged, still reads, and recovers', async () => {
  await using temp = await tempDb();
  await temp.db.orm.run(sql`pragma max_page_count = 200`);
  const { acknowledged, refusal } = await fill(temp.db);
  expect(refusal).toBeInstanceOf(StorageError);
  expect(refusal).toMatchObject({ code: 'unavailable', reason: 'disk_full' });
  expect(await temp.db.orm.$count(outbox)).toBe(acknowledged);
  await temp.db.orm.run(sql`pragma max_page_count = 100000`);
  await temp.db.tx(async (tx) => void (await tx.insert(outbox).values(bigRow())));
  expect(await temp.db.orm.$count(outbox)).toBe(acknowledged + 1);
});

test('a write outside a transaction is found "unavailable" as well', async () => {
  await using temp = await tempDb();
  await temp.db.orm.run(sql`pragma max_page_count = 1`);
  const refusal = await temp.db.orm
    .insert(outbox)
    .values(Array.from({ length: 200 }, bigRow))
    .then(
      () => null,
      (error: unknown) => error,
    );
  expect(asStorageError(refusal)).toMatchObject({ code: 'unavailable', reason: 'disk_full' });
});

const mountable = canMount();

test.skipIf(!mountable)(
  'on a real full disk nothing acknowledged is lost and writing works again when there is space (needs root)',
  async () => {
    await using folder = await tempFolder();
    const disk = join(folder.path, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
    try {
      const db = await openDb({ file: join(disk, 'a.db') });
      await db.migrate();
      writeFileSync(join(disk, 'ballast'), randomBytes(1_000_000));
      const { acknowledged, refusal } = await fill(db);
      expect(refusal).toMatchObject({ code: 'unavailable', reason: 'disk_full' });
      expect((await fill(db)).refusal).toMatchObject({ code: 'unavailable' });
      expect(await db.orm.$count(outbox)).toBeGreaterThanOrEqual(acknowledged);
      rmSync(join(disk, 'ballast'));
      const before = await db.orm.$count(outbox);
      await db.tx(async (tx) => void (await tx.insert(outbox).values(bigRow())));
      expect(await db.orm.$count(outbox)).toBe(before + 1);
      expect((await db.orm.run(sql`pragma integrity_check`)).rows[0]?.['integrity_check']).toBe('ok');
      await db.close();
    } finally {
      execFileSync('umount', ['--lazy', disk]);
    }
  },
  30_000,
);

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const place = `/tmp/golden-hour-mount-${process.pid}`;
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
