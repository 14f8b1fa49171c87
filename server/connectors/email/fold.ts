/**
 * What the guest wrote, without the mails below it and the lines a mail program signs with. A guest's own words are never taken for
 * either: whatever is not surely a quotation or a signature stays, and so does everything when nothing else would be left.
 */
import {
  AMONG_IT,
  ANSWERS_ARE,
  FORWARD_SUBJECT,
  HEAD_DATE,
  HEAD_FROM,
  HEAD_SENT,
  HEAD_SUBJECT,
  PROGRAMS,
  REPLY_SUBJECT,
  SENT_WITH,
  SEPARATORS,
  WEEKDAYS,
  WROTE,
  WROTE_STARTS,
} from './fold-words.ts';

export type Folding = {
  readonly subject: string;
  /** It names the mail that it answers. */
  readonly answers: boolean;
};

const ATTRIBUTION_UNITS = 320;
const SIGNATURE_LINES = 12;
const SIGNATURE_UNITS = 800;

export function folded(text: string, { subject, answers }: Folding): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const isAnswer = (answers || REPLY_SUBJECT.test(subject)) && !FORWARD_SUBJECT.test(subject);
  const own = isAnswer ? withoutHistory(lines) : lines;
  const kept = withoutSignature(own).join('\n').trim();
  return saysSomething(kept) ? kept : text.trim();
}

const saysSomething = (text: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);
const said = (lines: readonly string[]): boolean => saysSomething(lines.join('\n'));
const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

function withoutHistory(lines: readonly string[]): readonly string[] {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line) || isQuoted(line)) continue;
    if (isSeparator(line) || isOutlookHead(lines, at)) return beforeHistory(lines, at);
    const attribution = attributionAt(lines, at);
    if (attribution === null) continue;
    const next = lines.findIndex((one, index) => index > attribution.end && !isBlank(one));
    if (next !== -1 && isQuoted(lines[next] ?? '')) return aroundQuotes(lines, { from: at, next });
    if (attribution.sure && next !== -1) return beforeHistory(lines, at);
  }
  return lines;
}

/** Below is nothing that says whose it is, so the guest's hint that some of it is theirs is believed. */
function beforeHistory(lines: readonly string[], at: number): readonly string[] {
  const before = withoutRule(lines.slice(0, at));
  return said(before) && !before.some(hintsAtAnswers) ? before : lines;
}

function hintsAtAnswers(line: string): boolean {
  const text = line.toLowerCase();
  return ANSWERS_ARE.some((word) => text.includes(word)) && AMONG_IT.some((word) => text.includes(word));
}

/** Quoted lines say themselves what they are. With words among them, they are the questions to those answers and stay. */
function aroundQuotes(
  lines: readonly string[],
  { from, next }: { readonly from: number; readonly next: number },
): readonly string[] {
  const before = withoutRule(lines.slice(0, from));
  let end = next;
  while (end < lines.length && (isQuoted(lines[end] ?? '') || isBlank(lines[end] ?? ''))) end += 1;
  const after = lines.slice(end);
  if (!said(withoutSignature(after))) return said(before) ? before : lines;
  if (said(before) || after.some(isQuoted)) return lines;
  return after;
}

/** A line drawn above the quoted mail. */
function withoutRule(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && /^[\s_*=-]*$/.test(lines[end - 1] ?? '')) end -= 1;
  return lines.slice(0, end);
}

function isSeparator(line: string): boolean {
  const dashed = /^\s{0,3}[-_=]{2,}([^-_=].*[^-_=])[-_=]{2,}\s*$/.exec(line.slice(0, 200));
  return dashed !== null && SEPARATORS.includes((dashed[1] ?? '').trim().toLowerCase());
}

/** The name before the colon, without the stars of bold type. */
function labelOf(line: string): string {
  const colon = line.slice(0, 60).indexOf(':');
  return colon < 1 ? '' : line.slice(0, colon).replaceAll('*', '').trim().toLowerCase();
}

function isOutlookHead(lines: readonly string[], at: number): boolean {
  if (!HEAD_FROM.includes(labelOf(lines[at] ?? ''))) return false;
  const labels = lines.slice(at + 1, at + 6).map(labelOf);
  const dated = labels.some((label) => HEAD_DATE.includes(label)) && labels.some((label) => HEAD_SUBJECT.includes(label));
  return labels.some((label) => HEAD_SENT.includes(label)) || dated;
}

/** `sure`: it names an address, or a day with its year or hour. */
function attributionAt(lines: readonly string[], at: number): { readonly end: number; readonly sure: boolean } | null {
  let joined = '';
  for (let end = at; end < Math.min(at + 4, lines.length); end += 1) {
    const line = (lines[end] ?? '').trim();
    if (line === '' || joined.length + line.length > ATTRIBUTION_UNITS) return null;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (!line.endsWith(':')) continue;
    return isAttribution(joined) ? { end, sure: /[^\s<>@]@[^\s<>@]|\b(19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b/.test(joined) } : null;
  }
  return null;
}

function isAttribution(line: string): boolean {
  const lower = line.toLowerCase();
  const address = line.split(/[\s<>(),;:]/).some((word) => word.indexOf('@') > 0);
  const wrote = WROTE.some((word) => lower.includes(` ${word} `) || lower.endsWith(` ${word}:`) || lower.endsWith(` ${word} :`));
  const begins =
    WROTE_STARTS.some((word) => lower.startsWith(`${word} `)) ||
    WEEKDAYS.some((day) => lower.startsWith(day) && /^[\s.,]/.test(lower.slice(day.length))) ||
    /^\d{1,4}[.\-/ ]/.test(line);
  if (!/\d/.test(line)) return address && wrote;
  return (
    (wrote && (begins || address)) ||
    (begins && /^\d|^\p{L}{2,12}[.,]? \d/u.test(line) && />\s*:$/.test(line)) ||
    (begins && address && / o godz\. /.test(lower))
  );
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  let kept = withoutMobile(lines);
  const at = kept.findLastIndex((line) => line === '-- ' || line.trimEnd() === '--');
  if (at > 0) {
    const below = kept.slice(at + 1);
    const words = below.join('\n').trim();
    const fits = below.filter((line) => !isBlank(line)).length <= SIGNATURE_LINES && words.length <= SIGNATURE_UNITS;
    // Two dashes without the blank are also how people draw a line.
    const meant = kept[at] === '-- ' || /@|www\.|https?:|\d[\d ()/.-]{7,}\d/.test(words);
    if (fits && meant && said(kept.slice(0, at))) kept = kept.slice(0, at);
  }
  return withoutMobile(kept);
}

function withoutMobile(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  for (;;) {
    while (end > 0 && isBlank(lines[end - 1] ?? '')) end -= 1;
    if (end < 2 || !isMobile(lines[end - 1] ?? '') || !said(lines.slice(0, end - 1))) return lines.slice(0, end);
    end -= 1;
  }
}

function isMobile(line: string): boolean {
  const words = line.trim().toLowerCase();
  if (words.length > 120) return false;
  return SENT_WITH.some((start) => words.startsWith(start)) && PROGRAMS.some((program) => words.includes(program));
}
