/** A line on which the server says by itself that a mail has come (IDLE), begun as soon as the inbox is open. */
import type { ImapFlow } from 'imapflow';
import type { Account, Fault, Io, Outcome, Watching } from '../account.ts';
import { done } from '../kit/faults.ts';
import { leave, openMailbox } from './mailbox.ts';
import { serversOf } from './presets.ts';
import { connectionFault } from './trouble.ts';

/** Servers drop a line that says nothing for half an hour, and routers much earlier. */
const IDLE_MS = 4 * 60_000;
/** Longer than one IDLE: the line is asked before it counts as dead. */
const SILENT_MS = 6 * 60_000;

export async function watchMailbox(io: Pick<Io, 'resolve'>, account: Account, notice: () => void): Promise<Outcome<Watching>> {
  const opened = await openMailbox(io, account, { silentMs: SILENT_MS, maxIdleMs: IDLE_MS });
  if (!opened.ok) return opened;
  const client = opened.value;
  const { host } = serversOf(account.settings).imap;
  try {
    await client.mailboxOpen('INBOX', { readOnly: true });
  } catch (error) {
    await leave(client);
    return connectionFault(error, { host });
  }
  return done(listenOn(client, host, notice));
}

function listenOn(client: ImapFlow, host: string, notice: () => void): Watching {
  const { promise: ended, resolve } = Promise.withResolvers<Fault>();
  let stopped = false;
  const end = (error: unknown) => resolve(connectionFault(error, { host }).fault);
  client.on('error', end);
  client.on('close', () => end({ message: `${host} closed the line` }));
  client.on('exists', ({ count, prevCount }) => {
    if (!stopped && count > prevCount) notice();
  });
  // It begins anew by itself every few minutes; it settles when the server refuses or ends it, and when the line breaks.
  const listen = async () => {
    try {
      await client.idle();
      end({ message: `${host} ended the line` });
    } catch (error) {
      end(error);
    }
    await leave(client);
  };
  void listen();
  return {
    ended,
    async stop() {
      stopped = true;
      await leave(client);
    },
  };
}
