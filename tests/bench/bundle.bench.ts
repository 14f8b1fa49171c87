/** What a phone loads before it shows something: JavaScript and CSS of the first screen, gzip at level 9, per entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
};

const dist = join(import.meta.dirname, '../../dist/client');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;

/** Loaded late but before the first screen stands: the inbox, and one language (Czech is the largest). */
const FIRST_SCREEN = /^inbox\/|shared\/messages\/cs\/first/;

/** Most kB gzip that an entry may load; of the guest's page the server adds the HTML. */
const ENTRIES = [
  { name: 'inbox', entry: 'index.html', lazyParts: FIRST_SCREEN, most: 140 },
  { name: 'guest page', entry: 'public/main.ts', lazyParts: null, most: 30 },
] as const;

function closure(key: string, lazyParts: RegExp | null, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the build`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) closure(next, lazyParts, seen);
  for (const next of chunk.dynamicImports ?? []) if (lazyParts?.test(next)) closure(next, lazyParts, seen);
  return seen;
}

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + gzipped(file), 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

for (const { name, entry, lazyParts, most } of ENTRIES) {
  const keys = [...closure(entry, lazyParts)];
  const scripts = new Set(keys.map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')));
  const styles = new Set(keys.flatMap((key) => manifest[key]?.css ?? []));
  const script = sum(scripts);
  console.log(
    `${name}: JavaScript ${kB(script)} gzip in ${scripts.size} files (at most ${most} kB), CSS ${kB(sum(styles))}${script > most * 1000 ? '  OVER' : ''}`,
  );
}

const first = closure('index.html', FIRST_SCREEN);
const later = Object.entries(manifest).filter(
  ([key, chunk]) => !first.has(key) && key !== 'public/main.ts' && chunk.file.endsWith('.js'),
);
for (const [key, chunk] of later.sort((a, b) => gzipped(b[1].file) - gzipped(a[1].file)).slice(0, 8))
  console.log(`  later: ${key} ${kB(gzipped(chunk.file))}`);
console.log(`service worker: ${kB(gzipped('sw.js'))}`);
