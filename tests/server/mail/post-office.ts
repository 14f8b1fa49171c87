/** A real SMTP server on this machine, and what arrived there. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SmtpConfig } from '#server/config.ts';
import type { OwnCertificate } from '#tests/support/push-services/certificate.ts';

export type Taken = {
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly source: string;
  readonly subject: string;
  /** Decoded. */
  readonly body: string;
};

export type PostOffice = AsyncDisposable & {
  readonly taken: readonly Taken[];
  readonly config: SmtpConfig;
  /** Settings of a server that uses it, as the operator writes them. */
  readonly env: (signIn?: { readonly user: string; readonly pass: string }) => Record<string, string>;
  /** Answers every recipient with this code; null: takes everything. */
  readonly refuse: (code: number | null) => void;
};

export async function openPostOffice({
  signIn = null,
  certificate = null,
}: {
  readonly signIn?: { readonly user: string; readonly pass: string } | null;
  /** With one it offers STARTTLS. */
  readonly certificate?: OwnCertificate | null;
} = {}): Promise<PostOffice> {
  const taken: Taken[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    disabledCommands: [...(signIn === null ? ['AUTH'] : []), ...(certificate === null ? ['STARTTLS'] : [])],
    allowInsecureAuth: true,
    ...(certificate === null ? {} : { key: certificate.key, cert: certificate.cert }),
    onAuth: ({ username, password }, _session, done) =>
      signIn !== null && username === signIn.user && password === signIn.pass
        ? done(null, { user: username })
        : done(new Error('Invalid username or password')),
    onRcptTo: (_address, _session, done) =>
      refusal === null ? done() : done(Object.assign(new Error('no'), { responseCode: refusal })),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const source = Buffer.concat(chunks).toString();
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          encrypted: session.secure,
          source,
          subject: decodeWords(/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(source)?.[1] ?? ''),
          body: bodyOf(source),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const from = 'Golden Hour <hour@shop.example>';
  return {
    taken,
    config: { host: '127.0.0.1', port, secure: false, requireTls: false, user: null, pass: null, from },
    env: (account) => ({
      GH_SMTP_URL: `smtp://${account === undefined ? '' : `${account.user}:${account.pass}@`}127.0.0.1:${port}`,
      GH_MAIL_FROM: from,
    }),
    refuse: (code) => {
      refusal = code;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const unhex = (text: string) => text.replace(/(=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString());

function bodyOf(source: string): string {
  const body = source.split('\r\n\r\n').slice(1).join('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding: (.*)\r$/im.exec(source)?.[1];
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return (encoding === 'quoted-printable' ? unhex(body.replaceAll('=\r\n', '')) : body).replaceAll('\r\n', '\n');
}

/** RFC 2047, both ways of writing it. */
function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, way: string, words: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString() : unhex(words.replaceAll('_', ' ')),
    );
}
