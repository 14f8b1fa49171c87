/** Guest text on its way to a lock screen: one visible line, no direction tricks, cut where a reader would cut it. */
import { composed, cutShort } from '#shared/model/bound.ts';

// Invisible characters that reorder or hide text (RFC 9839 spirit): bidi marks, embeddings and isolates, zero-width
// spaces, soft hyphen, interlinear anchors, tags. ZWJ and ZWNJ stay when they join visible letters: emoji and Persian need them.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const LOOSE_JOINER = /(?<![\p{L}\p{M}\p{Emoji}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{Extended_Pictographic}])/gu;
const BREAK = /[\p{Cc}\u2028\u2029\s]+/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** A lock screen shows some two hundred characters; ten times as many may be taken out before them. */
const CHARACTERS_READ = 4_000;

/** Any text as one trimmed line: NFC, no control, bidi or zero-width characters, at most four marks on a letter. */
export function cleanLine(text: string): string {
  const plain = cutShort(text.trimStart(), CHARACTERS_READ)
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(BREAK, ' ')
    .replace(LOOSE_JOINER, '');
  return composed(plain).replace(STACKED_MARKS, '$1').trim();
}

/** UTF-8 bytes this text takes inside a JSON string, quotes not counted. Expects cleaned text. */
export function jsonBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest beginning that fits both limits, cut between graphemes and closed with "…" when something was left out. */
export function cutLine(text: string, limit: { readonly graphemes: number; readonly bytes: number }): string {
  const ellipsisBytes = 3;
  let kept = '';
  let keptBytes = 0;
  let count = 0;
  let beforeEllipsis = '';
  for (const grapheme of graphemes(text)) {
    const size = jsonBytes(grapheme);
    if (count + 1 > limit.graphemes || keptBytes + size > limit.bytes) {
      const ending = beforeEllipsis.trimEnd();
      return limit.bytes >= ellipsisBytes && ending !== '' ? `${ending}…` : '';
    }
    kept += grapheme;
    keptBytes += size;
    count += 1;
    if (count < limit.graphemes && keptBytes + ellipsisBytes <= limit.bytes) beforeEllipsis = kept;
  }
  return kept;
}

/** User-perceived characters. Engines without Intl.Segmenter fall back to code points, which never splits a surrogate pair. */
export function* graphemes(text: string): Generator<string> {
  if (typeof Intl === 'object' && 'Segmenter' in Intl) {
    for (const part of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) yield part.segment;
    return;
  }
  yield* text;
}
