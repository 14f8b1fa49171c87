/**
 * The past from before there was a ledger, worked out once from the rows that exist: who was on duty as the kept weekends say it, else
 * by today's rota; what the phones had said by then. A week to a commit, backwards, so that it goes on after any end.
 */
import { appendSpans, findMark, keptWeekends, saveMark } from '#server/db/duty/coverage.ts';
import { findBusiness } from '#server/db/business/business.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { evidenceOf } from '#server/db/people/device-fact.ts';
import { coverKept } from '#shared/duty/coverage.ts';
import { orElse, proofsKnown } from '#shared/duty/evidence.ts';
import { asJudged, within } from '#shared/duty/ledger.ts';
import type { JudgedSpan, KeptWeekend } from '#shared/duty/types.ts';
import { WEEK_MS } from '#shared/model/time.ts';
import { spansOf } from './coverage-spans.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts } from './duty-facts.ts';

type Span = { readonly from: number; readonly to: number };

const STEP_MS = WEEK_MS;

export async function reworkPast({ db }: Pick<Parts, 'db'>, businessId: string): Promise<void> {
  while (await db.tx((tx) => reworkStep(tx, businessId)));
}

/** False: nothing is left to do. */
export async function reworkStep(tx: Queryable, businessId: string): Promise<boolean> {
  const mark = await findMark(tx, businessId);
  const business = await findBusiness(tx, businessId);
  if (mark === null || mark.reworkedTo === null || business === null) return false;
  const to = mark.reworkedTo;
  const from = Math.max(business.createdAt, to - STEP_MS);
  if (from < to) await appendSpans(tx, businessId, await workedOutAgain(tx, businessId, { from, to }));
  await saveMark(tx, { ...mark, reworkedTo: from > business.createdAt ? from : null });
  return from > business.createdAt;
}

async function workedOutAgain(tx: Queryable, businessId: string, { from, to }: Span): Promise<readonly JudgedSpan[]> {
  const dutyFacts = await loadDutyFacts(tx, businessId, from);
  const kept = await keptWeekends(tx, { businessId, from, to });
  const found: JudgedSpan[] = [];
  let at = from;
  const guess = async (until: number) => {
    // Of a phone that is not there any more nothing is known: it may have rung.
    if (at < until)
      found.push(...(await spansOf(tx, dutyFacts, { from: at, to: until, basis: 'guessed', seenAs: orElse('unproved') })));
  };
  for (const weekend of kept) {
    await guess(Math.min(weekend.from, to));
    const part = { from: Math.max(at, weekend.from), to: Math.min(to, weekend.to) };
    found.push(...(await keptAgain(tx, weekend.coverage, part)));
    at = Math.max(at, part.to);
  }
  await guess(to);
  return found;
}

async function keptAgain(tx: Queryable, { spans }: KeptWeekend, part: Span): Promise<readonly JudgedSpan[]> {
  const memberIds = [...new Set(spans.flatMap(({ onDuty, backup }) => [onDuty, backup]).filter((id) => id !== null))];
  const proofs = proofsKnown(await evidenceOf(tx, { memberIds, ...part }));
  return within(asJudged(coverKept(spans, proofs), 'reworked'), part);
}
