/**
 * Taking a business's rows away, from the tables as the schema says they hang together: whatever table is added with a `business_id`
 * is emptied too. Each slice begins with those nothing points to and ends where its share is used up, so it goes on after any end.
 */
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Db } from '../engine/client.ts';
import type { Run } from '../engine/local-client.ts';
import * as schema from '../schema/index.ts';

type Owned = { readonly name: string; /** With one `?`, the business. */ readonly where: string };

const BUSINESS = getTableName(schema.business);
/** The trail's own lock, which holds a row inside a transaction only. */
const GATE = getTableName(schema.trailGate);

/** Every table with rows of a business, in an order in which nothing points to a row that goes. */
export const OWNED: readonly Owned[] = inOrder();

function inOrder(): readonly Owned[] {
  const tables = Object.values(schema)
    .filter((one) => is(one, Table))
    .filter((one) => getTableName(one) !== GATE)
    .map((one) => ({
      name: getTableName(one),
      has: Object.values(getTableColumns(one)).some((column) => column.name === 'business_id'),
      pointsTo: getTableConfig(one).foreignKeys.map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return { column: columns[0]?.name ?? '', table: getTableName(foreignTable), key: foreignColumns[0]?.name ?? '' };
      }),
    }));
  const direct = new Set<string>(tables.flatMap(({ name, has }) => (has ? [name] : [])));
  const owned = tables.flatMap((one) => {
    if (one.has) return [{ ...one, where: '"business_id" = ?' }];
    // A helper of a wave belongs to the business by way of the wave.
    const by = one.pointsTo.find(({ table }) => direct.has(table));
    if (by === undefined) return [];
    return [{ ...one, where: `"${by.column}" IN (SELECT "${by.key}" FROM "${by.table}" WHERE "business_id" = ?)` }];
  });
  const placed: Owned[] = [];
  let left = owned;
  while (left.length > 0) {
    const free = left.filter(({ name }) => !left.some((other) => other.name !== name && pointsTo(other, name)));
    if (free.length === 0) throw new Error(`These tables point to each other: ${left.map(({ name }) => name).join(', ')}.`);
    placed.push(...free.map(({ name, where }) => ({ name, where })));
    left = left.filter((one) => !free.includes(one));
  }
  return placed;
}

function pointsTo(from: { readonly pointsTo: readonly { readonly table: string }[] }, name: string): boolean {
  return from.pointsTo.some(({ table }) => table === name);
}

export type Emptied = {
  /** Files of photos and folders of imports whose rows went: to be removed now that it is written. */
  readonly photos: readonly string[];
  readonly imports: readonly string[];
  /** False: nothing is left, the business itself included. */
  readonly left: boolean;
};

/** What of a row must be known afterwards. */
const NAMES = new Map<string, string>([
  [getTableName(schema.photo), 'file'],
  [getTableName(schema.historyImport), 'id'],
]);

/** Of all of them, in one question: an empty table must not cost a statement in every slice. */
const ANY = `SELECT ${OWNED.map(({ name, where }) => `EXISTS (SELECT 1 FROM "${name}" WHERE ${where.replace('?', '?1')})`).join(', ')}`;

async function withRows(run: Run, id: string): Promise<readonly Owned[]> {
  const [found] = await run(ANY, id);
  return OWNED.filter((_, index) => found?.[index] === 1);
}

/** Takes at most `rows` rows away, in one write. */
export async function emptySlice(
  db: Pick<Db, 'sweep'>,
  { id, rows }: { readonly id: string; readonly rows: number },
): Promise<Emptied> {
  return db.sweep(async (run) => {
    const named = new Map<string, string[]>();
    let share = rows;
    await run(`INSERT INTO "${GATE}" ("id", "business_id") VALUES (1, ?)`, id);
    for (const { name, where } of await withRows(run, id)) {
      const gone = await run(
        `DELETE FROM "${name}" WHERE rowid IN (SELECT rowid FROM "${name}" WHERE ${where} LIMIT ?) RETURNING "${NAMES.get(name) ?? 'rowid'}"`,
        id,
        share,
      );
      if (NAMES.has(name))
        named.set(
          name,
          gone.map(([value]) => String(value)),
        );
      share -= gone.length;
      if (share === 0) break;
    }
    await run(`DELETE FROM "${GATE}"`);
    if (share > 0) await run(`DELETE FROM "${BUSINESS}" WHERE "id" = ?`, id);
    const of = (table: Table) => named.get(getTableName(table)) ?? [];
    return { photos: of(schema.photo), imports: of(schema.historyImport), left: share === 0 };
  });
}
