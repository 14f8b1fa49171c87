/** The inbox: one keyset page at a time, ordered by deadline, then level, then id. */
import { type SQL, and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, lt, min, ne, or, sql } from 'drizzle-orm';
import {
  type FeedbackCard,
  type FoundCounts,
  type InboxCounts,
  type InboxFilter,
  type InboxPage,
  type Section,
} from '#shared/views/app.ts';
import { searchable, placesOf } from '#shared/model/search.ts';
import { LEVEL_RANK, type Rating } from '#shared/model/feedback.ts';
import type { Viewer } from '#shared/model/sight.ts';
import type { Queryable } from '../engine/client.ts';
import { type FeedbackRow } from './feedback.ts';
import { idsLateToSettle } from './obligation.ts';
import { feedback, member, unresolved } from '../schema/index.ts';

/** Who asks for what, and when. */
type Asked = Viewer & { readonly businessId: string; readonly filter: InboxFilter; readonly now: number };

const EXCERPT_CHARACTERS = 280;
/** So much stands before what was looked for. */
const AROUND_HIT = 24;

/** What a card is made of: reading all forty columns of each row would take twice as long. */
const cardColumns = {
  id: feedback.id,
  channel: feedback.channel,
  kind: feedback.kind,
  visibility: feedback.visibility,
  author: feedback.author,
  rating: feedback.rating,
  text: sql<string>`substr(${feedback.text}, 1, ${sql.raw(String(EXCERPT_CHARACTERS * 2))})`,
  placeLabel: feedback.placeLabel,
  level: feedback.level,
  levelRank: feedback.levelRank,
  reasons: feedback.reasons,
  status: feedback.status,
  claimedBy: feedback.claimedBy,
  claimedAt: feedback.claimedAt,
  spokeAt: feedback.spokeAt,
  dueAt: feedback.dueAt,
  sortDue: feedback.sortDue,
  promisedAt: feedback.promisedAt,
  firstResponseAt: feedback.firstResponseAt,
  withinTarget: feedback.withinTarget,
  unreachedAt: feedback.unreachedAt,
  version: feedback.version,
};
/** What was found may stand far down. */
const foundColumns = { ...cardColumns, text: sql<string>`${feedback.text}` };
type CardRow = Pick<FeedbackRow, keyof typeof cardColumns>;

/** The beginning of the words, or what stands around the first place somebody looked for. */
function excerptOf(text: string, search: string | undefined): string {
  const at = search === undefined ? 0 : (placesOf(text, search, 1)[0]?.[0] ?? 0);
  const from = at < EXCERPT_CHARACTERS / 2 ? 0 : at - AROUND_HIT;
  const units = text.slice(from, from + EXCERPT_CHARACTERS * 2).toWellFormed();
  const excerpt = Array.from(units).slice(0, EXCERPT_CHARACTERS).join('');
  return from === 0 ? excerpt : `…${excerpt}`;
}

export function toCard(row: CardRow, claimer: string | null, search?: string): FeedbackCard {
  return {
    id: row.id,
    channel: row.channel,
    kind: row.kind,
    visibility: row.visibility,
    author: row.author,
    rating: row.rating as Rating | null,
    excerpt: excerptOf(row.text, search),
    placeLabel: row.placeLabel,
    level: row.level,
    reasons: row.reasons,
    status: row.status,
    claimedBy: row.claimedBy === null ? null : { id: row.claimedBy, name: claimer ?? '' },
    claimedAt: row.claimedAt,
    spokeAt: row.spokeAt,
    dueAt: row.dueAt,
    promisedAt: row.promisedAt,
    firstResponseAt: row.firstResponseAt,
    withinTarget: row.withinTarget,
    unreached: row.unreachedAt !== null && row.status === 'open' && row.claimedBy === null,
    version: row.version,
  };
}

/** `sees` of shared/model/sight.ts as a condition; undefined: everything. */
const seenBy = ({ role, memberId }: Viewer): SQL | undefined =>
  role === 'helper'
    ? or(eq(feedback.status, 'open'), and(eq(feedback.status, 'answered'), eq(feedback.claimedBy, memberId)))
    : undefined;

