/** Mails for tests: what a line of story says about one, the rest as a mail program writes it. */
import { email } from '#server/connectors/email/index.ts';
import type { Translation } from '#server/connectors/item.ts';

export const NOW = Date.parse('2026-11-21T20:40:00+01:00');
export const SHOP = 'inbox@bistro.test';

export type Story = {
  readonly from?: string;
  readonly subject?: string;
  /** More of the head, as it is written. */
  readonly head?: readonly string[];
  readonly body?: string;
  readonly html?: boolean;
};

const encoded = (words: string) =>
  /^[\x20-\x7e]*$/.test(words) ? words : `=?utf-8?b?${Buffer.from(words).toString('base64')}?=`;

export function mailOf({
  from = 'Jana <jana@guest.test>',
  subject = 'Cold soup',
  head = [],
  body = '',
  html = false,
}: Story): Buffer {
  const lines = [
    ...head.filter((line) => /^(Return-Path|Authentication-Results|Received):/.test(line)),
    `From: ${from}`,
    `To: Bistro <${SHOP}>`,
    `Subject: ${encoded(subject)}`,
    'Date: Sat, 21 Nov 2026 19:30:00 +0100',
    ...(head.some((line) => /^message-id:/i.test(line)) ? [] : ['Message-ID: <story@guest.test>']),
    ...head.filter((line) => !/^(Return-Path|Authentication-Results|Received):/.test(line)),
    ...(head.some((line) => /^content-type:/i.test(line))
      ? []
      : [`Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8`]),
    'Content-Transfer-Encoding: 8bit',
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`);
}

export const readAs = (raw: Uint8Array, account?: string): Promise<Translation> =>
  email.read === undefined
    ? Promise.reject(new Error('mail is taken apart before it is translated'))
    : email.read(raw, { now: NOW, ...(account === undefined ? {} : { account: { id: account } }) });

export const read = (story: Story, account = SHOP): Promise<Translation> => readAs(mailOf(story), account);
