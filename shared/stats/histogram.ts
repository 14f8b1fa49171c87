/**
 * How long did things take, for any number of things in bounded room, so that sums of weeks, places or businesses are sums of counts.
 *
 * 60 buckets up to 112.5 seconds, then 60 to each doubling: quarter minutes to half an hour, half minutes to an hour, and so on. Whole
 * minutes up to two, 5, 8, 10, 15, 20, 30, 45, 60 minutes and 4, 8, 12, 24, 48 hours are edges, so counts on either side of them are exact.
 * A value read back is the mean of those in its bucket: exact while it is alone there, else off by less than 1/60.
 */
const PER_OCTAVE = 60;
const FIRST_OCTAVE_MS = 112_500;
const OCTAVES = 25;
/** Some 119 years. */
const LONGEST_MS = FIRST_OCTAVE_MS * 2 ** OCTAVES - 1;

/** One block to an octave, made when something falls into it: counts first, then sums in milliseconds. */
export type Histogram = { readonly blocks: (Float64Array | undefined)[]; total: number };

/** What is in one bucket. */
export type Filled = { readonly bucket: number; readonly count: number; readonly sumMs: number };

/** Negative and not a number read as 0. */
export function bucketOf(ms: number): number {
  const time = inRange(ms);
  if (time < FIRST_OCTAVE_MS) return Math.floor((time * PER_OCTAVE) / FIRST_OCTAVE_MS);
  const octave = 31 - Math.clz32(Math.floor(time / FIRST_OCTAVE_MS));
  const start = FIRST_OCTAVE_MS * 2 ** octave;
  return PER_OCTAVE * (octave + 1) + Math.floor(((time - start) * PER_OCTAVE) / start);
}

export function newHistogram(): Histogram {
  return { blocks: [], total: 0 };
}

/** `ms` belongs to `bucket`; `times` -1 takes one out again. */
export function addTo(histogram: Histogram, bucket: number, times: 1 | -1, ms: number): void {
  add(histogram, bucket, times, times * inRange(ms));
}

export function addFilled(histogram: Histogram, { bucket, count, sumMs }: Filled): void {
  add(histogram, bucket, count, sumMs);
}

function add(histogram: Histogram, bucket: number, count: number, sumMs: number): void {
  const index = Math.floor(bucket / PER_OCTAVE);
  const block = (histogram.blocks[index] ??= new Float64Array(2 * PER_OCTAVE));
  const at = bucket - index * PER_OCTAVE;
  block[at] = (block[at] ?? 0) + count;
  block[at + PER_OCTAVE] = (block[at + PER_OCTAVE] ?? 0) + sumMs;
  histogram.total += count;
}

export function mergeHistogram(into: Histogram, from: Histogram): void {
  for (const [index, block] of from.blocks.entries()) {
    if (block === undefined) continue;
    const target = (into.blocks[index] ??= new Float64Array(2 * PER_OCTAVE));
    for (let at = 0; at < block.length; at += 1) target[at] = (target[at] ?? 0) + (block[at] ?? 0);
  }
  into.total += from.total;
}

export function copyOf({ blocks, total }: Histogram): Histogram {
  return { blocks: blocks.map((block) => block?.slice()), total };
}

/** In order, empty buckets left out. */
export function* filledOf({ blocks }: Histogram): Generator<Filled> {
  for (const [index, block] of blocks.entries()) {
    if (block === undefined) continue;
    for (let at = 0; at < PER_OCTAVE; at += 1) {
      const count = block[at] ?? 0;
      if (count > 0) yield { bucket: index * PER_OCTAVE + at, count, sumMs: block[at + PER_OCTAVE] ?? 0 };
    }
  }
}

/** Mean of the two middle values, and the nearest rank for `percent`: `median` and `percentile` of percentile.ts. Null: nothing in it. */
export function quantiles(
  histogram: Histogram,
  percent: number,
): { readonly medianMs: number; readonly percentileMs: number } | null {
  const { total } = histogram;
  if (total <= 0) return null;
  const rank = Math.max(1, Math.ceil((Math.min(Math.max(percent, 0), 100) * total) / 100));
  const [lower, upper] = [Math.floor((total + 1) / 2), Math.floor(total / 2) + 1];
  const last = Math.max(upper, rank);
  let [before, lowerMs, upperMs, percentileMs] = [0, 0, 0, 0];
  // Plain loops: the screen reads some two thousand of these.
  for (const block of histogram.blocks) {
    if (block === undefined) continue;
    for (let at = 0; at < PER_OCTAVE && before < last; at += 1) {
      const count = block[at] ?? 0;
      if (count === 0) continue;
      const after = before + count;
      const meanMs = (block[at + PER_OCTAVE] ?? 0) / count;
      if (before < lower && lower <= after) lowerMs = meanMs;
      if (before < upper && upper <= after) upperMs = meanMs;
      if (before < rank && rank <= after) percentileMs = meanMs;
      before = after;
    }
  }
  return { medianMs: (lowerMs + upperMs) / 2, percentileMs };
}

/** How many took less than `ms`; exact when `ms` is the edge of a bucket. */
export function countBelow(histogram: Histogram, ms: number): number {
  const end = bucketOf(ms);
  let count = 0;
  for (const filled of filledOf(histogram)) {
    if (filled.bucket >= end) break;
    count += filled.count;
  }
  return count;
}

/** In order; those that share a bucket are told as their mean. For few. */
export function eachOf(histogram: Histogram): readonly number[] {
  return [...filledOf(histogram)].flatMap(({ count, sumMs }) => Array.from({ length: count }, () => sumMs / count));
}

function inRange(ms: number): number {
  return ms > 0 ? Math.min(ms, LONGEST_MS) : 0;
}
