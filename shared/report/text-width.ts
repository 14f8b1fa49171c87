/** How much room a text takes where nothing can be measured: pictures drawn by the server, labels placed before they are drawn. */

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[il.,:;|!'’jtfr()[\] \u00a0·]/u, 0.34],
  [/[mwMW%@—…]/u, 0.94],
  [/\d/u, 0.6],
  [/[\p{Lu}–+−]/u, 0.7],
  [/[\u2e80-\u{10ffff}]/u, 1.15],
];

/** Bold letters of the widest of those fonts are so much wider. */
const BOLD = 1.16;

export const boldWidth = (text: string, fontSize: number): number => textWidth(text, fontSize) * BOLD;

/** Pixels a text takes at this font size at the most, in the sans-serif of any system. A guess on the safe side: nothing is measured. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? 0.58;
  return ems * fontSize;
}

/** The text, or as much of it as fits with an ellipsis; empty when not even one letter does. */
export function fitText(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const signs = Array.from(text);
  while (signs.length > 0 && textWidth(`${signs.join('').trimEnd()}…`, fontSize) > room) signs.pop();
  return signs.length === 0 ? '' : `${signs.join('').trimEnd()}…`;
}
