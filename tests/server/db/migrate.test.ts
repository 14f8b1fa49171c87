import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { checkDatabase, withDatabase } from '#server/db/backup/copy.ts';
import { migrate, MigrationError } from '#server/db/engine/migrate.ts';
import { MIGRATIONS } from '#server/db/migrations/index.ts';
import snapshot from '#server/db/migrations/snapshot.json' with { type: 'json' };
import * as schema from '#server/db/schema/index.ts';
import { tempFolder } from './db-kit.ts';
import { manySteps, ROWS_PER_STEP } from './many-steps.ts';

const tables = (file: string) =>
  withDatabase(file, async (run) =>
    (await run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")).map(([name]) => String(name)),
  );

test('the steps build exactly the tables of the schema: a changed column without a step fails here', async () => {
  const now = await generateSQLiteDrizzleJson({ ...schema });
  // If this lists statements: npm run db:generate -- <what changed>
  expect(await generateSQLiteMigration(snapshot as unknown as typeof now, now)).toEqual([]);
});

test('the steps in the list, taken in an empty folder, build every table and column of the schema', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await migrate(file);
  const built = await withDatabase(file, async (run) => {
    const rows = await run("SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'");
    return new Set(rows.map(([table, column]) => `${String(table)}.${String(column)}`));
  });
  const wanted = Object.values(schema)
    .filter((one) => is(one, Table))
    .flatMap((one) => Object.values(getTableColumns(one)).map((column) => `${getTableName(one)}.${column.name}`));
  // What is listed here has a step that stands in no list: server/db/migrations/index.ts.
  expect(wanted.filter((name) => !built.has(name))).toEqual([]);
});

test('an empty folder gets every table once, and a second start does nothing', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'new', 'a.db');
  expect(await migrate(file)).toEqual(MIGRATIONS.map(({ name }) => name));
  expect(await migrate(file)).toEqual([]);
  expect(await tables(file)).toContain('outbox');
});

test('two starts at the same moment take each step once', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  const steps = await Promise.all([migrate(file, manySteps.slice(0, 3)), migrate(file, manySteps.slice(0, 3))]);
  expect(steps.flat().sort()).toEqual(['step_1', 'step_2', 'step_3']);
});

test('a database of a newer version is refused with a sentence and left alone', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await migrate(file, manySteps.slice(0, 3));
  const refused = await migrate(file, manySteps.slice(0, 2)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MigrationError);
  expect(String(refused)).toContain('written by a newer Golden Hour (it has step_3');
  expect(await migrate(file, manySteps.slice(0, 3))).toEqual([]);
});

test('a step that was edited after a database took it is refused', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  await migrate(file, [{ name: 'one', sql: 'CREATE TABLE a (id INTEGER)' }]);
  await expect(migrate(file, [{ name: 'one', sql: 'CREATE TABLE b (id INTEGER)' }])).rejects.toThrow('with another text');
});

test('a step that fails half way leaves nothing of itself, and a corrected one goes through', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  const broken = { name: 'two', sql: 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);' };
  const [first] = manySteps;
  if (!first) throw new Error('no steps');
  await expect(migrate(file, [first, broken])).rejects.toThrow('nowhere');
  expect(await tables(file)).not.toContain('half');
  expect(await migrate(file, [first, { name: 'two', sql: 'CREATE TABLE half (id INTEGER)' }])).toEqual(['two']);
});

test('a step that would leave rows pointing to nothing is refused', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  const parent = {
    name: 'one',
    sql: 'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p(id)); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);',
  };
  await expect(migrate(file, [parent, { name: 'two', sql: 'DELETE FROM p' }])).rejects.toThrow('point to nothing');
  expect(await withDatabase(file, (run) => run('SELECT count(*) FROM p'))).toEqual([[1]]);
});

test('rebuilding a table does not take away the rows that point to it', async () => {
  await using folder = await tempFolder();
  const file = join(folder.path, 'a.db');
  const first = {
    name: 'one',
    sql: 'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p(id) ON DELETE CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);',
  };
  const rebuild = {
    name: 'two',
    sql: 'CREATE TABLE p2 (id INTEGER PRIMARY KEY, more TEXT); INSERT INTO p2 (id) SELECT id FROM p; DROP TABLE p; ALTER TABLE p2 RENAME TO p;',
  };
  await migrate(file, [first, rebuild]);
  expect(await withDatabase(file, (run) => run('SELECT count(*) FROM c'))).toEqual([[1]]);
});

test('killed 50 times in the middle, each step is taken wholly or not at all', async () => {
  await using folder = await tempFolder();
  const middles: number[] = [];
  let file = '';
  for (let round = 0; round < 50; round += 1) {
    if (file === '' || (await stepsTaken(file)) === manySteps.length) file = join(folder.path, `${round}.db`);
    const child = spawn(process.execPath, [join(import.meta.dirname, 'children', 'migrate.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, (round * 13) % 47));
    child.kill('SIGKILL');
    await closed;
    const taken = await stepsTaken(file);
    if (taken > 0 && taken < manySteps.length) middles.push(taken);
    expect(await rowsPerTable(file)).toEqual(Array.from({ length: taken }, () => ROWS_PER_STEP));
    await checkDatabase(file);
  }
  await migrate(file, manySteps);
  expect(await stepsTaken(file)).toBe(manySteps.length);
  // The kills must have hit: otherwise this test proves nothing.
  expect(middles.length).toBeGreaterThan(3);
}, 300_000);

const stepsTaken = (file: string) =>
  withDatabase(file, async (run) => {
    const ledger = await run("SELECT count(*) FROM sqlite_schema WHERE name = 'migration'");
    return ledger[0]?.[0] === 0 ? 0 : Number((await run('SELECT count(*) FROM migration'))[0]?.[0]);
  });

const rowsPerTable = (file: string) =>
  withDatabase(file, async (run) => {
    const counts: number[] = [];
    const names = await run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 't%'");
    for (const [name] of names) counts.push(Number((await run(`SELECT sum(done) FROM ${String(name)}`))[0]?.[0]));
    return counts;
  });
