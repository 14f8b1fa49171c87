import type { ResultSet } from '@libsql/client/sqlite3';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import type { BaseSQLiteDatabase, SQLiteTransaction } from 'drizzle-orm/sqlite-core';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { asStorageError, NestedWriteError } from './errors.ts';
import { gatherEffects, tellAtOnce, type Effects } from './effects.ts';
import { createLocalClient, type Run } from './local-client.ts';
import { migrate } from './migrate.ts';
import * as schema from '../schema/index.ts';

export type Schema = typeof schema;
/** What every query takes: the database (reads see what is committed) or the transaction in hand. */
export type Queryable = BaseSQLiteDatabase<'async', ResultSet, Schema>;
/** An open write transaction. */
export type Tx = SQLiteTransaction<'async', ResultSet, Schema, ExtractTablesWithRelations<Schema>>;

export interface Db {
  readonly orm: LibSQLDatabase<Schema>;
  /**
   * Runs `work` as the one writer and commits when it resolves; rolls back and rethrows when it rejects. Resolves after the
   * commit is on disk; by then the live line and the worker know of its events and jobs (effects.ts). Everything else that wants to write waits meanwhile: never await the network,
   * a child process or a long computation inside. Writing through `orm`, or opening a second transaction, inside is refused.
   * Throws `StorageError` (code `unavailable`) when the disk is full, broken or locked by another program.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Brings the tables to the newest version; see `migrate`. Returns the names of the steps it took. */
  migrate(): Promise<readonly string[]>;
  /** busy: times another program's lock was met. waiting: writers in the lane right now. */
  readonly stats: { readonly busy: number; readonly waiting: number };
  /**
   * Folds the log into the database and cuts it to nothing, in the writers' lane: until then the log holds words that were erased.
   * False: somebody was reading an older state; try again later. The log is at most 4 MB long, so writers wait some milliseconds.
   */
  emptyLog(): Promise<boolean>;
  /**
   * A transaction in plain SQL that does not look for what points to the rows it takes away: with a table of a million rows and no index
   * for it, that alone would hold the lane for seconds a row. Whoever uses it takes everything that points there away first.
   */
  sweep<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Waits for the writer in hand, then closes. */
  close(): Promise<void>;
}

export type OpenDbOptions = {
  readonly file: string;
  /** How long to try while another program holds the lock, milliseconds. */
  readonly busyMs?: number;
  /** Told after each commit that wrote an event or a job: for the live line and the worker. */
  readonly committed?: (effects: Effects) => void;
};

export async function openDb({ file, busyMs = 5_000, committed = () => undefined }: OpenDbOptions): Promise<Db> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const client = createLocalClient({
    file,
    busyMs,
    beforeWrite: () => {
      if (inside.getStore()?.open) throw new NestedWriteError();
    },
  });
  const orm = drizzle(client, { schema });
  const begin = orm.transaction.bind(orm);
  tellAtOnce(orm, committed);

  const tx = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const mark = { open: true };
    let tellOthers = () => undefined as void;
    try {
      const result = await begin(async (handle) => {
        tellOthers = gatherEffects(handle, committed);
        return inside.run(mark, () => work(handle));
      });
      tellOthers();
      return result;
    } catch (error) {
      throw asStorageError(error);
    } finally {
      mark.open = false;
    }
  };
  // Libraries that open their own transactions (accounts) get the same guard.
  orm.transaction = tx;

  // Sets WAL and proves that the file can be opened at all.
  await client.executeMultiple('SELECT 1');

  return {
    orm,
    tx,
    migrate: () => migrate(file),
    stats: client.stats,
    emptyLog: () => client.emptyLog(),
    sweep: (work) => client.sweep(work),
    async close() {
      await client.executeMultiple('SELECT 1').catch(() => undefined);
      client.close();
    },
  };
}
