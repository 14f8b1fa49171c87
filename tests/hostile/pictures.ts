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
  'a script for a drawing program': Buffer.from(
    "push graphic-context\nviewbox 0 0 9 9\nfill 'url(https://evil.example/a.jpg)'\n",
  ),
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

/** 7000 × 7000 pixels of one colour: a kilobyte that unfolds into more than a gigabyte. Drawing it takes longer than a test. */
export const WIDE_AVIF = Buffer.from(
  [
    'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEA',
    'AQAAAAAA+gABAAAAAAAAAw8AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFD',
    'gT8CAAAAABRpc3BlAAAAAAAAG1gAABtYAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAMXbWRhdBIACgo/8zavtXaQENBpMv4FEB/k',
    'xQnf///iz8CAAGDPyis7rR+Dqw2kZu70pK4k3GdEZsT2GGST3vZmgD1vftdQkvnILh5Q5axYKGftS2e1bTb198JqFoyyVK0zfC8WRdEdMVKimRSI57tjHo7T',
    'HpUvbuNIm6QgroUXa/Kch0fwYM/KKzutH4OrDZu/BdjyM8NU6KZzT7tXQq/gUlnIC11DNghRP/sfkYqJVDdiNL7azkDyY2y5Qgsl4rZhqkFWywIew2u8D3Z6',
    'TP6I+vAlxLHifuhxZGPiC8/bzCsgPACAT/Rfz8orO60fg6qcu2PlyfEAvI7gnND1p57a0R6voRkVvZbWZvfkM02opBRWLaLx1GGUA9lu43vTWCN4zliPOnK3',
    'mG32nIADepV/iC8pq02ZAhjDBSSbwKppLeHY0b+0g/ugWc/KKJ3uVNszxcI0RUMXAOr8Bju/MUJlm62j/h8rcsJmMSr5j2hHipreyEyHOVH7uNSFQU6P9zcS',
    'ED5NqCyGfIsAj8qbHM5C7bCtDuMzu0hCkX7pys1p3yZ7wF/Pyis7rR+Dqpy7Y+XJ8QC8juCc0PWnntrRHq+hGRW9ltZm9+QzTaikFFYtovHUYZQD2W7je9NY',
    'I3jOWI86creYbfacgAN6lX+ILymrTZkCGMMFJJvAqmkt4djRv7SD+6BZz8oone5U2zPFwjRFQxcA6vwGO78xQmWbraP+HytywmYxKvmPaEeKmt7ITIc5Ufu4',
    '1IVBTo/3NxIQPk2oLIZ8iwCPypsczkLtsK0O4zO7SEKRfunKzWnfJnvAXM/KKzutH4OqnLtj5cnxALyO4JzQ9aee2tEer6EZFb2W1mb35DNNqKQUVi2i8dRh',
    'lAPZbuN701gjeM5Yjzpyt5ht9pyAA3qVf4gvKatNmQIYwwUkm8CqaS3h2NHAoM/KKJ3uVNszxcI0RUMXAOr8Bju/MUJlm62j/h8rcsJmMSr5j2hHipreyEyH',
    'OVH7uNSFQU6P9zcSED5NqCyGfIsAj8qbHM5C7bCtDuMzu0hCkX7pys1qMA==',
  ].join(''),
  'base64',
);

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } });

export const avif = (width: number, height: number): Promise<Buffer> => plain(width, height).avif({ effort: 0 }).toBuffer();
export const jpeg = (width: number, height: number): Promise<Buffer> => plain(width, height).jpeg().toBuffer();
