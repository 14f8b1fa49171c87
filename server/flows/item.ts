/** Small things done to one feedback: correcting its level, notes, drafts, resolving, reopening, adding one by hand. */
import type { Authorized, MemberActor } from '#server/auth/permission.ts';
import { findBusiness } from '#server/db/business.ts';
import { addEvent } from '#server/db/event.ts';
import { findFeedback, findNote, insertNote, saveDraft, updateFeedback, type FeedbackRow } from '#server/db/feedback.ts';
import { enqueue } from '#server/db/outbox.ts';
import { LEVEL_RANK, LEVELS, type Level } from '#shared/model/feedback.ts';
import { expectLook, lookAgain } from './escalate.ts';
import { DomainError, notFound } from './errors.ts';
import { firstAnswer } from './first-answer.ts';
import { alerts, deadlineFor, reopen } from './ingest.ts';
import type { Parts } from './parts.ts';

type Few = Pick<Parts, 'db' | 'clock' | 'live' | 'wake'>;

export function memberOf(permission: Authorized<unknown>): MemberActor {
  if (permission.actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  return permission.actor;
}

function nextLevel(level: Level, to: 'more' | 'less' | 'spam'): Level {
  if (to === 'spam') return 'spam';
  const step = to === 'more' ? -1 : 1;
  // "less urgent" ends at low: calling something spam is a judgement of its own.
  const rank = Math.min(Math.max(LEVEL_RANK[level] + step, 0), LEVEL_RANK.low);
  return LEVELS[rank] ?? level;
}

export async function correctLevel(
  parts: Few,
  permission: Authorized<FeedbackRow, 'feedback.triage'>,
  to: 'more' | 'less' | 'spam',
): Promise<{ readonly level: Level }> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const level = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    const settings = await findBusiness(tx, subject.businessId);
    if (row === null || settings === null) throw notFound('item');
    const next = nextLevel(row.level, to);
    if (next === row.level) return next;
    // A promise given to the guest stays the deadline whatever the level.
    const clockRuns = row.status === 'open' && row.promisedAt === null;
    await updateFeedback(tx, row, {
      level: next,
      levelRank: LEVEL_RANK[next],
      ...(clockRuns ? { dueAt: deadlineFor(settings, next, row.firstResponseAt === null ? row.spokeAt : now) } : {}),
    });
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: actor.memberId,
      kind: 'triage.corrected',
      data: { from: row.level, to: next },
      at: now,
    });
    const key = { businessId: row.businessId, feedbackId: row.id };
    if (!(row.status === 'open' && row.claimedBy === null && alerts(next) && LEVEL_RANK[next] < LEVEL_RANK[row.level])) {
      await lookAgain(tx, key, now);
    } else {
      await expectLook(tx, key, now);
      await enqueue(tx, {
        topic: 'alert',
        businessId: row.businessId,
        payload: { feedbackId: row.id, step: `level:${next}`, except: actor.memberId },
        runAt: now,
      });
    }
    return next;
  });
  parts.live.changed(`business:${subject.businessId}`);
  parts.wake();
  return { level };
}

/** `noteId` is the phone's idempotency key. */
export async function addNote(
  parts: Few,
  permission: Authorized<FeedbackRow, 'feedback.note'>,
  input: { readonly noteId: string; readonly text: string },
): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const earlier = await findNote(tx, input.noteId);
    if (earlier !== null) {
      if (earlier.memberId === actor.memberId && earlier.feedbackId === subject.id && earlier.text === input.text) return;
      throw new DomainError('conflict', 'key_reused');
    }
    await insertNote(tx, {
      id: input.noteId,
      businessId: subject.businessId,
      feedbackId: subject.id,
      memberId: actor.memberId,
      text: input.text,
      at: now,
    });
    await addEvent(tx, {
      businessId: subject.businessId,
      feedbackId: subject.id,
      memberId: actor.memberId,
      kind: 'note.added',
      at: now,
    });
  });
  parts.live.changed(`business:${subject.businessId}`);
}

/**
 * `at` is when it was typed, by the phone's idea of the server's clock: a request that was long under way must not pass for
 * newer than what was typed meanwhile.
 */
export async function keepDraft(
  parts: Pick<Parts, 'db' | 'clock'>,
  permission: Authorized<FeedbackRow, 'feedback.reply'>,
  input: { readonly text: string; readonly at?: number | undefined },
): Promise<void> {
  const actor = memberOf(permission);
  const { subject } = permission;
  const now = parts.clock.now();
  await saveDraft(parts.db.orm, {
    businessId: subject.businessId,
    feedbackId: subject.id,
    memberId: actor.memberId,
    text: input.text,
    now: Math.min(input.at ?? now, now),
  });
}

/** `outside`: somebody answered on the platform itself or by phone; that counts as the response. */
export async function resolve(
  parts: Few,
  permission: Authorized<FeedbackRow, 'feedback.resolve'>,
  input: { readonly outside: boolean },
): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.status === 'resolved') return;
    const first = input.outside ? await firstAnswer(tx, row, { by: null, now }) : {};
    await updateFeedback(tx, row, { status: 'resolved', resolvedAt: now, dueAt: null, promisedAt: null, ...first, bump: true });
    await lookAgain(tx, { businessId: row.businessId, feedbackId: row.id }, now);
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: actor.memberId,
      kind: 'feedback.resolved',
      data: { outside: input.outside },
      at: now,
    });
  });
  parts.live.changed(`business:${subject.businessId}`);
  parts.live.changed(`guest:${subject.id}`);
}

export async function reopenFeedback(parts: Few, permission: Authorized<FeedbackRow, 'feedback.resolve'>): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.status === 'open') return;
    await reopen(tx, row, now);
    await updateFeedback(tx, row, { bump: true });
    await addEvent(tx, {
      businessId: row.businessId,
      feedbackId: row.id,
      memberId: actor.memberId,
      kind: 'feedback.reopened',
      at: now,
    });
  });
  parts.live.changed(`business:${subject.businessId}`);
  parts.live.changed(`guest:${subject.id}`);
  parts.wake();
}
