/**
 * Tenants take turns. Whoever wants to write says for whom (`inTurnOf`, at the routes and in the outbox), and the lane goes around: a
 * restaurant that is flooded waits for itself, and its neighbour for one write at the most.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const tenant = new AsyncLocalStorage<string>();

export const inTurnOf = <T>(businessId: string, work: () => T): T => tenant.run(businessId, work);

/** Whose turn this is; '' is the server itself. */
export const whoseTurn = (): string => tenant.getStore() ?? '';

export interface Rounds<T> {
  push(of: string, item: T): void;
  /** The first of the next one in the round. */
  next(): T | undefined;
  readonly length: number;
}

export function createRounds<T>(): Rounds<T> {
  const queues = new Map<string, T[]>();
  let length = 0;
  return {
    push(of, item) {
      const queue = queues.get(of) ?? [];
      queue.push(item);
      queues.set(of, queue);
      length += 1;
    },
    next() {
      const [first] = queues;
      if (first === undefined) return undefined;
      const [of, queue] = first;
      const item = queue.shift();
      // To the end of the round.
      queues.delete(of);
      if (queue.length > 0) queues.set(of, queue);
      length -= 1;
      return item;
    },
    get length() {
      return length;
    },
  };
}
