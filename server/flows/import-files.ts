/** Where a file of the past lies while it is worked on: as it came, as understood rows, and what was refused. One folder each. */
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { importsFolder } from '#server/db/files.ts';
import { lettersOf, type Encoding } from '#shared/history/encoding.ts';
import { BYTES_AT_MOST, type Fault } from '#shared/history/types.ts';
import type { Parts } from './parts.ts';

type Few = Pick<Parts, 'config'>;
type Which = 'raw' | 'rows' | 'refused';

export const fileOf = ({ config }: Few, importId: string, which: Which): string =>
  join(importsFolder(config.dataDir), importId, which);

/** Writes what comes, as it comes. Null: it is longer than we take; nothing is left behind. */
export async function keepUpload(parts: Few, importId: string, body: AsyncIterable<Uint8Array>): Promise<number | null> {
  const target = fileOf(parts, importId, 'raw');
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
  let bytes = 0;
  try {
    const file = await open(target, 'w', 0o600);
    try {
      for await (const piece of body) {
        bytes += piece.byteLength;
        if (bytes > BYTES_AT_MOST) break;
        await file.write(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await dropFiles(parts, importId);
    throw error;
  }
  if (bytes <= BYTES_AT_MOST) return bytes;
  await dropFiles(parts, importId);
  return null;
}

/** Everything of one import, or only what holds guests' words. */
export async function dropFiles(parts: Few, importId: string, only?: readonly Which[]): Promise<void> {
  if (only === undefined) await rm(join(fileOf(parts, importId, 'raw'), '..'), { recursive: true, force: true });
  else for (const which of only) await rm(fileOf(parts, importId, which), { force: true });
}

/** Ids of imports that have files, with when their folder last changed. */
export async function foldersOf(parts: Few): Promise<readonly { readonly id: string; readonly changedAt: number }[]> {
  const folder = importsFolder(parts.config.dataDir);
  const names = await readdir(folder).catch(nothingThere);
  const found = [];
  for (const id of names ?? []) found.push({ id, changedAt: (await stat(join(folder, id))).mtimeMs });
  return found;
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/** Null: not there. */
export async function openImportFile(parts: Few, importId: string, which: Which): Promise<FileHandle | null> {
  return open(fileOf(parts, importId, which), 'r').catch(nothingThere);
}

const LOOKED_AT = 64 * 1024;
const PIECE = 1024 * 1024;

/** The letters of the whole file: what claims to be UTF-8 is read to its end, and is Windows-1250 when it is not. */
export async function encodingOf(file: FileHandle): Promise<Encoding | { readonly fault: Fault }> {
  const start = await pieceAt(file, 0, LOOKED_AT);
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
