/** Keeps a ledger per business, brings it up to date by the history before each answer, and forgets those nobody asks about. */
import type { Connection } from '#server/db/engine/connection.ts';
import { businessDay, startOfDay } from '#shared/response/business-day.ts';
import type { Fact } from '#shared/stats/facts.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { answerTo, neededSince, type TimedQuestion } from './results.ts';
import { Ledger } from './ledger.ts';
import { createOutcomes } from './outcome.ts';
import { createOwed } from './owed.ts';
import type { About, StatsResult, Question, Topic } from './questions.ts';
import { countSince, factsBetween, factsOf, forgetWords } from './rows.ts';
import { createLedgerCache, EARLY_MS } from './ledger-cache.ts';

/** What is read ahead after the first answer, a month at a time, so that the year is ready when somebody asks for it. */
const AHEAD_DAYS = 365;
const STEP_DAYS = 30;
const ITEMS_AT_MOST = 1_500_000;
/** A year of fewer is read before anybody has noticed. */
const LARGE_FROM = 20_000;

export type Reader = {
  readonly answer: (about: About, question: Question) => Promise<StatsResult<Topic>>;
  readonly forget: (businessId: string) => void;
};

export function createReader(db: Connection, { largeFrom = LARGE_FROM }: { readonly largeFrom?: number } = {}): Reader {
  const cache = createLedgerCache<Fact, Ledger>(db, {
    make: (calendar) => new Ledger(calendar),
    rowsBetween: (span) => factsBetween(db, span),
    rowsOf: async (businessId, ids) => new Map((await factsOf(db, businessId, ids)).map((fact) => [fact.id, fact])),
    timeOf: ({ spokeAt }) => spokeAt,
    itemsAtMost: ITEMS_AT_MOST,
  });
  const outcomes = createOutcomes(db);
  const owed = createOwed(db);
  /** Those whose year is being read, or has been. */
  const ahead = new WeakSet<Ledger>();

  const readAhead = async (about: About, ledger: Ledger): Promise<void> => {
    const { businessId, calendar, now } = about;
    ahead.add(ledger);
    const current = () => cache.holds(businessId, ledger);
    const today = businessDay(calendar, now);
    const oldest = startOfDay(calendar, today - AHEAD_DAYS + 1) - EARLY_MS;
    while (current() && ledger.since > oldest) {
      const startedAt = performance.now();
      await cache.inTurn(businessId, async () => {
        if (!current()) return;
        const since = Math.max(oldest, Math.min(ledger.since, now) - STEP_DAYS * DAY_MS);
        await cache.readBack(ledger, about, since);
        const fromDay = businessDay(calendar, since + EARLY_MS);
        ledger.slicesOf({ fromDay: Math.max(fromDay, today - AHEAD_DAYS + 1), toDay: today });
      });
      // Half of the time at most: the other half is for those who serve guests on the same machine.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - startedAt));
    }
  };

  /** As long as there is room for those who are asked about after that. */
  const warm = async (about: About): Promise<StatsResult<'warm'>> => {
    const { businessId, now } = about;
    if (cache.items > ITEMS_AT_MOST / 2) return { items: 0 };
    const count = await countSince(db, { businessId, since: now - AHEAD_DAYS * DAY_MS, atMost: largeFrom });
    if (count < largeFrom) return { items: 0 };
    const ledger = cache.ledgerOf(about);
    if (!ahead.has(ledger)) await readAhead(about, ledger);
    return { items: ledger.size };
  };

  const answer = async (about: About, question: TimedQuestion): Promise<StatsResult<Topic>> => {
    const since = neededSince(question, about, (day) => startOfDay(about.calendar, day)) - EARLY_MS;
    const ledger = await cache.upToDate(about, since);
    ledger.passTime(about.now);
    const answered = await answerTo(question, { db, ledger, about });
    // Nobody waits for it, and the next question tells if the file cannot be read.
    if (about.inPassing !== true && !ahead.has(ledger)) void readAhead(about, ledger).catch(() => undefined);
    return answered;
  };

  return {
    answer(about, question) {
      if (question.topic === 'warm') return warm(about);
      if (question.topic === 'outcome' || question.topic === 'outcomeItems') return outcomes.answer(about, question);
      if (question.topic === 'owed' || question.topic === 'owedItems') return owed.answer(about, question);
      return cache.inTurn(about.businessId, () => answer(about, question));
    },
    forget(businessId) {
      cache.forget(businessId);
      outcomes.forget(businessId);
      owed.forget(businessId);
      forgetWords();
    },
  };
}
