/**
 * Looks after connected accounts: fetches what is due, a few at a time and each account once at a time, and keeps the lines open on which
 * platforms say by themselves that something is new. A slow platform holds up nobody but itself.
 */
import { activeAccounts, dueAccounts, type ConnectedRow } from '#server/db/business/connected.ts';
import { pollAccount } from '#server/flows/channels/poll.ts';
import { canWatch, watchAccount } from '#server/flows/channels/watch.ts';
import type { Parts } from '#server/flows/parts.ts';
import { backoffMs } from './backoff.ts';
import type { Task } from './ticker.ts';
import { SECOND_MS } from '#shared/model/time.ts';

const AT_ONCE = 8;
const LOOK_MS = SECOND_MS;
const LINES_MS = 5 * SECOND_MS;
const LONG_LINE_MS = 60 * SECOND_MS;
const LONGEST_TRY = 9;

export interface Platforms {
  readonly tasks: readonly Task[];
  /** Begins to fetch whatever is due now. */
  look(): Promise<void>;
  /** Resolves when nothing is being fetched any more. */
  settled(): Promise<void>;
  /** Ends the lines and waits for what is being fetched. */
  stop(): Promise<void>;
}

type Line = {
  /** Null: being opened, or waiting to be opened again. */
  stop: (() => Promise<void>) | null;
  tries: number;
  notBefore: number;
};

export function createPlatforms(parts: Parts): Platforms {
  const running = new Map<string, Promise<void>>();
  const lines = new Map<string, Line>();
  let stopped = false;

  const fetchOne = async (connectionId: string) => {
    try {
      await pollAccount(parts, connectionId);
    } catch (error) {
      // Not the platform's doing, which is a Fault: the row stays due and is tried again at the next look.
      parts.log.error('a connected account could not be looked at', { connectionId, error });
    } finally {
      running.delete(connectionId);
    }
  };

  const look = async () => {
    if (stopped) return;
    const due = await dueAccounts(parts.db.orm, { now: parts.clock.now(), limit: AT_ONCE * 4 });
    for (const { connectionId } of due) {
      if (running.size >= AT_ONCE) break;
      if (!running.has(connectionId)) running.set(connectionId, fetchOne(connectionId));
    }
  };

  const openLine = async (row: ConnectedRow, line: Line) => {
    const now = parts.clock.now();
    line.tries += 1;
    line.notBefore = now + backoffMs(Math.min(line.tries, LONGEST_TRY), Math.random());
    const begun = await watchAccount(parts, row);
    if (begun === null) return;
    if (stopped) return begun.stop();
    line.stop = begun.stop;
    void begun.ended.then(() => {
      line.stop = null;
      const ended = parts.clock.now();
      // A line that stood for a while begins to count anew.
      if (ended - now > LONG_LINE_MS) line.tries = 0;
      line.notBefore = ended + backoffMs(Math.min(line.tries + 1, LONGEST_TRY), Math.random());
    });
  };

  const keepLines = async () => {
    if (stopped) return;
    const now = parts.clock.now();
    const rows = new Map((await activeAccounts(parts.db.orm)).filter(canWatch).map((row) => [row.connectionId, row]));
    for (const [id, line] of lines) {
      if (rows.has(id)) continue;
      lines.delete(id);
      await line.stop?.();
    }
    const opening = [...rows.values()].flatMap((row) => {
      const line = lines.get(row.connectionId) ?? { stop: null, tries: 0, notBefore: now };
      lines.set(row.connectionId, line);
      return line.stop === null && line.notBefore <= now ? [openLine(row, line)] : [];
    });
    await Promise.all(opening);
  };

  const settled = async () => {
    while (running.size > 0) await Promise.all(running.values());
  };

  return {
    tasks: [
      { name: 'fetch from connected accounts', everyMs: LOOK_MS, run: look },
      { name: 'keep lines to platforms open', everyMs: LINES_MS, run: keepLines },
    ],
    look,
    settled,
    async stop() {
      stopped = true;
      await Promise.all([...lines.values()].map(async (line) => line.stop?.()));
      await settled();
    },
  };
}
