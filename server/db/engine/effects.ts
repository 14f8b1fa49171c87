/**
 * What a commit leaves behind for others: somebody who listens to a live line, and the worker of the outbox. It is noted by the very
 * statements that write the rows (an event, a job), so no flow can forget to say it, and said once the commit is on disk.
 */

export type Effects = {
  /** Topics of the live line (server/system/live.ts) on which something happened. */
  readonly topics: ReadonlySet<string>;
  /** A job waits that was not there or not due before. */
  readonly jobs: boolean;
};

type Noted = { readonly topics: Set<string>; jobs: boolean };
/** `null`: the statement commits by itself, and is told of at once. */
type Sink = { readonly noted: Noted | null; readonly tell: (effects: Effects) => void };

/** The database or a transaction in hand. */
type Handle = object;

const sinks = new WeakMap<Handle, Sink>();

/** For statements outside of transactions: each of them is a commit. */
export function tellAtOnce(db: Handle, tell: (effects: Effects) => void): void {
  sinks.set(db, { noted: null, tell });
}

/** Gathers what is noted on this transaction. Call the function that comes back after its commit. */
export function gatherEffects(tx: Handle, tell: (effects: Effects) => void): () => void {
  const noted: Noted = { topics: new Set(), jobs: false };
  sinks.set(tx, { noted, tell });
  return () => {
    if (noted.topics.size > 0 || noted.jobs) tell(noted);
  };
}

/** Call after the statement that wrote the row. */
export function noteTopics(db: Handle, topics: readonly string[]): void {
  const sink = sinks.get(db);
  if (sink === undefined || topics.length === 0) return;
  if (sink.noted === null) sink.tell({ topics: new Set(topics), jobs: false });
  else for (const topic of topics) sink.noted.topics.add(topic);
}

/** Call after the statement that put a job into the outbox or made one due. */
export function noteJobs(db: Handle): void {
  const sink = sinks.get(db);
  if (sink === undefined) return;
  if (sink.noted === null) sink.tell({ topics: new Set(), jobs: true });
  else sink.noted.jobs = true;
}
