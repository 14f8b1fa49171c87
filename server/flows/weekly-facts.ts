/** What the weekly report of one business is made of. */
import type { Queryable } from '#server/db/client.ts';
import { namesOf, reachOf } from '#server/db/duty.ts';
import { thursdayFindings } from '#shared/duty/weekend.ts';
import { sayIn } from '#shared/messages/report.ts';
import { fixSentence } from '#shared/messages/weekend-sentences.ts';
import { may, type Language } from '#shared/model/people.ts';
import { localDay } from '#shared/response/zone.ts';
import { startOfDay, type StatsCalendar } from '#shared/stats/calendar.ts';
import { fairness } from '#shared/stats/fairness.ts';
import type { Measured } from '#shared/stats/facts.ts';
import { figuresOf, type ResponseFigures } from '#shared/stats/figures.ts';
import { repeatedWithinEvening } from '#shared/stats/journey/hurts.ts';
import { outcomes } from '#shared/stats/outcome.ts';
import type { ReportPage } from '#shared/stats/report-page.ts';
import { responseTimes, type ResponseTimes } from '#shared/stats/response-times.ts';
import { addMeasured, mergeTally, newSlices, newTally, type Slices } from '#shared/stats/slices.ts';
import { weekendFixes, type WeekendFix } from '#shared/stats/weekend-fixes.ts';
import { weeklyReport, type WeeklyReport } from '#shared/stats/weekly-report.ts';
import { weekendSummary, type Span, type WeekendSummary } from '#shared/stats/weekends.ts';
import { journeyFact, outcomeFact, readFeedback, type Read } from './gather.ts';
import type { Parts } from './parts.ts';
import { loadRota, type Rota } from './rota.ts';
import { coveredWeekends } from './statistics-weekends.ts';

/** Weeks the report is compared with. */
const EARLIER = 4;

export type WeekFacts = {
  readonly report: WeeklyReport;
  readonly times: ResponseTimes;
  readonly strip: WeekendSummary['strip'];
  readonly rota: Rota;
  readonly names: ReadonlyMap<string, string>;
  /** Nobody wrote and nobody planned anything: there is nothing to say. */
  readonly silent: boolean;
};

export async function weekFacts(
  parts: Pick<Parts, 'db'>,
  businessId: string,
  { week, now }: { week: Span; now: number },
): Promise<WeekFacts> {
  const db = parts.db.orm;
  const rota = await loadRota(db, businessId, now);
  const { business } = rota;
  const calendar: StatsCalendar = { hours: business.hours, weekendDays: business.weekendDays };
  const earlier = earlierWeeks(calendar, week);
  const range = { from: earlier.at(-1)?.from ?? week.from, to: week.to };
  const all: Read[] = [];
  for await (const page of readFeedback(parts.db, { businessId, calendar, range, now })) all.push(...page);
  const items = all.flatMap(({ measured }) => measured ?? []);
  const ours = all.filter(({ row }) => inSpan(week, row.spokeAt));
  const rows = ours.map(({ row }) => row);
  const figures = figuresIn(items, week);
  const summaries = rota.planned ? await summariesOf(parts, { rota, items, week, now }) : [];
  const weekend = summaries.find((one) => one.from < week.to && one.to > week.from) ?? null;
  const memberIds = rota.people.map(({ memberId }) => memberId);
  const fixes = weekendFixes({
    timeZone: business.hours.timeZone,
    ahead: rota.planned ? await aheadOf(db, rota, Math.max(now, week.to)) : [],
    summaries,
    items,
    fairness: fairness(summaries, memberIds),
  });
  const report = weeklyReport({
    week,
    weekend,
    figures,
    earlier: earlier.map((one) => figuresIn(items, one)),
    outcomes: outcomes(rows.map(outcomeFact)),
    repeated: repeatedWithinEvening(rows.map((row) => journeyFact(row, calendar))),
    fixes,
  });
  const carriers = report.change?.kind === 'uneven' ? [report.change.memberId] : [];
  const names = await namesOf(db, businessId, [...new Set([...memberIds, ...carriers])]);
  const silent = figures.asked === 0 && !rota.planned;
  return { report, times: timesOf(ours, all, { calendar, week }), strip: weekend?.strip ?? [], rota, names, silent };
}

