/** What the outcome of a feedback is judged by: the stored row, with the words only where nobody has said what they are about. */
import type { InValue, Row } from '@libsql/client/sqlite3';
import type { Connection } from '#server/db/connection.ts';
import type { Kind, Level, Rating } from '#shared/model/feedback.ts';

/** Small portions: words may have to be read, which takes longer than counting. */
const CHUNK = 1_000;
const IDS_AT_ONCE = 200;

const COLUMNS = `f.id, f.spoke_at, f.received_at, f.level, f.kind, f.rating, f.rating_before, f.rating_changed_at, f.thanked_at,
  f.first_response_at, f.customer_id, j.stage, j.touchpoints, j.dishes, CASE WHEN j.stage IS NULL THEN f.text END,
  CASE WHEN j.stage IS NULL THEN f.language END, CASE WHEN j.stage IS NULL THEN f.reasons END`;
const FROM = 'FROM feedback f LEFT JOIN journey j ON j.feedback_id = f.id';

export type OutcomeRow = {
  readonly id: string;
  readonly spokeAt: number;
  readonly receivedAt: number;
  readonly level: Level;
  readonly kind: Kind;
  readonly rating: Rating | null;
  readonly ratingBefore: Rating | null;
  readonly ratingChangedAt: number | null;
  readonly thankedAt: number | null;
  readonly answeredAt: number | null;
  readonly customerId: string | null;
  /** As stored: json. */
  readonly journey: { readonly stage: string; readonly touchpoints: string; readonly dishes: string } | null;
  /** Null: the journey is known. */
  readonly words: { readonly text: string; readonly language: string | null; readonly reasons: string } | null;
};

/** Spoken in [from, to), oldest first, in portions. */
export async function* outcomeRowsBetween(
  db: Connection,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly OutcomeRow[]> {
  let after = { at: from, id: '' };
  for (;;) {
    const rows = await read(
      db,
      `SELECT ${COLUMNS} ${FROM} WHERE f.business_id = ? AND f.spoke_at >= ? AND f.spoke_at < ? AND (f.spoke_at > ? OR f.id > ?)
       ORDER BY f.spoke_at, f.id LIMIT ${CHUNK}`,
      [businessId, after.at, to, after.at, after.id],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = { at: last.spokeAt, id: last.id };
  }
}

export async function outcomeRowsOf(
  db: Connection,
  businessId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutcomeRow>> {
  const found = new Map<string, OutcomeRow>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    const marks = some.map(() => '?').join(', ');
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE f.business_id = ? AND f.id IN (${marks})`;
    for (const row of await read(db, sql, [businessId, ...some])) found.set(row.id, row);
  }
  return found;
}

async function read(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly OutcomeRow[]> {
  const { rows } = await db.use((client) => client.execute({ sql, args: [...args] }));
  return rows.map(rowOf);
}

function rowOf(row: Row): OutcomeRow {
  return {
    id: text(row[0]),
    spokeAt: Number(row[1]),
    receivedAt: Number(row[2]),
    level: text(row[3]) as Level,
    kind: text(row[4]) as Kind,
    rating: maybe(row[5]) as Rating | null,
    ratingBefore: maybe(row[6]) as Rating | null,
    ratingChangedAt: maybe(row[7]),
    thankedAt: maybe(row[8]),
    answeredAt: maybe(row[9]),
    customerId: some(row[10]),
    journey: row[11] === null ? null : { stage: text(row[11]), touchpoints: text(row[12]), dishes: text(row[13]) },
    words: row[14] === null ? null : { text: text(row[14]), language: some(row[15]), reasons: text(row[16]) },
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const some = (value: unknown) => (typeof value === 'string' ? value : null);
const maybe = (value: unknown) => (value === null || value === undefined ? null : Number(value));
