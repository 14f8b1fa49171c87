import { expect, test } from 'vitest';
import type { Db } from '#server/db/engine/client.ts';
import { done, enqueue, lease, retryAt } from '#server/db/outbox.ts';
import { outbox } from '#server/db/schema/index.ts';
import { anyJob, tempDb } from './db-kit.ts';

const add = (db: Db, id: string) => db.tx((tx) => enqueue(tx, anyJob({ id, runAt: 0 })));

test('two workers on one table never hold the same job', async () => {
  await using temp = await tempDb();
  for (let n = 0; n < 100; n += 1) await add(temp.db, `j${n}`);
  const take = (owner: string) => lease(temp.db.orm, { now: 1, limit: 7, leaseMs: 1_000, owner });
  const taken = (await Promise.all(Array.from({ length: 20 }, (_, n) => take(`w${n % 2}`)))).flat().map(({ id }) => id);
  expect(taken).toHaveLength(100);
  expect(new Set(taken).size).toBe(100);
});

test('a worker whose lease ran out cannot end the job of the one who took it over', async () => {
  await using temp = await tempDb();
  await add(temp.db, 'j');
  await lease(temp.db.orm, { now: 0, limit: 1, leaseMs: 10, owner: 'late' });
  const [job] = await lease(temp.db.orm, { now: 10, limit: 1, leaseMs: 10, owner: 'quick' });
  expect(job).toMatchObject({ id: 'j', attempts: 2 });
  await done(temp.db.orm, { ids: ['j'], owner: 'late' });
  await retryAt(temp.db.orm, { id: 'j', owner: 'late', runAt: 99_999, error: 'x' });
  expect((await temp.db.orm.select().from(outbox))[0]).toMatchObject({ leaseOwner: 'quick', runAt: 20 });
});

test('tenants go around: one job does not wait behind a thousand of a neighbour, and theirs stay in order', async () => {
  await using temp = await tempDb();
  await temp.db.tx(async (tx) => {
    for (let n = 0; n < 1_000; n += 1) await enqueue(tx, anyJob({ id: `flood-${n}`, businessId: 'flooded', runAt: n }));
    await enqueue(tx, anyJob({ id: 'calm', businessId: 'calm', runAt: 1_000 }));
    await enqueue(tx, anyJob({ id: 'not yet', businessId: 'other', runAt: 3_000 }));
  });
  const take = async () => (await lease(temp.db.orm, { now: 2_000, limit: 5, leaseMs: 10_000, owner: 'w' })).map(({ id }) => id);
  expect(new Set(await take())).toEqual(new Set(['flood-0', 'calm', 'flood-1', 'flood-2', 'flood-3']));
  expect(await take()).toEqual(['flood-4', 'flood-5', 'flood-6', 'flood-7', 'flood-8']);
});
