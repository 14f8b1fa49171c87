/** In which letters is a file written? Only what its bytes prove; whether UTF-8 holds to the end only reading it can tell. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250';
export type Letters =
  | { readonly encoding: Exclude<Encoding, 'windows-1250'> }
  | { readonly fault: 'empty' | 'spreadsheet' | 'not_text' };

/** `start`: the first kilobytes. */
export function lettersOf(start: Uint8Array): Letters {
  const [a = 0, b = 0, c = 0] = start;
  if (start.length === 0) return { fault: 'empty' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be' };
  // Workbooks are ZIP files (xlsx, ods) or the older kind of compound file.
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) return { fault: 'spreadsheet' };
  if (a === 0xd0 && b === 0xcf && c === 0x11) return { fault: 'spreadsheet' };
  const nulls = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0) return { encoding: 'utf-8' };
  // Plain letters in 16 bits have every other byte null.
  const half = start.length / 2;
  if (odd > half / 2 && even < half / 20) return { encoding: 'utf-16le' };
  if (even > half / 2 && odd < half / 20) return { encoding: 'utf-16be' };
  return { fault: 'not_text' };
}
