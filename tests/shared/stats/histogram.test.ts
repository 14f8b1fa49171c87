import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToBucket,
  bucketMiddleMs,
  bucketOf,
  BUCKETS,
  bucketSeconds,
  countBelow,
  mergeHistogram,
  newHistogram,
  quantiles,
  type Histogram,
} from '#shared/stats/histogram.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { keptMs } from './facts-kit.ts';

const YEAR_MS = 366 * 86_400_000;
const anyMs = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 20 * 3_600_000 }),
  fc.integer({ min: 0, max: 9 * YEAR_MS }),
);
const of = (values: readonly number[]): Histogram => {
  const histogram = newHistogram();
  for (const value of values) addToBucket(histogram, bucketOf(value), 1);
  return histogram;
};

it('buckets stand side by side without a hole, and each knows its own seconds', () => {
  let end = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const { from, to } = bucketSeconds(bucket);
    expect(from).toBe(end);
    expect([bucketOf(from * 1000), bucketOf(to * 1000 - 1)]).toEqual([bucket, bucket]);
    end = to;
  }
});

it.each([5, 15, 20, 30, 45, 60, 90, 240, 480, 720, 1440, 2880])('%d minutes are an edge', (minutes) => {
  expect(bucketSeconds(bucketOf(minutes * 60_000)).from).toBe(minutes * 60);
});

it('nothing gives no figure; a clock gone wrong gives no hole', () => {
  expect(quantiles(of([]), 90)).toBeNull();
  expect([-5, Number.NaN, Number.MAX_SAFE_INTEGER, Infinity].map(bucketOf)).toEqual([0, 0, BUCKETS - 1, BUCKETS - 1]);
});

describe('for any durations', () => {
  it('median and percentile are those of the sorted values, each read at the middle of its bucket', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { maxLength: 80 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const kept = values.map(keptMs);
        const [medianMs, percentileMs] = [median(kept), percentile(kept, percent)];
        expect(quantiles(of(values), percent)).toEqual(medianMs === null ? null : { medianMs, percentileMs });
      }),
    );
  });

  it('the value read back is off by less than 1/120, or half a second', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const whole = Math.floor(ms / 1000) * 1000;
        expect(Math.abs(bucketMiddleMs(bucketOf(ms)) - whole)).toBeLessThanOrEqual(Math.max(whole / 120, 500));
      }),
    );
  });

  it('parts add up to the whole, and what is taken out was never there', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { maxLength: 30 }), fc.array(anyMs, { maxLength: 30 }), (left, right) => {
        const sum = of(left);
        mergeHistogram(sum, of(right));
        expect(sum).toEqual(of([...left, ...right]));
        for (const value of right) addToBucket(sum, bucketOf(value), -1);
        expect(sum).toEqual(of(left));
      }),
    );
  });

  it('counts at an edge are exact', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { maxLength: 40 }), fc.constantFrom(5, 15, 30, 60, 240, 1440), (values, minutes) => {
        expect(countBelow(of(values), minutes * 60_000)).toBe(values.filter((value) => value < minutes * 60_000).length);
      }),
    );
  });
});
