import fc from 'fast-check';
import { eq, isNotNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Db } from '#server/db/engine/client.ts';
import { enqueue, givenUpJobs, lease, revive } from '#server/db/outbox.ts';
import { outbox } from '#server/db/schema/index.ts';
import { createOutboxWorker, type JobHandler, type OutboxWorkerOptions } from '#server/jobs/outbox-worker.ts';
import { createLogger } from '#server/system/logger.ts';
import { anyJob, tempDb } from '../db/db-kit.ts';

const SECOND = 1_000;

function handWound(now = 1_000_000) {
  const clock = { at: now, now: () => clock.at, forward: (ms: number) => void (clock.at += ms) };
  return clock;
}

function app(db: Db, handlers: Record<string, JobHandler>, more: Partial<OutboxWorkerOptions> = {}) {
  const lines: string[] = [];
  const clock = handWound();
  const log = createLogger({ level: 'info', pretty: false, write: (line) => lines.push(line), clock });
  const worker = createOutboxWorker({ db, clock, log, handlers, random: () => 1, ...more });
  const add = (job: Partial<Parameters<typeof anyJob>[0]> = {}) =>
    db.tx((tx) => enqueue(tx, anyJob({ payload: { deliveryId: 'd' }, runAt: clock.now(), ...job })));
  return { clock, worker, lines, add };
}

const givenUp = (db: Db) => db.orm.$count(outbox, isNotNull(outbox.deadAt));
const row = async (db: Db, id: string) => (await db.orm.select().from(outbox).where(eq(outbox.id, id)))[0];

test('a job runs when its time has come, once, and is gone', async () => {
  await using temp = await tempDb();
  const seen: string[] = [];
  const { clock, worker, add } = app(temp.db, { push: async (job) => (seen.push(job.id), { kind: 'done' }) });
  await add({ id: 'now' });
  await add({ id: 'later', runAt: clock.now() + 15 * SECOND });
  expect(await worker.runDue()).toBe(1);
  expect(seen).toEqual(['now']);
  clock.forward(15 * SECOND - 1);
  expect(await worker.runDue()).toBe(0);
  clock.forward(1);
  expect(await worker.runDue()).toBe(1);
  expect(await temp.db.orm.$count(outbox)).toBe(0);
});

test('a job whose business transaction fails was never there', async () => {
  await using temp = await tempDb();
  const { worker } = app(temp.db, { push: async () => ({ kind: 'done' }) });
  await temp.db
    .tx(async (tx) => {
      await enqueue(tx, anyJob({ runAt: 0 }));
      throw new Error('no');
    })
    .catch(() => undefined);
  expect(await worker.runDue()).toBe(0);
});

test('the same id enqueued twice is one job', async () => {
  await using temp = await tempDb();
  const { add, worker } = app(temp.db, { push: async () => ({ kind: 'done' }) });
  expect([await add({ id: 'mail-1' }), await add({ id: 'mail-1' })]).toEqual([true, false]);
  expect(await worker.runDue()).toBe(1);
});

test('a job that throws is tried again later and later, is logged with its cause each time, and is never lost', async () => {
  await using temp = await tempDb();
  const tries: number[] = [];
  const context = app(temp.db, {
    push: async () => {
      tries.push(context.clock.now());
      throw new Error('the push service is on fire', { cause: new Error('ECONNRESET') });
    },
  });
  await context.add({ id: 'j' });
  const start = context.clock.now();
  for (let minute = 0; minute < 60 * 60; minute += 1) {
    await context.worker.runDue();
    context.clock.forward(SECOND);
  }
  const gaps = tries.map((at) => (at - start) / SECOND);
  expect(gaps.slice(0, 9)).toEqual([0, 1, 3, 8, 23, 53, 113, 233, 533]);
  expect(gaps.slice(9)).toEqual([1433, 2333, 3233]);
  expect(context.lines.filter((line) => line.includes('ECONNRESET'))).toHaveLength(tries.length);
  expect(await row(temp.db, 'j')).toMatchObject({
    attempts: 12,
    deadAt: null,
    leaseOwner: null,
    lastError: 'Error: the push service is on fire',
  });
});

