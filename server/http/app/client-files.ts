/** The built app in memory: found once, read when first asked for, packed once. Nothing outside the list can be asked for. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};
/** Pictures and fonts are packed already. */
const PACKABLE = /^(?:text\/|application\/|image\/svg)/;

export type Encoding = 'br' | 'gzip' | null;
export type ClientFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly encoding: Encoding;
};

type Variants = { readonly plain: Buffer; readonly type: string; readonly etag: string; br?: Buffer; gzip?: Buffer };

export interface ClientFiles {
  /** False when the app has not been built. */
  readonly built: boolean;
  has(path: string): boolean;
  read(path: string, accepts: string): Promise<ClientFile | null>;
  /** Addresses of the guest pages' script and stylesheets; empty when not built. */
  readonly guest: Entry;
  /** The same of the wallboard. */
  readonly board: Entry;
}

type Entry = { readonly script: string | null; readonly styles: readonly string[] };

type ManifestEntry = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export function openClientFiles(folder: string | null): ClientFiles {
  const paths = new Map<string, string>();
  if (folder !== null && existsSync(join(folder, 'index.html'))) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = `/${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
      // Dot folders hold what the build says about itself; source maps are for us.
      if (entry.isFile() && !path.includes('/.') && !path.endsWith('.map')) paths.set(path, file);
    }
  }
  const loaded = new Map<string, Promise<Variants>>();
  const load = (path: string, file: string): Promise<Variants> => {
    const known = loaded.get(path) ?? readVariants(path, file);
    loaded.set(path, known);
    return known;
  };

  return {
    built: paths.has('/index.html'),
    has: (path) => paths.has(path),
    async read(path, accepts) {
      const file = paths.get(path);
      if (file === undefined) return null;
      const variants = await load(path, file);
      const encoding: Encoding =
        variants.br !== undefined && /\bbr\b/.test(accepts)
          ? 'br'
          : variants.gzip !== undefined && /\bgzip\b/.test(accepts)
            ? 'gzip'
            : null;
      const body = encoding === null ? variants.plain : (variants[encoding] ?? variants.plain);
      return { body: new Uint8Array(body), type: variants.type, etag: variants.etag, encoding };
    },
    guest: entryOf(folder, paths.size > 0, /(^|\/)public\/main\.ts$/),
    board: entryOf(folder, paths.size > 0, /(^|\/)board\/main\.ts$/),
  };
}

async function readVariants(path: string, file: string): Promise<Variants> {
  const plain = await readFile(file);
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!PACKABLE.test(type) || plain.length < 1_000) return { plain, type, etag };
  const [br, gz] = await Promise.all([
    toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    toGzip(plain, { level: 9 }),
  ]);
  return { plain, type, etag, br, gzip: gz };
}

function entryOf(folder: string | null, built: boolean, entry: RegExp): Entry {
  const file = join(folder ?? '', '.vite', 'manifest.json');
  if (folder === null || !built || !existsSync(file)) return { script: null, styles: [] };
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, ManifestEntry>>;
  const name = Object.keys(manifest).find((key) => entry.test(key));
  if (name === undefined) return { script: null, styles: [] };
  const styles = new Set<string>();
  const collect = (key: string) => {
    for (const imported of manifest[key]?.imports ?? []) collect(imported);
    for (const sheet of manifest[key]?.css ?? []) styles.add(`/${sheet}`);
  };
  collect(name);
  return { script: `/${manifest[name]?.file}`, styles: [...styles] };
}
