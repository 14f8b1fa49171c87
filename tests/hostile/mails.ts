/** Mails made to hurt whoever takes them apart. Each holds the words below somewhere, unless it says that it holds none. */
export const WORDS = 'The soup was cold and nobody came.';

const MB = 1024 * 1024;
const HEAD = 'From: Jana <jana@guest.test>\r\nTo: inbox@bistro.test\r\nSubject: Cold soup\r\nMessage-ID: <x@guest.test>\r\n';
const plain = (more: string, body = WORDS) => Buffer.from(`${HEAD}${more}\r\n${body}\r\n`);
const html = (body: string) => plain('Content-Type: text/html; charset=utf-8\r\n', body);
const multipart = (parts: readonly string[], kind = 'mixed') =>
  plain(`Content-Type: multipart/${kind}; boundary="B"\r\n`, `--B\r\n${parts.join('\r\n--B\r\n')}\r\n--B--`);
const text = (words = WORDS) => `Content-Type: text/plain\r\n\r\n${words}`;

function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join('');
  const close = Array.from({ length: depth }, (_, at) => `\r\n--b${depth - at - 1}--`).join('');
  return Buffer.from(`${HEAD}${open}${text()}${close}\r\n`);
}

function handedOn(depth: number): Buffer {
  return Buffer.from(`${HEAD}Content-Type: message/rfc822\r\n\r\n`.repeat(depth) + plain('').toString());
}

