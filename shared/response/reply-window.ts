/** By which way an answer goes out at an instant: what a platform no longer takes is copied and pasted by hand. */
import type { ReplyMode } from '../model/feedback.ts';

/** window: it is too late to answer from here. reconnect: the account is locked out. disconnected: it is no longer connected. */
export const COPY_REASONS = ['window', 'reconnect', 'disconnected'] as const;
export type CopyReason = (typeof COPY_REASONS)[number];

export type ReplyFacts = {
  readonly replyMode: ReplyMode;
  /** The platform takes an answer until then; null: always. */
  readonly replyUntil: number | null;
  /** What stands against the account itself; null: nothing. */
  readonly lock: Exclude<CopyReason, 'window'> | null;
};

export function replyModeAt(
  { replyMode, replyUntil, lock }: ReplyFacts,
  now: number,
): { readonly mode: ReplyMode; readonly copyBecause: CopyReason | null } {
  if (replyMode !== 'api') return { mode: replyMode, copyBecause: null };
  const copyBecause = replyUntil !== null && replyUntil <= now ? 'window' : lock;
  return { mode: copyBecause === null ? 'api' : 'link', copyBecause };
}
