/**
 * Looks after connected accounts: fetches what is due, a few at a time and each account once at a time, and keeps the lines open on which
 * platforms say by themselves that something is new. A slow platform holds up nobody but itself.
 */
import { activeAccounts, dueAccounts, pollSoon } from '#server/db/business/connected.ts';
import { openAccount } from '#server/flows/channels/account.ts';
import { pollAccount } from '#server/flows/channels/poll.ts';
import type { Parts } from '#server/flows/parts.ts';
import { backoffMs } from './backoff.ts';
import type { Task } from './ticker.ts';
import { SECOND_MS } from '#shared/model/time.ts';

const AT_ONCE = 8;
const LOOK_MS = SECOND_MS;
const LINES_MS = 5 * SECOND_MS;

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

  const openLine = async (row: Awaited<ReturnType<typeof activeAccounts>>[number], line: Line) => {
    const opened = openAccount(parts, row);
    const watch = opened?.connector.verbs.watch;
    if (opened === null || watch === undefined) return;
    const { connectionId } = row;
    const notice = () => void pollSoon(parts.db.orm, connectionId, parts.clock.now()).catch(() => undefined);
    line.tries += 1;
    const begun = await watch(opened.io, opened.account, notice);
    const waitMs = () => backoffMs(Math.min(line.tries, 9), opened.io.random());
    if (!begun.ok) {
      line.notBefore = parts.clock.now() + waitMs();
      return;
    }
    line.stop = begun.value.stop;
    // What happened while nobody listened.
    notice();
    const since = parts.clock.now();
    void begun.value.ended.then(() => {
      line.stop = null;
      // A line that stood for a while begins to count anew.
      if (parts.clock.now() - since > 60 * SECOND_MS) line.tries = 0;
      line.notBefore = parts.clock.now() + waitMs();
    });
    if (stopped) await begun.value.stop();
  };

  const keepLines = async () => {
    if (stopped) return;
    const now = parts.clock.now();
    const rows = new Map((await activeAccounts(parts.db.orm)).map((row) => [row.connectionId, row]));
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
      await Promise.all([...lines.values()].map((line) => line.stop?.()));
      await settled();
    },
  };
}
