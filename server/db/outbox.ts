/** The one way out of the process: effects are rows first, written in the business transaction, and leave afterwards. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, min, type SQL, sql } from 'drizzle-orm';
import { newId } from '#server/system/ids.ts';
import type { Queryable } from './engine/client.ts';
import { noteJobs } from './engine/effects.ts';
import { living } from './business/gone.ts';
import { type Payload, readPayload, type Topic } from './job-payloads.ts';
import { outbox } from './schema/index.ts';

export type NewJob = { readonly [T in Topic]: NewJobOf<T> }[Topic];

type NewJobOf<T extends Topic> = {
  /** Give one to make a second enqueue of the same thing harmless. */
  readonly id?: string;
  readonly topic: T;
  readonly businessId: string;
  readonly payload: Payload<T>;
  /** Not before this instant. */
  readonly runAt: number;
};

export type StoredPayload = Readonly<Record<string, string | number | boolean | null>>;

/** What became of a job. */
export type JobResult =
  | { readonly kind: 'done' }
  /** `afterMs` null: after our own schedule. Kept between one second and a day. */
  | { readonly kind: 'retry'; readonly afterMs: number | null; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };

/** A job in the hands of one worker. `attempts` counts this one. */
export type Job = {
  readonly id: string;
  readonly topic: string;
  readonly businessId: string;
  /** As it was stored; a handler reads it by the schema of its topic (jobs.ts). */
  readonly payload: StoredPayload;
  readonly attempts: number;
  /** The first instant it was to run. */
  readonly createdAt: number;
};

/** False when a job with this id is already waiting. */
export async function enqueue(db: Queryable, job: NewJob): Promise<boolean> {
  const rows = await db.insert(outbox).values(rowOf(job)).onConflictDoNothing().returning({ id: outbox.id });
  if (rows.length === 1) noteJobs(db);
  return rows.length === 1;
}

/**
 * As `enqueue`, for a job that looks at what waits and carries nothing itself: one of this name in a worker's hands may have looked
 * before this commit, so another one follows it.
 */
export async function enqueueFollowing(db: Queryable, job: NewJob & { readonly id: string }): Promise<void> {
  if (await enqueue(db, job)) return;
  const waits = and(eq(outbox.id, job.id), isNull(outbox.leaseOwner), isNull(outbox.deadAt));
  const [waiting] = await db.select({ id: outbox.id }).from(outbox).where(waits);
  if (waiting === undefined) await enqueue(db, { ...job, id: `${job.id}-${newId()}` });
}

const TOGETHER = 100;

/** Those that are not waiting already. */
export async function enqueueAll(db: Queryable, jobs: readonly NewJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += TOGETHER)
    await db
      .insert(outbox)
      .values(jobs.slice(from, from + TOGETHER).map(rowOf))
      .onConflictDoNothing();
  if (jobs.length > 0) noteJobs(db);
}

const rowOf = ({ id, topic, businessId, payload, runAt }: NewJob) => ({
  id: id ?? newId(),
  topic,
  businessId,
  payload: payload as StoredPayload,
  runAt,
  createdAt: runAt,
});

/** Due jobs looked at from either end of the line for whose turn it is: who came last may be the neighbour of who came most. */
const SEEN = 200;

/**
 * Takes up to `limit` due jobs by pushing their `runAt` forward: one statement, so no two workers get the same. Tenants go around, and
 * of one the oldest come first. A worker that dies needs no reaper, its jobs are due again after `leaseMs`. Those of a
 * deleted business are never due.
 */
