/** Two halves that together mean something neither means alone: "nuts" is a question, "nuts" near "swollen" is an ambulance. */
import type { Tag } from './lexicon/row.ts';
import type { Reason } from './reasons.ts';

export type Combination = {
  readonly both: readonly [Tag, Tag];
  readonly means: Reason;
  readonly weight: number;
  /** How far apart they may stand, in tokens. */
  readonly within: number;
  /** Not while the text merely asks before a visit. */
  readonly unlessAsking?: boolean;
};

export const COMBINATIONS: readonly Combination[] = [
  { both: ['allergen', 'reaction'], means: 'allergy', weight: 2, within: 40 },
  { both: ['allergen', 'assured'], means: 'allergy', weight: 2, within: 20, unlessAsking: true },
  { both: ['body', 'harm'], means: 'injury', weight: 2, within: 4 },
  { both: ['countdown', 'ceremony'], means: 'order-missing-now', weight: 2, within: 25, unlessAsking: true },
  { both: ['object', 'ingest'], means: 'foreign-body', weight: 2, within: 15 },
  { both: ['object', 'in-food'], means: 'foreign-body', weight: 2, within: 8 },
  { both: ['group', 'refused'], means: 'discrimination', weight: 2, within: 45 },
  { both: ['minor', 'alcohol'], means: 'minor-alcohol', weight: 2, within: 20 },
  { both: ['charge', 'times'], means: 'wrong-charge', weight: 2, within: 8 },
  { both: ['bank', 'times'], means: 'wrong-charge', weight: 2, within: 14 },
  { both: ['bank', 'charge'], means: 'wrong-charge', weight: 1, within: 14 },
  { both: ['missing', 'event'], means: 'order-missing-now', weight: 2, within: 40 },
  { both: ['missing', 'now'], means: 'order-missing-now', weight: 2, within: 12 },
  { both: ['missing', 'nobody'], means: 'order-missing-now', weight: 2, within: 30 },
  { both: ['outside', 'nobody'], means: 'stuck-now', weight: 2, within: 30 },
  // "We have come here for years, the garden is lovely. Yesterday though ..."
  { both: ['regular', 'but'], means: 'negative-words', weight: 2, within: 80 },
  // Applause for a wait is none.
  { both: ['clap', 'duration'], means: 'sarcasm', weight: 2, within: 40 },
  { both: ['clap', 'wait'], means: 'sarcasm', weight: 2, within: 40 },
  { both: ['clap', 'negation'], means: 'sarcasm', weight: 2, within: 40 },
  { both: ['clap', 'but'], means: 'sarcasm', weight: 2, within: 40 },
  { both: ['clap', 'negative-words'], means: 'sarcasm', weight: 2, within: 40 },
  { both: ['outside', 'refused'], means: 'stuck-now', weight: 1, within: 30 },
];
