/** A mail that could not be taken apart, whoever tried: its head as far as it can be read line by line, and what of its body looks like words. */
import { createHash } from 'node:crypto';
import { fieldOf, fieldsIn, roughText } from './head.ts';
import { mailboxOf } from './json.ts';
import { idsOf, type ParsedMail } from './payload.ts';

/** On the thread of everybody, so little of it. */
const BYTES = 256 * 1024;

export function roughMail(raw: Uint8Array): ParsedMail {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, BYTES));
  const lines = fieldsIn(bytes);
  const field = (name: string) => fieldOf(lines, name).slice(0, 2_000);
  const sender = (name: string) => (field(name) === '' ? null : mailboxOf(words(field(name))));
  return {
    messageId: idsOf(field('message-id'))[0] ?? '',
    from: sender('from'),
    manySenders: lines.filter(({ key }) => key === 'from').length > 1,
    replyTo: sender('reply-to'),
    to: [],
    subject: words(field('subject')),
    date: field('date').slice(0, 100),
    inReplyTo: idsOf(field('in-reply-to'))[0] ?? '',
    references: idsOf(fieldOf(lines, 'references')),
    text: roughText(bytes),
    htmlText: '',
    links: [],
    fields: {},
    // Nobody proves who sent what nobody can read.
    authenticationResults: [],
    pictures: [],
    returned: null,
    digest: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    notes: ['mail_unreadable'],
  };
}

/** Encoded words of RFC 2047 in UTF-8; others stay as they are. */
function words(text: string): string {
  return text.replaceAll(/=\?utf-8\?([bq])\?([^?\s]{0,500})\?=/gi, (_, how: string, content: string) => {
    if (how.toLowerCase() === 'b') return Buffer.from(content, 'base64').toString('utf8');
    const bytes = content
      .replaceAll('_', ' ')
      .replaceAll(/=([0-9a-f]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
}
