/** Questions of the statistics screen: who asks, by which calendar, and names for the ids in the answer. */
import type { Authorized } from '#server/auth/permission.ts';
import { findBusiness, type BusinessRow } from '#server/db/business/business.ts';
import { namesOf } from '#server/db/duty/duty.ts';
import type { About, StaffingAsk } from '#server/stats/questions.ts';
import type { LevelTarget } from '#shared/stats/owed.ts';
import type { DateRange, OutcomeView, StaffingView, TimesView, WorldView } from '#shared/views/stats.ts';
import { LEVELS } from '#shared/model/feedback.ts';
import type { Person } from '#shared/views/app.ts';
import { businessDay, weekendOf } from '#shared/response/business-day.ts';
import { dateOfDay, dayOfDate, localDay } from '#shared/response/zone.ts';
import { againstBenchmarks } from '#shared/stats/benchmarks.ts';
import { OUTSIDE } from '#shared/stats/facts.ts';
import { owedFor, responseTimesFor, type Viewer } from '#shared/stats/member-view.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import { notFound } from '#server/system/errors.ts';
import { memberOf } from '../answering/item.ts';
import type { Parts } from '../parts.ts';
import type { FirstFigures } from '#shared/views/app.ts';

export type StatsParts = Pick<Parts, 'db' | 'clock' | 'stats'>;
export type MayRead = Authorized<{ readonly businessId: string }, 'stats.read'>;
/** Business days, YYYY-MM-DD; nothing said: the last four weeks. */
export type Wanted = { readonly from?: string | undefined; readonly to?: string | undefined };

const USUAL_DAYS = 28;
const LONGEST_DAYS = 3_660;
const STAFFING_WEEKS = 26;
const TARGET_MINUTES = 60;

export function aboutOf(business: BusinessRow, now: number): About {
  return { businessId: business.id, calendar: { hours: business.hours, weekendDays: business.weekendDays }, now };
}

export async function businessOf(parts: Pick<Parts, 'db'>, businessId: string): Promise<BusinessRow> {
  const business = await findBusiness(parts.db.orm, businessId);
  if (business === null) throw notFound('business');
  return business;
}

/** Nothing after today and nothing upside down; a day that is none reads as not said. */
export function rangeOf({ calendar, now }: About, { from, to }: Wanted): DayRange {
  const today = businessDay(calendar, now);
  const toDay = Math.min(today, dayOf(to) ?? today);
  const fromDay = Math.min(toDay, dayOf(from) ?? toDay - USUAL_DAYS + 1);
  return { fromDay: Math.max(fromDay, toDay - LONGEST_DAYS), toDay };
}

export const datesOf = ({ fromDay, toDay }: DayRange): DateRange => ({ from: dateOfDay(fromDay), to: dateOfDay(toDay) });

export const viewerOf = (permission: MayRead): Viewer => {
  const { memberId, role } = memberOf(permission);
  return { memberId, role };
};

export async function peopleOf(parts: Pick<Parts, 'db'>, businessId: string, ids: readonly string[]): Promise<readonly Person[]> {
  const names = await namesOf(parts.db.orm, businessId, [...new Set(ids)]);
  return [...names].map(([id, name]) => ({ id, name }));
}

const dayOf = (date: string | undefined) => (date === undefined ? null : dayOfDate(date));

export async function load(parts: StatsParts, permission: MayRead, wanted: Wanted) {
  const business = await businessOf(parts, permission.subject.businessId);
  const about = aboutOf(business, parts.clock.now());
  return { business, about, range: rangeOf(about, wanted) };
}

export async function responseTimesView(parts: StatsParts, permission: MayRead, wanted: Wanted): Promise<TimesView> {
  const { business, about, range } = await load(parts, permission, wanted);
  const [allTimes, allOwed] = await Promise.all([
    parts.stats.ask('times', about, { range }),
    parts.stats.ask('owed', about, { range }),
  ]);
  const times = responseTimesFor(allTimes, viewerOf(permission));
  const owed = owedFor(allOwed, viewerOf(permission));
  const members = [...times.by.member, ...owed.by.member].flatMap(({ key }) => (key === OUTSIDE ? [] : key));
  return {
    range: datesOf(range),
    today: dateOfDay(businessDay(about.calendar, about.now)),
    timeZone: business.hours.timeZone,
    weekendDays: business.weekendDays,
    times,
    people: await peopleOf(parts, business.id, members),
    owed,
    targets: targetsOf(business),
  };
}

export function targetsOf({ targets }: BusinessRow): readonly LevelTarget[] {
  return LEVELS.flatMap((level) => {
    const target = targets[level];
    return target === null ? [] : { level, firstMinutes: target.firstResponseMinutes, settleHours: target.resolutionHours };
  });
}

export async function worldView(parts: StatsParts, permission: MayRead, wanted: Wanted): Promise<WorldView> {
  const { about, range } = await load(parts, permission, wanted);
  const { first, badges } = await parts.stats.ask('world', about, { range });
  return { range: datesOf(range), first, lines: againstBenchmarks(first.medianMs), badges };
}

export async function outcomeView(parts: StatsParts, permission: MayRead, wanted: Wanted): Promise<OutcomeView> {
  const { about, range } = await load(parts, permission, wanted);
  const answer = await parts.stats.ask('outcome', about, { range });
  const repeated = answer.repeated.map((each) => ({ ...each, date: dateOfDay(each.day) }));
  return { range: datesOf(range), ...answer, repeated };
}

/** From the last half year; forecast are the days of the weekend that has not begun. */
export async function staffingView(parts: StatsParts, permission: MayRead): Promise<StaffingView> {
  const business = await businessOf(parts, permission.subject.businessId);
  const about = aboutOf(business, parts.clock.now());
  const { hours } = business;
  const answer = await parts.stats.ask('staffing', about, {
    ...staffingAskOf(business),
    dates: comingWeekend(business, about.now),
  });
  const range = { fromDay: businessDay(about.calendar, answer.from), toDay: businessDay(about.calendar, about.now) };
  return { range: datesOf(range), advice: answer.advice, forecast: answer.forecast, timeZone: hours.timeZone };
}

/** The same on the screen of staffing and in the advice of a weekend. */
export function staffingAskOf(business: BusinessRow): StaffingAsk {
  return {
    since: business.createdAt,
    weeks: STAFFING_WEEKS,
    targetMinutes: targetOf(business),
    holidays: business.hours.specialDays.map(({ date }) => date),
  };
}

function comingWeekend({ hours, weekendDays }: BusinessRow, now: number): readonly string[] {
  const calendar = { hours, weekendDays };
  const nearest = weekendOf(calendar, now);
  const { from, to } = nearest.from > now ? nearest : weekendOf(calendar, nearest.to + HOUR_MS);
  const first = localDay(hours.timeZone, from);
  const last = businessDay(calendar, to - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => dateOfDay(first + index));
}

/** What the shop has promised itself for what cannot wait. */
function targetOf({ targets }: BusinessRow): number {
  return targets.high?.firstResponseMinutes ?? TARGET_MINUTES;
}

/** The line above the inbox: the statistics screen's own figures of the last four weeks, as it opens. */
export async function firstFigures(parts: StatsParts, permission: MayRead): Promise<FirstFigures> {
  const business = await businessOf(parts, permission.subject.businessId);
  const about = { ...aboutOf(business, parts.clock.now()), inPassing: true };
  const { withinTarget, first } = await parts.stats.ask('total', about, { range: rangeOf(about, {}) });
  return { withinTarget: { met: withinTarget.part, count: withinTarget.of }, medianFirstResponseMs: first.wall.medianMs };
}
