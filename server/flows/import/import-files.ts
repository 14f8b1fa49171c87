/** Where a file of the past lies while it is worked on: as it came, as understood rows, and what was refused. One folder each. */
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { importsFolder } from '#server/db/engine/files.ts';
import { BYTES_AT_MOST } from '#shared/import/types.ts';
import type { Parts } from '../parts.ts';

type Needs = Pick<Parts, 'config'>;
type Which = 'raw' | 'rows' | 'refused';

export const fileOf = ({ config }: Needs, importId: string, which: Which): string =>
  join(importsFolder(config.dataDir), importId, which);

/** Writes what comes, as it comes. Null: it is longer than we take; nothing is left behind. */
export async function keepUpload(parts: Needs, importId: string, body: AsyncIterable<Uint8Array>): Promise<number | null> {
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
export async function dropFiles(parts: Needs, importId: string, only?: readonly Which[]): Promise<void> {
  if (only === undefined) await rm(join(fileOf(parts, importId, 'raw'), '..'), { recursive: true, force: true });
  else for (const which of only) await rm(fileOf(parts, importId, which), { force: true });
}

/** Ids of imports that have files, with when their folder last changed. */
export async function foldersOf(parts: Needs): Promise<readonly { readonly id: string; readonly changedAt: number }[]> {
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
export async function openImportFile(parts: Needs, importId: string, which: Which): Promise<FileHandle | null> {
  return open(fileOf(parts, importId, which), 'r').catch(nothingThere);
}
