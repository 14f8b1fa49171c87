/**
 * What came of the answers, and where in the journey it hurts. It has ledgers and turns of its own: who asks how fast we were does not
 * wait until all that guests said has been read.
 */
import type { Connection } from '#server/db/engine/connection.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { hurtingDishes, hurtingTouchpoints, repeatedWithinEvening } from '#shared/journey/hurts.ts';
import { STAGES } from '#shared/journey/types.ts';
import { isBehindOutcome } from '#shared/stats/outcome/outcome-drill-down.ts';
import { outcomes } from '#shared/stats/outcome/outcome.ts';
import { forgetLists, OutcomeLedger } from './outcome-ledger.ts';
import { outcomeRowsBetween, outcomeRowsOf, type OutcomeRow } from './outcome-rows.ts';
import { pageOf } from './paging.ts';
import type { About, StatsResult, Ask, Question } from './questions.ts';
import { createLedgerCache, EARLY_MS } from './ledger-cache.ts';

const ITEMS_AT_MOST = 1_000_000;

export type OutcomeQuestion = Extract<Question, { readonly topic: 'outcome' | 'outcomeItems' }>;
type OutcomeAnswer = StatsResult<OutcomeQuestion['topic']>;

export function createOutcomes(db: Connection): {
  readonly answer: (about: About, question: OutcomeQuestion) => Promise<OutcomeAnswer>;
  readonly forget: (businessId: string) => void;
} {
  const cache = createLedgerCache<OutcomeRow, OutcomeLedger>(db, {
    make: (calendar) => new OutcomeLedger(calendar),
    rowsBetween: (span) => outcomeRowsBetween(db, span),
    rowsOf: (businessId, ids) => outcomeRowsOf(db, businessId, ids),
    timeOf: ({ spokeAt }) => spokeAt,
    itemsAtMost: ITEMS_AT_MOST,
  });

  const answer = async (about: About, question: OutcomeQuestion): Promise<OutcomeAnswer> => {
    const since = startOfDay(about.calendar, question.ask.range.fromDay) - EARLY_MS;
    const ledger = await cache.upToDate(about, since);
    if (question.topic === 'outcomeItems') return items(ledger, question.ask);
    return ledger.figuresOf(question.ask.range, () => figures(ledger, question.ask));
  };

  return {
    answer: (about, question) => cache.inTurn(about.businessId, () => answer(about, question)),
    forget(businessId) {
      cache.forget(businessId);
      forgetLists();
    },
  };
}

function figures(ledger: OutcomeLedger, { range }: Ask<'outcome'>): StatsResult<'outcome'> {
  const judged = [...ledger.itemsOf(range)];
  const stages = new Map(STAGES.map((stage) => [stage, 0]));
  for (const { stage } of judged) if (stage !== null) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  return {
    outcomes: outcomes(judged),
    stages: [...stages].map(([stage, count]) => ({ stage, count })),
    touchpoints: hurtingTouchpoints(judged),
    dishes: hurtingDishes(judged),
    repeated: repeatedWithinEvening(judged),
  };
}

function items(ledger: OutcomeLedger, { range, outcome, ...page }: Ask<'outcomeItems'>): StatsResult<'outcomeItems'> {
  return pageOf(ledger.itemsOf(range), (item) => isBehindOutcome(item, outcome), page);
}
