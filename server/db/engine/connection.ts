import { createClient, type Client } from '@libsql/client/sqlite3';
import { closeSync, existsSync, openSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { asStorageError, isBusy } from './errors.ts';

/** Another process may hold the write lock; the native wait blocks the event loop, so it is kept to a blink and we wait outside. */
const NATIVE_WAIT_MS = 50;
const LONGEST_PAUSE_MS = 25;

/** One connection that is opened when needed and thrown away when it may be spoiled. */
export interface Connection {
  /** Runs `work`; while another process holds the lock, drops the connection and tries again for up to `busyMs`. */
  use<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** The next use opens a new connection. */
  drop(): void;
}

export type ConnectionOptions = {
  readonly file: string;
  readonly pragmas: readonly string[];
  readonly busyMs: number;
  readonly onBusy: () => void;
};

export function createConnection({ file, pragmas, busyMs, onBusy }: ConnectionOptions): Connection {
  let client: Client | null = null;

  const drop = () => {
    client?.close();
    client = null;
  };

  // One pooled connection each: a second one would come without the PRAGMAs.
  const open = async (): Promise<Client> => {
    if (client) return client;
    // Guests' words: nobody else on this machine may read them. SQLite gives its log the same permissions.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
    const opened = createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: NATIVE_WAIT_MS });
    try {
      for (const pragma of pragmas) await opened.execute(`PRAGMA ${pragma}`);
    } catch (error) {
      opened.close();
      throw error;
    }
    client = opened;
    return opened;
  };

  return {
    drop,
    async use(work) {
      const giveUpAt = performance.now() + busyMs;
      for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
        try {
          return await work(await open());
        } catch (error) {
          if (!isBusy(error)) throw error;
          // After one SQLITE_BUSY every later COMMIT on this connection fails (tursodatabase/libsql-client-ts#352).
          drop();
          onBusy();
          if (performance.now() > giveUpAt) throw error;
          await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())));
        }
      }
    },
  };
}

/** The disk or a lock got in the way: the connection may be spoiled, the caller gets one clean error. */
export function failed(connection: Connection, error: unknown): unknown {
  const clean = asStorageError(error);
  if (clean !== error) connection.drop();
  return clean;
}
