/** What a file holds, counted while it is read: what a person looks at before saying yes. */
import { looksLike } from './dates.ts';
import type { Read } from './file.ts';
import type { Columns } from './columns.ts';
import type { Field, Refusal, RefusalReason } from './types.ts';
import { WEEK_MS } from '../model/time.ts';

export type Summary = {
  readonly rows: number;
  readonly refused: number;
  readonly reasons: Readonly<Partial<Record<RefusalReason, number>>>;
  /** The first few. */
  readonly refusals: readonly Refusal[];
  /** Epoch milliseconds; null: no row was understood. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly answered: number;
  /** Without a time of day for the question or the answer. */
  readonly untimed: number;
  /** Answered before they were asked: a platform's clock. */
  readonly skewed: number;
  /** Of the last seven days and without an answer: they are closed like all the others. */
  readonly recentOpen: number;
  readonly columns: readonly { readonly name: string; readonly field: Field | null }[];
  /** How the refused dates could be meant. Null: none was refused for its order. */
  readonly dates: 'dmy' | 'mdy' | 'either' | null;
};

const SHOWN = 5;
const COLUMNS_SHOWN = 60;

type Growing = { -readonly [K in keyof Summary]: Summary[K] };

export interface Counting {
  add(read: Read): void;
  of(columns: Columns | null): Summary;
}

export function countRows(now: number): Counting {
  const sum: Growing = {
    rows: 0,
    refused: 0,
    reasons: {},
    refusals: [],
    firstAt: null,
    lastAt: null,
    answered: 0,
    untimed: 0,
    skewed: 0,
    recentOpen: 0,
    columns: [],
    dates: null,
  };
  const reasons: Partial<Record<RefusalReason, number>> = {};
  return {
    add({ number, line, outcome }) {
      if (!outcome.ok) {
        sum.refused += 1;
        reasons[outcome.reason] = (reasons[outcome.reason] ?? 0) + 1;
        if (sum.refusals.length < SHOWN)
          sum.refusals = [...sum.refusals, { line: number, reason: outcome.reason, value: outcome.value }];
        if (outcome.reason === 'date_order') sum.dates = nearer(sum.dates, looksLike(line.spokeAt ?? ''));
        return;
      }
      const { spokeAt, answer, timed } = outcome.item;
      sum.rows += 1;
      sum.firstAt = Math.min(sum.firstAt ?? spokeAt, spokeAt);
      sum.lastAt = Math.max(sum.lastAt ?? spokeAt, spokeAt);
      if (answer !== null) sum.answered += 1;
      if (!timed) sum.untimed += 1;
      if (answer !== null && answer.at < spokeAt) sum.skewed += 1;
      if (answer === null && now - spokeAt < WEEK_MS) sum.recentOpen += 1;
    },
    of: (columns) => ({
      ...sum,
      reasons,
      columns: (columns?.head ?? []).slice(0, COLUMNS_SHOWN).map((name, index) => {
        return { name: name.slice(0, 60), field: columns?.fields[index] ?? null };
      }),
    }),
  };
}

/** One date that fits only one order says it of all; two that contradict each other say nothing. */
function nearer(known: Summary['dates'], next: Summary['dates']): Summary['dates'] {
  if (known === null || next === null) return known ?? next;
  if (known === 'either') return next;
  return next === 'either' || next === known ? known : 'either';
}
