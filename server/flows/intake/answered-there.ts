/** An answer stands on the platform: ours coming back, or one a colleague wrote there. It stops the clock and is shown; nobody answers twice. */
import type { StandingAnswer } from '#server/connectors/item.ts';
import { addEvent } from '#server/db/feedback/event.ts';
import { findFeedback, insertMessage, type FeedbackRow } from '#server/db/feedback/feedback.ts';
import { moveReply, repliesOf, type ReplyRow } from '#server/db/feedback/reply.ts';
import type { Queryable } from '#server/db/engine/client.ts';
import { hashToken } from '#server/system/ids.ts';
import { onAnswered, onReopened } from '#shared/response/transitions.ts';
import { checkAgain } from '../escalation/checks.ts';
import { ringFor } from '../escalation/ring-for.ts';
import { applyTransition, settingsOf } from '../answering/transition.ts';

/** Platforms trim, and turn their line ends; the words are the same. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export async function takeAnswerThere(tx: Queryable, known: FeedbackRow, answer: StandingAnswer, now: number): Promise<void> {
  const key = { businessId: known.businessId, feedbackId: known.id };
  const row = (await findFeedback(tx, known.businessId, known.id)) ?? known;
  const replies = (await repliesOf(tx, key)).map(({ reply }) => reply);
  const ours = replies.findLast(
    ({ remoteId, text }) => (answer.id !== null && remoteId === answer.id) || sameWords(text, answer.text),
  );
  if (ours !== undefined) return takeBack(tx, { row, ours, answer }, now);
  if (answer.state === 'refused') return;
  const at = Math.min(Math.max(answer.at ?? now, row.spokeAt), now);
  const id = `there-${hashToken(`${row.id}\n${answer.id ?? plain(answer.text)}`).slice(0, 32)}`;
  const fresh = await insertMessage(tx, { id, ...key, from: 'us', memberId: null, text: answer.text, at });
  if (!fresh) return;
  const settings = await settingsOf(tx, row.businessId);
  const transition = row.status === 'open' ? onAnswered(row, { by: null, at }, { settings }) : { columns: {} };
  await applyTransition(tx, row, transition, { settings, by: null, bump: true, news: { kind: 'reply.there', at: now } });
  await checkAgain(tx, key, now);
}

type Back = { readonly row: FeedbackRow; readonly ours: ReplyRow; readonly answer: StandingAnswer };

/** What we sent, as the platform shows it now. On its way, the job that sends it finds it there by itself. */
async function takeBack(tx: Queryable, { row, ours, answer }: Back, now: number): Promise<void> {
  const about = { businessId: row.businessId, feedbackId: row.id, memberId: ours.memberId, at: now };
  if (answer.state === 'live') {
    if (await moveReply(tx, { id: ours.id, from: ['sent'], to: 'live' }, { remoteId: answer.id ?? ours.remoteId }))
      await addEvent(tx, { ...about, kind: 'reply.live' });
    return;
  }
  if (answer.state !== 'refused') return;
  if (!(await moveReply(tx, { id: ours.id, from: ['sent', 'live'], to: 'failed' }, { error: 'platform_refused' }))) return;
  const news = {
    memberId: ours.memberId,
    kind: 'reply.failed',
    data: { reason: 'platform_refused', ...(answer.why === undefined ? {} : { words: answer.why }) },
    at: now,
  } as const;
  const settings = await settingsOf(tx, row.businessId);
  const transition = row.status === 'answered' ? onReopened(row, { settings, now }) : { columns: {} };
  await applyTransition(tx, row, transition, { settings, by: null, bump: true, news });
  const key = { businessId: row.businessId, feedbackId: row.id };
  await ringFor(tx, key, { ...transition, rings: { everybody: false } }, { reason: { kind: 'reply_failed', id: ours.id }, now });
}
