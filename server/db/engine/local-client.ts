import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client/sqlite3';
import { createConnection, failed, type Connection } from './connection.ts';
import { asStorageError } from './errors.ts';
import { createGroups } from './group.ts';
import { createLane } from './lane.ts';

/** FULL: an acknowledged write survives a power cut. NORMAL would acknowledge commits without a single fsync. */
const PRAGMAS = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'cache_size=-65536',
  'temp_store=MEMORY',
  'journal_size_limit=67108864',
  // What is deleted is overwritten, so that erased words do not lie on in free pages.
  'secure_delete=ON',
];
/** How long reads may follow each other before sockets and timers get their turn. */
const READ_SLICE_MS = 10;

export type LocalClientOptions = {
  readonly file: string;
  readonly busyMs: number;
  /** Called before a write that does not belong to the transaction in hand; throws to refuse it. */
  readonly beforeWrite: () => void;
};

export type LocalClient = Client & {
  readonly stats: { busy: number; readonly waiting: number };
  /** See `Db.emptyLog`. */
  emptyLog(): Promise<boolean>;
  /** See `Db.sweep`. */
  sweep<T>(work: (run: Run) => Promise<T>): Promise<T>;
};

/** One statement of a sweep with its arguments; returns what it returns, row by row. */
export type Run = (sql: string, ...args: (string | number)[]) => Promise<readonly unknown[][]>;

/**
 * A local file behind the interface drizzle expects of libsql: one writer behind a lane, one reader beside it. The library's own
 * client opens a connection per concurrent transaction, freezes the process while two of them wait for each other, then fails.
 */
export function createLocalClient({ file, busyMs, beforeWrite }: LocalClientOptions): LocalClient {
  const lane = createLane();
  const stats = {
    busy: 0,
    get waiting() {
      return lane.length;
    },
  };
  const onBusy = () => {
    stats.busy += 1;
  };
  const writer = createConnection({ file, pragmas: PRAGMAS, busyMs, onBusy });
  const reader = createConnection({ file, pragmas: [...PRAGMAS, 'query_only=1'], busyMs, onBusy });
  const singles = createGroups(lane, writer);
  const yieldToEventLoop = createYield();

  const write = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    beforeWrite();
    const release = await lane.acquire();
    try {
      return await writer.use(work);
    } catch (error) {
      throw failed(writer, error);
    } finally {
      release();
    }
  };

  const read = async (statement: InStatement): Promise<ResultSet> => {
    await yieldToEventLoop();
    try {
      return await reader.use((client) => client.execute(statement));
    } catch (error) {
      throw failed(reader, error);
    }
  };

  const local: LocalClient = {
    protocol: 'file',
    closed: false,
    stats,
    async execute(statementOrSql: InStatement, args?: InArgs) {
      const statement = typeof statementOrSql === 'string' ? { sql: statementOrSql, args: args ?? [] } : statementOrSql;
      if (onlyReads(statement.sql)) return read(statement);
      beforeWrite();
      return singles.execute(statement);
    },
    batch: (statements) => write((client) => client.batch(statements, 'write')),
    migrate: (statements) => write((client) => client.migrate(statements)),
    executeMultiple: (sql) => write((client) => client.executeMultiple(sql)),
    async transaction() {
      beforeWrite();
      const release = await lane.acquire();
      try {
        const transaction = await writer.use((client) => client.transaction('write'));
        return guardTransaction(transaction, writer, release);
      } catch (error) {
        release();
        throw failed(writer, error);
      }
    },
    async emptyLog() {
      const { rows } = await write((client) => client.execute('PRAGMA wal_checkpoint(TRUNCATE)'));
      return rows[0]?.['busy'] === 0;
    },
    async sweep(work) {
      try {
        return await write((client) => unlooked(client, work));
      } catch (error) {
        // Whatever happened: a connection that does not look at references is not used again.
        writer.drop();
        throw error;
      }
    },
    sync: async () => undefined,
    reconnect() {
      writer.drop();
      reader.drop();
    },
    close() {
      local.closed = true;
      writer.drop();
      reader.drop();
    },
  };
  return local;
}

/** The setting is one of the connection and cannot change inside a transaction. */
async function unlooked<T>(client: Client, work: (run: Run) => Promise<T>): Promise<T> {
  await client.execute('PRAGMA foreign_keys=OFF');
  const transaction = await client.transaction('write');
  let done: T;
  try {
    done = await work(async (sql, ...args) =>
      (await transaction.execute({ sql, args })).rows.map((row) => Array.from(row as ArrayLike<unknown>)),
    );
    await transaction.commit();
  } finally {
    transaction.close();
  }
  await client.execute('PRAGMA foreign_keys=ON');
  return done;
}

/** Holds the lane until it is over, one way or the other; a connection that could not finish cleanly is not used again. */
function guardTransaction(transaction: Transaction, writer: Connection, release: () => void): Transaction {
  let over = false;
  const end = (clean: boolean) => {
    if (over) return;
    over = true;
    if (!clean) writer.drop();
    release();
  };
  const rollback = async () => {
    if (over) return;
    let clean = false;
    try {
      // A full disk makes SQLite roll back by itself; a second ROLLBACK would then hide the real error.
      if (!transaction.closed) await transaction.rollback();
      else transaction.close();
      clean = true;
    } catch {
      clean = false;
    } finally {
      end(clean);
    }
  };
  return {
    execute: (statement) => transaction.execute(statement),
    batch: (statements) => transaction.batch(statements),
    executeMultiple: (sql) => transaction.executeMultiple(sql),
    get closed() {
      return over || transaction.closed;
    },
    async commit() {
      try {
        await transaction.commit();
        end(true);
      } catch (error) {
        end(false);
        throw asStorageError(error);
      }
    },
    rollback,
    close() {
      void rollback();
    },
  };
}

/** The reader is opened with `query_only`, so a wrong guess here is an error and never a lost write. */
function onlyReads(sql: string): boolean {
  if (/^\s*(select|explain|values)\b/i.test(sql)) return true;
  return /^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql);
}

function createYield(): () => Promise<void> {
  let lastTurn = performance.now();
  return async () => {
    if (performance.now() - lastTurn < READ_SLICE_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    lastTurn = performance.now();
  };
}
