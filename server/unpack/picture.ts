/** Draws a guest's photo anew as WebP: nothing of the original file survives. Runs in the process for strangers' files (child.ts). */
import sharp from 'sharp';
import { pictureKind, type PictureKind } from './magic.ts';
import type { Drawn, PictureAsked } from './work.ts';

const MILLION = 1_000_000;
/** By what one pixel costs while it is decoded: phones make JPEG of 50 million, an AVIF takes ten times the memory for each. */
const PIXELS_AT_MOST: Readonly<Record<PictureKind, number>> = {
  jpeg: 64 * MILLION,
  png: 50 * MILLION,
  webp: 40 * MILLION,
  avif: 16 * MILLION,
};

/** Null when the bytes are no picture we take. Cut off, disguised, too large, or no picture at all: for the guest it is the same answer. */
export async function redraw({ bytes, edge }: PictureAsked): Promise<Drawn | null> {
  const kind = pictureKind(bytes);
  if (kind === null) return null;
  const limit = PIXELS_AT_MOST[kind];
  try {
    const image = sharp(bytes, { limitInputPixels: limit, failOn: 'error', animated: false, pages: 1 });
    const { width, height } = await image.metadata();
    if (width * height > limit) return null;
    const { data, info } = await image
      .rotate()
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { webp: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** For the whole process: one picture at a time, no cache, and every decoder but the four is closed. */
export function closeOtherDecoders(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
      'VipsForeignLoadHeifBuffer',
    ],
  });
}
