/**
 * Telling people. Until there is a duty rota everybody who answers guests and has alerts on is told; an item that nobody can be
 * told about is marked for the whole team and mailed where mail is set up. Silence is never an outcome.
 */
import type { Queryable } from '#server/db/client.ts';
import { alertOnce, deliveryOnce, hopefulDeliveries, peopleToTell, type Reachable } from '#server/db/alert.ts';
import { addEvent } from '#server/db/event.ts';
import { findFeedback, updateFeedback, type FeedbackRow } from '#server/db/feedback.ts';
import { enqueue, type JobOutcome } from '#server/db/outbox.ts';
import { hashToken, newId } from '#server/system/ids.ts';
import { receiptToken } from '#server/system/keys.ts';
import { may } from '#shared/model/people.ts';
import { alerts } from './ingest.ts';
import type { Parts } from './parts.ts';

export type AlertJob = {
  readonly businessId: string;
  readonly feedbackId: string;
  /** Names the reason and round; (item, member, step) is alerted once. */
  readonly step: string;
  /** Tell only this member if they can be told; else everybody. */
  readonly only?: string | undefined;
  /** Everybody but this member (they just gave it back). */
  readonly except?: string | undefined;
};

type Few = Pick<Parts, 'db' | 'clock' | 'live' | 'wake' | 'keys' | 'mailer'>;

/** Decides who is told now and writes the rows; the pushes leave through the outbox. */
export async function raiseAlert(parts: Few, job: AlertJob): Promise<JobOutcome> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, job.businessId, job.feedbackId);
    if (row === null || !worthTelling(row, job)) return;
    const answering = (await peopleToTell(tx, job.businessId)).filter((person) => may(person.role, 'feedback.claim'));
    const told = whomToTell(answering, row, job);
    if (told.length === 0) {
      await nobodyHeard(parts, tx, row, { now, people: answering });
      return;
    }
    let phones = 0;
    for (const person of told) {
      const alertId = await alertOnce(tx, {
        id: newId(),
        businessId: row.businessId,
        feedbackId: row.id,
        memberId: person.memberId,
        step: job.step,
        createdAt: now,
      });
      phones += await queuePushes(parts, tx, { businessId: row.businessId, alertId, deviceIds: person.deviceIds, now });
    }
    if (row.unreachedAt !== null) await updateFeedback(tx, row, { unreachedAt: null });
    if (phones > 0) {
      await addEvent(tx, {
        businessId: row.businessId,
        feedbackId: row.id,
        kind: 'alert.raised',
        data: { step: job.step, people: told.length, phones, names: told.length },
        at: now,
      });
    }
  });
  parts.live.changed(`business:${job.businessId}`);
  parts.wake();
  return { kind: 'done' };
}

function worthTelling(row: FeedbackRow, job: AlertJob): boolean {
  if (job.step.startsWith('reply_failed:')) return true;
  if (row.status !== 'open' || !alerts(row.level)) return false;
  return row.claimedBy === null || job.step.startsWith('guest:');
}

function whomToTell(people: readonly Reachable[], row: FeedbackRow, job: AlertJob): readonly Reachable[] {
  const reachable = people.filter((person) => person.deviceIds.length > 0);
  const only = job.only ?? row.claimedBy;
  const one = only === null ? [] : reachable.filter((person) => person.memberId === only);
  if (one.length > 0) return one;
  const others = reachable.filter((person) => person.memberId !== job.except);
  // Better to tell the one who just let go of it than nobody.
  return others.length > 0 ? others : reachable;
}

/** One delivery and one `push` job per device; returns how many are new. Used for test alerts as well. */
export async function queuePushes(
  parts: Pick<Parts, 'keys'>,
  tx: Queryable,
  input: { readonly businessId: string; readonly alertId: string; readonly deviceIds: readonly string[]; readonly now: number },
): Promise<number> {
  let fresh = 0;
  for (const deviceId of input.deviceIds) {
    const id = newId();
    const made = await deliveryOnce(tx, {
      id,
      businessId: input.businessId,
      alertId: input.alertId,
      deviceId,
      state: 'queued',
      receiptHash: hashToken(receiptToken(parts.keys, id)),
      createdAt: input.now,
    });
    if (!made) continue;
    fresh += 1;
    await enqueue(tx, { topic: 'push', businessId: input.businessId, payload: { deliveryId: id }, runAt: input.now });
  }
  return fresh;
}

/** Called when the last way to tell somebody is gone, at the start or later. */
export async function nobodyHeard(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  row: FeedbackRow,
  context: { readonly now: number; readonly people: readonly Reachable[] },
): Promise<void> {
  if (row.unreachedAt === null) {
    await updateFeedback(tx, row, { unreachedAt: context.now });
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      kind: 'alert.nobody',
      data: { mailed: parts.mailer.enabled },
      at: context.now,
    });
  }
  if (!parts.mailer.enabled) return;
  for (const person of context.people) {
    await enqueue(tx, {
      id: `mail-${row.id}-${person.memberId}-${row.version}`,
      topic: 'mail',
      businessId: row.businessId,
      payload: { kind: 'unreached', feedbackId: row.id, memberId: person.memberId },
      runAt: context.now,
    });
  }
}

/** After a delivery failed for good: is anybody else going to hear of this item? */
export async function checkStillHeard(
  parts: Pick<Parts, 'mailer'>,
  tx: Queryable,
  key: { businessId: string; feedbackId: string; now: number },
): Promise<void> {
  if ((await hopefulDeliveries(tx, key)) > 0) return;
  const row = await findFeedback(tx, key.businessId, key.feedbackId);
  if (row === null || row.status !== 'open' || row.claimedBy !== null) return;
  const people = (await peopleToTell(tx, key.businessId)).filter((person) => may(person.role, 'feedback.claim'));
  await nobodyHeard(parts, tx, row, { now: key.now, people });
}
