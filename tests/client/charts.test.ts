import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boldWidth, fitText, textWidth } from '#shared/report/text-width.ts';
import { everyNth, spread } from '#client/ui/charts/frame/labels.ts';
import { nextPoint } from '#client/ui/charts/frame/roving.ts';
import { levelOf, linear, minuteTicks, root, roundTicks } from '#client/ui/charts/frame/scale.ts';

const anyMax = fc.double({ min: 0.001, max: 1e6, noNaN: true });

describe('scales', () => {
  it('map the ends of the domain to the ends of the range and keep the order', () => {
    fc.assert(
      fc.property(anyMax, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 }), (max, shares) => {
        for (const scale of [linear([0, max], [200, 10]), root([0, max], [200, 10])]) {
          expect([scale(0), scale(max), scale(-1), scale(max * 2)]).toEqual([200, 10, 200, 10]);
          const heights = shares.toSorted((a, b) => a - b).map((share) => scale(share * max));
          expect(heights).toEqual(heights.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('a domain without width does not end in NaN', () => {
    expect(linear([5, 5], [10, 90])(5)).toBe(10);
    expect(root([0, 0], [10, 90])(0)).toBe(10);
  });

  it('the lines of the world stand apart on a phone: 8, 23, 60 and 157 minutes on 200 pixels', () => {
    const y = root([0, 170], [210, 10]);
    const heights = [8, 23, 60, 157].map(y);
    for (const [index, height] of heights.slice(1).entries()) expect(heights[index]! - height).toBeGreaterThan(20);
  });
});

describe('ticks', () => {
  it.each([
    [34, 3, [0, 20, 40]],
    [9, 3, [0, 5, 10]],
    [0.9, 3, [0, 0.5, 1]],
    [1000, 4, [0, 500, 1000]],
    [0, 4, [0, 1]],
  ])('up to %d are round', (max, about, expected) => {
    expect(roundTicks(max, about)).toEqual(expected);
  });

  it('start at nothing, go in equal steps, end at or above the most, and are few', () => {
    fc.assert(
      fc.property(anyMax, fc.integer({ min: 2, max: 8 }), fc.boolean(), (max, about, whole) => {
        const ticks = roundTicks(max, about, whole);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(about + 2);
        if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('of time are what people say: quarters, hours, days', () => {
    expect(minuteTicks(50)).toEqual([0, 5, 15, 30, 60]);
    expect(minuteTicks(60)).toEqual([0, 5, 15, 30, 60]);
    expect(minuteTicks(157)).toEqual([0, 5, 15, 30, 60, 120, 240]);
    expect(minuteTicks(100_000).at(-1)).toBe(100_800);
  });

  it('a value belongs to the look whose threshold it has reached', () => {
    expect([0, 14.9, 15, 60, 500].map((value) => levelOf(value, [15, 30, 60, 120]))).toEqual([0, 0, 1, 3, 4]);
  });
});

const someLabels = fc.array(
  fc.record({ at: fc.double({ min: -50, max: 400, noNaN: true }), size: fc.double({ min: 1, max: 60, noNaN: true }) }),
  { maxLength: 9 },
);

describe('labels never lie on each other', () => {
  it('crowded ones move apart, in their order, and stay inside as long as there is room', () => {
    fc.assert(
      fc.property(someLabels, fc.integer({ min: 0, max: 8 }), (labels, gap) => {
        const places = spread(labels, [0, 300], gap);
        const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
        const edges = order.map(
          (index) => [places[index]! - labels[index]!.size / 2, places[index]! + labels[index]!.size / 2] as const,
        );
        for (const [index, [start]] of edges.slice(1).entries()) expect(start - edges[index]![1]).toBeGreaterThan(gap - 1e-6);
        const taken = labels.reduce((sum, { size }) => sum + size + gap, -gap);
        if (labels.length > 0) expect(edges[0]![0]).toBeGreaterThan(-1e-6);
        if (labels.length > 0 && taken <= 300) expect(edges.at(-1)![1]).toBeLessThan(300 + 1e-6);
      }),
    );
  });

  it('those that have room stay where they are', () => {
    expect(
      spread(
        [
          { at: 150, size: 20 },
          { at: 50, size: 20 },
        ],
        [0, 300],
        4,
      ),
    ).toEqual([150, 50]);
    // Two that want the same place share the way.
    expect(
      spread(
        [
          { at: 100, size: 20 },
          { at: 100, size: 20 },
        ],
        [0, 300],
        4,
      ),
    ).toEqual([88, 112]);
  });

  it('on an axis as many are left out as must be, and no more', () => {
    const axis = (step: number) => Array.from({ length: 12 }, (_, index) => ({ at: index * step, size: 30 }));
    expect([40, 34, 33, 17, 10, 1].map((step) => everyNth(axis(step), 4))).toEqual([1, 1, 2, 2, 4, 12]);
    expect(everyNth([], 4)).toBe(1);
  });

  it('a text that does not fit ends in an ellipsis, or is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 0, max: 200 }), (text, room) => {
        const fitted = fitText(text, room, 12);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(room);
        expect(fitted === text || fitted === '' || fitted.endsWith('…')).toBe(true);
        expect(boldWidth(text, 12)).toBeGreaterThanOrEqual(textWidth(text, 12));
      }),
    );
  });
});

describe('arrow keys', () => {
  it('go one on, a row up or down, and never round the end', () => {
    expect(nextPoint('ArrowRight', 3, 14, 7)).toBe(4);
    expect(nextPoint('ArrowDown', 3, 14, 7)).toBe(10);
    expect(nextPoint('ArrowUp', 3, 14, 7)).toBeNull();
    expect(nextPoint('ArrowDown', 2, 5)).toBe(3);
    expect([nextPoint('Home', 3, 5), nextPoint('End', 3, 5), nextPoint('End', 4, 5)]).toEqual([0, 4, null]);
    expect(nextPoint('Tab', 1, 5)).toBeNull();
  });
});
