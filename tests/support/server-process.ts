/** The real server as a process of its own: started, asked, killed without warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type ServerProcess = {
  readonly origin: string;
  readonly pid: number;
  /** Every line it said so far. */
  readonly said: readonly string[];
  /** kill -9: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the orderly end. */
  stop(): Promise<number | null>;
};

const SOURCE = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** What `npm start` runs. Benchmarks measure this one. */
export const BUILT = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** Resolves when the server says that it is running. Rejects with what it said when it ends before. */
export async function startServer(env: Readonly<Record<string, string>>, entry = SOURCE): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], PORT: '0', GH_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const ended = once(child, 'exit');
  if (child.stderr !== null) createInterface(child.stderr).on('line', (line) => said.push(line));
  const origin = await new Promise<string>((resolve, reject) => {
    if (child.stdout === null) throw new Error('no output to read');
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const address = /is running: (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', () => reject(new Error(`the server ended at start:\n${said.join('\n')}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    origin,
    pid: child.pid ?? 0,
    said,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      return child.exitCode;
    },
  };
}
