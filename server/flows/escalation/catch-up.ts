/** What a lost job or a clock that was set left behind is taken up again, from the rows alone. The auditor counts what this misses. */
import { laddersAhead, laddersAsleep, overdueLadders } from '#server/db/escalation/escalation.ts';
import { enqueue, hurry } from '#server/db/outbox.ts';
import { checkAgain } from './checks.ts';
import type { Parts } from '../parts.ts';
import { SECOND_MS } from '#shared/model/time.ts';

/** A look this late has lost its job. */
const LATE_MS = 30 * SECOND_MS;
/** Nothing of these kinds is ever planned further ahead: a push service may ask for a quarter of an hour. */
const AT_ONCE = ['alert', 'push', 'pages', 'reply.release'];
const FURTHEST_MS = 20 * 60 * SECOND_MS;

export async function catchUp(parts: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  const now = parts.clock.now();
  const late = await overdueLadders(parts.db.orm, now - LATE_MS);
  for (const { businessId, feedbackId } of late) {
    await enqueue(parts.db.orm, {
      id: `look-${feedbackId}-again-${now}`,
      topic: 'escalate',
      businessId,
      payload: { feedbackId },
      runAt: now,
    });
  }
  // Looked at later than now: the clock was set back, and the next look would wait until the old time comes round again.
  const ahead = [...(await laddersAhead(parts.db.orm, now + SECOND_MS)), ...(await laddersAsleep(parts.db.orm))];
  if (ahead.length > 0)
    await parts.db.tx(async (tx) => {
      for (const key of ahead) await checkAgain(tx, key, now);
    });
  await hurry(parts.db.orm, { topics: AT_ONCE, after: now + FURTHEST_MS, now });
}
