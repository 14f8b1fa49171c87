/** What is in a business's rows, table by table as the schema has them: a word of its own in each column, one hash of everything. */
import { createHash } from 'node:crypto';
import {
  and,
  type Column,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  is,
  like,
  not,
  or,
  type SQL,
  sql,
  Table,
} from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import * as schema from '#server/db/schema/index.ts';
import type { Db } from '#server/db/engine/client.ts';

export type Whose = {
  readonly businessId: string;
  readonly userIds: readonly string[];
  readonly memberIds: readonly string[];
};
type Orm = Db['orm'];

/** Of no business: budgets, spent proofs of work, the lock of the trail, and what is remembered of businesses that are no more. A new table belongs to somebody or stands here. */
const NOBODYS: ReadonlySet<Table> = new Set([
  schema.challengeSpent,
  schema.rateLimit,
  schema.trailGate,
  schema.goneBusiness,
  schema.goneAddress,
]);
const TABLES: readonly Table[] = Object.values(schema).flatMap((one) =>
  is(one, Table) && !NOBODYS.has(one) ? [one as Table] : [],
);

/** Ids, hashes, keys, codes of the product and file names: no words of anybody. */
const NO_WORDS =
  /(?:id|ids|by|of|hash|token|boxed|hint|code|endpoint|p256dh|auth|key|kind|step|topic|what|reason|fault|encoding|language|country|week|file|email|holder|identifier|value|scope|password|owner|transports)$/i;
/** Lists of codes or days, and rules that walk over every entry. */
const RULES = new Set(['hours', 'targets', 'weekendDays', 'touchpoints', 'fired', 'dates']);

/** Written down on purpose when somebody guesses: a wrong password in the trail, a wrong signature in the log of the door. */
const GUESSES: ReadonlyMap<Table, SQL> = new Map<Table, SQL>([
  [schema.trail, eq(schema.trail.kind, 'sign_in.refused')],
  [schema.webhookRequest, eq(schema.webhookRequest.outcome, 'refused')],
]);

function ownedBy(table: Table, { businessId, userIds, memberIds }: Whose): SQL {
  const columns: Readonly<Record<string, Column | undefined>> = getTableColumns(table);
  const { id, businessId: business, userId: user, memberId: member } = columns;
  const conditions = [
    ...(table === schema.business && id !== undefined ? [eq(id, businessId)] : []),
    ...(table === schema.user && id !== undefined ? [inArray(id, [...userIds])] : []),
    ...(table === schema.verification ? [businessId, ...userIds].map((one) => like(schema.verification.value, `%${one}%`)) : []),
    ...(business === undefined ? [] : [eq(business, businessId)]),
    ...(user === undefined ? [] : [inArray(user, [...userIds])]),
    ...(member === undefined ? [] : [inArray(member, [...memberIds])]),
  ];
  const owned = or(...conditions);
  if (owned === undefined) throw new Error(`Whose are the rows of ${getTableName(table)}?`);
  return owned;
}

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (orm: Orm, table: Table, where: SQL): Promise<readonly Row[]> => orm.select().from(table).where(where);

/** Reads every row of the business, of its people and of what is theirs, as one hash. */
export function stateReader(orm: Orm, whose: Whose): () => Promise<string> {
  const parts = TABLES.map((table) => {
    const guesses = GUESSES.get(table);
    const where = guesses === undefined ? ownedBy(table, whose) : and(ownedBy(table, whose), not(guesses));
    const columns = sql.join(Object.values(getTableColumns(table)), sql`, `);
    return sql`SELECT ${getTableName(table)} AS name, (SELECT json_group_array(json_array(${columns})) FROM ${table} WHERE ${where}) AS found`;
  });
  // Put together once: five hundred columns a time would take longer than reading them.
  const { sql: text, params } = new SQLiteAsyncDialect().sqlToQuery(sql.join(parts, sql` UNION ALL `));
  const given = [...params];
  const whole = sql.raw(text.replaceAll('?', () => `'${String(given.shift())}'`));
  return async () => {
    const hash = createHash('sha256');
    for (const { name, found } of await orm.all<{ name: string; found: string }>(whole)) hash.update(`${name} ${found}\n`);
    return hash.digest('hex');
  };
}

