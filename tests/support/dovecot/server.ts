/** A real Dovecot on this machine, where it can be run: as root, with Debian's packages dovecot-imapd and dovecot-lmtpd. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import nodemailer from 'nodemailer';
import { makeCertificate } from '../push-services/certificate.ts';

const run = promisify(execFile);

/** Why the tests that need it cannot be run; null: they can. */
export function whyNoDovecot(): string | null {
  const installed = spawnSync('dovecot', ['--version']).status === 0 && existsSync('/usr/lib/dovecot/lmtp');
  if (!installed) return 'dovecot-imapd and dovecot-lmtpd are not installed';
  return process.getuid?.() === 0 ? null : 'only root may start it';
}

export type Dovecot = AsyncDisposable & {
  readonly imapPort: number;
  readonly imapsPort: number;
  /** Signs what it says with TLS, for `mail.bistro.test`. */
  readonly cert: string;
  readonly deliver: (user: string, ...mails: readonly (string | Buffer)[]) => Promise<void>;
  /** As a mail program of the business leaves them. */
  readonly keepSent: (user: string, ...mails: readonly Buffer[]) => Promise<void>;
  /** Puts a mail into a folder at once, as one that came then. */
  readonly put: (user: string, mail: { readonly raw: Buffer; readonly at: number; readonly folder?: 'Sent' }) => void;
  /** Not let in any more, with any password. */
  readonly deny: (user: string) => void;
  /** Closes every line of this user. */
  readonly kick: (user: string) => Promise<void>;
  readonly doveadm: (...words: readonly string[]) => Promise<string>;
};

/** Every password is `secret`, every user has a mailbox. */
export async function openDovecot({ ssl = 'yes' }: { readonly ssl?: 'yes' | 'no' } = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-hour-dovecot-'));
  // Its own users look into it.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'data'));
  await run('chown', ['dovecot:dovecot', join(folder, 'data')]);
  const certificate = makeCertificate(['mail.bistro.test']);
  writeFileSync(join(folder, 'cert.pem'), certificate.cert);
  writeFileSync(join(folder, 'key.pem'), certificate.key);
  const [imapPort = 0, imapsPort = 0, lmtpPort = 0] = await freePorts(3);
  const file = join(folder, 'dovecot.conf');
  const fill: Readonly<Record<string, string>> = {
    DIR: folder,
    SSL: ssl,
    IMAP: String(imapPort),
    IMAPS: String(imapsPort),
    LMTP: String(lmtpPort),
  };
  const template = readFileSync(join(import.meta.dirname, 'dovecot.conf'), 'utf8');
  writeFileSync(
    file,
    template.replaceAll(/@([A-Z]+)@/g, (_, name: string) => fill[name] ?? ''),
  );
  writeFileSync(join(folder, 'denied'), '');
  let puts = 0;
  const process = spawn('dovecot', ['-F', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const lines = createInterface({ input: process.stderr });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('starting up')) resolve();
    });
    process.on('exit', () => reject(new Error(`dovecot did not start:\n${said.join('\n')}`)));
  });
  const doveadm = async (...words: readonly string[]) => (await run('doveadm', ['-c', file, ...words])).stdout;
  return {
    imapPort,
    imapsPort,
    cert: certificate.cert,
    doveadm,
    async deliver(user, ...mails) {
      const transport = nodemailer.createTransport({
        host: '127.0.0.1',
        port: lmtpPort,
        lmtp: true,
        ignoreTLS: true,
        pool: true,
      });
      for (const raw of mails) await transport.sendMail({ envelope: { from: 'sender@guest.test', to: user }, raw });
      transport.close();
    },
    async keepSent(user, ...mails) {
      for (const raw of mails) {
        const saving = spawn('doveadm', ['-c', file, 'save', '-u', user, '-m', 'Sent'], { stdio: ['pipe', 'ignore', 'ignore'] });
        saving.stdin.end(raw);
        await once(saving, 'exit');
      }
    },
    put(user, { raw, at, folder: into }) {
      const box = join(folder, 'data', user, ...(into === undefined ? [] : [`.${into}`]));
      for (const one of ['cur', 'new', 'tmp']) mkdirSync(join(box, one), { recursive: true });
      puts += 1;
      const mail = join(box, 'new', `${Math.floor(at / 1000)}.P${String(puts).padStart(6, '0')}.tests`);
      writeFileSync(mail, raw);
      utimesSync(mail, at / 1000, at / 1000);
      spawnSync('chown', ['-R', 'dovecot:dovecot', join(folder, 'data', user)]);
    },
    deny(user) {
      writeFileSync(join(folder, 'denied'), `${user}\n`);
      // It looks into the file once a second.
      const letIn = () => spawnSync('doveadm', ['-c', file, 'auth', 'test', user, 'secret']).status === 0;
      for (let tries = 0; letIn(); tries += 1) if (tries > 1_000) throw new Error('dovecot goes on letting in');
    },
    async kick(user) {
      await doveadm('kick', user);
    },
    async [Symbol.asyncDispose]() {
      const gone = once(process, 'exit');
      process.kill('SIGTERM');
      await gone;
      lines.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    }),
  );
  for (const server of servers) server.close();
  return ports;
}
