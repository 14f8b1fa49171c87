/** `npm run restore -- <backup folder> [--replace] [--anyway] [--with-deleted]`: puts a backup into DATA_DIR. */
import { chmod, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '#server/config.ts';
import { realClock } from '#server/system/clock.ts';
import { copyPhotos } from './backup.ts';
import { faultsOf, readBackup, unchecked } from './check-backup.ts';
import { BackupError, checkDatabase, exists, stamp, syncToDisk, withDatabase } from './copy.ts';
import { databaseFile, photosFolder } from '../engine/files.ts';
import { lockFolder } from '../engine/folder-lock.ts';
import { migrate } from '../engine/migrate.ts';
import { deleteAgain, deletedSince, endOutlived, type Deleted, type Outlived } from './outlived.ts';

export type RestoreOptions = {
  /** A folder `backup` made. */
  readonly from: string;
  readonly dataDir: string;
  /** Allow a folder that has a database; what it had is put aside, not deleted. */
  readonly replace: boolean;
  /** Go on although keys or photos are not what was backed up. */
  readonly anyway?: boolean;
  /** Bring back businesses that were deleted after the backup was made. */
  readonly withDeleted?: boolean;
  readonly now: number;
};

export type Restored = {
  /** Where the former data was put aside, or null. */
  readonly aside: string | null;
  readonly madeAt: string;
  readonly ended: Outlived;
  /** Businesses of the backup that were deleted since, and will be taken away again. */
  readonly deleted: number;
  /** What is not as it should be, and what could not be looked at. */
  readonly remarks: readonly string[];
};

/**
 * Checks the backup, copies it beside the present data, brings it to this program's version and only then swaps it in, so a kill
 * at any moment leaves one complete database under the real name. What may have been taken away since the backup was made is ended in
 * it (outlived.ts), and a business deleted since stays deleted. Throws `BackupError`, `MigrationError` (backup of a newer version) or `FolderInUseError` (the server is running).
 */
export async function restore({
  from,
  dataDir,
  replace,
  anyway = false,
  withDeleted = false,
  now,
}: RestoreOptions): Promise<Restored> {
  const manifest = await readBackup(from);
  const faults = await faultsOf(from, manifest);
  if (faults.length > 0 && !anyway)
    throw new BackupError(`${faults.join(' ')} Put back what is missing, or add --anyway to restore what is there.`);
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
    const since = withDeleted ? NOTHING : await deletedIn(present);
    const { ended, deleted } = await withDatabase(databaseFile(incoming), async (run) => {
      const done = { ended: await endOutlived(run, now), deleted: await deleteAgain(run, since) };
      // Everything must be in the one file that is about to be renamed.
      await run('PRAGMA wal_checkpoint(TRUNCATE)');
      return done;
    });
    // Without any, the next start makes new ones: that is what --anyway asked for.
    if (await exists(join(from, 'keys.json'))) await copyFile(join(from, 'keys.json'), join(incoming, 'keys.json'));
    else await writeFile(join(incoming, 'keys.json'), '{}\n', { mode: 0o600 });
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
    return {
      aside,
      madeAt: manifest.madeAt,
      ended,
      deleted,
      remarks: [...faults, ...[unchecked(manifest)].filter((one) => one !== null)],
    };
  } finally {
    lock.release();
  }
}

const NOTHING: Deleted = { businesses: [], addresses: [] };

/** Of no data, of an older version's or of a file too damaged to read nothing is known. */
async function deletedIn(present: string): Promise<Deleted> {
  if (!(await exists(present))) return NOTHING;
  return withDatabase(present, deletedSince).catch(() => NOTHING);
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

/** What the operator must know, as the past came back. */
function report(dataDir: string, { aside, madeAt, ended, deleted, remarks }: Restored): string {
  return [
    `Restored into ${dataDir}: the state of ${madeAt}.${aside ? ` What was there before is in ${aside}.` : ''}`,
    ...remarks,
    `Ended, because they may have been taken away since: ${ended.sessions} sign-ins, ${ended.invitations} invitations, ${ended.links} links of wallboards, calendars, helpers and new passwords. Everybody signs in again; make the links anew.`,
    ...(deleted === 0
      ? []
      : [
          `${deleted} businesses of this backup were deleted by their owners after it was made. They stay deleted; to bring them back, restore again with --with-deleted.`,
        ]),
    'As they were then: who is in the team and as what, passwords, passkeys, recovery codes, webhook secrets, QR codes. Look through Team and Channels, and remove again whoever and whatever was removed since.',
    'Phones that had alerts ring on for a week without showing words; by then somebody must have signed in on them.',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const from = words.find((word) => !word.startsWith('--'));
  try {
    if (!from) throw new BackupError('Say which backup: npm run restore -- <backup folder>');
    const { dataDir } = readConfig(process.env);
    const [replace, anyway, withDeleted] = ['--replace', '--anyway', '--with-deleted'].map((word) => words.includes(word));
    const done = await restore({
      from: resolve(from),
      dataDir,
      replace: replace === true,
      anyway: anyway === true,
      withDeleted: withDeleted === true,
      now: realClock.now(),
    });
    process.stdout.write(report(dataDir, done));
  } catch (error) {
    process.stderr.write(`The restore did not finish. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
