/**
 * What came of the answers, and where in the journey it hurts. It has ledgers and turns of its own: who asks how fast we were does not
 * wait until all that guests said has been read.
 */
import type { Connection } from '#server/db/connection.ts';
import { startOfDay } from '#shared/stats/calendar.ts';
import { hurtingDishes, hurtingTouchpoints, repeatedWithinEvening } from '#shared/stats/journey/hurts.ts';
import { STAGES } from '#shared/stats/journey/types.ts';
import { isBehindOutcome } from '#shared/stats/outcome-behind.ts';
import { outcomes } from '#shared/stats/outcome.ts';
import { NOTHING_READ } from './ledger.ts';
import { OutcomeLedger } from './outcome-ledger.ts';
import { outcomeRowsBetween, outcomeRowsOf } from './outcome-rows.ts';
import { pageOf } from './page.ts';
import type { About, Answer, Ask, Question } from './questions.ts';
import { changedSince, newestSeq } from './rows.ts';

const ITEMS_AT_MOST = 1_000_000;
/** A little early on purpose: a day begins up to six hours after midnight, and zones differ. */
const EARLY_MS = 2 * 86_400_000;

export type OutcomeQuestion = Extract<Question, { readonly topic: 'outcome' | 'outcomeItems' }>;
type OutcomeAnswer = Answer<OutcomeQuestion['topic']>;

export function createOutcomes(db: Connection): {
  readonly answer: (about: About, question: OutcomeQuestion) => Promise<OutcomeAnswer>;
} {
  /** Used last comes last. */
  const ledgers = new Map<string, { readonly calendar: string; readonly ledger: OutcomeLedger }>();
  const lanes = new Map<string, Promise<unknown>>();

  const ledgerOf = ({ businessId, calendar }: About): OutcomeLedger => {
    const name = JSON.stringify(calendar);
    const known = ledgers.get(businessId);
    ledgers.delete(businessId);
    const kept = known?.calendar === name ? known : { calendar: name, ledger: new OutcomeLedger(calendar) };
    ledgers.set(businessId, kept);
    return kept.ledger;
  };

  const forget = () => {
    let items = 0;
    for (const { ledger } of ledgers.values()) items += ledger.size;
    for (const [businessId, { ledger }] of ledgers) {
      if (items <= ITEMS_AT_MOST || ledgers.size === 1) return;
      ledgers.delete(businessId);
      items -= ledger.size;
    }
  };

  const answer = async (about: About, question: OutcomeQuestion): Promise<OutcomeAnswer> => {
    const ledger = ledgerOf(about);
    await readBack(db, { ledger, about }, startOfDay(about.calendar, question.ask.range.fromDay) - EARLY_MS);
    if ((await keepUp(db, { ledger, about })) === 'anew') {
      ledgers.delete(about.businessId);
      return answer(about, question);
    }
    forget();
    if (question.topic === 'outcomeItems') return items(ledger, question.ask);
    return ledger.figuresOf(question.ask.range, () => figures(ledger, question.ask));
  };

  return {
    answer(about, question) {
      const before = lanes.get(about.businessId) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => answer(about, question));
      lanes.set(about.businessId, turn);
      return turn;
    },
  };
}

function figures(ledger: OutcomeLedger, { range }: Ask<'outcome'>): Answer<'outcome'> {
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

function items(ledger: OutcomeLedger, { range, outcome, ...page }: Ask<'outcomeItems'>): Answer<'outcomeItems'> {
  return pageOf(ledger.itemsOf(range), (item) => isBehindOutcome(item, outcome), page);
}

type Few = { readonly ledger: OutcomeLedger; readonly about: About };

async function readBack(db: Connection, { ledger, about }: Few, since: number): Promise<void> {
  const { businessId, now } = about;
  if (ledger.since === NOTHING_READ) ledger.seq = await newestSeq(db, businessId);
  if (since >= ledger.since) return;
  for await (const rows of outcomeRowsBetween(db, { businessId, from: since, to: ledger.since })) {
    for (const row of rows) ledger.put(row, now);
    await breathe();
  }
  ledger.since = since;
}

async function keepUp(db: Connection, { ledger, about }: Few): Promise<'current' | 'anew'> {
  const { businessId, now } = about;
  for (let more = true; more;) {
    const changed = await changedSince(db, { businessId, seq: ledger.seq });
    if (changed.anew) return 'anew';
    const rows = await outcomeRowsOf(db, businessId, changed.ids);
    for (const id of changed.ids) {
      const row = rows.get(id);
      if (row === undefined) ledger.drop(id);
      else if (row.spokeAt >= ledger.since || ledger.has(id)) ledger.put(row, now);
    }
    ledger.seq = changed.seq;
    more = changed.more;
    if (more) await breathe();
  }
  return 'current';
}

async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
