/**
 * Our first response against the lines the source articles draw. They are about wall time, so ours is too. `minutes` and where the
 * figure is from are data; the words are in shared/messages.
 */
import { MINUTE_MS } from '../model/time.ts';

export type BenchmarkId = 'jetblue' | 'klm' | 'expected' | 'large_firms';
export type Benchmark = { readonly id: BenchmarkId; readonly minutes: number };

/**
 * jetblue: the target the airline sets itself and keeps. klm: its average, shown on its cover picture. expected: what 53 % of those who
 * write to a firm on social media expect at most. large_firms: average of large firms (Brandwatch).
 */
export const BENCHMARKS: readonly Benchmark[] = [
  { id: 'jetblue', minutes: 8 },
  { id: 'klm', minutes: 23 },
  { id: 'expected', minutes: 60 },
  { id: 'large_firms', minutes: 157 },
];

/** `aheadMs` positive: we are faster by so much. Null: nothing measured. */
export type AgainstBenchmark = Benchmark & { readonly aheadMs: number | null; readonly reached: boolean | null };

export function againstBenchmarks(medianMs: number | null): readonly AgainstBenchmark[] {
  return BENCHMARKS.map((line) => {
    const aheadMs = medianMs === null ? null : line.minutes * MINUTE_MS - medianMs;
    return { ...line, aheadMs, reached: aheadMs === null ? null : aheadMs >= 0 };
  });
}
