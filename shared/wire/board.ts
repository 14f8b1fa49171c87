/** What the server sends to a screen on the wall: finished sentences, so that the page only puts them in their places. */
import type { ProofState } from '../duty/types.ts';
import type { Mood } from '../stats/board.ts';

/** On the page of a link that is no longer valid: a proxy before a server that starts anew says 404 too. */
export const BOARD_GONE_HEADER = 'golden-hour-board-gone';

export type BoardPicture = {
  /** Another one than the page was drawn with: load it anew. */
  readonly version: string;
  readonly at: number;
  readonly ring: {
    readonly kind: 'running' | 'hurry' | 'late' | 'paused' | 'none';
    /** Part of the target that is left, 0 to 1. */
    readonly share: number;
    readonly digits: string;
    readonly unit: string;
    readonly sentence: string;
  };
  readonly waiting: { readonly figure: string; readonly note: string; readonly alarm: boolean };
  readonly oldest: { readonly figure: string; readonly note: string; readonly alarm: boolean };
  /** everybody: nothing is planned, all are told at once. */
  readonly duty: {
    readonly state: ProofState | 'nobody' | 'everybody';
    readonly figure: string;
    readonly proof: string;
    readonly backup: string;
  };
  readonly today: { readonly figure: string; readonly note: string };
  readonly mood: {
    readonly mood: Mood;
    readonly figure: string;
    readonly note: string;
    /** Kind, in between, rough; of 1 together, or nothing but zeros. */
    readonly parts: readonly [number, number, number];
  };
};
