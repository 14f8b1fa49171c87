import { setDefaultCACertificates, getCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '#server/connectors/account.ts';
import { fault } from '#server/connectors/kit/faults.ts';
import { openDovecot, type Dovecot } from '#tests/support/dovecot/server.ts';
import { accountAt, faultOf, io, itemsOf, NO_DOVECOT, pollToEnd, valueOf, verbs } from './email-account-kit.ts';
import { mailOf, SHOP, type Story } from './email-kit.ts';
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts';

const letter = (number: number, more: Story = {}) =>
  mailOf({ body: `Cold soup ${number}.`, ...more, head: [`Message-ID: <${number}@guest.test>`, ...(more.head ?? [])] });
const textsOf = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);

describe.skipIf(NO_DOVECOT)('a mailbox on a real Dovecot', () => {
  let dovecot: Dovecot;
  let sink: SmtpSink;
  beforeAll(async () => {
    [dovecot, sink] = await Promise.all([openDovecot(), openSmtpSink()]);
  });
  afterAll(async () => {
    await dovecot[Symbol.asyncDispose]();
    await sink[Symbol.asyncDispose]();
  });
  /** A mailbox of its own for each test. */
  const mailbox = (name: string, settings: Record<string, string> = {}) =>
    accountAt(dovecot, { smtpPort: sink.port, settings: { address: `${name}@bistro.test`, ...settings } });

  describe('is connected when both servers let us in', () => {
    test('and says where sent mails are', async () => {
      const { account } = valueOf(await verbs.check(io, { ...accountAt(dovecot, { smtpPort: sink.port }), id: '', name: '' }));
      expect(account).toMatchObject({
        id: SHOP,
        name: SHOP,
        settings: { sentFolder: 'Sent', authserv: '', imapSecurity: 'none' },
      });
    });

    test('the server that checks senders is learned from the mails that are there', async () => {
      const results = 'Authentication-Results: mx1.bistro.test; dkim=pass header.d=guest.test';
      await dovecot.deliver('learn@bistro.test', ...[1, 2, 3, 4, 5, 6].map((number) => letter(number, { head: [results] })));
      await dovecot.deliver('plain@bistro.test', ...[1, 2, 3, 4, 5, 6].map((number) => letter(number)));
      const authserv = async (name: string) => {
        const account = mailbox(name, { user: `${name}@bistro.test` });
        const open = await openSmtpSink({ user: `${name}@bistro.test` });
        await using _ = open;
        const settings = { ...account.settings, smtpPort: String(open.port) };
        return valueOf(await verbs.check(io, { ...account, settings })).account.settings['authserv'];
      };
      expect(await authserv('learn')).toBe('bistro.test');
      expect(await authserv('plain')).toBe('none');
    });

    test('a wrong password, for reading or for sending, asks for another', async () => {
      const wrong = accountAt(dovecot, { smtpPort: sink.port, password: 'wrong' });
      expect(faultOf(await verbs.check(io, wrong))).toMatchObject({ class: 'token' });
      expect(faultOf(await verbs.poll?.(io, wrong, null))).toMatchObject({ class: 'token' });
      const other = accountAt(dovecot, { smtpPort: sink.port, settings: { user: 'other@bistro.test' } });
      expect(faultOf(await verbs.check(io, other))).toMatchObject({ class: 'token', words: expect.stringContaining('Invalid') });
      expect(JSON.stringify(faultOf(await verbs.check(io, wrong)))).not.toContain('wrong');
    });

    test('nobody there, a name that may not be spoken to, a line in the clear to somewhere else', async () => {
      const silent = accountAt({ imapPort: 1 });
      expect(faultOf(await verbs.check(io, silent))).toEqual({
        class: 'temporary',
        words: 'no answer from mail.bistro.test (ECONNREFUSED)',
      });
      const refused: Io = { ...io, resolve: async () => fault('invalid', 'address_refused') };
      expect(faultOf(await verbs.check(refused, silent))).toMatchObject({ class: 'invalid' });
      const elsewhere: Io = { ...io, resolve: async () => ({ ok: true, value: { address: '192.0.2.1' } }) };
      expect(faultOf(await verbs.check(elsewhere, silent))).toMatchObject({ class: 'invalid' });
      expect(faultOf(await verbs.check(io, { ...silent, settings: { address: 'nobody' } }))).toMatchObject({ class: 'invalid' });
    });

    test('with TLS of the server’s own name, from the first byte or begun in the clear', async () => {
      const before = getCACertificates('default');
      const account = (port: number, imapSecurity: string, imapHost = 'mail.bistro.test') =>
        mailbox('tls', { imapPort: String(port), imapSecurity, imapHost });
      const open = (port: number, security: string, host?: string) => verbs.poll?.(io, account(port, security, host), null);
      expect(faultOf(await open(dovecot.imapsPort, 'tls'))).toMatchObject({
        class: 'invalid',
        words: expect.stringContaining('certificate'),
      });
      setDefaultCACertificates([...before, dovecot.cert]);
      try {
        expect(faultOf(await open(dovecot.imapsPort, 'tls'))).toBeNull();
        expect(faultOf(await open(dovecot.imapPort, 'starttls'))).toBeNull();
        expect(faultOf(await open(dovecot.imapsPort, 'tls', 'mail.evil.test'))).toMatchObject({ class: 'invalid' });
      } finally {
        setDefaultCACertificates(before);
      }
    });
  });

  describe('is read', () => {
    test('first what was there, then what is new, each once, and no mail is marked as read', async () => {
      const account = mailbox('reads');
      await dovecot.deliver('reads@bistro.test', letter(1), letter(2));
      const first = await pollToEnd(account, null);
      expect(textsOf(itemsOf(first.pages))).toEqual(['Cold soup 1.', 'Cold soup 2.']);
      expect(itemsOf((await pollToEnd(account, first.cursor)).pages)).toEqual([]);
      await dovecot.deliver('reads@bistro.test', letter(3));
      const next = await pollToEnd(account, first.cursor);
      expect(textsOf(itemsOf(next.pages))).toEqual(['Cold soup 3.']);
      expect(await dovecot.doveadm('search', '-u', 'reads@bistro.test', 'SEEN')).toBe('');
    });

    test('an empty one, and one whose last mail was taken away', async () => {
      const account = mailbox('empty');
      const first = await pollToEnd(account, null);
      expect(itemsOf(first.pages)).toEqual([]);
      await dovecot.deliver('empty@bistro.test', letter(1));
      await dovecot.doveadm('expunge', '-u', 'empty@bistro.test', 'mailbox', 'INBOX', 'ALL');
      const after = await pollToEnd(account, first.cursor);
      await dovecot.deliver('empty@bistro.test', letter(2));
      expect(textsOf(itemsOf((await pollToEnd(account, after.cursor)).pages))).toEqual(['Cold soup 2.']);
    });

    test('back to the latest two hundred and no further, page by page', { timeout: 60_000 }, async () => {
      const account = mailbox('many');
      await dovecot.deliver('many@bistro.test', ...Array.from({ length: 215 }, (_, at) => letter(at)));
      const { pages } = await pollToEnd(account, null);
      expect(pages.length).toBeGreaterThan(1);
      expect(itemsOf(pages)).toHaveLength(200);
      expect(itemsOf(pages)[0]?.text).toBe('Cold soup 15.');
      for (const { cursor } of pages) expect(cursor.length).toBeLessThan(200);
    });

    test('again when the server numbers its mails anew: the same ids, and what is new', async () => {
      const account = mailbox('numbers');
      await dovecot.deliver('numbers@bistro.test', letter(1), letter(2));
      const first = await pollToEnd(account, null);
      await dovecot.doveadm('mailbox', 'update', '-u', 'numbers@bistro.test', '--uid-validity', '77', 'INBOX');
      await dovecot.deliver('numbers@bistro.test', letter(3));
      const again = await pollToEnd(account, first.cursor);
      expect(itemsOf(again.pages).map(({ externalId }) => externalId)).toEqual([
        '<1@guest.test>',
        '<2@guest.test>',
        '<3@guest.test>',
      ]);
      expect(itemsOf((await pollToEnd(account, 'no cursor of ours')).pages)).toHaveLength(3);
    });

    test('past a mail that cannot be taken apart, whose words are kept; later when nobody has looked yet', async () => {
      const account = mailbox('hostile');
      await dovecot.deliver('hostile@bistro.test', letter(1), letter(2, { subject: 'Studená polévka' }), letter(3));
      const except = (reason: 'invalid' | 'temporary'): Io => ({
        ...io,
        parseMail: async (raw) => (Buffer.from(raw).includes('<2@guest') ? fault(reason, 'mail_memory') : io.parseMail(raw)),
      });
      const { pages } = await pollToEnd(account, null, except('invalid'));
      expect(textsOf(itemsOf(pages))).toEqual(['Cold soup 1.', 'Cold soup 2.', 'Cold soup 3.']);
      expect(itemsOf(pages)[1]).toMatchObject({ author: 'Jana', title: 'Studená polévka', notes: ['mail_unreadable'] });
      const page = valueOf(await verbs.poll?.(except('temporary'), account, null));
      expect(page.more).toBe(true);
      expect(textsOf(page.translation.items)).toEqual(['Cold soup 1.']);
      expect(faultOf(await verbs.poll?.(except('temporary'), account, page.cursor))).toMatchObject({ class: 'temporary' });
      expect(textsOf(itemsOf((await pollToEnd(account, page.cursor)).pages))).toEqual(['Cold soup 2.', 'Cold soup 3.']);
    });

    test('a notice of a platform with results of another server than the one learned is a warning', async () => {
      const account = mailbox('notice', { authserv: 'bistro.test' });
      const notice = (server: string, number: number) =>
        letter(number, {
          from: 'businessprofile-noreply@google.com',
          subject: 'Jana left a review for Bistro',
          head: [`Authentication-Results: ${server}; dkim=pass header.d=google.com`],
          body: 'You got a new 1-star review\n\nJana\n\nCold.\n\nReply\n<https://business.google.com/r/1>',
        });
      await dovecot.deliver('notice@bistro.test', notice('mx2.bistro.test', 1), notice('mx.evil.test', 2));
      const items = itemsOf((await pollToEnd(account, null)).pages);
      expect(items.map(({ channel, notes }) => [channel, notes])).toEqual([
        ['google', undefined],
        ['email', ['forged_sender']],
      ]);
    });
  });

  describe('says by itself that a mail has come', () => {
    test('until the line is cut', async () => {
      const account = mailbox('watch');
      const came = Promise.withResolvers<void>();
      const watching = valueOf(await verbs.watch?.(io, account, () => came.resolve()));
      await dovecot.deliver('watch@bistro.test', letter(1));
      await came.promise;
      await dovecot.kick('watch@bistro.test');
      expect(await watching.ended).toMatchObject({ class: 'temporary' });
      await watching.stop();
    });

    test('until nobody listens any more', async () => {
      let told = 0;
      const watching = valueOf(await verbs.watch?.(io, mailbox('quiet'), () => (told += 1)));
      await watching.stop();
      await dovecot.deliver('quiet@bistro.test', letter(1));
      expect(itemsOf((await pollToEnd(mailbox('quiet'), null)).pages)).toHaveLength(1);
      expect(told).toBe(0);
      expect(faultOf(await verbs.watch?.(io, accountAt(dovecot, { password: 'wrong' }), () => undefined))).toMatchObject({
        class: 'token',
      });
    });
  });
});
