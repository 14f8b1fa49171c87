/** Past weekends: the ledger of coverage read over each of them, and what to put right before the next. */
import type { Authorized } from '#server/auth/permission.ts';
import type { BusinessRow } from '#server/db/business/business.ts';
import { waitingOf } from '#server/db/feedback/inbox.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { reachOf } from '#server/db/duty/duty.ts';
import { countedMembers, setCounted } from '#server/db/people/member.ts';
import { coverage } from '#shared/duty/coverage.ts';
import { proofsNow } from '#shared/duty/evidence.ts';
import { asJudged, basisOf, within } from '#shared/duty/ledger.ts';
import type { CoverBasis } from '#shared/duty/types.ts';
import { thursdayFindings } from '#shared/duty/weekend.ts';
import { may } from '#shared/model/roles.ts';
import type { DateRange, WeekendBasis, WeekendsView } from '#shared/views/stats.ts';
import { businessDay } from '#shared/response/business-day.ts';
import { openMsBetween } from '#shared/response/hours.ts';
import { dateOfDay, localDay } from '#shared/response/zone.ts';
import { FAIRNESS_WEEKENDS, type Carrier } from '#shared/stats/weekend/fairness.ts';
import { fairnessFor, type Viewer } from '#shared/stats/member-view.ts';
import type { WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import { pastWeekends, type Span, type WeekendCover } from '#shared/stats/weekend/weekends.ts';
import { coveredUntil } from '../duty/coverage.ts';
import { meant } from '../duty/coverage-spans.ts';
import type { Parts } from '../parts.ts';
import { notFound } from '#server/system/errors.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';
import { aboutOf, businessOf, peopleOf, staffingAskOf, viewerOf, type MayRead, type StatsParts } from './statistics.ts';

type Covered = WeekendCover & { readonly basis: WeekendBasis };

export async function weekendsView(parts: StatsParts, permission: MayRead): Promise<WeekendsView> {
  const { businessId } = permission.subject;
  const now = parts.clock.now();
  const business = await businessOf(parts, businessId);
  const { weekends, carriers, ahead, planned } = await coveredWeekends(parts, business, now);
  const answer = await parts.stats.ask('weekends', aboutOf(business, now), {
    weekends,
    carriers,
    ahead,
    waiting: await waitingOf(parts.db.orm, { businessId, now }),
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
    people: await peopleOf(parts, businessId, [...named, ...[...fairness.members, ...carriers].map(({ memberId }) => memberId)]),
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
  const db = parts.db.orm;
  const { roster, people, planned } = await loadDutyFacts(db, business.id, now);
  const reach = await reachOf(db, business.id);
  const { hours, weekendDays } = business;
  const since = { from: spans.at(-1)?.from ?? now, to: spans[0]?.to ?? now };
  const been = await coveredUntil(db, business.id, { ...since, now });
  const weekends = spans.map((span): Covered => {
    const { from, to } = span;
    const judged = within(been, span);
    const ahead = { from: Math.max(from, now), to };
    const plan = coverage({ roster, hours, proofs: proofsNow(reach, now), ...ahead }).spans;
    const wasOpen = openMsBetween(hours, from, Math.min(to, now)) > 0;
    return {
      ...span,
      spans: judged,
      ahead: asJudged(meant(roster, plan), 'judged'),
      basis: to > now ? 'now' : judged.length === 0 && wasOpen ? 'unplanned' : BASES[basisOf(judged)],
    };
  });
  const ahead = planned ? thursdayFindings({ roster, hours, reach, weekendDays, now }) : [];
  return { weekends, carriers: await carriersOf(db, business.id, people), ahead, planned };
}

export async function carriersOf(db: Queryable, businessId: string, people: DutyFacts['people']): Promise<readonly Carrier[]> {
  const counted = await countedMembers(db, businessId);
  return people.map(({ memberId, role }) => ({ memberId, owner: role === 'owner', counted: counted.get(memberId) ?? null }));
}

/** Whether the weekends of this member count in the even share, said by somebody who leads. */
export async function countMember(
  parts: Pick<Parts, 'db' | 'live'>,
  permission: Authorized<{ readonly businessId: string }, 'team.manage'>,
  { memberId, counted }: { readonly memberId: string; readonly counted: boolean },
): Promise<void> {
  const { businessId } = permission.subject;
  if (!(await setCounted(parts.db.orm, { businessId, memberId, counted }))) throw notFound('member');
}

const BASES = { judged: 'kept', reworked: 'reworked', guessed: 'guessed' } as const satisfies Record<CoverBasis, WeekendBasis>;

/** Only those the business has lived through. */
function spansOf(business: BusinessRow, now: number, count: number): readonly Span[] {
  const { hours, weekendDays, createdAt } = business;
  return pastWeekends({ hours, weekendDays }, now, count).filter(({ to }) => to > createdAt);
}

function daysOf({ hours }: BusinessRow, { from, to }: Span): DateRange {
  return {
    from: dateOfDay(localDay(hours.timeZone, from)),
    to: dateOfDay(businessDay({ hours }, to - 1)),
  };
}
