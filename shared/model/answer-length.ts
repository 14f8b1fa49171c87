/** How long an answer is in the unit in which its platform counts. */

/** chars: UTF-16 units, as most platforms count. bytes: UTF-8. graphemes: what a person sees as one. weighted: as X counts. */
export const LENGTH_UNITS = ['chars', 'bytes', 'graphemes', 'weighted'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** `perUrl`: what every web address counts for, however long it is (Mastodon: 23). */
export type AnswerLimit = { readonly max: number; readonly unit: LengthUnit; readonly perUrl?: number | undefined };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const utf8 = new TextEncoder();
/** twitter-text, version 3: these and what is below U+1100 count for one, everything else and every emoji, however put together, for two. */
const LIGHT = /[\u2000-\u200D\u2010-\u201F\u2032-\u2037]/;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;
const WEB_ADDRESS = /https?:\/\/[^\s<>"']+/g;

export function answerLength(text: string, { unit, perUrl }: Omit<AnswerLimit, 'max'>): number {
  if (perUrl !== undefined) {
    let addresses = 0;
    const rest = text.replace(WEB_ADDRESS, () => {
      addresses += 1;
      return '';
    });
    return answerLength(rest, { unit }) + addresses * perUrl;
  }
  if (unit === 'bytes') return utf8.encode(text).length;
  if (unit === 'chars') return text.length;
  if (unit === 'weighted') return weight(text.normalize('NFC'));
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

function weight(text: string): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (EMOJI.test(segment)) sum += 2;
    else for (const point of segment) sum += point < '\u1100' || LIGHT.test(point) ? 1 : 2;
  }
  return sum;
}
