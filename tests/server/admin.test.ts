/** What whoever runs the server does at its console, in a process of its own, beside a running server and without one. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';

const ADMIN = fileURLToPath(new URL('../../server/admin/main.ts', import.meta.url));
const LONG = 120_000;
const EMAIL = 'ana@bistro.example';
const OLD = 'a long enough password';
const NEW = 'quite another password';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'golden-hour-admin-'));
  open.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function serve(dataDir: string): Promise<ServerProcess> {
  const server = await startServer({ DATA_DIR: dataDir });
  open.push(() => server.kill());
  return server;
}

async function admin(dataDir: string, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, GH_PUBLIC_URL: 'https://hour.example.com' };
  const child = spawn(process.execPath, [ADMIN, ...words], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => (out += String(piece)));
  child.stderr.on('data', (piece) => (err += String(piece)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

const call = async (origin: string, name: string, body: unknown) =>
  fetch(`${origin}/trpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
const signIn = async (origin: string, password: string) =>
  (await call(origin, 'session.signIn', { email: EMAIL, password })).status;
const tokenIn = (out: string) => /https:\/\/hour\.example\.com\/back#([\w-]{43})/.exec(out)?.[1] ?? '';

async function founded(dataDir: string): Promise<ServerProcess> {
  const server = await serve(dataDir);
  await expect.poll(() => server.said.join('\n'), { timeout: 30_000 }).toMatch(/Set-up code: \S+/);
  const code = /Set-up code: (\S+)/.exec(server.said.join('\n'))?.[1] ?? '';
  const answer = await call(server.origin, 'setup.create', { code, name: 'Ana', email: EMAIL, password: OLD, language: 'en' });
  expect(answer.status).toBe(200);
  return server;
}

test('a link printed beside the running server sets a new password', { timeout: LONG }, async () => {
  const dataDir = await folder();
  const server = await founded(dataDir);
  const { code, out } = await admin(dataDir, 'reset-password', 'Ana@Bistro.example');
  expect(code).toBe(0);
  expect((await call(server.origin, 'wayBack.accept', { token: tokenIn(out), password: NEW })).status).toBe(200);
  expect(await signIn(server.origin, OLD)).toBe(401);
  expect(await signIn(server.origin, NEW)).toBe(200);
  expect((await call(server.origin, 'wayBack.accept', { token: tokenIn(out), password: OLD })).status).toBe(404);
});

test('a link printed while the server stands is good when it is back', { timeout: LONG }, async () => {
  const dataDir = await folder();
  await (await founded(dataDir)).stop();
  const { code, out } = await admin(dataDir, 'reset-password', EMAIL);
  expect(code).toBe(0);
  const server = await serve(dataDir);
  expect((await call(server.origin, 'wayBack.accept', { token: tokenIn(out), password: NEW })).status).toBe(200);
  expect(await signIn(server.origin, NEW)).toBe(200);
});

test('what cannot be done is said in a sentence: no such account, no such command, no database', { timeout: LONG }, async () => {
  const dataDir = await folder();
  await (await founded(dataDir)).stop();
  expect(await admin(dataDir, 'reset-password', 'nobody@bistro.example')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('No account has the e-mail nobody@bistro.example.'),
  });
  expect(await admin(dataDir, 'reset-password')).toMatchObject({ code: 1, err: expect.stringContaining('Say whose password') });
  expect(await admin(dataDir, 'reset')).toMatchObject({ code: 1, err: expect.stringContaining('reset-password <e-mail>') });
  expect(await admin(await folder(), 'reset-password', EMAIL)).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no database in'),
  });
});
