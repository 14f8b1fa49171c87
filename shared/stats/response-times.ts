/** Slices → what the statistics screen shows, and which items stand behind each number. */
import { HOURS_OF_WEEK, openShares, type DayRange, type StatsCalendar } from './calendar.ts';
import { waitOf, type Measured } from './facts.ts';
import { OUTCOMES, type Outcome } from './in-time.ts';
import {
  asOf,
  distribution,
  figuresOf,
  firstAnswersOf,
  type AsOf,
  type Band,
  type FirstAnswers,
  type ResponseFigures,
} from './figures.ts';
import type { OwedKind } from './owed.ts';
import { mondayOf, nightHours } from '#shared/response/business-day.ts';
import { dateOfDay } from '#shared/response/zone.ts';
import { bothOf, keyIn, newTally, type Dimension, type Side, type Slices, type Tally } from './slices.ts';

export type Compared = { readonly all: ResponseFigures; readonly weekend: ResponseFigures; readonly weekday: ResponseFigures };
/** `key`: the level, channel, kind, place label, member id or OUTSIDE. */
export type ComparedRow = Compared & { readonly key: string };
/** `openShare`: how much of this hour is service in an ordinary week, 0 to 1. */
export type HeatCell = { readonly hour: number; readonly openShare: number; readonly figures: FirstAnswers };
export type TrendPoint = Record<'all' | Side, FirstAnswers> & {
  /** Monday, YYYY-MM-DD. */
  readonly week: string;
  /** The first and the last week of the range may be cut. */
  readonly whole: boolean;
};

export type ResponseTimes = {
  readonly total: Compared;
  readonly by: Readonly<Record<'level' | 'channel' | 'place' | 'kind' | 'member' | 'clock', readonly ComparedRow[]>>;
  /** 168, Monday 00:00 first. */
  readonly heat: readonly HeatCell[];
  /** So many hours after midnight belong to the evening before. */
  readonly nightHours: number;
  /** Every week of the range, also those without an item. */
  readonly trend: readonly TrendPoint[];
  readonly distribution: Readonly<Record<'all' | Side, readonly Band[]>>;
};

/**
 * What a tapped number stands for; absent fields do not restrict. `took`: waited so long on the wall clock, half-open, those past due so
 * far. `settled`: answered and resolved, whose time until then is known. `owed`: then dimension and key are of what was owed, and
 * nothing else restricts.
 */
export type Behind = {
  readonly dimension?: Dimension | undefined;
  readonly key?: string | undefined;
  readonly side?: Side | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly took?: { readonly fromMs: number; readonly toMs: number | null } | undefined;
  readonly settled?: true | undefined;
  readonly owed?: OwedKind | undefined;
};

type Wanted = { readonly calendar: StatsCalendar; readonly range: DayRange; readonly now: number };

export function responseTimes(slices: Slices, { calendar, range, now }: Wanted): ResponseTimes {
  const at = asOf(calendar.hours, now);
  const sides = slices.get('all')?.get('') ?? emptySides();
  return {
    total: compared(sides, at),
    by: {
      level: rows(slices, 'level', at),
      channel: rows(slices, 'channel', at),
      place: rows(slices, 'place', at),
      kind: rows(slices, 'kind', at),
      member: rows(slices, 'member', at),
      clock: clockRows(slices, calendar, at),
    },
    heat: heatOf(slices, calendar, at),
    nightHours: nightHours(calendar.hours),
    trend: trendOf(slices, range, at),
    distribution: {
      all: distribution(both(sides), at),
      weekend: distribution(sides.weekend, at),
      weekday: distribution(sides.weekday, at),
    },
  };
}

/** True for exactly the items a number was made of. */
export function isBehind(measured: Measured, behind: Behind, now: number): boolean {
  const { dimension, key, side, outcomes, took, settled } = behind;
  if (dimension !== undefined && keyIn(measured, dimension) !== (key ?? '')) return false;
  if (side !== undefined && measured.weekend !== (side === 'weekend')) return false;
  if (outcomes !== undefined && !outcomes.includes(measured.outcome)) return false;
  if (settled && measured.resolveWallMs === null) return false;
  if (took === undefined) return true;
  const ms = waitOf(measured, now);
  return ms !== null && ms >= took.fromMs && (took.toMs === null || ms < took.toMs);
}

/** Most items first; a tie goes by the key, so that a screen never dances. */
function rows(slices: Slices, dimension: Dimension, at: AsOf): readonly ComparedRow[] {
  return [...(slices.get(dimension) ?? [])]
    .map(([key, sides]) => ({ key, ...compared(sides, at) }))
    .filter(({ all }) => all.asked > 0)
    .sort((a, b) => b.all.asked - a.all.asked || (a.key < b.key ? -1 : 1));
}

/** In the order of an evening; of the clocks only the first answer's on the wall. */
function clockRows(slices: Slices, { hours }: StatsCalendar, at: AsOf): readonly ComparedRow[] {
  const night = nightHours(hours);
  return Array.from({ length: 24 }, (_, index) => (index + night) % 24)
    .map((clock) => {
      const sides = [...(slices.get('hour') ?? [])].flatMap(([hour, each]) => (Number(hour) % 24 === clock ? each : []));
      const side = (name: Side) => bothOf(sides.map((each) => each[name]));
      return { key: String(clock), ...compared({ weekend: side('weekend'), weekday: side('weekday') }, at) };
    })
    .filter(({ all }) => all.asked > 0);
}

function heatOf(slices: Slices, { hours }: StatsCalendar, at: AsOf): readonly HeatCell[] {
  const open = openShares(hours);
  const byHour = slices.get('hour');
  return Array.from({ length: HOURS_OF_WEEK }, (_, hour) => ({
    hour,
    openShare: open[hour] ?? 0,
    figures: firstAnswersOf(both(byHour?.get(String(hour)) ?? emptySides()), at),
  }));
}

function trendOf(slices: Slices, { fromDay, toDay }: DayRange, at: AsOf): readonly TrendPoint[] {
  const points: TrendPoint[] = [];
  for (let monday = mondayOf(fromDay); monday <= toDay; monday += 7) {
    const sides = slices.get('week')?.get(String(monday)) ?? emptySides();
    points.push({
      week: dateOfDay(monday),
      whole: monday >= fromDay && monday + 6 <= toDay,
      all: firstAnswersOf(both(sides), at),
      weekend: firstAnswersOf(sides.weekend, at),
      weekday: firstAnswersOf(sides.weekday, at),
    });
  }
  return points;
}

function compared(sides: Record<Side, Tally>, at: AsOf): Compared {
  return { all: figuresOf(both(sides), at), weekend: figuresOf(sides.weekend, at), weekday: figuresOf(sides.weekday, at) };
}

/** May be one of its parts: read only. */
function both({ weekend, weekday }: Record<Side, Tally>): Tally {
  if (isEmpty(weekend)) return weekday;
  if (isEmpty(weekday)) return weekend;
  return bothOf([weekend, weekday]);
}

function isEmpty({ outcomes }: Tally): boolean {
  return OUTCOMES.every((outcome) => outcomes[outcome] === 0);
}

function emptySides(): Record<Side, Tally> {
  return { weekend: newTally(), weekday: newTally() };
}
