/** Time passes in the demo: everything that becomes due on the way happens at its own moment. */
import { nextJobAt } from '#server/db/outbox.ts';
import type { Office } from '#server/app.ts';
import type { DemoClock } from './clock.ts';

const MINUTE = 60_000;

export type Wind = {
  readonly office: Office;
  readonly clock: DemoClock;
  readonly to: number;
  /** Runs the regular tasks (reminders, audit) at every full minute. */
  readonly ticking: boolean;
  /** After every step, with the milliseconds it took on the clock. What it answers true to may have made something due. */
  readonly settled: (ms: number) => Promise<boolean>;
};

export async function wind({ office, clock, to, ticking, settled }: Wind): Promise<void> {
  for (let passed = 0; ;) {
    await office.worker.runDue();
    if (await settled(passed)) await office.worker.runDue();
    const now = clock.now();
    if (now >= to) return;
    const minute = ticking ? Math.floor(now / MINUTE + 1) * MINUTE : Infinity;
    const job = (await nextJobAt(office.parts.db.orm)) ?? Infinity;
    const next = Math.min(to, minute, job > now ? job : Infinity);
    clock.set(next);
    passed = next - now;
    if (next === minute) await office.ticker.tick();
  }
}