export const MAILS: Readonly<Record<string, () => Buffer>> = {
  nothing: () => Buffer.alloc(0),
  'line ends alone': () => Buffer.from('\r\n'.repeat(10_000)),
  'bytes that are no text': () => Buffer.from(Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 256)),
  'five thousand parts inside one another': () => nested(5_000),
  'forty parts inside one another': () => nested(40),
  'twenty thousand parts beside one another': () => multipart([text(), ...Array.from({ length: 20_000 }, () => text('x'))]),
  'a part with a hundred thousand empty borders': () => multipart([text(), ...Array.from({ length: 100_000 }, () => '')]),
  'a border that never ends': () => plain(`Content-Type: multipart/mixed; boundary="B"\r\n`, `--B\r\n${text()}\r\n`),
  'no border': () => plain('Content-Type: multipart/mixed\r\n'),
  'a border of five thousand letters': () => plain(`Content-Type: multipart/mixed; boundary="${'B'.repeat(5_000)}"\r\n`),
  'a head of one line of ten megabytes': () => plain(`X-Long: ${'x'.repeat(10 * MB)}\r\n`),
  'a subject of ten megabytes': () => Buffer.from(`From: a@guest.test\r\nSubject: ${'x'.repeat(10 * MB)}\r\n\r\n${WORDS}\r\n`),
  'a field of ten megabytes over many lines': () => plain(`X-Long: ${'x\r\n '.repeat(2 * MB)}\r\n`),
  'a hundred thousand fields': () => plain('X-One: 1\r\n'.repeat(100_000)),
  'a head of a part of three megabytes': () => multipart([`X-Long: ${'x'.repeat(3 * MB)}\r\n${text()}`]),
  'encoded words without end': () => plain(`X-Words: ${'=?utf-8?q?=C5?= '.repeat(4_000)}\r\n`),
  'encoded words that are broken': () =>
    Buffer.from(`From: =?utf-8?b?????=?= <a@guest.test>\r\nSubject: =?x-none?q?=ZZ?= =?utf-8?q?\r\n\r\n${WORDS}\r\n`),
  'fifty thousand receivers': () => plain(`Cc: ${'a@b.test,'.repeat(6_000)}\r\n`),
  'groups inside groups': () =>
    Buffer.from(`From: ${'a:'.repeat(5_000)}b@guest.test${';'.repeat(5_000)}\r\nSubject: x\r\n\r\n${WORDS}\r\n`),
  'brackets inside brackets': () => plain(`Authentication-Results: ${'('.repeat(60_000)}\r\nCc: ${'("'.repeat(30_000)}\r\n`),
  'a thread without end': () => plain(`References: ${'<a@b.test> '.repeat(5_000)}\r\n`),
  'twelve megabytes of base64': () =>
    multipart([
      text(),
      `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${'A'.repeat(76)}\r\n`.concat(
        `${'A'.repeat(76)}\r\n`.repeat(155_000),
      ),
    ]),
  'words of base64 that grow to nine megabytes': () =>
    plain('Content-Transfer-Encoding: base64\r\n', Buffer.from(`${WORDS}\n${'x '.repeat(4 * MB)}`).toString('base64')),
  'base64 that is none': () => plain('Content-Transfer-Encoding: base64\r\n', `!!!${Buffer.from(WORDS).toString('base64')}`),
  'quoted-printable that breaks off': () => plain('Content-Transfer-Encoding: quoted-printable\r\n', `${WORDS} =E=\r\n=`),
  'an encoding nobody knows': () => plain('Content-Type: text/plain; charset=x-klingon\r\nContent-Transfer-Encoding: x-what\r\n'),
  'letters of Japan that are none': () =>
    plain('Content-Type: text/plain; charset=iso-2022-jp\r\n', `${WORDS}\u001b$B\u001b\u001b`),
  'UTF-16 that breaks off': () =>
    Buffer.concat([
      Buffer.from(`${HEAD}Content-Type: text/plain; charset=utf-16\r\n\r\n`),
      Buffer.from(WORDS, 'utf16le'),
      Buffer.from([0xd8]),
    ]),
  'UTF-7': () => plain('Content-Type: text/plain; charset=utf-7\r\n', `${WORDS} +AGkAZw`),
  'NUL in every line': () => plain('X: \u0000\r\n', `${WORDS}\r\n${'\u0000\r\n'.repeat(10_000)}`),
  'text of six megabytes in one line': () => plain('', `${WORDS} ${'x'.repeat(6 * MB)}`),
  'flowed text without end': () =>
    plain('Content-Type: text/plain; format=flowed; delsp=yes\r\n', `${WORDS}\r\n\r\n${'a \r\n'.repeat(500_000)}`),
  'a hundred thousand quoted lines': () =>
    plain(
      'In-Reply-To: <a@b.test>\r\n',
      `${WORDS}\r\n\r\nOn 1 Jan 2026 at 10:00 A <a@b.test> wrote:\r\n${'> x\r\n'.repeat(100_000)}`,
    ),
  'lines that all begin a quotation': () =>
    plain('In-Reply-To: <a@b.test>\r\n', `${WORDS}\r\n${'On 1 Jan 2026 at 10:00 A <a@b.test> wrote:\r\n'.repeat(50_000)}`),
  'HTML a hundred thousand deep': () => html(`<p>${WORDS}</p>${'<div>'.repeat(100_000)}`),
  'HTML of one megabyte of opening brackets': () => html(`<p>${WORDS}</p>${'<'.repeat(MB)}`),
  'HTML of unclosed comments': () => html(`<p>${WORDS}</p>${'<!--'.repeat(200_000)}`),
  'HTML of attributes without end': () => html(`<p>${WORDS}</p><a ${'a="'.repeat(200_000)}`),
  'HTML of links without end': () => html(`<p>${WORDS}</p>${'<a href="http:'.repeat(80_000)}`),
  'HTML of tables in tables': () => html(`<p>${WORDS}</p>${'<table><tr><td>'.repeat(20_000)}x`),
  'HTML of lists in quotations': () => html(`<p>${WORDS}</p>${'<blockquote><ul><li>'.repeat(20_000)}x`),
  'HTML of letters with names': () => html(`<p>${WORDS}</p>${'&NotEqualTilde;'.repeat(70_000)}`),
  'HTML of line breaks': () => html(`<p>${WORDS}</p>${'<br>'.repeat(250_000)}`),
  'HTML of blanks': () => html(`<p>${WORDS}</p>${' &nbsp;'.repeat(150_000)}`),
  'HTML of ten megabytes': () => html(`<p>${WORDS}</p>${'<p>x</p>'.repeat((10 * MB) / 8)}`),
  'mails in mails in mails': () => handedOn(60),
  'a hundred mails beside one another': () =>
    multipart([text(), ...Array.from({ length: 100 }, () => `Content-Type: message/rfc822\r\n\r\n${plain('').toString()}`)]),
  'a thousand pictures': () =>
    multipart([
      text(),
      ...Array.from(
        { length: 390 },
        () => `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${'A'.repeat(8_000)}`,
      ),
    ]),
  'a report of reports': () =>
    multipart(
      [
        text(),
        'Content-Type: message/delivery-status\r\n\r\nAction: failed',
        'Content-Type: text/rfc822-headers\r\n\r\n'.concat('X: y\r\n'.repeat(50_000)),
      ],
      'report; report-type=delivery-status',
    ),
};

/** These say nothing, or say it where nobody looks. */
export const WORDLESS: readonly string[] = [
  'nothing',
  'line ends alone',
  'bytes that are no text',
  'base64 that is none',
  'mails in mails in mails',
  'a report of reports',
];
