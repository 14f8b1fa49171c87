import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDb } from '#server/db/engine/client.ts';
import { StorageError } from '#server/db/engine/errors.ts';
import { feedback, outbox, user } from '#server/db/schema/index.ts';
import { anyRow, insertRow, tempDb, isConstraint } from './db-kit.ts';

const child = (name: string, ...args: string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'children', name), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });

test('2,000 write transactions at once all succeed', async () => {
  await using temp = await tempDb();
  await Promise.all(Array.from({ length: 2_000 }, () => insertRow(temp.db)));
  expect(await temp.db.orm.$count(outbox)).toBe(2_000);
  expect(temp.db.stats).toMatchObject({ busy: 0, waiting: 0 });
});

test('what a transaction wrote is gone when it throws, and the next one works', async () => {
  await using temp = await tempDb();
  const failing = temp.db.tx(async (tx) => {
    await tx.insert(outbox).values(anyRow('a'));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await insertRow(temp.db, 'b');
  expect(await temp.db.orm.select({ id: outbox.id }).from(outbox)).toEqual([{ id: 'b' }]);
});

test('a row that is refused inside a transaction does not spoil the commit of the others', async () => {
  await using temp = await tempDb();
  await insertRow(temp.db, 'taken');
  await temp.db.tx(async (tx) => {
    await tx.insert(outbox).values(anyRow('new'));
    const refused = await tx
      .insert(outbox)
      .values(anyRow('taken'))
      .returning()
      .then(
        () => null,
        (error: unknown) => error,
      );
    expect(isConstraint(refused)).toBe(true);
  });
  expect(await temp.db.orm.$count(outbox)).toBe(2);
});

test('reads beside an open transaction see what is committed and do not wait for it', async () => {
  await using temp = await tempDb();
  await temp.db.tx(async (tx) => {
    await tx.insert(outbox).values(anyRow());
    expect(await temp.db.orm.$count(outbox)).toBe(0);
    expect(await tx.$count(outbox)).toBe(1);
  });
  expect(await temp.db.orm.$count(outbox)).toBe(1);
});

test('writing past an open transaction is refused with a sentence instead of waiting for ever', async () => {
  await using temp = await tempDb();
  const { db } = temp;
  await expect(db.tx(async () => db.orm.insert(outbox).values(anyRow()))).rejects.toThrow('write through the transaction (tx)');
  await expect(db.tx(async () => db.tx(async () => undefined))).rejects.toThrow('write through the transaction (tx)');
  await expect(db.orm.transaction(async () => db.orm.delete(outbox))).rejects.toThrow('write through the transaction (tx)');
  await insertRow(db);
  expect(await db.orm.$count(outbox)).toBe(1);
});

test('work started inside a transaction but finished after it may write', async () => {
  await using temp = await tempDb();
  let later = Promise.resolve();
  await temp.db.tx(async () => {
    later = new Promise((resolve) => setImmediate(resolve)).then(() => insertRow(temp.db, 'later'));
  });
  await later;
  expect(await temp.db.orm.$count(outbox)).toBe(1);
});

test('timers get their turn while a long queue of writers is served', async () => {
  await using temp = await tempDb();
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await Promise.all(Array.from({ length: 500 }, () => insertRow(temp.db)));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});

test('a statement that writes goes to the writer however it begins', async () => {
  await using temp = await tempDb();
  const { orm } = temp.db;
  await insertRow(temp.db, 'a');
  const picked = orm.$with('picked').as(orm.select({ id: outbox.id }).from(outbox));
  const changed = await orm
    .with(picked)
    .update(outbox)
    .set({ topic: 'changed' })
    .where(sql`${outbox.id} in (select id from picked)`)
    .returning({ topic: outbox.topic });
  expect(changed).toEqual([{ topic: 'changed' }]);
  expect(await orm.with(picked).select().from(picked)).toEqual([{ id: 'a' }]);
  expect(await orm.delete(outbox).returning({ id: outbox.id })).toEqual([{ id: 'a' }]);
});

test('both connections keep full durability and references, also after being reopened', async () => {
  await using temp = await tempDb();
  const { orm } = temp.db;
  const pragmas = async () => ({
    sync: await orm.run(sql`pragma synchronous`),
    keys: await orm.run(sql`pragma foreign_keys`),
    journal: await orm.run(sql`pragma journal_mode`),
  });
  const seen = await pragmas();
  expect(seen.sync.rows[0]?.['synchronous']).toBe(2);
  expect(seen.keys.rows[0]?.['foreign_keys']).toBe(1);
  expect(seen.journal.rows[0]?.['journal_mode']).toBe('wal');
  const orphan = orm.insert(feedback).values({ ...orphanFeedback });
  await expect(orphan).rejects.toSatisfy(isConstraint);
});

const orphanFeedback = {
  id: 'f',
  businessId: 'nobody',
  channel: 'form',
  kind: 'message',
  visibility: 'private',
  externalId: 'x',
  author: '',
  text: '',
  placeLabel: '',
  contact: '',
  replyMode: 'page',
  spokeAt: 0,
  receivedAt: 0,
  level: 'low',
  reasons: [],
  ruleLevel: 'low',
  status: 'open',
  sortDue: 0,
  levelRank: 3,
} as const;

test('a sweep does not look at references, and whatever became of it the next write does', async () => {
  await using temp = await tempDb();
  const orphan = sql`INSERT INTO session (id, user_id, token, expires_at, created_at, updated_at) VALUES ('s', 'nobody', 't', 0, 0, 0)`;
  const refused = async () =>
    temp.db.orm.run(orphan).then(
      () => false,
      (error: unknown) => isConstraint(error),
    );
  await temp.db.sweep((run) =>
    run(`INSERT INTO session (id, user_id, token, expires_at, created_at, updated_at) VALUES ('o', 'nobody', 'o', 0, 0, 0)`),
  );
  expect(await refused()).toBe(true);
  const failing = temp.db.sweep(async (run) => {
    await run('DELETE FROM session');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await refused()).toBe(true);
  const rows = await temp.db.sweep((run) => run('SELECT id FROM session'));
  expect(rows).toEqual([['o']]);
});

test('of 10,000 racing compare-and-set claims on 500 items exactly 500 win', async () => {
  await using temp = await tempDb();
  const items = Array.from({ length: 500 }, (_, n) => anyRow(`item-${n}`));
  await temp.db.orm.insert(outbox).values(items);
  const claim = async (id: string, who: string) => {
    const won = await temp.db.orm
      .update(outbox)
      .set({ leaseOwner: who })
      .where(sql`${outbox.id} = ${id} and ${outbox.leaseOwner} is null`)
      .returning({ id: outbox.id });
    return won.length === 1;
  };
  const results = await Promise.all(Array.from({ length: 10_000 }, (_, n) => claim(`item-${n % 500}`, `person-${n}`)));
  expect(results.filter(Boolean)).toHaveLength(500);
}, 60_000);

test('while another program holds the lock writes wait without stopping the process, then succeed', async () => {
  await using temp = await tempDb();
  for (let round = 0; round < 3; round += 1) {
    const holder = child('hold-lock.ts', temp.file);
    await once(holder.stdout, 'data');
    const writes = Promise.all(Array.from({ length: 20 }, () => insertRow(temp.db)));
    let turns = 0;
    while (turns < 5) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      turns += 1;
    }
    expect(await temp.db.orm.$count(outbox)).toBe(round * 20);
    holder.stdin.end();
    await Promise.all([writes, once(holder, 'exit')]);
  }
  expect(await temp.db.orm.$count(outbox)).toBe(60);
  expect(temp.db.stats.busy).toBeGreaterThan(0);
}, 30_000);

test('a lock held for too long is one clean "unavailable", and writing works again afterwards', async () => {
  await using temp = await tempDb({ busyMs: 30 });
  const holder = child('hold-lock.ts', temp.file);
  await once(holder.stdout, 'data');
  const refused = await insertRow(temp.db).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StorageError);
  expect(refused).toMatchObject({ code: 'unavailable', reason: 'database_locked' });
  holder.stdin.end();
  await once(holder, 'exit');
  await insertRow(temp.db);
  await insertRow(temp.db);
  expect(await temp.db.orm.$count(outbox)).toBe(2);
}, 30_000);

test('a transaction opened while the lock is held by a killed process goes through', async () => {
  await using temp = await tempDb();
  const holder = child('hold-lock.ts', temp.file);
  await once(holder.stdout, 'data');
  const write = insertRow(temp.db);
  holder.kill('SIGKILL');
  await write;
  expect(await temp.db.orm.$count(outbox)).toBe(1);
}, 30_000);

test('a damaged file is one clean "unavailable"', async () => {
  await using temp = await tempDb();
  const { writeFile } = await import('node:fs/promises');
  const file = join(temp.folder, 'other.db');
  await writeFile(file, 'this is not a database, although it is long enough to be read as one'.repeat(40));
  await expect(openDb({ file })).rejects.toMatchObject({ code: 'unavailable', reason: 'database_damaged' });
});

test('nobody else on the machine may read the database or its log', async () => {
  await using temp = await tempDb();
  await insertRow(temp.db);
  const { stat } = await import('node:fs/promises');
  for (const end of ['', '-wal', '-shm']) expect((await stat(temp.file + end)).mode & 0o777).toBe(0o600);
});

test('text of any script, emoji and quotes come back as they went in', async () => {
  await using temp = await tempDb();
  const name = `Žluťoučký kůň — „łódź“ 👩‍🍳 ' " ; -- \\ \u202e %_`;
  await temp.db.orm.insert(user).values({ id: 'u', name, email: 'a@b.cz', createdAt: new Date(0), updatedAt: new Date(0) });
  expect((await temp.db.orm.select().from(user))[0]?.name).toBe(name);
});

test('single writes that wait together are committed together, and each hears only of its own', async () => {
  await using temp = await tempDb();
  await insertRow(temp.db, 'taken');
  const { orm } = temp.db;
  const held = temp.db.tx(async () => new Promise((resolve) => setImmediate(resolve)));
  const rows = ['a', 'b', 'taken', 'c'].map((id) => orm.insert(outbox).values(anyRow(id)).returning({ id: outbox.id }));
  const changed = orm.update(outbox).set({ topic: 'other' }).returning({ id: outbox.id });
  const ends = await Promise.allSettled([...rows, changed]);
  await held;
  expect(
    ends.map((end) => (end.status === 'fulfilled' ? end.value.map(({ id }) => id).sort() : isConstraint(end.reason))),
  ).toEqual([['a'], ['b'], true, ['c'], ['a', 'b', 'c', 'taken']]);
  expect(temp.db.stats).toMatchObject({ busy: 0, waiting: 0 });
});
