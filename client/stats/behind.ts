/** A number as a link to the items it was made of. */
import type { DateRange } from '#shared/model/stats.ts';
import { OUTCOMES } from '#shared/stats/facts.ts';
import type { Behind } from '#shared/stats/response-times.ts';
import { DIMENSIONS, SIDES } from '#shared/stats/slices.ts';
import { isRange } from './range.ts';

/** `ids`: exactly these; then nothing else restricts. */
export type Asked = { readonly range: DateRange; readonly behind: Behind; readonly ids: readonly string[] | null };

/** More would not fit into an address every phone can carry. */
const IDS_AT_MOST = 50;

export function itemsHref(range: DateRange, behind: Behind = {}): string {
  const { dimension, key, side, outcomes, took } = behind;
  const query = new URLSearchParams({ from: range.from, to: range.to });
  if (dimension !== undefined) query.set('by', dimension);
  if (key !== undefined) query.set('key', key);
  if (side !== undefined) query.set('side', side);
  if (outcomes !== undefined) query.set('outcomes', outcomes.join(' '));
  if (took !== undefined) {
    query.set('tookFrom', String(took.fromMs));
    if (took.toMs !== null) query.set('tookTo', String(took.toMs));
  }
  return `/stats/items?${query}`;
}

/** One item is opened at once. */
export function idsHref(range: DateRange, ids: readonly string[]): string {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return `/f/${only}`;
  const query = new URLSearchParams({ from: range.from, to: range.to, ids: ids.slice(0, IDS_AT_MOST).join(' ') });
  return `/stats/items?${query}`;
}

/** Null: not a link of ours. */
export function readAsked(query: URLSearchParams): Asked | null {
  const range = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  if (!isRange(range)) return null;
  const outcomes = query.get('outcomes')?.split(' ');
  const tookFrom = wholeOf(query.get('tookFrom'));
  const dimension = DIMENSIONS.find((known) => known === query.get('by'));
  const key = query.get('key');
  const side = SIDES.find((known) => known === query.get('side'));
  const behind: Behind = {
    ...(dimension !== undefined && { dimension }),
    ...(key !== null && { key }),
    ...(side !== undefined && { side }),
    ...(outcomes !== undefined && { outcomes: OUTCOMES.filter((known) => outcomes.includes(known)) }),
    ...(tookFrom !== null && { took: { fromMs: tookFrom, toMs: wholeOf(query.get('tookTo')) } }),
  };
  return { range, behind, ids: query.get('ids')?.split(' ').slice(0, IDS_AT_MOST) ?? null };
}

function wholeOf(text: string | null): number | null {
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}
