/**
 * Push fan-out to a TLS sink in another process: our sender beside web-push's own `sendNotification` in the same run. Wall rates
 * share the machine with the sink and whatever else runs; CPU per message is the steadier figure. BENCH_PUSHES makes it smaller.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import webPush from 'web-push';
import { createPhoneKeys } from '#server/demo/push/phone.ts';
import { createPushSender } from '#server/push/sender.ts';
import { createEgress } from '#server/system/egress/egress.ts';
import { pushPayload } from '#shared/wire/push.ts';

const PUSHES = Number(process.env['BENCH_PUSHES'] ?? 4000);
const ROUNDS = 5;
const AT_ONCE = 100;
const PHONES = 500;

type Sink = { readonly port: number; readonly cert: string };
type Figure = { readonly perSecond: number; readonly cpuMicros: number };

const sink = fork(join(import.meta.dirname, 'push-sink.ts'));
const [{ port, cert }] = (await once(sink, 'message')) as [Sink];
const host = `127.0.0.1:${port}`;

const clock = { now: () => Date.now() };
const vapid = { ...webPush.generateVAPIDKeys(), subject: 'mailto:owner@shop.example' };
const egress = createEgress({
  allowLoopback: true,
  pushHosts: [host],
  routes: new Map([[host, { address: '127.0.0.1', port, ca: cert }]]),
});
const sender = createPushSender({ egress, vapid, clock });
const phones = Array.from({ length: PHONES }, (_, index) => {
  const { p256dh, auth } = createPhoneKeys();
  return { endpoint: `https://${host}/push/${index}`, p256dh, auth };
});
const payload = pushPayload({
  level: 'urgent',
  channel: 'form',
  language: 'en',
  showWords: false,
  rating: 1,
  placeLabel: 'Table 12',
  author: '',
  excerpt: '',
  feedbackId: 'f'.repeat(20),
  businessId: 'b'.repeat(20),
  receipt: 'r'.repeat(43),
  deliveryId: 'd'.repeat(20),
  badge: 3,
  origin: 'https://shop.example',
});

async function ours(phone: (typeof phones)[number]): Promise<void> {
  const outcome = await sender.send(phone, { payload, urgency: 'high', ttlSeconds: 1800, topic: 'bench' });
  if (outcome.kind !== 'sent') throw new Error(`a push was not taken: ${JSON.stringify(outcome)}`);
}

const agent = new Agent({ keepAlive: true, maxSockets: 16, ca: cert });
async function library({ endpoint, p256dh, auth }: (typeof phones)[number]): Promise<void> {
  const options = { agent, vapidDetails: vapid, TTL: 1800, urgency: 'high', topic: 'bench' } as const;
  await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, options);
}

async function round(send: (phone: (typeof phones)[number]) => Promise<void>): Promise<Figure> {
  let next = 0;
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const lane = async () => {
    for (let index = next++; index < PUSHES; index = next++) await send(phones[index % PHONES]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: PUSHES / seconds, cpuMicros: (user + system) / PUSHES };
}

const ways = { ours, 'web-push sendNotification': library };
const figures = new Map<string, Figure[]>(Object.keys(ways).map((name) => [name, []]));
// Rounds take turns, so that whatever else the machine does hits all of them alike. The first one only warms up.
for (let count = 0; count <= ROUNDS; count += 1) {
  for (const [name, send] of Object.entries(ways)) {
    const figure = await round(send);
    if (count > 0) figures.get(name)?.push(figure);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const rate = (name: string) => median((figures.get(name) ?? []).map((figure) => figure.perSecond));
for (const [name, rounds] of figures) {
  const cpu = median(rounds.map((figure) => figure.cpuMicros));
  console.log(
    `push fan-out, ${name}: ${Math.round(rate(name))}/s, ${Math.round(cpu)} µs CPU each (${Math.round(1e6 / cpu)}/s per core; median of ${ROUNDS} × ${PUSHES})`,
  );
}
console.log(`ratio ours : sendNotification = ${(rate('ours') / rate('web-push sendNotification')).toFixed(2)}`);

agent.destroy();
await egress.close();
sink.disconnect();
