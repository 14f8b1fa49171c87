/** History and live feed: append-only rows whose growing number is the resume point. */
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { EventKind, EventView } from '#shared/views/app.ts';
import type { Queryable } from '../engine/client.ts';
import { noteTopics } from '../engine/effects.ts';
import { event, member } from '../schema/index.ts';

export type NewEvent = {
  readonly businessId: string;
  readonly feedbackId?: string | null;
  readonly memberId?: string | null;
  readonly kind: EventKind;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: number;
};

/** Whoever listens to the business, and the guest of the item, hears of it after the commit. */
export async function addEvent(db: Queryable, row: NewEvent): Promise<void> {
  await db.insert(event).values({
    businessId: row.businessId,
    feedbackId: row.feedbackId ?? null,
    memberId: row.memberId ?? null,
    kind: row.kind,
    data: row.data ?? {},
    at: row.at,
  });
  noteTopics(db, [`business:${row.businessId}`, ...(row.feedbackId == null ? [] : [`guest:${row.feedbackId}`])]);
}

const columns = {
  seq: event.seq,
  kind: event.kind,
  feedbackId: event.feedbackId,
  memberId: event.memberId,
  memberName: member.name,
  data: event.data,
  at: event.at,
};

type Row = {
  seq: number;
  kind: string;
  feedbackId: string | null;
  memberId: string | null;
  memberName: string | null;
  data: Record<string, string | number | boolean | null>;
  at: number;
};

function toView(row: Row): EventView {
  return {
    seq: row.seq,
    kind: row.kind as EventKind,
    feedbackId: row.feedbackId,
    by: row.memberId === null ? null : { id: row.memberId, name: row.memberName ?? '' },
    data: row.data,
    at: row.at,
  };
}

/** Oldest first, strictly after `seq`. */
export async function eventsAfter(
  db: Queryable,
  query: { businessId: string; seq: number; limit: number },
): Promise<EventView[]> {
  const rows = await db
    .select(columns)
    .from(event)
    .leftJoin(member, eq(member.id, event.memberId))
    .where(and(eq(event.businessId, query.businessId), gt(event.seq, query.seq)))
    .orderBy(asc(event.seq))
    .limit(query.limit);
  return rows.map(toView);
}

/** The newest number given so far in this business; 0 when nothing ever happened. */
export async function lastSeq(db: Queryable, businessId: string): Promise<number> {
  const rows = await db
    .select({ seq: event.seq })
    .from(event)
    .where(eq(event.businessId, businessId))
    .orderBy(desc(event.seq))
    .limit(1);
  return rows[0]?.seq ?? 0;
}

/** The newest 200 of one item, oldest first. */
export async function historyOf(db: Queryable, query: { businessId: string; feedbackId: string }): Promise<EventView[]> {
  const rows = await db
    .select(columns)
    .from(event)
    .leftJoin(member, eq(member.id, event.memberId))
    .where(and(eq(event.businessId, query.businessId), eq(event.feedbackId, query.feedbackId)))
    .orderBy(desc(event.seq))
    .limit(200);
  return rows.map(toView).reverse();
}
