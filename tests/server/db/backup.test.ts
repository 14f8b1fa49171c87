import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '#server/db/backup/backup.ts';
import { openDb } from '#server/db/engine/client.ts';
import { BackupError, checkDatabase } from '#server/db/backup/copy.ts';
import { databaseFile, photosFolder } from '#server/db/engine/files.ts';
import { lockFolder } from '#server/db/engine/folder-lock.ts';
import { restore } from '#server/db/backup/restore.ts';
import { orphanDevices } from '#server/db/people/device.ts';
import {
  boardLink,
  business,
  calendarLink,
  device,
  invitation,
  member,
  outbox,
  session,
  surge,
  trail,
  user,
  verification,
} from '#server/db/schema/index.ts';
import { openKeys } from '#server/system/keys.ts';
import { DEFAULT_TARGETS } from '#shared/model/business.ts';
import { hoursPreset } from '#shared/response/presets.ts';
import { insertRow, tempFolder } from './db-kit.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

const BUSINESS = {
  id: 'b',
  name: 'Bistro',
  kind: 'restaurant',
  language: 'en',
  country: 'CZ',
  hours: hoursPreset('restaurant', 'Europe/Prague'),
  targets: DEFAULT_TARGETS,
  weekendDays: [5, 6, 7],
  reviewLinks: [],
} as const;
const PHONE = { id: 'd', endpoint: 'e', p256dh: 'p', auth: 'a', vapidKey: 'v', label: 'Phone', language: 'en' } as const;

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
  expect(result).toMatchObject({ aside: null, madeAt: '2026-11-22T12:00:00.000Z', remarks: [] });
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

test('what opened something when the backup was made opens nothing after the restore, and the businesses can read why', async () => {
  await using folder = await tempFolder();
  const [dataDir, fresh] = [join(folder.path, 'data'), join(folder.path, 'fresh')];
  await furnish(dataDir, 'first');
  const db = await openDb({ file: databaseFile(dataDir) });
  const at = new Date(NOON);
  const soon = NOON + 3_600_000;
  await db.tx(async (tx) => {
    await tx.insert(user).values({ id: 'u', name: 'Ana', email: 'ana@bistro.example', createdAt: at, updatedAt: at });
    await tx.insert(business).values({ ...BUSINESS, createdAt: NOON });
    const person = { businessId: 'b', language: 'en', createdAt: NOON } as const;
    await tx.insert(member).values({ ...person, id: 'm', userId: 'u', role: 'owner', name: 'Ana' });
    await tx
      .insert(session)
      .values({ id: 's', userId: 'u', token: 't', expiresAt: new Date(soon), createdAt: at, updatedAt: at });
    for (const id of ['first-owner', 'phone-link'])
      await tx.insert(verification).values({ id, identifier: id, value: 'x', expiresAt: new Date(soon) });
    const made = { businessId: 'b', createdAt: NOON, revokedAt: null };
    await tx
      .insert(invitation)
      .values({ ...made, id: 'i', role: 'owner', label: '', tokenHash: 'i', createdBy: 'm', expiresAt: soon });
    await tx.insert(boardLink).values({ ...made, id: 'w', tokenHash: 'w', label: '' });
    await tx.insert(calendarLink).values({ ...made, id: 'c', tokenHash: 'c', memberId: 'm', mine: true });
    await tx.insert(surge).values({
      id: 'g',
      businessId: 'b',
      startedBy: 'm',
      startedAt: NOON,
      endsAt: soon,
      statement: '',
      tokenHash: 'g',
      helpersMax: 1,
    });
    await tx.insert(device).values({ ...PHONE, userId: 'u', sessionId: 's', showWords: 1, createdAt: NOON, lastSeenAt: NOON });
  });
  await db.close();
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  const done = await restore({ from: made.folder, dataDir: fresh, replace: false, now: NOON + 1_000 });
  expect(done).toMatchObject({ ended: { sessions: 1, invitations: 1, links: 3 }, remarks: [] });

  const back = await openDb({ file: databaseFile(fresh) });
  const { orm } = back;
  expect(await orm.select().from(session)).toEqual([]);
  expect((await orm.select().from(verification)).map(({ id }) => id)).toEqual(['first-owner']);
  const closed = [
    (await orm.select().from(invitation))[0]?.revokedAt,
    (await orm.select().from(boardLink))[0]?.revokedAt,
    (await orm.select().from(calendarLink))[0]?.revokedAt,
  ];
  expect(closed).toEqual(closed.map(() => NOON + 1_000));
  expect((await orm.select().from(surge))[0]?.tokenHash).toBe('ended:g');
  expect((await orm.select().from(trail)).map(({ kind, businessId }) => [kind, businessId])).toEqual([['backup.restored', 'b']]);
  // Phones ring on without words until somebody has had a week to sign in there.
  expect(await orm.select().from(device)).toMatchObject([{ sessionId: null, showWords: 0 }]);
  expect(await orphanDevices(orm, NOON)).toEqual([]);
  expect(await orphanDevices(orm, NOON + 2_000)).toMatchObject([{ userId: 'u' }]);
  await back.close();
});

test('keys that are not the ones backed up, and photos that are gone or changed, are refused by name, and only --anyway goes on', async () => {
  await using folder = await tempFolder();
  const dataDir = join(folder.path, 'data');
  await furnish(dataDir, 'first');
  const made = await backup({ dataDir, target: join(folder.path, 'backups'), now: NOON });
  const keys = join(made.folder, 'keys.json');
  const photo = join(photosFolder(made.folder), 'first.webp');
  const [rightKeys, rightPhoto] = [await readFile(keys), await readFile(photo)];
  const tryIt = (to: string, anyway = false) =>
    restore({ from: made.folder, dataDir: join(folder.path, to), replace: false, anyway, now: NOON });

  await writeFile(keys, '{}');
  await expect(tryIt('a')).rejects.toThrow(/holds no keys.*every phone stays silent.*--anyway/);
  const others = join(folder.path, 'others');
  await openKeys(others);
  await writeFile(keys, await readFile(join(others, 'keys.json')));
  await expect(tryIt('a')).rejects.toThrow(/is not the one that was backed up/);
  await rm(keys);
  await expect(tryIt('a')).rejects.toThrow(/holds no keys/);
  await writeFile(keys, rightKeys);

  await writeFile(photo, 'another picture');
  await expect(tryIt('a')).rejects.toThrow(/1 of 1 photos.*first\.webp/);
  await rm(photo);
  await expect(tryIt('a')).rejects.toThrow(/1 of 1 photos.*first\.webp/);
  expect((await tryIt('b', true)).remarks).toHaveLength(1);
  await rm(keys);
  expect((await tryIt('c', true)).remarks).toHaveLength(2);
  await openKeys(join(folder.path, 'c'), { mustExist: true });

  await writeFile(keys, rightKeys);
  await writeFile(photo, rightPhoto);
  const { keys: _keys, photoSums: _sums, ...old } = JSON.parse(await readFile(join(made.folder, 'manifest.json'), 'utf8'));
  await writeFile(join(made.folder, 'manifest.json'), JSON.stringify(old));
  expect((await tryIt('d')).remarks).toEqual([expect.stringContaining('made by an older version')]);
  await writeFile(keys, '{}');
  await expect(tryIt('e')).rejects.toThrow(/holds no keys/);
});
