/** What was lived through, written down by the minute from outside the rules that are tested. */
export type Told = { readonly feedbackId: string; readonly memberId: string; readonly at: number };

export type Promise_ = { readonly feedbackId: string; readonly madeAt: number; readonly until: number };

export type Diary = {
  /** Somebody's phone was told of an item: by a push of its own, in "n more", in a digest. */
  readonly told: Told[];
  /** Items claimed at some time, with the minutes in which somebody held them. */
  readonly heldAt: Map<string, number>;
  /** Obligations and coverage once ended, as they stood then. */
  readonly frozen: Map<string, string>;
  /** Open minutes: who was on duty, who stood by, and how each could be reached. */
  readonly minutes: { readonly at: number; readonly words: string }[];
  readonly kept: Map<number, { readonly to: number; readonly words: string }>;
  /** Promises that left, and answers that left, as whoever gave them would remember. */
  readonly promises: Promise_[];
  readonly answers: { readonly feedbackId: string; readonly at: number }[];
  /** Deeds and weather, for whoever looks for the cause of a broken promise. */
  readonly log: string[];
  readonly counts: { items: number; edits: number; wrote: number; claims: number; minutes: number };
};

export const emptyDiary = (): Diary => ({
  told: [],
  heldAt: new Map(),
  frozen: new Map(),
  minutes: [],
  kept: new Map(),
  promises: [],
  answers: [],
  log: [],
  counts: { items: 0, edits: 0, wrote: 0, claims: 0, minutes: 0 },
});
