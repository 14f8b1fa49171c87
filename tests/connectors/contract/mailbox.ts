/** A mailbox of the business as the contract asks for one: a real Dovecot, a real SMTP server, and guests who keep what they get. */
import type { AnswerThere, FakeOptions, FakePlatform, Misbehaviour } from '#server/demo/platforms/platform.ts';
import { openDovecot } from '#tests/support/dovecot/server.ts';
import { openSmtpSink } from '../smtp-sink.ts';

const ADDRESS = 'inbox@bistro.test';

export async function startMailbox({ clock }: FakeOptions): Promise<FakePlatform> {
  const [dovecot, sink] = await Promise.all([openDovecot(), openSmtpSink({ user: ADDRESS })]);
  const there: AnswerThere[] = [];
  let number = 0;
  const nextId = (house: string) => `<${(number += 1)}@${house}>`;
  const put = (head: readonly string[], text: string, given: { readonly at: number; readonly folder?: 'Sent' }) => {
    const date = new Date(given.at).toUTCString();
    const all = [...head, `Date: ${date}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
    dovecot.put(ADDRESS, { ...given, raw: Buffer.from(`${all.join('\r\n')}\r\n\r\n${text}\r\n`) });
  };
  const cannot = (what: string) => () => {
    throw new Error(`mail cannot be ${what} after it was sent`);
  };
  return {
    hosts: {},
    app: {},
    settings: {
      address: ADDRESS,
      imapHost: '127.0.0.1',
      imapPort: String(dovecot.imapPort),
      imapSecurity: 'none',
      smtpHost: '127.0.0.1',
      smtpPort: String(sink.port),
      smtpSecurity: 'none',
    },
    secrets: { password: 'secret' },
    write({ text, author = 'Jana', at = clock.now() }) {
      const id = nextId('guest.test');
      put([`From: ${author} <jana@guest.test>`, `To: ${ADDRESS}`, 'Subject: Dinner', `Message-ID: ${id}`], text, { at });
      return id;
    },
    writeOurselves(text) {
      const id = nextId('bistro.test');
      put([`From: ${ADDRESS}`, 'To: everybody@guest.test', 'Subject: Tonight', `Message-ID: ${id}`], text, { at: clock.now() });
      return id;
    },
    edit: cannot('changed'),
    remove: cannot('taken back'),
    answerThere(under, text) {
      const id = nextId('bistro.test');
      const head = [
        `From: ${ADDRESS}`,
        'To: jana@guest.test',
        'Subject: Re: Dinner',
        `Message-ID: ${id}`,
        `References: ${under}`,
      ];
      put(head, text, { at: clock.now(), folder: 'Sent' });
      there.push({ id, under, text, byUs: false });
    },
    answers(under) {
      // A mailbox keeps one of two mails with one Message-ID.
      const ours = new Map(sink.taken.map(({ raw }) => answerIn(raw)).map((one) => [one.id, one]));
      return [...there, ...ours.values()].filter((one) => under === undefined || one.under === under);
    },
    misbehave(how, { on, count = 1 } = {}) {
      if (how === 'revoked' || how === 'expired') return dovecot.deny(ADDRESS);
      if (on === 'read') return;
      if (how === 'cut') return sink.hangUp('stored');
      if (how === 'cut_before') return sink.hangUp('before');
      sink.refuse({ at: 'mail', ...BUSY[how], times: count });
    },
    requests: [],
    deliver: null,
    async [Symbol.asyncDispose]() {
      await dovecot[Symbol.asyncDispose]();
      await sink[Symbol.asyncDispose]();
    },
  };
}

const BUSY: Readonly<
  Record<Exclude<Misbehaviour, 'revoked' | 'expired' | 'cut' | 'cut_before'>, { code: number; words: string }>
> = {
  rate: { code: 421, words: '4.7.0 Too many connections, try again later' },
  server_error: { code: 451, words: '4.3.0 Local error in processing' },
  html: { code: 451, words: '4.3.0 Local error in processing' },
  slow_page: { code: 451, words: '4.4.2 Timeout' },
};

function answerIn(raw: string): AnswerThere {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const body = rest.join('\r\n\r\n');
  const text =
    field('Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64').toString() : body.replaceAll('=\r\n', '');
  return { id: field('Message-ID'), under: field('In-Reply-To'), text: text.trim(), byUs: true };
}
