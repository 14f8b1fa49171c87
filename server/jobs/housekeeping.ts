/** What the ticker does beside the outbox. */
import { forgetEventsBefore } from '#server/db/webhook-seen.ts';
import type { Parts } from '#server/flows/parts.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { TickerTask } from './ticker.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Replays are refused for at least this long; the platforms' own retries end after three days. */
const REMEMBER_EVENTS_MS = 14 * DAY;

export function housekeeping(parts: Parts, worker: OutboxWorker): readonly TickerTask[] {
  return [
    // The worker is woken after every commit; this finds what became due by itself and what a crash left behind.
    { name: 'outbox', everyMs: SECOND / 2, run: async () => void (await worker.runDue()) },
    { name: 'forget webhook ids', everyMs: HOUR, run: () => forgetEventsBefore(parts.db.orm, parts.clock.now() - REMEMBER_EVENTS_MS) },
  ];
}
