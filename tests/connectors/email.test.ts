import { describe, expect, test } from 'vitest';
import { email } from '#server/connectors/email/index.ts';
import { mailOf, NOW, read, readAs } from './email-kit.ts';
import { bytesOf, samplesOf } from './mutations.ts';

const samples = samplesOf('email');
const sample = (name: string) => readAs(samples.get(name) ?? new Uint8Array());
const one = async (name: string) => (await sample(name)).items[0];

describe('a complaint by mail', () => {
  test('is a private message that is answered in its thread', async () => {
    expect(await one('complaint-plain-cs.eml')).toEqual({
      channel: 'email',
      kind: 'message',
      visibility: 'private',
      externalId: '<complaint-plain-cs@example.test>',
      author: 'Reviewer 1',
      rating: null,
      text: 'Dobrý den,\n\nPolévka byla studená a na účet jsme čekali půl hodiny.\n\nReviewer 1',
      language: null,
      url: null,
      reach: null,
      placeLabel: '',
      contact: 'reviewer1+answers@example.test',
      spokeAt: Date.parse('2026-01-15T10:05:00Z'),
      replyMode: 'api',
      replyUrl: null,
      conversation: '<complaint-plain-cs@example.test>',
      title: 'Stížnost: studená polévka',
      target: {
        to: 'reviewer1+answers@example.test',
        subject: 'Re: Stížnost: studená polévka',
        inReplyTo: '<complaint-plain-cs@example.test>',
        references: '<complaint-plain-cs@example.test>',
      },
    });
  });

  test('without a name is by its address; without words its subject is what was said', async () => {
    expect((await one('complaint-en.eml'))?.author).toBe('reviewer3@example.test');
    const { items } = await read({ subject: 'Food poisoning after dinner', body: '' });
    expect(items[0]?.text).toBe('Food poisoning after dinner');
  });

  test('goes on in the conversation of the first mail, answered below all of it', async () => {
    const item = await one('reply-in-thread.eml');
    expect(item?.text).toBe('Děkuji, přijdu znovu.');
    expect(item?.conversation).toBe('<complaint-plain-cs@example.test>');
    expect(item?.title).toBe('Stížnost: studená polévka');
    expect(item?.target).toEqual({
      to: 'reviewer1@example.test',
      subject: 'Re: Stížnost: studená polévka',
      inReplyTo: '<reply-2@example.test>',
      references: '<complaint-plain-cs@example.test> <our-answer-1@bistro.test> <reply-2@example.test>',
    });
  });

  test('in a thread without end keeps its first mail and the latest in the target', async () => {
    const ids = Array.from({ length: 90 }, (_, index) => `<${'x'.repeat(60)}${index}@guest.test>`);
    const { items } = await read({ head: [`References: ${ids.join('\r\n ')}`], body: 'Still cold.' });
    const named = items[0]?.target?.['references']?.split(' ') ?? [];
    expect(named[0]).toBe(ids[0]);
    expect(named.at(-1)).toBe('<story@guest.test>');
    expect(named.at(-2)).toBe(ids.at(-1));
    expect(JSON.stringify(items[0]?.target).length).toBeLessThan(4_096);
  });

  test('in HTML alone loses no word', async () => {
    const body =
      '<html><head><style>p{color:red}</style></head><body><p>Zupa była <b>zimna</b>.</p><p>Ania&nbsp;K.</p></body></html>';
    expect((await read({ body, html: true })).items[0]?.text).toBe('Zupa była zimna.\n\nAnia\u00a0K.');
  });

  test('in HTML beside a stub of text is read from the HTML, and words in several parts are all kept', async () => {
    const parts = (kind: string, first: string, second: string) => ({
      head: [`Content-Type: multipart/${kind}; boundary=B`],
      body: `--B\nContent-Type: text/plain; charset=utf-8\n\n${first}\n--B\nContent-Type: text/html; charset=utf-8\n\n${second}\n--B--`,
    });
    const stub = await read(parts('alternative', 'Show HTML', '<p>The soup was cold and nobody came for half an hour.</p>'));
    expect(stub.items[0]?.text).toBe('The soup was cold and nobody came for half an hour.');
    const mixed = await read(parts('mixed', 'The soup was cold.', '<p>And nobody came.</p>'));
    expect(mixed.items[0]?.text).toContain('The soup was cold.');
    expect(mixed.items[0]?.text).toContain('And nobody came.');
  });

  test('handed on as an attachment is read with its words', async () => {
    const body = `--B\nContent-Type: text/plain\n\nPlease look.\n--B\nContent-Type: message/rfc822\n\nFrom: g@guest.test\nSubject: Hair\n\nA hair in the soup.\n--B--`;
    const { items } = await read({ head: ['Content-Type: multipart/mixed; boundary=B'], body });
    expect(items[0]?.text).toBe('Please look.\n\nHair\n\nA hair in the soup.');
  });

  test('brings its pictures, and says what was left out', async () => {
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(6_000, 1)]).toString('base64');
    const part = (type: string, content: string) =>
      `--B\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${content}\n`;
    const body = `--B\nContent-Type: text/plain\n\nLook.\n${part('image/jpeg', jpeg)}${part('image/gif', 'R0lGODlhAQABAAAAACw=')}${part('application/pdf', jpeg)}--B--`;
    const [item] = (await read({ head: ['Content-Type: multipart/mixed; boundary=B'], body })).items;
    expect(item?.pictures).toHaveLength(1);
    expect(item?.pictures?.[0]).toMatchObject({ mediaType: 'image/jpeg' });
    expect(item?.notes).toEqual(['attachments_left']);
  });

  test.each([
    ['a mail that comes before it was written', 'Sun, 22 Nov 2026 19:30:00 +0100', NOW],
    ['a day without a zone', '15 Jan 2026 10:05:00', Date.parse('2026-01-15T10:05:00Z')],
    ['a zone in brackets', 'Thu, 15 Jan 2026 10:05:00 +0100 (CET)', Date.parse('2026-01-15T09:05:00Z')],
    ['no day at all', 'yesterday', NOW],
  ])('%s', async (_, date, at) => {
    const raw = Buffer.from(`From: a@guest.test\r\nDate: ${date}\r\nSubject: x\r\n\r\nCold.\r\n`);
    expect((await readAs(raw)).items[0]?.spokeAt).toBe(at);
  });

  test('whose sender nobody reads is not answered there', async () => {
    const { items } = await read({ from: 'Portal <no-reply@portal.test>', body: 'A guest complained: cold soup.' });
    expect(items[0]).toMatchObject({ replyMode: 'link' });
    expect(items[0]).not.toHaveProperty('target');
    expect(email.answers({ channel: 'google', kind: 'review', visibility: 'public' })).toBeNull();
  });

  test('without a Message-ID has the same name whenever it is read', async () => {
    const raw = Buffer.from('From: a@guest.test\r\nSubject: Cold\r\n\r\nSoup.\r\n');
    const [first, again] = [await readAs(raw), await readAs(raw)];
    expect(first.items[0]?.externalId).toMatch(/^mail:[0-9a-f]{32}$/);
    expect(again).toEqual(first);
  });
});

