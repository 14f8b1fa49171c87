import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTo,
  bucketOf,
  countBelow,
  filledOf,
  mergeHistogram,
  newHistogram,
  quantiles,
  type Histogram,
} from '#shared/stats/histogram.ts';
import { median, percentile } from '#shared/stats/percentile.ts';
import { kept } from './facts-kit.ts';

/** 60 buckets up to 112.5 seconds, then 60 to each of 25 doublings. */
const BUCKETS = 60 * 26;
/** Milliseconds, half-open. */
function bucketRange(bucket: number): { readonly fromMs: number; readonly toMs: number } {
  const octave = Math.floor(bucket / 60) - 1;
  const width = (112_500 / 60) * 2 ** Math.max(0, octave);
  const fromMs = (octave < 0 ? 0 : 112_500 * 2 ** octave) + (bucket % 60) * width;
  return { fromMs, toMs: fromMs + width };
}

const YEAR_MS = 366 * 86_400_000;
const anyMs = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 20 * 3_600_000 }),
  fc.integer({ min: 0, max: 9 * YEAR_MS }),
);
const of = (values: readonly number[]): Histogram => {
  const histogram = newHistogram();
  for (const value of values) addTo(histogram, bucketOf(value), 1, value);
  return histogram;
};

it('buckets stand side by side without a hole, and each knows its own', () => {
  let end = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const { fromMs, toMs } = bucketRange(bucket);
    expect(fromMs).toBe(end);
    expect([bucketOf(fromMs), bucketOf(toMs - 1)]).toEqual([bucket, bucket]);
    end = toMs;
  }
});

it.each([1, 2, 5, 8, 10, 15, 20, 30, 45, 60, 90, 240, 480, 720, 1440, 2880])('%d minutes are an edge', (minutes) => {
  expect(bucketRange(bucketOf(minutes * 60_000)).fromMs).toBe(minutes * 60_000);
});

it('nothing gives no figure; a clock gone wrong gives no hole', () => {
  expect(quantiles(of([]), 90)).toBeNull();
  expect([-5, Number.NaN, Number.MAX_SAFE_INTEGER, Infinity].map(bucketOf)).toEqual([0, 0, BUCKETS - 1, BUCKETS - 1]);
});

describe('for any durations', () => {
  it('median and percentile are those of the sorted values, neighbours in a bucket told as their mean', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { maxLength: 80 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const [medianMs, percentileMs] = [median(kept(values)), percentile(kept(values), percent)];
        expect(quantiles(of(values), percent)).toEqual(medianMs === null ? null : { medianMs, percentileMs });
      }),
    );
  });

  it('a value alone in its bucket is exact, and none is off by more than 1/60', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const exact = percentile(values, percent) ?? 0;
        const read = quantiles(of(values), percent)?.percentileMs ?? Number.NaN;
        expect(Math.abs(read - exact)).toBeLessThanOrEqual(Math.max(exact / 60, 1875));
        if (values.filter((value) => bucketOf(value) === bucketOf(exact)).length === 1) expect(read).toBe(exact);
      }),
    );
  });

  it('parts add up to the whole, and what is taken out was never there', () => {
    fc.assert(
      fc.property(fc.array(anyMs, { maxLength: 30 }), fc.array(anyMs, { maxLength: 30 }), (left, right) => {
        const sum = of(left);
        mergeHistogram(sum, of(right));
        expect([...filledOf(sum)]).toEqual([...filledOf(of([...left, ...right]))]);
        for (const value of right) addTo(sum, bucketOf(value), -1, value);
        expect([...filledOf(sum)]).toEqual([...filledOf(of(left))]);
        expect(sum.total).toBe(left.length);
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
