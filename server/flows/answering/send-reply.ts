/** The outbox side of a reply: release it after the hold or when its writer says so, deliver a signed callback, and say truthfully what became of it. */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { findFeedback } from '#server/db/feedback/feedback.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import { findReply, moveReply, type ReplyRow } from '#server/db/feedback/reply.ts';
import { signingSecret } from '../intake/channel.ts';
import { signWebhook } from '#server/system/webhook-signature.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from '../parts.ts';
import { applyResponse } from './reply.ts';

/** Minutes between tries of a callback; Standard Webhooks' schedule, 75 h 35 min in all. */
const CALLBACK_RETRY_MS = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000];

const CALLBACK_TIMEOUT_MS = 15_000;

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

/** The undo time is over. What happens next depends on how the guest can be reached. */
export async function releaseReply(parts: Needs, replyId: string): Promise<JobResult> {
  const now = parts.clock.now();
  const reply = await findReply(parts.db.orm, replyId);
  if (reply === null || reply.state !== 'held') return { kind: 'done' };
  if (now < reply.holdUntil) return { kind: 'retry', afterMs: reply.holdUntil - now, reason: 'still held' };
  await parts.db.tx((tx) => leave(tx, reply, now));
  return { kind: 'done' };
}

/**
 * Its writer does not wait for the undo time. The reply leaves by the same step from "held" as after it, so of this, the waiting job and
 * Undo one happens; asked for again, it has happened.
 */
export async function sendReplyNow(parts: Needs, permission: Authorized<ReplyRow, 'feedback.reply'>): Promise<void> {
  const { subject } = permission;
  if (subject.memberId !== memberOf(permission).memberId) throw notFound('reply');
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (await leave(tx, subject, now)) return;
    if ((await findReply(tx, subject.id))?.state === 'cancelled') throw new DomainError('conflict', 'already_undone');
  });
}

/** From "held" on its way, once: false when it is not held any more. */
async function leave(tx: Queryable, reply: ReplyRow, now: number): Promise<boolean> {
  const to = ({ page: 'live', callback: 'queued', api: 'queued', link: 'to_post' } as const)[reply.mode];
  if (!(await moveReply(tx, { id: reply.id, from: ['held'], to }, to === 'live' ? { sentAt: now } : {}))) return false;
  const about = { businessId: reply.businessId, feedbackId: reply.feedbackId, memberId: reply.memberId, at: now };
  if (to === 'live') {
    await applyResponse(tx, reply, { memberId: reply.memberId, kind: 'reply.live', at: now });
  } else if (to === 'queued') {
    const topic = reply.mode === 'api' ? 'answer' : 'callback';
    await enqueue(tx, { topic, businessId: reply.businessId, payload: { replyId: reply.id }, runAt: now });
    await addEvent(tx, { ...about, kind: 'reply.queued' });
  } else {
    await addEvent(tx, { ...about, kind: 'reply.to_post' });
  }
  return true;
}

/**
 * POSTs the answer to where the sender asked for it, signed by the Standard Webhooks specification. `webhook-id` is the reply's
 * id on every try, so a receiver that stored it and lost the connection drops the second copy.
 */
export async function sendCallback(
  parts: Pick<Parts, 'db' | 'clock' | 'live' | 'egress' | 'box' | 'log'>,
  replyId: string,
): Promise<JobResult> {
  const reply = await findReply(parts.db.orm, replyId);
  if (reply === null || (reply.state !== 'queued' && reply.state !== 'checking')) return { kind: 'done' };
  const feedback = await findFeedback(parts.db.orm, reply.businessId, reply.feedbackId);
  const business = await findBusiness(parts.db.orm, reply.businessId);
  if (feedback === null || business === null || feedback.replyUrl === null) return await failed(parts, reply, 'no_address');
  const secret = await signingSecret(parts, { businessId: reply.businessId, connectionId: feedback.connectionId });
  if (secret === null) return await failed(parts, reply, 'no_secret');

  const now = parts.clock.now();
  const body = JSON.stringify({
    type: 'reply.created',
    timestamp: new Date(now).toISOString(),
    data: {
      inReplyTo: feedback.externalId,
      kind: reply.kind,
      text: reply.text,
      language: feedback.language ?? business.language,
      author: business.name,
      createdAt: new Date(reply.createdAt).toISOString(),
      promisedAt: reply.promisedAt === null ? null : new Date(reply.promisedAt).toISOString(),
    },
  });
  const result = await parts.egress.fetch({
    purpose: 'callback',
    url: feedback.replyUrl,
    headers: { 'content-type': 'application/json', ...signWebhook({ secret, id: reply.id, now, body }) },
    body,
    totalTimeoutMs: CALLBACK_TIMEOUT_MS,
  });

  if (result.kind === 'answer' && result.status >= 200 && result.status < 300) {
    await parts.db.tx(async (tx) => {
      if (!(await moveReply(tx, { id: reply.id, from: ['queued', 'checking'], to: 'sent' }, { sentAt: now, error: null })))
        return;
      await applyResponse(tx, reply, { memberId: reply.memberId, kind: 'reply.sent', at: now });
    });
    return { kind: 'done' };
  }
  if (result.kind === 'refused') return await failed(parts, reply, 'address_refused');
  if (result.kind === 'answer' && result.status === 410) return await failed(parts, reply, 'receiver_gone');
  const permanent =
    result.kind === 'answer' && result.status >= 300 && result.status < 500 && ![408, 425, 429].includes(result.status);
  if (permanent) return await failed(parts, reply, 'receiver_refused');

  const afterMs = CALLBACK_RETRY_MS[reply.attempts];
  if (afterMs === undefined) return await failed(parts, reply, 'receiver_silent');
  const reason = result.kind === 'answer' ? `status ${result.status}` : result.reason;
  await parts.db.tx(async (tx) => {
    // No answer at all leaves open whether the guest has it: say "checking", not "on its way".
    await moveReply(
      tx,
      { id: reply.id, from: ['queued', 'checking'], to: result.kind === 'answer' ? 'queued' : 'checking' },
      { attempts: reply.attempts + 1, error: 'retrying' },
    );
  });
  return { kind: 'retry', afterMs, reason };
}

async function failed(parts: Pick<Parts, 'db' | 'clock' | 'live' | 'log'>, reply: ReplyRow, reason: string): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (!(await moveReply(tx, { id: reply.id, from: ['queued', 'checking'], to: 'failed' }, { error: reason }))) return;
    await addEvent(tx, {
      businessId: reply.businessId,
      feedbackId: reply.feedbackId,
      memberId: reply.memberId,
      kind: 'reply.failed',
      data: { reason },
      at: now,
    });
    await enqueue(tx, {
      topic: 'alert',
      businessId: reply.businessId,
      payload: { feedbackId: reply.feedbackId, step: keyOf({ kind: 'reply_failed', id: reply.id }), only: reply.memberId },
      runAt: now,
    });
  });
  parts.log.warn('a reply did not go out', { replyId: reply.id, reason });
  return { kind: 'done' };
}
