/**
 * How the tables are written. One row: what it is evidence for, how strong (2 speaks for itself, 1 counts, less only adds up), and the
 * phrases, separated by `|`, in folded spelling (fold.ts: lower case, no diacritics, no apostrophes; "isn't" is `isnt`).
 * In a phrase: `stem*` any ending, `a/b` one of them (`a/b_c`: "a" or "b c"), `~` up to four words in between within the sentence, `#` a number.
 */
import type { Reason } from '../reasons.ts';

/** Half of an evidence: only together with others does it mean something (combinations.ts). */
export type Cue =
  | 'allergen'
  | 'reaction'
  | 'assured'
  | 'object'
  | 'ingest'
  | 'in-food'
  | 'group'
  | 'refused'
  | 'minor'
  | 'alcohol'
  | 'charge'
  | 'times'
  | 'bank'
  | 'missing'
  | 'event'
  | 'now'
  | 'outside'
  | 'nobody'
  | 'body'
  | 'harm'
  | 'countdown'
  | 'ceremony'
  | 'regular'
  | 'hygiene'
  | 'positive'
  | 'negation'
  | 'but'
  | 'said'
  | 'money'
  | 'duration'
  | 'suggesting'
  | 'question-start'
  | 'elsewhere'
  | 'demand'
  | 'stars-explained'
  | 'clap'
  | 'swear'
  | 'unwell'
  | 'medic'
  | 'ate'
  | 'several'
  | 'people'
  | 'contained'
  | 'hurt'
  | 'fixture'
  | 'came-down'
  | 'treatment'
  | 'staff'
  | 'touch'
  | 'violence'
  | 'strangers-purchase'
  | 'card-here'
  | 'view'
  | 'stranger'
  | 'pdata'
  | 'confined'
  | 'wont-open'
  | 'access'
  | 'fails'
  | 'night'
  | 'deadline'
  | 'occasion'
  | 'not-here'
  | 'right-now'
  | 'plea'
  | 'history'
  | 'greeting';

export type Tag = Reason | Cue;
/** Other rooms write tables of their own tags in the same spelling. */
export type TaggedRow<T extends string> = readonly [tag: T, weight: number, phrases: string];
export type Row = TaggedRow<Tag>;
export type Lexicon = readonly Row[];
