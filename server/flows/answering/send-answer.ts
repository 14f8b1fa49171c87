/**
 * The outbox side of an answer that goes out through a connected account. Never a double, never lost: where the platform has one place
 * for an answer it is looked at before it is written, and after a cut whose outcome nobody knows it is looked for before it is repeated.
 */
import { keyOf } from '#shared/escalation/alert-reason.ts';
import type { Answer, Fault } from '#server/connectors/account.ts';
import type { StandingAnswer } from '#server/connectors/item.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, saveDraft, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { findReply, moveReply, type ReplyRow } from '#server/db/feedback/reply.ts';
import { enqueue, type JobResult } from '#server/db/outbox.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#shared/model/time.ts';
import { mustReconnect, openById, withAccount, type Opened } from '../channels/account.ts';
import { sameWords, takeAnswerThere } from '../intake/answered-there.ts';
import type { Parts } from '../parts.ts';
import { applyResponse } from './reply.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'box' | 'egress' | 'config' | 'keys' | 'log' | 'unpack'>;

/** By tries so far; the last repeats until a day is over. */
const WAITS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS];
const GIVE_UP_MS = DAY_MS;

/** Trying again later may help; everything else a person must know of now. */
const PASSING: readonly Fault['class'][] = ['temporary', 'rate', 'quota'];

export async function sendAnswer(parts: Needs, replyId: string): Promise<JobResult> {
  const reply = await findReply(parts.db.orm, replyId);
  if (reply === null || (reply.state !== 'queued' && reply.state !== 'checking')) return { kind: 'done' };
  const feedback = await findFeedback(parts.db.orm, reply.businessId, reply.feedbackId);
  if (feedback === null) return { kind: 'done' };
  const opened = await openById(parts, feedback.connectionId);
  const send = opened?.connector.verbs.send;
  if (opened === null || send === undefined) return failed(parts, reply, { reason: 'not_connected', words: '' });
  if (opened.row.state === 'reconnect') return failed(parts, reply, { reason: 'platform_token', words: '' });

  const since = reply.triedAt ?? parts.clock.now();
  const answer = answerOf(reply, feedback, since);
  const before = await lookFirst(parts, opened, { reply, answer, feedback });
  if (before !== null) return before;
  // Written before it leaves: a process that dies right after this finds that it may have left.
  await moveReply(
    parts.db.orm,
    { id: reply.id, from: ['queued', 'checking'], to: 'checking' },
    { triedAt: since, attempts: reply.attempts + 1 },
  );
  const sent = await withAccount(parts, opened, (io, account) => send(io, account, answer));
  return sent.ok ? arrived(parts, reply, sent.value) : notNow(parts, opened, reply, sent.fault);
}

function answerOf(reply: ReplyRow, feedback: FeedbackRow, since: number): Answer {
  const { channel, kind, visibility, externalId, author, language, spokeAt } = feedback;
  return {
    key: reply.id,
    text: reply.text,
    item: { channel, kind, visibility, externalId, author, language, spokeAt },
    target: feedback.replyTarget ?? {},
    since,
  };
}

/** Null: nothing stands there, write it. */
async function lookFirst(
  parts: Needs,
  opened: Opened,
  { reply, answer, feedback }: { readonly reply: ReplyRow; readonly answer: Answer; readonly feedback: FeedbackRow },
): Promise<JobResult | null> {
  const { standing } = opened.connector.verbs;
  const { target, item } = answer;
  const oneSlot = opened.connector.answers({ ...item, target }, opened.account)?.slot === 'one';
  const mayHaveLeft = reply.state === 'checking';
  if (!oneSlot && !mayHaveLeft) return null;
  // This platform cannot be asked: a person looks, and says whether it is there.
  if (standing === undefined) return mayHaveLeft ? askAPerson(parts, reply) : null;
  const found = await withAccount(parts, opened, (io, account) => standing(io, account, answer));
  if (!found.ok) return notNow(parts, opened, reply, { ...found.fault, ...(mayHaveLeft ? { unsure: true } : {}) });
  if (found.value === null) return null;
  const ours = found.value.id !== null && found.value.id === reply.remoteId;
  if (ours || sameWords(found.value.text, reply.text)) return arrived(parts, reply, found.value);
  return oneSlot ? answeredThere(parts, { reply, feedback }, found.value) : null;
}

