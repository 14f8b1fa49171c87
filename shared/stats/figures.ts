/**
 * Figures of a sum. Each carries its sample size; a figure of nothing is null, never 0.
 *
 *  - Within target: of all that should have been answered by now, answered in time or not: met / (met + late + overdue). Leaving the
 *    unanswered out would reward silence.
 *  - Answered at all: of everything but what still waits in time.
 *  - Median is the mean of the two middle values, p90 the nearest rank (percentile.ts), both read from the histogram (histogram.ts).
 *  - First answers are waits (`waitOf` in facts.ts): whoever waits past due counts with the wait so far, and the figure says how many do.
 *  - Of fewer than `FEW_BELOW` there is no p90: nine of ten of four are all four. They are told one by one.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { serviceMs } from '#shared/response/clock.ts';
import { addFilled, bucketOf, copyOf, countBelow, eachOf, newHistogram, quantiles, type Histogram } from './histogram.ts';
import { OUTCOMES } from './facts.ts';
import type { Tally } from './slices.ts';

/** `of` 0: there is no share. */
export type Share = { readonly part: number; readonly of: number };
/** `count` answered, `waiting` counted with their wait so far. `few`: each of them, shortest first, where they are too few for a p90. */
export type Took = {
  readonly count: number;
  readonly waiting: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
};
export type Waits = Took & { readonly few: readonly number[] | null };
export type TwoClocks = {
  readonly wall: Waits;
  readonly service: Waits;
  /** False: both clocks tell the same, one is enough on the screen. */
  readonly differ: boolean;
};

export type ResponseFigures = {
  readonly asked: number;
  readonly answered: Share;
  readonly withinTarget: Share;
  readonly first: TwoClocks;
  readonly resolution: TwoClocks;
  readonly waiting: number;
  readonly overdue: number;
  readonly dismissed: number;
  /** Items whose times contradict each other; they are counted, the number is there to be shown. */
  readonly skewed: number;
};

/** What a picture of many small parts shows of each. `first`: the wall clock. */
export type FirstAnswers = { readonly asked: number; readonly withinTarget: Share; readonly first: Took };

/** `toMs` null: and longer. `count`: all four. Met and late by each item's own target; `waiting` past due, with the wait so far. */
export type Band = {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly count: number;
  readonly met: number;
  readonly late: number;
  readonly untargeted: number;
  readonly waiting: number;
};

/** When somebody asks, and by which hours: how long those have waited who still do. */
export type AsOf = { readonly now: number; readonly openSince: (askedAt: number) => number };

export const FEW_BELOW = 10;

const MINUTE_MS = 60_000;
/** Edges of buckets, so the counts are exact. */
export const BAND_EDGES_MINUTES = [5, 15, 30, 60, 240, 1440] as const;

export function ratio({ part, of }: Share): number | null {
  return of === 0 ? null : part / of;
}

export function asOf(hours: ServiceHours, now: number): AsOf {
  // The same guest stands in the sums of a level, a channel, a place and so on.
  const known = new Map<number, number>();
  const openSince = (askedAt: number): number => {
    const ms = known.get(askedAt) ?? serviceMs({ hours, level: 'high', askedAt, at: Math.max(now, askedAt) });
    known.set(askedAt, ms);
    return ms;
  };
  return { now, openSince };
}

export function figuresOf(tally: Tally, at: AsOf): ResponseFigures {
  const { met, late, untargeted, waiting, overdue, dismissed } = tally.outcomes;
  const { took } = tally;
  const asked = askedOf(tally);
  return {
    asked,
    answered: { part: met + late + untargeted, of: asked - waiting },
    withinTarget: withinTargetOf(tally),
    first: twoClocks(waitsOf(took.firstWallMs, wallWaits(tally, at)), waitsOf(took.firstServiceMs, openWaits(tally, at))),
    resolution: twoClocks(waitsOf(took.resolveWallMs), waitsOf(took.resolveServiceMs)),
    waiting,
    overdue,
    dismissed,
    skewed: tally.skewed,
  };
}

