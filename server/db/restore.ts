/** `npm run restore -- <backup folder> [--replace]`: puts a backup into DATA_DIR. */
import { chmod, copyFile, link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '#server/config.ts';
import { realClock } from '#server/system/clock.ts';
import { copyPhotos } from './backup.ts';
import { BackupError, checkDatabase, exists, type Manifest, sha256Of, stamp, syncToDisk, withDatabase } from './copy.ts';
import { databaseFile, photosFolder } from './files.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';

export type RestoreOptions = {
  /** A folder `backup` made. */
  readonly from: string;
  readonly dataDir: string;
  /** Allow a folder that has a database; what it had is put aside, not deleted. */
  readonly replace: boolean;
  readonly now: number;
};

const ManifestFile = z.object({
  product: z.literal('golden-hour'),
  madeAt: z.string(),
  database: z.object({ sha256: z.string(), bytes: z.number() }),
  photos: z.number(),
});

/**
 * Checks the backup, copies it beside the present data, brings it to this program's version and only then swaps it in, so a kill
 * at any moment leaves one complete database under the real name. Returns where the former data was put aside, or null. Throws
 * `BackupError`, `MigrationError` (backup of a newer version) or `FolderInUseError` (the server is running).
 */
export async function restore({
  from,
  dataDir,
  replace,
  now,
}: RestoreOptions): Promise<{ aside: string | null; madeAt: string }> {
  const manifest = await readManifest(from);
  if ((await sha256Of(databaseFile(from))) !== manifest.database.sha256)
    throw new BackupError(`The database in ${from} is not the one that was backed up.`);
  const lock = await lockFolder(dataDir);
  try {
    const present = databaseFile(dataDir);
    const hasData = (await exists(present)) || (await exists(photosFolder(dataDir)));
    if (hasData && !replace)
      throw new BackupError(`${dataDir} is not empty. Add --replace to put it aside and use the backup instead.`);

    const incoming = join(dataDir, 'restoring');
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    await copyFile(databaseFile(from), databaseFile(incoming));
    await checkDatabase(databaseFile(incoming));
    await migrate(databaseFile(incoming));
    // Everything must be in the one file that is about to be renamed.
    await withDatabase(databaseFile(incoming), async (run) => run('PRAGMA wal_checkpoint(TRUNCATE)'));
    await copyFile(join(from, 'keys.json'), join(incoming, 'keys.json'));
    await chmod(join(incoming, 'keys.json'), 0o600);
    await chmod(databaseFile(incoming), 0o600);
    await copyPhotos(photosFolder(from), photosFolder(incoming));
    for (const file of [databaseFile(incoming), join(incoming, 'keys.json')]) await syncToDisk(file);

    const aside = hasData ? join(dataDir, `before-restore-${stamp(now)}`) : null;
    if (aside) await putAside(dataDir, aside);
    await rename(join(incoming, 'keys.json'), join(dataDir, 'keys.json'));
    await rename(photosFolder(incoming), photosFolder(dataDir));
    await rename(databaseFile(incoming), present);
    await syncToDisk(dataDir);
    await rm(incoming, { recursive: true, force: true });
    return { aside, madeAt: manifest.madeAt };
  } finally {
    lock.release();
  }
}

/** A second name for the old database, so that the real name is never without one; its log is folded in and gone before the swap. */
async function putAside(dataDir: string, aside: string): Promise<void> {
  const present = databaseFile(dataDir);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  if (await exists(present)) {
    await withDatabase(present, async (run) => run('PRAGMA wal_checkpoint(TRUNCATE)')).catch(async () => {
      // Too damaged to open: keep its log as it is, somebody may still save something from it.
      for (const end of ['-wal', '-shm'])
        if (await exists(present + end)) await copyFile(present + end, databaseFile(aside) + end);
    });
    await link(present, databaseFile(aside));
    // A leftover log would be replayed into the new database and damage it.
    for (const end of ['-wal', '-shm']) await rm(present + end, { force: true });
  }
  const keys = join(dataDir, 'keys.json');
  if (await exists(keys)) await copyFile(keys, join(aside, 'keys.json'));
  if (await exists(photosFolder(dataDir))) await rename(photosFolder(dataDir), photosFolder(aside));
}

async function readManifest(from: string): Promise<Manifest> {
  try {
    return ManifestFile.parse(JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new BackupError(`${from} is not a complete backup of Golden Hour.`, { cause: error });
  }
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const from = words.find((word) => !word.startsWith('--'));
  try {
    if (!from) throw new BackupError('Say which backup: npm run restore -- <backup folder>');
    const { dataDir } = readConfig(process.env);
    const done = await restore({ from: resolve(from), dataDir, replace: words.includes('--replace'), now: realClock.now() });
    process.stdout.write(
      `Restored into ${dataDir}: the state of ${done.madeAt}.${done.aside ? ` What was there before is in ${done.aside}.` : ''}\n`,
    );
  } catch (error) {
    process.stderr.write(`The restore did not finish. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