async function arrived(parts: Needs, reply: ReplyRow, standing: StandingAnswer): Promise<JobResult> {
  const now = parts.clock.now();
  if (standing.state === 'refused') return failed(parts, reply, { reason: 'platform_refused', words: standing.why ?? '' });
  const to = standing.state === 'live' ? 'live' : 'sent';
  await parts.db.tx(async (tx) => {
    const change = { sentAt: now, error: null, remoteId: standing.id };
    if (!(await moveReply(tx, { id: reply.id, from: ['queued', 'checking'], to }, change))) return;
    await applyResponse(tx, reply, { memberId: reply.memberId, kind: to === 'live' ? 'reply.live' : 'reply.sent', at: now });
  });
  return { kind: 'done' };
}

/** There is room for one, and it is taken: theirs is shown and stops the clock, ours is the writer's draft again. */
async function answeredThere(
  parts: Needs,
  { reply, feedback }: { readonly reply: ReplyRow; readonly feedback: FeedbackRow },
  standing: StandingAnswer,
): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const { businessId, feedbackId, memberId, text } = reply;
    if (!(await moveReply(tx, { id: reply.id, from: ['queued', 'checking'], to: 'failed' }, { error: 'answered_there' }))) return;
    await addEvent(tx, { businessId, feedbackId, memberId, kind: 'reply.failed', data: { reason: 'answered_there' }, at: now });
    await saveDraft(tx, { businessId, feedbackId, memberId, text, now });
    await takeAnswerThere(tx, feedback, standing, now);
  });
  return { kind: 'done' };
}

async function askAPerson(parts: Needs, reply: ReplyRow): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (!(await moveReply(tx, { id: reply.id, from: ['checking'], to: 'to_post' }, { error: 'unsure' }))) return;
    const { businessId, feedbackId, memberId } = reply;
    await addEvent(tx, { businessId, feedbackId, memberId, kind: 'reply.to_post', data: { unsure: true }, at: now });
    await ringWriter(tx, reply, now);
  });
  return { kind: 'done' };
}

/** Again later where that may help; else a person must know. */
async function notNow(parts: Needs, opened: Opened, reply: ReplyRow, fault: Fault): Promise<JobResult> {
  const now = parts.clock.now();
  if (fault.class === 'token') await mustReconnect(parts, opened, fault);
  const passing = PASSING.includes(fault.class);
  if (!passing && fault.unsure !== true) return failed(parts, reply, { reason: `platform_${fault.class}`, words: fault.words });
  if (now - (reply.triedAt ?? now) > GIVE_UP_MS) return failed(parts, reply, { reason: 'platform_silent', words: fault.words });
  const waitMs = WAITS_MS[Math.min(reply.attempts, WAITS_MS.length - 1)] ?? MINUTE_MS;
  await moveReply(
    parts.db.orm,
    { id: reply.id, from: ['queued', 'checking'], to: fault.unsure === true ? 'checking' : 'queued' },
    { triedAt: reply.triedAt ?? now, attempts: reply.attempts + 1, error: 'retrying' },
  );
  const afterMs = Math.max(waitMs, Math.min((fault.retryAt ?? 0) - now, HOUR_MS));
  return { kind: 'retry', afterMs, reason: fault.class };
}

async function failed(
  parts: Needs,
  reply: ReplyRow,
  { reason, words }: { readonly reason: string; readonly words: string },
): Promise<JobResult> {
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    if (!(await moveReply(tx, { id: reply.id, from: ['queued', 'checking'], to: 'failed' }, { error: reason }))) return;
    const { businessId, feedbackId, memberId } = reply;
    const data = { reason, ...(words === '' ? {} : { words }) };
    await addEvent(tx, { businessId, feedbackId, memberId, kind: 'reply.failed', data, at: now });
    await ringWriter(tx, reply, now);
  });
  parts.log.warn('an answer did not go out', { replyId: reply.id, reason });
  return { kind: 'done' };
}

async function ringWriter(tx: Queryable, { id, businessId, feedbackId, memberId }: ReplyRow, now: number): Promise<void> {
  await enqueue(tx, {
    topic: 'alert',
    businessId,
    payload: { feedbackId, step: keyOf({ kind: 'reply_failed', id }), only: memberId },
    runAt: now,
  });
}
