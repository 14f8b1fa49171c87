/**
 * The way of a complaint through the built server in a process of its own: from the accepted webhook to the push service, one at
 * a time and in a burst; intake per second; cold start; memory at rest. BENCH_ITEMS makes it smaller.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BUILT, startServer } from '#tests/support/server-process.ts';
import { openAlertHouse, percentile, type Said } from './alert-kit.ts';
import { cpuMs, residentMb } from './measure.ts';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 200);
const PHONES = 5;
const SENDERS = 8;
const ALONE = Math.min(ITEMS, 100);

const house = await openAlertHouse({ items: ALONE + ITEMS, phones: PHONES });
const { env } = house;

const cold: number[] = [];
for (let round = 0; round < 3; round += 1) {
  const started = performance.now();
  const once = await startServer(env, BUILT);
  const answer = await fetch(`${once.origin}/health`);
  cold.push(performance.now() - started);
  await answer.arrayBuffer();
  await once.stop();
}

const server = await startServer(env, BUILT);
const show = (name: string, values: readonly number[]) =>
  console.log(
    `${name}: p50 ${percentile(values, 0.5).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms (${values.length} pushes)`,
  );

const idle: number[] = [];
for (let item = 0; item < ALONE; item += 1) {
  idle.push(...(await house.delays([await house.say(server.origin)])));
  if (item % 20 === 19) console.log(`  idle ${item + 1} of ${ALONE}`);
}
show(`intake accepted → push service, one item at a time, ${PHONES} phones`, idle);

const cpuBefore = await cpuMs(server);
const started = performance.now();
const burst: Said[] = [];
let asked = 0;
const sender = async () => {
  while (asked < ITEMS) {
    asked += 1;
    burst.push(await house.say(server.origin));
  }
};
await Promise.all(Array.from({ length: SENDERS }, sender));
const intakeSeconds = (performance.now() - started) / 1000;
const late = await house.delays(burst);
show(`intake accepted → push service, burst of ${burst.length} items × ${PHONES} phones`, late);
console.log(
  `intake while pushing, ${SENDERS} senders: ${(burst.length / intakeSeconds).toFixed(0)} items/s (each durable before its 202)`,
);
console.log(
  `burst to the last push: ${((performance.now() - started) / 1000).toFixed(1)} s for ${late.length} pushes, ` +
    `${(((await cpuMs(server)) - cpuBefore) / late.length).toFixed(1)} ms of the server each`,
);

const restDir = await mkdtemp(join(tmpdir(), 'golden-hour-rest-'));
const idleServer = await startServer({ ...env, DATA_DIR: restDir }, BUILT);
await (await fetch(`${idleServer.origin}/health`)).arrayBuffer();
console.log(`memory at rest: ${(await residentMb(idleServer)).toFixed(0)} MB resident`);
console.log(`cold start to the first answer: median ${percentile(cold, 0.5).toFixed(0)} ms of ${cold.length} starts`);

await idleServer.stop();
await server.stop();
await house.close();
await rm(restDir, { recursive: true, force: true });
