/**
 * A mail taken apart: what of RFC 822 and MIME the rest asks for, as plain data. The taking apart is bounded (head, parts, depth, pictures)
 * and never fails; strangers write what it reads, so a server does it in a process of its own (server/unpack) and hands that in as
 * `Io.parseMail`.
 */
import { createHash } from 'node:crypto';
import { MailParser, type AttachmentStream, type Headers, type MailParserOptions, type MessageText } from 'mailparser';
import type { Picture } from '../item.ts';
import { textOfHtml } from '../kit/html.ts';
import { fieldOf, fieldsIn, roughText, tamed, type Field } from './head.ts';

export type Mailbox = { readonly address: string; readonly name: string };

export type ParsedMail = {
  /** With its angle brackets; '' when the mail has none. */
  readonly messageId: string;
  readonly from: Mailbox | null;
  /** More than one sender is written over it: nobody can say whose it is. */
  readonly manySenders: boolean;
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly subject: string;
  /** As written. */
  readonly date: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly text: string;
  /** All of its words once more, where part of it is HTML. */
  readonly htmlText: string;
  /** Web addresses behind the links of its HTML, in their order. */
  readonly links: readonly string[];
  /** Some of the head's other fields, names in lower case, the topmost first, as written but unfolded. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Results of the checks that stand together at the top: what a server that took the mail wrote over it. */
  readonly authenticationResults: readonly string[];
  readonly pictures: readonly Extract<Picture, { readonly bytes: unknown }>[];
  /** Of a mail that came back to its sender (a bounce): what that one was. */
  readonly returned: Pick<ParsedMail, 'messageId' | 'inReplyTo' | 'references'> | null;
  /** The same bytes give the same one: names a mail without a Message-ID. */
  readonly digest: string;
  readonly notes: readonly string[];
};

/** More of the words than is kept of any (shared/model/clean.ts). */
const TEXT_UNITS = 40_000;
const HTML_UNITS = 1_000_000;
const LINKS_AT_MOST = 200;
const PICTURES_AT_MOST = 5;
const PICTURE_BYTES = 8 * 1024 * 1024;
/** Smaller ones are spacers, icons, and logos of signatures. */
const PICTURE_BYTES_LEAST = 4 * 1024;
const RELATED_BYTES_LEAST = 24 * 1024;
const INNER_BYTES = 2 * 1024 * 1024;
const INNER_DEPTH = 2;
const INNER_AT_MOST = 3;
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

const LIMITS: MailParserOptions & { readonly maxChildNodes: number } = {
  skipHtmlToText: true,
  skipImageLinks: true,
  skipTextLinks: true,
  checksumAlgo: 'sha1',
  maxChildNodes: 400,
};

type Found = {
  head: Headers;
  lines: Field[];
  text: string;
  html: string;
  pictures: Picture[];
  inner: Buffer[];
  returned: Buffer | null;
  notes: Set<string>;
};

/** Never rejects. */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  return parseInner(raw, 0);
}

async function parseInner(raw: Uint8Array, depth: number): Promise<ParsedMail> {
  const { bytes, cut } = tamed(raw);
  const found = await takeApart(bytes);
  if (cut) found.notes.add('head_cut');
  const { head, lines } = found;
  const inner: ParsedMail[] = [];
  if (depth < INNER_DEPTH) for (const one of found.inner) inner.push(await parseInner(one, depth + 1));
  const isReport = fieldOf(lines, 'content-type').toLowerCase().startsWith('multipart/report');
  const innerWords = inner
    .map(({ subject, text, htmlText }) => `\n\n${subject}\n\n${text.trim() === '' ? htmlText : text}`)
    .join('');
  const html = found.html.slice(0, 2 * HTML_UNITS);
  const field = (name: string) => fieldOf(lines, name);
  return {
    messageId: idsOf(field('message-id'))[0] ?? '',
    from: mailboxesOf(head.get('from'))[0] ?? null,
    manySenders: lines.filter(({ key }) => key === 'from').length > 1 || mailboxesOf(head.get('from')).length > 1,
    replyTo: mailboxesOf(head.get('reply-to'))[0] ?? null,
    to: [...mailboxesOf(head.get('to')), ...mailboxesOf(head.get('delivered-to'))].slice(0, 20),
    subject: textOf(head.get('subject')).slice(0, 2_000),
    date: field('date').slice(0, 100),
    inReplyTo: idsOf(field('in-reply-to'))[0] ?? '',
    references: idsOf(
      lines
        .filter(({ key }) => key === 'references')
        .map(({ value }) => value)
        .join(' '),
    ),
    text: `${found.text.slice(0, TEXT_UNITS)}${found.html === '' ? innerWords : ''}`.slice(0, TEXT_UNITS),
    htmlText: html === '' ? '' : `${textOfHtml(html, HTML_UNITS).slice(0, TEXT_UNITS)}${innerWords}`.slice(0, TEXT_UNITS),
    links: linksOf(html),
    fields: chosen(lines),
    authenticationResults: topmostResults(lines),
    pictures: [...found.pictures, ...inner.flatMap(({ pictures }) => pictures)].slice(
      0,
      PICTURES_AT_MOST,
    ) as ParsedMail['pictures'],
    returned: isReport && found.returned !== null ? returnedOf(found.returned) : null,
    digest: createHash('sha256').update(raw).digest('hex').slice(0, 32),
    notes: [...found.notes].sort(),
  };
}

