/** One ledger, one question, one answer. The rules are in shared/stats and shared/staffing; here they get their rows. */
import type { Connection } from '#server/db/engine/connection.ts';
import { asOf, figuresOf } from '#shared/stats/figures.ts';
import { badgeDistances } from '#shared/stats/badges.ts';
import { compareWeekends } from '#shared/stats/comparison.ts';
import { fairness } from '#shared/stats/weekend/fairness.ts';
import { isBehind, responseTimes } from '#shared/stats/response-times.ts';
import { mergeTally, newTally, tallyOf, type Slices, type Tally } from '#shared/stats/slices.ts';
import { weekendFixes, type WeekendFix } from '#shared/stats/weekend/weekend-fixes.ts';
import { firstShown, weekendSummary, type Span } from '#shared/stats/weekend/weekends.ts';
import { staffingAdvice } from '#shared/staffing/advice.ts';
import { forecastDays } from '#shared/staffing/forecast.ts';
import { handsAt } from '#shared/staffing/hands.ts';
import type { Staffing, TooLittle } from '#shared/staffing/types.ts';
import { DAY_MS, WEEK_MS } from '#shared/model/time.ts';
import type { Ledger } from './ledger.ts';
import type { OutcomeQuestion } from './outcome.ts';
import type { OwedQuestion } from './owed.ts';
import { pageOf } from './paging.ts';
import type { About, StatsResult, Ask, Question, StaffingAsk } from './questions.ts';
import { claimsSince, firstHeard } from './rows.ts';

/** Booking looks at the last 14 days that had messages; with fewer than that in a quarter there is nothing to judge. */
const BADGE_DAYS = 90;
/** The fixes look at the latest weekends; what was slow in spring says little about next Friday. */
const FIX_WEEKENDS = 4;

/** Everything that is answered from the ledger of times. */
export type TimedQuestion = Exclude<Question, OutcomeQuestion | OwedQuestion | WarmQuestion>;
type WarmQuestion = Extract<Question, { readonly topic: 'warm' }>;
type Sources = { readonly db: Connection; readonly ledger: Ledger; readonly about: About };

/** From when on the ledger must be whole. */
export function neededSince(question: TimedQuestion, { now }: About, startOfDay: (day: number) => number): number {
  const { topic, ask } = question;
  switch (topic) {
    case 'times':
    case 'total':
    case 'behind':
      return startOfDay(ask.range.fromDay);
    case 'world':
      return Math.min(startOfDay(ask.range.fromDay), now - BADGE_DAYS * DAY_MS);
    case 'figures':
      return startOf(ask.spans, now);
    case 'weekends':
      return Math.min(startOf(ask.weekends, now), now - ask.staffing.weeks * WEEK_MS);
    case 'staffing':
      return now - ask.weeks * WEEK_MS;
  }
}

const startOf = (spans: readonly Span[], now: number) => Math.min(now, ...spans.map(({ from }) => from));

export async function answerTo(question: TimedQuestion, given: Sources): Promise<StatsResult<TimedQuestion['topic']>> {
  const { ledger, about } = given;
  const { calendar, now } = about;
  const { topic, ask } = question;
  switch (topic) {
    case 'times':
      return responseTimes(ledger.slicesOf(ask.range), { calendar, range: ask.range, now });
    case 'total':
      return figuresOf(totalOf(ledger.slicesOf(ask.range)), asOf(calendar.hours, now));
    case 'behind':
      return behind(given, ask);
    case 'figures':
      return ask.spans.map(({ from, to }) => figuresOf(tallyOf(ledger.itemsBetween(from, to)), asOf(calendar.hours, now)));
    case 'weekends':
      return weekends(given, ask);
    case 'world':
      return world(given, ask);
    case 'staffing':
      return staffing(given, ask);
  }
}

function behind({ ledger, about }: Sources, { range, behind: wanted, spans, ...page }: Ask<'behind'>): StatsResult<'behind'> {
  const all = ledger.itemsOf(range);
  const said =
    spans === undefined ? all : all.filter(({ askedAt }) => spans.some(({ from, to }) => from <= askedAt && askedAt < to));
  return pageOf(said, (item) => isBehind(item, wanted, about.now), page);
}

function totalOf(slices: Slices): Tally {
  const sum = newTally();
  const sides = slices.get('all')?.get('');
  if (sides !== undefined) for (const side of [sides.weekend, sides.weekday]) mergeTally(sum, side);
  return sum;
}

async function weekends(given: Sources, ask: Ask<'weekends'>): Promise<StatsResult<'weekends'>> {
  const { ledger, about } = given;
  const { now, calendar } = about;
  const said = new Map(ask.weekends.map(({ from, to }) => [from, ledger.itemsBetween(from, to)]));
  const summaries = ask.weekends.map((weekend) =>
    weekendSummary({ ...weekend, items: said.get(weekend.from) ?? [], hours: calendar.hours, now }),
  );
  const latest = summaries.slice(0, FIX_WEEKENDS);
  const fair = fairness(summaries, ask.carriers);
  const fixes = weekendFixes({
    hours: calendar.hours,
    ahead: ask.ahead,
    waiting: ask.waiting,
    summaries: latest,
    items: latest.flatMap(({ from }) => said.get(from) ?? []),
    fairness: fair,
  });
  return {
    summaries,
    comparison: compareWeekends(summaries.slice(firstShown(summaries, now))),
    fairness: fair,
    fixes: fixes.some(({ kind }) => kind === 'slow_hour') ? withHands(fixes, await advised(given, ask.staffing)) : fixes,
  };
}

/** In a slow hour one was on duty: whether two would help is said by the same figures as on the screen of staffing. */
function withHands(fixes: readonly WeekendFix[], { advice }: { readonly advice: Staffing | TooLittle }): readonly WeekendFix[] {
  return fixes.map((fix) => (fix.kind === 'slow_hour' ? { ...fix, hands: handsAt(advice, { ...fix, hands: 1 }) } : fix));
}

function world({ ledger, about }: Sources, { range }: Ask<'world'>): StatsResult<'world'> {
  const { now, calendar } = about;
  return {
    first: figuresOf(totalOf(ledger.slicesOf(range)), asOf(calendar.hours, now)).first.wall,
    badges: badgeDistances(ledger.itemsBetween(now - BADGE_DAYS * DAY_MS, now + 1), { timeZone: calendar.hours.timeZone, now }),
  };
}

async function staffing(given: Sources, ask: Ask<'staffing'>): Promise<StatsResult<'staffing'>> {
  const { from, arrivals, advice } = await advised(given, ask);
  const { calendar, now } = given.about;
  const { hours } = calendar;
  return { from, advice, forecast: forecastDays(ask.dates, { arrivals, from, now, hours, holidays: ask.holidays }) };
}

async function advised({ db, ledger, about }: Sources, ask: StaffingAsk) {
  const { businessId, calendar, now } = about;
  const earliest = now - ask.weeks * WEEK_MS;
  const watched = Math.min(ask.since, (await firstHeard(db, businessId, earliest)) ?? ask.since);
  const from = Math.max(watched, earliest);
  const arrivals = ledger.itemsBetween(from, now).flatMap(({ hour, askedAt }) => (hour === null ? [] : [askedAt]));
  const { hours } = calendar;
  const { holidays, targetMinutes } = ask;
  const claims = await claimsSince(db, businessId, from);
  return { from, arrivals, advice: staffingAdvice({ arrivals, claims, from, to: now, hours, targetMinutes, holidays }) };
}
