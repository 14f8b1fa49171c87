/** Whether a backup is what was backed up: database, keys and photos against the sums beside them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysAreWhole } from '#server/system/keys.ts';
import { BackupError, exists, Manifest, sha256Of } from './copy.ts';
import { databaseFile, photosFolder } from '../engine/files.ts';

/** Throws `BackupError` when there is none or its database is another one: nothing can be restored from it. */
export async function readBackup(from: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    manifest = Manifest.parse(JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new BackupError(`${from} is not a complete backup of Golden Hour.`, { cause: error });
  }
  if ((await sha256Of(databaseFile(from))) !== manifest.database.sha256)
    throw new BackupError(`The database in ${from} is not the one that was backed up.`);
  return manifest;
}

const NAMED = 5;

/** Sentences for the operator; empty: all as it was. With any of them a restore goes on only when told to. */
export async function faultsOf(from: string, manifest: Manifest): Promise<readonly string[]> {
  const faults: string[] = [];
  const keys = join(from, 'keys.json');
  const whole = await keysAreWhole(keys);
  if (!whole || (manifest.keys !== undefined && (await sha256Of(keys)) !== manifest.keys.sha256))
    faults.push(
      `${keys} ${whole ? 'is not the one that was backed up' : 'holds no keys'}. With other keys every phone stays silent until alerts are turned on again there, and webhook secrets stop working.`,
    );
  const wrong: string[] = [];
  for (const [name, sum] of Object.entries(manifest.photoSums ?? {})) {
    const file = join(photosFolder(from), name);
    if (!(await exists(file)) || (await sha256Of(file)) !== sum) wrong.push(name);
  }
  if (wrong.length > 0)
    faults.push(
      `${wrong.length} of ${manifest.photos} photos in ${from} are missing or not the ones that were backed up (${wrong.slice(0, NAMED).join(', ')}${wrong.length > NAMED ? ' …' : ''}).`,
    );
  return faults;
}

/** What could not be looked at, because the backup is of an older version; null: everything was. */
export const unchecked = ({ keys, photoSums }: Manifest): string | null =>
  keys === undefined || photoSums === undefined
    ? 'This backup was made by an older version: it has no sums of keys and photos, so only its database was checked.'
    : null;
