import { useNow } from '#client/api/clock.ts';
import { replyModeAt } from '#shared/response/reply-window.ts';
import type { AnswerWay } from '#shared/views/app.ts';

export type WayNow = Pick<AnswerWay, 'replyMode' | 'copyBecause'> & {
  /** How long it may still be answered from here; null: for ever, or not at all. */
  readonly leftMs: number | null;
};

/** The way out as it is this minute: a window may end while somebody writes. */
export function useAnswerWay({ replyMode, replyUntil, copyBecause }: AnswerWay): WayNow {
  const now = useNow(10_000);
  const turned = replyModeAt({ replyMode, replyUntil, lock: null }, now);
  return {
    replyMode: turned.mode,
    copyBecause: turned.copyBecause ?? copyBecause,
    leftMs: turned.mode === 'api' && replyUntil !== null ? replyUntil - now : null,
  };
}
