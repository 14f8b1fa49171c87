/** `npm run backup [-- <folder>]`: a complete copy of DATA_DIR while the server goes on writing. */
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '#server/config.ts';
import { realClock } from '#server/system/clock.ts';
import { BackupError, checkDatabase, exists, type Manifest, sha256Of, stamp, syncToDisk, withDatabase } from './copy.ts';
import { databaseFile, photosFolder } from '../engine/files.ts';

export type BackupResult = { readonly folder: string; readonly bytes: number; readonly photos: number };

/**
 * Copies database, keys and photos into a new folder under `target` and proves the copy. The database is copied as of one
 * instant by SQLite itself; photos come after it, so every photo it names is there. Until it is complete the folder's name
 * ends in `.partial`. Throws `BackupError`.
 */
export async function backup({ dataDir, target, now }: { dataDir: string; target: string; now: number }): Promise<BackupResult> {
  const source = databaseFile(dataDir);
  if (!(await exists(source)))
    throw new BackupError(`There is no database in ${dataDir}. Set DATA_DIR to the folder the server uses.`);
  const folder = join(target, `golden-hour-${stamp(now)}`);
  const partial = `${folder}.partial`;
  if (await exists(folder)) throw new BackupError(`${folder} exists already.`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });

  const copy = databaseFile(partial);
  await withDatabase(source, async (run) => run('VACUUM INTO ?', copy));
  await chmod(copy, 0o600);
  await syncToDisk(copy);
  await checkDatabase(copy);

  if (!(await exists(join(dataDir, 'keys.json'))))
    throw new BackupError(`${join(dataDir, 'keys.json')} is missing: without it a backup cannot be used.`);
  await copyFile(join(dataDir, 'keys.json'), join(partial, 'keys.json'));
  await chmod(join(partial, 'keys.json'), 0o600);
  await syncToDisk(join(partial, 'keys.json'));
  const photos = await copyPhotos(photosFolder(dataDir), photosFolder(partial));
  const photoSums = await sumsOf(photosFolder(partial));

  const { size: bytes } = await stat(copy);
  const manifest: Manifest = {
    product: 'golden-hour',
    madeAt: new Date(now).toISOString(),
    database: { sha256: await sha256Of(copy), bytes },
    photos,
    keys: { sha256: await sha256Of(join(partial, 'keys.json')) },
    photoSums,
  };
  await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await syncToDisk(join(partial, 'manifest.json'));
  await rename(partial, folder);
  await syncToDisk(target);
  return { folder, bytes, photos };
}

/** File name → SHA-256. */
async function sumsOf(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const name of await readdir(folder)) sums[name] = await sha256Of(join(folder, name));
  return sums;
}

export async function copyPhotos(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (!(await exists(from))) return 0;
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  const names = await readdir(to, { recursive: true });
  for (const name of names) await syncToDisk(join(to, name));
  await syncToDisk(to);
  return names.length;
}

if (import.meta.main) {
  try {
    const { dataDir } = readConfig(process.env);
    const made = await backup({ dataDir, target: resolve(process.argv[2] ?? join(dataDir, 'backups')), now: realClock.now() });
    process.stdout.write(
      `Backup made and checked: ${made.folder} (${Math.ceil(made.bytes / 1024)} kB, ${made.photos} photos).\nIt holds the keys of this installation: keep it as safe as the server.\n`,
    );
  } catch (error) {
    process.stderr.write(`No backup was made. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
