/** A real SMTP server that takes mail with a password, keeps it, and can be told to refuse or to hang up. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

type Refusal = { readonly at: 'mail' | 'rcpt' | 'data'; readonly code: number; readonly words: string; readonly times?: number };

export type SmtpSink = AsyncDisposable & {
  readonly port: number;
  /** What was taken, as it came. */
  readonly taken: readonly { readonly from: string; readonly to: readonly string[]; readonly raw: string }[];
  readonly refuse: (refusal: Refusal | null) => void;
  /** stored: it keeps the mail and hangs up before it says so. before: it hangs up when it is told whom the mail is for. */
  readonly hangUp: (when: 'stored' | 'before' | null) => void;
};

export async function openSmtpSink({
  user = 'inbox@bistro.test',
  tls,
}: { readonly user?: string; readonly tls?: { readonly cert: string; readonly key: string } } = {}): Promise<SmtpSink> {
  const taken: { from: string; to: string[]; raw: string }[] = [];
  let refusal: Refusal | null = null;
  let hangingUp: 'stored' | 'before' | null = null;
  let refused = 0;
  const errorAt = (at: Refusal['at']) => {
    if (refusal?.at !== at || refused >= (refusal.times ?? Number.POSITIVE_INFINITY)) return null;
    refused += 1;
    return Object.assign(new Error(refusal.words), { responseCode: refusal.code });
  };
  const server = new SMTPServer({
    allowInsecureAuth: true,
    ...(tls === undefined ? { disabledCommands: ['STARTTLS'] } : { ...tls, secure: true }),
    onAuth: ({ username, password }, _session, done) =>
      username === user && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('Invalid username or password')),
    onMailFrom: (_address, _session, done) => done(errorAt('mail')),
    onRcptTo: (_address, _session, done) => {
      if (hangingUp === 'before') drop();
      else done(errorAt('rcpt'));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const error = errorAt('data');
        if (error !== null) return done(error);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        taken.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        if (hangingUp === 'stored') drop();
        else done();
      });
    },
  });
  const drop = () => {
    hangingUp = null;
    for (const connection of server.connections) connection.close();
  };
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    refuse: (next) => {
      refusal = next;
      refused = 0;
    },
    hangUp: (when) => {
      hangingUp = when;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
