/** Rows of one business in every table there is, made from the schema: a table that is added tomorrow is filled too. */
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Db } from '#server/db/engine/client.ts';
import { OWNED } from '#server/db/business/empty.ts';
import * as schema from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';

const TABLES = new Map<string, Table>(
  Object.values(schema)
    .filter((one) => is(one, Table))
    .map((one) => [getTableName(one), one]),
);

type Known = { readonly businessId: string; readonly userId: string; readonly deviceId: string };

/** `rows` rows in each table that may have several of a business, with valid references. */
export async function fillBusiness(db: Db, known: Known, rows: number): Promise<void> {
  const ids = new Map<string, string[]>([
    ['business', [known.businessId]],
    ['user', [known.userId]],
    ['device', [known.deviceId]],
  ]);
  await db.sweep(async (run) => {
    for (const { name, where } of OWNED.toReversed()) {
      const table = TABLES.get(name);
      if (table === undefined) throw new Error(`no table ${name}`);
      const keys = new Map<string, string>(
        getTableConfig(table).foreignKeys.map((key) => {
          const { columns, foreignTable } = key.reference();
          return [columns[0]?.name ?? '', getTableName(foreignTable)];
        }),
      );
      const columns = Object.values(getTableColumns(table)).filter(({ name: column }) => column !== 'seq');
      for (let row = 0; row < rows; row += 1) {
        const values = columns.map((column) => {
          const to = column.name === 'business_id' ? 'business' : keys.get(column.name);
          if (to !== undefined) {
            const there = ids.get(to) ?? [];
            return there[row % there.length] ?? '';
          }
          if (column.dataType === 'json') return '{}';
          // Far in the past and done with, so that no job takes it for its own.
          if (column.name.endsWith('_at')) return 1_000 + row;
          if (column.dataType !== 'string') return row;
          return column.enumValues?.[0] ?? newId();
        });
        const marks = values.map(() => '?').join(', ');
        const into = columns.map((column) => `"${column.name}"`).join(', ');
        await run(`INSERT OR IGNORE INTO "${name}" (${into}) VALUES (${marks})`, ...values);
      }
      if (columns.some((column) => column.name === 'id'))
        ids.set(
          name,
          (await run(`SELECT id FROM "${name}" WHERE ${where}`, known.businessId)).map(([id]) => String(id)),
        );
    }
  });
}

/** Every row of this business, table by table, as it stands in the file. */
export async function rowsOf(db: Db, businessId: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const found = new Map<string, readonly unknown[]>();
  await db.sweep(async (run) => {
    for (const { name, where } of OWNED)
      found.set(name, await run(`SELECT * FROM "${name}" WHERE ${where} ORDER BY rowid`, businessId));
    found.set('business', await run('SELECT * FROM business WHERE id = ?', businessId));
  });
  return found;
}

export const tablesWithRows = (rows: ReadonlyMap<string, readonly unknown[]>): string[] =>
  [...rows].flatMap(([name, there]) => (there.length > 0 ? [name] : []));
