/** Ledgers of the businesses lately asked about: each read as far back as it is needed, and kept up by the history before each answer. */
import type { Connection } from '#server/db/engine/connection.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { NOTHING_READ } from './ledger.ts';
import type { About } from './questions.ts';
import { changedSince, newestSeq } from './rows.ts';

/** Read back a little early on purpose: a day begins up to six hours after midnight, and zones differ. */
export const EARLY_MS = 2 * DAY_MS;

/** What was read of one business, for one calendar. */
export interface Kept<Row> {
  /** Spoken since then is in it. */
  since: number;
  /** History up to here is in it. */
  seq: number;
  readonly size: number;
  has(id: string): boolean;
  put(row: Row, now: number): void;
  drop(id: string): void;
}

type Shelving<Row, Ledger> = {
  readonly make: (calendar: StatsCalendar) => Ledger;
  readonly rowsBetween: (span: { businessId: string; from: number; to: number }) => AsyncIterable<readonly Row[]>;
  readonly rowsOf: (businessId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>;
  /** Of all ledgers together; those asked about longest ago go first. */
  /** What is as late as this belongs to what has been read since then. */
  readonly timeOf: (row: Row) => number;
  readonly itemsAtMost: number;
};

export interface LedgerCache<Ledger> {
  ledgerOf(about: About): Ledger;
  /** Read back to `since` and knowing of everything that has happened. */
  upToDate(about: About, since: number): Promise<Ledger>;
  readBack(ledger: Ledger, about: About, since: number): Promise<void>;
  /** One at a time for each business; others are answered between the portions of a long reading. */
  inTurn<T>(businessId: string, work: () => Promise<T>): Promise<T>;
  forget(businessId: string): void;
  /** False: forgotten, or made anew for another calendar. */
  holds(businessId: string, ledger: Ledger): boolean;
  /** Items in all ledgers. */
  readonly items: number;
}

export function createLedgerCache<Row, Ledger extends Kept<Row>>(
  db: Connection,
  { make, rowsBetween, rowsOf, timeOf, itemsAtMost }: Shelving<Row, Ledger>,
): LedgerCache<Ledger> {
  /** Used last comes last. */
  const ledgers = new Map<string, { readonly calendar: string; readonly ledger: Ledger }>();
  const lanes = new Map<string, Promise<unknown>>();
  const itemsNow = () => [...ledgers.values()].reduce((items, { ledger }) => items + ledger.size, 0);

  const ledgerOf = ({ businessId, calendar }: About): Ledger => {
    const name = JSON.stringify(calendar);
    const known = ledgers.get(businessId);
    ledgers.delete(businessId);
    const kept = known?.calendar === name ? known : { calendar: name, ledger: make(calendar) };
    ledgers.set(businessId, kept);
    return kept.ledger;
  };

  const readBack = async (ledger: Ledger, { businessId, now }: About, since: number): Promise<void> => {
    if (ledger.since === NOTHING_READ) ledger.seq = await newestSeq(db, businessId);
    if (since >= ledger.since) return;
    for await (const rows of rowsBetween({ businessId, from: since, to: ledger.since })) {
      for (const row of rows) ledger.put(row, now);
      await yieldToEventLoop();
    }
    ledger.since = since;
  };

  const catchUp = async (ledger: Ledger, { businessId, now }: About): Promise<'current' | 'anew'> => {
    for (let more = true; more;) {
      const changed = await changedSince(db, { businessId, seq: ledger.seq });
      if (changed.anew) return 'anew';
      const rows = await rowsOf(businessId, changed.ids);
      for (const id of changed.ids) {
        const row = rows.get(id);
        if (row === undefined) ledger.drop(id);
        else if (timeOf(row) >= ledger.since || ledger.has(id)) ledger.put(row, now);
      }
      ledger.seq = changed.seq;
      more = changed.more;
      if (more) await yieldToEventLoop();
    }
    return 'current';
  };

  const forgetLongUnasked = () => {
    let items = itemsNow();
    for (const [businessId, { ledger }] of ledgers) {
      if (items <= itemsAtMost || ledgers.size === 1) return;
      ledgers.delete(businessId);
      items -= ledger.size;
    }
  };

  const upToDate = async (about: About, since: number): Promise<Ledger> => {
    const ledger = ledgerOf(about);
    await readBack(ledger, about, since);
    if ((await catchUp(ledger, about)) === 'anew') {
      ledgers.delete(about.businessId);
      return upToDate(about, since);
    }
    forgetLongUnasked();
    return ledger;
  };

  return {
    ledgerOf,
    upToDate,
    readBack,
    inTurn(businessId, work) {
      const before = lanes.get(businessId) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(work);
      lanes.set(businessId, turn);
      return turn;
    },
    forget(businessId) {
      ledgers.delete(businessId);
      lanes.delete(businessId);
    },
    holds: (businessId, ledger) => ledgers.get(businessId)?.ledger === ledger,
    get items() {
      return itemsNow();
    },
  };
}

/** So that others are heard between two portions. */
async function yieldToEventLoop(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
