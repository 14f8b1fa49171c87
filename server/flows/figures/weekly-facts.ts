/** What the weekly report of one business is made of. */
import type { Queryable } from '#server/db/engine/client.ts';
import { namesOf, reachOf } from '#server/db/duty/duty.ts';
import { waitingOf } from '#server/db/feedback/inbox.ts';
import type { About, StatsResult } from '#server/stats/questions.ts';
import { thursdayFindings } from '#shared/duty/weekend.ts';
import { sayIn } from '#shared/messages/sentences/report.ts';
import { fixSentence } from '#shared/messages/sentences/weekend-sentences.ts';
import { may } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { startOfDay } from '#shared/response/business-day.ts';
import { localDay } from '#shared/response/zone.ts';
import type { StatsCalendar } from '#shared/stats/calendar.ts';
import { asOf, figuresOf } from '#shared/stats/figures.ts';
import type { OwedByLevel } from '#shared/stats/owed.ts';
import type { ReportPage, ReportPerson } from '#shared/report/report-page.ts';
import type { DayRange } from '#shared/stats/calendar.ts';
import type { ResponseTimes } from '#shared/stats/response-times.ts';
import { owedByLevel } from '#shared/stats/owed.ts';
import { newTally } from '#shared/stats/slices.ts';
import type { WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import { weeklyReport, type WeeklyReport } from '#shared/report/weekly-report.ts';
import type { Span, WeekendSummary } from '#shared/stats/weekend/weekends.ts';
import type { Parts } from '../parts.ts';
import { loadDutyFacts, type DutyFacts } from '../duty/duty-facts.ts';
import { peopleIn } from './report-people.ts';
import { aboutOf, staffingAskOf, targetsOf } from './statistics.ts';
import { carriersOf, coveredWeekends } from './statistics-weekends.ts';

/** Weeks the report is compared with. */
const EARLIER = 4;
const NO_WEEKENDS: Pick<StatsResult<'weekends'>, 'summaries' | 'fixes'> = { summaries: [], fixes: [] };

export type WeekFacts = {
  readonly report: WeeklyReport;
  readonly times: ResponseTimes;
  readonly strip: WeekendSummary['strip'];
  readonly dutyFacts: DutyFacts;
  readonly names: ReadonlyMap<string, string>;
  readonly owed: readonly OwedByLevel[];
  /** Everybody: the report goes to those who lead. */
  readonly people: readonly ReportPerson[];
  /** Nobody wrote and nobody planned anything: there is nothing to say. */
  readonly silent: boolean;
};

/** `now`: by when the plan ahead is judged. Guests' feedback is counted by the statistics' own thread, as it is at present. */
export async function weekFacts(
  parts: Pick<Parts, 'db' | 'clock' | 'stats'>,
  businessId: string,
  { week, now }: { week: Span; now: number },
): Promise<WeekFacts> {
  const db = parts.db.orm;
  const dutyFacts = await loadDutyFacts(db, businessId, now);
  const { business } = dutyFacts;
  const about: About = { ...aboutOf(business, parts.clock.now()), inPassing: true };
  const range = daysOf(about.calendar, week);
  // First the longest time, so that the thread reads it once.
  const { trend } = await parts.stats.ask('times', about, { range: { ...range, fromDay: range.fromDay - 7 * EARLIER } });
  const times = await parts.stats.ask('times', about, { range });
  const spans = [week, ...earlierWeeks(about.calendar, week)];
  const [figures = figuresOf(newTally(), asOf(about.calendar.hours, about.now)), ...earlier] = await parts.stats.ask(
    'figures',
    about,
    { spans },
  );
  const owed = await parts.stats.ask('owed', about, { range });
  const { outcomes, repeated } = await parts.stats.ask('outcome', about, { range });
  const { summaries, fixes } = dutyFacts.planned ? await weekendsOf(parts, { about, dutyFacts, week, now }) : NO_WEEKENDS;
  const weekend = summaries.find((one) => one.from < week.to && one.to > week.from) ?? null;
  const report = weeklyReport({ week, weekend, figures, earlier, outcomes, repeated, fixes });
  const strip = (weekend?.strip ?? []).filter(({ ahead }) => !ahead);
  const memberIds = [
    ...dutyFacts.people.map(({ memberId }) => memberId),
    ...strip.flatMap(({ onDuty, backup }) => [onDuty ?? [], backup ?? []].flat()),
  ];
  const carriers = report.change?.kind === 'uneven' ? [report.change.memberId] : [];
  const people = peopleIn({ times, owed }, () => true);
  const named = [...memberIds, ...carriers, ...people.map(({ memberId }) => memberId)];
  const names = await namesOf(db, businessId, [...new Set(named)]);
  const silent = figures.asked === 0 && !dutyFacts.planned;
  return {
    report,
    times: { ...times, trend },
    strip,
    dutyFacts,
    names,
    owed: owedByLevel(targetsOf(business), owed),
    people,
    silent,
  };
}

/** Without a rota nobody is called missing, and nothing is called closed. */
export function factsToTell({ report, dutyFacts }: WeekFacts): WeeklyReport['facts'][number][] {
  return report.facts.filter(({ kind }) => kind !== 'closed' || dutyFacts.planned);
}

export function reportPage(facts: WeekFacts, { language, publicUrl }: { language: Language; publicUrl: string }): ReportPage {
  const { report, dutyFacts, names } = facts;
  const { business } = dutyFacts;
  const { timeZone } = business.hours;
  const told = (fix: WeekendFix) => fixSentence(fix, sayIn(language, { timeZone, nameOf: (id) => names.get(id) ?? null }));
  return {
    language,
    timeZone,
    business: business.name,
    range: report.week,
    week: {
      facts: factsToTell(facts),
      change: report.change === null ? null : told(report.change),
      strip: facts.strip,
      hours: business.hours,
    },
    times: facts.times,
    owed: facts.owed,
    people: facts.people,
    names,
    url: `${publicUrl}/stats?b=${business.id}`,
  };
}

/** The weekend of this week as its phones were or are, and earlier ones that were kept: what is guessed is no comparison. */
async function weekendsOf(
  parts: Pick<Parts, 'db' | 'stats'>,
  { about, dutyFacts, week, now }: { about: About; dutyFacts: DutyFacts; week: Span; now: number },
) {
  const { weekends } = await coveredWeekends(parts, dutyFacts.business, Math.min(now, week.to - 1), EARLIER + 1);
  return parts.stats.ask('weekends', about, {
    weekends: weekends
      .filter(({ from, to, basis }) => basis === 'kept' || basis === 'reworked' || (from < week.to && to > week.from))
      .map(({ from, to, spans, ahead }) => ({ from, to, spans, ahead })),
    carriers: await carriersOf(parts.db.orm, dutyFacts.business.id, dutyFacts.people),
    ahead: await aheadOf(parts.db.orm, dutyFacts, Math.max(now, week.to)),
    waiting: await waitingOf(parts.db.orm, { businessId: dutyFacts.business.id, now }),
    staffing: staffingAskOf(dutyFacts.business),
  });
}

async function aheadOf(db: Queryable, { business, roster }: DutyFacts, now: number) {
  const reach = await reachOf(db, business.id);
  return thursdayFindings({ roster, hours: business.hours, reach, weekendDays: business.weekendDays, now });
}

function daysOf({ hours }: StatsCalendar, { from, to }: Span): DayRange {
  return { fromDay: localDay(hours.timeZone, from), toDay: localDay(hours.timeZone, to) - 1 };
}

/** By the calendar: a week with a change of clocks is an hour longer or shorter. */
function earlierWeeks(calendar: StatsCalendar, week: Span): readonly Span[] {
  const monday = localDay(calendar.hours.timeZone, week.from);
  return Array.from({ length: EARLIER }, (_, index) => {
    const day = monday - 7 * (index + 1);
    return { from: startOfDay(calendar, day), to: startOfDay(calendar, day + 7) };
  });
}

export const mayReadReport = (role: Parameters<typeof may>[0]): boolean => may(role, 'team.manage');
