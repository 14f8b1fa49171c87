/**
 * How words are looked for: without case and accents, so that "polevku" and "POLÉVKU" both find "polévku". The store keeps what it
 * searches in this spelling, and the screen marks by it what was found.
 */

/** Letters that no accent makes: they fall apart into nothing simpler. */
const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ґ: 'г',
  '’': "'",
  ʼ: "'",
};
const MARKS = /\p{M}+/gu;
const SPACE = /\s/;

/** One character of any text, as it is looked for; '' for an accent on its own. */
function plain(char: string): string {
  if (char < '\u0080') return SPACE.test(char) ? ' ' : char.toLowerCase();
  if (SPACE.test(char)) return ' ';
  let found = '';
  for (const part of char.toLowerCase().normalize('NFD').replace(MARKS, '')) found += SPECIAL[part] ?? part;
  return found;
}

/** The spelling words are looked for in; blanks in a row are one. Costs the length of the text. */
export function searchable(text: string): string {
  let found = '';
  for (const char of text) {
    const next = plain(char);
    if (next !== ' ' || !found.endsWith(' ')) found += next;
  }
  return found;
}

/** Where `wanted` (as typed) stands in `text`, as [start, end) in the text as given; at most `most` places. */
export function placesOf(text: string, wanted: string, most = 20): readonly (readonly [number, number])[] {
  const needle = searchable(wanted).trim();
  if (needle === '') return [];
  let found = '';
  /** For every unit of `found` where its character begins and ends in the text. */
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of text) {
    const next = plain(char);
    if (next === '') to[to.length - 1] = at + char.length;
    else if (next !== ' ' || !found.endsWith(' ')) {
      found += next;
      for (let unit = 0; unit < next.length; unit += 1) {
        from.push(at);
        to.push(at + char.length);
      }
    }
    at += char.length;
  }
  const places: (readonly [number, number])[] = [];
  for (let hit = found.indexOf(needle); hit >= 0 && places.length < most; hit = found.indexOf(needle, hit + needle.length))
    places.push([from[hit] ?? 0, to[hit + needle.length - 1] ?? text.length]);
  return places;
}
