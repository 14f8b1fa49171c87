/** How long an answer is in the unit in which its platform counts. */

/** chars: UTF-16 units, as most platforms count. bytes: UTF-8. graphemes: what a person sees as one. */
export const LENGTH_UNITS = ['chars', 'bytes', 'graphemes'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** `perUrl`: what every web address counts for, however long it is (Mastodon: 23). */
export type AnswerLimit = { readonly max: number; readonly unit: LengthUnit; readonly perUrl?: number | undefined };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const utf8 = new TextEncoder();
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
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
