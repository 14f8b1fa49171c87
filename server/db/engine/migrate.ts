import type { Client } from '@libsql/client/sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createConnection } from './connection.ts';
import { asStorageError } from './errors.ts';
import { MIGRATIONS, type Migration } from '../migrations/index.ts';

/** The database and this program do not fit together; the message is a sentence for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const LOCK_WAIT_MS = 10_000;
/** A step that rebuilds a table must not cascade into the rows that point to it; references are checked before each commit. */
const PRAGMAS = ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=OFF', 'secure_delete=ON'];

const LEDGER = `CREATE TABLE IF NOT EXISTS migration (
  position INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)`;

/**
 * Brings the tables of `file` to the newest version and returns the names of the steps it took. Each step is one transaction
 * together with its ledger row, so a kill at any moment leaves the step done or not begun. Throws `MigrationError` when the
 * database was written by a newer version, when a step it took has another text here, or when a step would break a reference.
 */
export async function migrate(file: string, migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const connection = createConnection({ file, pragmas: PRAGMAS, busyMs: LOCK_WAIT_MS, onBusy: () => undefined });
  try {
    await connection.use((client) => client.execute(LEDGER));
    const taken: string[] = [];
    for (const [index, migration] of migrations.entries()) {
      if (await connection.use((client) => takeStep(client, index + 1, migration))) taken.push(migration.name);
    }
    await connection.use((client) => refuseNewer(client, migrations.length));
    return taken;
  } catch (error) {
    throw asStorageError(error);
  } finally {
    connection.drop();
  }
}

async function takeStep(client: Client, position: number, { name, sql }: Migration): Promise<boolean> {
  const checksum = createHash('sha256').update(sql).digest('hex');
  const step = await client.transaction('write');
  try {
    const { rows } = await step.execute({ sql: 'SELECT name, checksum FROM migration WHERE position = ?', args: [position] });
    const before = rows[0];
    if (before) {
      if (before['checksum'] === checksum) return false;
      throw new MigrationError(
        `Step ${position} of this database is "${asText(before['name'])}" with another text than this program's "${name}". ` +
          'Start the version of Golden Hour that made this database, or restore a backup.',
      );
    }
    await step.executeMultiple(sql);
    const broken = await step.execute('PRAGMA foreign_key_check');
    if (broken.rows.length > 0) {
      throw new MigrationError(
        `Step "${name}" would leave ${broken.rows.length} rows that point to nothing. Nothing was changed.`,
      );
    }
    await step.execute({
      sql: 'INSERT INTO migration (position, name, checksum, applied_at) VALUES (?, ?, ?, unixepoch() * 1000)',
      args: [position, name, checksum],
    });
    await step.commit();
    return true;
  } finally {
    step.close();
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : 'without a name');

async function refuseNewer(client: Client, known: number): Promise<void> {
  const { rows } = await client.execute({
    sql: 'SELECT name FROM migration WHERE position > ? ORDER BY position',
    args: [known],
  });
  if (rows.length === 0) return;
  const names = rows.map((row) => asText(row['name'])).join(', ');
  throw new MigrationError(
    `This database was written by a newer Golden Hour (it has ${names}, which this version does not know). ` +
      'Start the newer version again, or restore a backup made before the update.',
  );
}
