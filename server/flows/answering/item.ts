/** Small things done to one feedback: notes, drafts, resolving, reopening, adding one by hand. */
import type { Authorized, MemberActor } from '#server/auth/permission.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, findNote, insertNote, saveDraft, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { onReopened, onResolved } from '#shared/response/transitions.ts';
import { MINUTE_MS } from '#shared/model/time.ts';
import { checkAgain } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from './transition.ts';

/** A phone's clock may be ahead of ours by so much. */
const CLOCKS_DIFFER_MS = MINUTE_MS;

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;

export function memberOf(permission: Authorized<unknown>): MemberActor {
  if (permission.actor.kind !== 'member') throw new DomainError('forbidden', 'role_may_not');
  return permission.actor;
}

/** `noteId` is the phone's idempotency key. */
export async function addNote(
  parts: Needs,
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

/**
 * `outside`: somebody answered on the platform itself or by phone; that counts as the response. `answeredAt` is when the guest had it,
 * epoch milliseconds between their words and now; absent: just now.
 */
export async function resolve(
  parts: Needs,
  permission: Authorized<FeedbackRow, 'feedback.resolve'>,
  input: { readonly outside: boolean; readonly answeredAt?: number | undefined },
): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.status === 'resolved') return;
    const settings = await settingsOf(tx, row.businessId);
    const at = input.answeredAt ?? now;
    if (input.answeredAt !== undefined && (at < row.spokeAt || at > now + CLOCKS_DIFFER_MS))
      throw new DomainError('invalid', 'answer_out_of_range');
    const transition = onResolved(row, input.outside ? { by: null, at: Math.min(at, now) } : null, { settings, now });
    const data = { outside: input.outside, ...(input.answeredAt === undefined ? {} : { answeredAt: at }) };
    const news = { memberId: actor.memberId, kind: 'feedback.resolved', data, at: now } as const;
    await applyTransition(tx, row, transition, { settings, by: actor.memberId, bump: true, news });
    await checkAgain(tx, { businessId: row.businessId, feedbackId: row.id }, now);
  });
}

export async function reopenFeedback(parts: Needs, permission: Authorized<FeedbackRow, 'feedback.resolve'>): Promise<void> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    if (row.status === 'open') return;
    const settings = await settingsOf(tx, row.businessId);
    const transition = onReopened(row, { settings, now });
    const news = { memberId: actor.memberId, kind: 'feedback.reopened', at: now } as const;
    await applyTransition(tx, row, transition, { settings, by: actor.memberId, bump: true, news });
    await ringFor(tx, { businessId: row.businessId, feedbackId: row.id }, transition, {
      reason: { kind: 'again', id: now },
      now,
    });
  });
}
