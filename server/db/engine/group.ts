/**
 * Single statements that wait for the same turn are committed together: one trip to the disk for all of them instead of one each. Every
 * caller still hears of its own statement only, and only when it is on disk.
 */
import type { Client, InStatement, ResultSet } from '@libsql/client/sqlite3';
import { failed, type Connection } from './connection.ts';
import type { Lane } from './lane.ts';
import { createRounds, whoseTurn } from './turns.ts';

/** Few enough that whoever waits behind them does not notice. */
const MOST_TOGETHER = 32;

type Single = {
  readonly statement: InStatement;
  readonly resolve: (result: ResultSet) => void;
  readonly reject: (error: unknown) => void;
};

export function createGroups(lane: Lane, writer: Connection) {
  const waiting = createRounds<Single>();

  const alone = async ({ statement, resolve, reject }: Single): Promise<void> => {
    try {
      resolve(await writer.use((client) => client.execute(statement)));
    } catch (error) {
      reject(failed(writer, error));
    }
  };

  const all = async (group: readonly Single[]): Promise<void> => {
    let results: readonly ResultSet[] | null;
    try {
      results = await writer.use((client) => together(client, group));
    } catch (error) {
      // Not begun or not committed: whether anything is on disk is not known, so the connection is not used again.
      writer.drop();
      const clean = failed(writer, error);
      for (const { reject } of group) reject(clean);
      return;
    }
    for (const [index, single] of group.entries()) {
      const result = results?.[index];
      if (result === undefined) await alone(single);
      else single.resolve(result);
    }
  };

  const serve = async (): Promise<void> => {
    const release = await lane.acquire();
    const group: Single[] = [];
    for (let next = waiting.next(); next !== undefined; next = group.length < MOST_TOGETHER ? waiting.next() : undefined)
      group.push(next);
    if (waiting.length > 0) void serve();
    const [first] = group;
    try {
      if (group.length > 1) await all(group);
      else if (first !== undefined) await alone(first);
    } catch (error) {
      // Whatever it was: nobody waits for ever, and the turn is given back.
      for (const { reject } of group) reject(error);
    } finally {
      release();
    }
  };

  return {
    execute: (statement: InStatement): Promise<ResultSet> =>
      new Promise((resolve, reject) => {
        waiting.push(whoseTurn(), { statement, resolve, reject });
        if (waiting.length === 1) void serve();
      }),
  };
}

/** Null when one of them is refused: nothing of the group is kept, and each is to be tried by itself. */
async function together(client: Client, group: readonly Single[]): Promise<readonly ResultSet[] | null> {
  const transaction = await client.transaction('write');
  const results: ResultSet[] = [];
  try {
    for (const { statement } of group) results.push(await transaction.execute(statement));
  } catch {
    // A full disk makes SQLite roll back by itself.
    if (!transaction.closed) await transaction.rollback();
    transaction.close();
    return null;
  }
  await transaction.commit();
  return results;
}
