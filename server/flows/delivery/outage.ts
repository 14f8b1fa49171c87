/** Alerts that do not leave: seen by the team in red, told by the next way, and said on the health page. */
import { heldPushes, type HeldPush } from '#server/db/escalation/delivery.ts';
import { heardSince, peopleToTell, type Reachable } from '#server/db/escalation/alert.ts';
import { firstTime } from '#server/db/duty/duty.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { nobodyHeard } from '../escalation/unheard.ts';
import type { Parts } from '../parts.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/** An alert is worth nothing if it comes later than this. */
export const HELD_MS = MINUTE_MS;

type Needs = Pick<Parts, 'db' | 'clock' | 'live' | 'mailer' | 'log' | 'vitals'>;

/**
 * Every quarter of a minute. Says once when it begins and once when it is over. After a start, or a leap of the clock, what waited
 * meanwhile is old without any fault: unless it was tried in vain and is still put off it has until the next look to leave.
 */
export async function watchAlerts(parts: Needs): Promise<void> {
  const { db, clock, vitals } = parts;
  const now = clock.now();
  const before = vitals.alertsWatchedAt;
  vitals.alertsWatchedAt = now;
  const leapt = before === null || now - before > HELD_MS;
  const pushes = await heldPushes(db.orm, { createdBefore: now - HELD_MS, putOffBeyond: leapt ? now : null });
  const held = Map.groupBy(pushes, (one) => one.businessId);
  for (const [businessId, pushes] of held) await hold(parts, { businessId, pushes, now });
  for (const [businessId, since] of vitals.held) {
    if (held.has(businessId)) continue;
    vitals.held.delete(businessId);
    await addEvent(db.orm, { businessId, feedbackId: null, kind: 'alerts.flowing', data: { since }, at: now });
    parts.log.info('alerts leave again', { businessId, afterMs: now - since });
  }
}

async function hold(
  parts: Needs,
  { businessId, pushes, now }: { readonly businessId: string; readonly pushes: readonly HeldPush[]; readonly now: number },
): Promise<void> {
  const since = Math.min(...pushes.map((one) => one.createdAt));
  const isNew = !parts.vitals.held.has(businessId);
  parts.vitals.held.set(businessId, since);
  const items = Map.groupBy(pushes, (one) => one.feedbackId);
  await parts.db.tx(async (tx) => {
    if (isNew) await addEvent(tx, { businessId, feedbackId: null, kind: 'alerts.held', data: { since }, at: now });
    for (const [feedbackId, waiting] of items) {
      const row = feedbackId === null ? null : await findFeedback(tx, businessId, feedbackId);
      if (row === null || row.status !== 'open' || row.claimedBy !== null || row.unreachedAt !== null) continue;
      const first = Math.min(...waiting.map((one) => one.createdAt));
      // Somebody's phone took what another's push service does not: the item is heard of.
      if (await heardSince(tx, { businessId, feedbackId: row.id, since: first })) continue;
      const meant = new Set(waiting.map((one) => one.memberId));
      const people: Reachable[] = [];
      for (const person of await peopleToTell(tx, businessId)) {
        // One mail a person about an item, however often the ladder tries anew.
        const once = { id: `held:${row.id}:${person.memberId}`, businessId, at: now };
        if (meant.has(person.memberId) && (await firstTime(tx, once))) people.push(person);
      }
      await nobodyHeard(parts, tx, row, { now, people });
    }
  });
  if (isNew) parts.log.error('alerts do not leave', { businessId, since: new Date(since).toISOString(), items: items.size });
}
