import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { createMailer } from '#server/mail/sender.ts';

type Taken = { readonly from: string; readonly to: readonly string[]; readonly source: string };

const MAIL = {
  to: 'ana@shop.example',
  subject: 'Nobody could be told',
  text: 'Žádný telefon nezazvonil.\nhttps://shop.example/f/1',
};

/** A real SMTP server on this machine. `refuse` answers the recipient with this code. */
async function openPostOffice({
  refuse = null,
  signIn = null,
}: { refuse?: number | null; signIn?: { user: string; pass: string } | null } = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    disabledCommands: signIn === null ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      signIn !== null && username === signIn.user && password === signIn.pass
        ? done(null, { user: username })
        : done(new Error('Invalid username or password')),
    onRcptTo: (_address, _session, done) =>
      refuse === null ? done() : done(Object.assign(new Error('no'), { responseCode: refuse })),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          source: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const config = { host: '127.0.0.1', port, secure: false, user: null, pass: null, from: 'Golden Hour <hour@shop.example>' };
  return { taken, config, [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

describe('mail', () => {
  it('arrives with its words, from the configured sender, marked as automatic', async () => {
    await using office = await openPostOffice();
    expect(await createMailer(office.config).send(MAIL)).toEqual({ kind: 'sent' });
    const [mail] = office.taken;
    expect(mail).toMatchObject({ from: 'hour@shop.example', to: ['ana@shop.example'] });
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.source).toMatch(/^Subject: Nobody could be told\r$/m);
    const body = mail?.source.split('\r\n\r\n').slice(1).join('') ?? '';
    const text = /quoted-printable/.test(mail?.source ?? '') ? body : Buffer.from(body, 'base64').toString();
    expect(
      text.replaceAll('=\r\n', '').replace(/(=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString()),
    ).toContain('Žádný telefon nezazvonil.');
  });

  it('signs in where the server asks for it, and says so when that fails', async () => {
    await using office = await openPostOffice({ signIn: { user: 'hour', pass: 'right' } });
    expect(await createMailer({ ...office.config, user: 'hour', pass: 'right' }).send(MAIL)).toEqual({ kind: 'sent' });
    expect(await createMailer({ ...office.config, user: 'hour', pass: 'wrong' }).send(MAIL)).toEqual({
      kind: 'refused',
      reason: 'smtp_535',
    });
  });

  it.each([
    [550, { kind: 'refused', reason: 'smtp_550' }],
    [451, { kind: 'retry', reason: 'smtp_451' }],
  ] as const)('answered with %d is %j', async (code, outcome) => {
    await using office = await openPostOffice({ refuse: code });
    expect(await createMailer(office.config).send(MAIL)).toEqual(outcome);
  });

  it('that finds no server waits for another time', async () => {
    const office = await openPostOffice();
    await office[Symbol.asyncDispose]();
    expect(await createMailer(office.config).send(MAIL)).toMatchObject({ kind: 'retry' });
  });

  it('goes to one address only, whatever the address field says, and a subject cannot add headers', async () => {
    await using office = await openPostOffice();
    const mailer = createMailer(office.config);
    for (const to of [
      '',
      'ana',
      'a@shop.example, b@shop.example',
      'a@shop.example\r\nBcc: b@shop.example',
      'Ana <a@shop.example>',
    ]) {
      expect(await mailer.send({ ...MAIL, to })).toEqual({ kind: 'refused', reason: 'bad_address' });
    }
    await mailer.send({ ...MAIL, subject: 'Hello\r\nBcc: b@shop.example\r\n\r\nfree text' });
    expect(office.taken).toHaveLength(1);
    expect(office.taken[0]?.source).not.toMatch(/^Bcc:/m);
    expect(office.taken[0]?.to).toEqual(['ana@shop.example']);
  });

  it('is refused where no server is configured', async () => {
    const mailer = createMailer(null);
    expect(mailer.enabled).toBe(false);
    expect(await mailer.send(MAIL)).toEqual({ kind: 'refused', reason: 'mail_off' });
  });
});
