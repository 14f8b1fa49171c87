/**
 * Answering. A reply is written once under the phone's key, held for undo, then leaves by the item's reply mode. Whoever is
 * second gets the winner's text back and keeps their own draft; nothing is ever sent twice or overwritten.
 */
import type { Authorized } from '#server/auth/permission.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import {
  dropDraft,
  findFeedback,
  insertMessage,
  memberName,
  saveDraft,
  threadOf,
  type FeedbackRow,
} from '#server/db/feedback/feedback.ts';
import { changeFeedback, type News } from '#server/db/feedback/change.ts';
import { enqueue } from '#server/db/outbox.ts';
import { findReply, insertReply, latestReply, moveReply, type ReplyRow } from '#server/db/feedback/reply.ts';
import type { ReplyKind } from '#shared/model/feedback.ts';
import type { ReplyResult, ReplyView } from '#shared/views/app.ts';
import { holdMsFor, PROMISE_MAX_MS } from '#shared/response/undo.ts';
import { onAnswered, onPromised } from '#shared/response/transitions.ts';
import { checkAgain } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from '../parts.ts';
import { applyTransition, settingsOf } from './transition.ts';
import { checkAnswer, wayOut } from './way-out.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

export type NewReply = {
  /** The phone's idempotency key. */
  readonly replyId: string;
  readonly text: string;
  readonly kind: ReplyKind;
  readonly promisedAt: number | null;
  /** The version of the item the writer was looking at. */
  readonly version: number;
};

export function replyView(row: ReplyRow, name: string): ReplyView {
  return {
    id: row.id,
    kind: row.kind,
    mode: row.mode,
    state: row.state,
    text: row.text,
    by: { id: row.memberId, name },
    promisedAt: row.promisedAt,
    createdAt: row.createdAt,
    holdUntil: row.holdUntil,
    sentAt: row.sentAt,
    error: row.error,
  };
}

export async function writeReply(
  parts: Needs,
  permission: Authorized<FeedbackRow, 'feedback.reply'>,
  input: NewReply,
): Promise<ReplyResult> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const result = await parts.db.tx(async (tx): Promise<ReplyResult> => {
    const earlier = await findReply(tx, input.replyId);
    if (earlier !== null) {
      const same =
        earlier.memberId === actor.memberId &&
        earlier.feedbackId === subject.id &&
        earlier.text === input.text &&
        earlier.kind === input.kind;
      if (!same) throw new DomainError('conflict', 'key_reused');
      return { outcome: 'held', reply: replyView(earlier, actor.name) };
    }
    if (
      input.kind === 'holding' &&
      (input.promisedAt === null || input.promisedAt <= now || input.promisedAt > now + PROMISE_MAX_MS)
    ) {
      throw new DomainError('invalid', 'promise_out_of_range');
    }
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    const conflict = await conflictWith(tx, row, { memberId: actor.memberId, version: input.version });
    if (conflict !== null) {
      await saveDraft(tx, { businessId: row.businessId, feedbackId: row.id, memberId: actor.memberId, text: input.text, now });
      return conflict;
    }
    const way = await wayOut(tx, row, now);
    checkAnswer(way, input);
    const holdUntil = now + holdMsFor(row.rating);
    await insertReply(tx, {
      id: input.replyId,
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: actor.memberId,
      kind: input.kind,
      mode: way.replyMode,
      state: 'held',
      text: input.text,
      promisedAt: input.kind === 'holding' ? input.promisedAt : null,
      createdAt: now,
      holdUntil,
    });
    // Answering without claiming first is claiming.
    if (row.claimedBy === null) {
      const news = { memberId: actor.memberId, kind: 'claim.won', at: now } as const;
      await changeFeedback(tx, row, { claimedBy: actor.memberId, claimedAt: now }, news);
    }
    await checkAgain(tx, { businessId: row.businessId, feedbackId: row.id }, now);
    await dropDraft(tx, { businessId: row.businessId, feedbackId: row.id, memberId: actor.memberId });
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: actor.memberId,
      kind: 'reply.held',
      data: { kind: input.kind },
      at: now,
    });
    await enqueue(tx, {
      topic: 'reply.release',
      businessId: row.businessId,
      payload: { replyId: input.replyId },
      runAt: holdUntil,
    });
    const stored = await findReply(tx, input.replyId);
    if (stored === null) throw new Error('the reply just written is not there');
    return { outcome: 'held', reply: replyView(stored, actor.name) };
  });
  return result;
}

type Conflict = Extract<ReplyResult, { outcome: 'conflict' }>;

