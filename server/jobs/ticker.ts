import type { Clock } from '#server/system/clock.ts';
import type { Logger } from '#server/system/logger.ts';
import { DAY_MS } from '#shared/model/time.ts';

export type Task = {
  readonly name: string;
  /** Milliseconds from the start of one run to the start of the next; at most a day. */
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
};

export type TaskState = {
  readonly name: string;
  readonly runs: number;
  readonly errors: number;
  readonly lastOkAt: number | null;
};

export interface Ticker {
  start(): void;
  /** No further runs; resolves when the runs in hand are over. */
  stop(): Promise<void>;
  /** Runs once whatever is due by the clock and waits for it; what `start` does again and again. */
  tick(): Promise<void>;
  readonly states: readonly TaskState[];
}

/** A timer of more than 24.8 days fires at once, so nothing here waits long: the ticker looks at the clock at least every second. */
const LONGEST_CHECK_MS = 1_000;
const SHORTEST_CHECK_MS = 10;

/** Runs each task every so often, never twice at a time. A task that fails is logged, counted and run again at its next turn. */
export function createTicker({ clock, log, tasks }: { clock: Clock; log: Logger; tasks: readonly Task[] }): Ticker {
  const entries = tasks.map(({ name, everyMs, run }) => {
    if (!(everyMs >= SHORTEST_CHECK_MS && everyMs <= DAY_MS))
      throw new Error(`Task ${name}: everyMs is ${everyMs}, not between ${SHORTEST_CHECK_MS} ms and a day.`);
    return {
      name,
      everyMs,
      run,
      nextAt: Number.NEGATIVE_INFINITY,
      running: null as Promise<void> | null,
      runs: 0,
      errors: 0,
      lastOkAt: null as number | null,
    };
  });
  type Entry = (typeof entries)[number];

  const runOnce = async (entry: Entry) => {
    entry.runs += 1;
    try {
      await entry.run();
      entry.lastOkAt = clock.now();
    } catch (error) {
      entry.errors += 1;
      log.error('a regular task failed and will run again at its next turn', { task: entry.name, errors: entry.errors, error });
    } finally {
      entry.running = null;
    }
  };

  const isDue = (entry: Entry, now: number) => {
    if (entry.running) return false;
    // When the clock was set back, the old appointment would be hours away.
    if (entry.nextAt - now > entry.everyMs) entry.nextAt = now;
    return now >= entry.nextAt;
  };

  const tick = async () => {
    const now = clock.now();
    for (const entry of entries) {
      if (!isDue(entry, now)) continue;
      entry.nextAt = now + entry.everyMs;
      entry.running = runOnce(entry);
    }
    await Promise.all(entries.map(async (entry) => entry.running));
  };

  let timer: NodeJS.Timeout | null = null;
  const checkMs = Math.min(LONGEST_CHECK_MS, ...entries.map((entry) => entry.everyMs));
  return {
    tick,
    start() {
      timer ??= setInterval(() => void tick(), checkMs);
      void tick();
    },
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      await Promise.all(entries.map(async (entry) => entry.running));
    },
    get states() {
      return entries.map(({ name, runs, errors, lastOkAt }) => ({ name, runs, errors, lastOkAt }));
    },
  };
}
