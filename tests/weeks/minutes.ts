/** Who was on duty and who could be reached, noted minute by minute as it was, to be held against what the ledger kept of it. */
import { and, asc, eq } from 'drizzle-orm';
import { reachOf } from '#server/db/duty/duty.ts';
import { coverageSpan } from '#server/db/schema/index.ts';
import { loadDutyFacts } from '#server/flows/duty/duty-facts.ts';
import { proofOf } from '#shared/duty/reach.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import { coveredBy, keptEqualsFacts } from '#tests/support/coverage-again.ts';
import type { Diary } from './diary.ts';
import type { House } from './weeks-kit.ts';

/** The instant before now: what people do in this very minute is noted with the next. */
export async function noteMinute({ app, ana }: House, diary: Diary): Promise<void> {
  const { orm } = app.app.parts.db;
  const at = app.clock.now() - 1;
  const { duty, business } = await loadDutyFacts(orm, ana.businessId, at);
  if (!isOpenAt(business.hours, at)) return;
  const reach = await reachOf(orm, ana.businessId);
  const of = (memberId: string | null) =>
    memberId === null
      ? null
      : proofOf(
          reach.find((one) => one.memberId === memberId),
          at,
        ).state;
  const [onDuty, backup] = [of(duty.onDuty), of(duty.backup)];
  diary.minutes.push({ at, words: [duty.onDuty, duty.backup, onDuty, backup, coveredBy(onDuty, backup)].join(' ') });
}

/** What is kept may grow at its end and in nothing else. */
export async function rewritten(
  { app, ana }: House,
  kept: Map<number, { readonly to: number; readonly words: string }>,
): Promise<readonly string[]> {
  const spans = await spansOf({ app, ana });
  const wrong: string[] = [];
  const seen = new Set<number>();
  for (const { from, to, words } of spans) {
    seen.add(from);
    const before = kept.get(from);
    if (before !== undefined && (before.words !== words || to < before.to))
      wrong.push(`${new Date(from).toISOString()}: "${before.words}" until ${before.to} became "${words}" until ${to}`);
    kept.set(from, { to, words });
  }
  for (const from of kept.keys()) if (!seen.has(from)) wrong.push(`${new Date(from).toISOString()} is gone`);
  return wrong;
}

/** Every minute as it was noted stands in the ledger, and the ledger says what the facts say. */
export async function unlikeTheLedger(house: House, diary: Diary): Promise<readonly string[]> {
  const spans = await spansOf(house);
  const last = spans.at(-1)?.to ?? 0;
  const wrong = diary.minutes
    .filter(({ at }) => at < last)
    .flatMap(({ at, words }) => {
      const kept = spans.find((span) => span.from <= at && at < span.to)?.words ?? 'nothing';
      return kept === words ? [] : [`${new Date(at).toISOString()}: it was ${words}, the ledger says ${kept}`];
    });
  const { orm } = house.app.app.parts.db;
  return [...wrong, ...(await keptEqualsFacts(orm, house.ana.businessId))];
}

async function spansOf({ app, ana }: Pick<House, 'app' | 'ana'>) {
  const rows = await app.app.parts.db.orm
    .select()
    .from(coverageSpan)
    .where(and(eq(coverageSpan.businessId, ana.businessId), eq(coverageSpan.basis, 'judged')))
    .orderBy(asc(coverageSpan.from));
  return rows.map(({ from, to, onDutyId, backupId, onDutyProof, backupProof, state }) => ({
    from,
    to,
    words: [onDutyId, backupId, onDutyProof, backupProof, state].join(' '),
  }));
}
