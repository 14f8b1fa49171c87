/** The audit trail's rows: written, read newest first, and taken away only by age or with their business. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, max, sql } from 'drizzle-orm';
import type { TrailKind, TrailPerson, TrailView } from '#shared/model/trail.ts';
import type { Queryable, Tx } from '../engine/client.ts';
import { trail, trailGate } from '../schema/index.ts';

export type TrailRow = typeof trail.$inferInsert;

export async function insertTrail(db: Queryable, rows: readonly TrailRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(trail).values([...rows]);
}

const columns = {
  seq: trail.seq,
  at: trail.at,
  kind: trail.kind,
  userId: trail.userId,
  who: trail.who,
  on: trail.onWhom,
  data: trail.data,
  network: trail.network,
  device: trail.device,
};

export type TrailQuery = {
  readonly businessId: string;
  readonly kinds: readonly TrailKind[] | null;
  readonly userId: string | null;
  readonly limit: number;
};

const toView = ({
  userId: _userId,
  kind,
  who,
  network,
  ...row
}: { userId: string | null; kind: string; who: string } & Omit<TrailView, 'kind' | 'who'>): TrailView => ({
  ...row,
  // Older rows end in a mark that looks like a line cut off.
  network: network.replace(/\u2026$/, '0/24'),
  kind: kind as TrailKind,
  who: who === '' ? null : who,
});

const asked = ({ businessId, kinds, userId }: TrailQuery) => [
  eq(trail.businessId, businessId),
  kinds === null ? undefined : inArray(trail.kind, [...kinds]),
  userId === null ? undefined : eq(trail.userId, userId),
];

/** Newest first, strictly before `before` when it is given. */
export async function trailPage(db: Queryable, query: TrailQuery & { readonly before: number | null }): Promise<TrailView[]> {
  const rows = await db
    .select(columns)
    .from(trail)
    .where(and(...asked(query), query.before === null ? undefined : lt(trail.seq, query.before)))
    .orderBy(desc(trail.seq))
    .limit(query.limit);
  return rows.map(toView);
}

/** Oldest first, of the instants [from, to), strictly after the row `after`. */
export async function trailBetween(
  db: Queryable,
  query: TrailQuery & { readonly from: number; readonly to: number; readonly after: number },
): Promise<TrailView[]> {
  const rows = await db
    .select(columns)
    .from(trail)
    .where(and(...asked(query), sql`${trail.seq} > ${query.after}`, gte(trail.at, query.from), lt(trail.at, query.to)))
    .orderBy(asc(trail.seq))
    .limit(query.limit);
  return rows.map(toView);
}

/** Everybody who did something, by the name they had last. */
export async function trailPeople(db: Queryable, businessId: string): Promise<TrailPerson[]> {
  const rows = await db
    .select({ userId: trail.userId, name: trail.who, last: max(trail.seq) })
    .from(trail)
    .where(and(eq(trail.businessId, businessId), sql`${trail.userId} is not null`))
    .groupBy(trail.userId)
    .orderBy(desc(max(trail.seq)))
    .limit(200);
  return rows.flatMap(({ userId, name }) => (userId === null ? [] : [{ userId, name }]));
}

/** The newest of an account's rows that stand in no business, oldest first. */
export async function trailOfNobody(
  db: Queryable,
  { userId, limit }: { readonly userId: string; readonly limit: number },
): Promise<(typeof trail.$inferSelect)[]> {
  const rows = await db
    .select()
    .from(trail)
    .where(and(isNull(trail.businessId), eq(trail.userId, userId)))
    .orderBy(desc(trail.seq))
    .limit(limit);
  return rows.toReversed();
}

/** The only way a row goes: everything older than an instant, or everything of one business, in this transaction. */
export async function dropTrail(tx: Tx, what: { readonly before: number } | { readonly businessId: string }): Promise<void> {
  const old = 'before' in what;
  await tx.insert(trailGate).values({ id: 1, before: old ? what.before : null, businessId: old ? null : what.businessId });
  await tx.delete(trail).where(old ? lt(trail.at, what.before) : eq(trail.businessId, what.businessId));
  await tx.delete(trailGate);
}
