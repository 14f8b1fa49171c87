/**
 * Photos of guests. Whatever came in is decoded and drawn anew as WebP: nothing of the original file survives, neither its
 * metadata (place, phone, time) nor anything hidden in it. The file is complete on disk before its row exists, so a crash can
 * leave a file without a row (swept later), never a row without a file.
 */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { knownFiles } from '#server/db/photo.ts';
import { newId } from '#server/system/ids.ts';
import type { StoredPhoto } from './ingest.ts';
import type { Parts } from './parts.ts';

export const PHOTO_LIMITS = { count: 3, bytes: 8 * 1024 * 1024, pixels: 50_000_000, edge: 1_600 } as const;

/** What a browser may send. The decoder is chosen by content, so a name or a type that lies changes nothing. */
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'avif', 'heif', 'gif'];

export type PhotoRefusal = 'too_many' | 'too_big' | 'not_a_photo';
export type Prepared =
  | { readonly ok: true; readonly photos: readonly StoredPhoto[] }
  | { readonly ok: false; readonly reason: PhotoRefusal };

const DECODING_AT_ONCE = 2;
/** A younger file may belong to a form that is being stored right now. */
const ORPHAN_AGE_MS = 3_600_000;

sharp.cache(false);

export const photoFolder = (parts: Pick<Parts, 'config'>): string => join(parts.config.dataDir, 'photos');

/** Null when the bytes are no picture we take. A decoded 50-megapixel picture is 150 MB, so few are decoded at once. */
export async function redraw(
  bytes: Uint8Array,
): Promise<{ readonly webp: Buffer; readonly width: number; readonly height: number } | null> {
  return inTurn(async () => {
    try {
      const image = sharp(bytes, { limitInputPixels: PHOTO_LIMITS.pixels, failOn: 'error', animated: false, pages: 1 });
      const { format } = await image.metadata();
      if (!FORMATS.includes(format)) return null;
      const { data, info } = await image
        .rotate()
        .resize({ width: PHOTO_LIMITS.edge, height: PHOTO_LIMITS.edge, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .timeout({ seconds: 20 })
        .toBuffer({ resolveWithObject: true });
      return { webp: data, width: info.width, height: info.height };
    } catch {
      // Cut off, disguised, too large, or no picture at all: for the guest it is the same answer.
      return null;
    }
  });
}

/** All or none: when one is refused nothing is left behind. */
export async function preparePhotos(parts: Pick<Parts, 'config'>, files: readonly Blob[]): Promise<Prepared> {
  if (files.length > PHOTO_LIMITS.count) return { ok: false, reason: 'too_many' };
  if (files.some((file) => file.size > PHOTO_LIMITS.bytes)) return { ok: false, reason: 'too_big' };
  const drawn = [];
  for (const file of files) {
    const picture = await redraw(new Uint8Array(await file.arrayBuffer()));
    if (picture === null) return { ok: false, reason: 'not_a_photo' };
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

let decoding = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (decoding >= DECODING_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else decoding += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The turn is handed over rather than given back, so nobody slips in between.
    if (next === undefined) decoding -= 1;
    else next();
  }
}
