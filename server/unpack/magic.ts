/** What the first bytes of a file say it is. Asked before any decoder sees it: what is no photo a browser may send costs nothing. */

export const PICTURES = ['jpeg', 'png', 'webp', 'avif'] as const;
export type PictureKind = (typeof PICTURES)[number];

/** Brands of AVIF: a still, or a sequence whose first picture is taken. */
const AVIF_BRANDS = ['avif', 'avis'];

/** Null: none of those we take, whatever its name or type says. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const letters = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (letters(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP') return 'webp';
  if (letters(4, 8) === 'ftyp' && AVIF_BRANDS.includes(letters(8, 12))) return 'avif';
  return null;
}
