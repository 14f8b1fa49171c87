import { expect, test } from 'vitest';
import { enqueueFollowing } from '#server/db/outbox.ts';
import { outbox } from '#server/db/schema/index.ts';
import { createOutboxWorker } from '#server/jobs/outbox-worker.ts';
import { createLogger } from '#server/system/logger.ts';
import { tempDb } from '../db/db-kit.ts';

test('what comes after a job has looked and before it is over is looked at by another one', async () => {
  await using temp = await tempDb();
  const { db } = temp;
  const clock = { now: () => 1_000_000 };
  const waiting = ['first'];
  const seen: string[][] = [];
  const look = (id: string) => {
    const payload = { memberId: 'ben' };
    return db.tx((tx) => enqueueFollowing(tx, { id, topic: 'pages', businessId: 'b', payload, runAt: clock.now() }));
  };
  const worker = createOutboxWorker({
    db,
    clock,
    log: createLogger({ level: 'error', pretty: false, write: () => undefined, clock }),
    handlers: {
      pages: async () => {
        seen.push(waiting.splice(0));
        if (seen.length === 1) {
          waiting.push('second');
          await look('pages-ben-11:00');
          waiting.push('third');
          // Of those that wait one is enough.
          await look('pages-ben-11:01');
          await look('pages-ben-11:01');
        }
        return { kind: 'done' };
      },
    },
  });
  await look('pages-ben-11:00');
  expect(await worker.runDue()).toBe(3);
  expect(seen[0]).toEqual(['first']);
  expect(seen.slice(1).flat()).toEqual(['second', 'third']);
  expect(await db.orm.$count(outbox)).toBe(0);
});
