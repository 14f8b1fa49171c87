/** `npm run build`, and the first half of `npm start`: makes dist/client and dist/server where their sources have changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

type Part = {
  readonly name: string;
  readonly sources: readonly string[];
  /** Missing: the part was never built. Removed first: a build that dies half-way is not mistaken for a whole one. */
  readonly mark: string;
  readonly vite: readonly string[];
};

const PARTS: readonly Part[] = [
  { name: 'the app for the phone', sources: ['client', 'shared'], mark: 'dist/client/.vite/built', vite: ['build'] },
  { name: 'the server', sources: ['server', 'shared'], mark: 'dist/server/.built', vite: ['build', '--ssr'] },
];
const COMMON = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

/** Builds what is stale, or all of it. @throws Error with the builder's own words. */
export async function build({ force }: { readonly force: boolean }): Promise<void> {
  for (const part of PARTS) {
    const now = fingerprint(part);
    const mark = join(root, part.mark);
    if (!force && existsSync(mark) && readFileSync(mark, 'utf8') === now) continue;
    const startedAt = performance.now();
    process.stdout.write(`Building ${part.name} … `);
    rmSync(mark, { force: true });
    await vite(part.vite);
    writeFileSync(mark, now);
    process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  }
}

function fingerprint(part: Part): string {
  const hash = createHash('sha256');
  const files = part.sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...COMMON.map((name) => join(root, name)), ...files.sort()]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** In a process of its own: the builder takes memory that the server would otherwise keep. */
function vite(words: readonly string[]): Promise<void> {
  const bin = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(bin)) throw new Error('the build tools are not installed. Run: npm ci --include=dev');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words, '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`vite ${words.join(' ')} failed:\n\n${said}`))));
  });
}

if (import.meta.main) {
  try {
    await build({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(`\nBuild failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
