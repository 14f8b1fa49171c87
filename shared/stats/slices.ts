/**
 * Sums of measured feedback, ready for every figure of the statistics screen. A slice is one value of one dimension on one side of the
 * week; sums of slices are slices, so a server may add rows one by one or take one out when it changes.
 */
import { mondayOf } from '#shared/response/business-day.ts';
import { ignoresHours } from '#shared/response/clock.ts';
import { waitsOn, type Measured } from './facts.ts';
import { OUTCOMES, type Outcome } from './in-time.ts';
import { addTo, bucketOf, mergeHistogram, newHistogram, type Histogram } from './histogram.ts';

const SUMMED = ['all', 'level', 'channel', 'place', 'kind', 'member', 'hour', 'week'] as const;
/** `hour` of the week. `clock`: of the day, added up from it. */
export const DIMENSIONS = [...SUMMED, 'clock'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** Many values and a picture each: of the clocks only the first answer's on the wall is kept. */
const ONE_CLOCK: ReadonlySet<Dimension> = new Set(['hour', 'week']);
export const SIDES = ['weekend', 'weekday'] as const;
export type Side = (typeof SIDES)[number];
export const CLOCKS = ['firstWallMs', 'firstServiceMs', 'resolveWallMs', 'resolveServiceMs'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** Since when guests wait who should have had an answer by now, and how many since then: by the clock on the wall or in opening hours. */
export type Since = { readonly always: Map<number, number>; readonly inHours: Map<number, number> };

export type Tally = {
  readonly outcomes: Record<Outcome, number>;
  skewed: number;
  unsettled: number;
  /** How long they have waited depends on who asks when. One of its own at most; a sum to be read only may have those of its parts. */
  since: readonly Since[];
  /** Of the first answers on the wall clock, where the whole is told by length of wait: those not in time, and those without a target. */
  late: Histogram | null;
  untargeted: Histogram | null;
  /** Null: nothing yet. */
  readonly took: Record<ClockName, Histogram | null>;
};

export type Slices = ReadonlyMap<Dimension, Map<string, Record<Side, Tally>>>;

export function newSlices(): Slices {
  return new Map(SUMMED.map((dimension) => [dimension, new Map()]));
}

export function newTally(): Tally {
  return {
    outcomes: { met: 0, late: 0, untargeted: 0, waiting: 0, overdue: 0, dismissed: 0 },
    skewed: 0,
    unsettled: 0,
    since: [],
    late: null,
    untargeted: null,
    took: { firstWallMs: null, firstServiceMs: null, resolveWallMs: null, resolveServiceMs: null },
  };
}

/** `times` -1 takes the same measured feedback out again. */
export function addMeasured(slices: Slices, measured: Measured, times: 1 | -1 = 1): void {
  const { weekend, outcome, skewed, unsettled, firstWallMs, firstServiceMs, resolveWallMs, resolveServiceMs } = measured;
  const waits = waitsOn(measured);
  const firstWall = bucketOrNone(firstWallMs);
  const firstService = bucketOrNone(firstServiceMs);
  const resolveWall = bucketOrNone(resolveWallMs);
  const resolveService = bucketOrNone(resolveServiceMs);
  for (const dimension of SUMMED) {
    const key = keyIn(measured, dimension);
    if (key === null) continue;
    const sides = tallyAt(slices, dimension, key);
    const tally = weekend ? sides.weekend : sides.weekday;
    const { outcomes, took } = tally;
    outcomes[outcome] += times;
    if (skewed) tally.skewed += times;
    if (unsettled) tally.unsettled += times;
    if (waits) addSince(tally, measured, times);
    if (dimension === 'all' && firstWallMs !== null) addJudged(tally, { outcome, bucket: firstWall, ms: firstWallMs }, times);
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
    if (item.unsettled) tally.unsettled += 1;
    if (waitsOn(item)) addSince(tally, item, 1);
    for (const clock of CLOCKS) {
      const ms = item[clock];
      if (ms !== null) addTo((tally.took[clock] ??= newHistogram()), bucketOf(ms), 1, ms);
    }
  }
  return tally;
}

function addSince(tally: Tally, { level, askedAt }: Measured, times: 1 | -1): void {
  const { always, inHours } = ownSince(tally);
  count(ignoresHours(level) ? always : inHours, askedAt, times);
}

function ownSince(tally: Tally): Since {
  const known = tally.since[0] ?? { always: new Map(), inHours: new Map() };
  if (tally.since.length === 0) tally.since = [known];
  return known;
}

function count(since: Map<number, number>, askedAt: number, times: number): void {
  const left = (since.get(askedAt) ?? 0) + times;
  if (left === 0) since.delete(askedAt);
  else since.set(askedAt, left);
}

type Judged = { readonly outcome: Outcome; readonly bucket: number; readonly ms: number };

function addJudged(tally: Tally, { outcome, bucket, ms }: Judged, times: 1 | -1): void {
  if (outcome === 'late') addTo((tally.late ??= newHistogram()), bucket, times, ms);
  else if (outcome === 'untargeted') addTo((tally.untargeted ??= newHistogram()), bucket, times, ms);
}

/** Where it counts. Null: not in this dimension (a member, while nobody has answered; an hour, where only the day is known). */
export function keyIn(measured: Measured, dimension: Dimension): string | null {
  switch (dimension) {
    case 'all':
      return '';
    case 'hour':
      return measured.hour === null ? null : String(measured.hour);
    case 'clock':
      return measured.hour === null ? null : String(measured.hour % 24);
    case 'week':
      return String(mondayOf(measured.day));
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
  addUp(into, from);
  for (const { always, inHours } of from.since) {
    const since = ownSince(into);
    for (const [askedAt, times] of always) count(since.always, askedAt, times);
    for (const [askedAt, times] of inHours) count(since.inHours, askedAt, times);
  }
}

/** To be read only, and only until one of its parts changes: who waits is looked up in the parts. */
export function bothOf(parts: readonly Tally[]): Tally {
  const sum = newTally();
  for (const part of parts) addUp(sum, part);
  sum.since = parts.flatMap(({ since }) => since);
  return sum;
}

function addUp(into: Tally, from: Tally): void {
  for (const outcome of OUTCOMES) into.outcomes[outcome] += from.outcomes[outcome];
  into.skewed += from.skewed;
  into.unsettled += from.unsettled;
  if (from.late !== null) mergeHistogram((into.late ??= newHistogram()), from.late);
  if (from.untargeted !== null) mergeHistogram((into.untargeted ??= newHistogram()), from.untargeted);
  for (const clock of CLOCKS) {
    const took = from.took[clock];
    if (took !== null) mergeHistogram((into.took[clock] ??= newHistogram()), took);
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
