/** A long file, a piece at a time. */
import type { FileHandle } from 'node:fs/promises';
import { lettersOf, type Encoding } from '#shared/import/encoding.ts';
import type { Fault } from '#shared/import/types.ts';

const START_BYTES = 64 * 1024;
const PIECE = 1024 * 1024;

/** The letters of the whole file: what claims to be UTF-8 is read to its end, and is Windows-1250 when it is not. */
export async function encodingOf(file: FileHandle): Promise<Encoding | { readonly fault: Fault }> {
  const start = await pieceAt(file, 0, START_BYTES);
  const letters = lettersOf(start);
  if ('fault' in letters) return letters;
  if (letters.encoding !== 'utf-8') return letters.encoding;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; ;) {
      const piece = await pieceAt(file, at, PIECE);
      decoder.decode(piece, { stream: piece.length > 0 });
      if (piece.length === 0) return 'utf-8';
      at += piece.length;
    }
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1250';
    throw error;
  }
}

/** Shorter only at the end of the file. */
export async function pieceAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}
