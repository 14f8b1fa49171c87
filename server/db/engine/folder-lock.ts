import { createClient } from '@libsql/client/sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBusy } from './errors.ts';

/** Somebody else works on this folder; the message is a sentence for the operator. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Makes this process the only server of `dataDir` until `release` is called or the process ends. It is an open write
 * transaction on a tiny database of its own: the operating system ends it with the process, so a kill -9 leaves no stale lock.
 * Throws `FolderInUseError` when another process has it.
 */
export async function lockFolder(dataDir: string): Promise<{ release(): void }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const client = createClient({ url: pathToFileURL(join(dataDir, 'server.lock')).href, concurrency: 1, timeout: 0 });
  try {
    const hold = await client.transaction('write');
    return {
      release() {
        hold.close();
        client.close();
      },
    };
  } catch (error) {
    client.close();
    if (!isBusy(error)) throw error;
    throw new FolderInUseError(
      `Another Golden Hour is running on ${dataDir}. Stop it first, or give this one another DATA_DIR.`,
      { cause: error },
    );
  }
}
