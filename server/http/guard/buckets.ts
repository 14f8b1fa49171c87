/** Token buckets in memory. `now` is handed in, so a test can wind an hour on. A restart forgives everybody, which is cheap. */

export type BucketPolicy = {
  /** How many at once. */
  readonly capacity: number;
  readonly perSecond: number;
};

export type Take = { readonly ok: true } | { readonly ok: false; readonly waitMs: number };

export interface Buckets {
  take(key: string, now: number): Take;
  /** Whether `take` would be refused, without taking. */
  empty(key: string, now: number): boolean;
}

type Level = { tokens: number; at: number };

/** `maxKeys`: an attacker with many addresses must not fill the memory; the longest untouched are forgotten first. */
export function createBuckets({ capacity, perSecond }: BucketPolicy, maxKeys = 20_000): Buckets {
  const levels = new Map<string, Level>();

  const read = (key: string, now: number): Level => {
    const known = levels.get(key);
    if (known === undefined) return { tokens: capacity, at: now };
    // A clock set back gives nothing and takes nothing.
    const elapsedSeconds = Math.max(0, now - known.at) / 1000;
    return { tokens: Math.min(capacity, known.tokens + elapsedSeconds * perSecond), at: now };
  };

  return {
    take(key, now) {
      const level = read(key, now);
      const ok = level.tokens >= 1;
      if (ok) level.tokens -= 1;
      // Deleting first moves the key to the young end of the map.
      levels.delete(key);
      levels.set(key, level);
      if (levels.size > maxKeys) levels.delete(levels.keys().next().value ?? key);
      return ok ? { ok } : { ok, waitMs: Math.ceil(((1 - level.tokens) / perSecond) * 1000) };
    },
    empty: (key, now) => read(key, now).tokens < 1,
  };
}
