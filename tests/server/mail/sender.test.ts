import { describe, expect, it } from 'vitest';
import { makeCertificate } from '#tests/support/push-services/certificate.ts';
import { createMailer } from '#server/mail/sender.ts';
import { openPostOffice } from './post-office.ts';

const MAIL = {
  id: 'mail-f1-ana',
  to: 'ana@shop.example',
  subject: 'Nobody could be told',
  text: 'Žádný telefon nezazvonil.\nhttps://shop.example/f/1',
};

describe('mail', () => {
  it('arrives with its words, from the configured sender, marked as automatic', async () => {
    await using app = await openPostOffice();
    expect(await createMailer(app.config).send(MAIL)).toEqual({ kind: 'sent' });
    const [mail] = app.taken;
    expect(mail).toMatchObject({ from: 'hour@shop.example', to: ['ana@shop.example'] });
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.source).toMatch(/^Subject: Nobody could be told\r$/m);
    expect(mail?.source).toMatch(/^Message-ID: <mail-f1-ana@shop\.example>\r$/im);
    expect(mail?.body).toContain('Žádný telefon nezazvonil.');
  });

  it('keeps its Message-ID when it is sent again, so that a mailbox keeps one', async () => {
    await using app = await openPostOffice();
    const mailer = createMailer(app.config);
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    const [first, second] = app.taken.map(({ source }) => /^Message-ID: (.*)\r$/im.exec(source)?.[1]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('is encrypted where the server offers it, and stays here where its certificate is not to be trusted', async () => {
    const certificate = makeCertificate(['127.0.0.1']);
    await using app = await openPostOffice({ certificate });
    expect(await createMailer(app.config, { ca: certificate.cert }).send(MAIL)).toEqual({ kind: 'sent' });
    expect(app.taken.map((mail) => mail.encrypted)).toEqual([true]);
    expect(await createMailer(app.config).send(MAIL)).toMatchObject({ kind: 'retry', fault: 'mail_insecure' });
    expect(app.taken).toHaveLength(1);
  });

  it('never shows its password to a server without encryption', async () => {
    const account = { user: 'hour', pass: 'right' };
    await using app = await openPostOffice({ signIn: account });
    expect(await createMailer({ ...app.config, ...account, requireTls: true }).send(MAIL)).toMatchObject({
      kind: 'retry',
      fault: 'mail_insecure',
    });
    expect(app.taken).toEqual([]);
  });

  it('signs in where the server asks for it, and says so when that fails', async () => {
    await using app = await openPostOffice({ signIn: { user: 'hour', pass: 'right' } });
    expect(await createMailer({ ...app.config, user: 'hour', pass: 'right' }).send(MAIL)).toEqual({ kind: 'sent' });
    expect(await createMailer({ ...app.config, user: 'hour', pass: 'wrong' }).send(MAIL)).toEqual({
      kind: 'refused',
      reason: 'smtp_535',
      fault: 'mail_signed_out',
    });
  });

  it.each([
    [550, { kind: 'refused', reason: 'smtp_550', fault: 'mail_refused' }],
    [451, { kind: 'retry', reason: 'smtp_451', fault: 'mail_refused' }],
  ] as const)('answered with %d is %j', async (code, outcome) => {
    await using app = await openPostOffice();
    app.refuse(code);
    expect(await createMailer(app.config).send(MAIL)).toEqual(outcome);
  });

  it('that finds no server waits for another time', async () => {
    const app = await openPostOffice();
    await app[Symbol.asyncDispose]();
    expect(await createMailer(app.config).send(MAIL)).toMatchObject({ kind: 'retry', fault: 'mail_unreachable' });
  });

  it('goes to one address only, whatever the address field says, and a subject cannot add headers', async () => {
    await using app = await openPostOffice();
    const mailer = createMailer(app.config);
    for (const to of [
      '',
      'ana',
      'a@shop.example, b@shop.example',
      'a@shop.example\r\nBcc: b@shop.example',
      'Ana <a@shop.example>',
    ]) {
      expect(await mailer.send({ ...MAIL, to })).toEqual({ kind: 'refused', reason: 'bad_address', fault: 'mail_address' });
    }
    await mailer.send({ ...MAIL, subject: 'Hello\r\nBcc: b@shop.example\r\n\r\nfree text' });
    expect(app.taken).toHaveLength(1);
    expect(app.taken[0]?.source).not.toMatch(/^Bcc:/m);
    expect(app.taken[0]?.to).toEqual(['ana@shop.example']);
  });

  it('is refused where no server is configured', async () => {
    const mailer = createMailer(null);
    expect(mailer.enabled).toBe(false);
    expect(await mailer.send(MAIL)).toEqual({ kind: 'refused', reason: 'mail_off', fault: 'mail_off' });
  });
});
