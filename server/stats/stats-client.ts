/** The statistics as flows ask them: a thread of its own, started by the first question and again after it died. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  FAREWELL,
  type About,
  type StatsResult,
  type StatsResults,
  type Ask,
  type Asked,
  type Forget,
  type Question,
  type Topic,
} from './questions.ts';

export interface Stats {
  /** Never stalls the caller's thread. Rejects with `StatsError` when the question cannot be answered. */
  ask<K extends Topic>(topic: K, about: About, ask: Ask<K>): Promise<StatsResult<K>>;
  /** Nothing of this business is kept in memory any more. A thread that is not running keeps nothing. */
  forget(businessId: string): void;
  /** For the health of it: how often the thread had to be started, and what waits for an answer. */
  readonly state: { readonly starts: number; readonly waiting: number };
  close(): Promise<void>;
}

export class StatsError extends Error {
  override readonly name = 'StatsError';
}

type Waiting = {
  readonly asked: Asked;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  tries: number;
};

/** A thread that has not gone by then is stuck. */
const FAREWELL_MS = 5_000;

/** A question that killed the thread twice is not asked a third time. */
const TRIES = 2;

/** Beside this file in the sources, beside the one file of the server when it is built. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'stats-worker.js');
}

export type StatsOptions = {
  readonly file: string;
  /** Another program than ours in the thread. */
  readonly program?: string;
};

export function openStats({ file, program = workerFile() }: StatsOptions): Stats {
  let worker: Worker | null = null;
  let closed = false;
  let starts = 0;
  let numbers = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    starts += 1;
    const started = new Worker(program, { workerData: { file }, execArgv: [], name: 'statistics' });
    let cause: Error | null = null;
    started.on('message', (answered: StatsResults) => {
      const asker = waiting.get(answered.number);
      if (asker === undefined) return;
      waiting.delete(answered.number);
      // Only an answer somebody waits for is a reason for a process to stay.
      if (waiting.size === 0) started.unref();
      if ('error' in answered) asker.reject(new StatsError(answered.error));
      else asker.resolve(answered.answer);
    });
    started.on('error', (error: Error) => {
      cause = error;
    });
    started.on('exit', () => {
      if (worker !== started) return;
      worker = null;
      again(cause);
    });
    worker = started;
    return started;
  };

  const again = (cause: Error | null) => {
    for (const [number, asker] of waiting) {
      if (!closed && asker.tries < TRIES) {
        send(asker);
        continue;
      }
      waiting.delete(number);
      asker.reject(new StatsError('The statistics were interrupted.', { cause }));
    }
  };

  const send = (asker: Waiting) => {
    asker.tries += 1;
    const thread = worker ?? start();
    thread.ref();
    thread.postMessage(asker.asked);
  };

  return {
    ask<K extends Topic>(topic: K, about: About, ask: Ask<K>): Promise<StatsResult<K>> {
      if (closed) return Promise.reject(new StatsError('The statistics are closed.'));
      numbers += 1;
      const number = numbers;
      const question = { topic, ask } as unknown as Question;
      return new Promise<StatsResult<K>>((resolve, reject) => {
        const asker: Waiting = {
          asked: { number, about, question },
          resolve: (answer) => resolve(answer as StatsResult<K>),
          reject,
          tries: 0,
        };
        waiting.set(number, asker);
        send(asker);
      });
    },
    forget(businessId) {
      worker?.postMessage({ forget: businessId } satisfies Forget);
    },
    get state() {
      return { starts, waiting: waiting.size };
    },
    async close() {
      closed = true;
      const last = worker;
      worker = null;
      again(null);
      if (last !== null) await farewell(last);
    },
  };
}

/** Never `terminate` while it can still hear: stopped in the middle of a reading, the database's native half takes the process with it. */
async function farewell(worker: Worker): Promise<void> {
  await new Promise<void>((resolve) => {
    const stuck = setTimeout(() => void worker.terminate(), FAREWELL_MS);
    worker.once('exit', () => {
      clearTimeout(stuck);
      resolve();
    });
    worker.postMessage(FAREWELL);
  });
}
