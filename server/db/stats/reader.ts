/** Keeps a ledger per business, brings it up to date by the history before each answer, and forgets those nobody asks about. */
import type { Connection } from '#server/db/connection.ts';
import { businessDay, startOfDay } from '#shared/stats/calendar.ts';
import { answerTo, neededSince, type TimedQuestion } from './answers.ts';
import { Ledger, NOTHING_READ } from './ledger.ts';
import { createOutcomes } from './outcome.ts';
import type { About, Answer, Question, Topic } from './questions.ts';
import { changedSince, countSince, factsBetween, factsOf, newestSeq } from './rows.ts';

/** What is read ahead after the first answer, a month at a time, so that the year is ready when somebody asks for it. */
const AHEAD_DAYS = 365;
const STEP_DAYS = 30;
const DAY_MS = 86_400_000;
const ITEMS_AT_MOST = 1_500_000;
/** A year of fewer is read before anybody has noticed. */
const LARGE_FROM = 20_000;
/** A little early on purpose: a day begins up to six hours after midnight, and zones differ. */
const EARLY_MS = 2 * 86_400_000;

export type Reader = { readonly answer: (about: About, question: Question) => Promise<Answer<Topic>> };

export function createReader(db: Connection, { largeFrom = LARGE_FROM }: { readonly largeFrom?: number } = {}): Reader {
  /** Used last comes last. */
  const ledgers = new Map<string, { readonly calendar: string; readonly ledger: Ledger }>();
  const lanes = new Map<string, Promise<unknown>>();
  const outcomes = createOutcomes(db);
  /** Those whose year is being read, or has been. */
  const ahead = new WeakSet<Ledger>();

  const ledgerOf = ({ businessId, calendar }: About): Ledger => {
    const name = JSON.stringify(calendar);
    const known = ledgers.get(businessId);
    ledgers.delete(businessId);
    const kept = known?.calendar === name ? known : { calendar: name, ledger: new Ledger(calendar) };
    ledgers.set(businessId, kept);
    return kept.ledger;
  };

  /** One at a time for each business; others are answered between the portions of a long reading. */
  const inTurn = <T>(businessId: string, work: () => Promise<T>): Promise<T> => {
    const before = lanes.get(businessId) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(work);
    lanes.set(businessId, turn);
    return turn;
  };

  const readAhead = async (about: About, ledger: Ledger): Promise<void> => {
    const { businessId, calendar, now } = about;
    ahead.add(ledger);
    const current = () => ledgers.get(businessId)?.ledger === ledger;
    const today = businessDay(calendar, now);
    const oldest = startOfDay(calendar, today - AHEAD_DAYS + 1) - EARLY_MS;
    while (current() && ledger.since > oldest) {
      const startedAt = performance.now();
      await inTurn(businessId, async () => {
        if (!current()) return;
        const since = Math.max(oldest, Math.min(ledger.since, now) - STEP_DAYS * DAY_MS);
        await readBack(db, { ledger, about }, since);
        const fromDay = businessDay(calendar, since + EARLY_MS);
        ledger.slicesOf({ fromDay: Math.max(fromDay, today - AHEAD_DAYS + 1), toDay: today });
      });
      // Half of the time at most: the other half is for those who serve guests on the same machine.
      await new Promise((resolve) => setTimeout(resolve, performance.now() - startedAt));
    }
  };

  /** As long as there is room for those who are asked about after that. */
  const warm = async (about: About): Promise<Answer<'warm'>> => {
    const { businessId, now } = about;
    const held = [...ledgers.values()].reduce((items, { ledger }) => items + ledger.size, 0);
    if (held > ITEMS_AT_MOST / 2) return { items: 0 };
    const count = await countSince(db, { businessId, since: now - AHEAD_DAYS * DAY_MS, atMost: largeFrom });
    if (count < largeFrom) return { items: 0 };
    const ledger = ledgerOf(about);
    if (!ahead.has(ledger)) await readAhead(about, ledger);
    return { items: ledger.size };
  };

  const answer = async (about: About, question: TimedQuestion): Promise<Answer<Topic>> => {
    const ledger = ledgerOf(about);
    const since = neededSince(question, about, (day) => startOfDay(about.calendar, day)) - EARLY_MS;
    await readBack(db, { ledger, about }, since);
    if ((await catchUp(db, { ledger, about })) === 'anew') {
      ledgers.delete(about.businessId);
      return answer(about, question);
    }
    forget(ledgers);
    const answered = await answerTo(question, { db, ledger, about });
    // Nobody waits for it, and the next question tells if the file cannot be read.
    if (about.inPassing !== true && !ahead.has(ledger)) void readAhead(about, ledger).catch(() => undefined);
    return answered;
  };

  return {
    answer(about, question) {
      if (question.topic === 'warm') return warm(about);
      if (question.topic === 'outcome' || question.topic === 'outcomeItems') return outcomes.answer(about, question);
      return inTurn(about.businessId, () => answer(about, question));
    },
  };
}

type Few = { readonly ledger: Ledger; readonly about: About };

async function readBack(db: Connection, { ledger, about }: Few, since: number): Promise<void> {
  const { businessId, now } = about;
  if (ledger.since === NOTHING_READ) ledger.seq = await newestSeq(db, businessId);
  if (since >= ledger.since) return;
  for await (const facts of factsBetween(db, { businessId, from: since, to: ledger.since })) {
    for (const fact of facts) ledger.put(fact, now);
    await breathe();
  }
  ledger.since = since;
}

async function catchUp(db: Connection, { ledger, about }: Few): Promise<'current' | 'anew'> {
  const { businessId, now } = about;
  for (let more = true; more;) {
    const changed = await changedSince(db, { businessId, seq: ledger.seq });
    if (changed.anew) return 'anew';
    const facts = new Map((await factsOf(db, businessId, changed.ids)).map((fact) => [fact.id, fact]));
    for (const id of changed.ids) {
      const fact = facts.get(id);
      if (fact === undefined) ledger.drop(id);
      else if (fact.spokeAt >= ledger.since || ledger.has(id)) ledger.put(fact, now);
    }
    ledger.seq = changed.seq;
    more = changed.more;
    if (more) await breathe();
  }
  ledger.passTime(now);
  return 'current';
}

function forget(ledgers: Map<string, { readonly ledger: Ledger }>): void {
  let items = 0;
  for (const { ledger } of ledgers.values()) items += ledger.size;
  for (const [businessId, { ledger }] of ledgers) {
    if (items <= ITEMS_AT_MOST || ledgers.size === 1) return;
    ledgers.delete(businessId);
    items -= ledger.size;
  }
}

async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
