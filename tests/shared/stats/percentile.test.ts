import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, percentile } from '#shared/stats/percentile.ts';

const anyValues = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 60 });

it('nothing gives no figure', () => {
  expect(median([])).toBeNull();
  expect(percentile([], 95)).toBeNull();
});

it.each([
  [[7], 7],
  [[3, 1], 2],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

// The worked example of the nearest-rank method: five values, percentiles 5, 30, 40, 50, 100.
it.each([
  [5, 15],
  [30, 20],
  [40, 20],
  [50, 35],
  [100, 50],
  [0, 15],
])('percentile %d of 15 20 35 40 50 is %d', (percent, expected) => {
  expect(percentile([50, 15, 40, 20, 35], percent)).toBe(expected);
});

it('the percentile is the smallest value with enough values at or below it', () => {
  fc.assert(
    fc.property(anyValues, fc.integer({ min: 0, max: 100 }), (values, percent) => {
      const enough = values.filter(
        (candidate) => values.filter((value) => value <= candidate).length * 100 >= percent * values.length,
      );
      expect(percentile(values, percent)).toBe(enough.length === 0 ? null : Math.min(...enough));
    }),
  );
});

it('as many values lie below the median as above it, and the input stays as it was', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const copy = [...values];
      const middle = median(values);
      expect(values).toEqual(copy);
      if (middle === null) return;
      expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
