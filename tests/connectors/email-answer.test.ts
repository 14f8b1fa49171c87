import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account, Answer } from '#server/connectors/account.ts';
import { openDovecot, type Dovecot } from '#tests/support/dovecot/server.ts';
import { makeCertificate } from '#tests/support/push-services/certificate.ts';
import { accountAt, answersOf, faultOf, io, itemsOf, NO_DOVECOT, pollToEnd, valueOf, verbs } from './email-account-kit.ts';
import { mailOf, type Story } from './email-kit.ts';
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts';

const ROOT = '<first@guest.test>';

describe.skipIf(NO_DOVECOT)('an answer by mail', () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await openDovecot();
  });
  afterAll(() => dovecot[Symbol.asyncDispose]());

  /** A mailbox with one complaint in it, and the answer somebody has written to it. */
  async function complaint(name: string, sink: SmtpSink, more: Story = {}) {
    const address = `${name}@bistro.test`;
    const account: Account = {
      ...accountAt(dovecot, { smtpPort: sink.port, settings: { address, user: address, senderName: 'Bistro Příklad' } }),
      id: address,
    };
    await dovecot.deliver(
      address,
      mailOf({ subject: 'Studená polévka', body: 'Byla studená.', head: [`Message-ID: ${ROOT}`], ...more }),
    );
    const { pages, cursor } = await pollToEnd(account, null);
    const [item] = itemsOf(pages);
    if (item === undefined) throw new Error('the complaint did not come');
    const answer: Answer = {
      key: 'reply-1',
      text: 'Mrzí nás to.\n\nPřijďte znovu.',
      item,
      target: item.target ?? {},
      since: io.now,
    };
    return { address, account, cursor, answer, item };
  }
  const sinkFor = (name: string) => openSmtpSink({ user: `${name}@bistro.test` });
  const send = (account: Account, answer: Answer) => verbs.send?.(io, account, answer);
  const standing = (account: Account, answer: Answer) => verbs.standing?.(io, account, answer);
  const sentOf = async (address: string) =>
    (await dovecot.doveadm('search', '-u', address, 'mailbox', 'Sent', 'ALL')).trim().split('\n').filter(Boolean).length;

  test('goes out in the thread, from the business’s address, and is kept among the sent mails', async () => {
    await using sink = await sinkFor('thread');
    const { address, account, answer } = await complaint('thread', sink);
    expect(valueOf(await standing(account, answer))).toBeNull();
    const sent = valueOf(await send(account, answer));
    expect(sent).toMatchObject({ text: answer.text, state: 'live' });
    expect(sink.taken.map(({ from, to }) => [from, to])).toEqual([[address, ['jana@guest.test']]]);
    const mail = await simpleParser(sink.taken[0]?.raw ?? '');
    expect(mail.from?.value).toEqual([{ name: 'Bistro Příklad', address }]);
    expect(mail).toMatchObject({ messageId: sent.id, inReplyTo: ROOT, subject: 'Re: Studená polévka' });
    expect(mail.references).toBe(ROOT);
    expect(mail.text?.trim()).toBe(answer.text);
    expect(mail.headers.has('auto-submitted')).toBe(false);
    expect(await sentOf(address)).toBe(1);
    expect((await dovecot.doveadm('search', '-u', address, 'mailbox', 'INBOX', 'ANSWERED')).trim()).not.toBe('');
    expect(valueOf(await standing(account, answer))).toMatchObject({ id: sent.id, text: answer.text });
  });

  test('said twice is the same mail, and another one is another', async () => {
    await using sink = await sinkFor('twice');
    const { account, answer } = await complaint('twice', sink);
    const [first, again, other] = [answer, answer, { ...answer, key: 'reply-2' }];
    const ids: (string | null)[] = [];
    for (const one of [first, again, other]) ids.push(valueOf(await send(account, one)).id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('cut off after the server had it, nobody knows; before that it surely did not go', async () => {
    await using sink = await sinkFor('cut');
    const { account, answer, address } = await complaint('cut', sink);
    sink.hangUp('stored');
    expect(faultOf(await send(account, answer))).toMatchObject({ class: 'temporary', unsure: true });
    expect(await sentOf(address)).toBe(0);
    expect(valueOf(await standing(account, answer))).toBeNull();
    sink.hangUp('before');
    const before = faultOf(await send(account, answer));
    expect(before).toMatchObject({ class: 'temporary' });
    expect(before).not.toHaveProperty('unsure');
    valueOf(await send(account, answer));
    const ids = await Promise.all(sink.taken.map(async ({ raw }) => (await simpleParser(raw)).messageId));
    expect(new Set(ids).size).toBe(1);
    expect(valueOf(await standing(account, answer))).toMatchObject({ id: ids[0] });
  });

  test.each([
    ['rcpt', 550, '5.1.1 User unknown', 'gone'],
    ['rcpt', 553, '5.7.1 Sender address rejected: not owned by user', 'permission'],
    ['rcpt', 450, '4.2.0 Greylisted, try again later', 'temporary'],
    ['mail', 550, '5.7.60 SMTP; Client does not have permissions to send as this sender', 'permission'],
    ['mail', 421, '4.3.2 Service not available', 'temporary'],
    ['rcpt', 550, '5.4.5 Daily sending quota exceeded', 'quota'],
    ['data', 552, '5.2.3 Message too large', 'invalid'],
    ['data', 554, '5.7.1 Message rejected as spam', 'invalid'],
    ['data', 451, '4.3.0 Try again', 'temporary'],
  ] as const)('refused at %s with %i %s: %s', async (at, code, words, kind) => {
    const name = `refused-${at}-${code}-${kind}`;
    await using sink = await sinkFor(name);
    const { account, answer, address } = await complaint(name, sink);
    sink.refuse({ at, code, words });
    const failed = faultOf(await send(account, answer));
    expect(failed).toMatchObject({ class: kind });
    expect(failed?.words).toContain(words.slice(6, 20));
    expect(failed).not.toHaveProperty('unsure');
    expect(await sentOf(address)).toBe(0);
  });

  test('with a wrong password, to no address, to a server that is not whom it says', async () => {
    await using sink = await openSmtpSink({ user: 'nobody@bistro.test' });
    const { account, answer } = await complaint('password', sink);
    expect(faultOf(await send(account, answer))).toMatchObject({ class: 'token' });
    expect(faultOf(await send(account, { ...answer, target: {} }))).toMatchObject({ class: 'invalid' });
    expect(faultOf(await send(account, { ...answer, target: { to: 'a@b.test\r\nBcc: c@d.test' } }))).toMatchObject({
      class: 'invalid',
    });
    const { cert, key } = makeCertificate(['mail.bistro.test']);
    await using safe = await openSmtpSink({ user: 'password@bistro.test', tls: { cert, key } });
    const tls = { ...account, settings: { ...account.settings, smtpPort: String(safe.port), smtpSecurity: 'tls' } };
    expect(faultOf(await send(tls, answer))).toMatchObject({ class: 'invalid', words: expect.stringContaining('certificate') });
    expect(safe.taken).toEqual([]);
  });

  test('is answered by the guest in the same thread, also by a program that names only our mail', async () => {
    await using sink = await sinkFor('again');
    const { address, account, answer, cursor, item } = await complaint('again', sink);
    const { id } = valueOf(await send(account, answer));
    const reply = (number: number, head: readonly string[]) =>
      mailOf({
        subject: 'Re: Studená polévka',
        body: 'Přijdu.',
        head: [`Message-ID: <r${number}@guest.test>`, `In-Reply-To: ${id}`, ...head],
      });
    await dovecot.deliver(address, reply(1, [`References: ${ROOT} ${id}`]), reply(2, []), reply(3, [`References: ${id}`]));
    const { pages } = await pollToEnd(account, cursor);
    expect(itemsOf(pages).map(({ conversation }) => conversation)).toEqual([
      item.conversation,
      item.conversation,
      item.conversation,
    ]);
    expect(itemsOf(pages)[1]?.target?.['references']).toBe(`${ROOT} ${id} <r2@guest.test>`);
  });

  test('that comes back undelivered is told of, and one that is only late is not', async () => {
    await using sink = await sinkFor('bounce');
    const { address, account, answer, cursor } = await complaint('bounce', sink);
    const { id } = valueOf(await send(account, answer));
    const bounce = (action: string) =>
      mailOf({
        from: 'Mail Delivery System <MAILER-DAEMON@mx.bistro.test>',
        head: [
          'Content-Type: multipart/report; report-type=delivery-status; boundary=B',
          `Message-ID: <${action}@mx.bistro.test>`,
        ],
        body: [
          '--B\nContent-Type: text/plain\n\nSorry.',
          `--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: ${action}\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`,
          `--B\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${id}\nReferences: ${ROOT}\n--B--`,
        ].join('\n'),
      });
    await dovecot.deliver(address, bounce('delayed'), bounce('failed'));
    const { pages } = await pollToEnd(account, cursor);
    expect(itemsOf(pages)).toEqual([]);
    expect(answersOf(pages).filter(({ answer: { state } }) => state === 'refused')).toEqual([
      {
        channel: 'email',
        under: { conversation: ROOT },
        answer: { id, text: '', at: expect.any(Number), state: 'refused', why: '550 5.1.1 User unknown' },
      },
    ]);
  });

  test('that a colleague writes in a mail program of theirs is seen, and so is ours', async () => {
    await using sink = await sinkFor('colleague');
    const { address, account, answer, cursor } = await complaint('colleague', sink);
    const { id } = valueOf(await send(account, answer));
    const theirs = mailOf({
      from: `Petr <${address}>`,
      subject: 'Re: Studená polévka',
      head: ['Message-ID: <petr@bistro.test>', `In-Reply-To: ${ROOT}`, `References: ${ROOT}`],
      body: 'Omlouváme se.\n\nDne 21. 11. 2026 v 19:30 Jana napsal(a):\n> Byla studená.',
    });
    const alone = mailOf({
      from: `Petr <${address}>`,
      subject: 'Objednávka',
      head: ['Message-ID: <new@bistro.test>'],
      body: 'Brambory.',
    });
    await dovecot.keepSent(address, theirs, alone);
    const { pages, cursor: next } = await pollToEnd(account, cursor);
    expect(itemsOf(pages)).toEqual([]);
    expect(answersOf(pages).map(({ under, answer: { id: one, text, state } }) => [under, one, text, state])).toEqual([
      [{ conversation: ROOT }, id, answer.text, 'live'],
      [{ conversation: ROOT }, '<petr@bistro.test>', 'Omlouváme se.', 'live'],
    ]);
    expect(answersOf((await pollToEnd(account, next)).pages)).toEqual([]);
  });
});
