/** Promises, next replies and settlements. They have ledgers and turns of their own: who asks how fast we were does not wait for them. */
import type { Connection } from '#server/db/engine/connection.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { isBehindOwed, type OwedItem } from '#shared/stats/owed.ts';
import { OwedLedger } from './owed-ledger.ts';
import { owedBetween, owedItems } from './owed-rows.ts';
import { pageOf } from './paging.ts';
import type { About, StatsResult, Ask, Question } from './questions.ts';
import { createLedgerCache, EARLY_MS } from './ledger-cache.ts';

const ITEMS_AT_MOST = 1_000_000;

export type OwedQuestion = Extract<Question, { readonly topic: 'owed' | 'owedItems' }>;
type OwedAnswer = StatsResult<OwedQuestion['topic']>;

export function createOwed(db: Connection): {
  readonly answer: (about: About, question: OwedQuestion) => Promise<OwedAnswer>;
  readonly forget: (businessId: string) => void;
} {
  const cache = createLedgerCache<OwedItem, OwedLedger>(db, {
    make: (calendar) => new OwedLedger(calendar),
    rowsBetween: (span) => owedBetween(db, span),
    rowsOf: (businessId, ids) => owedItems(db, businessId, ids),
    timeOf: ({ obligations }) => Math.max(...obligations.map(({ startedAt }) => startedAt)),
    itemsAtMost: ITEMS_AT_MOST,
  });

  const answer = async (about: About, question: OwedQuestion): Promise<OwedAnswer> => {
    const since = startOfDay(about.calendar, question.ask.range.fromDay) - EARLY_MS;
    const ledger = await cache.upToDate(about, since);
    ledger.passTime(about.now);
    return question.topic === 'owedItems' ? items(ledger, question.ask) : ledger.sumsOf(question.ask.range).read();
  };

  return {
    answer: (about, question) => cache.inTurn(about.businessId, () => answer(about, question)),
    forget: (businessId) => cache.forget(businessId),
  };
}

/** Each item once, by what was owed for it last. */
function items(ledger: OwedLedger, { range, owed: wanted, ...page }: Ask<'owedItems'>): StatsResult<'owedItems'> {
  const found = new Map<string, { readonly id: string; readonly askedAt: number }>();
  for (const owed of ledger.owedIn(range)) {
    const { id, startedAt } = owed;
    if (isBehindOwed(owed, wanted) && startedAt > (found.get(id)?.askedAt ?? Number.NEGATIVE_INFINITY))
      found.set(id, { id, askedAt: startedAt });
  }
  return pageOf(found.values(), () => true, page);
}
