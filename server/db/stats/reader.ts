/** Keeps a ledger per business, brings it up to date by the history before each answer, and forgets those nobody asks about. */
import type { Connection } from '#server/db/connection.ts';
import { startOfDay } from '#shared/stats/calendar.ts';
import { answerTo, neededSince } from './answers.ts';
import { Ledger, NOTHING_READ } from './ledger.ts';
import type { About, Answer, Question, Topic } from './questions.ts';
import { changedSince, factsBetween, factsOf, newestSeq } from './rows.ts';

/** What is read on the first question, so that the usual ranges need no second reading. */
const FIRST_READ_MS = 400 * 86_400_000;
const ITEMS_AT_MOST = 1_500_000;
/** A little early on purpose: a day begins up to six hours after midnight, and zones differ. */
const EARLY_MS = 2 * 86_400_000;

export type Reader = { readonly answer: (about: About, question: Question) => Promise<Answer<Topic>> };

export function createReader(db: Connection): Reader {
  /** Used last comes last. */
  const ledgers = new Map<string, { readonly calendar: string; readonly ledger: Ledger }>();
  const lanes = new Map<string, Promise<unknown>>();

  const ledgerOf = ({ businessId, calendar }: About): Ledger => {
    const name = JSON.stringify(calendar);
    const known = ledgers.get(businessId);
    ledgers.delete(businessId);
    const kept = known?.calendar === name ? known : { calendar: name, ledger: new Ledger(calendar) };
    ledgers.set(businessId, kept);
    return kept.ledger;
  };

  const answer = async (about: About, question: Question) => {
    const ledger = ledgerOf(about);
    const since = neededSince(question, about, (day) => startOfDay(about.calendar, day)) - EARLY_MS;
    await bringUp(db, { ledger, about, since });
    forget(ledgers);
    return answerTo(question, { db, ledger, about });
  };

  return {
    answer(about, question) {
      // One at a time for each business; others are answered between the portions of a long reading.
      const before = lanes.get(about.businessId) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => answer(about, question));
      lanes.set(about.businessId, turn);
      return turn;
    },
  };
}

async function bringUp(
  db: Connection,
  { ledger, about, since }: { readonly ledger: Ledger; readonly about: About; readonly since: number },
): Promise<void> {
  const { businessId, now } = about;
  const first = ledger.since === NOTHING_READ;
  if (first) ledger.seq = await newestSeq(db, businessId);
  const from = first ? Math.min(since, now - FIRST_READ_MS) : since;
  if (from < ledger.since) {
    for await (const facts of factsBetween(db, { businessId, from, to: ledger.since })) {
      for (const fact of facts) ledger.put(fact, now);
      await breathe();
    }
    ledger.since = from;
  }
  for (let more = true; more;) {
    const changed = await changedSince(db, { businessId, seq: ledger.seq });
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
