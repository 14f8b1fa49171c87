/** Time is handed in. Only jobs/ and this file read the real clock; tests wind their own. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
}

export const realClock: Clock = { now: () => Date.now() };
