/** The last check of pushes before they leave (the rule: shared/escalation/telling/still-due.ts). Those that are ready while one waits for its turn share it: one transaction for all. */
import type { Db, Tx } from '#server/db/engine/client.ts';

/** Few enough that a claim in the lane behind them does not wait noticeably. */
const CHECKS_TOGETHER = 10;

type Check = { readonly run: (tx: Tx) => Promise<() => void>; readonly fail: (error: unknown) => void };

const waiting = new WeakMap<Db, Check[]>();

/** Resolves after the commit with what `check` found; one that throws does not disturb the others. */
export function checkTogether<T>(db: Db, check: (tx: Tx) => Promise<T>): Promise<T> {
  const queue = waiting.get(db) ?? [];
  waiting.set(db, queue);
  return new Promise<T>((resolve, reject) => {
    const run = (tx: Tx) =>
      check(tx).then(
        (found) => () => resolve(found),
        (error: unknown) => () => reject(error),
      );
    queue.push({ run, fail: reject });
    if (queue.length === 1) void serve(db, queue);
  });
}

async function serve(db: Db, queue: Check[]): Promise<void> {
  let group: readonly Check[] = [];
  let more = false;
  const takeThem = () => {
    group = queue.splice(0, CHECKS_TOGETHER);
    more = queue.length > 0;
  };
  try {
    const ends = await db.tx(async (tx) => {
      takeThem();
      const found: (() => void)[] = [];
      for (const check of group) found.push(await check.run(tx));
      return found;
    });
    for (const end of ends) end();
  } catch (error) {
    if (group.length === 0) takeThem();
    for (const check of group) check.fail(error);
  }
  if (more) await serve(db, queue);
}
