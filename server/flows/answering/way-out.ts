/** How an item can be answered now: by which way, how long the answer may be, and why not straight there where it once was. */
import type { AnswerRules } from '#server/connectors/contract.ts';
import { accountConnector } from '#server/connectors/index.ts';
import { findConnected, type ConnectedRow } from '#server/db/business/connected.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { feedbackDetail } from '#server/db/feedback/detail.ts';
import type { FeedbackRow } from '#server/db/feedback/feedback.ts';
import { answerLength, type AnswerLimit } from '#shared/model/answer-length.ts';
import type { Viewer } from '#shared/model/sight.ts';
import { replyModeAt } from '#shared/response/reply-window.ts';
import type { AnswerWay, FeedbackDetail } from '#shared/views/app.ts';
import { DomainError } from '#server/system/errors.ts';
import type { Parts } from '../parts.ts';

/** A platform that is locked or gone is answered by hand, as those without an account are. */
export async function wayOut(db: Queryable, row: FeedbackRow, now: number): Promise<AnswerWay> {
  const account = row.connectionId === '' ? null : await findConnected(db, row.connectionId);
  const lock = row.replyMode !== 'api' ? null : lockOf(account);
  const rules = rulesOf(row, account);
  const { mode, copyBecause } = replyModeAt({ replyMode: row.replyMode, replyUntil: row.replyUntil, lock }, now);
  return {
    replyMode: mode,
    replyUntil: row.replyMode === 'api' ? row.replyUntil : null,
    copyBecause,
    answerLimit: rules === null ? null : limitOf(rules),
    oneAnswer: row.replyMode === 'api' && rules?.slot === 'one',
  };
}

function lockOf(account: ConnectedRow | null): 'disconnected' | 'reconnect' | null {
  if (account === null) return 'disconnected';
  return account.state === 'reconnect' ? 'reconnect' : null;
}

/** By the account it came through, else by the channel it is pasted on. */
function rulesOf(row: FeedbackRow, account: ConnectedRow | null): AnswerRules | null {
  const { channel, kind, visibility, replyTarget } = row;
  const asked = { channel, kind, visibility, ...(replyTarget === null ? {} : { target: replyTarget }) };
  const own = account === null ? null : accountConnector(account.channel);
  return own?.answers(asked, account ?? undefined) ?? accountConnector(channel)?.answers(asked) ?? null;
}

function limitOf({ max, unit, perUrl }: AnswerRules): AnswerLimit {
  return { max, unit, ...(perUrl === undefined ? {} : { perUrl }) };
}

/** Before an answer is taken: what the platform would refuse for its length, or a promise that would take the only place. */
export function checkAnswer(
  { replyMode, answerLimit, oneAnswer }: AnswerWay,
  { text, kind }: { readonly text: string; readonly kind: 'answer' | 'holding' },
): void {
  if (replyMode !== 'api') return;
  if (oneAnswer && kind === 'holding') throw new DomainError('invalid', 'one_answer_only');
  if (answerLimit !== null && answerLength(text, answerLimit) > answerLimit.max)
    throw new DomainError('invalid', 'answer_too_long');
}

/** An item with everything its screen shows. */
export async function readItem(parts: Pick<Parts, 'db' | 'clock'>, row: FeedbackRow, viewer: Viewer): Promise<FeedbackDetail> {
  const [detail, way] = await Promise.all([
    feedbackDetail(parts.db.orm, row, viewer),
    wayOut(parts.db.orm, row, parts.clock.now()),
  ]);
  return { ...detail, ...way };
}
