/** `npm run dev`: the real server under its real headers; the app is rebuilt and the server restarted at every change. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as vite } from 'vite';

const root = join(import.meta.dirname, '..');
process.env['NODE_ENV'] = 'development';

let server: ChildProcess | null = null;
let stopping = false;

/** --watch restarts it when its own sources change; a new build of the app is picked up by a fresh start. */
function restart(): void {
  if (server === null) start();
  else server.kill('SIGTERM');
}

function start(): void {
  server = spawn(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', join(root, 'server/main.ts')], {
    cwd: root,
    env: process.env,
    stdio: 'inherit',
  });
  server.once('exit', () => (stopping ? process.exit(0) : start()));
}

// What stands in dist/client from now on is a build for development: the next `npm start` must not take it for its own.
rmSync(join(root, 'dist/client/.vite/built'), { force: true });

const watcher = await vite({
  configFile: join(root, 'vite.config.ts'),
  mode: 'development',
  logLevel: 'warn',
  build: { watch: {}, minify: false },
});
if (!('on' in watcher)) throw new Error('vite did not watch');
watcher.on('event', (event) => {
  if (event.code === 'END') restart();
  if (event.code === 'ERROR') console.error(event.error.message);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping = true;
    void watcher.close();
    server?.kill('SIGTERM');
  });
}
