/**
 * Figures of a sum. Each carries its sample size; a figure of nothing is null, never 0.
 *
 *  - Within target: of all that should have been answered by now, answered in time or not: met / (met + late + overdue). Leaving the
 *    unanswered out would reward silence.
 *  - Answered at all: of everything but what still waits in time.
 *  - Median is the mean of the two middle values, p90 the nearest rank (percentile.ts), both read from the histogram (histogram.ts).
 */
import { countBelow, quantiles, type Histogram } from './histogram.ts';
import { OUTCOMES } from './facts.ts';
import type { Tally } from './slices.ts';

/** `of` 0: there is no share. */
export type Share = { readonly part: number; readonly of: number };
export type Took = { readonly count: number; readonly medianMs: number | null; readonly p90Ms: number | null };
export type TwoClocks = {
  readonly wall: Took;
  readonly service: Took;
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

/** `toMs` null: and longer. */
export type Band = { readonly fromMs: number; readonly toMs: number | null; readonly count: number };

const MINUTE_MS = 60_000;
/** Edges of buckets, so the counts are exact. */
export const BAND_EDGES_MINUTES = [5, 15, 30, 60, 240, 1440] as const;

export function ratio({ part, of }: Share): number | null {
  return of === 0 ? null : part / of;
}

export function figuresOf(tally: Tally): ResponseFigures {
  const { met, late, untargeted, waiting, overdue, dismissed } = tally.outcomes;
  const { took } = tally;
  const asked = askedOf(tally);
  return {
    asked,
    answered: { part: met + late + untargeted, of: asked - waiting },
    withinTarget: withinTargetOf(tally),
    first: twoClocks(took.firstWallMs, took.firstServiceMs),
    resolution: twoClocks(took.resolveWallMs, took.resolveServiceMs),
    waiting,
    overdue,
    dismissed,
    skewed: tally.skewed,
  };
}

export function firstAnswersOf(tally: Tally): FirstAnswers {
  return { asked: askedOf(tally), withinTarget: withinTargetOf(tally), first: tookOf(tally.took.firstWallMs) };
}

function askedOf({ outcomes }: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
}

function withinTargetOf({ outcomes: { met, late, overdue } }: Tally): Share {
  return { part: met, of: met + late + overdue };
}

export function distribution(histogram: Histogram | null): readonly Band[] {
  const edges = [0, ...BAND_EDGES_MINUTES.map((minutes) => minutes * MINUTE_MS)];
  return edges.map((fromMs, index) => {
    const toMs = edges[index + 1] ?? null;
    if (histogram === null) return { fromMs, toMs, count: 0 };
    const end = toMs === null ? histogram.total : countBelow(histogram, toMs);
    return { fromMs, toMs, count: end - countBelow(histogram, fromMs) };
  });
}

function twoClocks(wall: Histogram | null, service: Histogram | null): TwoClocks {
  const [wallTook, serviceTook] = [tookOf(wall), tookOf(service)];
  const differ = wallTook.medianMs !== serviceTook.medianMs || wallTook.p90Ms !== serviceTook.p90Ms;
  return { wall: wallTook, service: serviceTook, differ };
}

function tookOf(histogram: Histogram | null): Took {
  const read = histogram && quantiles(histogram, 90);
  if (histogram === null || read === null) return { count: 0, medianMs: null, p90Ms: null };
  return { count: histogram.total, medianMs: read.medianMs, p90Ms: read.percentileMs };
}