/** What stands against sending now; null when nothing does. */
async function conflictWith(
  tx: Queryable,
  row: FeedbackRow,
  writer: { readonly memberId: string; readonly version: number },
): Promise<Conflict | null> {
  const key = { businessId: row.businessId, feedbackId: row.id };
  const pending = await latestReply(tx, key);
  const theirs = pending?.reply.text ?? '';
  const by = pending === null ? null : { id: pending.reply.memberId, name: pending.name };
  const refuse = (reason: Conflict['reason'], text: string, who: Conflict['by']): Conflict => ({
    outcome: 'conflict',
    reason,
    theirs: text,
    by: who,
    version: row.version,
  });
  if (row.status === 'resolved') return refuse('resolved', theirs, by);
  const onItsWay = pending !== null && ['held', 'queued', 'checking', 'to_post'].includes(pending.reply.state);
  const mineHolding = pending !== null && pending.reply.memberId === writer.memberId && pending.reply.kind === 'holding';
  if (onItsWay && !mineHolding) return refuse('answered', theirs, by);
  if (row.version !== writer.version) {
    const thread = await threadOf(tx, key);
    const last = thread.at(-1);
    if (last?.from === 'guest') return refuse('guest_wrote', last.text, null);
    if (pending !== null && pending.reply.memberId !== writer.memberId) return refuse('answered', theirs, by);
    if (row.status === 'answered') return refuse('answered', theirs, by);
    if (last === undefined && pending === null) return refuse('guest_wrote', row.text, null);
  }
  if (row.claimedBy !== null && row.claimedBy !== writer.memberId) {
    return refuse('claimed', theirs, { id: row.claimedBy, name: await memberName(tx, row.businessId, row.claimedBy) });
  }
  return null;
}

/** Undo before it leaves; the text comes back as the writer's draft. */
export async function undoReply(
  parts: Needs,
  permission: Authorized<ReplyRow, 'feedback.reply'>,
): Promise<{ readonly text: string }> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  if (subject.memberId !== actor.memberId) throw notFound('reply');
  await parts.db.tx(async (tx) => {
    if (!(await moveReply(tx, { id: subject.id, from: ['held'], to: 'cancelled' }))) {
      const row = await findReply(tx, subject.id);
      if (row?.state === 'cancelled') return;
      throw new DomainError('conflict', 'already_sent');
    }
    await draftAgain(tx, subject, { memberId: actor.memberId, now });
    await addEvent(tx, {
      businessId: subject.businessId,
      feedbackId: subject.feedbackId,
      memberId: actor.memberId,
      kind: 'reply.cancelled',
      at: now,
    });
  });
  return { text: subject.text };
}

/** Words that did not go out are a draft again. */
async function draftAgain(
  tx: Queryable,
  { businessId, feedbackId, text }: ReplyRow,
  { memberId, now }: { readonly memberId: string; readonly now: number },
): Promise<void> {
  await saveDraft(tx, { businessId, feedbackId, memberId, text, now });
}

/** Answer to "did it post?". The clock stops only on yes; on no the text becomes a draft again. */
export async function confirmPosted(
  parts: Needs,
  permission: Authorized<ReplyRow, 'feedback.reply'>,
  posted: boolean,
): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const to = posted ? 'live' : 'failed';
    const moved = await moveReply(
      tx,
      { id: subject.id, from: ['to_post'], to },
      posted ? { sentAt: now } : { error: 'not_posted' },
    );
    if (!moved) {
      const row = await findReply(tx, subject.id);
      if (row?.state === to) return;
      throw new DomainError('conflict', 'not_waiting_for_post');
    }
    const { businessId, feedbackId } = subject;
    const { memberId } = actor;
    if (posted) return applyResponse(tx, subject, { memberId, kind: 'reply.live', data: {}, at: now });
    await draftAgain(tx, subject, { memberId, now });
    await addEvent(tx, { businessId, feedbackId, memberId, kind: 'reply.failed', data: { reason: 'not_posted' }, at: now });
  });
}

/** The guest can read it: it stands in the thread and the clock stops, or runs to the promised time when it was a holding reply. */
export async function applyResponse(tx: Queryable, sent: ReplyRow, news: News): Promise<void> {
  const now = news.at;
  const row = await findFeedback(tx, sent.businessId, sent.feedbackId);
  if (row === null) throw notFound('item');
  await insertMessage(tx, {
    id: `reply-${sent.id}`,
    businessId: sent.businessId,
    feedbackId: sent.feedbackId,
    from: 'us',
    memberId: sent.memberId,
    text: sent.text,
    at: now,
    replyId: sent.id,
  });
  const settings = await settingsOf(tx, row.businessId);
  const transition =
    sent.kind === 'holding' && sent.promisedAt !== null
      ? onPromised(row, sent.promisedAt, { now })
      : onAnswered(row, { by: sent.memberId, at: now }, { settings });
  await applyTransition(tx, row, transition, { settings, by: sent.memberId, bump: true, news });
  await checkAgain(tx, { businessId: row.businessId, feedbackId: row.id }, now);
}
