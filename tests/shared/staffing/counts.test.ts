import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBounds, gammaBelow, rateBounds } from '#shared/staffing/counts.ts';

describe('the bounds of a count', () => {
  // Printed in every table of exact Poisson limits (95 %).
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [2, 0.242, 7.225],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [100, 81.364, 121.627],
  ])('%d events were seen', (count, low, high) => {
    const bounds = rateBounds(count, 0.95);
    expect(bounds[0]).toBeCloseTo(low, 3);
    expect(bounds[1]).toBeCloseTo(high, 3);
  });

  it('at each end the chance of what was seen is the chance allowed, counted term by term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom(0.8, 0.9, 0.95), (count, confidence) => {
        const [low, high] = rateBounds(count, confidence);
        expect(1 - atMost(count - 1, low)).toBeCloseTo((1 - confidence) / 2, 6);
        expect(atMost(count, high)).toBeCloseTo((1 - confidence) / 2, 6);
      }),
    );
  });

  it('below a value lies what the Poisson sum leaves, left and right of the bulk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.double({ min: 0.01, max: 300, noNaN: true }), (shape, value) => {
        expect(gammaBelow(value, shape)).toBeCloseTo(1 - atMost(shape - 1, value), 8);
      }),
    );
  });
});

describe('the bounds of the next count', () => {
  it('hold the mean, widen with the variance and are whole numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 400, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (mean, factor) => {
        const [low, high] = countBounds(mean, mean, 0.8);
        const [wideLow, wideHigh] = countBounds(mean, mean * factor, 0.8);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(Math.floor(mean));
        expect([low, high, wideLow, wideHigh].every(Number.isInteger)).toBe(true);
        expect(wideLow).toBeLessThanOrEqual(low);
        // A lopsided curve may end a step sooner while it is wider; never more than that share of its mean.
        if (mean > 20) expect(wideHigh).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it('with nothing but chance are those of the Poisson, added up', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 200, noNaN: true }), (mean) => {
        const [low, high] = countBounds(mean, mean, 0.8);
        expect(atMost(low, mean)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        expect(low === 0 ? 0 : atMost(low - 1, mean)).toBeLessThan(0.1 + 1e-9);
        expect(atMost(high, mean)).toBeGreaterThanOrEqual(0.9 - 1e-9);
        expect(high === 0 ? 0 : atMost(high - 1, mean)).toBeLessThan(0.9 + 1e-9);
      }),
    );
  });

  it('of large counts go over without a step', () => {
    const [below] = countBounds(499.9, 900, 0.8);
    const [above] = countBounds(500.1, 900, 0.8);
    expect(Math.abs(above - below)).toBeLessThanOrEqual(2);
    expect(countBounds(0, 0, 0.8)).toEqual([0, 0]);
  });
});

/** P(X ≤ count) of a Poisson with this mean. */
function atMost(count: number, mean: number): number {
  let sum = 0;
  for (let k = 0, log = -mean; k <= count; k += 1, log += Math.log(mean / k)) sum += Math.exp(log);
  return sum;
}
