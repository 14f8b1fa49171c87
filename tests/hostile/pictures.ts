/** Pictures that somebody made to hurt: each a few bytes, each more than a machine has when it is opened. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const SVG = 'http://www.w3.org/2000/svg';

/** Eighteen doublings of one word: a quarter of a million words to draw, in two kilobytes. */
export function doubledSvg(): Buffer {
  const doubled = Array.from({ length: 18 }, (_, index) => {
    const id = `a${index + 1}`;
    return `<g id="${id}"><use href="#a${index}" x="1"/><use href="#a${index}" y="1"/></g>`;
  });
  return Buffer.from(`<svg xmlns="${SVG}" width="900" height="900"><text id="a0" y="9">soup</text>${doubled.join('')}</svg>`);
}

/** The same behind the letters of another kind of file that a decoder might believe. */
export const disguises: Readonly<Record<string, Buffer>> = {
  'an SVG': doubledSvg(),
  'an SVG behind blanks and a declaration': Buffer.concat([Buffer.from('\uFEFF  <?xml version="1.0"?>\n'), doubledSvg()]),
  'a PDF': Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n'),
  'a script for a drawing program': Buffer.from("push graphic-context\nviewbox 0 0 9 9\nfill 'url(https://evil.example/a.jpg)'\n"),
  PostScript: Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n{ } loop\n'),
  'a GIF': Buffer.from('GIF89a\xff\xff\xff\xff', 'latin1'),
  'a TIFF': Buffer.from('II*\0\x08\0\0\0', 'latin1'),
  'a plain bitmap': Buffer.from('P6\n65535 65535\n255\n'),
};

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const words = (...numbers: readonly number[]): Buffer => {
  const out = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => out.writeUInt32BE(number, index * 4));
  return out;
};

/** Says it is so large and holds as many null bytes as asked for. */
export function png(width: number, height: number, { bytes = 1024, frames = 0 } = {}): Buffer {
  const animation = frames === 0 ? [] : [chunk('acTL', words(frames, 0))];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([words(width, height), Buffer.from([8, 6, 0, 0, 0])])),
    ...animation,
    chunk('IDAT', deflateSync(Buffer.alloc(bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } });

export const avif = (width: number, height: number): Promise<Buffer> => plain(width, height).avif({ effort: 0 }).toBuffer();
export const jpeg = (width: number, height: number): Promise<Buffer> => plain(width, height).jpeg().toBuffer();
