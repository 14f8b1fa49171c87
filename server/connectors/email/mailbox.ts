/** One visit at a mailbox over IMAP: to the address that was looked up, with TLS of the name, and never longer than it may. */
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { Account, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { serversOf, userOf, type Server } from './presets.ts';
import { connectionFault, signInFault } from './trouble.ts';

/** Of one mail; what is behind it is left there. */
export const MAIL_BYTES = 16 * 1024 * 1024;
const RESPONSE_BYTES = MAIL_BYTES + 1024 * 1024;
const LINE_BYTES = 4 * 1024 * 1024;
const CONNECT_MS = 15_000;
const SILENT_MS = 60_000;

const isHome = (address: string): boolean => isIP(address) !== 0 && (address.startsWith('127.') || address === '::1');

/** Where the server is; in the clear only on this machine. */
export async function addressOfServer(io: Pick<Io, 'resolve'>, server: Server): Promise<Outcome<{ readonly address: string }>> {
  const found = await io.resolve(server.host, server.port);
  if (found.ok && server.security === 'none' && !isHome(found.value.address))
    return fault('invalid', `${server.host} is spoken to with TLS alone`);
  return found;
}

/** Signed in and ready. Nothing of it may be thrown: events of a line that breaks reach nobody else. */
export async function openMailbox(
  io: Pick<Io, 'resolve'>,
  account: Account,
  { silentMs = SILENT_MS, maxIdleMs = 0 }: { readonly silentMs?: number; readonly maxIdleMs?: number } = {},
): Promise<Outcome<ImapFlow>> {
  const { imap } = serversOf(account.settings);
  const found = await addressOfServer(io, imap);
  if (!found.ok) return found;
  const client = new ImapFlow({
    host: found.value.address,
    port: imap.port,
    servername: imap.host,
    secure: imap.security === 'tls',
    doSTARTTLS: imap.security === 'tls' ? undefined : imap.security === 'starttls',
    tls: { servername: imap.host, minVersion: 'TLSv1.2' },
    auth: { user: userOf(account.settings), pass: account.secrets['password'] ?? '' },
    clientInfo: { name: 'Golden Hour' },
    logger: false,
    disableAutoIdle: true,
    ...(maxIdleMs === 0 ? {} : { maxIdleTime: maxIdleMs }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: silentMs,
    maxLiteralSize: RESPONSE_BYTES,
    maxResponseSize: RESPONSE_BYTES + LINE_BYTES,
    maxLineLength: LINE_BYTES,
  });
  // Without a listener it would end the process; what went wrong comes out of the call that was waiting.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return done(client);
  } catch (error) {
    client.close();
    return signInFault(error, { host: imap.host }) ?? connectionFault(error, { host: imap.host });
  }
}

export async function withMailbox<T>(
  io: Pick<Io, 'resolve'>,
  account: Account,
  visit: (client: ImapFlow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = await openMailbox(io, account);
  if (!opened.ok) return opened;
  try {
    return await visit(opened.value);
  } catch (error) {
    const { host } = serversOf(account.settings).imap;
    return connectionFault(error, { host });
  } finally {
    await leave(opened.value);
  }
}

export async function leave(client: ImapFlow): Promise<void> {
  try {
    if (client.usable) await client.logout();
  } catch {
    // The line is gone, which is what was wanted.
  }
  client.close();
}

export const uidsOf = (found: number[] | false | undefined): readonly number[] | null =>
  Array.isArray(found) ? found.toSorted((one, other) => one - other) : null;