test('a job that has only thrown for a day is given up, stays visible, and can be put back in line', async () => {
  await using temp = await tempDb();
  let broken = true;
  const { clock, worker, add, lines } = app(temp.db, {
    push: async () => {
      if (broken) throw new Error('no');
      return { kind: 'done' };
    },
  });
  await add({ id: 'j' });
  for (let n = 0; n < 110; n += 1) {
    await worker.runDue();
    clock.forward(15 * 60 * SECOND);
  }
  expect(await givenUp(temp.db)).toBe(1);
  expect(await row(temp.db, 'j')).toMatchObject({ lastError: 'Error: no' });
  expect(lines.filter((line) => line.includes('a job was given up'))).toHaveLength(1);
  broken = false;
  expect(await worker.runDue()).toBe(0);
  const [seen] = await givenUpJobs(temp.db.orm, { businessId: 'b', limit: 9 });
  expect(seen).toMatchObject({ id: 'j', error: 'Error: no', payload: { deliveryId: 'd' } });
  const again = { businessId: 'b', id: 'j', givenUpAt: seen!.givenUpAt, now: clock.now() };
  for (const wrong of [{ businessId: 'other' }, { id: 'k' }, { givenUpAt: again.givenUpAt - 1 }])
    expect(await revive(temp.db.orm, { ...again, ...wrong })).toBe(false);
  expect(await Promise.all([revive(temp.db.orm, again), revive(temp.db.orm, again)])).toEqual([true, false]);
  expect(await worker.runDue()).toBe(1);
  expect(await temp.db.orm.$count(outbox)).toBe(0);
});

test('a handler says when to come back, and nothing happens before that', async () => {
  await using temp = await tempDb();
  let tries = 0;
  const { clock, worker, add } = app(temp.db, {
    push: async () => ((tries += 1), tries === 1 ? { kind: 'retry', afterMs: 120 * SECOND, reason: '429' } : { kind: 'done' }),
  });
  await add();
  await worker.runDue();
  clock.forward(120 * SECOND - 1);
  expect(await worker.runDue()).toBe(0);
  clock.forward(1);
  expect(await worker.runDue()).toBe(1);
  expect(tries).toBe(2);
});

test('nonsense waits are kept between a second and a day', async () => {
  await using temp = await tempDb();
  const waits: number[] = [-5, 0, 1e15, Number.POSITIVE_INFINITY];
  for (const afterMs of waits) {
    const { clock, worker, add } = app(temp.db, { push: async () => ({ kind: 'retry', afterMs, reason: 'x' }) });
    await add({ id: `j${afterMs}` });
    await worker.runDue();
    const waited = ((await row(temp.db, `j${afterMs}`))?.runAt ?? 0) - clock.now();
    expect(waited).toBe(afterMs > 0 ? 86_400_000 : SECOND);
  }
});

test('dead means dead at once, and so does a topic nobody handles', async () => {
  await using temp = await tempDb();
  const { worker, add, clock } = app(temp.db, {
    push: async () => ({ kind: 'dead', reason: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw is wrong' }),
  });
  await add({ id: 'a' });
  await add({ id: 'b', topic: 'toString' });
  await worker.runDue();
  expect(await givenUp(temp.db)).toBe(2);
  clock.forward(1e9);
  expect(await worker.runDue()).toBe(0);
  expect((await row(temp.db, 'a'))?.lastError).toBe('[hidden] is wrong');
});

test('one slow job holds up neither the others nor itself twice', async () => {
  await using temp = await tempDb();
  let letGo: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const starts: string[] = [];
  const { worker, add, clock } = app(temp.db, {
    slow: async () => (starts.push('slow'), await slow, { kind: 'done' }),
    push: async () => (starts.push('push'), starts.filter((name) => name === 'push').length === 30 && letGo(), { kind: 'done' }),
  });
  await add({ topic: 'slow', runAt: clock.now() - 1 });
  for (let n = 0; n < 30; n += 1) await add();
  const running = worker.runDue();
  expect(await running).toBe(31);
  expect(starts.filter((name) => name === 'slow')).toHaveLength(1);
});

test('a job that hangs is counted as failed and tried again', async () => {
  await using temp = await tempDb();
  let tries = 0;
  const { worker, add, clock } = app(
    temp.db,
    { push: async () => ((tries += 1), tries === 1 ? new Promise(() => undefined) : { kind: 'done' }) },
    { jobTimeoutMs: 20 },
  );
  await add({ id: 'j' });
  await worker.runDue();
  expect((await row(temp.db, 'j'))?.lastError).toContain('longer than');
  clock.forward(SECOND);
  await worker.runDue();
  expect(await temp.db.orm.$count(outbox)).toBe(0);
});

test('what a dead process held is taken up at the start of the next, not when the lease runs out', async () => {
  await using temp = await tempDb();
  const ran: string[] = [];
  let all: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    all = resolve;
  });
  const { add, worker, clock } = app(temp.db, {
    push: async (job) => (ran.push(job.id), ran.length === 5 && all(), { kind: 'done' }),
  });
  for (let n = 0; n < 5; n += 1) await add({ id: `j${n}` });
  await lease(temp.db.orm, { now: clock.now(), limit: 5, leaseMs: 600 * SECOND, owner: 'dead' });
  worker.start();
  await finished;
  await worker.stop();
  expect(ran.sort()).toEqual(['j0', 'j1', 'j2', 'j3', 'j4']);
});

