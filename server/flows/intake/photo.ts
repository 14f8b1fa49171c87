/**
 * Photos of guests. Whatever came in is decoded and drawn anew as WebP: nothing of the original file survives, neither its
 * metadata (place, phone, time) nor anything hidden in it. The file is complete on disk before its row exists, so a crash can
 * leave a file without a row (swept later), never a row without a file.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownFiles } from '#server/db/feedback/photo.ts';
import { newId } from '#server/system/ids.ts';
import { Unopened, type Unpacker } from '#server/unpack/index.ts';
import type { StoredPhoto } from './ingest.ts';
import type { Parts } from '../parts.ts';
import { HOUR_MS } from '#shared/model/time.ts';

export const PHOTO_LIMITS = { count: 3, bytes: 8 * 1024 * 1024, edge: 1_600 } as const;

export type PhotoRefusal = 'too_many' | 'too_big' | 'not_a_photo' | 'photos_busy';
export type Prepared =
  | { readonly ok: true; readonly photos: readonly StoredPhoto[] }
  | { readonly ok: false; readonly reason: PhotoRefusal };

/** A younger file may belong to a form that is being stored right now. */
const ORPHAN_AGE_MS = HOUR_MS;

export const photoFolder = (parts: Pick<Parts, 'config'>): string => join(parts.config.dataDir, 'photos');

/** All or none: when one is refused nothing is left behind. */
export async function preparePhotos(parts: Pick<Parts, 'config' | 'unpack' | 'log'>, files: readonly Blob[]): Promise<Prepared> {
  if (files.length > PHOTO_LIMITS.count) return { ok: false, reason: 'too_many' };
  if (files.some((file) => file.size > PHOTO_LIMITS.bytes)) return { ok: false, reason: 'too_big' };
  const drawn = [];
  for (const file of files) {
    const picture = await redrawn(parts, new Uint8Array(await file.arrayBuffer()));
    if (typeof picture === 'string') return { ok: false, reason: picture };
    drawn.push(picture);
  }
  if (drawn.length > 0) await mkdir(photoFolder(parts), { recursive: true, mode: 0o700 });
  const photos: StoredPhoto[] = [];
  try {
    for (const { webp, width, height } of drawn) {
      const id = newId();
      const file = `${id}.webp`;
      photos.push({ id, file, width, height });
      const target = join(photoFolder(parts), file);
      await writeFile(`${target}.new`, webp, { mode: 0o600, flush: true });
      await rename(`${target}.new`, target);
    }
  } catch (error) {
    await discardPhotos(parts, photos);
    throw error;
  }
  return { ok: true, photos };
}

/** What killed the process that drew it is no photo for us; what found no room there may come again. */
async function redrawn(
  { unpack, log }: Pick<Parts, 'unpack' | 'log'>,
  bytes: Uint8Array,
): Promise<NonNullable<Awaited<ReturnType<Unpacker['picture']>>> | PhotoRefusal> {
  try {
    return (await unpack.picture({ bytes, edge: PHOTO_LIMITS.edge })) ?? 'not_a_photo';
  } catch (error) {
    if (!(error instanceof Unopened)) throw error;
    log.warn('a photo was not opened', { reason: error.reason, bytes: bytes.length });
    return error.reason === 'full' || error.reason === 'closed' ? 'photos_busy' : 'not_a_photo';
  }
}

export async function discardPhotos(parts: Pick<Parts, 'config'>, photos: readonly Pick<StoredPhoto, 'file'>[]): Promise<void> {
  for (const { file } of photos) {
    for (const name of [file, `${file}.new`]) await rm(join(photoFolder(parts), name), { force: true });
  }
}

/** Removes files no row knows of. Returns how many. */
export async function sweepPhotos(parts: Pick<Parts, 'config' | 'db' | 'clock'>): Promise<number> {
  const folder = photoFolder(parts);
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const before = parts.clock.now() - ORPHAN_AGE_MS;
  let removed = 0;
  for (let start = 0; start < names.length; start += 500) {
    const batch = names.slice(start, start + 500);
    const known = await knownFiles(parts.db.orm, batch);
    for (const name of batch.filter((file) => !known.has(file))) {
      const { mtimeMs } = await stat(join(folder, name));
      if (mtimeMs > before) continue;
      await rm(join(folder, name), { force: true });
      removed += 1;
    }
  }
  return removed;
}