export async function lease(db: Queryable, take: { now: number; limit: number; leaseMs: number; owner: string }): Promise<Job[]> {
  const end = (order: SQL) => sql`
    SELECT * FROM (SELECT ${outbox.id}, ${outbox.businessId} AS tenant, ${outbox.runAt} AS at, rowid AS n FROM ${outbox}
      WHERE ${isNull(outbox.deadAt)} AND ${lte(outbox.runAt, take.now)} AND ${living(outbox.businessId)} ORDER BY ${order} LIMIT ${SEEN})`;
  const due = sql`
    SELECT id FROM (SELECT id, at, n, row_number() OVER (PARTITION BY tenant ORDER BY at, n) AS turn
      FROM (${end(asc(outbox.runAt))} UNION ${end(desc(outbox.runAt))}))
    ORDER BY turn, at, n LIMIT ${take.limit}`;
  const rows = await db
    .update(outbox)
    .set({ runAt: take.now + take.leaseMs, leaseOwner: take.owner, attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} IN (${due})`)
    .returning({
      id: outbox.id,
      topic: outbox.topic,
      businessId: outbox.businessId,
      payload: outbox.payload,
      attempts: outbox.attempts,
      createdAt: outbox.createdAt,
    });
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}

type Held = { readonly id: string; readonly owner: string };
const held = ({ id, owner }: Held) => and(eq(outbox.id, id), eq(outbox.leaseOwner, owner), isNull(outbox.deadAt));

/** Finished. Only the worker that holds a job can end it. */
export async function done(
  db: Queryable,
  { ids, owner }: { readonly ids: readonly string[]; readonly owner: string },
): Promise<void> {
  if (ids.length === 0) return;
  await db.delete(outbox).where(and(inArray(outbox.id, [...ids]), eq(outbox.leaseOwner, owner), isNull(outbox.deadAt)));
}

/** To be tried again at `runAt`. */
export async function retryAt(db: Queryable, job: Held & { readonly runAt: number; readonly error: string }): Promise<void> {
  await db.update(outbox).set({ runAt: job.runAt, leaseOwner: null, lastError: job.error }).where(held(job));
}

/** Given up; the row stays so that somebody sees it. */
export async function giveUp(db: Queryable, job: Held & { readonly now: number; readonly error: string }): Promise<void> {
  await db.update(outbox).set({ deadAt: job.now, leaseOwner: null, lastError: job.error }).where(held(job));
}

/** At the start of the only worker: whatever a dead process held is due now. Returns how many. */
export async function releaseLeases(db: Queryable, now: number): Promise<number> {
  const rows = await db
    .update(outbox)
    .set({ runAt: now, leaseOwner: null })
    .where(and(isNull(outbox.deadAt), isNotNull(outbox.leaseOwner)))
    .returning({ id: outbox.id });
  return rows.length;
}

/** Jobs of these topics that wait beyond `after` are due now. Returns how many. */
export async function hurry(db: Queryable, key: { topics: readonly string[]; after: number; now: number }): Promise<number> {
  const rows = await db
    .update(outbox)
    .set({ runAt: key.now })
    .where(
      and(isNull(outbox.deadAt), gt(outbox.runAt, key.after), isNull(outbox.leaseOwner), inArray(outbox.topic, [...key.topics])),
    )
    .returning({ id: outbox.id });
  if (rows.length > 0) noteJobs(db);
  return rows.length;
}

export type GivenUpJob = {
  readonly id: string;
  readonly topic: string;
  readonly payload: StoredPayload;
  readonly attempts: number;
  readonly givenUpAt: number;
  readonly error: string;
};

/** Of one business, the last given up first. */
export async function givenUpJobs(
  db: Queryable,
  { businessId, limit }: { readonly businessId: string; readonly limit: number },
): Promise<readonly GivenUpJob[]> {
  return db
    .select({
      id: outbox.id,
      topic: outbox.topic,
      payload: outbox.payload,
      attempts: outbox.attempts,
      givenUpAt: sql<number>`${outbox.deadAt}`,
      error: sql<string>`coalesce(${outbox.lastError}, '')`,
    })
    .from(outbox)
    .where(and(eq(outbox.businessId, businessId), isNotNull(outbox.deadAt)))
    .orderBy(desc(outbox.deadAt), desc(outbox.id))
    .limit(limit);
}

/** Puts it back in line as if it were new, while it is still given up as it was seen. */
export async function revive(
  db: Queryable,
  job: { readonly businessId: string; readonly id: string; readonly givenUpAt: number; readonly now: number },
): Promise<boolean> {
  const rows = await db
    .update(outbox)
    .set({ deadAt: null, runAt: job.now, createdAt: job.now, attempts: 0 })
    .where(and(eq(outbox.id, job.id), eq(outbox.businessId, job.businessId), eq(outbox.deadAt, job.givenUpAt)))
    .returning({ id: outbox.id });
  if (rows.length === 1) noteJobs(db);
  return rows.length === 1;
}

/** When the next job wants to run; null when none waits. */
export async function nextJobAt(db: Queryable): Promise<number | null> {
  const rows = await db
    .select({ at: min(outbox.runAt) })
    .from(outbox)
    .where(and(isNull(outbox.deadAt), living(outbox.businessId)));
  return rows[0]?.at ?? null;
}

/** Jobs for one member that no worker has had in hand yet, the next to run first: more can be put into them. */
export async function jobsNotStarted<T extends 'mail' | 'pages' | 'digest' | 'report'>(
  db: Queryable,
  key: { businessId: string; topic: T; memberId: string },
): Promise<{ id: string; payload: Payload<T>; runAt: number }[]> {
  const rows = await db
    .select({ id: outbox.id, payload: outbox.payload, runAt: outbox.runAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.businessId, key.businessId),
        eq(outbox.topic, key.topic),
        isNull(outbox.deadAt),
        isNull(outbox.leaseOwner),
        eq(outbox.attempts, 0),
        eq(sql`json_extract(${outbox.payload}, '$.memberId')`, key.memberId),
      ),
    )
    .orderBy(asc(outbox.runAt));
  return rows.map((row) => ({ ...row, payload: readPayload(key.topic, row.payload) }));
}

export async function changePayload<T extends Topic>(db: Queryable, id: string, payload: Payload<T>): Promise<void> {
  await db
    .update(outbox)
    .set({ payload: payload as StoredPayload })
    .where(eq(outbox.id, id));
}

/** Payloads of the jobs of one topic that are to run before an instant. */
export async function jobsWaiting<T extends Topic>(
  db: Queryable,
  key: { businessId: string; topic: T; before: number },
): Promise<Payload<T>[]> {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(
      and(
        eq(outbox.businessId, key.businessId),
        eq(outbox.topic, key.topic),
        isNull(outbox.deadAt),
        lt(outbox.runAt, key.before),
      ),
    );
  return rows.map((row) => readPayload(key.topic, row.payload));
}
