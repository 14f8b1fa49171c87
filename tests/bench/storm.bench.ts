/**
 * Five hundred bad reviews in sixty seconds at one restaurant: how often does one phone ring, is anything never announced, and
 * how long does an item wait until somebody was told of it? Time is wound, so these are the product's own waits, not the disk's.
 */
import { performance } from 'node:perf_hooks';
import { eq } from 'drizzle-orm';
import { alert, page } from '#server/db/schema/index.ts';
import { openRestaurants, percentile } from './restaurants.ts';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 500);
const MINUTE_MS = 60_000;

const { app, restaurants } = await openRestaurants(1);
await using _closing = app;
const [restaurant] = restaurants;
if (restaurant === undefined) throw new Error('no restaurant');

const ids: string[] = [];
const work: number[] = [];
for (let index = 0; index < ITEMS; index += 1) {
  const started = performance.now();
  ids.push(await app.receive(restaurant.owner));
  await app.fastForward({ seconds: 60 / ITEMS });
  work.push(performance.now() - started);
}
await app.fastForward({ seconds: 61 });

const perMinute = restaurant.phones.map(({ received }) =>
  Math.max(0, ...received.map((push) => received.filter((one) => one.at >= push.at && one.at < push.at + MINUTE_MS).length)),
);
const { orm } = app.app.parts.db;
const pages = await orm
  .select({ item: page.feedbackId, at: page.at, leftAt: page.leftAt, leftAs: page.leftAs, step: alert.step })
  .from(page)
  .innerJoin(alert, eq(alert.id, page.alertId));
const first = pages.filter((one) => one.step.startsWith('r1.0.'));
const announced = new Set(first.filter((one) => one.leftAs === 'page' || one.leftAs === 'fold').map((one) => one.item));
const waits = first.flatMap((one) => (one.leftAt === null ? [] : [one.leftAt - one.at]));
console.log(`pushes a minute on one phone: at most ${Math.max(...perMinute)} (wanted: ≤ 6)`);
console.log(`never announced: ${ids.filter((id) => !announced.has(id)).length} of ${ITEMS} (wanted: 0)`);
console.log(
  `wait until announced: p50 ${(percentile(waits, 0.5) / 1000).toFixed(1)} s, p99 ${(percentile(waits, 0.99) / 1000).toFixed(1)} s`,
);
const tenth = Math.ceil(ITEMS / 10);
const [early, last] = [percentile(work.slice(0, tenth), 0.5), percentile(work.slice(-tenth), 0.5)];
console.log(
  `work for one item: p50 ${percentile(work, 0.5).toFixed(1)} ms, p99 ${percentile(work, 0.99).toFixed(1)} ms; ` +
    `the last tenth costs ${(last / early).toFixed(1)} × the first`,
);
