/** Repeatable chance (mulberry32, public domain): the same seed deals the same season. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[between(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    const dealt: T[] = [];
    while (left.length > 0) dealt.push(...left.splice(between(0, left.length - 1), 1));
    return dealt;
  };
  return { next, between, pick, shuffle };
}
