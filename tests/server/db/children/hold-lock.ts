/** Another program at the same file: holds the write lock until its input ends. */
import { createClient } from '@libsql/client/sqlite3';
import { pathToFileURL } from 'node:url';

const client = createClient({ url: pathToFileURL(process.argv[2] ?? '').href, concurrency: 1, timeout: 5_000 });
const transaction = await client.transaction('write');
process.stdout.write('held\n');
process.stdin.resume().on('end', () => {
  void transaction.rollback().then(() => client.close());
});
