/** Whatever is written about an item goes with it when an import is taken away: a table that was forgotten would stop the undoing for good. */
import { getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { removeItems } from '#server/db/feedback/import.ts';
import * as schema from '#server/db/schema/index.ts';
import { tempDb } from '#tests/server/db/db-kit.ts';

test('every table that points to an item is emptied with it', async () => {
  await using db = await tempDb();
  const emptied = new Set<string>();
  await db.db.tx(async (tx) => {
    const watched = new Proxy(tx, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== 'delete') return typeof value === 'function' ? value.bind(target) : value;
        return (table: Table) => {
          emptied.add(getTableName(table));
          return target.delete(table as typeof schema.alert);
        };
      },
    });
    await removeItems(watched, { businessId: 'b', ids: ['f'] });
  });
  // Alerts are looked up first, because deliveries point to them: with none there is nothing to empty.
  expect(pointingTo('feedback').filter((name) => name !== 'alert' && !emptied.has(name))).toEqual([]);
  expect(emptied.size).toBeGreaterThan(10);
});

function pointingTo(name: string): string[] {
  return Object.values(schema)
    .filter((one) => is(one, Table))
    .filter((one) => getTableConfig(one).foreignKeys.some((key) => getTableName(key.reference().foreignTable) === name))
    .map((one) => getTableName(one));
}
