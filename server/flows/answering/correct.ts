/**
 * A person corrects the level, and takes it back. What was before stands in the event of the correction; its key is made on the phone,
 * so that a tap repeated without a signal counts once. Taking back brings the level, the deadline and the climb back to what they were
 * and rings whom the ladder would have rung meanwhile; it is refused once anything else has happened to the item.
 */
import { ladderKey, ladderReason } from '#shared/escalation/alert-reason.ts';
import type { Authorized } from '#server/auth/permission.ts';
import { hopefulDeliveries } from '#server/db/escalation/alert.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { findLadder, saveLadder, type LadderRow } from '#server/db/escalation/escalation.ts';
import { historyOf } from '#server/db/feedback/event.ts';
import { findFeedback, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { newId } from '#server/system/ids.ts';
import { corrected, correctionData, correctionToUndo, type Correction } from '#shared/model/correction.ts';
import { alerts, type Level } from '#shared/model/feedback.ts';
import { onLevelChanged } from '#shared/response/transitions.ts';
import { checkAgain } from '../escalation/checks.ts';
import { DomainError, notFound } from '#server/system/errors.ts';
import { memberOf } from './item.ts';
import type { Parts } from '../parts.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from './transition.ts';

type Needs = Pick<Parts, 'db' | 'clock' | 'live'>;
type Permission = Authorized<FeedbackRow, 'feedback.triage'>;
type Answer = { readonly level: Level };
type Key = { readonly businessId: string; readonly feedbackId: string };

/** `correctionId` is the phone's idempotency key; an older app sends none and cannot take it back. */
export async function correctLevel(
  parts: Needs,
  permission: Permission,
  input: { readonly to: Correction; readonly correctionId?: string | undefined },
): Promise<Answer> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const key = { businessId: subject.businessId, feedbackId: subject.id };
  const level = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    const settings = await settingsOf(tx, row.businessId);
    const earlier = (await historyOf(tx, key)).find(
      ({ kind, data }) => kind === 'triage.corrected' && input.correctionId !== undefined && data['key'] === input.correctionId,
    );
    if (earlier !== undefined) return row.level;
    const next = corrected(row.level, input.to, row.ruleLevel);
    if (next === row.level) return next;
    const transition = onLevelChanged(row, next, { settings, now });
    const climb = await findLadder(tx, row.id);
    await applyTransition(tx, row, transition, {
      settings,
      by: actor.memberId,
      news: (left) => ({
        memberId: actor.memberId,
        kind: 'triage.corrected',
        data: {
          ...correctionData({ key: input.correctionId ?? newId(), from: row.level, to: next, dueBefore: row.dueAt, left }),
          climb: climb === null ? null : JSON.stringify(climb),
        },
        at: now,
      }),
    });
    const free = row.claimedBy === null ? transition : { ...transition, rings: undefined };
    await ringFor(tx, key, free, { reason: { kind: 'level', id: next }, except: actor.memberId, now });
    return next;
  });
  return { level };
}

/** Twice is once. */
export async function undoCorrection(
  parts: Needs,
  permission: Permission,
  { correctionId }: { readonly correctionId: string },
): Promise<Answer> {
  const { subject } = permission;
  const actor = memberOf(permission);
  const now = parts.clock.now();
  const key = { businessId: subject.businessId, feedbackId: subject.id };
  const level = await parts.db.tx(async (tx) => {
    const row = await findFeedback(tx, subject.businessId, subject.id);
    if (row === null) throw notFound('item');
    const history = await historyOf(tx, key);
    const about = (kind: string) => history.find((event) => event.kind === kind && event.data['key'] === correctionId);
    if (about('triage.undone') !== undefined) return row.level;
    const event = about('triage.corrected');
    if (event === undefined) throw notFound('correction');
    const last = correctionToUndo(row, history);
    if (last?.key !== correctionId) throw new DomainError('conflict', 'changed_since');
    const settings = await settingsOf(tx, row.businessId);
    const back = { columns: { level: last.from, dueAt: last.dueBefore } };
    const data = { key: correctionId, from: last.to, to: last.from };
    const news = { memberId: actor.memberId, kind: 'triage.undone', data, at: now } as const;
    await applyTransition(tx, row, back, { settings, by: actor.memberId, news });
    await climbOn(tx, key, { row, level: last.from, before: event.data['climb'] ?? null, now });
    return last.from;
  });
  return { level };
}

type Before = {
  readonly row: FeedbackRow;
  readonly level: Level;
  readonly before: string | number | boolean | null;
  readonly now: number;
};

/** The ladder goes on where it stood, as if nobody had touched it. Where nothing was heard of the item yet, it rings anew. */
async function climbOn(tx: Queryable, key: Key, { row, level, before, now }: Before): Promise<void> {
  const state = await findLadder(tx, key.feedbackId);
  if (state !== null && typeof before === 'string') await saveLadder(tx, restored(state, JSON.parse(before) as LadderRow));
  const waits = row.status === 'open' && row.claimedBy === null && alerts(level);
  if (waits && (state === null || (await hopefulDeliveries(tx, key)) === 0))
    return ringFor(tx, key, { columns: {}, rings: { everybody: false } }, { reason: { kind: 'undone', id: now }, now });
  await checkAgain(tx, key, now);
}

/** The number of the round stays the higher one: what was sent under it must not be sent again under the same name. */
function restored(state: LadderRow, before: LadderRow): LadderRow {
  const moved = before.fired.map(({ key, at }) => ({ key: ladderKey(state.round, ...(ladderReason(key)?.parts ?? [key])), at }));
  const fired = [...state.fired, ...moved.filter(({ key }) => !state.fired.some((one) => one.key === key))];
  return { ...before, round: state.round, fired, checkedAt: state.checkedAt };
}
