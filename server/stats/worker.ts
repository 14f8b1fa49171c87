/** The statistics thread. It only reads, and it can be thrown away at any moment: everything it knows is in the tables. */
import { parentPort, workerData } from 'node:worker_threads';
import { createConnection } from '#server/db/engine/connection.ts';
import { FAREWELL, type StatsResults, type Asked, type Forget } from './questions.ts';
import { createReader } from './reader.ts';

const PRAGMAS = ['query_only=1', 'cache_size=-16384', 'temp_store=MEMORY'];
const LOCK_WAIT_MS = 5_000;

const port = parentPort;
const { file } = workerData as { readonly file: string };
if (port !== null) {
  const db = createConnection({ file, pragmas: PRAGMAS, busyMs: LOCK_WAIT_MS, onBusy: () => undefined });
  const reader = createReader(db);
  port.on('message', (asked: Asked | Forget | typeof FAREWELL) => {
    if (asked === FAREWELL) {
      db.drop();
      process.exit();
    }
    if ('forget' in asked) {
      reader.forget(asked.forget);
      return;
    }
    const { number, about, question } = asked;
    const reply = (answered: StatsResults) => port.postMessage(answered);
    reader.answer(about, question).then(
      (answer) => reply({ number, answer }),
      (error: unknown) => reply({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}
