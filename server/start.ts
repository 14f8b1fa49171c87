/** `npm start`: builds what is stale, then becomes the server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';

const dist = join(import.meta.dirname, '../dist');

try {
  await build({ force: false });
} catch (error) {
  console.error(`\nGolden Hour was not started: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

const words = ['--enable-source-maps', join(dist, 'server/main.js')];
const env = {
  ...process.env,
  NODE_ENV: process.env['NODE_ENV'] ?? 'production',
  NODE_COMPILE_CACHE: join(dist, 'compile-cache'),
};

// One process instead of two: signals and exit codes need no passing on, and nobody is left behind after a kill -9.
process.execve?.(process.execPath, [process.execPath, ...words], env);

// Where the system has no execve.
const child = spawn(process.execPath, words, { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
