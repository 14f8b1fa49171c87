/** HTML of strangers as plain text: paragraphs and lists keep their lines, addresses of links and pictures are left out, no word is. */
import { compile } from 'html-to-text';

/** Deeper than people write, and less than a stack holds. */
const DEPTH_MAX = 200;
/** UTF-16 units looked at, without styles and comments; cleaned words are 20,000 at most, the rest is markup. */
const LENGTH_MAX = 120_000;

const convert = compile({
  wordwrap: false,
  // Cut before it is converted: the library would say so on the console.
  limits: { maxInputLength: Number.MAX_SAFE_INTEGER, maxDepth: DEPTH_MAX, ellipsis: '' },
  formatters: {
    // A blank between the cells of a row: "Rating 2", not "Rating2".
    cell: (element, walk, builder) => {
      walk(element.children, builder);
      builder.addInline(' ');
    },
  },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'blockquote', options: { trimEmptyLines: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'hr', format: 'lineBreak' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
  ],
});

const TAG = /<\/?[a-z][^<>]*>/gi;

/** Never throws. `max`: more than usual where nobody waits for it. */
export function textOfHtml(whole: string, max = LENGTH_MAX): string {
  const html = withoutUnread(whole).slice(0, max);
  // Deeper than that the converter leaves words out, so tags alone are taken out.
  if (deeperThan(html, DEPTH_MAX)) return bare(html);
  try {
    return convert(html).trim();
  } catch {
    return bare(html);
  }
}

/** Says nothing of the words that only look like it: "2 < 3", "R&D". */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i.test(text);

const UNREAD = /<!--|<style\b|<script\b/gi;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<style': '</style>', '<script': '</script>' };

/** Programs write more styles than words, and above them. What is begun and never ended is left to the converter. */
function withoutUnread(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let at = 0;
  for (const { 0: start, index } of html.matchAll(UNREAD)) {
    if (index < at) continue;
    const close = ENDS[start.toLowerCase()] ?? '>';
    const end = lower.indexOf(close, index + start.length);
    if (end === -1) break;
    kept += `${html.slice(at, index)} `;
    at = end + close.length;
  }
  return kept + html.slice(at);
}

function bare(html: string): string {
  return html
    .replace(/<!--[^<>]*-->/g, ' ')
    .replace(TAG, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function deeperThan(html: string, max: number): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(TAG)) {
    depth += tag.startsWith('</') ? -1 : tag.endsWith('/>') || /^<(br|hr|img|input|meta|link|wbr|p|li)\b/i.test(tag) ? 0 : 1;
    if (depth > max) return true;
  }
  return false;
}
