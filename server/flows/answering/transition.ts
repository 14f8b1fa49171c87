/** Carries out what the rule says has become of a feedback: its columns and the ledger of what we owe, in the caller's commit. */
import type { Queryable } from '#server/db/engine/client.ts';
import { findBusiness } from '#server/db/business/business.ts';
import { type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { changeFeedback, type FeedbackChange, type News } from '#server/db/feedback/change.ts';
import { beginObligation, endObligation, findOwed, moveObligation } from '#server/db/feedback/obligation.ts';
import { LEVEL_RANK } from '#shared/model/feedback.ts';
import { serviceMs } from '#shared/response/clock.ts';
import { settlementDeadline, type Settings, type Transition } from '#shared/response/transitions.ts';
import { notFound } from '#server/system/errors.ts';

type Change = {
  readonly settings: Settings;
  /** Who brought it about; null: not one of us in the app. */
  readonly by: string | null;
  /** A composer must know about it. */
  readonly bump?: boolean;
  /** Columns of ours beside those of the rule. */
  readonly also?: Omit<FeedbackChange, 'bump'>;
  /** What happened, for the history; where it tells what has become of the item, from the item afterwards. */
  readonly news: News | ((after: FeedbackRow) => News);
};

export async function settingsOf(tx: Queryable, businessId: string): Promise<Settings> {
  const settings = await findBusiness(tx, businessId);
  if (settings === null) throw notFound('business');
  return settings;
}

export async function applyTransition(
  tx: Queryable,
  row: FeedbackRow,
  transition: Transition,
  { settings, by, bump = false, also = {}, news }: Change,
): Promise<FeedbackRow> {
  const { columns } = transition;
  const rank = columns.level === undefined ? {} : { levelRank: LEVEL_RANK[columns.level] };
  const after = { ...row, ...also, ...columns, ...rank };
  const change = { ...also, ...columns, ...rank, bump };
  await changeFeedback(tx, row, change, typeof news === 'function' ? news(after) : news);
  await keepLedger(tx, after, transition, { settings, by });
  return after;
}

/** Also of a row just inserted, whose columns stand already. */
export async function keepLedger(
  tx: Queryable,
  after: Pick<FeedbackRow, 'id' | 'businessId' | 'level' | 'dueAt'>,
  { ended, begun, settled, unsettledAt }: Transition,
  { settings, by }: Pick<Change, 'settings' | 'by'>,
): Promise<void> {
  const { hours } = settings;
  const { level, dueAt } = after;
  const reply = await findOwed(tx, after, 'reply');
  if (reply !== null && (ended !== undefined || begun !== undefined)) {
    const { verdict, at } = ended ?? { verdict: 'void' as const, at: begun?.at ?? reply.startedAt };
    const took = serviceMs({ hours, level: reply.level, askedAt: reply.startedAt, at });
    await endObligation(tx, reply, { endedAt: at, verdict, memberId: by, serviceMs: took });
  } else if (reply !== null && (reply.level !== level || reply.dueAt !== dueAt))
    await moveObligation(tx, reply, { level, dueAt });
  if (begun !== undefined) await beginObligation(tx, after, { kind: begun.kind, level, startedAt: begun.at, dueAt });

  if (settled === undefined && unsettledAt === undefined && reply?.level === level) return;
  const settlement = await findOwed(tx, after, 'settlement');
  if (settlement !== null && settled !== undefined) {
    const { verdict, at } = settled;
    const late = verdict === 'met' && settlement.dueAt !== null && at > settlement.dueAt;
    const took = serviceMs({ hours, level, askedAt: settlement.startedAt, at });
    await endObligation(tx, settlement, { endedAt: at, verdict: late ? 'late' : verdict, memberId: by, serviceMs: took });
  } else if (settlement !== null && settlement.level !== level)
    await moveObligation(tx, settlement, { level, dueAt: settlementDeadline(settings, level, settlement.startedAt) });
  if (settlement === null && unsettledAt !== undefined)
    await beginObligation(tx, after, {
      kind: 'settlement',
      level,
      startedAt: unsettledAt,
      dueAt: settlementDeadline(settings, level, unsettledAt),
    });
}