/** What a mail that the parser gives up half-way has said so far is kept, and what it did not come to is read roughly. */
function takeApart(bytes: Buffer): Promise<Found> {
  const found: Found = {
    head: new Map(),
    lines: [],
    text: '',
    html: '',
    pictures: [],
    inner: [],
    returned: null,
    notes: new Set(),
  };
  return new Promise((resolve) => {
    let ended = false;
    const end = (whole: boolean) => {
      if (ended) return;
      ended = true;
      const nothing = found.text.trim() === '' && found.html.trim() === '';
      if (whole && nothing && found.pictures.length === 0 && found.inner.length === 0 && found.notes.size === 0) {
        // A border that is not named, a kind that contradicts itself.
        found.text = roughText(bytes);
      }
      if (!whole) {
        found.notes.add('mail_unreadable');
        found.text = roughText(bytes);
        found.html = '';
      }
      resolve(found);
    };
    const parser = new MailParser(LIMITS);
    parser.on('headers', (head) => {
      found.head = head;
    });
    parser.on('headerLines', (lines: readonly { readonly key: string; readonly line: string }[]) => {
      found.lines = lines.map(({ key, line }) => ({
        key,
        value: line
          .slice(line.indexOf(':') + 1)
          .replace(/\r?\n/g, ' ')
          .trim(),
      }));
    });
    parser.on('data', (part: AttachmentStream | MessageText) => {
      if (part.type !== 'attachment') {
        found.text = part.text ?? '';
        found.html = typeof part.html === 'string' ? part.html : '';
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      part.content.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= PICTURE_BYTES) chunks.push(chunk);
      });
      part.content.on('end', () => {
        attach(part, { content: Buffer.concat(chunks), size, found });
        part.release();
      });
    });
    parser.on('error', () => end(false));
    parser.on('end', () => end(true));
    parser.end(bytes);
  });
}

function attach(
  { contentType, related }: AttachmentStream,
  { content, size, found }: { readonly content: Buffer; readonly size: number; readonly found: Found },
): void {
  const type = contentType.toLowerCase().replace('image/jpg', 'image/jpeg');
  if (type === 'text/rfc822-headers' || type === 'message/rfc822') found.returned ??= content.subarray(0, INNER_BYTES);
  if (type === 'text/rfc822-headers') return;
  if (type === 'message/rfc822' && size <= INNER_BYTES && found.inner.length < INNER_AT_MOST)
    return void found.inner.push(content);
  if (type.startsWith('image/') && size < (related === true ? RELATED_BYTES_LEAST : PICTURE_BYTES_LEAST)) return;
  if (!PICTURE_TYPES.includes(type)) return void found.notes.add('attachments_left');
  if (size > PICTURE_BYTES || found.pictures.length >= PICTURES_AT_MOST) return void found.notes.add('pictures_left');
  found.pictures.push({ bytes: new Uint8Array(content), mediaType: type });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Its head, often without anything below. */
function returnedOf(bytes: Buffer): ParsedMail['returned'] {
  const lines = fieldsIn(bytes);
  return {
    messageId: idsOf(fieldOf(lines, 'message-id'))[0] ?? '',
    inReplyTo: idsOf(fieldOf(lines, 'in-reply-to'))[0] ?? '',
    references: idsOf(fieldOf(lines, 'references')),
  };
}

function mailboxesOf(value: unknown): Mailbox[] {
  const list = (value as { readonly value?: unknown } | undefined)?.value;
  if (!Array.isArray(list)) return [];
  return (list as readonly { readonly address?: string; readonly name?: string; readonly group?: readonly Mailbox[] }[])
    .flatMap(({ address, name, group }) => group ?? [{ address: address ?? '', name: name ?? '' }])
    .filter(({ address, name }) => address !== '' || name !== '')
    .map(({ address, name }) => ({ address: address.trim().slice(0, 320), name: name.slice(0, 500) }))
    .slice(0, 20);
}

export const idsOf = (text: string): string[] => (text.slice(0, 20_000).match(/<[^<>\s]{1,900}>/g) ?? []).slice(0, 100);

const FIELDS = [
  'auto-submitted',
  'content-type',
  'feedback-id',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'precedence',
  'return-path',
  'x-autoreply',
  'x-autorespond',
  'x-auto-response-suppress',
  'x-failed-recipients',
  'x-original-from',
  'x-vacation',
] as const;

function chosen(lines: readonly Field[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const name of FIELDS) {
    const values = lines.filter(({ key }) => key === name).map(({ value }) => value.slice(0, 2_000));
    if (values.length > 0) fields[name] = values.slice(0, 10);
  }
  return fields;
}

/** Some servers write one field a check. What stands below the next Received was there before the mail came to that server. */
function topmostResults(lines: readonly Field[]): string[] {
  const first = lines.findIndex(({ key }) => key === 'authentication-results');
  if (first === -1) return [];
  const rest = lines.slice(first);
  const below = rest.findIndex(({ key }) => key === 'received');
  return (below === -1 ? rest : rest.slice(0, below))
    .filter(({ key }) => key === 'authentication-results')
    .map(({ value }) => value.slice(0, 4_000))
    .slice(0, 10);
}

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/\bhref\s{0,9}=\s{0,9}["']?(https?:\/\/[^"'\s<>]{1,2000})/gi)];
  return found.slice(0, LINKS_AT_MOST).map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
}
