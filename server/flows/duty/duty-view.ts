/** The rota as the phone reads it: who is on, the spans of a time, what is open to swap, and the weekend ahead. */
import type { Authorized } from '#server/auth/permission.ts';
import { notesSince, offersFrom, reachOf, type OfferRow } from '#server/db/duty/duty.ts';
import { teamOf } from '#server/db/people/member.ts';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { rosterProblems } from '#shared/duty/problems.ts';
import { proofOf } from '#shared/duty/reach.ts';
import { dutyAt, dutySpans } from '#shared/duty/roster.ts';
import { weekendCheck } from '#shared/duty/weekend.ts';
import type { DutyView, OfferView, WeekendView } from '#shared/views/duty.ts';
import { may } from '#shared/model/roles.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from './duty-facts.ts';

type Business = { readonly businessId: string };

const NOTES_FOR_MS = 3 * DAY_MS;
const RANGE_MAX_MS = 62 * DAY_MS;
const MAX_SPANS = 2000;

export async function dutyView(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'team.read'>,
  range: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<DutyView> {
  const { businessId } = permission.subject;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const db = parts.db.orm;
  const dutyFacts = await loadDutyFacts(db, businessId, Math.min(now, range.from ?? now));
  const from = range.from ?? now - DAY_MS;
  const to = Math.min(range.to ?? from + 14 * DAY_MS, from + RANGE_MAX_MS);
  const team = await teamOf(db, businessId);
  const reach = await reachOf(db, businessId);
  const offers = await offersFrom(db, { businessId, from: now });
  const seesProof = may(actor.role, 'team.manage');
  return {
    version: dutyFacts.plan?.version ?? 0,
    roster: dutyFacts.roster,
    at: now,
    now: dutyAt(dutyFacts.roster, now),
    planned: dutyFacts.roster.shifts.length > 0,
    from,
    to,
    spans: dutySpans(dutyFacts.roster, from, to).slice(0, MAX_SPANS),
    gaps: gapsOf(dutyFacts, from, to),
    closedDates: dutyFacts.plan?.roster.closedDates ?? [],
    members: team.map((one) => {
      const proof = proofOf(
        reach.find((known) => known.memberId === one.id),
        now,
      );
      return {
        id: one.id,
        name: one.name,
        role: one.role,
        me: one.id === actor.memberId,
        proof: seesProof || one.id === actor.memberId ? proof : { ...proof, lastShownAt: null, hints: [] },
      };
    }),
    offers: offers.filter((offer) => offer.state === 'open').map(offerView),
    notes: (await notesSince(db, { businessId, since: now - NOTES_FOR_MS })).map((note) => ({
      id: note.id,
      by: { id: note.memberId, name: note.name },
      text: note.text,
      at: note.at,
      seenAt: note.seenAt,
    })),
    problems: rosterProblems(dutyFacts.roster, now),
  };
}

/** Null: nobody has said when the business is open. */
function gapsOf({ business: { hours }, roster }: DutyFacts, from: number, to: number): DutyView['gaps'] {
  if (hours.week.every((day) => day.length === 0)) return null;
  const { spans } = coverage({ roster, hours, proofs: proofsNow([], from), from, to });
  return spans.filter(({ onDuty }) => onDuty === null).map((span) => ({ from: span.from, to: span.to }));
}

const offerView = (row: OfferRow): OfferView => ({
  id: row.id,
  memberId: row.memberId,
  position: row.position,
  from: row.fromAt,
  to: row.toAt,
  toMemberId: row.toMemberId,
  note: row.note,
  createdAt: row.createdAt,
});

/** The open hours of the coming weekend with who, backup and proof. */
export async function weekendView(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<Business, 'team.read'>,
): Promise<WeekendView> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  const dutyFacts = await loadDutyFacts(parts.db.orm, businessId, now);
  const { business, roster } = dutyFacts;
  const check = weekendCheck({
    roster,
    hours: business.hours,
    reach: await reachOf(parts.db.orm, businessId),
    weekendDays: business.weekendDays,
    now,
  });
  return { ...check, planned: dutyFacts.planned };
}
