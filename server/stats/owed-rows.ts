/** Items with what was owed for them, packed as in rows.ts. */
import type { InValue } from '@libsql/client/sqlite3';
import type { Connection } from '#server/db/engine/connection.ts';
import type { Channel, Kind, Level } from '#shared/model/feedback.ts';
import type { ObligationKind, Verdict } from '#shared/model/obligation.ts';
import type { OwedItem } from '#shared/stats/owed.ts';

const CHUNK = 2_000;

const ROW = `json_array(f.id, f.level, f.channel, f.kind, f.place_label,
  (SELECT json_group_array(json_array(o.kind, o.level, o.started_at, o.due_at, o.ended_at, o.verdict, o.member_id))
   FROM (SELECT * FROM obligation WHERE feedback_id = f.id ORDER BY number) o)) AS packed`;

type Packed = readonly [
  id: string,
  level: Level,
  channel: Channel,
  kind: Kind,
  placeLabel: string,
  obligations: readonly (readonly [
    kind: ObligationKind,
    level: Level,
    startedAt: number,
    dueAt: number | null,
    endedAt: number | null,
    verdict: Verdict | null,
    memberId: string | null,
  ])[],
];

type Begun = readonly [startedAt: number, feedbackId: string, number: number];

/** Those for whom something was owed that began in [from, to), in portions; an item may come twice. */
export async function* owedBetween(
  db: Connection,
  { businessId, from, to }: { readonly businessId: string; readonly from: number; readonly to: number },
): AsyncGenerator<readonly OwedItem[]> {
  let after: Begun = [from, '', 0];
  for (;;) {
    const begun = await read<Begun>(
      db,
      `SELECT json_array(started_at, feedback_id, number) AS packed FROM obligation
       WHERE business_id = ? AND started_at >= ? AND started_at < ? AND (started_at, feedback_id, number) > (?, ?, ?)
       ORDER BY started_at, feedback_id, number LIMIT ${CHUNK}`,
      [businessId, after[0], to, ...after],
    );
    if (begun.length > 0) yield [...(await owedItems(db, businessId, new Set(begun.map(([, id]) => id)))).values()];
    if (begun.length < CHUNK) return;
    // What was packed need not have kept its order.
    after = begun.reduce((last, each) => (isLater(each, last) ? each : last));
  }
}

function isLater(a: Begun, b: Begun): boolean {
  if (a[0] !== b[0]) return a[0] > b[0];
  return a[1] === b[1] ? a[2] > b[2] : a[1] > b[1];
}

export async function owedItems(
  db: Connection,
  businessId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, OwedItem>> {
  const sql = `SELECT ${ROW} FROM feedback f WHERE f.business_id = ? AND f.id IN (SELECT value FROM json_each(?))`;
  const rows = await read<Packed>(db, sql, [businessId, JSON.stringify([...ids])]);
  return new Map(rows.map((row) => [row[0], itemOf(row)]));
}

/** `sql` selects one column, `packed`. */
async function read<T>(db: Connection, sql: string, args: readonly InValue[]): Promise<readonly T[]> {
  const all = `SELECT '[' || group_concat(packed) || ']' FROM (${sql})`;
  const { rows } = await db.use((client) => client.execute({ sql: all, args: [...args] }));
  const packed = rows[0]?.[0];
  return typeof packed === 'string' ? (JSON.parse(packed) as readonly T[]) : [];
}

function itemOf([id, level, channel, kind, placeLabel, obligations]: Packed): OwedItem {
  return {
    id,
    level,
    channel,
    kind,
    placeLabel,
    obligations: obligations.map(([owed, at, startedAt, dueAt, endedAt, verdict, memberId]) => {
      return { kind: owed, level: at, startedAt, dueAt, endedAt, verdict, memberId };
    }),
  };
}
