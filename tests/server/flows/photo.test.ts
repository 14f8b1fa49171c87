import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { discardPhotos, PHOTO_LIMITS, photoFolder, preparePhotos, sweepPhotos } from '#server/flows/intake/photo.ts';
import { redraw as draw } from '#server/unpack/picture.ts';
import { openTestApp } from '#tests/support/app.ts';

const redraw = (bytes: Uint8Array) => draw({ bytes, edge: PHOTO_LIMITS.edge });
const image = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } });
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

describe('a photo', () => {
  test('loses where, when and with what it was taken, and stands upright', async () => {
    const withStory = await image(60, 40)
      .withExif({
        IFD0: { Make: 'SecretPhone', ImageDescription: 'at home' },
        IFD3: { GPSLatitude: '50/1 5/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(withStory).metadata()).exif).toBeDefined();
    const drawn = await redraw(withStory);
    const after = await sharp(drawn?.webp ?? Buffer.alloc(0)).metadata();
    expect([after.exif, after.xmp, after.icc, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([after.format, drawn?.width, drawn?.height]).toEqual(['webp', 40, 60]);
    expect(Buffer.from(drawn?.webp ?? []).includes('SecretPhone')).toBe(false);
  });

  test('is made no larger than a screen needs, and a small one is left its size', async () => {
    expect(await redraw(await image(4_000, 3_000).jpeg().toBuffer())).toMatchObject({ width: 1_600, height: 1_200 });
    expect(await redraw(await image(300, 900).png().toBuffer())).toMatchObject({ width: 300, height: 900 });
  });

  test('carries nothing that was hidden behind or inside it', async () => {
    const jpeg = await image(50, 50).jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\u0003\u0004evil.exe')]);
    const drawn = await redraw(polyglot);
    expect(Buffer.from(drawn?.webp ?? []).includes('script')).toBe(false);
    expect(Buffer.from(drawn?.webp ?? []).includes('evil')).toBe(false);
  });

  test.each([
    [
      'markup',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'),
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a document', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a program', Buffer.from('\u007fELF........')],
    ['an archive', Buffer.from('PK\u0003\u0004')],
    ['a picture header and nothing else', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['nothing', Buffer.alloc(0)],
    ['a GIF header before a script', Buffer.from('GIF89a/*<script>alert(1)</script>*/')],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await redraw(bytes)).toBeNull();
  });

  test('cut off in the middle is refused', async () => {
    const jpeg = await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 256)), {
      raw: { width: 300, height: 300, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    expect(await redraw(jpeg.subarray(0, jpeg.length / 2))).toBeNull();
  });

  test('that unfolds into more pixels than memory holds is refused before it unfolds', async () => {
    // 30,000 × 30,000 pixels in a few kB.
    const bomb = Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      Buffer.from('0000753000007530080600000', 'hex'),
      Buffer.from('0000000000000000', 'hex'),
    ]);
    expect(await redraw(bomb)).toBeNull();
    expect(await redraw(await image(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer())).toBeNull();
  });
});

describe('photos of a form', () => {
  test('are all stored or none', async () => {
    await using app = await openTestApp();
    const { parts } = app.app;
    const good = await image(20, 20).jpeg().toBuffer();
    expect(await preparePhotos(parts, [blob(good), blob(Buffer.from('no picture'))])).toEqual({
      ok: false,
      reason: 'not_a_photo',
    });
    expect(await preparePhotos(parts, [blob(good), blob(good), blob(good), blob(good)])).toEqual({
      ok: false,
      reason: 'too_many',
    });
    expect(await preparePhotos(parts, [new Blob([new Uint8Array(8 * 1024 * 1024 + 1)])])).toEqual({
      ok: false,
      reason: 'too_big',
    });
    const prepared = await preparePhotos(parts, [blob(good)]);
    const file = prepared.ok ? (prepared.photos[0]?.file ?? '') : '';
    expect(readdirSync(photoFolder(parts))).toEqual([file]);
    expect((await sharp(await readFile(join(photoFolder(parts), file))).metadata()).format).toBe('webp');
    await discardPhotos(parts, [{ file }]);
    expect(readdirSync(photoFolder(parts))).toEqual([]);
  });

  test('whose form was never stored are swept after an hour; the others stay', async () => {
    await using app = await openTestApp();
    const { parts } = app.app;
    await mkdir(photoFolder(parts), { recursive: true });
    const put = (name: string, ageMinutes: number) => {
      const path = join(photoFolder(parts), name);
      writeFileSync(path, 'x');
      const at = (app.clock.now() - ageMinutes * 60_000) / 1000;
      utimesSync(path, at, at);
    };
    put('orphan.webp', 61);
    put('half.webp.new', 61);
    put('young.webp', 5);
    expect(await sweepPhotos(parts)).toBe(2);
    expect(readdirSync(photoFolder(parts))).toEqual(['young.webp']);
  });
});
