/** Past weekends: their coverage as it was kept when they ended, and what to put right before the next. */
import { findBusiness, type BusinessRow } from '#server/db/business.ts';
import { plannedBusinesses, reachOf } from '#server/db/duty.ts';
import { keepWeekend, keptWeekends } from '#server/db/weekend.ts';
import { coverage } from '#shared/duty/coverage.ts';
import type { Coverage } from '#shared/duty/types.ts';
import { thursdayFindings } from '#shared/duty/weekend.ts';
import { may } from '#shared/model/people.ts';
import type { DateRange, WeekendBasis, WeekendsView } from '#shared/model/stats.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import { businessDay } from '#shared/stats/calendar.ts';
import { FAIRNESS_WEEKENDS } from '#shared/stats/fairness.ts';
import { fairnessFor, type Viewer } from '#shared/stats/member-view.ts';
import type { WeekendFix } from '#shared/stats/weekend-fixes.ts';
import { pastWeekends, type Span } from '#shared/stats/weekends.ts';
import type { Parts } from './parts.ts';
import { loadRota } from './rota.ts';
import { aboutOf, businessOf, peopleOf, staffingAskOf, viewerOf, type MayRead, type StatsParts } from './statistics.ts';

type Covered = Span & { readonly coverage: Coverage; readonly basis: WeekendBasis };

/** Later the phones tell of themselves, not of the weekend. */
const KEEP_WITHIN_MS = 86_400_000;

export async function weekendsView(parts: StatsParts, permission: MayRead): Promise<WeekendsView> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  const business = await businessOf(parts, businessId);
  const { weekends, memberIds, ahead, planned } = await coveredWeekends(parts, business, now);
  const answer = await parts.stats.ask('weekends', aboutOf(business, now), {
    weekends,
    memberIds,
    ahead,
    staffing: staffingAskOf(business),
  });
  const viewer = viewerOf(permission);
  const fairness = fairnessFor(answer.fairness, viewer);
  const named = answer.summaries.flatMap(({ carried }) => carried.map(({ memberId }) => memberId));
  return {
    weekends: answer.summaries.map((summary, index) => ({
      ...summary,
      days: daysOf(business, summary),
      basis: weekends[index]?.basis ?? 'guessed',
    })),
    comparison: answer.comparison,
    fairness,
    fixes: answer.fixes.filter((fix) => isFor(fix, { viewer, planned })),
    people: await peopleOf(parts, businessId, [...named, ...fairness.members.map(({ memberId }) => memberId), ...memberIds]),
    timeZone: business.hours.timeZone,
    planned,
  };
}

/** Who carries too much is for them and for those who lead; without a rota nothing is a gap. */
function isFor(fix: WeekendFix, { viewer, planned }: { readonly viewer: Viewer; readonly planned: boolean }): boolean {
  if (fix.kind === 'uneven') return fix.memberId === viewer.memberId || may(viewer.role, 'team.manage');
  return planned || (fix.kind !== 'gap_again' && fix.kind !== 'gap_cost');
}

/** Three months of weekends or fewer, newest first, with the plan for the next one. */
export async function coveredWeekends(
  parts: Pick<Parts, 'db'>,
  business: BusinessRow,
  now: number,
  count: number = FAIRNESS_WEEKENDS,
) {
  const spans = spansOf(business, now, count);
  const oldest = spans.at(-1)?.from ?? now;
  const db = parts.db.orm;
  const { roster, people, planned } = await loadRota(db, business.id, oldest);
  const reach = await reachOf(db, business.id);
  const kept = new Map((await keptWeekends(db, { businessId: business.id, since: oldest })).map((row) => [row.from, row]));
  const { hours, weekendDays } = business;
  const weekends = spans.map(({ from, to }): Covered => {
    const known = kept.get(from);
    if (known !== undefined) return { from, to, coverage: known.coverage, basis: 'kept' };
    return { from, to, coverage: coverage({ roster, hours, reach, from, to, now }), basis: to > now ? 'now' : 'guessed' };
  });
  const ahead = planned ? thursdayFindings({ roster, hours, reach, weekendDays, now }) : [];
  return { weekends, memberIds: people.map(({ memberId }) => memberId), ahead, planned };
}

/** Regularly: what ended lately is judged by the phones as they are now and never again. */
export async function keepWeekends(parts: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  const now = parts.clock.now();
  const db = parts.db.orm;
  for (const businessId of await plannedBusinesses(db)) {
    const business = await findBusiness(db, businessId);
    if (business === null) continue;
    const ended = spansOf(business, now, 2).find(({ to }) => to <= now && now - to < KEEP_WITHIN_MS);
    if (ended === undefined) continue;
    const { from, to } = ended;
    if ((await keptWeekends(db, { businessId, since: from })).length > 0) continue;
    const { roster } = await loadRota(db, businessId, from);
    const { hours } = business;
    const kept = coverage({ roster, hours, reach: await reachOf(db, businessId), from, to, now });
    await keepWeekend(db, { businessId, from, to, coverage: kept, keptAt: now });
  }
}

/** Only those the business has lived through. */
function spansOf(business: BusinessRow, now: number, count: number): readonly Span[] {
  const { hours, weekendDays, createdAt } = business;
  return pastWeekends({ hours, weekendDays }, now, count).filter(({ to }) => to > createdAt);
}

function daysOf({ hours, weekendDays }: BusinessRow, { from, to }: Span): DateRange {
  return {
    from: dateOfDay(localDay(hours.timeZone, from)),
    to: dateOfDay(businessDay({ hours, weekendDays }, to - 1)),
  };
}
