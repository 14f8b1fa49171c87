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
  | 'swear';

export type Tag = Reason | Cue;
export type Row = readonly [tag: Tag, weight: number, phrases: string];
export type Lexicon = readonly Row[];
