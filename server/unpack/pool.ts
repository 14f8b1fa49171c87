/** A few processes of one kind of work: started when asked for, killed and replaced when they take too long, and a queue with an end. */
import { fork, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { TOO_MUCH_MEMORY, TOO_MUCH_TIME, type WorkerRequest, type Kind, type WorkerMessage } from './work.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export type PoolLimits = {
  readonly children: number;
  /** Asked for and not begun; one more is refused. */
  readonly waiting: number;
  /** Of JavaScript, and of everything. */
  readonly heapMb: number;
  readonly memoryMb: number;
  /** Of one piece of work: of the processor, and on the clock, which a busy machine lets pass without doing anything. */
  readonly processorMs: number;
  readonly wallMs: number;
  /** Without a sign of progress. */
  readonly silentMs: number;
};

export type Failure = 'full' | 'closed' | 'memory' | 'time' | 'died' | 'failed';

/** The file was not opened. `full` and `closed`: nobody has looked at it yet; everything else is the file's own doing. */
export class Unopened extends Error {
  override readonly name = 'Unopened';
  readonly reason: Failure;
  /** Of the system, where it said why. */
  readonly code: string | null;
  constructor(reason: Failure, { why = '', code = null }: { readonly why?: string; readonly code?: string | null } = {}) {
    super(`a file could not be opened: ${reason}${why === '' ? '' : ` (${why})`}`);
    this.reason = reason;
    this.code = code;
  }
}

/** How far it has come; and when nobody wants it any more. */
export type Way = { readonly tell?: (bytes: number) => void; readonly signal?: AbortSignal };

export interface Pool {
  run(ask: unknown, way?: Way): Promise<unknown>;
  close(): void;
}

type Order = {
  readonly asked: WorkerRequest;
  readonly tell: (bytes: number) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Unopened) => void;
};
type Hand = {
  readonly process: ChildProcess;
  ready: boolean;
  order: Order | null;
  /** Why it is being killed. */
  ended: Failure | null;
  timers: { wall: NodeJS.Timeout | null; silent: NodeJS.Timeout | null };
  idle: NodeJS.Timeout | null;
  done: number;
};

/** A process that has not come up by then never will. */
const START_MS = MINUTE_MS;
const IDLE_MS = MINUTE_MS;
/** Whatever a decoder has lost or kept is gone with the process. */
const PIECES_AT_MOST = 100;

export type PoolOptions = {
  readonly kind: Kind;
  readonly program: string;
  readonly limits: PoolLimits;
  readonly writes?: string;
};

export function openPool({ kind, program, limits, writes }: PoolOptions): Pool {
  const hands = new Set<Hand>();
  const queue: Order[] = [];
  let closed = false;

  const kill = (hand: Hand, why: Failure) => {
    hand.ended ??= why;
    hand.process.kill('SIGKILL');
  };

  const start = () => {
    const child = fork(program, [kind], {
      serialization: 'advanced',
      // Nothing of ours: no key, no address, no password.
      env: {},
      execArgv: [
        `--max-old-space-size=${limits.heapMb}`,
        '--permission',
        '--allow-addons',
        '--allow-fs-read=*',
        ...(writes === undefined ? [] : [`--allow-fs-write=${writes}/*`]),
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const hand: Hand = {
      process: child,
      ready: false,
      order: null,
      ended: null,
      timers: { wall: setTimeout(() => kill(hand, 'time'), START_MS), silent: null },
      idle: null,
      done: 0,
    };
    hands.add(hand);
    child.on('message', (said: WorkerMessage) => hear(hand, said));
    child.on('error', () => kill(hand, 'died'));
    child.on('exit', (code) => gone(hand, hand.ended ?? reasonOf(code)));
    yieldTo(child.pid);
  };

  const hear = (hand: Hand, said: WorkerMessage) => {
    const { order } = hand;
    if (said.said === 'progress') {
      if (order === null) return;
      watchSilence(hand);
      order.tell(said.bytes);
      return;
    }
    stopTimers(hand);
    if (said.said === 'ready') hand.ready = true;
    else if (order !== null) {
      hand.order = null;
      hand.done += 1;
      if (said.said === 'answer') order.resolve(said.answer);
      else order.reject(new Unopened('failed', said));
    }
    if (hand.done >= PIECES_AT_MOST) kill(hand, 'closed');
    else give(hand);
  };

  const give = (hand: Hand) => {
    const order = queue.shift();
    if (order === undefined) {
      hand.idle = setTimeout(() => kill(hand, 'closed'), IDLE_MS);
      hand.idle.unref();
      hand.process.unref();
      hand.process.channel?.unref();
      return;
    }
    if (hand.idle !== null) clearTimeout(hand.idle);
    hand.idle = null;
    hand.process.ref();
    hand.process.channel?.ref();
    hand.order = order;
    hand.timers.wall = setTimeout(() => kill(hand, 'time'), limits.wallMs);
    watchSilence(hand);
    hand.process.send(order.asked, (error) => {
      if (error !== null) kill(hand, 'died');
    });
  };

  const watchSilence = (hand: Hand) => {
    if (hand.timers.silent !== null) clearTimeout(hand.timers.silent);
    hand.timers.silent = setTimeout(() => kill(hand, 'time'), limits.silentMs);
  };

  const gone = (hand: Hand, why: Failure) => {
    if (!hands.delete(hand)) return;
    stopTimers(hand);
    if (hand.idle !== null) clearTimeout(hand.idle);
    hand.order?.reject(new Unopened(why));
    // One that never came up would be started for ever: whoever waits hears of it instead.
    if (!hand.ready) queue.shift()?.reject(new Unopened(why));
    callHands();
  };

  const callHands = () => {
    if (closed) return;
    const free = [...hands].filter(({ order, ended }) => order === null && ended === null);
    for (const hand of free) if (hand.ready && queue.length > 0) give(hand);
    const starting = free.filter(({ ready }) => !ready).length;
    for (let more = queue.length - starting; more > 0 && hands.size < limits.children; more -= 1) start();
  };

  return {
    run(ask, { tell = () => undefined, signal } = {}) {
      if (closed) return Promise.reject(new Unopened('closed'));
      if (queue.length >= limits.waiting + limits.children - busy(hands)) return Promise.reject(new Unopened('full'));
      return new Promise((resolve, reject) => {
        const order = { asked: { ask, memoryMb: limits.memoryMb, processorMs: limits.processorMs }, tell, resolve, reject };
        queue.push(order);
        signal?.addEventListener('abort', () => {
          if (queue.includes(order)) queue.splice(queue.indexOf(order), 1);
          for (const hand of hands) if (hand.order === order) kill(hand, 'closed');
          reject(new Unopened('closed'));
        });
        callHands();
      });
    },
    close() {
      closed = true;
      for (const order of queue.splice(0)) order.reject(new Unopened('closed'));
      for (const hand of hands) kill(hand, 'closed');
    },
  };
}

const reasonOf = (code: number | null): Failure =>
  code === TOO_MUCH_MEMORY ? 'memory' : code === TOO_MUCH_TIME ? 'time' : 'died';

const busy = (hands: ReadonlySet<Hand>): number => [...hands].filter(({ order }) => order !== null).length;

function stopTimers({ timers }: Hand): void {
  if (timers.wall !== null) clearTimeout(timers.wall);
  if (timers.silent !== null) clearTimeout(timers.silent);
  timers.wall = null;
  timers.silent = null;
}

/** Guests come before files; and if the machine has no memory left, this process is the first to go. Best effort: not every system can. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  void writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => undefined);
  try {
    setPriority(pid, 5);
  } catch {
    // It is gone already, or may not be told.
  }
}
