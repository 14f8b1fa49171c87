/** One delivery to one phone: looked at again just before it leaves, and what the push service said is kept. */
import { membershipCount, moveDelivery, noteAttempt, waitingCount } from '#server/db/escalation/alert.ts';
import { findDelivery, checkDelivery, type DeliveryFacts, type DeliveryToSend } from '#server/db/escalation/delivery.ts';
import { phoneGone, pushRefused, pushTaken } from '#server/db/people/device-fact.ts';
import { findLadder } from '#server/db/escalation/escalation.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { lastMessage } from '#server/db/feedback/feedback.ts';
import { noteOnFeedback } from '#server/db/feedback/change.ts';
import type { JobResult } from '#server/db/outbox.ts';
import { receiptToken } from '#server/system/keys.ts';
import { type SendReason, whyNotDue } from '#shared/escalation/telling/still-due.ts';
import type { Rating } from '#shared/model/feedback.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { mutesOf } from '#server/db/escalation/settings.ts';
import type { PushMessage, SendResult } from '#server/push/sender.ts';
import type { Notice } from '#shared/wire/notice.ts';
import { noticePayload } from '#shared/wire/notice-payload.ts';
import { pushPayload } from '#shared/wire/push.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/model/time.ts';
import { checkStillHeard } from '../escalation/unheard.ts';
import { type Climber, escalate } from '../escalation/escalate.ts';
import { checkTogether } from './check-together.ts';
import type { Parts } from '../parts.ts';

const MINUTE = 60;
/** Seconds a push may wait at the push service: while there is time left, else an hour; a test is only worth five minutes. */
const TTL = { least: MINUTE, most: 240 * MINUTE, overdue: 60 * MINUTE, test: 5 * MINUTE };

/** Each try in vain adds this to the wait, up to the second figure. */
const RETRY_STEP_MS = 10_000;
const RETRY_CALM_MS = MINUTE_MS;

/** Past this a retry wakes somebody with old news; the auditor and the inbox still show the item. */
const RETRY_FOR_MS = 4 * HOUR_MS;

/** A notice about no item, or a test. */
const USEFUL_FOR_MS = HOUR_MS;

export function ttlSeconds(dueAt: number | null, now: number): number {
  if (dueAt === null || dueAt <= now) return TTL.overdue;
  return Math.min(Math.max(Math.floor((dueAt - now) / 1000), TTL.least), TTL.most);
}

export async function sendDelivery(
  parts: Pick<Parts, 'db' | 'clock' | 'push' | 'keys' | 'config' | 'live' | 'log' | 'mailer'>,
  deliveryId: string,
): Promise<JobResult> {
  const found = await findDelivery(parts.db.orm, deliveryId);
  if (found === null || found.delivery.state !== 'queued') return { kind: 'done' };
  const { delivery, device, feedback } = found;
  const now = parts.clock.now();
  if (feedback !== null) await checkFirst(parts, delivery, feedback);
  const message = await messageOf(parts, found);
  // Claims need the same lane: none can be committed between this look and the start of the send.
  const sending = await checkTogether(
    parts.db,
    async (tx): Promise<{ outcome: Promise<SendResult>; unreached: boolean } | null> => {
      const latest = await checkDelivery(tx, deliveryId);
      if (latest === null || latest.delivery.state !== 'queued') return null;
      const dropped = await notNeeded(tx, latest, now);
      if (dropped === null)
        return {
          outcome: parts.push.send({ endpoint: device.endpoint, p256dh: device.p256dh, auth: device.auth }, message),
          unreached: latest.feedback !== null && latest.feedback.unreachedAt !== null,
        };
      await moveDelivery(tx, { id: deliveryId, from: ['queued'], to: 'failed' }, { error: dropped });
      return null;
    },
  );
  if (sending === null) return { kind: 'done' };
  const outcome = await sending.outcome;
  const attempts = delivery.attempts + 1;
  switch (outcome.kind) {
    case 'sent': {
      const at = parts.clock.now();
      await parts.db.tx((tx) => pushTaken(tx, { id: deliveryId, deviceId: device.id, attempts, at }));
      // It left after all.
      if (feedback !== null && sending.unreached) await noteOnFeedback(parts.db.orm, feedback, { unreachedAt: null });
      return { kind: 'done' };
    }
    case 'gone':
      await endDelivery(parts, found, { to: 'gone', error: `status ${outcome.status}`, attempts });
      return { kind: 'done' };
    case 'refused':
      parts.log.warn('a push service refused us; the phone stays enrolled', {
        deviceId: device.id,
        status: outcome.status,
        reason: outcome.reason,
      });
      await endDelivery(parts, found, { to: 'failed', error: outcome.reason, attempts });
      return { kind: 'done' };
    case 'retry': {
      if (now - delivery.createdAt > RETRY_FOR_MS) {
        await endDelivery(parts, found, { to: 'failed', error: outcome.reason, attempts });
        return { kind: 'done' };
      }
      await noteAttempt(parts.db.orm, deliveryId, { attempts, error: outcome.reason });
      // A service that is down for hours is asked less often, yet soon enough after it is back.
      return {
        kind: 'retry',
        afterMs: Math.max(outcome.retryAfterMs, Math.min(attempts * RETRY_STEP_MS, RETRY_CALM_MS)),
        reason: outcome.reason,
      };
    }
  }
}

/**
 * After an outage the ladder's next look is due as well: it goes first, so that a step it leaves behind does not ring beside the
 * current one. A look that fails keeps no push back.
 */
