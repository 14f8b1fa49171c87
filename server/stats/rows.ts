/** The statistics' own reading of the tables, in plain SQL: hundreds of thousands of rows, of which only numbers are wanted. */
import type { InValue, Row } from '@libsql/client/sqlite3';
import type { Connection } from '#server/db/engine/connection.ts';
import type { Channel, Kind, Level, Status } from '#shared/model/feedback.ts';
import type { Fact } from '#shared/stats/facts.ts';

export const CHUNK = 5_000;
const IDS_AT_ONCE = 200;

/** Packed, a row costs a third of what the driver's own rows cost. In the order of `Packed`. */
const FACT = `json_array(id, spoke_at, received_at, level, channel, kind, place_label, status, due_at, first_response_at,
  first_response_by, within_target, resolved_at, first_service_ms, timed)`;

type Packed = readonly [
  id: string,
  spokeAt: number,
  receivedAt: number,
  level: Level,
  channel: Channel,
  kind: Kind,
  placeLabel: string,
  status: Status,
  dueAt: number | null,
  firstResponseAt: number | null,
  answeredBy: string | null,
  withinTarget: number | null,
  resolvedAt: number | null,
  firstServiceMs: number | null,
  timed: number,
];

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const some = (value: unknown) => (typeof value === 'string' ? value : null);
const number = (value: unknown) => (typeof value === 'number' ? value : Number(value ?? 0));
const maybe = (value: unknown) => (value === null || value === undefined ? null : number(value));

/** Many rows say the same few words: kept once. Names of places are guests' own, so there is a bound. */
const words = new Map<string, string>();
const WORDS_AT_MOST = 50_000;
/** Nobody knows whose places are among them; those still needed are read again. */
export const forgetWords = (): void => words.clear();

function once<T extends string>(word: T): T {
  const known = words.get(word);
  if (known !== undefined) return known as T;
  if (words.size < WORDS_AT_MOST) words.set(word, word);
  return word;
}

function factOf(row: Packed): Fact {
  const [id, spokeAt, receivedAt, level, channel, kind, placeLabel, status, dueAt, firstResponseAt, answeredBy] = row;
  const [, , , , , , , , , , , withinTarget, resolvedAt, firstServiceMs, timed] = row;
  return {
    id,
    spokeAt,
    receivedAt,
    level: once(level),
    channel: once(channel),
    kind: once(kind),
    placeLabel: once(placeLabel),
    status: once(status),
    dueAt,
    firstResponseAt,
    answeredBy: answeredBy === null ? null : once(answeredBy),
    withinTarget: withinTarget === null ? null : withinTarget !== 0,
    resolvedAt,
    firstServiceMs,
    timed: timed !== 0,
  };
}

async function readFacts(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly Fact[]> {
  return (await readPacked<Packed>(db, sql, args)).map(factOf);
}

/** `sql` selects one column, `packed`, a JSON array to each row. Their order is not kept. */
async function readPacked<T>(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly T[]> {
  const [row] = await read(db, `SELECT '[' || group_concat(packed) || ']' FROM (${sql})`, args);
  return JSON.parse(text(row?.[0]) || '[]') as readonly T[];
}

async function read(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly Row[]> {
  return (await db.use((client) => client.execute({ sql, args: [...args] }))).rows;
}

/** Spoken in [from, to), oldest first, in portions. */
export async function* factsBetween(
  db: Connection,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly Fact[]> {
  let after = { at: from, id: '' };
  for (;;) {
    const facts = await readFacts(
      db,
      `SELECT ${FACT} AS packed FROM feedback WHERE business_id = ? AND spoke_at >= ? AND spoke_at < ? AND (spoke_at > ? OR id > ?)
       ORDER BY spoke_at, id LIMIT ${CHUNK}`,
      [businessId, after.at, to, after.at, after.id],
    );
    if (facts.length > 0) yield facts;
    if (facts.length < CHUNK) return;
    // The last one: what was packed need not have kept its order.
    for (const { spokeAt: at, id } of facts) if (at > after.at || (at === after.at && id > after.id)) after = { at, id };
  }
}

export async function factsOf(db: Connection, businessId: string, ids: readonly string[]): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    const marks = some.map(() => '?').join(', ');
    const sql = `SELECT ${FACT} AS packed FROM feedback WHERE business_id = ? AND id IN (${marks})`;
    facts.push(...(await readFacts(db, sql, [businessId, ...some])));
  }
  return facts;
}

/** The history's newest number: whatever changes a feedback writes history in the same commit. */
export async function newestSeq(db: Connection, businessId: string): Promise<number> {
  const [row] = await read(db, 'SELECT max(seq) FROM event WHERE business_id = ?', [businessId]);
  return number(row?.[0]);
}

/**
 * Feedback that something happened to after `seq`, in portions; `seq` is where to go on. `anew`: years came from a file or went again,
 * which is one line of history and not one for each of them.
 */
export async function changedSince(
  db: Connection,
  { businessId, seq }: { readonly businessId: string; readonly seq: number },
): Promise<{ readonly seq: number; readonly ids: readonly string[]; readonly more: boolean; readonly anew: boolean }> {
  const rows = await read(
    db,
    `SELECT seq, feedback_id, kind FROM event WHERE business_id = ? AND seq > ? ORDER BY seq LIMIT ${CHUNK}`,
    [businessId, seq],
  );
  const ids = new Set(rows.flatMap((row) => some(row[1]) ?? []));
  const anew = rows.some((row) => row[2] === 'history.changed');
  return { seq: number(rows.at(-1)?.[0] ?? seq), ids: [...ids], more: rows.length === CHUNK, anew };
}

/** Counts no further than `atMost`. */
export async function countSince(
  db: Connection,
  { businessId, since, atMost }: { readonly businessId: string; readonly since: number; readonly atMost: number },
): Promise<number> {
  const sql = 'SELECT count(*) FROM (SELECT 1 FROM feedback WHERE business_id = ? AND spoke_at >= ? LIMIT ?)';
  const [row] = await read(db, sql, [businessId, since, atMost]);
  return number(row?.[0]);
}

/** The first thing said since then that came to us: what was brought in from a file says nothing about when we were listening. */
export async function firstHeard(db: Connection, businessId: string, since: number): Promise<number | null> {
  const [row] = await read(
    db,
    'SELECT min(spoke_at) FROM feedback WHERE business_id = ? AND spoke_at >= ? AND import_id IS NULL',
    [businessId, since],
  );
  return maybe(row?.[0]);
}

/** From claim to first answer where both are the same person's. */
export async function claimsSince(
  db: Connection,
  businessId: string,
  since: number,
): Promise<readonly { readonly claimedAt: number; readonly answeredAt: number }[]> {
  const claims = await readPacked<readonly [claimedAt: number, answeredAt: number]>(
    db,
    `SELECT json_array(claimed_at, first_response_at) AS packed FROM feedback WHERE business_id = ? AND spoke_at >= ? AND first_response_at IS NOT NULL
     AND claimed_at IS NOT NULL AND claimed_by = first_response_by AND level <> 'spam' ORDER BY spoke_at DESC LIMIT 20000`,
    [businessId, since],
  );
  return claims.map(([claimedAt, answeredAt]) => ({ claimedAt, answeredAt }));
}
