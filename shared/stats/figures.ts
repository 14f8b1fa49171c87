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
import { MINUTE_MS } from '../model/time.ts';
import { addFilled, bucketOf, copyOf, countBelow, eachOf, newHistogram, quantiles, type Histogram } from './histogram.ts';
import { OUTCOMES } from './in-time.ts';
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
  /** Answered and not closed yet: in no time until settled, and told beside it. */
  readonly unsettled: number;
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

type Wait = { readonly ms: number; readonly bucket: number };

/** When somebody asks, and by which hours: how long those have waited who still do. */
export type AsOf = { readonly wall: (askedAt: number) => Wait; readonly open: (askedAt: number) => Wait };

export const FEW_BELOW = 10;

/** Edges of buckets, so the counts are exact. */
export const BAND_EDGES_MINUTES = [5, 15, 30, 60, 240, 1440] as const;

export function ratio({ part, of }: Share): number | null {
  return of === 0 ? null : part / of;
}

export function asOf(hours: ServiceHours, now: number): AsOf {
  return {
    wall: remembered((askedAt) => Math.max(0, now - askedAt)),
    open: remembered((askedAt) => serviceMs({ hours, level: 'high', askedAt, at: Math.max(now, askedAt) })),
  };
}

/** The same guest stands in the sums of a level, a channel, a place and so on. */
function remembered(msOf: (askedAt: number) => number): (askedAt: number) => Wait {
  const known = new Map<number, Wait>();
  return (askedAt) => {
    const before = known.get(askedAt);
    if (before !== undefined) return before;
    const ms = msOf(askedAt);
    const wait = { ms, bucket: bucketOf(ms) };
    known.set(askedAt, wait);
    return wait;
  };
}

export function figuresOf(tally: Tally, at: AsOf): ResponseFigures {
  const { met, late, untargeted, waiting, overdue, dismissed } = tally.outcomes;
  const { took } = tally;
  const asked = askedOf(tally);
  return {
    asked,
    answered: { part: met + late + untargeted, of: asked - waiting },
    withinTarget: withinTargetOf(tally),
    first: twoClocks(
      waitsOf(counted(took.firstWallMs, tally, at.wall, at.wall)),
      waitsOf(counted(took.firstServiceMs, tally, at.wall, at.open)),
    ),
    resolution: twoClocks(waitsOf(ended(took.resolveWallMs)), waitsOf(ended(took.resolveServiceMs))),
    unsettled: tally.unsettled,
    waiting,
    overdue,
    dismissed,
    skewed: tally.skewed,
  };
}

export function firstAnswersOf(tally: Tally, at: AsOf): FirstAnswers {
  const first = tookOf(counted(tally.took.firstWallMs, tally, at.wall, at.wall));
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
  const waiting = counted(null, { since }, at.wall, at.wall).all;
  const edges = [0, ...BAND_EDGES_MINUTES.map((minutes) => minutes * MINUTE_MS)];
  return edges.map((fromMs, index) => {
    const toMs = edges[index + 1] ?? null;
    const within = (histogram: Histogram | null) => countBetween(histogram, fromMs, toMs);
    const answered = within(took.firstWallMs);
    const parts = { late: within(late), untargeted: within(untargeted), waiting: within(waiting) };
    return { fromMs, toMs, count: answered + parts.waiting, met: answered - parts.late - parts.untargeted, ...parts };
  });
}

function countBetween(histogram: Histogram | null, fromMs: number, toMs: number | null): number {
  if (histogram === null) return 0;
  return (toMs === null ? histogram.total : countBelow(histogram, toMs)) - countBelow(histogram, fromMs);
}

function twoClocks(wall: Waits, service: Waits): TwoClocks {
  const apart = (one: Waits['few'], other: Waits['few']) => one?.join() !== other?.join();
  const differ = wall.medianMs !== service.medianMs || wall.p90Ms !== service.p90Ms || apart(wall.few, service.few);
  return { wall, service, differ };
}

/** `all`: the answered and those who wait. */
type Counted = { readonly count: number; readonly all: Histogram | null };

const ended = (answered: Histogram | null): Counted => ({ count: answered?.total ?? 0, all: answered });

function counted(
  answered: Histogram | null,
  { since }: Pick<Tally, 'since'>,
  always: AsOf['wall'],
  inHours: AsOf['wall'],
): Counted {
  if (since.every((part) => part.always.size + part.inHours.size === 0)) return ended(answered);
  const all = answered === null ? newHistogram() : copyOf(answered);
  const add = (waiting: Iterable<readonly [number, number]>, waitOf: AsOf['wall']) => {
    for (const [askedAt, times] of waiting) {
      const { bucket, ms } = waitOf(askedAt);
      addFilled(all, { bucket, count: times, sumMs: times * ms });
    }
  };
  for (const part of since) {
    add(part.always, always);
    add(part.inHours, inHours);
  }
  return { ...ended(answered), all };
}

function waitsOf(made: Counted): Waits {
  const { all } = made;
  return { ...tookOf(made), few: all !== null && all.total > 0 && all.total < FEW_BELOW ? eachOf(all) : null };
}

function tookOf({ count, all }: Counted): Took {
  const read = all && quantiles(all, 90);
  if (all === null || read === null) return { count, waiting: 0, medianMs: null, p90Ms: null };
  const p90Ms = all.total < FEW_BELOW ? null : read.percentileMs;
  return { count, waiting: all.total - count, medianMs: read.medianMs, p90Ms };
}
