/**
 * What we owe a guest, one row each in the ledger. It is judged once, when it ends, by the deadline it had then, and never again.
 *  - first_answer: from when the guest spoke to the first answer by a person. An automatic acknowledgement is none, a holding reply
 *    ends it only as `promised`.
 *  - promise: from a holding reply to the answer it promised; met is kept, late is broken.
 *  - next_reply: from when the guest wrote again, or the item was opened again, to the next answer.
 *  - settlement: from when the guest spoke to the closing of the item, on the wall clock.
 */
import type { Level } from './feedback.ts';

export const REPLY_OBLIGATIONS = ['first_answer', 'promise', 'next_reply'] as const;
export type ReplyObligation = (typeof REPLY_OBLIGATIONS)[number];
export const OBLIGATIONS = [...REPLY_OBLIGATIONS, 'settlement'] as const;
export type ObligationKind = (typeof OBLIGATIONS)[number];

/** renewed: another promise took its place before its time. void: nobody owed it any more. */
export const VERDICTS = ['met', 'late', 'promised', 'renewed', 'void'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Times are epoch milliseconds. */
export type Obligation = {
  readonly kind: ObligationKind;
  /** As it stood when it ended. */
  readonly level: Level;
  readonly startedAt: number;
  /** Null: no target. */
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  readonly verdict: Verdict | null;
  /** Who ended it; null: not one of us in the app. */
  readonly memberId: string | null;
};
