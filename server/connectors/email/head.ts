/** The head of a mail before any parser sees it: fields nobody writes by hand (a line of ten megabytes) are taken out, so that the words below are read. */

export type Field = { readonly key: string; readonly value: string };

const FIELD_BYTES = 64 * 1024;
const HEAD_BYTES = 512 * 1024;
const FIELDS_AT_MOST = 1_000;
const LF = 0x0a;
const CR = 0x0d;

/** `cut`: fields were taken out. An honest mail comes back as it is. */
export function tamed(raw: Uint8Array): { readonly bytes: Buffer; readonly cut: boolean } {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const kept: Buffer[] = [];
  let cut = false;
  let size = 0;
  let at = 0;
  // An mbox begins with a line of its own.
  if (bytes.subarray(0, 5).toString('latin1') === 'From ') at = afterLine(bytes, 0);
  const start = at;
  while (at < bytes.length && !isBlank(bytes, at)) {
    let end = afterLine(bytes, at);
    while (end < bytes.length && (bytes[end] === 0x20 || bytes[end] === 0x09)) end = afterLine(bytes, end);
    const field = bytes.subarray(at, end);
    if (field.length > FIELD_BYTES || size + field.length > HEAD_BYTES || kept.length >= FIELDS_AT_MOST) cut = true;
    else {
      kept.push(field);
      size += field.length;
    }
    at = end;
  }
  return cut ? { bytes: Buffer.concat([...kept, bytes.subarray(at)]), cut } : { bytes: bytes.subarray(start), cut };
}

function afterLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(LF, from);
  return end === -1 ? bytes.length : end + 1;
}

const isBlank = (bytes: Buffer, at: number): boolean => bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);

export const fieldOf = (lines: readonly Field[], name: string): string => lines.find(({ key }) => key === name)?.value ?? '';

/** Of a head that no parser takes: its fields as they are written. */
export function fieldsIn(bytes: Uint8Array): Field[] {
  const head = tamed(bytes).bytes;
  const lines: Field[] = [];
  for (const line of utf8.decode(head.subarray(0, HEAD_BYTES)).split(/\r?\n/).slice(0, FIELDS_AT_MOST)) {
    if (line === '') break;
    const colon = line.indexOf(':');
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined)
      lines[lines.length - 1] = { key: last.key, value: `${last.value} ${line.trim()}` };
    else if (colon > 0) lines.push({ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return lines;
}

const utf8 = new TextDecoder('utf-8');
const ROUGH_LINES = 100_000;
const ROUGH_LINE_BYTES = 64 * 1024;
const ROUGH_UNITS = 20_000;

/** What can be read of a body that no parser takes: lines that are neither borders, heads of parts nor encoded bytes. */
export function roughText(bytes: Buffer): string {
  let at = 0;
  while (at < bytes.length && !isBlank(bytes, at)) at = afterLine(bytes, at);
  let text = '';
  for (let lines = 0; at < bytes.length && text.length < ROUGH_UNITS && lines < ROUGH_LINES; lines += 1) {
    const end = afterLine(bytes, at);
    const line = end - at > ROUGH_LINE_BYTES ? '' : utf8.decode(bytes.subarray(at, end)).trimEnd();
    if (!line.startsWith('--') && !/^(content|mime)-[a-z-]{1,40}:/i.test(line) && !isEncoded(line)) text += `${line}\n`;
    at = end;
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** Sixty letters without a blank, or a thousand with hardly one: no words. */
function isEncoded(line: string): boolean {
  if (line.length < 60) return false;
  const blanks = line.slice(0, 1_000).split(' ').length - 1;
  return blanks === 0 || (line.length >= 1_000 && blanks < 20);
}