describe('what support puts in', () => {
  test('mail and the same mail taken apart say the same', async () => {
    for (const name of [...samples.keys()].filter((file) => file.endsWith('.eml')))
      expect(await sample(name.replace('.eml', '.parsed.json')), name).toEqual(await sample(name));
  });

  test('a list of mails, an export of a mailbox, other parsers’ shapes', async () => {
    const parsed = JSON.parse(Buffer.from(samples.get('complaint-en.parsed.json') ?? []).toString()) as Record<string, unknown>;
    const list = await readAs(bytesOf([parsed, { ...parsed, messageId: '<other@example.test>' }, parsed]));
    expect(list.items.map(({ externalId }) => externalId)).toEqual(['<complaint-en@example.test>', '<other@example.test>']);
    const mbox = Buffer.concat(
      ['<a@g.test>', '<b@g.test>'].map((id) =>
        Buffer.concat([
          Buffer.from('From x Sat Nov 21 2026\r\n'),
          mailOf({ head: [`Message-ID: ${id}`], body: 'Cold.' }),
          Buffer.from('\r\n'),
        ]),
      ),
    );
    expect((await readAs(mbox)).items.map(({ externalId }) => externalId)).toEqual(['<a@g.test>', '<b@g.test>']);
    const shape = {
      messageId: 'x@g.test',
      from: { value: [{ address: 'a@g.test', name: 'A' }], text: 'A <a@g.test>' },
      headers: [{ key: 'in-reply-to', value: '<root@g.test>' }],
      html: '<p>Cold</p>',
      references: '<root@g.test> <b@g.test>',
    };
    expect((await readAs(bytesOf(shape))).items[0]).toMatchObject({
      externalId: '<x@g.test>',
      author: 'A',
      text: 'Cold',
      conversation: '<root@g.test>',
    });
  });

  test('what is no mail is nothing', async () => {
    expect((await readAs(bytesOf({ error: { code: 401 } }))).items).toEqual([]);
    expect((await readAs(bytesOf([]))).items).toEqual([]);
    expect((await readAs(Buffer.from('data: {}\n\nevent: x\n'))).items).toEqual([]);
    expect(email.translate(mailOf({}), { now: NOW }).rejects[0]?.reason).toBe('not_taken_apart');
  });
});