async function checkFirst(
  parts: Climber & Pick<Parts, 'log'>,
  delivery: { readonly createdAt: number },
  { businessId, id: feedbackId }: { readonly businessId: string; readonly id: string },
): Promise<void> {
  const nextAt = (await findLadder(parts.db.orm, feedbackId))?.nextCheckAt ?? null;
  if (nextAt === null || nextAt > parts.clock.now() || nextAt <= delivery.createdAt) return;
  await escalate(parts, { businessId, feedbackId }).catch((error: unknown) =>
    parts.log.error('the look before a push failed', { feedbackId, error }),
  );
}

async function messageOf(parts: Pick<Parts, 'db' | 'clock' | 'keys' | 'config'>, found: DeliveryToSend): Promise<PushMessage> {
  const { delivery, device, member, feedback, alert } = found;
  const badge = await waitingCount(parts.db.orm, delivery.businessId);
  const common = {
    language: device.language,
    businessId: delivery.businessId,
    receipt: receiptToken(parts.keys, delivery.id),
    deliveryId: delivery.id,
    badge,
    origin: parts.config.publicUrl,
  };
  const test = feedback === null && alert.notice === null;
  const pressing = feedback === null || feedback.level === 'urgent' || feedback.level === 'high';
  const last = feedback === null ? null : await lastMessage(parts.db.orm, { ...feedback, feedbackId: feedback.id });
  // Said again by the guest and not answered since.
  const wrote = last?.from === 'guest' ? last : null;
  const complaintLinkLabel = found.complaintLinkLabel ?? '';
  const payload =
    alert.notice !== null
      ? noticePayload({
          ...common,
          notice: alert.notice,
          item: feedback === null ? undefined : { ...feedback, complaintLinkLabel },
        })
      : pushPayload({
          ...common,
          level: feedback?.level ?? 'normal',
          channel: feedback?.channel ?? 'form',
          showWords: device.showWords === 1,
          rating: (feedback?.rating ?? null) as Rating | null,
          reasons: feedback?.reasons ?? [],
          placeLabel: feedback?.placeLabel ?? '',
          complaintLinkLabel,
          author: feedback?.author ?? '',
          excerpt: (wrote ?? feedback)?.text.slice(0, 1200) ?? '',
          businessName: (await membershipCount(parts.db.orm, member.userId)) > 1 ? found.businessName : undefined,
          feedbackId: feedback?.id ?? null,
          wroteBack: wrote !== null,
          mine: feedback !== null && feedback.claimedBy === member.id,
          test,
        });
  return {
    payload,
    urgency: alert.notice?.kind === 'digest' || !pressing ? 'normal' : 'high',
    ttlSeconds: test ? TTL.test : ttlSeconds(feedback?.dueAt ?? null, parts.clock.now()),
    // At most 32 URL-safe characters: a newer push about the same thing replaces one the phone has not fetched yet.
    topic: (feedback?.id ?? (test ? delivery.id : `${alert.notice?.kind ?? ''}-${delivery.businessId}`)).slice(0, 32),
  };
}

/** Why this push must not leave any more; null when it must. */
async function notNeeded(
  tx: Queryable,
  { delivery, device, member, feedback, alert }: DeliveryFacts,
  now: number,
): Promise<string | null> {
  if (device.goneAt !== null) return 'device_gone';
  if (device.permission === 'denied' || device.permission === 'default') return 'device_blocked';
  if (member.removedAt !== null || member.userId !== device.userId) return 'member_gone';
  if (alert.feedbackId === null) return isOldNews(alert.notice, now - delivery.createdAt) ? 'too_old' : null;
  if (feedback === null) return 'not_needed';
  const mutes = await mutesOf(tx, { businessId: alert.businessId, feedbackId: feedback.id });
  return whyNotDue({ ...feedback, mutes }, { why: sendReason(alert), memberId: member.id }, now);
}

function sendReason({ reason, notice }: Pick<DeliveryFacts['alert'], 'reason' | 'notice'>): SendReason {
  if (reason === 'reply_failed') return 'reply_failed';
  if (notice?.kind === 'nudge' || notice?.kind === 'stuck') return notice.kind;
  return reason === 'guest' ? 'guest' : 'ladder';
}

/** A shift that began, a gap of last week, a test nobody waits for. Items announced together go on waiting, so that one never is. */
function isOldNews(notice: Notice | null, ageMs: number): boolean {
  if (notice?.kind === 'more' || notice?.kind === 'digest' || notice?.kind === 'still_open') return false;
  return ageMs > USEFUL_FOR_MS;
}

async function endDelivery(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'mailer'>,
  found: DeliveryToSend,
  end: { readonly to: 'gone' | 'failed'; readonly error: string; readonly attempts: number },
): Promise<void> {
  const now = parts.clock.now();
  const { delivery, device, feedback, member } = found;
  await parts.db.tx(async (tx) => {
    const ended = { error: end.error, attempts: end.attempts };
    const moved = await moveDelivery(tx, { id: delivery.id, from: ['queued'], to: end.to }, ended);
    const fact = { deviceId: device.id, error: end.error, at: now };
    if (end.to === 'gone') await phoneGone(tx, fact);
    else if (moved) await pushRefused(tx, fact);
    await addEvent(tx, {
      businessId: delivery.businessId,
      feedbackId: feedback?.id ?? null,
      memberId: member.id,
      kind: 'alert.failed',
      data: { device: device.label, error: end.error, gone: end.to === 'gone' },
      at: now,
    });
    if (feedback !== null) await checkStillHeard(parts, tx, { businessId: delivery.businessId, feedbackId: feedback.id, now });
  });
}