function sectionIs(section: Section, memberId: string): SQL | undefined {
  switch (section) {
    case 'waiting':
      return and(eq(feedback.status, 'open'), isNull(feedback.claimedBy));
    case 'mine':
      return and(eq(feedback.status, 'open'), eq(feedback.claimedBy, memberId));
    case 'others':
      return and(eq(feedback.status, 'open'), isNotNull(feedback.claimedBy), ne(feedback.claimedBy, memberId));
    case 'answered':
    case 'resolved':
      return eq(feedback.status, section);
  }
}

/** Cursor: sortDue.levelRank.id of the last row seen. Anything else is read as "from the top". */
function readCursor(cursor: string | null): { sortDue: number; levelRank: number; id: string } | null {
  const match = /^(\d{1,16})\.(\d)\.([A-Za-z0-9_-]{1,64})$/.exec(cursor ?? '');
  if (match === null) return null;
  return { sortDue: Number(match[1]), levelRank: Number(match[2]), id: match[3] ?? '' };
}

/** Looking through a long history word by word would stop the server for everybody, so a search covers the newest 20,000. */
const SEARCHED = 20_000;
const searchFrom = (businessId: string) =>
  sql`coalesce((select ${feedback.spokeAt} from ${feedback} where ${feedback.businessId} = ${businessId} order by ${feedback.spokeAt} desc limit 1 offset ${SEARCHED}), 0)`;

/** What a filter and a search leave over, in whichever section it is. */
function narrowedTo({ businessId, filter }: Pick<Asked, 'businessId' | 'filter'>): SQL[] {
  const conditions: SQL[] = [];
  if (filter.level !== undefined) conditions.push(eq(feedback.levelRank, LEVEL_RANK[filter.level]));
  // Spam is kept and can be looked at, but it does not stand in the way.
  else if (filter.search === undefined) conditions.push(ne(feedback.levelRank, LEVEL_RANK.spam));
  if (filter.channel !== undefined) conditions.push(eq(feedback.channel, filter.channel));
  if (filter.search !== undefined) {
    conditions.push(gte(feedback.spokeAt, searchFrom(businessId)));
    // Rows not read for the search yet are at least searched as they stand.
    const words = sql`coalesce(${feedback.words}, lower(${feedback.text} || ' ' || ${feedback.author} || ' ' || ${feedback.placeLabel}))`;
    conditions.push(sql`instr(${words}, ${searchable(filter.search).trim()}) > 0`);
  }
  return conditions;
}

export async function inboxPage(
  db: Queryable,
  query: Asked & { readonly cursor: string | null; readonly limit: number },
): Promise<InboxPage> {
  const { filter } = query;
  const conditions: (SQL | undefined)[] = [eq(feedback.businessId, query.businessId), seenBy(query)];
  conditions.push(
    filter.section === undefined
      ? filter.search === undefined
        ? unresolved(feedback.status)
        : undefined
      : sectionIs(filter.section, query.memberId),
  );
  conditions.push(...narrowedTo(query));
  if (filter.unsettled) conditions.push(inArray(feedback.id, idsLateToSettle(db, query)));
  const after = readCursor(query.cursor);
  if (after !== null) {
    conditions.push(
      // Implied by the line below, but only this form lets the index skip what was seen.
      gte(feedback.sortDue, after.sortDue),
      or(
        gt(feedback.sortDue, after.sortDue),
        and(eq(feedback.sortDue, after.sortDue), gt(feedback.levelRank, after.levelRank)),
        and(eq(feedback.sortDue, after.sortDue), eq(feedback.levelRank, after.levelRank), gt(feedback.id, after.id)),
      ),
    );
  }
  const rows = await db
    .select({ card: filter.search === undefined ? cardColumns : foundColumns, claimer: member.name })
    .from(feedback)
    .leftJoin(member, eq(member.id, feedback.claimedBy))
    .where(and(...conditions))
    .orderBy(asc(feedback.sortDue), asc(feedback.levelRank), asc(feedback.id))
    .limit(query.limit + 1);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1)?.card;
  return {
    items: items.map((row) => toCard(row.card, row.claimer, filter.search)),
    nextCursor: rows.length > query.limit && last !== undefined ? `${last.sortDue}.${last.levelRank}.${last.id}` : null,
  };
}

