/**
 * Writes two rows in one transaction, again and again, and names each pair that is on disk. Speaks to the client below the query
 * builder, which takes most of a second to load.
 */
import { createLocalClient } from '#server/db/engine/local-client.ts';

const [file = '', pauseMs = '0', name = 'job'] = process.argv.slice(2);
const client = createLocalClient({ file, busyMs: 5_000, beforeWrite: () => undefined });
const INSERT = `INSERT INTO outbox (id, business_id, topic, payload, run_at, created_at) VALUES (?, 'b', 'test', '{}', 0, 0)`;

for (let n = 0; ; n += 1) {
  const transaction = await client.transaction('write');
  for (const part of ['a', 'b']) await transaction.execute({ sql: INSERT, args: [`${name}-${n}-${part}`] });
  await transaction.commit();
  process.stdout.write(`${name}-${n}\n`);
  if (pauseMs !== '0') await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
}
