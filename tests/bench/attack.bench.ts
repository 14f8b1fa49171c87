/**
 * Attacks in turn, each from a process of its own, beside honest visitors at another address: somebody who loads a file, a guest of another
 * restaurant who complains, and that restaurant's till. How long they wait, how long the house stands still, what it grows to.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signWebhook } from '#server/connectors/webhook/signature.ts';
import { BUILT, startServer } from '#tests/support/server-process.ts';
import { NAMES, type Target } from './attacks.ts';
import { residentMb } from './measure.ts';
import { percentile } from './restaurants.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 12);
const chosen = process.env['BENCH_ATTACK'];
const HONEST = { 'x-forwarded-for': '203.0.113.9' } as const;

const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-attack-'));
const server = await startServer({ DATA_DIR: dataDir, GH_TRUSTED_PROXIES: '127.0.0.1', GH_ALLOW_LOOPBACK: 'yes' }, BUILT);
const { origin } = server;
let cookie = '';

async function call<T>(procedure: string, input: unknown, business = ''): Promise<T> {
  const answer = await fetch(`${origin}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie, 'x-business': business, ...HONEST },
    body: JSON.stringify(input),
  });
  const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (set.length > 0) cookie = set.join('; ');
  const said = (await answer.json()) as { readonly result?: { readonly data: T } };
  if (said.result === undefined) throw new Error(`${procedure}: ${JSON.stringify(said)}`);
  return said.result.data;
}

type House = { readonly business: string; readonly door: string; readonly hook: Target['hook'] };
async function found(name: string): Promise<House> {
  const { businessId: business } = await call<{ businessId: string }>('setup.business', {
    name,
    kind: 'restaurant',
    language: 'en',
    timeZone: 'Europe/Prague',
    country: 'CZ',
  });
  const { connection, secret } = await call<{ connection: { id: string }; secret: string }>(
    'channel.create',
    { name: 'Till' },
    business,
  );
  const { url } = await call<{ url: string }>('door.create', { placeLabel: '' }, business);
  return { business, door: new URL(url).pathname, hook: { id: connection.id, secret } };
}

const readCode = () => /Set-up code: (\S+)/.exec(server.said.join('\n'))?.[1];
while (readCode() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
const ana = { name: 'Ana', email: 'ana@bistro.example', password: 'seven grey herons wade', language: 'en' };
await call('setup.create', { code: readCode(), ...ana });
const [attacked, calm] = [await found('Attacked'), await found('Calm')];

let wrong = 0;
const timed = async (work: () => Promise<number>, fine: readonly number[]): Promise<number> => {
  const from = performance.now();
  const status = await work().catch(() => 0);
  if (!fine.includes(status)) wrong += 1;
  return performance.now() - from;
};
const load = async (): Promise<number> => {
  const answer = await fetch(`${origin}/icons/ring.svg`, { headers: HONEST });
  await answer.arrayBuffer();
  return answer.status;
};
let number = 0;
async function send(house: House): Promise<Response> {
  number += 1;
  const page = await (await fetch(`${origin}${house.door}`, { headers: HONEST })).text();
  const body = new FormData();
  body.set('form', /name="form"\s+value="([^"]*)"/.exec(page)?.[1] ?? '');
  body.set('text', `We waited ${number} minutes`);
  const sent = await fetch(`${origin}${house.door}`, { method: 'POST', body, redirect: 'manual', headers: HONEST });
  await sent.arrayBuffer();
  return sent;
}
async function till(): Promise<number> {
  number += 1;
  const id = `calm-${number}`;
  const now = Date.now();
  const data = { externalId: id, kind: 'review', rating: 1, text: `Cold soup ${number}`, createdAt: new Date(now).toISOString() };
  const body = JSON.stringify({ type: 'review.created', data });
  const signature = signWebhook({ secret: calm.hook.secret, id, now, body });
  const headers = { 'content-type': 'application/json', ...HONEST, ...signature };
  const answer = await fetch(`${origin}/hooks/in/${calm.hook.id}`, { method: 'POST', body, headers });
  await answer.arrayBuffer();
  return answer.status;
}

const page = ((await send(attacked)).headers.get('location') ?? '').split('?')[0] ?? '';
const target: Target = { origin, cookie, door: attacked.door, business: attacked.business, hook: attacked.hook, status: page };

type Waited = { readonly load: number[]; readonly form: number[]; readonly till: number[]; readonly mb: number };
async function during(name: string): Promise<Waited> {
  const attack: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'attacks.ts'), name, JSON.stringify(target)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (attack.stdout !== null) await once(attack.stdout, 'data');
  const times = { load: [] as number[], form: [] as number[], till: [] as number[] };
  let mb = 0;
  const end = performance.now() + SECONDS * 1_000;
  const repeat = async (list: number[], everyMs: number, work: () => Promise<number>) => {
    while (performance.now() < end) {
      list.push(await work());
      mb = Math.max(mb, await residentMb(server));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  await Promise.all([
    repeat(times.load, 20, () => timed(load, [200])),
    // Thirty-odd complaints from one address in so short a time: the last of them are asked for work, with their words kept.
    repeat(times.form, 2_000, () => timed(async () => (await send(calm)).status, [303, 429])),
    repeat(times.till, 300, () => timed(till, [202])),
  ]);
  attack.kill('SIGKILL');
  await once(attack, 'exit');
  return { ...times, mb };
}

console.log(`each for ${SECONDS} s; milliseconds an honest visitor waited (p50/p99)`);
let before = Number.NaN;
for (const name of NAMES.filter((one) => chosen === undefined || one === 'nothing' || one.startsWith(chosen))) {
  wrong = 0;
  const waited = await during(name);
  const show = (list: readonly number[]) => `${percentile(list, 0.5).toFixed(0)}/${percentile(list, 0.99).toFixed(0)}`;
  const p99 = percentile(waited.load, 0.99);
  if (name === 'nothing') before = p99;
  console.log(
    `${name.padEnd(22)} file ${show(waited.load)} (${(p99 / before).toFixed(1)} × calm)  complaint ${show(waited.form)}  ` +
      `till ${show(waited.till)}  worst ${Math.max(...waited.load).toFixed(0)}  ${waited.mb.toFixed(0)} MB  refused or failed ${wrong}`,
  );
}
console.log('wanted: file p99 < 100 during each, nothing refused or failed');
const stopping = performance.now();
await server.stop();
console.log(`ended in ${((performance.now() - stopping) / 1000).toFixed(1)} s`);
await rm(dataDir, { recursive: true, force: true });
