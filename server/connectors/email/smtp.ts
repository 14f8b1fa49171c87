/** One visit at the server that takes mail from us: to the address that was looked up, with TLS of the name, signed in. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Account, Io, Outcome } from '../account.ts';
import { done } from '../kit/faults.ts';
import { addressOfServer } from './mailbox.ts';
import { serversOf, userOf } from './presets.ts';
import { sendFault } from './trouble.ts';

const CONNECT_MS = 15_000;
const SILENT_MS = 60_000;

type Parcel = { readonly from: string; readonly to: string; readonly raw: Buffer };

/** Null: signs in and says nothing. */
export async function visitSmtp(io: Pick<Io, 'resolve'>, account: Account, parcel: Parcel | null): Promise<Outcome<null>> {
  const server = serversOf(account.settings).smtp;
  const found = await addressOfServer(io, server);
  if (!found.ok) return found;
  const line = new SMTPConnection({
    host: found.value.address,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: { servername: server.host, minVersion: 'TLSv1.2' },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
  });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  line.on('error', reject);
  broken.catch(() => undefined);
  const step = (take: (settle: (error?: Error | null) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, refuse) => {
        take((error) => (error === null || error === undefined ? resolve() : refuse(error)));
      }),
    ]);
  let left = false;
  try {
    await step((settle) => line.connect(settle));
    const credentials = { user: userOf(account.settings), pass: account.secrets['password'] ?? '' };
    await step((settle) => line.login({ credentials }, settle));
    if (parcel !== null) {
      const { from, to, raw } = parcel;
      // Read from once the server has said that it takes the mail: from then on it may have it.
      const body = Readable.from(
        (function* () {
          left = true;
          yield raw;
        })(),
      );
      await step((settle) => line.send({ from, to }, body, (error) => settle(error)));
    }
    line.quit();
    return done(null);
  } catch (error) {
    return sendFault(error, { host: server.host, left });
  } finally {
    line.close();
  }
}
