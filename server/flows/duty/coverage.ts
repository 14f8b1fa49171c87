/**
 * Open time is judged once, by what was known then (docs/decisions/072). Whatever changes who is on duty, when the business is open or who is
 * in the team first has the past judged, in the same commit; and the server does so regularly.
 */
import type { Queryable } from '#server/db/engine/client.ts';
import { appendSpans, coveredBusinesses, findMark, judgedSpans, saveMark } from '#server/db/duty/coverage.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { joined, within } from '#shared/duty/ledger.ts';
import type { JudgedSpan } from '#shared/duty/types.ts';
import type { Parts } from '../parts.ts';
import { reworkPast } from './coverage-rework.ts';
import { spansOf } from './coverage-spans.ts';
import { loadDutyFacts } from './duty-facts.ts';

type Span = { readonly from: number; readonly to: number };

/** Before a change, in its transaction: what has been stays as it was. */
export async function judgePast(tx: Queryable, businessId: string, now: number): Promise<void> {
  const mark = await findMark(tx, businessId);
  const from = await judgedUntil(tx, businessId, { mark, now });
  if (from === null || now < from) return;
  await appendSpans(tx, businessId, await workedOut(tx, businessId, { from, to: now }));
  const reworkedTo = mark !== null && mark.until === null ? now : (mark?.reworkedTo ?? null);
  await saveMark(tx, { businessId, until: now, reworkedTo });
}

/** Regularly; then, a week at a time, what was kept before there was a ledger. */
export async function judgeCoverage(parts: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  for (const businessId of await coveredBusinesses(parts.db.orm)) {
    await parts.db.tx((tx) => judgePast(tx, businessId, parts.clock.now()));
    await reworkPast(parts, businessId);
  }
}

/** Open time in [from, to) that has been: what is judged, and up to `now` what would be judged now. */
export async function coveredUntil(
  db: Queryable,
  businessId: string,
  { from, to, now }: Span & { readonly now: number },
): Promise<readonly JudgedSpan[]> {
  const mark = await findMark(db, businessId);
  const until = (await judgedUntil(db, businessId, { mark, now })) ?? now;
  const past = { from, to: Math.min(to, until) };
  const kept = within(await judgedSpans(db, { businessId, ...past }), past);
  const rest = { from: Math.max(from, until), to: Math.min(to, now) };
  const live = rest.from < rest.to ? await workedOut(db, businessId, rest) : [];
  return joined([...kept, ...live]);
}

/** Null: no such business. A ledger that begins after the business did leaves what was before to coverage-rework.ts. */
async function judgedUntil(
  db: Queryable,
  businessId: string,
  { mark, now }: { readonly mark: Awaited<ReturnType<typeof findMark>>; readonly now: number },
): Promise<number | null> {
  if (mark !== null) return mark.until ?? now;
  return (await findBusiness(db, businessId))?.createdAt ?? null;
}

async function workedOut(db: Queryable, businessId: string, span: Span): Promise<readonly JudgedSpan[]> {
  return spansOf(db, await loadDutyFacts(db, businessId, span.from), { ...span, basis: 'judged' });
}
