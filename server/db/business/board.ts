/** Screens on the wall: their secret links, and what they show of the feedback. */
import { and, asc, count, desc, eq, gte, isNull, lt, lte, min, ne, or, sql } from 'drizzle-orm';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import type { BoardFact } from '#shared/stats/board.ts';
import type { Queryable } from '../engine/client.ts';
import { living } from './gone.ts';
import { boardLink, feedback } from '../schema/index.ts';

export type BoardLinkRow = typeof boardLink.$inferSelect;

export async function boardLinksOf(db: Queryable, businessId: string): Promise<BoardLinkRow[]> {
  return db
    .select()
    .from(boardLink)
    .where(and(eq(boardLink.businessId, businessId), isNull(boardLink.revokedAt)))
    .orderBy(asc(boardLink.createdAt), asc(boardLink.id));
}

export async function insertBoardLink(db: Queryable, row: typeof boardLink.$inferInsert): Promise<void> {
  await db.insert(boardLink).values(row);
}

/** False: not there, or revoked before. */
export async function revokeBoardLink(db: Queryable, key: { businessId: string; id: string; now: number }): Promise<boolean> {
  const rows = await db
    .update(boardLink)
    .set({ revokedAt: key.now })
    .where(and(eq(boardLink.businessId, key.businessId), eq(boardLink.id, key.id), isNull(boardLink.revokedAt)))
    .returning({ id: boardLink.id });
  return rows.length === 1;
}

/** Null: no such link, or revoked. */
export async function findBoardLink(db: Queryable, tokenHash: string): Promise<BoardLinkRow | null> {
  const rows = await db
    .select()
    .from(boardLink)
    .where(and(eq(boardLink.tokenHash, tokenHash), isNull(boardLink.revokedAt), living(boardLink.businessId)))
    .limit(1);
  return rows[0] ?? null;
}

/** A screen that stays on writes a row only when its last word is older than `before`. */
export async function boardSeen(db: Queryable, key: { id: string; now: number; before: number }): Promise<void> {
  await db
    .update(boardLink)
    .set({ lastSeenAt: key.now })
    .where(and(eq(boardLink.id, key.id), or(isNull(boardLink.lastSeenAt), lt(boardLink.lastSeenAt, key.before))));
}

const ringColumns = {
  status: feedback.status,
  level: feedback.level,
  dueAt: feedback.dueAt,
  promisedAt: feedback.promisedAt,
  firstResponseAt: feedback.firstResponseAt,
  withinTarget: feedback.withinTarget,
};

/** What is open now, spam aside: how many, how many of them nobody has, who has waited longest, and the one due first. */
export async function openNow(db: Queryable, businessId: string) {
  const open = and(eq(feedback.businessId, businessId), eq(feedback.status, 'open'), ne(feedback.levelRank, LEVEL_RANK.spam));
  const sums = await db
    .select({
      waiting: count(),
      free: sql<number>`coalesce(sum(case when ${feedback.claimedBy} is null then 1 else 0 end), 0)`.mapWith(Number),
      oldestAt: min(feedback.spokeAt),
    })
    .from(feedback)
    .where(open);
  const first = await db.select(ringColumns).from(feedback).where(open).orderBy(asc(feedback.sortDue)).limit(1);
  return { waiting: 0, free: 0, oldestAt: null, ...sums[0], next: first[0] ?? null };
}

type Since = { readonly businessId: string; readonly since: number };
type Before = { readonly spokeAt: number; readonly id: string };

/** A page is read in a few milliseconds; between two of them sockets and timers have their turn. */
const PAGE = 200;

/** The newest, at most `limit`, page by page; nothing from files of the past, which tell nothing about this business today. */
export async function* factPages(db: Queryable, query: Since & { readonly limit: number }): AsyncGenerator<BoardFact[]> {
  let before: Before | null = null;
  for (let left = query.limit; left > 0; left -= PAGE) {
    const page: BoardFact[] = await factPage(db, { ...query, before, limit: Math.min(PAGE, left) });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    before = last;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function factPage(
  db: Queryable,
  { businessId, since, before, limit }: Since & { readonly before: Before | null; readonly limit: number },
): Promise<BoardFact[]> {
  const earlier =
    before === null
      ? undefined
      : or(lt(feedback.spokeAt, before.spokeAt), and(eq(feedback.spokeAt, before.spokeAt), lt(feedback.id, before.id)));
  const rows = await db
    .select({
      id: feedback.id,
      spokeAt: feedback.spokeAt,
      receivedAt: feedback.receivedAt,
      level: feedback.level,
      channel: feedback.channel,
      kind: feedback.kind,
      placeLabel: feedback.placeLabel,
      status: feedback.status,
      dueAt: feedback.dueAt,
      firstResponseAt: feedback.firstResponseAt,
      withinTarget: feedback.withinTarget,
      resolvedAt: feedback.resolvedAt,
      firstServiceMs: feedback.firstServiceMs,
      rating: feedback.rating,
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        gte(feedback.spokeAt, since),
        // The upper bound again, so that the index starts there.
        before === null ? undefined : lte(feedback.spokeAt, before.spokeAt),
        earlier,
        ne(feedback.levelRank, LEVEL_RANK.spam),
        isNull(feedback.importId),
      ),
    )
    .orderBy(desc(feedback.spokeAt), desc(feedback.id))
    .limit(limit);
  // Who answered is nobody's business here.
  return rows.map((row) => ({ ...row, answeredBy: null }));
}
