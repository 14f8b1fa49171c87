/** A number as a link to the items it was made of: it describes them, so the link is short and nobody is left out. */
import type { DateRange, WeekendBehind } from '#shared/views/stats.ts';
import { WEEKEND_PARTS } from '#shared/views/stats.ts';
import { OUTCOMES, type Outcome } from '#shared/stats/in-time.ts';
import { OUTCOME_KINDS, type OutcomeBehind } from '#shared/stats/outcome/outcome-drill-down.ts';
import { OWED } from '#shared/stats/owed.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { DIMENSIONS, SIDES } from '#shared/stats/slices.ts';
import { isRange } from '../range.ts';

/** `outcome`: then `behind` is empty. `weekend`: those of this weekend to the minute; the range is how it is called. */
export type Asked = {
  readonly range: DateRange;
  readonly behind: Behind;
  readonly outcome: OutcomeBehind | null;
  readonly weekend: WeekendBehind | null;
};

/** What "in time" is a share of, and what "answered at all" is. */
export const DUE: readonly Outcome[] = ['met', 'late', 'overdue'];
export const NOT_WAITING: readonly Outcome[] = ['met', 'late', 'untargeted', 'overdue', 'dismissed'];
/** Whatever a typical wait is made of: with a first answer, or past due without one. */
export const ANSWERED: Behind = { took: { fromMs: 0, toMs: null } };

export function itemsHref(range: DateRange, behind: Behind = {}): string {
  return `/stats/items?${queryOf(range, behind)}`;
}

export function outcomeHref(range: DateRange, { kind, key }: OutcomeBehind): string {
  const query = queryOf(range, {});
  query.set('what', kind);
  if (key !== undefined) query.set('key', key);
  return `/stats/items?${query}`;
}

type Weekend = { readonly from: number; readonly days: DateRange };

export function weekendHref({ from, days }: Weekend, part: WeekendBehind['part'], behind: Behind = {}): string {
  const query = queryOf(days, behind);
  query.set('weekend', String(from));
  query.set('part', part);
  return `/stats/items?${query}`;
}

function queryOf(range: DateRange, { dimension, key, side, outcomes, took, settled, owed }: Behind): URLSearchParams {
  const query = new URLSearchParams({ from: range.from, to: range.to });
  if (dimension !== undefined) query.set('by', dimension);
  if (key !== undefined) query.set('key', key);
  if (side !== undefined) query.set('side', side);
  if (outcomes !== undefined) query.set('outcomes', outcomes.join(' '));
  if (took !== undefined) {
    query.set('tookFrom', String(took.fromMs));
    if (took.toMs !== null) query.set('tookTo', String(took.toMs));
  }
  if (settled) query.set('settled', 'yes');
  if (owed !== undefined) query.set('owed', owed);
  return query;
}

/** Null: not a link of ours. */
export function readAsked(query: URLSearchParams): Asked | null {
  const range = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  if (!isRange(range)) return null;
  const [what, key] = [query.get('what'), query.get('key')];
  if (what !== null) {
    const kind = OUTCOME_KINDS.find((known) => known === what);
    return kind === undefined ? null : { range, behind: {}, outcome: { kind, ...(key !== null && { key }) }, weekend: null };
  }
  const from = wholeOf(query.get('weekend'));
  const part = WEEKEND_PARTS.find((known) => known === query.get('part'));
  if (query.has('weekend') && (from === null || part === undefined)) return null;
  return { range, behind: behindIn(query), outcome: null, weekend: from === null || part === undefined ? null : { from, part } };
}

function behindIn(query: URLSearchParams): Behind {
  const outcomes = query.get('outcomes')?.split(' ');
  const tookFrom = wholeOf(query.get('tookFrom'));
  const dimension = DIMENSIONS.find((known) => known === query.get('by'));
  const key = query.get('key');
  const owed = OWED.find((known) => known === query.get('owed'));
  const side = SIDES.find((known) => known === query.get('side'));
  return {
    ...(dimension !== undefined && { dimension }),
    ...(key !== null && { key }),
    ...(side !== undefined && { side }),
    ...(outcomes !== undefined && { outcomes: OUTCOMES.filter((known) => outcomes.includes(known)) }),
    ...(tookFrom !== null && { took: { fromMs: tookFrom, toMs: wholeOf(query.get('tookTo')) } }),
    ...(query.get('settled') === 'yes' && { settled: true as const }),
    ...(owed !== undefined && { owed }),
  };
}

function wholeOf(text: string | null): number | null {
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}
