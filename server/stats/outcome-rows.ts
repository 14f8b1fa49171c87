/** What the outcome of a feedback is judged by: the stored row, with the words only where nobody has said what they are about. */
import type { InValue } from '@libsql/client/sqlite3';
import type { Connection } from '#server/db/engine/connection.ts';
import type { Kind, Level, Rating } from '#shared/model/feedback.ts';

/** Small portions: words may have to be read, which takes longer than counting. */
const CHUNK = 1_000;
const IDS_AT_ONCE = 200;

/** Packed as in rows.ts, in the order of `Packed`. */
const ROW = `json_array(f.id, f.spoke_at, f.received_at, f.level, f.kind, f.rating, f.rating_before, f.rating_changed_at,
  f.thanked_at, f.first_response_at, f.customer_id, j.stage, j.touchpoints, j.dishes, CASE WHEN j.stage IS NULL THEN f.text END,
  CASE WHEN j.stage IS NULL THEN f.language END, CASE WHEN j.stage IS NULL THEN f.reasons END, f.came_back_at, f.content_at) AS packed`;
const FROM = 'FROM feedback f LEFT JOIN journey j ON j.feedback_id = f.id';

type Packed = readonly [
  id: string,
  spokeAt: number,
  receivedAt: number,
  level: Level,
  kind: Kind,
  rating: Rating | null,
  ratingBefore: Rating | null,
  ratingChangedAt: number | null,
  thankedAt: number | null,
  answeredAt: number | null,
  customerId: string | null,
  stage: string | null,
  touchpoints: string,
  dishes: string,
  text: string | null,
  language: string | null,
  reasons: string,
  cameBackAt: number | null,
  contentAt: number | null,
];

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
  /** Null: not known, or erased; then what is known of a return is in the row. */
  readonly customerId: string | null;
  readonly cameBackAt: number | null;
  readonly contentAt: number | null;
  /** As stored: json. */
  readonly journey: { readonly stage: string; readonly touchpoints: string; readonly dishes: string } | null;
  /** Null: the journey is known. */
  readonly words: { readonly text: string; readonly language: string | null; readonly reasons: string } | null;
};

/** Spoken in [from, to), in portions; each portion is later than the one before, in any order within itself. */
export async function* outcomeRowsBetween(
  db: Connection,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly OutcomeRow[]> {
  let after = { at: from, id: '' };
  for (;;) {
    const rows = await read(
      db,
      `SELECT ${ROW} ${FROM} WHERE f.business_id = ? AND f.spoke_at >= ? AND f.spoke_at < ? AND (f.spoke_at > ? OR f.id > ?)
       ORDER BY f.spoke_at, f.id LIMIT ${CHUNK}`,
      [businessId, after.at, to, after.at, after.id],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    for (const { spokeAt: at, id } of rows) if (at > after.at || (at === after.at && id > after.id)) after = { at, id };
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
    const sql = `SELECT ${ROW} ${FROM} WHERE f.business_id = ? AND f.id IN (${marks})`;
    for (const row of await read(db, sql, [businessId, ...some])) found.set(row.id, row);
  }
  return found;
}

/** `sql` selects one column, `packed`. */
async function read(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly OutcomeRow[]> {
  const all = `SELECT '[' || group_concat(packed) || ']' FROM (${sql})`;
  const { rows } = await db.use((client) => client.execute({ sql: all, args: [...args] }));
  const packed = rows[0]?.[0];
  return typeof packed === 'string' ? (JSON.parse(packed) as readonly Packed[]).map(rowOf) : [];
}

function rowOf(row: Packed): OutcomeRow {
  const [id, spokeAt, receivedAt, level, kind, rating, ratingBefore, ratingChangedAt, thankedAt, answeredAt, customerId] = row;
  const [, , , , , , , , , , , stage, touchpoints, dishes, text, language, reasons, cameBackAt, contentAt] = row;
  return {
    id,
    spokeAt,
    receivedAt,
    level,
    kind,
    rating,
    ratingBefore,
    ratingChangedAt,
    thankedAt,
    answeredAt,
    customerId,
    cameBackAt,
    contentAt,
    journey: stage === null ? null : { stage, touchpoints, dishes },
    words: text === null ? null : { text, language, reasons },
  };
}
