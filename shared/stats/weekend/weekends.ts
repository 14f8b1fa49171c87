/**
 * Was the weekend covered? One summary per weekend, made of the time judged in it (shared/duty/ledger.ts) and of what guests said in it.
 *
 *  - covered: the one on duty had a proved phone. backed: covered, and the backup's phone was proved too. backup: only the backup's was.
 *    doubtful, unreachable and gap as in duty. All in open time; covered, backup, doubtful, unreachable and gap together are `openMs`.
 *  - Of a weekend that is not over counts what has been; what lies ahead is on the strip as plan and in no sum.
 *  - A gap, for the guests in it, is open time in which nobody could be reached, neither on duty nor as backup.
 */
import type { ServiceHours } from '../../model/business.ts';
import { sumsOf } from '../../duty/coverage.ts';
import type { CoverState, CoverSums, JudgedSpan } from '../../duty/types.ts';
import { isWeekendDay, weekendOf } from '../../response/business-day.ts';
import { instantOf, localDay } from '../../response/zone.ts';
import type { StatsCalendar } from '../calendar.ts';
import type { Measured } from '../facts.ts';
import { asOf, figuresOf, type ResponseFigures, type Share } from '../figures.ts';
import { median } from '../percentile.ts';
import { tallyOf } from '../slices.ts';
import { DAY_MS } from '../../model/time.ts';

export type Span = { readonly from: number; readonly to: number };

/** A piece of the strip, like a line of a timetable. `backed`: a second proved phone stands by. `ahead`: planned, not lived. */
export type StripPiece = Span & {
  readonly state: CoverState;
  readonly onDuty: string | null;
  readonly backup: string | null;
  readonly backed: boolean;
  readonly ahead: boolean;
};

export type Carried = { readonly memberId: string; readonly firstMs: number; readonly backupMs: number };

/** `waitedMs`: to the first answer; to `now` while there is none. `late`: past its target, answered or not. */
export type GapItem = {
  readonly id: string;
  readonly askedAt: number;
  readonly waitedMs: number;
  readonly answered: boolean;
  readonly late: boolean;
};

export type GapWaits = {
  /** Longest wait first. */
  readonly items: readonly GapItem[];
  readonly medianWaitMs: number | null;
  readonly longestWaitMs: number | null;
};

/** `spans`: judged, until now. `ahead`: the plan from now on. */
export type WeekendCover = Span & { readonly spans: readonly JudgedSpan[]; readonly ahead: readonly JudgedSpan[] };

export type WeekendSummary = Span &
  CoverSums & {
    readonly backedMs: number;
    /** By whoever was on duty or by their backup. */
    readonly covered: Share;
    readonly strip: readonly StripPiece[];
    /** Most first time first. */
    readonly carried: readonly Carried[];
    readonly gaps: GapWaits;
    readonly response: ResponseFigures;
  };

export type WeekendFacts = WeekendCover & {
  /** Of any time; those outside the weekend are left out. */
  readonly items: readonly Measured[];
  /** By which opening time is counted. */
  readonly hours: ServiceHours;
  readonly now: number;
};

export function weekendSummary({ from, to, spans, ahead, items, hours, now }: WeekendFacts): WeekendSummary {
  const sums = sumsOf(spans);
  const been = spans.map((span) => pieceOf(span, false));
  const said = items.filter(({ askedAt }) => from <= askedAt && askedAt < to);
  return {
    from,
    to,
    ...sums,
    backedMs: lengthOf(been.filter(({ backed }) => backed)),
    covered: { part: sums.coveredMs + sums.backupMs, of: sums.openMs },
    strip: [...been, ...ahead.map((span) => pieceOf(span, true))],
    carried: carriedOf(been),
    gaps: gapWaits(been, said, now),
    response: figuresOf(tallyOf(said), asOf(hours, now)),
  };
}

function pieceOf({ from, to, state, onDuty, backup, backupProof }: JudgedSpan, ahead: boolean): StripPiece {
  return { from, to, state, onDuty, backup, backed: state === 'covered' && backupProof === 'proved', ahead };
}

/** Which of them speaks for "the weekend", newest first: the running one only from its last day on, before that the one before. */
export function firstShown(weekends: readonly Pick<Span, 'to'>[], now: number): number {
  const [newest, before] = weekends;
  return newest !== undefined && before !== undefined && now < newest.to - DAY_MS ? 1 : 0;
}

/** The running or last weekend and those before it, newest first. A weekend that has not begun is not among them. */
export function pastWeekends(calendar: StatsCalendar, now: number, count: number): readonly Span[] {
  const { timeZone } = calendar.hours;
  const weekends: Span[] = [];
  let span = weekendOf(calendar, now);
  while (weekends.length < count) {
    if (span.from <= now) weekends.push(span);
    const first = localDay(timeZone, span.from);
    let days = 1;
    while (days < 7 && isWeekendDay(calendar, first + days)) days += 1;
    span = weekendOf(calendar, instantOf(timeZone, first - 7 + days - 1, 720));
  }
  return weekends;
}

/** Open time in which nobody could be reached. */
export function missedSpans(spans: readonly (Span & { readonly state: CoverState })[]): readonly Span[] {
  return spans.filter(({ state }) => state === 'gap' || state === 'unreachable').map(({ from, to }) => ({ from, to }));
}

function carriedOf(strip: readonly StripPiece[]): readonly Carried[] {
  const byMember = new Map<string, { firstMs: number; backupMs: number }>();
  const at = (memberId: string) => {
    const known = byMember.get(memberId) ?? { firstMs: 0, backupMs: 0 };
    byMember.set(memberId, known);
    return known;
  };
  for (const { from, to, onDuty, backup } of strip) {
    if (onDuty !== null) at(onDuty).firstMs += to - from;
    if (backup !== null) at(backup).backupMs += to - from;
  }
  return [...byMember]
    .map(([memberId, carried]) => ({ memberId, ...carried }))
    .sort((a, b) => b.firstMs - a.firstMs || b.backupMs - a.backupMs || (a.memberId < b.memberId ? -1 : 1));
}

function gapWaits(strip: readonly StripPiece[], said: readonly Measured[], now: number): GapWaits {
  const holes = missedSpans(strip);
  const items = said
    .filter(({ askedAt, outcome }) => outcome !== 'dismissed' && holes.some(({ from, to }) => from <= askedAt && askedAt < to))
    .map(({ id, askedAt, firstWallMs, outcome }): GapItem => {
      const late = outcome === 'late' || outcome === 'overdue';
      return { id, askedAt, waitedMs: firstWallMs ?? now - askedAt, answered: firstWallMs !== null, late };
    })
    .sort((a, b) => b.waitedMs - a.waitedMs || (a.id < b.id ? -1 : 1));
  return { items, medianWaitMs: median(items.map(({ waitedMs }) => waitedMs)), longestWaitMs: items[0]?.waitedMs ?? null };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((ms, { from, to }) => ms + to - from, 0);
}
