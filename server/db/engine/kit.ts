/**
 * The column kit: everything the schema may use, so that the same tables can be built for another SQL dialect by swapping this
 * file. Times are epoch-millisecond integers, ids are text, json is text, booleans are 0/1.
 */
import { index, integer, primaryKey, sqliteTable, text as sqliteText, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const table = sqliteTable;
export const unique = uniqueIndex;
export { index, primaryKey };

export const text = (name: string) => sqliteText(name);
export const oneOf = <T extends string>(name: string, values: readonly T[]) =>
  sqliteText(name, { enum: values as readonly [T, ...T[]] });
export const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>();
export const int = (name: string) => integer(name);
export const bool = (name: string) => integer(name, { mode: 'boolean' });
/** Epoch milliseconds, UTC. */
export const at = (name: string) => integer(name);
/** A number that only grows, given by the database. */
export const serial = (name: string) => integer(name).primaryKey({ autoIncrement: true });
