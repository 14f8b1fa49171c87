/** Time passes in the demo: everything that becomes due on the way happens at its own moment. */
import { nextJobAt } from '#server/db/outbox.ts';
import type { App } from '#server/app.ts';
import type { DemoClock } from './clock.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

export type Wind = {
  readonly app: App;
  readonly clock: DemoClock;
  readonly to: number;
  /** Runs the regular tasks (reminders, audit) at every full minute. */
  readonly ticking: boolean;
  /** After every step, with the milliseconds it took on the clock. What it answers true to may have made something due. */
  readonly settled: (ms: number) => Promise<boolean>;
};

export async function wind({ app, clock, to, ticking, settled }: Wind): Promise<void> {
  for (let passed = 0; ;) {
    await app.worker.runDue();
    if (await settled(passed)) await app.worker.runDue();
    const now = clock.now();
    if (now >= to) return;
    const minute = ticking ? Math.floor(now / MINUTE_MS + 1) * MINUTE_MS : Infinity;
    const job = (await nextJobAt(app.parts.db.orm)) ?? Infinity;
    const next = Math.min(to, minute, job > now ? job : Infinity);
    clock.set(next);
    passed = next - now;
    if (next === minute) await app.ticker.tick();
  }
}
