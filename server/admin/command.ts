import { access } from 'node:fs/promises';
import type { Config } from '#server/config.ts';
import { type Db, openDb } from '#server/db/engine/client.ts';
import { databaseFile } from '#server/db/engine/files.ts';
import { FolderInUseError, lockFolder } from '#server/db/engine/folder-lock.ts';

export type Command = {
  /** How it is called: "reset-password <e-mail>". */
  readonly words: string;
  readonly says: string;
  /** Returns what to print. Throws `OperatorError`. */
  readonly run: (args: readonly string[], config: Config) => Promise<string>;
};

/** A sentence for whoever typed the command. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/**
 * Opens the database beside a running server or without one. Only without one the tables are brought to this version: under a
 * server they are its own affair.
 */
export async function withDatabase<T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> {
  const file = databaseFile(config.dataDir);
  await access(file).catch(() => {
    throw new OperatorError(`There is no database in ${config.dataDir}. Set DATA_DIR to the folder the server uses.`);
  });
  const lock = await lockFolder(config.dataDir).catch((error: unknown) => {
    if (error instanceof FolderInUseError) return null;
    throw error;
  });
  const db = await openDb({ file });
  try {
    if (lock !== null) await db.migrate();
    return await work(db);
  } catch (error) {
    if (!/no such (table|column)/.test(String(error instanceof Error ? (error.cause ?? error) : error))) throw error;
    throw new OperatorError('The running server is of another version. Restart it first, then try again.');
  } finally {
    await db.close();
    lock?.release();
  }
}
