import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from '#server/db/engine/client.ts';
import { done, giveUp, lease, releaseLeases, retryAt, type Job, type JobResult } from '#server/db/outbox.ts';
import { inTurnOf } from '#server/db/engine/turns.ts';
import type { Clock } from '#server/system/clock.ts';
import { newId } from '#server/system/ids.ts';
import type { Logger } from '#server/system/logger.ts';
import { redactText } from '#server/system/redact.ts';
import { backoffMs, LONGEST_RETRY_MS, SHORTEST_RETRY_MS } from './backoff.ts';
import { createTicker } from './ticker.ts';
import { DAY_MS } from '#shared/model/time.ts';

export type { Job, JobResult } from '#server/db/outbox.ts';

/** Runs a job at least once: after a crash it may run again, so its effect must bear that. */
export type JobHandler = (job: Job) => Promise<JobResult>;

export interface OutboxWorker {
  /** Runs until nothing is due and nothing is running; returns how many jobs it ran. For tests with their own clock. */
  runDue(): Promise<number>;
  /** Takes over what a dead process left, then works until `stop`. */
  start(): void;
  /** Takes no more jobs; resolves when those in hand are over. */
  stop(): Promise<void>;
  /** Something was enqueued and committed: look now instead of at the next poll. */
  wake(): void;
}

export type OutboxWorkerOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Jobs taken at a time, at most 10: a crash may repeat what was in hand. */
  readonly batch?: number;
  /** Jobs running at a time. */
  readonly concurrency?: number;
  readonly pollMs?: number;
  /** A job that takes longer is counted as failed and tried again. */
  readonly jobTimeoutMs?: number;
  readonly random?: () => number;
};

const LARGEST_BATCH = 10;
/** How long a job that only throws is tried before it is given up. */
const GIVE_UP_AFTER_MS = DAY_MS;

export function createOutboxWorker(options: OutboxWorkerOptions): OutboxWorker {
  const { db, clock, log, handlers, concurrency = 50, pollMs = 500, jobTimeoutMs = 90_000, random = Math.random } = options;
  const batch = Math.min(options.batch ?? LARGEST_BATCH, LARGEST_BATCH);
  const leaseMs = jobTimeoutMs + 30_000;
  const owner = newId();
  const running = new Map<string, Promise<void>>();
  let ran = 0;

  /** Ends of jobs that finished in the same turn are written together. */
  let finished: string[] = [];
  let writing: Promise<void> | null = null;
  const finish = (id: string): Promise<void> => {
    finished.push(id);
    writing ??= new Promise((resolve) => setImmediate(resolve)).then(async () => {
      const ids = finished;
      finished = [];
      writing = null;
      await done(db.orm, { ids, owner });
    });
    return writing;
  };

  const settle = async (job: Job, outcome: JobResult): Promise<void> => {
    const now = clock.now();
    const facts = { topic: job.topic, job: job.id, businessId: job.businessId, attempts: job.attempts };
    switch (outcome.kind) {
      case 'done':
        return finish(job.id);
      case 'retry': {
        const waitMs = outcome.afterMs ?? backoffMs(job.attempts, random());
        const runAt = now + Math.min(Math.max(waitMs, SHORTEST_RETRY_MS), LONGEST_RETRY_MS);
        return retryAt(db.orm, { id: job.id, owner, runAt, error: redactText(outcome.reason) });
      }
      case 'dead':
        log.error('a job was given up', { ...facts, reason: outcome.reason });
        return giveUp(db.orm, { id: job.id, owner, now, error: redactText(outcome.reason) });
    }
  };

  const perform = async (job: Job): Promise<JobResult> => {
    const handler = Object.hasOwn(handlers, job.topic) ? handlers[job.topic] : undefined;
    if (!handler) return { kind: 'dead', reason: `nothing here handles ${job.topic}` };
    try {
      return await withinTime(
        inTurnOf(job.businessId ?? '', () => handler(job)),
        jobTimeoutMs,
      );
    } catch (error) {
      const reason =
        error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : 'threw something that is not an error';
      if (clock.now() - job.createdAt > GIVE_UP_AFTER_MS) return { kind: 'dead', reason };
      log.warn('a job failed and will be tried again', {
        topic: job.topic,
        job: job.id,
        businessId: job.businessId,
        attempts: job.attempts,
        error,
      });
      return { kind: 'retry', afterMs: null, reason };
    }
  };

  const run = async (job: Job): Promise<void> => {
    ran += 1;
    const outcome = await perform(job);
    try {
      await settle(job, outcome);
    } catch (error) {
      // The lease runs out and the job is tried again: at least once, never lost.
      log.error('the end of a job could not be written down', { topic: job.topic, job: job.id, error });
    } finally {
      running.delete(job.id);
    }
  };

  /** Fills the free places, a whole batch at a time: taking is a write to disk. True when it took anything. */
  const take = async (): Promise<boolean> => {
    let took = false;
    while (running.size + batch <= Math.max(concurrency, batch)) {
      const jobs = await lease(db.orm, { now: clock.now(), limit: batch, leaseMs, owner });
      for (const job of jobs) {
        // Its lease ran out while it is still in our hands: taking it again has prolonged the lease.
        if (running.has(job.id)) continue;
        running.set(job.id, run(job).then(check));
        took = true;
      }
      if (jobs.length < batch) break;
    }
    return took;
  };

  let starting: Promise<void> = Promise.resolve();
  let stopped = false;
  let active = false;
  let checking: Promise<void> | null = null;
  let again = false;
  /** Whoever wakes us may be inside a transaction; our own writes are not part of it and must wait for its end. */
  const outside = AsyncLocalStorage.snapshot();
  /** One look at a time; a wake in the middle of one asks for another. */
  const check = (): void => outside(checkAgain);
  const checkAgain = (): void => {
    if (!active) return;
    again = true;
    checking ??= (async () => {
      while (again && active) {
        again = false;
        await take();
      }
    })()
      .catch((error: unknown) => log.error('the outbox could not be read', { error }))
      .finally(() => {
        checking = null;
      });
  };
  const poll = createTicker({ clock, log, tasks: [{ name: 'outbox', everyMs: pollMs, run: async () => check() }] });

  return {
    wake: check,
    async runDue() {
      const before = ran;
      while ((await take()) || running.size > 0) await Promise.all(running.values());
      return ran - before;
    },
    start() {
      starting = releaseLeases(db.orm, clock.now()).then(
        (left) => {
          if (left > 0) log.info('jobs the last run left unfinished are taken up again', { jobs: left });
        },
        // They are due by themselves when their leases run out.
        (error: unknown) => log.error('unfinished jobs of the last run could not be taken up at once', { error }),
      );
      void starting.then(() => {
        active = !stopped;
        if (active) poll.start();
      });
    },
    async stop() {
      stopped = true;
      await starting;
      active = false;
      await poll.stop();
      await checking;
      await Promise.all(running.values());
    },
  };
}

async function withinTime(work: Promise<JobResult>, limitMs: number): Promise<JobResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The job took longer than ${limitMs / 1000} s.`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
