/**
 * Sums of measured feedback, ready for every figure of the statistics screen. A slice is one value of one dimension on one side of the
 * week; sums of slices are slices, so a server may add rows one by one, take one out when it changes, or add up cells it has stored.
 */
import type { Measured, Outcome } from './facts.ts';
import { OUTCOMES } from './facts.ts';
import { addFilled, addTo, bucketOf, filledOf, mergeHistogram, newHistogram, type Filled, type Histogram } from './histogram.ts';
import { weekOf } from './calendar.ts';

export const DIMENSIONS = ['all', 'level', 'channel', 'place', 'kind', 'member', 'hour', 'week'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** Many values and a picture each: of the clocks only the first answer's on the wall is kept. */
const ONE_CLOCK: ReadonlySet<Dimension> = new Set(['hour', 'week']);
export const SIDES = ['weekend', 'weekday'] as const;
export type Side = (typeof SIDES)[number];
export const CLOCKS = ['firstWallMs', 'firstServiceMs', 'resolveWallMs', 'resolveServiceMs'] as const;
export type ClockName = (typeof CLOCKS)[number];

export type Tally = {
  readonly outcomes: Record<Outcome, number>;
  skewed: number;
  /** Null: nothing yet. */
  readonly took: Record<ClockName, Histogram | null>;
};

export type Slices = ReadonlyMap<Dimension, Map<string, Record<Side, Tally>>>;

/** One row of a rollup. For a clock: what is in one bucket; for everything else bucket and sum are 0. */
export type Cell = Filled & {
  readonly dimension: Dimension;
  readonly key: string;
  readonly side: Side;
  readonly measure: Outcome | ClockName | 'skewed';
};

export function newSlices(): Slices {
  return new Map(DIMENSIONS.map((dimension) => [dimension, new Map()]));
}

export function newTally(): Tally {
  return {
    outcomes: { met: 0, late: 0, untargeted: 0, waiting: 0, overdue: 0, dismissed: 0 },
    skewed: 0,
    took: { firstWallMs: null, firstServiceMs: null, resolveWallMs: null, resolveServiceMs: null },
  };
}

/** `times` -1 takes the same measured feedback out again. */
export function addMeasured(slices: Slices, measured: Measured, times: 1 | -1 = 1): void {
  const { weekend, outcome, skewed, firstWallMs, firstServiceMs, resolveWallMs, resolveServiceMs } = measured;
  const firstWall = bucketOrNone(firstWallMs);
  const firstService = bucketOrNone(firstServiceMs);
  const resolveWall = bucketOrNone(resolveWallMs);
  const resolveService = bucketOrNone(resolveServiceMs);
  for (const dimension of DIMENSIONS) {
    const key = keyIn(measured, dimension);
    if (key === null) continue;
    const sides = tallyAt(slices, dimension, key);
    const tally = weekend ? sides.weekend : sides.weekday;
    const { outcomes, took } = tally;
    outcomes[outcome] += times;
    if (skewed) tally.skewed += times;
    // Each by its name: hundreds of thousands pass here before somebody sees a figure.
    if (firstWallMs !== null) addTo((took.firstWallMs ??= newHistogram()), firstWall, times, firstWallMs);
    if (ONE_CLOCK.has(dimension)) continue;
    if (firstServiceMs !== null) addTo((took.firstServiceMs ??= newHistogram()), firstService, times, firstServiceMs);
    if (resolveWallMs !== null) addTo((took.resolveWallMs ??= newHistogram()), resolveWall, times, resolveWallMs);
    if (resolveServiceMs !== null) addTo((took.resolveServiceMs ??= newHistogram()), resolveService, times, resolveServiceMs);
  }
}

const bucketOrNone = (ms: number | null) => (ms === null ? -1 : bucketOf(ms));

/** One sum of all, whatever their dimensions. */
export function tallyOf(items: readonly Measured[]): Tally {
  const tally = newTally();
  for (const item of items) {
    tally.outcomes[item.outcome] += 1;
    if (item.skewed) tally.skewed += 1;
    for (const clock of CLOCKS) {
      const ms = item[clock];
      if (ms !== null) addTo((tally.took[clock] ??= newHistogram()), bucketOf(ms), 1, ms);
    }
  }
  return tally;
}

/** Where it counts. Null: not in this dimension (a member, while nobody has answered; an hour, where only the day is known). */
export function keyIn(measured: Measured, dimension: Dimension): string | null {
  switch (dimension) {
    case 'all':
      return '';
    case 'hour':
      return measured.hour === null ? null : String(measured.hour);
    case 'week':
      return String(weekOf(measured.day));
    default:
      return measured[dimension];
  }
}

export function mergeSlices(into: Slices, from: Slices): void {
  for (const [dimension, keys] of from) {
    for (const [key, sides] of keys) {
      for (const side of SIDES) mergeTally(tallyAt(into, dimension, key)[side], sides[side]);
    }
  }
}

export function mergeTally(into: Tally, from: Tally): void {
  for (const outcome of OUTCOMES) into.outcomes[outcome] += from.outcomes[outcome];
  into.skewed += from.skewed;
  for (const clock of CLOCKS) {
    const took = from.took[clock];
    if (took !== null) mergeHistogram((into.took[clock] ??= newHistogram()), took);
  }
}

export function addCell(slices: Slices, cell: Cell): void {
  const { measure, count } = cell;
  const tally = tallyAt(slices, cell.dimension, cell.key)[cell.side];
  if (measure === 'skewed') tally.skewed += count;
  else if (isClock(measure)) addFilled((tally.took[measure] ??= newHistogram()), cell);
  else tally.outcomes[measure] += count;
}

/** `addCell` of all of these makes the same slices again. */
export function* cellsOf(slices: Slices): Generator<Cell> {
  for (const [dimension, keys] of slices) {
    for (const [key, sides] of keys) {
      for (const side of SIDES) yield* cellsOfTally({ dimension, key, side }, sides[side]);
    }
  }
}

function* cellsOfTally(at: Pick<Cell, 'dimension' | 'key' | 'side'>, tally: Tally): Generator<Cell> {
  const counted = (measure: Outcome | 'skewed', count: number): Cell => ({ ...at, measure, bucket: 0, count, sumMs: 0 });
  for (const outcome of OUTCOMES) if (tally.outcomes[outcome] > 0) yield counted(outcome, tally.outcomes[outcome]);
  if (tally.skewed > 0) yield counted('skewed', tally.skewed);
  for (const measure of CLOCKS) {
    const took = tally.took[measure];
    if (took !== null) for (const filled of filledOf(took)) yield { ...at, measure, ...filled };
  }
}

function tallyAt(slices: Slices, dimension: Dimension, key: string): Record<Side, Tally> {
  const keys = slices.get(dimension);
  const known = keys?.get(key);
  if (known !== undefined) return known;
  const fresh = { weekend: newTally(), weekday: newTally() };
  keys?.set(key, fresh);
  return fresh;
}

function isClock(measure: Cell['measure']): measure is ClockName {
  return (CLOCKS as readonly string[]).includes(measure);
}