test('wake runs what was just committed without waiting for the poll, and stop waits for what is in hand', async () => {
  await using temp = await tempDb();
  let ran: () => void = () => undefined;
  const { add, worker } = app(temp.db, { push: async () => (ran(), { kind: 'done' }) }, { pollMs: 60_000 });
  worker.start();
  for (let n = 0; n < 20; n += 1) {
    const next = new Promise<void>((resolve) => {
      ran = resolve;
    });
    await add();
    worker.wake();
    await next;
  }
  await worker.stop();
  expect(await temp.db.orm.$count(outbox)).toBe(0);
});

test('a wake from inside the transaction, too early, still finds the job after the commit', async () => {
  await using temp = await tempDb();
  let ran: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    ran = resolve;
  });
  const { worker, lines, clock } = app(temp.db, { push: async () => (ran(), { kind: 'done' }) }, { pollMs: 60_000 });
  worker.start();
  await new Promise((resolve) => setImmediate(resolve));
  await temp.db.tx(async (tx) => {
    worker.wake();
    await enqueue(tx, anyJob({ runAt: clock.now() }));
    await new Promise((resolve) => setImmediate(resolve));
  });
  await finished;
  await worker.stop();
  expect(lines).toEqual([]);
});

test('a thousand jobs at once all run, each once', async () => {
  await using temp = await tempDb();
  const ran: string[] = [];
  const { clock, worker } = app(temp.db, {
    push: async (job) => (ran.push(job.id), await new Promise((resolve) => setImmediate(resolve)), { kind: 'done' }),
  });
  await temp.db.tx(async (tx) => {
    for (let n = 0; n < 1_000; n += 1) await enqueue(tx, anyJob({ payload: { n }, runAt: clock.now() }));
  });
  expect(await worker.runDue()).toBe(1_000);
  expect(new Set(ran).size).toBe(1_000);
});

test('whatever handlers answer, a job is either waiting, dead or was done: none disappears (100 random stories)', async () => {
  await using temp = await tempDb();
  const answer = fc.constantFrom('done', 'retry', 'dead', 'throw');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(answer, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (stories) => {
        await temp.db.orm.delete(outbox);
        const finished = new Set<string>();
        const { clock, worker, add } = app(temp.db, {
          push: async ({ id, attempts }) => {
            const step = stories[Number(id)]?.[attempts - 1] ?? 'done';
            if (step === 'throw') throw new Error('thrown');
            if (step === 'done') finished.add(id);
            return step === 'retry'
              ? { kind: 'retry', afterMs: null, reason: 'r' }
              : step === 'dead'
                ? { kind: 'dead', reason: 'd' }
                : { kind: 'done' };
          },
        });
        for (const [n] of stories.entries()) await add({ id: String(n) });
        for (let n = 0; n < 6; n += 1) {
          await worker.runDue();
          const there = (await temp.db.orm.select({ id: outbox.id }).from(outbox)).map(({ id }) => id);
          expect([...there, ...finished].sort()).toEqual(stories.map((_, index) => String(index)).sort());
          clock.forward(3_600 * SECOND);
        }
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
