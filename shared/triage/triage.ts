import type { Channel, Kind, Level, Rating, Visibility } from '#shared/model/feedback.ts';
import type { Reason } from './reasons.ts';

export type TriageInput = {
  readonly text: string;
  readonly rating: Rating | null;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  /** BCP 47 or null; a hint only, people mix languages. */
  readonly language: string | null;
  readonly author: string;
  /** Followers or likes so far. */
  readonly reach: number | null;
};

/** `start` and `end` are UTF-16 indexes into the text as given. */
export type Mark = { readonly start: number; readonly end: number; readonly reason: Reason };

export type Verdict = { readonly level: Level; readonly reasons: readonly Reason[]; readonly marks: readonly Mark[] };

export function triage(input: TriageInput): Verdict {
  const low = input.rating !== null && input.rating <= 2;
  return { level: low ? 'high' : 'normal', reasons: [low ? 'low-rating' : 'unsure'], marks: [] };
}