/** The cards of these items in the order of the ids; what is not there (any more) is left out. */
export async function cardsOf(db: Queryable, key: { businessId: string; ids: readonly string[] }): Promise<FeedbackCard[]> {
  const rows = await db
    .select({ card: cardColumns, claimer: member.name })
    .from(feedback)
    .leftJoin(member, eq(member.id, feedback.claimedBy))
    .where(and(eq(feedback.businessId, key.businessId), inArray(feedback.id, [...key.ids])));
  const cards = new Map(rows.map(({ card, claimer }) => [card.id, toCard(card, claimer)]));
  return key.ids.flatMap((id) => cards.get(id) ?? []);
}

/** Of these items those whose first answer nobody gave in the app. */
export async function answeredOutside(
  db: Queryable,
  key: { businessId: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, key.businessId),
        inArray(feedback.id, [...key.ids]),
        isNotNull(feedback.firstResponseAt),
        isNull(feedback.firstResponseBy),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Nobody reads an exact number beyond this, and counting a long history would stop the server for everybody. */
const COUNT_UP_TO = 1_000;

/** How many per section; `answered` and `resolved` stop at 1,000. */
export async function inboxCounts(db: Queryable, query: Omit<Asked, 'filter'>): Promise<InboxCounts> {
  // By rank, which the index holds, so that counting never opens the rows.
  const here = and(eq(feedback.businessId, query.businessId), ne(feedback.levelRank, LEVEL_RANK.spam));
  const closed = async (status: 'answered' | 'resolved', further?: SQL) => {
    const some = db
      .select({ id: feedback.id })
      .from(feedback)
      .where(and(here, eq(feedback.status, status), seenBy(query), further))
      .limit(COUNT_UP_TO)
      .as('some');
    const rows = await db.select({ n: count() }).from(some);
    return rows[0]?.n ?? 0;
  };
  const countIf = (condition: SQL | undefined) =>
    sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
  const open = await db
    .select({
      waiting: countIf(isNull(feedback.claimedBy)),
      mine: countIf(eq(feedback.claimedBy, query.memberId)),
      others: countIf(ne(feedback.claimedBy, query.memberId)),
      unreached: countIf(and(isNull(feedback.claimedBy), isNotNull(feedback.unreachedAt))),
    })
    .from(feedback)
    .where(and(here, eq(feedback.status, 'open')));
  const { waiting, mine, others, unreached } = open[0] ?? { waiting: 0, mine: 0, others: 0, unreached: 0 };
  const answered = await closed('answered');
  const unsettledNow = await closed('answered', inArray(feedback.id, idsLateToSettle(db, query)));
  return { waiting, mine, others, unreached, answered, unsettled: unsettledNow, resolved: await closed('resolved') };
}

/** Where the hits of a search are. One pass over what a search covers, with or without a word in it. */
export async function foundCounts(db: Queryable, query: Omit<Asked, 'now'>): Promise<FoundCounts> {
  const hits = (section: Section) =>
    sql<number>`coalesce(sum(case when ${sectionIs(section, query.memberId)} then 1 else 0 end), 0)`.mapWith(Number);
  const [found] = await db
    .select({
      waiting: hits('waiting'),
      mine: hits('mine'),
      others: hits('others'),
      answered: hits('answered'),
      resolved: hits('resolved'),
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, query.businessId),
        seenBy(query),
        gte(feedback.spokeAt, searchFrom(query.businessId)),
        ...narrowedTo(query),
      ),
    );
  return found ?? { waiting: 0, mine: 0, others: 0, answered: 0, resolved: 0 };
}

/** Who waits past their time, whatever was said to them before; null: nobody. */
export async function waitingOf(
  db: Queryable,
  { businessId, now }: { readonly businessId: string; readonly now: number },
): Promise<{ readonly count: number; readonly oldestAskedAt: number } | null> {
  const [row] = await db
    .select({ count: count(), oldestAskedAt: min(feedback.spokeAt) })
    .from(feedback)
    .where(
      and(
        eq(feedback.businessId, businessId),
        unresolved(feedback.status),
        eq(feedback.status, 'open'),
        ne(feedback.level, 'spam'),
        lt(feedback.dueAt, now),
      ),
    );
  return row === undefined || row.oldestAskedAt === null ? null : { count: row.count, oldestAskedAt: row.oldestAskedAt };
}
