/** How the cost of work grows with what it is given: counted in time of this thread's processor, so that a busy machine changes little. */

/** The clock of the processor ticks that slowly; what costs less at both sizes is no danger, ms. */
const FLOOR_MS = 4;
/** Eight times the size costs 8 times as much where it is linear and 64 times where it is quadratic; half-way between, as powers go. */
const TIMES = 8;
const STEEP = TIMES ** 1.5;
/** The least of so many runs at each size: what the compiler and the collector of garbage add is not the work's. */
const RUNS = 12;

export type Growth = { readonly linear: boolean; readonly ratio: number };

export function growth(work: (size: number) => unknown, { from }: { readonly from: number }): Growth {
  work(from);
  let small = Infinity;
  let large = Infinity;
  let ratio = Infinity;
  for (let run = 0; run < RUNS && ratio >= STEEP; run += 1) {
    small = Math.min(
      small,
      spent(() => work(from)),
    );
    large = Math.min(
      large,
      spent(() => work(from * TIMES)),
    );
    ratio = large / Math.max(small, FLOOR_MS);
  }
  return { linear: ratio < STEEP, ratio };
}

function spent(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
