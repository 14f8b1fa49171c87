/** Invented feedback written straight into the tables, so that anything a database may hold can be asked about. */
import { feedback } from '#server/db/schema/index.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { newId } from '#server/system/ids.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import type { Fact } from '#shared/stats/facts.ts';
import type { Person, TestApp } from '#tests/support/app.ts';

export type Said = Omit<Fact, 'id'> & {
  readonly claimedAt?: number;
  readonly rating?: number;
  readonly ratingBefore?: number;
  readonly ratingChangedAt?: number;
  readonly thankedAt?: number;
  readonly customerId?: string;
  readonly text?: string;
};

const MINUTE = 60_000;
/** A row has some fifty columns, a statement some thirty thousand values. */
const AT_ONCE = 250;

export const said = (spokeAt: number, tookMinutes: number | null, more: Partial<Said> = {}): Said => ({
  spokeAt,
  receivedAt: spokeAt + 5_000,
  level: 'high',
  channel: 'google',
  kind: 'review',
  placeLabel: '',
  status: tookMinutes === null ? 'open' : 'answered',
  dueAt: tookMinutes === null ? spokeAt + 60 * MINUTE : null,
  firstResponseAt: tookMinutes === null ? null : spokeAt + tookMinutes * MINUTE,
  answeredBy: null,
  withinTarget: tookMinutes === null ? null : tookMinutes <= 60,
  resolvedAt: null,
  firstServiceMs: null,
  ...more,
});

/** Returns the ids in the order given. `quietly`: without a line of history, as rows that were there before the server started. */
export async function write(
  { app }: TestApp,
  { businessId }: Person,
  rows: readonly Said[],
  { quietly = false } = {},
): Promise<readonly string[]> {
  const ids = rows.map(() => newId());
  const inserted = rows.map((row, index) => {
    const { answeredBy, text = 'The soup was cold.', rating = null, claimedAt, ...columns } = row;
    const id = ids[index] ?? '';
    return {
      ...columns,
      id,
      businessId,
      rating,
      text,
      visibility: 'public' as const,
      externalId: id,
      author: 'Guest',
      contact: '',
      replyMode: 'link' as const,
      reasons: [],
      ruleLevel: row.level,
      sortDue: row.dueAt ?? row.spokeAt,
      levelRank: LEVEL_RANK[row.level],
      firstResponseBy: answeredBy,
      ...(claimedAt === undefined ? {} : { claimedAt, claimedBy: answeredBy }),
    };
  });
  await app.parts.db.tx(async (tx) => {
    for (let start = 0; start < inserted.length; start += AT_ONCE)
      await tx.insert(feedback).values(inserted.slice(start, start + AT_ONCE));
    if (quietly) return;
    for (const { id, receivedAt } of inserted)
      await addEvent(tx, { businessId, feedbackId: id, kind: 'feedback.received', at: receivedAt });
  });
  return ids;
}
