/**
 * The way of a complaint through the built server in a process of its own: from the accepted webhook to the push service, one at
 * a time and in a burst; intake per second; cold start; memory at rest. BENCH_ITEMS makes it smaller.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { signWebhook } from '#server/connectors/webhook/signature.ts';
import { type FakePhone, startPushService } from '#server/demo/push/service.ts';
import { realClock } from '#server/system/clock.ts';
import { openTestOffice } from '#tests/support/office.ts';
import { BUILT, startServer } from '#tests/support/server-process.ts';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 200);
const PHONES = 5;
const SENDERS = 8;

const push = await startPushService({ clock: { now: () => performance.timeOrigin + performance.now() } });
const dataDir = await mkdtemp(join(tmpdir(), 'golden-hour-bench-'));
const env = {
  DATA_DIR: dataDir,
  GH_PUSH_HOSTS: push.host,
  GH_ALLOW_LOOPBACK: 'yes',
  GH_VAPID_SUBJECT: 'mailto:owner@shop.test.cz',
};

/** Nobody is rung more often in a quarter of an hour, the rest is folded into one; so the load comes from many shops. */
const PER_SHOP = 5;
const ALONE = Math.min(ITEMS, 100);

type Shop = { readonly connectionId: string; readonly secret: string; readonly phones: readonly FakePhone[] };

const setUp = await openTestOffice({ at: realClock.now(), dataDir, env, push });
async function openShop(): Promise<Shop> {
  const owner = await setUp.business();
  const phones: FakePhone[] = [await owner.phone()];
  while (phones.length < PHONES) {
    const colleague = await setUp.hire(owner, { name: `Colleague ${phones.length}`, role: 'responder' });
    phones.push(await colleague.phone());
  }
  const { connection, secret } = await owner.api.channel.create({ name: 'Till' });
  return { connectionId: connection.id, secret, phones };
}
const shops: Shop[] = [];
while (shops.length * PER_SHOP < ALONE + ITEMS) shops.push(await openShop());
await setUp.office.stop();

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
let number = 0;
type Said = { readonly id: string; readonly acceptedAt: number; readonly shop: Shop };
async function say(): Promise<Said> {
  const shop = shops[Math.floor(number / PER_SHOP)];
  if (shop === undefined) throw new Error('too few shops');
  const { connectionId, secret } = shop;
  number += 1;
  const id = `bench-${number}`;
  const now = realClock.now();
  const body = JSON.stringify({
    type: 'review.created',
    data: { externalId: id, kind: 'review', rating: 1, text: 'Cold soup, rude waiter.' },
  });
  for (;;) {
    const answer = await fetch(`${server.origin}/hooks/in/${connectionId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signWebhook({ secret, id, now, body }) },
      body,
    });
    const taken = (await answer.json()) as { id?: string };
    if (answer.status === 202 && taken.id !== undefined)
      return { id: taken.id, acceptedAt: performance.timeOrigin + performance.now(), shop };
    if (answer.status !== 429) throw new Error(`the door answered ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
  }
}

const feedbackOf = (text: string) =>
  (JSON.parse(text) as { notification: { data: { feedbackId: string } } }).notification.data.feedbackId;

/** Waits until every phone was told of every item of its shop; the delays from acceptance to arrival, milliseconds. */
async function delays(items: readonly Said[]): Promise<number[]> {
  const acceptedAt = new Map(items.map((item) => [item.id, item.acceptedAt]));
  const found: number[] = [];
  for (const { shop } of items) {
    for (const phone of shop.phones) {
      const arrived = await phone.next();
      const at = acceptedAt.get(feedbackOf(arrived.text));
      if (at !== undefined) found.push(arrived.at - at);
    }
  }
  return found;
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
const show = (name: string, values: readonly number[]) =>
  console.log(
    `${name}: p50 ${percentile(values, 0.5).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms (${values.length} pushes)`,
  );

const idle: number[] = [];
for (let item = 0; item < ALONE; item += 1) {
  idle.push(...(await delays([await say()])));
  if (item % 20 === 19) console.log(`  idle ${item + 1} of ${ALONE}`);
}
show(`intake accepted → push service, one item at a time, ${PHONES} phones`, idle);

const started = performance.now();
const burst: Said[] = [];
let asked = 0;
const sender = async () => {
  while (asked < ITEMS) {
    asked += 1;
    burst.push(await say());
  }
};
await Promise.all(Array.from({ length: SENDERS }, sender));
const intakeSeconds = (performance.now() - started) / 1000;
const late = await delays(burst);
show(`intake accepted → push service, burst of ${burst.length} items × ${PHONES} phones`, late);
console.log(
  `intake while pushing, ${SENDERS} senders: ${(burst.length / intakeSeconds).toFixed(0)} items/s (each durable before its 202)`,
);
console.log(`burst to the last push: ${((performance.now() - started) / 1000).toFixed(1)} s for ${late.length} pushes`);

const idleServer = await startServer({ ...env, DATA_DIR: await mkdtemp(join(tmpdir(), 'golden-hour-rest-')) }, BUILT);
await (await fetch(`${idleServer.origin}/health`)).arrayBuffer();
const status = await readFile(`/proc/${idleServer.pid}/status`, 'utf8');
console.log(`memory at rest: ${(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0)} MB resident`);
console.log(`cold start to the first answer: median ${percentile(cold, 0.5).toFixed(0)} ms of ${cold.length} starts`);

await idleServer.stop();
await server.stop();
await push.close();
await rm(dataDir, { recursive: true, force: true });
