import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '#server/db/backup.ts';
import { openDb } from '#server/db/client.ts';
import { BackupError, checkDatabase } from '#server/db/copy.ts';
import { databaseFile, photosFolder } from '#server/db/files.ts';
import { lockFolder } from '#server/db/folder-lock.ts';
import { restore } from '#server/db/restore.ts';
import { outbox } from '#server/db/schema/index.ts';
import { openKeys } from '#server/system/keys.ts';
import { insertRow, tempFolder } from './fixture.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

/** A folder as a server leaves it: database, keys, a photo. */
async function furnish(dataDir: string, rowId: string) {
  await openKeys(dataDir);
  const db = await openDb({ file: databaseFile(dataDir) });
  await db.migrate();
  await insertRow(db, rowId);
  await db.close();
  await mkdir(photosFolder(dataDir), { recursive: true });
  await writeFile(join(photosFolder(dataDir), `${rowId}.webp`), `photo of ${rowId}`);
}

async function rowIds(dataDir: string): Promise<string[]> {
  const db = await openDb({ file: databaseFile(dataDir) });
  const rows = await db.orm.select({ id: outbox.id }).from(outbox);
  await db.close();
  return rows.map(({ id }) => id);
}

test('a backup taken while a server writes restores into an empty folder as one moment of the past', async () => {
  await using folder = await tempFolder();
  const dataDir = join(folder.path, 'data');
  await furnish(dataDir, 'first');
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'children', 'write-forever.ts'), databaseFile(dataDir), '5', 'w'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  writer.stdout.on('data', (data) => {
    said += String(data);
  });
  const acknowledged = () => said.split('\n').slice(0, -1);
  while (acknowledged().length < 20) await once(writer.stdout, 'data');
  const before = acknowledged();
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  const during = acknowledged().length;
  while (acknowledged().length < during + 5) await once(writer.stdout, 'data');
  writer.kill();
  await once(writer, 'close');

  const fresh = join(folder.path, 'fresh');
  const result = await restore({ from: made.folder, dataDir: fresh, replace: false, now: NOON });
  expect(result).toEqual({ aside: null, madeAt: '2026-11-22T12:00:00.000Z' });
  await checkDatabase(databaseFile(fresh));
  const ids = new Set(await rowIds(fresh));
  expect(before.filter((name) => !ids.has(`${name}-a`) || !ids.has(`${name}-b`))).toEqual([]);
  expect([...ids].filter((id) => id.endsWith('-a')).length).toBe([...ids].filter((id) => id.endsWith('-b')).length);
  expect(await openKeys(fresh)).toEqual(await openKeys(dataDir));
  expect(await readFile(join(photosFolder(fresh), 'first.webp'), 'utf8')).toBe('photo of first');
  expect((await stat(join(fresh, 'keys.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(databaseFile(fresh))).mode & 0o777).toBe(0o600);
}, 60_000);

test('restoring over other data puts that aside, whole and usable', async () => {
  await using folder = await tempFolder();
  const [dataDir, other] = [join(folder.path, 'data'), join(folder.path, 'other')];
  await furnish(dataDir, 'old');
  await furnish(other, 'present');
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  await expect(restore({ from: made.folder, dataDir: other, replace: false, now: NOON })).rejects.toThrow('Add --replace');
  expect(await rowIds(other)).toEqual(['present']);
  const { aside } = await restore({ from: made.folder, dataDir: other, replace: true, now: NOON });
  expect(await rowIds(other)).toEqual(['old']);
  expect(await readdir(photosFolder(other))).toEqual(['old.webp']);
  expect(await rowIds(aside ?? '')).toEqual(['present']);
  expect(await readdir(photosFolder(aside ?? ''))).toEqual(['present.webp']);
});

test('changes still in the log of the replaced database do not leak into the restored one', async () => {
  await using folder = await tempFolder();
  const dataDir = join(folder.path, 'data');
  await furnish(dataDir, 'old');
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'children', 'write-forever.ts'), databaseFile(dataDir), '0', 'w'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(writer.stdout, 'data');
  writer.kill('SIGKILL');
  await once(writer, 'close');
  await restore({ from: made.folder, dataDir, replace: true, now: NOON });
  expect(await rowIds(dataDir)).toEqual(['old']);
  await checkDatabase(databaseFile(dataDir));
});

test('a running server, a changed copy and an unfinished copy are each refused with a sentence', async () => {
  await using folder = await tempFolder();
  const dataDir = join(folder.path, 'data');
  await furnish(dataDir, 'old');
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  const lock = await lockFolder(dataDir);
  await expect(restore({ from: made.folder, dataDir, replace: true, now: NOON })).rejects.toThrow(
    'Another Golden Hour is running',
  );
  lock.release();
  const bytes = await readFile(databaseFile(made.folder));
  await chmod(databaseFile(made.folder), 0o600);
  await writeFile(databaseFile(made.folder), Buffer.concat([bytes, Buffer.from('x')]));
  await expect(restore({ from: made.folder, dataDir, replace: true, now: NOON })).rejects.toThrow(
    'is not the one that was backed up',
  );
  await expect(restore({ from: folder.path, dataDir, replace: true, now: NOON })).rejects.toThrow(BackupError);
  await expect(backup({ dataDir: join(folder.path, 'nothing'), target: folder.path, now: NOON })).rejects.toThrow(
    'There is no database',
  );
  expect(await rowIds(dataDir)).toEqual(['old']);
});
