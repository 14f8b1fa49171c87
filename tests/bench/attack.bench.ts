/**
 * Attacks in turn, each from a process of its own, beside honest visitors at another address: somebody who loads a file, a guest of another
 * restaurant who complains, and that restaurant's till. How long they wait, how long the house stands still, what it grows to.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NAMES, type Target } from './attacks.ts';
import { residentMb } from './measure.ts';
import { percentile } from './restaurants.ts';
import { HONEST, type House, openTwoHouses } from './two-businesses.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 12);
const chosen = process.env['BENCH_ATTACK'];

await using houses = await openTwoHouses();
const { server, attacked, calm, deliver } = houses;
const { origin } = server;

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
  const page = await (await fetch(`${origin}${house.complaintLink}`, { headers: HONEST })).text();
  const body = new FormData();
  body.set('form', /name="form"\s+value="([^"]*)"/.exec(page)?.[1] ?? '');
  body.set('text', `We waited ${number} minutes`);
  const sent = await fetch(`${origin}${house.complaintLink}`, { method: 'POST', body, redirect: 'manual', headers: HONEST });
  await sent.arrayBuffer();
  return sent;
}
async function till(): Promise<number> {
  number += 1;
  return (await deliver(calm, `calm-${number}`)).status;
}

const page = ((await send(attacked)).headers.get('location') ?? '').split('?')[0] ?? '';
const target: Target = {
  origin,
  cookie: houses.cookie(),
  complaintLink: attacked.complaintLink,
  business: attacked.business,
  hook: attacked.hook,
  status: page,
};

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
