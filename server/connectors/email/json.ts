/** A mail that was taken apart elsewhere: the JSON of common parsers (ours, mailparser, postal-mime), read as far as it can be. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';
import { textOfHtml } from '../kit/html.ts';
import { madeId } from '../kit/gather.ts';
import { idsOf, type Mailbox, type ParsedMail } from './payload.ts';

const TEXT_UNITS = 40_000;
const MAILS_AT_MOST = 200;

/** One mail, a list of them, or something with a list in it. Empty: nothing of it is a mail. */
export function mailsOfJson(value: unknown): ParsedMail[] {
  const { messages, mails, items, data } = fieldsOf(value);
  const list = [value, messages, mails, items, data].find((one) => Array.isArray(one));
  return (list === undefined ? [value] : listOf(list))
    .slice(0, MAILS_AT_MOST)
    .map(fieldsOf)
    .filter((one) => ['messageId', 'message-id', 'from', 'subject', 'text', 'html'].some((name) => !absent(one[name])))
    .filter((one) => ['text', 'html', 'subject', 'from'].some((name) => !absent(one[name])))
    .map(mailOf);
}

const absent = (value: unknown) => value === undefined || value === null || value === '';

function mailOf(one: Fields): ParsedMail {
  const head = headOf(one['headers'] ?? one['headerLines']);
  const text = (...names: readonly string[]) => names.map((name) => stringOf(one[name])).find((found) => found !== '') ?? '';
  const headed = (name: string, ...names: readonly string[]) => text(...names) || (head[name]?.[0] ?? '');
  const from = mailboxesOf(one['from'] ?? head['from']?.[0]);
  const html = text('html').slice(0, 1_000_000);
  const list = fieldsOf(one['list']);
  const fields: Record<string, readonly string[]> = { ...head };
  const add = (name: string, value: unknown) => {
    const written = stringOf(value);
    if (written !== '') fields[name] = [written];
  };
  add('auto-submitted', one['autoSubmitted'] ?? one['auto-submitted']);
  add('precedence', one['precedence']);
  add('content-type', contentTypeOf(one['contentType']));
  add('return-path', one['returnPath']);
  if (!absent(list['id'])) add('list-id', written(list['id']));
  if (!absent(list['unsubscribe'])) add('list-unsubscribe', written(list['unsubscribe']));
  if (!absent(list['post'])) add('list-post', written(list['post']));
  const messageId = headed('message-id', 'messageId', 'message-id', 'message_id');
  const results = one['authenticationResults'] ?? head['authentication-results'];
  return {
    messageId: idsOf(messageId)[0] ?? idsOf(`<${messageId.trim()}>`)[0] ?? '',
    from: from[0] ?? null,
    manySenders: from.length > 1,
    replyTo: mailboxesOf(one['replyTo'] ?? head['reply-to']?.[0])[0] ?? null,
    to: mailboxesOf(one['to'] ?? head['to']?.[0]),
    subject: headed('subject', 'subject').slice(0, 2_000),
    date: headed('date', 'date').slice(0, 100),
    inReplyTo: idsOf(headed('in-reply-to', 'inReplyTo', 'in-reply-to'))[0] ?? '',
    references: idsOf(
      Array.isArray(one['references']) ? one['references'].map(stringOf).join(' ') : headed('references', 'references'),
    ),
    text: text('text', 'plain').slice(0, TEXT_UNITS),
    htmlText: html === '' ? '' : textOfHtml(html).slice(0, TEXT_UNITS),
    links: [],
    fields,
    authenticationResults: (Array.isArray(results) ? results.map(stringOf) : [stringOf(results)])
      .filter((line) => line !== '')
      .slice(0, 1),
    pictures: [],
    returned: null,
    digest: madeId(JSON.stringify(one)).slice('made:'.length),
    notes: absent(one['attachments']) || listOf(one['attachments']).length === 0 ? [] : ['attachments_left'],
  };
}

/** `[{ key, value }]`, `[{ key, line }]`, or an object of them. */
function headOf(value: unknown): Record<string, string[]> {
  const head: Record<string, string[]> = {};
  const put = (name: string, content: unknown) => {
    const key = name.toLowerCase();
    const line = typeof content === 'object' ? written(content) : stringOf(content);
    if (/^[a-z][a-z0-9-]{0,60}$/.test(key) && line !== '') (head[key] ??= []).push(line.slice(0, 4_000));
  };
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 500).map(fieldsOf)) {
      const line = stringOf(entry['line']);
      put(
        stringOf(entry['key'] ?? entry['name']),
        absent(entry['value']) && line !== '' ? line.slice(line.indexOf(':') + 1).trim() : entry['value'],
      );
    }
  } else for (const [name, content] of Object.entries(fieldsOf(value)).slice(0, 500)) put(name, content);
  return head;
}

const written = (value: unknown): string =>
  stringOf(value) || (typeof value === 'object' && value !== null ? JSON.stringify(value) : '');

const contentTypeOf = (value: unknown): string => stringOf(value) || stringOf(fieldsOf(value)['value']);

/** An object, a list, mailparser's `{ value: [] }`, or `Name <address>`. */
function mailboxesOf(value: unknown): Mailbox[] {
  if (typeof value === 'string') {
    const parts = value.split('@').length > 2 ? value.split(',') : [value];
    return parts.slice(0, 20).map(mailboxOf).filter(isSomebody);
  }
  const inner = fieldsOf(value)['value'];
  const list = Array.isArray(value) ? value : Array.isArray(inner) ? inner : [value];
  return list
    .slice(0, 20)
    .map((one) => (typeof one === 'string' ? mailboxOf(one) : read(fieldsOf(one))))
    .filter(isSomebody);
}

const isSomebody = ({ address, name }: Mailbox) => address !== '' || name !== '';
const read = ({ address, email, name }: Fields): Mailbox => ({
  address: (stringOf(address) || stringOf(email)).trim().slice(0, 320),
  name: stringOf(name).slice(0, 500),
});

export function mailboxOf(text: string): Mailbox {
  const bracket = /^([^<>]{0,500})<([^<>\s]{1,320})>\s*$/.exec(text.trim());
  if (bracket !== null) return { address: bracket[2] ?? '', name: (bracket[1] ?? '').trim().replace(/^"(.*)"$/, '$1') };
  const bare = text.trim();
  return /^[^\s<>@]+@[^\s<>@]+$/.test(bare) ? { address: bare, name: '' } : { address: '', name: bare.slice(0, 500) };
}
