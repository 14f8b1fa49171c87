/** What makes any later work on a stranger's text cost no more than its length. */

/** At most `max` UTF-16 units, never half of a pair. */
export function cutShort(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** No language stacks half as many on one letter. */
const TOWER = /(\p{M}{16})\p{M}+/gu;

/** NFC (or NFD). Sorting the marks of one letter costs the square of their number, so a tower is lowered first. */
export function composed(text: string, form: 'NFC' | 'NFD' = 'NFC'): string {
  return text.replace(TOWER, '$1').normalize(form);
}
