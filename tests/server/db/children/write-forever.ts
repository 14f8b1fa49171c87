/** Enqueues one job after the other, each with a second row in the same transaction, and names each that is on disk. */
import { openDb } from '#server/db/client.ts';
import { enqueue } from '#server/db/outbox.ts';

const db = await openDb({ file: process.argv[2] ?? '' });
const pauseMs = Number(process.argv[3] ?? '0');
const name = process.argv[4] ?? 'job';
for (let n = 0; ; n += 1) {
  await db.tx(async (tx) => {
    for (const part of ['a', 'b'])
      await enqueue(tx, { id: `${name}-${n}-${part}`, topic: 'test', businessId: 'b', payload: { n }, runAt: n });
  });
  process.stdout.write(`${name}-${n}\n`);
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
}
