/**
 * A thousand steps of the ladder due in the same millisecond: how late is each decided and written, and when has the last phone
 * rung? Beside it what the disk alone costs: as many bare durable writes. BENCH_ITEMS makes it smaller.
 */
import { performance } from 'node:perf_hooks';
import { like } from 'drizzle-orm';
import { alert, outbox } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { minutes } from '#tests/support/clock.ts';
import { letGo, openRestaurants, percentile, untilQuiet } from './restaurants.ts';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 1_000);
const RESTAURANTS = 20;

const { app, restaurants } = await openRestaurants(RESTAURANTS);
await using _closing = app;
const { orm } = app.app.parts.db;
for (let index = 0; index < ITEMS; index += 1) {
  const one = restaurants[index % RESTAURANTS];
  if (one !== undefined) await app.receive(one.owner);
}
await app.settle();

const bare = performance.now();
for (let index = 0; index < 200; index += 1) {
  const now = app.clock.now() + minutes(600);
  await orm
    .insert(outbox)
    .values({ id: newId(), topic: 'none', businessId: '', payload: {}, runAt: now, createdAt: now, deadAt: now });
}
const bareMs = (performance.now() - bare) / 200;

// The backup's step: the phones on duty never said that they showed anything.
const dueAt = app.clock.now() + minutes(2);
app.clock.set(dueAt);
const before = restaurants.map(({ phones }) => phones.map((phone) => phone.received.length));
const running = letGo(app);
const started = performance.now();
await untilQuiet(app);
const wholeMs = performance.now() - started;
running.stop();

const steps = await orm.select({ at: alert.createdAt, item: alert.feedbackId }).from(alert).where(like(alert.step, 'r1.2.%'));
const late = steps.map((step) => step.at - dueAt);
const rung = restaurants.flatMap(({ phones }, one) =>
  phones.flatMap((phone, index) => phone.received.slice(before[one]?.[index] ?? 0).map((push) => push.at - dueAt)),
);
console.log(
  `${new Set(steps.map((step) => step.item)).size} of ${ITEMS} steps taken, ${late.filter((ms) => ms < 0).length} early (wanted: all, 0)`,
);
console.log(
  `step late: p50 ${percentile(late, 0.5).toFixed(0)} ms, p99 ${percentile(late, 0.99).toFixed(0)} ms (wanted: p99 ≤ 5000 ms)`,
);
console.log(
  `pushes: ${rung.length} in ${RESTAURANTS} restaurants, p99 ${percentile(rung, 0.99).toFixed(0)} ms after the instant`,
);
console.log(
  `one step costs ${(wholeMs / ITEMS).toFixed(1)} ms with all that leaves, ${(wholeMs / ITEMS / bareMs).toFixed(1)} × a bare durable write (${bareMs.toFixed(2)} ms)`,
);
