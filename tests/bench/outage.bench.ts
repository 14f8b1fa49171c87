/**
 * The server is gone for ten minutes in the middle of a busy evening: how long after the start has every open item exactly its
 * current step, and does any step that the outage left behind ring as well? BENCH_ITEMS changes the number of items.
 */
import { performance } from 'node:perf_hooks';
import { inArray } from 'drizzle-orm';
import { alert } from '#server/db/schema/index.ts';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { minutes } from '#tests/support/clock.ts';
import { letGo, openRestaurants, percentile, untilQuiet } from './restaurants.ts';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 300);
const RESTAURANTS = 60;
const OUTAGE_MINUTES = 10;
const EVENING_MINUTES = 30;

const { app, restaurants } = await openRestaurants(RESTAURANTS);
await using _closing = app;
const items: { readonly id: string; readonly at: number }[] = [];
for (let index = 0; index < ITEMS; index += 1) {
  const one = restaurants[index % RESTAURANTS];
  if (one !== undefined) items.push({ id: await app.receive(one.owner), at: app.clock.now() });
  await app.fastForward({ seconds: (EVENING_MINUTES * 60) / ITEMS });
}

const wentAt = app.clock.now();
await app.reopen();
app.clock.advance(minutes(OUTAGE_MINUTES));
const backAt = app.clock.now();
const running = letGo(app);
const started = performance.now();
await untilQuiet(app);
const recoveredMs = performance.now() - started;
running.stop();

// Phones of this bench never say that they showed anything, so steps for a shown alert do not come.
const rungs = DEFAULT_LADDER.rungs.filter(({ when }) => when !== 'untouched').map(({ afterMinutes }) => afterMinutes);
const highest = (elapsedMs: number) => rungs.findLast((after) => minutes(after) <= elapsedMs) ?? -1;
const rows = await app.app.parts.db.orm
  .select({ item: alert.feedbackId, step: alert.step, at: alert.createdAt })
  .from(alert)
  .where(
    inArray(
      alert.feedbackId,
      items.map(({ id }) => id),
    ),
  );
let right = 0;
let stale = 0;
const late: number[] = [];
for (const { id, at } of items) {
  const after = rows.filter((row) => row.item === id && row.at >= backAt);
  // Each step is judged at its own instant: the minutes go on while the others are caught up with.
  const steps = after.map((row) => ({ got: Number(/^r1\.(\d+)\./.exec(row.step)?.[1] ?? -1), wanted: highest(row.at - at) }));
  const old = steps.filter(({ got, wanted }) => got !== wanted).length;
  stale += old;
  if (old === 0 && (steps.length > 0 || highest(backAt - at) === highest(wentAt - at))) right += 1;
  late.push(...after.map((row) => row.at - backAt));
}
console.log(`exactly the current step: ${right} of ${items.length} items (wanted: all); stale steps: ${stale} (wanted: 0)`);
console.log(
  `after ${OUTAGE_MINUTES} minutes of outage everything was out ${(recoveredMs / 1000).toFixed(1)} s after the start (wanted: ≤ 30 s); ` +
    `steps: ${late.length}, p50 ${percentile(late, 0.5).toFixed(0)} ms, p99 ${percentile(late, 0.99).toFixed(0)} ms`,
);
