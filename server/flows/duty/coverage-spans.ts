/** Open time of a rota with the proof its people's phones had given, from the rows. */
import type { Queryable } from '#server/db/engine/client.ts';
import { evidenceOf } from '#server/db/people/device-fact.ts';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsKnown } from '#shared/duty/evidence.ts';
import { asJudged } from '#shared/duty/ledger.ts';
import type { CoverBasis, CoverSpan, JudgedSpan, ProofsOf, Roster } from '#shared/duty/types.ts';
import type { DutyFacts } from './duty-facts.ts';

type Span = { readonly from: number; readonly to: number };

export async function spansOf(
  db: Queryable,
  { roster, business }: Pick<DutyFacts, 'roster' | 'business'>,
  given: Span & { readonly basis: CoverBasis; readonly seenAs?: (proofs: ProofsOf) => ProofsOf },
): Promise<readonly JudgedSpan[]> {
  const { from, to, basis, seenAs = (proofs) => proofs } = given;
  const known = proofsKnown(await evidenceOf(db, { memberIds: roster.memberIds, from, to }));
  const { spans } = coverage({ roster, hours: business.hours, proofs: seenAs(known), from, to });
  return asJudged(meant(roster, spans), basis);
}

/** Without a rota nobody is called missing: then only whoever put themselves on duty counts. */
export function meant(roster: Roster, spans: readonly CoverSpan[]): readonly CoverSpan[] {
  return roster.shifts.length > 0 ? spans : spans.filter(({ onDuty, backup }) => onDuty !== null || backup !== null);
}