export function firstAnswersOf(tally: Tally, at: AsOf): FirstAnswers {
  const first = tookOf(tally.took.firstWallMs, wallWaits(tally, at));
  return { asked: askedOf(tally), withinTarget: withinTargetOf(tally), first };
}

function askedOf({ outcomes }: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}

function withinTargetOf({ outcomes: { met, late, overdue } }: Tally): Share {
  return { part: met, of: met + late + overdue };
}

/** `tally` keeps its late and untargeted apart: that of the whole. */
export function distribution({ took, late, untargeted, since }: Tally, at: AsOf): readonly Band[] {
  const waits = wallWaits({ since }, at).flatMap(({ ms, times }) => Array.from({ length: times }, () => ms));
  const edges = [0, ...BAND_EDGES_MINUTES.map((minutes) => minutes * MINUTE_MS)];
  return edges.map((fromMs, index) => {
    const toMs = edges[index + 1] ?? null;
    const within = (histogram: Histogram | null) => countBetween(histogram, fromMs, toMs);
    const waiting = waits.filter((ms) => ms >= fromMs && (toMs === null || ms < toMs)).length;
    const answered = within(took.firstWallMs);
    const parts = { late: within(late), untargeted: within(untargeted), waiting };
    return { fromMs, toMs, count: answered + waiting, met: answered - parts.late - parts.untargeted, ...parts };
  });
}

function countBetween(histogram: Histogram | null, fromMs: number, toMs: number | null): number {
  if (histogram === null) return 0;
  return (toMs === null ? histogram.total : countBelow(histogram, toMs)) - countBelow(histogram, fromMs);
}

type Wait = { readonly ms: number; readonly times: number };

function wallWaits({ since }: Pick<Tally, 'since'>, { now }: AsOf): readonly Wait[] {
  if (since === null) return [];
  return [...since.always, ...since.inHours].map(([askedAt, times]) => ({ ms: Math.max(0, now - askedAt), times }));
}

function openWaits({ since }: Tally, { now, openSince }: AsOf): readonly Wait[] {
  if (since === null) return [];
  return [
    ...[...since.always].map(([askedAt, times]) => ({ ms: Math.max(0, now - askedAt), times })),
    ...[...since.inHours].map(([askedAt, times]) => ({ ms: openSince(askedAt), times })),
  ];
}

function twoClocks(wall: Waits, service: Waits): TwoClocks {
  const apart = (one: Waits['few'], other: Waits['few']) => one?.join() !== other?.join();
  const differ = wall.medianMs !== service.medianMs || wall.p90Ms !== service.p90Ms || apart(wall.few, service.few);
  return { wall, service, differ };
}

function tookOf(answered: Histogram | null, waits: readonly Wait[]): Took {
  return readOf(counted(answered, waits), answered);
}

function waitsOf(answered: Histogram | null, waits: readonly Wait[] = []): Waits {
  const all = counted(answered, waits);
  return { ...readOf(all, answered), few: all !== null && all.total > 0 && all.total < FEW_BELOW ? eachOf(all) : null };
}

function counted(answered: Histogram | null, waits: readonly Wait[]): Histogram | null {
  if (waits.length === 0) return answered;
  const all = answered === null ? newHistogram() : copyOf(answered);
  for (const { ms, times } of waits) addFilled(all, { bucket: bucketOf(ms), count: times, sumMs: times * ms });
  return all;
}

function readOf(all: Histogram | null, answered: Histogram | null): Took {
  const count = answered?.total ?? 0;
  const read = all && quantiles(all, 90);
  if (all === null || read === null) return { count, waiting: 0, medianMs: null, p90Ms: null };
  const p90Ms = all.total < FEW_BELOW ? null : read.percentileMs;
  return { count, waiting: all.total - count, medianMs: read.medianMs, p90Ms };
}