/** Without a rota nobody is called missing, and nothing is called closed. */
export function factsToTell({ report, rota }: WeekFacts): WeeklyReport['facts'][number][] {
  return report.facts.filter(({ kind }) => kind !== 'closed' || rota.planned);
}

export function reportPage(facts: WeekFacts, { language, publicUrl }: { language: Language; publicUrl: string }): ReportPage {
  const { report, rota, names } = facts;
  const { business } = rota;
  const { timeZone } = business.hours;
  const told = (fix: WeekendFix) => fixSentence(fix, sayIn(language, { timeZone, nameOf: (id) => names.get(id) ?? null }));
  return {
    language,
    timeZone,
    business: business.name,
    range: report.week,
    week: { facts: factsToTell(facts), change: report.change === null ? null : told(report.change), strip: facts.strip },
    times: facts.times,
    names,
    url: `${publicUrl}/stats?b=${business.id}`,
  };
}

/** The weekend of this week as its phones were or are, and earlier ones that were kept: what is guessed is no comparison. */
async function summariesOf(
  parts: Pick<Parts, 'db'>,
  { rota, items, week, now }: { rota: Rota; items: readonly Measured[]; week: Span; now: number },
): Promise<readonly WeekendSummary[]> {
  const { weekends } = await coveredWeekends(parts, rota.business, Math.min(now, week.to - 1));
  return weekends
    .filter(({ from, to, basis }) => basis === 'kept' || (from < week.to && to > week.from))
    .slice(0, EARLIER + 1)
    .map(({ from, to, coverage }) => weekendSummary({ from, to, coverage, items, now }));
}

async function aheadOf(db: Queryable, { business, roster }: Rota, now: number) {
  const reach = await reachOf(db, business.id);
  return thursdayFindings({ roster, hours: business.hours, reach, weekendDays: business.weekendDays, now });
}

function timesOf(ours: readonly Read[], all: readonly Read[], at: { calendar: StatsCalendar; week: Span }): ResponseTimes {
  const { calendar, week } = at;
  const day = (instant: number) => localDay(calendar.hours.timeZone, instant);
  const toDay = day(week.to) - 1;
  const times = responseTimes(slicesOf(ours), calendar, { fromDay: day(week.from), toDay });
  const { trend } = responseTimes(slicesOf(all), calendar, { fromDay: day(week.from) - 7 * EARLIER, toDay });
  return { ...times, trend };
}

function slicesOf(read: readonly Read[]): Slices {
  const slices = newSlices();
  for (const { measured } of read) if (measured !== null) addMeasured(slices, measured);
  return slices;
}

function figuresIn(items: readonly Measured[], span: Span): ResponseFigures {
  const slices = newSlices();
  for (const item of items) if (inSpan(span, item.askedAt)) addMeasured(slices, item);
  const sides = slices.get('all')?.get('');
  const both = newTally();
  if (sides !== undefined) for (const side of [sides.weekend, sides.weekday]) mergeTally(both, side);
  return figuresOf(both);
}

const inSpan = ({ from, to }: Span, at: number) => from <= at && at < to;
/** By the calendar: a week with a change of clocks is an hour longer or shorter. */
function earlierWeeks(calendar: StatsCalendar, week: Span): readonly Span[] {
  const monday = localDay(calendar.hours.timeZone, week.from);
  return Array.from({ length: EARLIER }, (_, index) => {
    const day = monday - 7 * (index + 1);
    return { from: startOfDay(calendar, day), to: startOfDay(calendar, day + 7) };
  });
}

export const mayReadReport = (role: Parameters<typeof may>[0]): boolean => may(role, 'team.manage');
