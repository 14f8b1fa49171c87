import { createClient } from '@libsql/client/sqlite3';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A backup that cannot be made or must not be used; the message is a sentence for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** Beside the copies in a backup folder. */
export const Manifest = z.object({
  product: z.literal('golden-hour'),
  madeAt: z.iso.datetime(),
  database: z.object({ sha256: z.string(), bytes: z.number() }),
  photos: z.number(),
  /** Backups of older versions have no sums of these. */
  keys: z.object({ sha256: z.string() }).optional(),
  photoSums: z.record(z.string(), z.string()).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export const LOCK_WAIT_MS = 10_000;

export async function withDatabase<T>(
  file: string,
  work: (run: (sql: string, ...args: (string | number)[]) => Promise<readonly unknown[][]>) => Promise<T>,
): Promise<T> {
  const client = createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: LOCK_WAIT_MS });
  try {
    return await work(async (sql, ...args) =>
      (await client.execute({ sql, args })).rows.map((row) => Array.from(row as ArrayLike<unknown>)),
    );
  } finally {
    client.close();
  }
}

/** Throws `BackupError` unless SQLite finds every page, index and reference in order. */
export async function checkDatabase(file: string): Promise<void> {
  const faults = await withDatabase(file, async (run) => {
    const pages = await run('PRAGMA integrity_check');
    const references = await run('PRAGMA foreign_key_check');
    return pages[0]?.[0] === 'ok' && references.length === 0 ? [] : [...pages, ...references];
  }).catch((error: unknown) => [[error instanceof Error ? error.message : String(error)]]);
  if (faults.length > 0) throw new BackupError(`The copy ${file} is damaged (${String(faults[0]?.[0])}). It must not be used.`);
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Waits until a file or a folder's list of names is on the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** 2026-11-22T20-41-07Z: sorts by time and is a file name everywhere. */
export const stamp = (now: number) =>
  new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
