/** The rota of a business as the rules want it: pattern, exceptions, closed days and who may be told at all. */
import type { Queryable } from '#server/db/engine/client.ts';
import { findBusiness, type BusinessRow } from '#server/db/business/business.ts';
import { findRoster, overridesFrom, toOverride, type PlanRow } from '#server/db/duty/duty.ts';
import { peopleToTell, type Reachable } from '#server/db/escalation/alert.ts';
import { dutyAt } from '#shared/duty/roster.ts';
import type { DutyNow, Roster } from '#shared/duty/types.ts';
import { may } from '#shared/model/roles.ts';
import { DAY_MS } from '#shared/model/time.ts';
import { notFound } from '#server/system/errors.ts';

/** Exceptions that ended lately still tell where a duty began. */
const LOOK_BACK_MS = 2 * DAY_MS;

export type DutyFacts = {
  readonly business: BusinessRow;
  readonly plan: PlanRow | null;
  readonly roster: Roster;
  /** Who answers guests, with their live devices. */
  readonly people: readonly Reachable[];
  readonly duty: DutyNow;
  /** False: nobody ever planned anything, so everybody is told at once. */
  readonly planned: boolean;
};

export async function loadDutyFacts(db: Queryable, businessId: string, now: number): Promise<DutyFacts> {
  const business = await findBusiness(db, businessId);
  if (business === null) throw notFound('business');
  const plan = await findRoster(db, businessId);
  const overrides = (await overridesFrom(db, { businessId, from: now - LOOK_BACK_MS })).map(toOverride);
  const people = (await peopleToTell(db, businessId)).filter((person) => may(person.role, 'feedback.claim'));
  const closed = business.hours.specialDays.filter((day) => day.spans.length === 0).map((day) => day.date);
  const roster: Roster = {
    timeZone: business.hours.timeZone,
    shifts: plan?.roster.shifts ?? [],
    rotations: plan?.roster.rotations ?? [],
    closedDates: [...new Set([...(plan?.roster.closedDates ?? []), ...closed])],
    overrides,
    memberIds: people.map((person) => person.memberId),
  };
  const duty = dutyAt(roster, now);
  return { business, plan, roster, people, duty, planned: roster.shifts.length > 0 || duty.onDuty !== null };
}
