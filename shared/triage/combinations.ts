/** Two halves that together mean something neither means alone: "nuts" is a question, "nuts" near "swollen" is an ambulance. */
import type { Tag } from './lexicon/row.ts';
import type { Reason } from './reasons.ts';

export type Combination = {
  /** The first one is the anchor the others stand near. */
  readonly both: readonly [Tag, Tag, ...Tag[]];
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

  // Concepts, wider than phrases: who or what, and what became of it.
  { both: ['allergen', 'contained', 'unwell'], means: 'allergy', weight: 2, within: 60 },
  { both: ['allergen', 'contained', 'assured'], means: 'allergy', weight: 2, within: 30, unlessAsking: true },
  { both: ['allergen', 'unwell', 'people'], means: 'allergy', weight: 2, within: 40, unlessAsking: true },
  { both: ['unwell', 'ate'], means: 'food-poisoning', weight: 2, within: 30 },
  { both: ['unwell', 'several'], means: 'food-poisoning', weight: 2, within: 15 },
  { both: ['medic', 'ate'], means: 'food-poisoning', weight: 2, within: 25 },
  { both: ['medic', 'unwell'], means: 'food-poisoning', weight: 2, within: 20, unlessAsking: true },
  { both: ['medic', 'treatment', 'hurt'], means: 'injury', weight: 2, within: 40 },
  { both: ['treatment', 'hurt', 'body'], means: 'injury', weight: 2, within: 25, unlessAsking: true },
  { both: ['hurt', 'people'], means: 'injury', weight: 2, within: 6, unlessAsking: true },
  { both: ['hurt', 'body'], means: 'injury', weight: 2, within: 6, unlessAsking: true },
  { both: ['hurt', 'medic'], means: 'injury', weight: 2, within: 15 },
  { both: ['fixture', 'came-down', 'people'], means: 'unsafe', weight: 2, within: 8, unlessAsking: true },
  { both: ['fixture', 'came-down', 'body'], means: 'unsafe', weight: 2, within: 10, unlessAsking: true },
  { both: ['object', 'people', 'medic'], means: 'foreign-body', weight: 2, within: 20 },
  { both: ['staff', 'touch', 'people'], means: 'harassment', weight: 2, within: 14 },
  { both: ['touch', 'minor'], means: 'harassment', weight: 2, within: 25 },
  { both: ['staff', 'violence', 'people'], means: 'assault', weight: 2, within: 10 },
  { both: ['card-here', 'strangers-purchase'], means: 'fraud', weight: 2, within: 30 },
  { both: ['view', 'stranger', 'pdata'], means: 'data-leak', weight: 2, within: 20 },
  { both: ['confined', 'wont-open'], means: 'stuck-now', weight: 2, within: 20, unlessAsking: true },
  { both: ['access', 'fails', 'night'], means: 'stuck-now', weight: 2, within: 25, unlessAsking: true },
  { both: ['occasion', 'not-here', 'deadline'], means: 'order-missing-now', weight: 2, within: 30, unlessAsking: true },
];
