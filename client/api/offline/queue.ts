/** The rules of the outbox, without a phone around them: what may be sent next and what an answer means for the rest. */
import type { Correction } from '#shared/model/correction.ts';
import type { ReplyKind } from '#shared/model/feedback.ts';
import type { ClaimResult, FeedbackDetail, Person, ReplyResult } from '#shared/views/app.ts';
import { DAY_MS } from '#shared/model/time.ts';

export type Intent =
  | { readonly kind: 'claim' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'correct'; readonly to: Correction }
  | { readonly kind: 'undoCorrection'; readonly correctionId: string }
  | {
      readonly kind: 'reply';
      readonly text: string;
      readonly replyKind: ReplyKind;
      readonly promisedAt: number | null;
      readonly version: number;
    };

export type Conflict = {
  readonly reason: 'answered' | 'guest_wrote' | 'resolved' | 'claimed';
  readonly theirs: string;
  readonly by: Person | null;
  readonly version: number;
};

/** waiting: will be sent by itself. ask: too old to be sent without a word. conflict, refused: somebody must look at it. */
export type EntryState =
  | { readonly is: 'waiting' }
  | { readonly is: 'ask' }
  | { readonly is: 'conflict'; readonly conflict: Conflict }
  | { readonly is: 'refused'; readonly reason: string };

export type Entry = {
  /** Made on the phone; becomes the primary key of the row, so that sending twice is sending once. */
  readonly id: string;
  readonly userId: string;
  readonly businessId: string;
  readonly feedbackId: string;
  readonly intent: Intent;
  readonly createdAt: number;
  readonly state: EntryState;
};

/** Older than this, the world has moved on: the person is asked before it goes out. */
export const ASK_AFTER_MS = DAY_MS;

/** Oldest first; the id settles a tie so that every tab sees the same order. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/**
 * The next entry `userId` may send, or null. Per item the order of claims and replies is kept: nothing overtakes one that waits
 * for a person. Notes and corrections depend on no claim or reply, so they hold nobody up and nobody holds them. `tried` are the ids attempted in this round.
 */
export function nextToSend(
  entries: readonly Entry[],
  { userId, now, tried }: { userId: string; now: number; tried: ReadonlySet<string> },
): Entry | null {
  const held = new Set<string>();
  for (const entry of inOrder(entries)) {
    if (entry.userId !== userId) continue;
    const apart = entry.intent.kind !== 'claim' && entry.intent.kind !== 'reply';
    if (!apart && held.has(entry.feedbackId)) continue;
    const ready = entry.state.is === 'waiting' && !tried.has(entry.id) && !isTooOld(entry, now);
    if (ready) return entry;
    if (!apart) held.add(entry.feedbackId);
  }
  return null;
}

/** What somebody thought of a level is still what they thought; the server refuses what the item has moved on from. */
const isCorrection = ({ intent }: Entry): boolean => intent.kind === 'correct' || intent.kind === 'undoCorrection';

export function isTooOld(entry: Entry, now: number): boolean {
  return !isCorrection(entry) && entry.state.is === 'waiting' && now - entry.createdAt > ASK_AFTER_MS;
}

export type ServerAnswer =
  | { readonly kind: 'claim'; readonly result: ClaimResult }
  | { readonly kind: 'reply'; readonly result: ReplyResult }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The queue after the server answered `sent`. A claim that was lost or refused stops the replies that counted on it. */
export function afterAnswer(entries: readonly Entry[], sent: Entry, answer: ServerAnswer): Entry[] {
  const without = entries.filter(({ id }) => id !== sent.id);
  const withState = (state: EntryState) => entries.map((entry) => (entry.id === sent.id ? { ...entry, state } : entry));
  switch (answer.kind) {
    case 'done':
      return without;
    case 'refused':
      // Said aloud where it was tapped; there are no words in it to be kept.
      if (isCorrection(sent)) return without;
      return withState({ is: 'refused', reason: answer.reason });
    case 'reply':
      if (answer.result.outcome === 'held') return without;
      return withState({ is: 'conflict', conflict: pick(answer.result) });
    case 'claim': {
      const { result } = answer;
      if (result.outcome === 'won') return without;
      return without.map((entry) => {
        if (entry.feedbackId !== sent.feedbackId || entry.intent.kind !== 'reply' || entry.state.is !== 'waiting') return entry;
        const conflict: Conflict = { reason: 'claimed', theirs: '', by: result.by, version: entry.intent.version };
        return { ...entry, state: { is: 'conflict', conflict } };
      });
    }
  }
}

const pick = ({ reason, theirs, by, version }: Conflict): Conflict => ({ reason, theirs, by, version });

/** The item as it stands after `answer`, until it is read again. `me` is whom a won claim belongs to; null while unknown. */
export function withAnswer(
  item: FeedbackDetail,
  answer: ServerAnswer,
  { me, at }: { me: Person | null; at: number },
): FeedbackDetail {
  if (answer.kind === 'claim') {
    const { result } = answer;
    if (result.outcome === 'taken') return { ...item, claimedBy: result.by, claimedAt: result.at };
    return me === null ? item : { ...item, claimedBy: me, claimedAt: at, version: result.version };
  }
  if (answer.kind === 'reply' && answer.result.outcome === 'held') {
    const { reply } = answer.result;
    return { ...item, replies: [...item.replies.filter(({ id }) => id !== reply.id), reply] };
  }
  return item;
}
