/** Where a value stands in a picture, and which round values are worth a line. Pure; pixels in, pixels out. */

export type Scale = (value: number) => number;
type Pair = readonly [number, number];

/** A domain without width stands at the start of the range. Values beyond the domain are held at its ends. */
export function linear([from, to]: Pair, [start, end]: Pair): Scale {
  return (value) => start + share(value, from, to) * (end - start);
}

/**
 * Grows as the square root: starts at zero as an honest axis does, and still keeps 8, 23, 60 and 157 minutes apart on a phone.
 * For domains from 0 on.
 */
export function root([from, to]: Pair, [start, end]: Pair): Scale {
  const of = (value: number) => Math.sqrt(Math.max(0, value));
  return (value) => start + share(of(value), of(from), of(to)) * (end - start);
}

function share(value: number, from: number, to: number): number {
  return to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** 0 and round steps (1, 2, 5, 10, 20 …) up to the first at or above `max`; about `about` of them. `whole`: no step below 1. */
export function roundTicks(max: number, about: number, whole = false): number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0, 1];
  const rough = max / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * (1 - 1e-9)) ?? 10 * power;
  const size = whole ? Math.max(1, Math.round(step)) : step;
  const count = Math.ceil(max / size - 1e-9);
  // Multiplied, not added up: ten times 0.1 is to be 1.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * size).toPrecision(12)));
}

/** Minutes a person thinks in. */
const MINUTE_STEPS = [0, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 7200, 10080, 20160, 43200];

/** The same for lengths of time: 0, 5, 15, 30 minutes, 1, 2, 4 hours …, up to the first at or above `max`. */
export function minuteTicks(max: number): number[] {
  const last = MINUTE_STEPS.findIndex((step) => step > 0 && step >= max);
  if (last >= 0) return MINUTE_STEPS.slice(0, last + 1);
  const weeks = Math.ceil(max / 10_080);
  return [...MINUTE_STEPS.filter((step) => step < max), weeks * 10_080];
}

/** Which of a number of ascending thresholds a value has reached: 0 below the first, `steps.length` from the last on. */
export function levelOf(value: number, steps: readonly number[]): number {
  return steps.filter((step) => value >= step).length;
}
