/** Puts the real Bluesky server beside the tests: once for each version of its lock file, outside the product's own packages. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PDS_FOLDER = import.meta.dirname;

/** Written when everything is there: npm leaves half a folder behind when it is stopped. */
const MARK = join(PDS_FOLDER, 'node_modules/.complete');
/** About 70 s where nothing is cached. Longer than this nobody waits for one test. */
const WAIT_MS = 120_000;

const lock = (): string =>
  createHash('sha256')
    .update(readFileSync(join(PDS_FOLDER, 'package-lock.json')))
    .digest('hex');

export const isPdsReady = (): boolean => existsSync(MARK) && readFileSync(MARK, 'utf8') === lock();

/** Null: it is there. Otherwise why not, in words. */
export async function installPds(): Promise<string | null> {
  if (isPdsReady()) return null;
  const npm = process.env['npm_execpath'];
  const words = [
    'ci',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--loglevel=error',
  ];
  const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const child = spawn(program, [...before, ...words], { cwd: PDS_FOLDER, stdio: ['ignore', 'ignore', 'pipe'], timeout: WAIT_MS });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  child.on('error', (error) => resolve(error.message));
  child.on('close', (code, signal) => {
    if (code === 0) writeFileSync(MARK, lock());
    const why = said.split('\n').find((line) => line.includes('npm error')) ?? `npm ended with ${code}`;
    resolve(code === 0 ? null : signal === null ? why : `npm took longer than ${WAIT_MS / 1000} s`);
  });
  return promise;
}
