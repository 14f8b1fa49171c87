/**
 * How long did things take, for any number of things in bounded room, so that sums of weeks, places or businesses are sums of counts.
 *
 * Buckets are whole seconds below 15 minutes, then 60 to each doubling: quarter minutes to half an hour, half minutes to an hour, and
 * so on. 15, 20, 30, 45, 60 minutes and 4, 8, 12, 24, 48 hours are edges, so counts on either side of them are exact. A value read back
 * is the middle of its bucket: off by less than 1/120 of itself, and by less than half a second below 15 minutes.
 */
const EXACT_SECONDS = 900;
const PER_OCTAVE = 60;
const OCTAVES = 22;
/** Some 119 years. */
const LAST_SECOND = EXACT_SECONDS * 2 ** OCTAVES - 1;
export const BUCKETS = EXACT_SECONDS + PER_OCTAVE * OCTAVES;

export type Histogram = { readonly counts: Uint32Array; total: number };

/** The only place where durations become buckets; a rollup stores this number. Negative and not a number read as 0. */
export function bucketOf(ms: number): number {
  const seconds = ms > 0 ? Math.min(Math.floor(ms / 1000), LAST_SECOND) : 0;
  if (seconds < EXACT_SECONDS) return seconds;
  const octave = 31 - Math.clz32(Math.floor(seconds / EXACT_SECONDS));
  return EXACT_SECONDS + octave * PER_OCTAVE + Math.floor((seconds - EXACT_SECONDS * 2 ** octave) / (15 * 2 ** octave));
}

/** Seconds, half-open. */
export function bucketSeconds(bucket: number): { readonly from: number; readonly to: number } {
  if (bucket < EXACT_SECONDS) return { from: bucket, to: bucket + 1 };
  const octave = Math.floor((bucket - EXACT_SECONDS) / PER_OCTAVE);
  const width = 15 * 2 ** octave;
  const from = EXACT_SECONDS * 2 ** octave + ((bucket - EXACT_SECONDS) % PER_OCTAVE) * width;
  return { from, to: from + width };
}

/** Milliseconds that stand for everything in the bucket. */
export function bucketMiddleMs(bucket: number): number {
  const { from, to } = bucketSeconds(bucket);
  return ((from + to - 1) / 2) * 1000;
}

export function newHistogram(): Histogram {
  return { counts: new Uint32Array(BUCKETS), total: 0 };
}

/** `times` -1 takes one out again. */
export function addToBucket(histogram: Histogram, bucket: number, times: number): void {
  histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + times;
  histogram.total += times;
}

export function mergeHistogram(into: Histogram, from: Histogram): void {
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = from.counts[bucket] ?? 0;
    if (count > 0) into.counts[bucket] = (into.counts[bucket] ?? 0) + count;
  }
  into.total += from.total;
}

/**
 * Mean of the two middle values, and the nearest rank for `percent`: `median` and `percentile` of percentile.ts, of values read at the
 * middle of their buckets. Null: nothing in it.
 */
export function quantiles(
  { counts, total }: Histogram,
  percent: number,
): { readonly medianMs: number; readonly percentileMs: number } | null {
  if (total <= 0) return null;
  const rank = Math.max(1, Math.ceil((Math.min(Math.max(percent, 0), 100) * total) / 100));
  const ranks = [Math.floor((total + 1) / 2), Math.floor(total / 2) + 1, rank];
  const found: [number, number, number] = [0, 0, 0];
  const last = Math.max(...ranks);
  for (let bucket = 0, before = 0; bucket < BUCKETS && before < last; bucket += 1) {
    const count = counts[bucket] ?? 0;
    if (count === 0) continue;
    for (const [index, wanted] of ranks.entries())
      if (before < wanted && wanted <= before + count) found[index] = bucketMiddleMs(bucket);
    before += count;
  }
  return { medianMs: (found[0] + found[1]) / 2, percentileMs: found[2] };
}

/** How many took less than `ms`; exact when `ms` is the edge of a bucket. */
export function countBelow(histogram: Histogram, ms: number): number {
  const end = bucketOf(ms);
  let count = 0;
  for (let bucket = 0; bucket < end; bucket += 1) count += histogram.counts[bucket] ?? 0;
  return count;
}