export type Planted = {
  /** Word → the column it stands in. */
  readonly words: ReadonlyMap<string, string>;
  /** Tables without a row of this business, columns no word could be written to. */
  readonly bare: readonly string[];
};

/**
 * Ends each text of the business with a word that stands in no other column, and puts one into what is null. Lists of things keep the
 * stem alone, where they were furnished with it.
 */
export async function plant(orm: Orm, whose: Whose, stem: string): Promise<Planted> {
  const words = new Map<string, string>();
  const bare: string[] = [];
  for (const table of TABLES) {
    const owned = ownedBy(table, whose);
    const rows = await rowsOf(orm, table, owned);
    if (rows.length === 0) bare.push(getTableName(table));
    // No row of it may be changed; one with such words was written instead.
    if (table === schema.trail) continue;
    for (const [name, column] of Object.entries(getTableColumns(table))) {
      const json = column.dataType === 'json';
      const text = column.dataType === 'string' && (column.enumValues?.length ?? 0) === 0;
      if ((!text && !json) || NO_WORDS.test(name) || RULES.has(name)) continue;
      const word = `${stem}${words.size}q`;
      const value = json
        ? intoJson(column, word)
        : sql`CASE WHEN ${column} IS NULL THEN ${word} ELSE ${column} || '-' || ${word} END`;
      await orm.run(sql`UPDATE ${table} SET ${sql.identifier(column.name)} = ${value} WHERE ${owned}`);
      const at = `${getTableName(table)}.${column.name}`;
      const [has] = await orm
        .select({ word: sql<number>`instr(${column}, ${word})`, stem: sql<number>`instr(${column}, ${stem})` })
        .from(table)
        .where(owned)
        .orderBy(sql`instr(${column}, ${stem}) desc`)
        .limit(1);
      if ((has?.word ?? 0) > 0) words.set(word, at);
      else if ((has?.stem ?? 0) === 0 && rows.length > 0) bare.push(at);
    }
  }
  return { words, bare };
}

const intoJson = (column: Column, word: string) => sql`CASE
  WHEN json_type(${column}) = 'object' THEN json_set(${column}, '$.word', ${word})
  WHEN json_type(${column}) = 'array' AND json_type(${column}, '$[0]') = 'text' THEN json_insert(${column}, '$[#]', ${word})
  ELSE ${column} END`;

/** Ids, hashes and keys that stand in this business's rows and in nobody else's; words are looked for by their stem. */
export async function secretsOf(orm: Orm, whose: Whose, stem: string): Promise<ReadonlySet<string>> {
  const theirs = new Set<string>();
  const others = new Set<string>();
  for (const table of TABLES) {
    const owned = ownedBy(table, whose);
    for (const row of await rowsOf(orm, table, owned)) collect(row, theirs);
    for (const row of await rowsOf(orm, table, sql`(${owned}) IS NOT TRUE`)) collect(row, others);
  }
  return new Set([...theirs.difference(others)].filter((one) => !one.includes(stem)));
}

function collect(row: Row, into: Set<string>): void {
  for (const value of Object.values(row)) if (typeof value === 'string' && /^[\w-]{12,}$/.test(value)) into.add(value);
}

/** Named by nobody: what only the house itself works with. */
const INNER =
  /^(?:account|audit_finding|customer|delivery|knock|once|outbox|page|verification|webhook_seen|ladder_state|journey)$/;

/** One id of every table somebody could name. */
export async function idsOf(orm: Orm, whose: Whose): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const table of TABLES) {
    if (INNER.test(getTableName(table))) continue;
    const [row] = await rowsOf(orm, table, ownedBy(table, whose));
    const id = row?.['id'];
    if (typeof id === 'string') ids.set(getTableName(table), id);
  }
  return ids;
}
